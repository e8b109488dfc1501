import { changeDayOfDisruption } from '../casework/endings/change-day-of-disruption.ts';
import { decideDisruptionMeeting } from '../casework/endings/decide-disruption-meeting.ts';
import { sayHowItEnded, sayNextHome, sayWhatHappenedThere } from '../casework/endings/say-how-it-ended.ts';
import { showEnding } from '../casework/endings/show-ending.ts';
import { tellNoticeWithdrawn, tellOfNotice } from '../casework/endings/tell-of-notice.ts';
import { route } from './route.ts';

const of = ({ params }: { readonly params: { readonly ref: string } }) => ({ ending: params.ref });

export const endingRoutes = [
  route('GET /api/endings/:ref', ({ id }, asked, ports) => showEnding(id, of(asked), ports)),
  route('POST /api/endings/:ref/decide', ({ id }, asked, ports) =>
    decideDisruptionMeeting(id, { ...of(asked), ...asked.body }, ports),
  ),
  route('POST /api/endings/:ref/route', ({ id }, asked, ports) =>
    sayHowItEnded(id, { ...of(asked), ...asked.body }, ports),
  ),
  route('POST /api/endings/:ref/next-home', ({ id }, asked, ports) =>
    sayNextHome(id, { ...of(asked), ...asked.body }, ports),
  ),
  route('POST /api/endings/:ref/account', ({ id }, asked, ports) =>
    sayWhatHappenedThere(id, { ...of(asked), ...asked.body }, ports),
  ),
  route('POST /api/endings/:ref/day', ({ id }, asked, ports) =>
    changeDayOfDisruption(id, { ...of(asked), ...asked.body }, ports),
  ),
  route('POST /api/endings/:ref/notice', ({ id }, { params, body }, ports) =>
    tellOfNotice(id, { ref: params.ref, ...body }, ports),
  ),
  route('POST /api/endings/:ref/notice/withdraw', ({ id }, { params, body }, ports) =>
    tellNoticeWithdrawn(id, { ref: params.ref, ...body }, ports),
  ),
];
