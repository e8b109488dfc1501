import type { AnswerChoice } from './question.ts';

const facet = (group: string, prefix: string, words: readonly string[]): readonly AnswerChoice[] =>
  words.map((each, index) => ({ id: `${prefix}${index + 1}`, words: each, group }));

/**
 * What may have played a part: ticked last, after the open questions, and counted over the year.
 *
 * @source domain §8.9, seeded by Warrington W-28
 */
export const FACTORS: readonly AnswerChoice[] = [
  ...facet('Child', 'child-', [
    'Needs came to light after the placement began',
    'Trauma or attachment',
    'Mental health or self-harm',
    'Aggression to people',
    'Damage or theft',
    'Sexualised behaviour',
    'Going missing',
    'Exploitation',
    'Substance use',
    'Education broke down, or no school place',
    'Disability or a change in health',
    'Identity, culture or faith needs',
    'Wanted to go home, or felt torn',
    'Relationship with another child in the home',
    'Age, or a time of change',
  ]),
  ...facet('Carers and home', 'home-', [
    'Health or bereavement',
    'A change in a relationship',
    'Work, money or housing',
    'Carers’ own children affected',
    'Another child placed in the home',
    'Expectations and reality differed',
    'A gap in skills or training',
    'Exhaustion, or no short breaks',
    'Resignation or closure',
    'An allegation',
    'Standard of care',
    'Disagreement with the plan',
  ]),
  ...facet('Family and network', 'family-', [
    'Pattern of family time',
    'Brothers and sisters apart, or together with difficulty',
    'Parents’ opposition, or meetings outside the plan',
    'Loss',
  ]),
  ...facet('Services', 'service-', [
    'Information was poor or late',
    'The match was a compromise',
    'The placement was made in an emergency',
    'Drift in the plan, or legal delay',
    'Change of social worker',
    'Change of supervising social worker',
    'Support was late, not funded or not delivered',
    'Waiting for mental health services',
    'Stability meeting not held, or late',
    'Independent reviewing officer not told',
    'Distance from home',
    'Action by the provider or the regulator',
    'Cultural match',
    'Communication between services',
  ]),
];
