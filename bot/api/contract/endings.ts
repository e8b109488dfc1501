import {
  ACCOUNT_REASONS,
  ENDED_BY,
  ENDING_ROUTES,
  NOT_HELD_CHOICES,
  PROVIDERS,
  SEPARATED,
  SETTINGS,
  WHERE_THINGS_ARE,
  YES_OR_NO,
} from '#rules';
import { z } from 'zod';
import { endingView } from './answers.ts';
import type { Slice } from './endpoint.ts';
import { changed, day, notice, noticeWithdrawn } from './parts.ts';

/** A placement that ended. */
export const ENDINGS = {
  'GET /api/endings/:ref': { answer: endingView },

  /** Whether a disruption meeting is held, where the procedure says to consider one. */
  'POST /api/endings/:ref/decide': {
    body: z.object({
      says: z.enum(['hold', 'not-held', 'checked']),
      reason: z.string().max(2000).default(''),
      notHeldBecause: z.enum(NOT_HELD_CHOICES).optional(),
    }),
    answer: z.object({ is: z.literal('decided') }),
  },

  'POST /api/endings/:ref/route': {
    body: z.object({ route: z.enum(ENDING_ROUTES).exclude(['not-known']) }),
    answer: changed,
  },

  /** Where the child lives now, as their worker says it. */
  'POST /api/endings/:ref/next-home': {
    body: z.object({
      setting: z.enum(SETTINGS),
      provider: z.enum(PROVIDERS).optional(),
      startsOn: day,
      emergency: z.boolean(),
      /** Left out where nobody knows yet. */
      movesSchool: z.boolean().optional(),
      outOfArea: z.boolean(),
      atDistance: z.boolean(),
      schoolYear: z.int().min(0).max(13).optional(),
    }),
    answer: changed,
  },

  /** What happened, as whoever owes it says it; said again, it is corrected. */
  'POST /api/endings/:ref/account': {
    body: z.object({
      reason: z.enum(ACCOUNT_REASONS),
      endedBy: z.enum(ENDED_BY),
      withNotice: z.enum(YES_OR_NO),
      policeCalled: z.enum(YES_OR_NO),
      childMissing: z.enum(YES_OR_NO),
      belongings: z.enum(WHERE_THINGS_ARE),
      lifeStory: z.enum(WHERE_THINGS_ARE),
      schoolMoved: z.enum(YES_OR_NO),
      healthMoved: z.enum(YES_OR_NO),
      separated: z.enum(SEPARATED),
    }),
    answer: changed,
  },

  /** The day on which the child left, corrected. */
  'POST /api/endings/:ref/day': { body: z.object({ leftOn: day, reason: z.string().max(2000) }), answer: changed },

  'POST /api/endings/:ref/notice': { body: notice, answer: changed },

  'POST /api/endings/:ref/notice/withdraw': { body: noticeWithdrawn, answer: changed },
} as const satisfies Slice;
