import { z } from 'zod';
import { showBoard } from '../casework/learning/show-board.ts';
import { whatWouldChange } from '../casework/learning/what-would-change.ts';
import { route } from './route.ts';

const TWO_PROCEDURES = z.object({ first: z.string().min(1).max(80), second: z.string().min(1).max(80) });

/** What was learnt: the board, and what is counted of a year. */
export const learningRoutes = [
  route({ method: 'GET', path: '/api/board', run: ({ id }, _request, ports) => showBoard(id, undefined, ports) }),
  route({
    method: 'POST',
    path: '/api/what-would-change',
    body: TWO_PROCEDURES,
    run: ({ id }, { body }, ports) => whatWouldChange(id, body, ports),
  }),
];
