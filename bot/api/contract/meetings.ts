import {
  APART_GROUNDS,
  BECAME,
  INTERESTS,
  INVITATION_DECISIONS,
  MEETING_OUTCOMES,
  NOT_HELD_CHOICES,
  OUTSIDE_CHOICES,
  ROLES,
  TRIGGERS,
  VOICES,
  WAYS,
} from '#rules';
import { z } from 'zod';
import { chairCandidate, meetingView, slotOptions, twoRecorded } from './answers.ts';
import type { Slice } from './endpoint.ts';
import { changed, day, nothing, time, words } from './parts.ts';

const lengthMinutes = z.number().int().min(15).max(480).optional();

/** The meeting page: what it shows, and what its organiser, social worker and chair do there. */
export const MEETINGS = {
  'GET /api/meetings/:ref': { answer: meetingView },
  'GET /api/meetings/:ref/chairs': { answer: z.array(chairCandidate) },

  /** Days between which is searched; left out, or no day, it is the window of the meeting. */
  'GET /api/meetings/:ref/slots': {
    query: z.object({ from: day.optional().catch(undefined), by: day.optional().catch(undefined) }),
    answer: slotOptions,
  },

  'POST /api/meetings/:ref/chair': {
    body: z.object({
      chairId: z.string(),
      reserveChairId: z.string().optional(),
      exceptionReason: words().optional(),
      reason: words().optional(),
    }),
    answer: changed,
  },
  'POST /api/meetings/:ref/minute-taker': { body: z.object({ id: z.string() }), answer: changed },
  'POST /api/meetings/:ref/time': {
    body: z.object({
      startsAt: time,
      lengthMinutes,
      venue: words(200).optional(),
      online: z.boolean().optional(),
      outOfWindowReason: words().optional(),
      outOfWindowBecause: z.enum(OUTSIDE_CHOICES).optional(),
    }),
    answer: changed,
  },
  'POST /api/meetings/:ref/invitees': {
    body: z.object({
      changes: z
        .array(
          z.object({
            key: z.string().max(250),
            decision: z.enum(INVITATION_DECISIONS),
            reason: words().optional(),
            way: z.enum(WAYS).optional(),
            workerId: z.string().optional(),
            sitting: z.number().int().min(1).max(9).optional(),
            carersOf: z.enum(['home-left', 'home-now']).optional(),
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
    }),
    answer: changed,
  },
  /** What became of what was to be done for a meeting that is over. */
  'POST /api/meetings/:ref/preparation': {
    body: z.object({
      answers: z
        .array(z.object({ key: z.string().max(250), became: z.enum(BECAME), why: words(1000) }))
        .min(1)
        .max(60),
    }),
    answer: changed,
  },
  'POST /api/meetings/:ref/format': {
    body: z.object({ format: z.enum(['single', 'two-part']), reason: words().optional() }),
    answer: changed,
  },
  /** With whom format, venue and chair of a planning meeting were agreed. */
  'POST /api/meetings/:ref/agreement': { body: z.object({ agreedWith: words(1000) }), answer: changed },
  'POST /api/meetings/:ref/sittings': {
    body: z.object({
      number: z.number().int().min(2).max(9),
      startsAt: time,
      lengthMinutes,
      venue: words(200).optional(),
    }),
    answer: changed,
  },
  /** Whom somebody must not meet; nobody any more where the list is empty. */
  'POST /api/meetings/:ref/must-not-meet': {
    body: z.object({
      person: z.string().max(250),
      mustNotMeet: z.array(z.string().max(250)).max(30),
      ground: z.enum(APART_GROUNDS).optional(),
      why: words(1000),
      until: day.optional(),
    }),
    answer: changed,
  },
  'POST /api/meetings/:ref/interest': {
    body: z.object({ what: z.enum(INTERESTS), words: words(2000).optional() }),
    answer: z.object({ is: z.literal('declared') }),
  },

  'POST /api/meetings/:ref/ask-worker': { body: nothing, answer: changed },
  'POST /api/meetings/:ref/draft-answer': {
    body: z.object({ says: z.enum(['go', 'objects']), words: words().optional() }),
    answer: changed,
  },
  'POST /api/meetings/:ref/ask-chair': { body: nothing, answer: changed },
  /** Without a day, the one that the procedure gives. */
  'POST /api/meetings/:ref/approve': { body: z.object({ returnBy: day.optional() }), answer: changed },
  'POST /api/meetings/:ref/send': { body: nothing, answer: changed },
  'POST /api/meetings/:ref/letters/again': { body: z.object({ person: z.string().max(250) }), answer: changed },

  'POST /api/meetings/:ref/move': {
    body: z.object({
      startsAt: time,
      lengthMinutes,
      venue: words(200).optional(),
      reason: words(2000).refine((text) => text.trim() !== '', 'Say why the meeting is moved.'),
      outOfWindowReason: words().optional(),
      outOfWindowBecause: z.enum(OUTSIDE_CHOICES).optional(),
    }),
    answer: changed,
  },
  /** Into the diaries again, where somebody took it out by hand. */
  /** Brothers and sisters: their meetings are one, or each has its own again. */
  'POST /api/meetings/:ref/together': { body: z.object({ with: z.string().max(40) }), answer: changed },
  'POST /api/meetings/:ref/apart-again': { body: z.object({ reason: words() }), answer: changed },
  'POST /api/meetings/:ref/set-by-hand': { body: nothing, answer: changed },
  'POST /api/meetings/:ref/put-back': { body: nothing, answer: changed },
  'POST /api/meetings/:ref/cancel': {
    body: z.object({
      reason: words(2000).min(1, 'Say why the meeting will not take place.'),
      notHeldBecause: z.enum(NOT_HELD_CHOICES).optional(),
    }),
    answer: changed,
  },
  /** A support meeting that became a crisis is reported. */
  'POST /api/meetings/:ref/convert': {
    body: z.object({
      voice: z.enum(VOICES),
      triggers: z.array(z.enum(TRIGGERS)).min(1, 'Choose at least one thing that is happening.'),
      whatHappened: words().min(1, 'Say in a sentence what happened.'),
      immediateDanger: z.boolean(),
    }),
    answer: z.object({ is: z.enum(['reported', 'offer-merge']) }),
  },
  'POST /api/meetings/:ref/record': {
    body: z.object({
      heldOn: day,
      heldOnReason: words(1000).optional(),
      heldOnBecause: z.enum(OUTSIDE_CHOICES).optional(),
      /** Left out, they stay as they were recorded; of a meeting that is not recorded yet, they are what was written in its room. */
      record: words(60_000).optional(),
      decisions: words(20_000).optional(),
      nextOn: day.optional(),
      nextAt: time.optional(),
      nextReason: words(1000).optional(),
      noNextReason: words().optional(),
      outcome: z.enum(MEETING_OUTCOMES).optional(),
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
      /** The record as it was shown; with it, what somebody else recorded since is never written over unseen. */
      seen: z
        .object({
          heldOn: day.optional(),
          heldOnReason: words(1000).optional(),
          record: words(60_000).optional(),
          decisions: words(20_000).optional(),
          outcome: z.enum(MEETING_OUTCOMES).optional(),
          nextOn: day.optional(),
          nextReason: words(1000).optional(),
          noNextReason: words().optional(),
        })
        .optional(),
    }),
    answer: z.union([changed, twoRecorded]),
  },
} as const satisfies Slice;
