import { overrideObligation } from '../casework/override-obligation.ts';
import { settleObligation } from '../casework/settle-obligation.ts';
import { showMyDesk } from '../casework/show-my-desk.ts';
import { OVERRIDE, PATHS, SETTLE } from './requests.ts';
import { route } from './route.ts';

export const deskRoutes = [
  route({ method: 'GET', path: PATHS.desk, run: ({ id }, _request, world) => showMyDesk(id, world) }),
  route({
    method: 'POST',
    path: PATHS.settle,
    body: SETTLE,
    run: ({ id }, { body }, world) => settleObligation(id, body.key, body.note, world),
  }),
  route({
    method: 'POST',
    path: PATHS.override,
    body: OVERRIDE,
    run: ({ id }, { body }, world) => overrideObligation(id, body, world),
  }),
];
