import { INVITATION_DECISIONS, isLocalDate, isLocalTime, ROLES, TRIGGERS, VOICES, WAYS } from '#rules';
import { z } from 'zod';

/* Bodies of what the tab sends about a meeting. */

const words = (max = 4000) => z.string().max(max, `That is too long; at most ${max} characters.`);
const day = z.string().refine(isLocalDate, 'Choose a day.');
const time = z.string().refine(isLocalTime, 'Choose a day and a time.');

export const CHAIR = z.object({
  chairId: z.string(),
  reserveChairId: z.string().optional(),
  exceptionReason: words().optional(),
  reason: words().optional(),
});
export const MINUTE_TAKER = z.object({ id: z.string() });
export const TIME = z.object({
  startsAt: time,
  lengthMinutes: z.number().int().min(15).max(480).optional(),
  venue: words(200).optional(),
  online: z.boolean().optional(),
  outOfWindowReason: words().optional(),
});
export const INVITEES = z.object({
  changes: z
    .array(
      z.object({
        key: z.string().max(250),
        decision: z.enum(INVITATION_DECISIONS),
        reason: words().optional(),
        way: z.enum(WAYS).optional(),
        workerId: z.string().optional(),
        sitting: z.number().int().min(1).max(9).optional(),
      }),
    )
    .default([]),
  add: z
    .array(
      z.object({
        person: z.string().optional(),
        name: words(200),
        part: z.enum(ROLES),
        way: z.enum(WAYS),
        reason: words().optional(),
      }),
    )
    .default([]),
});
export const FORMAT = z.object({ format: z.enum(['single', 'two-part']), reason: words().optional() });
export const DRAFT_ANSWER = z.object({ says: z.enum(['go', 'objects']), words: words().optional() });
export const APPROVE = z.object({ returnBy: day.optional() });
export const RECORD = z.object({
  heldOn: day,
  record: words(60_000),
  decisions: words(20_000),
  nextOn: day.optional(),
  noNextReason: words().optional(),
  outcome: z.enum(['steadier', 'watch', 'another-meeting', 'earlier-review', 'planned-ending']).optional(),
  carersSay: words().optional(),
  actions: z
    .array(
      z.object({
        what: words(1000),
        measure: words(1000),
        ownerId: z.string(),
        due: day,
        paid: z.boolean().default(false),
      }),
    )
    .max(50)
    .default([]),
});
export const LETTER_AGAIN = z.object({ person: z.string().max(250) });
export const AGREE = z.object({ agreedWith: words(1000) });
export const SITTING = z.object({
  number: z.number().int().min(2).max(9),
  startsAt: time,
  lengthMinutes: z.number().int().min(15).max(480).optional(),
  venue: words(200).optional(),
});
export const CONVERT = z.object({
  voice: z.enum(VOICES),
  triggers: z.array(z.enum(TRIGGERS)).min(1, 'Choose at least one thing that is happening.'),
  whatHappened: words().min(1, 'Say in a sentence what happened.'),
  immediateDanger: z.boolean(),
});
export const MOVE = z.object({
  startsAt: time,
  lengthMinutes: z.number().int().min(15).max(480).optional(),
  venue: words(200).optional(),
  reason: words(2000).refine((text) => text.trim() !== '', 'Say why the meeting is moved.'),
  outOfWindowReason: words().optional(),
});
export const CANCEL = z.object({ reason: words(2000).min(1, 'Say why the meeting will not take place.') });
export const INTEREST = z.object({ what: z.string(), words: words(2000).optional() });
export const NOTHING = z.object({}).loose();
export { day };
