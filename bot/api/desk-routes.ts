import { overrideObligation } from '../casework/obligations/override-obligation.ts';
import { settleObligation, undoObligation } from '../casework/obligations/settle-obligation.ts';
import { showMyDesk } from '../casework/desk/show-my-desk.ts';
import { OVERRIDE, PATHS, SETTLE, UNDO } from './requests.ts';
import { route } from './route.ts';

export const deskRoutes = [
  route({ method: 'GET', path: PATHS.desk, run: ({ id }, _request, ports) => showMyDesk(id, undefined, ports) }),
  route({
    method: 'POST',
    path: PATHS.settle,
    body: SETTLE,
    run: ({ id }, { body }, ports) => settleObligation(id, body, ports),
  }),
  route({
    method: 'POST',
    path: PATHS.undo,
    body: UNDO,
    run: ({ id }, { body }, ports) => undoObligation(id, body, ports),
  }),
  route({
    method: 'POST',
    path: PATHS.override,
    body: OVERRIDE,
    run: ({ id }, { body }, ports) => overrideObligation(id, body, ports),
  }),
];
