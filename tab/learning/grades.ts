import type { ReadingView } from '#rules/views';

type Grade = NonNullable<ReadingView['grade']>;

/** What a reading may come to, best first. */
export const GRADE_CHOICES: readonly (readonly [Grade, string])[] = [
  ['outstanding', 'Outstanding'],
  ['good', 'Good'],
  ['requires-improvement', 'Requires improvement'],
  ['inadequate', 'Inadequate'],
];

export const gradeNamed = (value: string): Grade | undefined => GRADE_CHOICES.find(([grade]) => grade === value)?.[0];
