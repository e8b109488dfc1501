import { isInstant, isLocalDate, isLocalTime, NOTICE_GIVERS } from '#rules';
import { z } from 'zod';

/* What several rooms say in the same way. */

/** Long enough for what people write, short enough to be saved; too long is said in words. */
export const words = (max = 4000) => z.string().max(max, `That is too long; at most ${max} characters.`);

/** `2026-11-30`: a day that exists. */
export const day = z.string('Choose a day.').refine(isLocalDate, 'Choose a day.');
/** `2026-11-30T10:00`, the clock in London. */
export const time = z.string('Choose a day and a time.').refine(isLocalTime, 'Choose a day and a time.');
/** A moment in UTC. */
export const instant = z.string().refine(isInstant, 'This is no moment in UTC.');

/** Nothing is sent but the press. What Teams or a browser adds is not read. */
export const nothing = z.object({});

/** A whole file in an answer, as a form to print or a summary to keep. */
export const wholeFile = z.object({ name: z.string(), contentType: z.string(), base64: z.base64() });

/** Notice that a placement is to end, as one of the case team tells it. */
export const notice = z.object({
  givenBy: z.enum(NOTICE_GIVERS, 'Choose who gave it.'),
  receivedOn: day,
  /** Left out where none was named. */
  lastDay: day.optional(),
  /** Days of notice that the agreement asks for. */
  daysAsked: z.number().int().min(0).max(366).optional(),
});
/** That it was taken back. */
export const noticeWithdrawn = z.object({
  givenBy: z.enum(NOTICE_GIVERS),
  receivedOn: day,
  withdrawnOn: day,
});

/** It was done; the page asks anew for what it shows. */
export const changed = z.object({ is: z.literal('changed') });
