import { giveMinutesCode, offerMinutesByLink } from '../casework/minutes/offer-by-link.ts';
import {
  considerCarerReview,
  correctMinutes,
  fileMinutes,
  handOverMinutes,
  raiseAboutMinutes,
  recordPanelAnswer,
  sayChanged,
  sendToPanel,
} from '../casework/minutes/after-minutes.ts';
import {
  approveMinutes,
  beginMinutes,
  decideFinding,
  handToChair,
  releaseMinutes,
  sendBack,
  takeOverChange,
} from '../casework/minutes/minutes-course.ts';
import { addParagraph, saveParagraph } from '../casework/minutes/save-paragraph.ts';
import { showMinutes } from '../casework/minutes/show-minutes.ts';
import { route } from './route.ts';

const of = ({ params }: { readonly params: { readonly ref: string } }) => ({ meeting: params.ref });

/** The page of the minutes: written, checked, approved, released, and what comes of them. */
export const minutesRoutes = [
  route('GET /api/minutes/:ref', ({ id }, { params }, ports) => showMinutes(id, params.ref, ports)),
  route('POST /api/minutes/:ref/begin', ({ id }, asked, ports) => beginMinutes(id, of(asked), ports)),
  route('PUT /api/minutes/:ref/paragraph', ({ id }, asked, ports) =>
    saveParagraph(id, { ...asked.body, ...of(asked) }, ports),
  ),
  route('POST /api/minutes/:ref/paragraphs', ({ id }, asked, ports) =>
    addParagraph(id, { ...asked.body, ...of(asked) }, ports),
  ),
  route('POST /api/minutes/:ref/since', ({ id }, asked, ports) =>
    takeOverChange(id, { ...asked.body, ...of(asked) }, ports),
  ),
  route('POST /api/minutes/:ref/to-chair', ({ id }, asked, ports) => handToChair(id, of(asked), ports)),
  route('POST /api/minutes/:ref/back', ({ id }, asked, ports) => sendBack(id, { ...asked.body, ...of(asked) }, ports)),
  route('POST /api/minutes/:ref/findings', ({ id }, asked, ports) =>
    decideFinding(id, { ...asked.body, ...of(asked) }, ports),
  ),
  route('POST /api/minutes/:ref/approve', ({ id }, asked, ports) =>
    approveMinutes(id, { ...asked.body, ...of(asked) }, ports),
  ),
  route('POST /api/minutes/:ref/release', ({ id }, asked, ports) =>
    releaseMinutes(id, { ...asked.body, ...of(asked) }, ports),
  ),
  route('POST /api/minutes/:ref/handed-over', ({ id }, asked, ports) =>
    handOverMinutes(id, { ...asked.body, ...of(asked) }, ports),
  ),
  route('POST /api/minutes/:ref/link', ({ id }, asked, ports) =>
    offerMinutesByLink(id, { ...asked.body, ...of(asked) }, ports),
  ),
  route('POST /api/minutes/:ref/code', ({ id }, asked, ports) =>
    giveMinutesCode(id, { ...asked.body, ...of(asked) }, ports),
  ),
  route('POST /api/minutes/:ref/corrections', ({ id }, asked, ports) =>
    correctMinutes(id, { ...asked.body, ...of(asked) }, ports),
  ),
  route('POST /api/minutes/:ref/raised', ({ id }, asked, ports) =>
    raiseAboutMinutes(id, { ...asked.body, ...of(asked) }, ports),
  ),
  route('POST /api/minutes/:ref/changed', ({ id }, asked, ports) =>
    sayChanged(id, { ...asked.body, ...of(asked) }, ports),
  ),
  route('POST /api/minutes/:ref/to-panel', ({ id }, asked, ports) =>
    sendToPanel(id, { ...asked.body, ...of(asked) }, ports),
  ),
  route('POST /api/minutes/:ref/panel-answer', ({ id }, asked, ports) =>
    recordPanelAnswer(id, { ...asked.body, ...of(asked) }, ports),
  ),
  route('POST /api/minutes/:ref/filed', ({ id }, asked, ports) =>
    fileMinutes(id, { ...asked.body, ...of(asked) }, ports),
  ),
  route('POST /api/minutes/:ref/carer-review', ({ id }, asked, ports) =>
    considerCarerReview(id, { ...asked.body, ...of(asked) }, ports),
  ),
];
