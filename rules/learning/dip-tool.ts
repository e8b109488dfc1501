import { isBlank } from '../meetings/written-reason.ts';
import type { Citation, Role } from '../vocabulary.ts';
import type { Grade } from './figures.ts';

export interface DipQuestion {
  readonly id: string;
  /** What ticks and days can answer stands apart from what takes judgement. @source law §9.3 */
  readonly part: 'steps' | 'quality';
  readonly words: string;
  /** What was found, where the answer is no; it names nobody. */
  readonly found: string;
  readonly because: readonly Citation[];
}

/** What is looked for in each meeting of the sample. The questions are ours. @source law §9.3; domain §9 */
export const DIP_QUESTIONS: readonly DipQuestion[] = [
  {
    id: 'right-meeting',
    part: 'steps',
    words: 'Was the right meeting chosen, and was it held in time?',
    found: 'the right meeting was not chosen, or not held in time',
    because: ['Torbay T-45', 'Warrington W-31', 'Warrington W-71'],
  },
  {
    id: 'chair-free',
    part: 'steps',
    words: 'Did the chair stand outside the case?',
    found: 'the chair did not stand outside the case',
    because: ['Warrington W-75', 'Warrington W-76'],
  },
  {
    id: 'childs-view',
    part: 'quality',
    words: 'Is the child’s view there in the child’s own words, and was the child told afterwards?',
    found: 'the child’s view is not there in the child’s own words, or the child was not told',
    because: ['Warrington W-82', 'Warrington W-84'],
  },
  {
    id: 'family-heard',
    part: 'steps',
    words: 'Were carers and parents heard, or does a reason say why not?',
    found: 'carers or parents were not heard, and no reason says why',
    because: ['Torbay T-24', 'CF-24'],
  },
  {
    id: 'support-delivered',
    part: 'quality',
    words: 'Is the support that was asked for set against what was delivered?',
    found: 'the support asked for is not set against what was delivered',
    because: ['Torbay T-46', 'Torbay T-48'],
  },
  {
    id: 'law-done',
    part: 'steps',
    words: 'Are the steps that the law asks for filled in?',
    found: 'steps that the law asks for are not filled in',
    because: ['Regulation 14, Care Planning Regulations 2010', 'Regulation 9, Care Planning Regulations 2010'],
  },
  {
    id: 'factors-evidenced',
    part: 'quality',
    words: 'Does evidence stand beside each factor, without blame?',
    found: 'a factor stands without evidence, or with blame',
    because: ['Warrington W-36'],
  },
  {
    id: 'actions-done',
    part: 'steps',
    words: 'Does each action have an owner, a measure and a day, and was it done?',
    found: 'an action has no owner, measure or day, or was not done',
    because: ['Torbay T-72', 'Torbay T-73'],
  },
  {
    id: 'versions-safe',
    part: 'steps',
    words: 'Did somebody other than the author check each version before it went out?',
    found: 'a version went out that nobody but its author checked',
    because: ['CF-47'],
  },
  {
    id: 'filed',
    part: 'steps',
    words: 'Is the record filed in the case management system?',
    found: 'the record is not filed in the case management system',
    because: ['Torbay T-76', 'CF-39'],
  },
  {
    id: 'difference',
    part: 'quality',
    words: 'What difference did it make for the child?',
    found: 'it does not say what difference the meeting made for the child',
    because: ['Torbay T-73'],
  },
];

/** How a question is answered. @source law §9.3 */
export const EVIDENCED = ['yes', 'no', 'not-relevant'] as const;
export type Evidenced = (typeof EVIDENCED)[number];

export interface DipAnswer {
  readonly question: string;
  readonly evidenced: Evidenced;
  /** Where it stands in the record, or what is missing. */
  readonly evidence: string;
}

/** One person’s reading of one meeting. */
export interface DipReading {
  readonly row: string;
  readonly by: string;
  readonly answers: readonly DipAnswer[];
  readonly grade: Grade;
  readonly why: string;
}

/** What is missing before a reading counts: each question answered with its evidence, and why the grade is what it is. */
export function readingFaults({ answers, why }: Pick<DipReading, 'answers' | 'why'>): readonly string[] {
  return [
    ...DIP_QUESTIONS.flatMap(({ id, words }) => {
      const answer = answers.find(({ question }) => question === id);
      if (answer === undefined) return [`Not answered: ${words}`];
      return isBlank(answer.evidence) ? [`Say where it stands, or what is missing: ${words}`] : [];
    }),
    ...answers
      .filter(({ question }) => !DIP_QUESTIONS.some(({ id }) => id === question))
      .map(({ question }) => `There is no question “${question}”.`),
    ...(isBlank(why) ? ['Say why the grade is what it is.'] : []),
  ];
}

/** What two readings of one meeting see differently, a sentence each; empty where nothing has to be settled. */
export function readingsDiffer(first: DipReading, second: DipReading): readonly string[] {
  return [
    ...(first.grade === second.grade ? [] : [`The grade: ${first.grade} and ${second.grade}.`]),
    ...DIP_QUESTIONS.flatMap(({ id, words }) => {
      const [one, other] = [first, second].map(({ answers }) => answers.find(({ question }) => question === id));
      return one?.evidenced === other?.evidenced ? [] : [words];
    }),
  ];
}

export interface Moderation {
  readonly by: string;
  readonly grade: Grade;
  readonly why: string;
}

/** The grade that stands, with both readings beside it: nobody’s is written over. */
export interface Moderated {
  readonly row: string;
  readonly grade: Grade;
  readonly why: string;
  readonly readings: readonly DipReading[];
  readonly moderation?: Moderation | undefined;
}

/** Settles two readings: where they differ a third person does, who had no part in the case and read neither. */
export function moderate(
  first: DipReading,
  second: DipReading,
  moderation: Moderation | undefined,
  people: readonly string[],
): { readonly is: 'settled'; readonly value: Moderated } | { readonly is: 'open'; readonly say: string } {
  const { row } = first;
  const readings = [first, second];
  if (second.row !== row) return { is: 'open', say: 'These are readings of two meetings.' };
  if (first.by === second.by) return { is: 'open', say: 'Both readings are by one person.' };
  if (first.grade === second.grade)
    return { is: 'settled', value: { row, grade: first.grade, why: first.why, readings } };
  if (moderation === undefined)
    return { is: 'open', say: 'The two readings differ: a third person settles the grade.' };
  const { by, grade, why } = moderation;
  if (by === first.by || by === second.by || people.includes(by)) {
    return { is: 'open', say: 'Whoever settles it read neither and had no part in the case.' };
  }
  if (isBlank(why)) return { is: 'open', say: 'Say why the grade is settled so.' };
  return { is: 'settled', value: { row, grade, why, readings, moderation } };
}

/** Something to be done because of a finding; what, and by when, a person says. */
export interface DipAction {
  readonly row: string;
  readonly question: string;
  readonly words: string;
  readonly found: string;
  readonly ownerRole: Role;
  readonly because: readonly Citation[];
}

/** What was found missing becomes an action each; the head of service owns those of an inadequate one. @source law §9.3 */
export function actionsFrom({
  row,
  grade,
  readings,
}: Pick<Moderated, 'row' | 'grade' | 'readings'>): readonly DipAction[] {
  const isInadequate = grade === 'inadequate';
  return DIP_QUESTIONS.filter(({ id }) =>
    readings.some(({ answers }) => answers.some(({ question, evidenced }) => question === id && evidenced === 'no')),
  ).map(({ id, words, found, because }) => ({
    row,
    question: id,
    words,
    found,
    ownerRole: isInadequate ? 'head-of-service' : 'team-manager',
    because: ['Torbay T-78', ...because],
  }));
}

/** The kind of what is owed because of one finding. */
export const findingKind = (question: string): string => `dip-sample.${question}`;
