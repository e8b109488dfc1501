import { isLocalDate } from '#rules';
import { z } from 'zod';
import { exportSummary } from '../casework/learning/export-summary.ts';
import { showBoard } from '../casework/learning/show-board.ts';
import { showCasesBehind, showSummary, type AskedSummary } from '../casework/learning/show-summary.ts';
import { whatWouldChange } from '../casework/learning/what-would-change.ts';
import { approveSummary, saveSummaryWords } from '../casework/learning/write-summary.ts';
import { summaryFile } from '../letters/summary-file.ts';
import { route, type RouteRequest } from './route.ts';

const TWO_PROCEDURES = z.object({ first: z.string().min(1).max(80), second: z.string().min(1).max(80) });

const day = z.string().refine(isLocalDate, 'Choose a day.');
const PERIOD = { from: day, to: day };
const version = z.number().int().min(1).max(1000);
const words = z.string().max(20_000);
const WORDS = z.object({ ...PERIOD, version, says: words, changed: words, next: words, why: words.optional() });
const APPROVE = z.object({ ...PERIOD, version });
const EXPORT = z.object({ ...PERIOD, format: z.enum(['word', 'csv']) });

const dayIn = (text: string | undefined) => (text !== undefined && isLocalDate(text) ? text : undefined);
const askedIn = ({ query }: RouteRequest<unknown>): AskedSummary => ({
  from: dayIn(query['from']),
  to: dayIn(query['to']),
  readers: query['readers'] === 'public' ? 'public' : 'inside',
});

/** What was learnt: the board, and what is counted of a year. */
export const learningRoutes = [
  route({ method: 'GET', path: '/api/board', run: ({ id }, _request, ports) => showBoard(id, undefined, ports) }),
  route({
    method: 'POST',
    path: '/api/what-would-change',
    body: TWO_PROCEDURES,
    run: ({ id }, { body }, ports) => whatWouldChange(id, body, ports),
  }),
  route({
    method: 'GET',
    path: '/api/summary',
    run: ({ id }, request, ports) => showSummary(id, askedIn(request), ports),
  }),
  route({
    method: 'GET',
    path: '/api/summary/cases/:figure',
    run: ({ id }, request, ports) =>
      showCasesBehind(id, { ...askedIn(request), figure: request.params['figure'] ?? '' }, ports),
  }),
  route({
    method: 'PUT',
    path: '/api/summary',
    body: WORDS,
    run: ({ id }, { body }, ports) => saveSummaryWords(id, body, ports),
  }),
  route({
    method: 'POST',
    path: '/api/summary/approve',
    body: APPROVE,
    run: ({ id }, { body }, ports) => approveSummary(id, body, ports),
  }),
  route({
    method: 'POST',
    path: '/api/summary/export',
    body: EXPORT,
    run: async ({ id }, { body }, ports) => {
      const summary = await exportSummary(id, body, ports);
      const [ending, contentType] = FILES[body.format];
      const bytes = body.format === 'csv' ? Buffer.from(BYTE_ORDER + summary.csv) : await summaryFile(summary);
      return {
        name: `${summary.fileName}.${ending}`,
        contentType,
        base64: Buffer.from(bytes).toString('base64'),
      };
    },
  }),
];

const FILES = {
  word: ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  csv: ['csv', 'text/csv; charset=utf-8'],
} as const;
/** Without it a spreadsheet reads letters beyond A to Z wrongly. */
const BYTE_ORDER = '\uFEFF';
