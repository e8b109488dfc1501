import {
  BEST_INTERESTS,
  CHILD_PARTS,
  CONTRIBUTIONS,
  LONGEST_NOTE,
  MEETING_OUTCOMES,
  NOTE_FIELDS,
  OUTSIDE_CHOICES,
} from '#rules';
import { z } from 'zod';
import { attendanceSaid, capturedView, noteWritten, roomView } from './answers.ts';
import type { Slice } from './endpoint.ts';
import { day, nothing, time, words } from './parts.ts';

const sitting = z.number().int().min(1).max(9);
const written = z.object({
  childsView: words(LONGEST_NOTE),
  notes: words(LONGEST_NOTE),
  decisions: words(LONGEST_NOTE),
  dissent: words(LONGEST_NOTE),
  agreed: words(LONGEST_NOTE),
  differing: words(LONGEST_NOTE),
  recommendations: words(LONGEST_NOTE),
});
const conflict = z.object({
  field: z.enum(NOTE_FIELDS),
  one: words(LONGEST_NOTE),
  other: words(LONGEST_NOTE),
  before: words(LONGEST_NOTE),
});

/** The room of a meeting: what is captured there while it takes place. */
export const ROOM = {
  'GET /api/meetings/:ref/room': { answer: roomView },
  /** What seals the notes that a device holds while it has no network. */
  'GET /api/meetings/:ref/room/key': { answer: z.object({ key: z.string() }) },
  'GET /api/meetings/:ref/captured': { answer: capturedView },
  'POST /api/meetings/:ref/room/open': { body: nothing, answer: z.object({ is: z.literal('opened') }) },
  'POST /api/meetings/:ref/room/close': { body: nothing, answer: z.object({ is: z.literal('closed') }) },
  'PUT /api/meetings/:ref/room/note': {
    body: z.object({
      sitting,
      item: words(1000),
      before: written,
      now: written,
      settled: z.array(conflict).max(50).default([]),
      done: z.boolean().optional(),
    }),
    answer: noteWritten,
  },
  'PUT /api/meetings/:ref/room/attendance': {
    body: z.object({
      sitting,
      person: z.string().min(1).max(250),
      how: z.enum(CONTRIBUTIONS).optional(),
      childPart: z.enum(CHILD_PARTS).optional(),
      partOf: words(200).optional(),
      through: words(200).optional(),
      reason: words(2000).optional(),
      seen: z.string().max(40).optional(),
    }),
    answer: attendanceSaid,
  },
  /** An action as it is agreed in the room; nobody owes it before the meeting is recorded. */
  'POST /api/meetings/:ref/room/actions': {
    body: z.object({
      what: words(1000),
      measure: words(1000),
      ownerId: z.string().max(80),
      due: day,
      paid: z.boolean().default(false),
      sitting: sitting.optional(),
    }),
    answer: z.object({ is: z.literal('saved'), key: z.string() }),
  },
  'POST /api/meetings/:ref/room/actions/take-back': {
    body: z.object({ key: z.string().max(250) }),
    answer: z.object({ is: z.literal('saved') }),
  },
  /** What is said of its end before the meeting is closed; what is left out stays, empty words take back. */
  'PUT /api/meetings/:ref/room/finish': {
    body: z.object({
      heldOn: day.optional(),
      heldOnReason: words(1000).optional(),
      heldOnBecause: z.enum(OUTSIDE_CHOICES).optional(),
      outcome: z.enum(MEETING_OUTCOMES).optional(),
      carersSay: words().optional(),
      nextAt: z.union([time, z.literal('')]).optional(),
      nextReason: words(1000).optional(),
      noNextReason: words().optional(),
    }),
    answer: z.object({ is: z.literal('saved') }),
  },
  'PUT /api/meetings/:ref/room/best-interests': {
    body: z.object({ bestInterests: z.enum(BEST_INTERESTS), why: words(4000).default('') }),
    answer: z.object({ is: z.literal('saved') }),
  },
} as const satisfies Slice;
