import type { Request, Response, Server } from 'restify';
import { readMinutesFile } from '../casework/minutes/read-minutes.ts';
import type { ApiNeeds } from './answer-route.ts';
import type { Call } from './contract/call.ts';
import { downloaded, forSomebody, paramIn } from './file-route.ts';
import { partsOf } from './route.ts';

/** Answered here beside the routes, because the answer is the file itself. */
export const MINUTES_FILE = 'GET /api/minutes/:ref/versions/:version/file' satisfies Call;

/** The Word file of one version of the minutes, for whoever may read that version. */
export function minutesFilesOn(server: Server, needs: ApiNeeds): void {
  server.get(partsOf(MINUTES_FILE)[1], async (request: Request, response: Response) => {
    let found: Awaited<ReturnType<typeof readMinutesFile>> | undefined;
    const { status, body } = await forSomebody(request, needs, MINUTES_FILE, async (who) => {
      const asked = { meeting: paramIn(request, 'ref'), version: paramIn(request, 'version') };
      found = await readMinutesFile(who, asked, needs.ports);
    });
    if (found === undefined) response.send(status === 204 ? 404 : status, body);
    else downloaded(response, found.name, found.bytes);
  });
}
