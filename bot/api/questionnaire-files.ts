import type { Request, Response, Server } from 'restify';
import { saveAnswersFile } from '../casework/questionnaires/save-answers-file.ts';
import { readAnswersFile } from '../casework/questionnaires/read-answers.ts';
import type { ApiNeeds } from './answer-route.ts';
import { errorBody, outcomeOf, outcomeOfFailure, type Outcome } from './outcome.ts';

/** A file of 10 MB, and a little so that one that is larger is refused in words. */
const LARGEST_UPLOAD_BYTES = 10 * 1024 * 1024 + 1;
const FILES = '/api/questionnaires/:id/files';

/**
 * Files that come with a form, from the tab: a drawing, a recording, a sealed letter. The body is the file itself; its name is
 * never sent. Only the chair and the organiser read them back.
 */
export function questionnaireFilesOn(server: Server, needs: ApiNeeds): void {
  server.post(FILES, async (request: Request, response: Response) => {
    const { status, body } = await forSomebody(request, needs, async (who) => {
      const bytes = await bytesOf(request);
      const sealed = new URLSearchParams(request.getQuery()).get('sealed') === 'yes';
      const outcome = await saveAnswersFile(who, { form: idIn(request), bytes, sealed }, needs.ports);
      return outcome.is === 'kept' ? { is: 'kept', name: outcome.file.name } : outcome;
    });
    response.send(status, body);
  });

  server.get(`${FILES}/:name`, async (request: Request, response: Response) => {
    let found: Uint8Array | undefined;
    const { status, body } = await forSomebody(request, needs, async (who) => {
      found = await readAnswersFile(who, { form: idIn(request), name: paramIn(request, 'name') }, needs.ports);
    });
    if (found === undefined) {
      response.send(status === 204 ? 404 : status, body);
      return;
    }
    // Downloaded, never shown in place: what somebody sent in does not run here.
    response.writeHead(200, {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename="${paramIn(request, 'name').replace(/[^a-z0-9.-]/g, '')}"`,
    });
    response.end(Buffer.from(found));
  });
}

async function forSomebody(
  request: Request,
  needs: ApiNeeds,
  run: (who: string) => Promise<unknown>,
): Promise<Outcome> {
  const ref = needs.ports.newId().slice(0, 8);
  try {
    const checked = await needs.check(request.header('authorization'));
    if (checked.is === 'refused')
      return {
        status: checked.status,
        body: errorBody('not-signed-in', 'We could not confirm who you are. Open this tab again.', ref),
      };
    if (needs.allowance.take(checked.id) > 0)
      return {
        status: 429,
        body: errorBody('too-fast', 'That was more than we can answer at once. Wait a moment and try again.', ref),
      };
    return outcomeOf(await run(checked.id), ref);
  } catch (error) {
    needs.log.fault('A file of a form was not kept or read.', error, { ref });
    return outcomeOfFailure(error, ref);
  }
}

function paramIn(request: Request, name: string): string {
  const value = (request.params as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value : '';
}
const idIn = (request: Request): string => paramIn(request, 'id');

/** The body up to a little over the largest file; the rest is read and dropped, so that the sentence reaches the person. */
async function bytesOf(request: Request): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    if (length < LARGEST_UPLOAD_BYTES) pieces.push(piece);
    length += piece.length;
    if (length > LARGEST_UPLOAD_BYTES * 4) break;
  }
  return Buffer.concat(pieces);
}
