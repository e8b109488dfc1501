import type { Questionnaire } from '../case-records.ts';
import type { FileRow } from '../more-records.ts';
import { isAnswered } from './answers.ts';
import type { AnswerCells } from './merge.ts';

/* Voices are their owner's: who may speak in a form for somebody else, and how far. @source E-27, E-83 · rulings CF-04, CF-20 */

/** A worker who writes down what somebody else says. */
export const isHelper = (actorId: string, { person }: Pick<Questionnaire, 'person'>): boolean => actorId !== person;

/** Somebody who is heard by word of mouth has no way but their helper to say that they would rather not answer. */
export const isHeardThroughHelper = ({ personIs, way }: Pick<Questionnaire, 'personIs' | 'way'>): boolean =>
  personIs === 'child' || way === 'phone' || way === 'through-worker';

/** Whether anything in the form, written or added as a file, is another's than this person's. */
export const holdsAnothersWords = (
  actorId: string,
  written: AnswerCells,
  files: readonly Pick<FileRow, 'by'>[],
): boolean =>
  Object.values(written).some(({ by, value }) => by !== actorId && isAnswered(value)) ||
  files.some(({ by }) => by !== actorId);
