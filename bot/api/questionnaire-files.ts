import type { Request, Response, Server } from 'restify';
import { saveAnswersFile } from '../casework/questionnaires/save-answers-file.ts';
import { readAnswersFile } from '../casework/questionnaires/read-answers.ts';
import type { ApiNeeds } from './answer-route.ts';
import type { Call } from './contract/call.ts';
import { downloaded, fileIn, forSomebody, paramIn } from './file-route.ts';
import { partsOf } from './route.ts';

const SENT = 'POST /api/questionnaires/:id/files';
const READ = 'GET /api/questionnaires/:id/files/:name';
/** What is answered here beside the routes, because the body or the answer is the file itself. */
export const FILE_CALLS = [SENT, READ] as const satisfies readonly Call[];

/**
 * Files that come with a form, from the tab: a drawing, a recording, a sealed letter. The body is the file itself; its name is
 * never sent. Only the chair and the organiser read them back.
 */
export function questionnaireFilesOn(server: Server, needs: ApiNeeds): void {
  server.post(partsOf(SENT)[1], async (request: Request, response: Response) => {
    const { status, body } = await forSomebody(request, needs, SENT, async (who) => {
      const bytes = await fileIn(request);
      const sealed = new URLSearchParams(request.getQuery()).get('sealed') === 'yes';
      const outcome = await saveAnswersFile(who, { form: idIn(request), bytes, sealed }, needs.ports);
      return outcome.is === 'kept' ? { is: 'kept', name: outcome.file.name } : outcome;
    });
    response.send(status, body);
  });

  server.get(partsOf(READ)[1], async (request: Request, response: Response) => {
    let found: Uint8Array | undefined;
    const { status, body } = await forSomebody(request, needs, READ, async (who) => {
      found = await readAnswersFile(who, { form: idIn(request), name: paramIn(request, 'name') }, needs.ports);
    });
    if (found === undefined) {
      response.send(status === 204 ? 404 : status, body);
      return;
    }
    downloaded(response, paramIn(request, 'name'), found);
  });
}

const idIn = (request: Request): string => paramIn(request, 'id');
