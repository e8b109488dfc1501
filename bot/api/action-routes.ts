import { actOnAction, answerActionMoney } from '../casework/minutes/act-on-action.ts';
import { showActions } from '../casework/minutes/show-actions.ts';
import { route } from './route.ts';

/** What a meeting agreed that somebody does, and what becomes of it. */
export const actionRoutes = [
  route('GET /api/meetings/:ref/actions', ({ id }, { params }, ports) => showActions(id, params.ref, ports)),
  route('POST /api/actions', ({ id }, { body }, ports) => actOnAction(id, body, ports)),
  route('POST /api/actions/money', ({ id }, { body }, ports) => answerActionMoney(id, body, ports)),
];
