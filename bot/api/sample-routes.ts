import { drawDipSample, finishSample, nameSampleReader } from '../casework/learning/draw-sample.ts';
import { exportSample } from '../casework/learning/export-sample.ts';
import { handInReading, keepReading, settleReadings } from '../casework/learning/read-sampled-meeting.ts';
import { showReading, showReadingsToSettle } from '../casework/learning/show-reading.ts';
import { drawSampleAgain, showSample } from '../casework/learning/show-sample.ts';
import { sampleFile } from '../letters/sample-file.ts';
import { reportIn } from './report-in.ts';
import { route } from './route.ts';

const of = ({ params }: { readonly params: { readonly ref: string } }) => ({ meeting: params.ref });

/** The dip sample: drawn, read by two where it is, settled, reported. */
export const sampleRoutes = [
  route('GET /api/dip-sample', ({ id }, { query }, ports) => showSample(id, query, ports)),
  route('POST /api/dip-sample/draw', ({ id }, { body }, ports) => drawDipSample(id, body, ports)),
  route('POST /api/dip-sample/draw-again', ({ id }, { body }, ports) => drawSampleAgain(id, body, ports)),
  route('POST /api/dip-sample/finish', ({ id }, { body }, ports) => finishSample(id, body, ports)),
  route('POST /api/dip-sample/export', async ({ id }, { body }, ports) => {
    const { report, csv } = await exportSample(id, body, ports);
    return reportIn(body.format, report.fileName, { word: () => sampleFile(report), csv });
  }),
  route('PUT /api/dip-sample/readers/:ref', ({ id }, asked, ports) =>
    nameSampleReader(id, { ...asked.body, ...of(asked) }, ports),
  ),
  route('GET /api/dip-sample/readings/:ref', ({ id }, { params }, ports) => showReading(id, params.ref, ports)),
  route('PUT /api/dip-sample/readings/:ref', ({ id }, asked, ports) =>
    keepReading(id, { ...asked.body, ...of(asked) }, ports),
  ),
  route('POST /api/dip-sample/readings/:ref/hand-in', ({ id }, asked, ports) =>
    handInReading(id, { ...asked.body, ...of(asked) }, ports),
  ),
  route('GET /api/dip-sample/settle/:ref', ({ id }, { params }, ports) => showReadingsToSettle(id, params.ref, ports)),
  route('POST /api/dip-sample/settle/:ref', ({ id }, asked, ports) =>
    settleReadings(id, { ...asked.body, ...of(asked) }, ports),
  ),
];
