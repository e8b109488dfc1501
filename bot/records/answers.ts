import { z } from 'zod';
import {
  isInstant,
  type AnswerCells,
  type AnswersContent,
  type AnswerValue,
  type Instant,
  type OverviewDraft,
} from '#rules';
import { Fault } from '../faults.ts';
import { UNREADABLE, type Column } from './kinds.ts';

const moment = z.custom<Instant>(isInstant);
const VALUE: z.ZodType<AnswerValue> = z.union([
  z.string(),
  z.array(z.string()),
  z.array(z.object({ when: z.string(), note: z.string() })),
]);
const SAID = z.looseObject({ value: VALUE, at: moment, by: z.string() });
const CELLS: z.ZodType<AnswerCells> = z.record(z.string(), SAID.extend({ before: z.array(SAID).optional() }));
const IN_FILE = z.strictObject({ file: z.string() });
const DRAFT: z.ZodType<OverviewDraft> = z.looseObject({
  words: z.string(),
  savedAt: moment.optional(),
  sharedAt: moment.optional(),
  factors: z.array(z.object({ id: z.string(), words: z.string(), count: z.number() })).optional(),
  returned: z.string().optional(),
});

/** Answers are opaque to the list. Which of the three a cell holds shows in its shape: an answer is never a text by itself. */
export const answersCell = (): Column<AnswersContent> => ({
  kind: 'note',
  indexed: false,
  read: (cell) => {
    const json = jsonIn(typeof cell === 'string' && cell !== '' ? cell : '{}');
    const cells = CELLS.safeParse(json);
    if (cells.success) return { is: 'cells', cells: cells.data };
    const inFile = IN_FILE.safeParse(json);
    if (inFile.success) return { is: 'in-file', file: inFile.data.file };
    const draft = DRAFT.safeParse(json);
    return draft.success ? { is: 'overview', draft: draft.data } : UNREADABLE;
  },
  write: (content) => {
    switch (content.is) {
      case 'cells':
        return JSON.stringify(content.cells);
      case 'in-file':
        return JSON.stringify({ file: content.file });
      case 'overview':
        return JSON.stringify(content.draft);
      default:
        return content satisfies never;
    }
  },
});

/** Answers that were too long for a cell, from their file. */
export function answersInFile(step: string, bytes: Uint8Array): AnswerCells {
  const cells = CELLS.safeParse(jsonIn(new TextDecoder().decode(bytes)));
  if (!cells.success) throw new Fault('damaged', step);
  return cells.data;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
