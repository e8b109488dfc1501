import { JUDGEMENTS, LEGAL_STATUSES, MATCH_STATUSES, PROVIDERS, SETTINGS, TRIGGERS, type LocalDate } from '#rules';
import { z } from 'zod';
import { decideDisruptionMeeting } from '../casework/decide-disruption-meeting.ts';
import { showEnding } from '../casework/show-ending.ts';
import { whatWouldFollow } from '../casework/what-would-follow.ts';
import { route } from './route.ts';

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'Choose a day.')
  .transform((text) => text as LocalDate);

const SUPPOSED = z.object({
  facts: z.object({
    event: z.enum(['instability', 'ending', 'new-placement', 'support']),
    on: day,
    setting: z.enum(SETTINGS),
    provider: z.enum(PROVIDERS),
    match: z.enum(MATCH_STATUSES),
    legalStatus: z.enum(LEGAL_STATUSES),
    permanencePlan: z.boolean(),
    triggers: z.array(z.enum(TRIGGERS)),
    judgement: z.enum(JUDGEMENTS).optional(),
    judgedOn: day.optional(),
    inCarePlan: z.enum(['yes', 'no', 'changed-lately', 'not-known']).optional(),
  }),
});
const DECIDED = z.object({ says: z.enum(['hold', 'not-held', 'checked']), reason: z.string().max(2000).default('') });

export const endingRoutes = [
  route({
    method: 'GET',
    path: '/api/endings/:ref',
    run: ({ id }, { params }, world) => showEnding(id, params['ref'] ?? '', world),
  }),
  route({
    method: 'POST',
    path: '/api/endings/:ref/decide',
    body: DECIDED,
    run: ({ id }, { params, body }, world) =>
      decideDisruptionMeeting(id, { ending: params['ref'] ?? '', ...body }, world),
  }),
  route({
    method: 'POST',
    path: '/api/what-would-follow',
    body: SUPPOSED,
    run: ({ id }, { body }, world) => whatWouldFollow(id, body.facts, world),
  }),
];
