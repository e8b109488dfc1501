import { fillInMeetingSheet, fillInSheet } from '../casework/sheets/fill-in-sheet.ts';
import { sheetToGive, showSheets } from '../casework/sheets/show-sheets.ts';
import { sheetFile } from '../letters/sheet-file.ts';
import { route } from './route.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const ofCase = (ref: string): boolean => ref.startsWith('IN-') || ref.startsWith('PE-');

/** What is kept beside a report, an ending or a meeting, field by field. */
export const sheetRoutes = [
  route('GET /api/sheets/:ref', ({ id }, { params }, ports) => showSheets(id, params.ref, ports)),
  route('POST /api/sheets/:ref', ({ id }, { params: { ref }, body }, ports) =>
    (ofCase(ref) ? fillInSheet : fillInMeetingSheet)(id, { ref, ...body }, ports),
  ),
  route('POST /api/sheets/:ref/file', async ({ id }, { params: { ref }, body }, ports) => {
    const sheet = await sheetToGive(id, { ref, ...body }, ports);
    if ('is' in sheet) return sheet;
    const bytes = await sheetFile(sheet, ports.council.name);
    return {
      name: `${body.kind}-${body.number}.docx`,
      contentType: WORD,
      base64: Buffer.from(bytes).toString('base64'),
    };
  }),
];
