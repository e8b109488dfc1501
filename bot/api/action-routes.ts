import { z } from 'zod';
import { actOnAction, answerActionMoney } from '../casework/minutes/act-on-action.ts';
import { showActions } from '../casework/minutes/show-actions.ts';
import { day } from './meeting-requests.ts';
import { route } from './route.ts';

const words = z.string().max(2000, 'That is too long; at most 2000 characters.');
const action = z.string().max(250);

const ACT = z.discriminatedUnion('is', [
  z.object({ action, is: z.literal('done'), how: words, on: day.optional() }),
  z.object({ action, is: z.literal('ask-more-time'), until: day, reason: words }),
  z.object({ action, is: z.literal('hand-over'), to: z.string().max(80), reason: words }),
  z.object({ action, is: z.literal('agree') }),
  z.object({ action, is: z.literal('decline') }),
]);
const MONEY = z.object({ action, says: z.enum(['agreed', 'refused']), words });

/** What a meeting agreed that somebody does, and what becomes of it. */
export const actionRoutes = [
  route({
    method: 'GET',
    path: '/api/meetings/:ref/actions',
    run: ({ id }, { params }, ports) => showActions(id, params['ref'] ?? '', ports),
  }),
  route({
    method: 'POST',
    path: '/api/actions',
    body: ACT,
    run: ({ id }, { body }, ports) => actOnAction(id, body, ports),
  }),
  route({
    method: 'POST',
    path: '/api/actions/money',
    body: MONEY,
    run: ({ id }, { body }, ports) => answerActionMoney(id, body, ports),
  }),
];
