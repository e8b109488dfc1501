import { listWords, roleName } from '#rules';
import { findPeople } from '../casework/desk/find-workers.ts';
import { showMyDesk } from '../casework/desk/show-my-desk.ts';
import { whatWouldFollow } from '../casework/desk/what-would-follow.ts';
import { meetingOfChat } from '../casework/meetings/meeting-of-chat.ts';
import { overrideObligation } from '../casework/obligations/override-obligation.ts';
import { settleObligation, undoObligation } from '../casework/obligations/settle-obligation.ts';
import { route } from './route.ts';

export const deskRoutes = [
  route('GET /api/desk', ({ id }, _asked, ports) => showMyDesk(id, undefined, ports)),
  route('POST /api/obligations/settle', ({ id }, { body }, ports) => settleObligation(id, body, ports)),
  route('POST /api/obligations/undo', ({ id }, { body }, ports) => undoObligation(id, body, ports)),
  route('POST /api/obligations/override', ({ id }, { body }, ports) => overrideObligation(id, body, ports)),
  route('POST /api/what-would-follow', ({ id }, { body }, ports) => whatWouldFollow(id, body.facts, ports)),
  route('GET /api/meeting-of-chat', ({ id }, { query }, ports) => meetingOfChat(id, query.chat, ports)),
  route('GET /api/people', async ({ id }, { query }, ports) =>
    (await findPeople(id, query.text, ports)).map((worker) => ({
      id: worker.id,
      name: worker.name,
      roles: [listWords(worker.roles.map(roleName))],
      team: worker.team,
    })),
  ),
];
