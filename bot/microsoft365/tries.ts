import { setTimeout as pauseFor } from 'node:timers/promises';
import { Fault, type FaultReason } from '../faults.ts';
import type { Log } from '../log.ts';
import { placeOf, routeOf, unitsOf, type GraphFigures } from './figures.ts';
import { gateBy } from './gate.ts';
import { pauseBefore, tooLongToWait, waitAskedFor, type Patience } from './patience.ts';
import { meaningOf, refusalOf, type Refusal } from './refusals.ts';
import type { Asked, Send } from './together.ts';

/** A question or write, under the step that it belongs to. */
export interface Call extends Asked {
  readonly step: string;
}

export interface Tries {
  /** Sees to it that what is sent from now on carries a token; `fresh` after one was refused. */
  readonly takeToken: (step: string, fresh?: 'fresh') => Promise<void>;
  readonly log: Log;
  readonly patience: Patience;
  readonly figures: GraphFigures | undefined;
}

/** Sends a call until it is answered: what was surely not done is tried again, as long as there is patience; then a `Fault` is thrown. */
export function triesWith(needs: Tries): (made: Call, send: Send) => Promise<Response> {
  const { takeToken, log, patience, figures } = needs;
  const gate = gateBy();

  /** Where we were asked to wait, nobody else asks either; a long wait is not sat out with a person at the other end. */
  async function untilOpen({ path, step }: Call): Promise<void> {
    for (;;) {
      const left = gate.secondsLeft(path);
      if (left === 0) return;
      if (tooLongToWait(left, patience)) throw new Fault('try-later', step, Math.ceil(left));
      figures?.waited(placeOf(path), left);
      await pauseFor(left * 1000);
    }
  }

  /** Seconds that the answer asks everybody to wait who goes to this place. */
  function closedFor(path: string, response: Response | undefined): number | undefined {
    const asked = waitAskedFor(response?.headers.get('retry-after') ?? null, Date.now());
    if (asked === undefined) return undefined;
    if (asked > gate.secondsLeft(path) + 1) patience.tell?.(asked);
    gate.wait(path, asked);
    return asked;
  }

  function count(made: Call, word: string): void {
    figures?.answered(made.method, placeOf(made.path), word, unitsOf(made));
  }

  return async (made, send) => {
    const place = placeOf(made.path);
    await takeToken(made.step);
    for (let attempt = 1; ; attempt += 1) {
      await untilOpen(made);
      const response = await send(made).catch(() => undefined);
      if (response?.ok === true) {
        count(made, 'done');
        return response;
      }
      const said = await whatItSaid(response);
      if (response?.status === 404 && kindOf(made) === 'read') {
        count(made, 'not-found');
        return response;
      }
      if (said.status === 401 && attempt === 1) {
        await takeToken(made.step, 'fresh');
        continue;
      }
      const reason = reasonOf(said.refusal, kindOf(made));
      const asked = closedFor(made.path, response);
      count(made, reason);
      if (asked !== undefined || said.status === 429) figures?.throttled(place);
      warn(log, made, { reason, attempt, ...said });
      const pause = reason === 'try-later' ? pauseBefore(attempt, asked, Math.random(), patience) : undefined;
      if (pause === undefined) throw new Fault(reason, made.step, asked);
      figures?.waited(place, pause);
      await pauseFor(pause * 1000);
    }
  };
}

type Kind = 'read' | 'write';
const kindOf = ({ method }: Call): Kind => (method === 'GET' ? 'read' : 'write');

/** Where no answer came, a read can be asked again; of a write nobody knows whether it was done. */
function reasonOf(refusal: Refusal | undefined, kind: Kind): FaultReason {
  if (refusal === undefined) return kind === 'read' ? 'try-later' : 'unclear';
  return meaningOf(refusal, kind);
}

interface Said {
  readonly status: number | undefined;
  readonly refusal: Refusal | undefined;
  readonly requestId: string | undefined;
}

async function whatItSaid(response: Response | undefined): Promise<Said> {
  if (response === undefined) return { status: undefined, refusal: undefined, requestId: undefined };
  const text = await response.text().catch(() => '');
  return {
    status: response.status,
    refusal: refusalOf(response.status, text),
    requestId: response.headers.get('request-id') ?? undefined,
  };
}

interface Failed extends Said {
  readonly reason: FaultReason;
  readonly attempt: number;
}

function warn(log: Log, { step, method, path }: Call, { reason, status, refusal, requestId, attempt }: Failed): void {
  log.warn('Microsoft 365 did not do it', {
    step,
    method,
    route: routeOf(path),
    reason,
    status,
    code: refusal?.code === '' ? undefined : refusal?.code,
    requestId,
    attempt,
  });
}
