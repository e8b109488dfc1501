import { JUDGEMENTS, listWords, roleName } from '#rules';
import { z } from 'zod';
import { findPeople } from '../casework/desk/find-workers.ts';
import { agreeTerms, liftHold, lookAtHold } from '../casework/instability/hold-for-safeguarding.ts';
import { judgeInstability } from '../casework/instability/judge-instability.ts';
import { showEpisode } from '../casework/instability/show-episode.ts';
import { day } from './meeting-requests.ts';
import { route, type RouteRequest } from './route.ts';

const E = '/api/episodes/:ref';
const refOf = ({ params }: RouteRequest<unknown>): string => params['ref'] ?? '';

const JUDGE = z.object({
  outcome: z.enum(JUDGEMENTS),
  bestInterests: z.enum(['yes', 'no', 'not-sure']),
  prompts: z.array(z.string().max(80)).max(40).default([]),
  reason: z.string().max(4000),
  support: z.string().max(4000).default(''),
  paidSupport: z.boolean().default(false),
  childToldBy: z.string().max(500).optional(),
});

const TERMS = z.object({
  terms: z.string().max(4000),
  agreedWith: z.string().max(500),
  agreedOn: day,
});

export const episodeRoutes = [
  route({ method: 'GET', path: E, run: ({ id }, request, ports) => showEpisode(id, refOf(request), ports) }),
  route({
    method: 'POST',
    path: `${E}/judge`,
    body: JUDGE,
    run: ({ id }, request, ports) => judgeInstability(id, { ...request.body, episode: refOf(request) }, ports),
  }),
  route({
    method: 'POST',
    path: `${E}/hold/look`,
    body: z.object({ note: z.string().max(2000).default('') }),
    run: ({ id }, request, ports) => lookAtHold(id, { episode: refOf(request) }, ports),
  }),
  route({
    method: 'POST',
    path: `${E}/hold/lift`,
    body: z.object({ outcome: z.string().max(2000) }),
    run: ({ id }, request, ports) => liftHold(id, { episode: refOf(request), ...request.body }, ports),
  }),
  route({
    method: 'POST',
    path: `${E}/hold/terms`,
    body: TERMS,
    run: ({ id }, request, ports) => agreeTerms(id, { episode: refOf(request), ...request.body }, ports),
  }),
  route({
    method: 'GET',
    path: '/api/people',
    run: async ({ id }, { query }, ports) =>
      (await findPeople(id, query['text'] ?? '', ports)).map((worker) => ({
        id: worker.id,
        name: worker.name,
        roles: [listWords(worker.roles.map(roleName))],
        team: worker.team,
      })),
  }),
];
