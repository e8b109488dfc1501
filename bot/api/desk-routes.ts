import { settleObligation } from '../casework/settle-obligation.ts';
import { showMyDesk } from '../casework/show-my-desk.ts';
import { PATHS, SETTLE } from './requests.ts';
import { route } from './route.ts';

export const deskRoutes = [
  route({ method: 'GET', path: PATHS.desk, run: ({ id }, _request, world) => showMyDesk(id, world) }),
  route({
    method: 'POST',
    path: PATHS.settle,
    body: SETTLE,
    run: ({ id }, { body }, world) => settleObligation(id, body.key, body.note, world),
  }),
];
