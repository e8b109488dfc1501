import { z } from 'zod';
import {
  isLocalDate,
  isLocalTime,
  MEETING_KINDS,
  MEETING_OUTCOMES,
  NOTE_FIELDS,
  OUTSIDE_CHOICES,
  QUESTION_KINDS,
  SYMBOLS,
  type ChairChanges,
  type Instrument,
  type LocalDate,
  type LocalTime,
  type NoteConflict,
  type RoomFinish,
} from '#rules';

/* The shapes of what stands in one cell as JSON. */

/** Times of the later parts of a meeting, which move along. */
export const PARTS = z.array(z.object({ number: z.number(), startsAt: z.custom<LocalTime>(isLocalTime) })).readonly();

export const CHAIR_CHANGES: z.ZodType<ChairChanges> = z.object({
  leftOut: z.array(z.string()),
  added: z.array(z.union([z.object({ id: z.string() }), z.object({ words: z.string() })])),
});

/** What two people wrote at once in one note, both ways. */
export const NOTE_CONFLICTS: z.ZodType<readonly NoteConflict[]> = z
  .array(z.object({ field: z.enum(NOTE_FIELDS), one: z.string(), other: z.string(), before: z.string() }))
  .readonly();

/** What a meeting comes to, before it is closed. */
export const ROOM_FINISH: z.ZodType<RoomFinish> = z.object({
  heldOn: z.custom<LocalDate>(isLocalDate).optional(),
  heldOnReason: z.string().optional(),
  heldOnBecause: z.enum(OUTSIDE_CHOICES).optional(),
  outcome: z.enum(MEETING_OUTCOMES).optional(),
  carersSay: z.string().optional(),
  nextAt: z.custom<LocalTime>(isLocalTime).optional(),
  nextReason: z.string().optional(),
  noNextReason: z.string().optional(),
});

const QUESTION = z.looseObject({
  id: z.string(),
  words: z.string(),
  hint: z.string().optional(),
  kind: z.enum(QUESTION_KINDS),
  choices: z.array(z.object({ id: z.string(), words: z.string(), group: z.string().optional() })).optional(),
  compulsory: z.boolean().optional(),
  chairOnly: z.boolean().optional(),
  symbol: z.enum(SYMBOLS).optional(),
  partOf: z.string().optional(),
  source: z.string(),
});

export const INSTRUMENT: z.ZodType<Instrument> = z.looseObject({
  id: z.string(),
  version: z.string(),
  kind: z.enum(MEETING_KINDS),
  title: z.string(),
  audience: z.enum(['adult', 'child']),
  opening: z.array(z.string()),
  sections: z.array(
    z.looseObject({
      id: z.string(),
      title: z.string(),
      intro: z.string().optional(),
      by: z.enum(['author', 'helper']),
      questions: z.array(QUESTION),
    }),
  ),
});

/** A procedure as it ran; what a later version of Steady asks of it besides is laid under it when it is read. */
export const PROCEDURE: z.ZodType<object> = z.looseObject({ name: z.string(), version: z.string() });
