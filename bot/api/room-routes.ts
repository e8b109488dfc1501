import { draftAction, takeBackDraftAction } from '../casework/minutes/draft-action.ts';
import { saveFinish } from '../casework/minutes/keep-finish.ts';
import { closeRoom, openRoom, saveAttendance, saveBestInterests, saveRoomNote } from '../casework/minutes/keep-room.ts';
import { showCaptured, showRoom, showRoomKey } from '../casework/minutes/show-room.ts';
import { route } from './route.ts';

const of = ({ params }: { readonly params: { readonly ref: string } }) => ({ meeting: params.ref });

/** The room of a meeting: what is captured there while it takes place. */
export const roomRoutes = [
  route('GET /api/meetings/:ref/room', ({ id }, { params }, ports) => showRoom(id, params.ref, ports)),
  route('GET /api/meetings/:ref/room/key', ({ id }, { params }, ports) => showRoomKey(id, params.ref, ports)),
  route('GET /api/meetings/:ref/captured', ({ id }, { params }, ports) => showCaptured(id, params.ref, ports)),
  route('POST /api/meetings/:ref/room/open', ({ id }, asked, ports) => openRoom(id, of(asked), ports)),
  route('POST /api/meetings/:ref/room/close', ({ id }, asked, ports) => closeRoom(id, of(asked), ports)),
  route('PUT /api/meetings/:ref/room/note', ({ id }, asked, ports) =>
    saveRoomNote(id, { ...asked.body, ...of(asked) }, ports),
  ),
  route('PUT /api/meetings/:ref/room/attendance', ({ id }, asked, ports) =>
    saveAttendance(id, { ...asked.body, ...of(asked) }, ports),
  ),
  route('POST /api/meetings/:ref/room/actions', ({ id }, asked, ports) =>
    draftAction(id, { ...asked.body, ...of(asked) }, ports),
  ),
  route('POST /api/meetings/:ref/room/actions/take-back', ({ id }, asked, ports) =>
    takeBackDraftAction(id, { ...asked.body, ...of(asked) }, ports),
  ),
  route('PUT /api/meetings/:ref/room/finish', ({ id }, asked, ports) =>
    saveFinish(id, { ...asked.body, ...of(asked) }, ports),
  ),
  route('PUT /api/meetings/:ref/room/best-interests', ({ id }, asked, ports) =>
    saveBestInterests(id, { ...asked.body, ...of(asked) }, ports),
  ),
];
