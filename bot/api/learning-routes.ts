import {
  exportCarersLetter,
  releaseCarersLetter,
  saveCarersLetter,
  showCarersLetter,
} from '../casework/learning/carers-letter.ts';
import { exportSummary } from '../casework/learning/export-summary.ts';
import { exportReturn } from '../casework/learning/export-return.ts';
import { exportMeasures, showBoard } from '../casework/learning/show-board.ts';
import { showCasesBehind, showSummary } from '../casework/learning/show-summary.ts';
import { whatWouldChange, whatWouldHaveChanged } from '../casework/learning/what-would-change.ts';
import { approveSummary, saveSummaryWords } from '../casework/learning/write-summary.ts';
import { carersLetterFile, carersLetterPdf } from '../letters/carers-letter-file.ts';
import { summaryFile } from '../letters/summary-file.ts';
import { fileOf, reportIn, tableOf } from './report-in.ts';
import { route } from './route.ts';

/** What was learnt: the board, and what is counted of a year. */
export const learningRoutes = [
  route('GET /api/board', ({ id }, _asked, ports) => showBoard(id, undefined, ports)),
  route('POST /api/board/export', async ({ id }, _asked, ports) => tableOf(await exportMeasures(id, undefined, ports))),
  route('POST /api/what-would-change', ({ id }, { body }, ports) => whatWouldChange(id, body, ports)),
  route('POST /api/what-would-change/last-year', ({ id }, { body }, ports) => whatWouldHaveChanged(id, body, ports)),
  route('GET /api/summary', ({ id }, { query }, ports) => showSummary(id, query, ports)),
  route('GET /api/summary/cases/:figure', ({ id }, { params, query }, ports) =>
    showCasesBehind(id, { ...query, ...params }, ports),
  ),
  route('PUT /api/summary', ({ id }, { body }, ports) => saveSummaryWords(id, body, ports)),
  route('POST /api/summary/approve', ({ id }, { body }, ports) => approveSummary(id, body, ports)),
  route('POST /api/summary/export', async ({ id }, { body }, ports) => {
    const summary = await exportSummary(id, body, ports);
    return reportIn(body.format, summary.fileName, { word: () => summaryFile(summary), csv: summary.csv });
  }),
  route('POST /api/summary/return', async ({ id }, { body }, ports) => tableOf(await exportReturn(id, body, ports))),
  route('GET /api/summary/carers-letter', ({ id }, { query }, ports) => showCarersLetter(id, query, ports)),
  route('PUT /api/summary/carers-letter', ({ id }, { body }, ports) => saveCarersLetter(id, body, ports)),
  route('POST /api/summary/carers-letter/release', ({ id }, { body }, ports) => releaseCarersLetter(id, body, ports)),
  route('POST /api/summary/carers-letter/export', async ({ id }, { body }, ports) => {
    const letter = await exportCarersLetter(id, body, ports);
    const write = body.format === 'word' ? carersLetterFile : carersLetterPdf;
    return fileOf(body.format, letter.fileName, await write(letter));
  }),
];
