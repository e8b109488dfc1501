import { agreeTerms, confirmNamed, liftHold, lookAtHold } from '../casework/instability/hold-for-safeguarding.ts';
import { judgeInstability } from '../casework/instability/judge-instability.ts';
import { showEpisode } from '../casework/instability/show-episode.ts';
import { tellNoticeWithdrawn, tellOfNotice } from '../casework/endings/tell-of-notice.ts';
import { route } from './route.ts';

const of = ({ params }: { readonly params: { readonly ref: string } }) => ({ episode: params.ref });

export const episodeRoutes = [
  route('GET /api/episodes/:ref', ({ id }, { params }, ports) => showEpisode(id, params.ref, ports)),
  route('POST /api/episodes/:ref/judge', ({ id }, asked, ports) =>
    judgeInstability(id, { ...asked.body, ...of(asked) }, ports),
  ),
  route('POST /api/episodes/:ref/hold/look', ({ id }, asked, ports) => lookAtHold(id, of(asked), ports)),
  route('POST /api/episodes/:ref/hold/lift', ({ id }, asked, ports) =>
    liftHold(id, { ...of(asked), ...asked.body }, ports),
  ),
  route('POST /api/episodes/:ref/hold/terms', ({ id }, asked, ports) =>
    agreeTerms(id, { ...of(asked), ...asked.body }, ports),
  ),
  route('POST /api/episodes/:ref/named', ({ id }, asked, ports) =>
    confirmNamed(id, { ...of(asked), ...asked.body }, ports),
  ),
  route('POST /api/episodes/:ref/notice', ({ id }, { params, body }, ports) =>
    tellOfNotice(id, { ref: params.ref, ...body }, ports),
  ),
  route('POST /api/episodes/:ref/notice/withdraw', ({ id }, { params, body }, ports) =>
    tellNoticeWithdrawn(id, { ref: params.ref, ...body }, ports),
  ),
];
