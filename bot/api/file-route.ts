import type { Request, Response } from 'restify';
import type { ApiNeeds } from './answer-route.ts';
import { refNow, underNumber } from '../trace.ts';
import type { Call } from './contract/call.ts';
import { ROUTES } from './contract/routes.ts';
import { errorBody, outcomeOf, outcomeOfFailure, reasonIn, type Outcome } from './outcome.ts';
import { isRecord } from '#rules';

/** Downloaded, never shown in place: what somebody sent in does not run here. */
export function downloaded(response: Response, name: string, bytes: Uint8Array): void {
  response.writeHead(200, {
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': `attachment; filename="${name.replace(/[^A-Za-z0-9.-]/g, '')}"`,
  });
  response.end(Buffer.from(bytes));
}

/** Runs something for whoever the token names, and turns what came of it into an answer. */
export function forSomebody(
  request: Request,
  needs: ApiNeeds,
  call: Call,
  run: (who: string) => Promise<unknown>,
): Promise<Outcome> {
  const turn = () => answerFor(request, needs, call, run);
  return underNumber(() => needs.ports.measures?.turn('tab', call, turn, reasonIn) ?? turn());
}

async function answerFor(
  request: Request,
  needs: ApiNeeds,
  call: Call,
  run: (who: string) => Promise<unknown>,
): Promise<Outcome> {
  const ref = refNow();
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
    return outcomeOf(await run(checked.id), ROUTES[call], ref);
  } catch (error) {
    needs.log.fault('A file was not kept or read.', error, { ref });
    return outcomeOfFailure(error, ref);
  }
}

export function paramIn(request: Request, name: string): string {
  const value = isRecord(request.params) ? request.params[name] : undefined;
  return typeof value === 'string' ? value : '';
}

/** A file of 10 MB, and a little so that one that is larger is refused in words. */
const LARGEST_UPLOAD_BYTES = 10 * 1024 * 1024 + 1;

/** The body up to a little over the largest file; the rest is read and dropped, so that the sentence reaches the person. */
export async function fileIn(request: Request): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  let length = 0;
  // A request of which no encoding was set comes in pieces of bytes.
  for await (const piece of request as AsyncIterable<Buffer>) {
    if (length < LARGEST_UPLOAD_BYTES) pieces.push(piece);
    length += piece.length;
    if (length > LARGEST_UPLOAD_BYTES * 4) break;
  }
  return Buffer.concat(pieces);
}
