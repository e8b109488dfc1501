import { z } from 'zod';
import {
  INTERESTS,
  isInstant,
  isLocalDate,
  isLocalTime,
  ROLES,
  SETTINGS,
  type Instant,
  type LocalDate,
  type LocalTime,
} from '#rules';
import { CHAIR_CHANGES, INSTRUMENT, PARTS, PROCEDURE } from './shapes.ts';

/*
 * What the first version kept as JSON in the list Settings, by the beginning of its key. Read once, by `npm run provision`, and
 * taken out one version later.
 */

const text = z.string();
const day = z.custom<LocalDate>(isLocalDate);
const time = z.custom<LocalTime>(isLocalTime);
const moment = z.custom<Instant>(isInstant);

export const LANDED = {
  sittings: z.array(
    z.object({
      number: z.number(),
      startsAt: time,
      lengthMinutes: z.number(),
      venue: text.optional(),
      eventId: text.optional(),
      joinUrl: text.optional(),
    }),
  ),
  moves: z.array(
    z.object({
      from: time,
      to: time,
      lengthMinutes: z.number(),
      venue: text.optional(),
      reason: text,
      by: text,
      on: day,
      parts: PARTS,
      outOfWindowReason: text.optional(),
    }),
  ),
  'chair-reason': z.object({ reason: text, by: text, at: moment }),
  interests: z.array(z.object({ person: text, what: z.enum(INTERESTS), words: text.optional() })),
  exceptions: z.array(z.object({ candidateId: text, byId: text, byRoles: z.array(z.enum(ROLES)), reason: text })),
  funding: z.object({ says: z.enum(['agreed', 'refused']), words: text, by: text, at: moment }),
  'hold-terms': z.object({ terms: text, agreedWith: text, agreedOn: day, by: text, at: moment }),
  days: z.array(z.object({ was: day, is: day, reason: text, by: text, at: moment })),
  'next-home': z.object({
    setting: z.enum(SETTINGS),
    startsOn: day,
    emergency: z.boolean(),
    movesSchool: z.boolean().optional(),
    outOfArea: z.boolean(),
    atDistance: z.boolean(),
    schoolYear: z.number().optional(),
  }),
  files: z.array(z.object({ name: text, path: text, at: moment, by: text, sealed: z.boolean() })),
  'form-changes': CHAIR_CHANGES,
  'form-as-sent': INSTRUMENT,
  profile: PROCEDURE,
} as const satisfies Readonly<Record<string, z.ZodType>>;
