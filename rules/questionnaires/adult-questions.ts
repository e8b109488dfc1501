import { FACTORS } from './factors.ts';
import type { FormQuestion } from './question.ts';

const asked = (
  source: string,
  id: string,
  words: string,
  hint?: string,
  more: Partial<FormQuestion> = {},
): FormQuestion => ({
  id,
  words,
  ...(hint === undefined ? {} : { hint }),
  kind: 'long-text',
  source,
  ...more,
});

/** @source domain §8.1 */
const core = (id: string, words: string, hint?: string, more?: Partial<FormQuestion>) =>
  asked('domain §8.1', id, words, hint, more);
/** @source domain §8.2 */
const worker = (id: string, words: string, hint?: string) => asked('domain §8.2', id, words, hint);
/** @source domain §8.3 */
const carer = (id: string, words: string, hint?: string) => asked('domain §8.3', id, words, hint);
/** @source domain §8.4 */
const supervising = (id: string, words: string, hint?: string) => asked('domain §8.4', id, words, hint);
/** @source domain §8.5 */
const reviewing = (id: string, words: string, hint?: string) => asked('domain §8.5', id, words, hint);
/** @source domain §8.6 */
const professional = (id: string, words: string, hint?: string) => asked('domain §8.6', id, words, hint);
/** @source domain §8.7 */
const parent = (id: string, words: string, hint?: string, more?: Partial<FormQuestion>) =>
  asked('domain §8.7', id, words, hint, more);

/**
 * What adults are asked before a disruption meeting. Nothing asks for blame or for the names of other children.
 * Whether carers' approval should be reviewed early is not asked here: it is the fostering manager's own decision (rulings, V8).
 */
export const ADULT_QUESTIONS: readonly FormQuestion[] = [
  core('C1', 'In your own words, what was this placement meant to give the child?'),
  core('C2', 'What went well, and what would you want kept for the next home?'),
  core('C3', 'When did you first notice things getting harder? What was happening then?'),
  core('C4', 'What were the turning points?', 'Up to five. Give a day, or roughly when, and a few words for each.', {
    kind: 'dated-notes',
  }),
  core('C5', 'What help was asked for, what was offered, what arrived, and when?'),
  core('C6', 'What helped, even a little?'),
  core('C7', 'What would you do differently, and what would you want others to do differently?'),
  core('C8', 'How was the ending handled for the child, and for others in the home?'),
  core('C9', 'What does this child need from the next home that we understand better now?'),
  core('C10', 'What should the service learn?'),
  core('C11', 'Which of these played a part?', 'Choose any. This list comes last so that your own words come first.', {
    kind: 'several',
    choices: FACTORS,
  }),
  core('C12', 'Is there anything for the chair only?', 'This is not used in the overview.', { chairOnly: true }),
  core('C12T', 'Would you like to speak to the chair before the meeting?', undefined, {
    kind: 'yes-no',
    chairOnly: true,
    partOf: 'C12',
  }),

  worker(
    'S1',
    'What did the care plan and the permanence plan say on the day the placement ended? Was the ending in it?',
  ),
  worker(
    'S2',
    'What did we know of the child’s needs at matching, and what did we learn later?',
    'Say also how complete the information given to the carers was.',
  ),
  worker('S3', 'How complete was the information given to the carers?'),
  worker('S4', 'How many social workers did the child have in this placement?'),
  worker('S5', 'How often was the child seen alone, and what were they telling us?'),
  worker('S6', 'Family time, and brothers and sisters: what was the plan, what happened, what was the effect?'),
  worker('S7', 'School and health: what changed? Exclusions, waiting lists?'),
  worker(
    'S8',
    'Were stability or support meetings held? When, what was agreed, what came of it? If none, why?',
    'Say also what funding was asked for, and what was decided when.',
  ),
  worker('S9', 'What funding was asked for, what was decided, and was there delay?'),
  worker(
    'S10',
    'Were the steps of regulation 14 done: the review, telling the independent reviewing officer, the notices?',
  ),
  worker('S11', 'How were the child’s goodbyes, belongings and memory or life-story things looked after?'),
  worker(
    'TM1',
    'What did you see in supervision, what oversight was recorded, and what would you change in the system?',
  ),

  carer('F1', 'What did you hope for when the child came?'),
  carer('F2', 'What were you told beforehand? What did you find out later?'),
  carer('F3', 'How were the introductions and the first weeks?'),
  carer('F4', 'What did a good day look like?'),
  carer(
    'F5',
    'What was hardest for you and your family?',
    'For example for a partner, your own children, others in the home, relatives, your health or work.',
  ),
  carer('F6', 'Which behaviours or events did you find most difficult, and what do you now think they were about?'),
  carer(
    'F7',
    'What support did you ask for, and did you feel listened to?',
    'For example short breaks, training, help out of hours.',
  ),
  carer('F8', 'How did family time affect the child and your home?'),
  carer('F9', 'How was the decision to end reached? What would have helped you carry on?'),
  carer('F10', 'How was the last day? Have you been able to say goodbye, and what do you hope for now?'),
  carer('F11', 'What should the next carers know?', 'For example routines, comforts, triggers, talents.'),
  carer('F12', 'How are you all now, and what do you need?'),

  supervising(
    'V1',
    'What are the carers’ strengths and terms of approval? Was this placement within them?',
    'Age, number of children, exemptions.',
  ),
  supervising('V2', 'The match: its strengths, its gaps, and who accepted the gaps'),
  supervising('V3', 'Visits, supervision, unannounced visits, and training offered and taken'),
  supervising('V4', 'What other pressures were on the household?'),
  supervising('V5', 'What was the support plan, and what was delivered?'),
  supervising('V6', 'Have placements with these carers disrupted before? Is there a pattern?'),
  supervising('V7', 'What were the warning signs, and what was the response?'),
  supervising('V9', 'What should recruitment, assessment, training and matching learn?'),

  reviewing(
    'R1',
    'When were the last two reviews, and what came of them? Was it on record that the placement was fragile?',
  ),
  reviewing('R2', 'Which changes of circumstance were you told of, when and by whom?'),
  reviewing('R3', 'Did you raise or escalate anything, also through dispute resolution? What came of it?'),
  reviewing('R4', 'What did you know of the child’s wishes over time?'),
  reviewing('R5', 'Was the ending considered at a review before it happened?'),
  reviewing('R6', 'What should the next review hold in view?'),

  professional('P1', 'What was the child like with you during the placement? Did anything change?'),
  professional(
    'P2',
    'Which events do you know of, with dates?',
    'Attendance, exclusions, timetable, special educational needs, health or mental health.',
  ),
  professional('P3', 'What worked for this child?'),
  professional('P4', 'Were you told about worries, asked to meetings, told of the move?'),
  professional('P5', 'How did the move affect learning or treatment?'),
  professional('P6', 'What is your advice for the next plan?'),

  parent('B1', 'How do you think your child was doing there?'),
  parent('B2', 'How was time together arranged, and was it kept to?'),
  parent('B3', 'Were you told about difficulties and about the move? How?'),
  parent('B4', 'What do you know about your child that would help the next carers?'),
  parent('B5', 'What worries you, and what do you hope for?'),
  parent(
    'B6',
    'Is there anything you would like to say to your child’s carers?',
    'It is shared only if you agree below.',
    { chairOnly: true },
  ),
  parent('B6S', 'May we share that with the carers?', undefined, { kind: 'yes-no', chairOnly: true, partOf: 'B6' }),
];
