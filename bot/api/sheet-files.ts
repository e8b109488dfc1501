import { SHEET_KINDS } from '#rules';
import type { Request, Response, Server } from 'restify';
import { Fault } from '../faults.ts';
import { attachToSheet, readSheetFile, type OneSheet } from '../casework/sheets/sheet-files.ts';
import type { ApiNeeds } from './answer-route.ts';
import type { Call } from './contract/call.ts';
import { downloaded, fileIn, forSomebody, paramIn } from './file-route.ts';
import { partsOf } from './route.ts';

const SENT = 'POST /api/sheets/:ref/:kind/:number/files';
const READ = 'GET /api/sheets/:ref/:kind/:number/files/:name';
/** What is answered here beside the routes, because the body or the answer is the file itself. */
export const SHEET_FILE_CALLS = [SENT, READ] as const satisfies readonly Call[];

/** Papers that are attached to a sheet, from the tab. The body is the file itself; its name is never sent. */
export function sheetFilesOn(server: Server, needs: ApiNeeds): void {
  server.post(partsOf(SENT)[1], async (request: Request, response: Response) => {
    const { status, body } = await forSomebody(request, needs, SENT, async (who) =>
      attachToSheet(who, { ...sheetIn(request), bytes: await fileIn(request) }, needs.ports),
    );
    response.send(status, body);
  });

  server.get(partsOf(READ)[1], async (request: Request, response: Response) => {
    let found: Uint8Array | undefined;
    const name = paramIn(request, 'name');
    const { status, body } = await forSomebody(request, needs, READ, async (who) => {
      found = await readSheetFile(who, { ...sheetIn(request), name }, needs.ports);
    });
    if (found === undefined) {
      response.send(status === 204 ? 404 : status, body);
      return;
    }
    downloaded(response, name, found);
  });
}

/** What names no sheet is nobody’s to see. */
function sheetIn(request: Request): OneSheet {
  const kind = SHEET_KINDS.find((one) => one === paramIn(request, 'kind'));
  const number = Number(paramIn(request, 'number'));
  if (kind === undefined || !Number.isInteger(number)) throw new Fault('not-yours', 'sheet-file');
  return { ref: paramIn(request, 'ref'), kind, number };
}
