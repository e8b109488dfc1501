import { Fault } from '../faults.ts';

/** What Teams' refusal means for us, where it means something of its own. */
export type Refusal = 'not-installed' | 'blocked' | 'gone' | 'other';

const BLOCKED = ['ConversationBlockedByUser', 'MessageWritesBlocked', 'BotDisabledByAdmin'];
const NOT_INSTALLED = ['BotNotInConversationRoster', 'ForbiddenOperationException'];
/** Safe to carry out again: a card sent twice carries one form id. A 401 is about us and nobody else: IT mends it. */
const LATER = [401, 408, 412, 429, 500, 502, 503, 504];

export function refusalOf(error: unknown): Refusal {
  const { status, code } = readError(error);
  if (status === 403 && BLOCKED.includes(code)) return 'blocked';
  if (status === 403 && NOT_INSTALLED.includes(code)) return 'not-installed';
  if (status === 404) return 'gone';
  return 'other';
}

/** The connector's error as a Fault; its text is dropped, because it may quote a person. */
export function faultFor(error: unknown, step: string): Fault {
  if (error instanceof Fault) return error;
  const { status, waitSeconds } = readError(error);
  if (status === undefined || LATER.includes(status)) return new Fault('try-later', step, waitSeconds);
  return new Fault(status === 403 || status === 404 ? 'refused' : 'rejected', step);
}

interface Read {
  readonly status: number | undefined;
  readonly code: string;
  readonly waitSeconds: number | undefined;
}

/** The SDK's errors carry the status in `statusCode` and Microsoft's word in one of several places. */
function readError(error: unknown): Read {
  const status = numberAt(error, 'statusCode') ?? numberAt(error, 'status');
  const codes = [at(at(error, 'body'), 'error'), at(at(error, 'details'), 'error'), error].map((where) =>
    at(where, 'code'),
  );
  const code = codes.find((one): one is string => typeof one === 'string') ?? '';
  const headers = at(at(error, 'response'), 'headers');
  const wait = headers !== undefined && hasGet(headers) ? Number(headers.get('retry-after')) : NaN;
  return { status, code, waitSeconds: Number.isFinite(wait) && wait > 0 ? wait : undefined };
}

function at(from: unknown, name: string): unknown {
  return typeof from === 'object' && from !== null ? Reflect.get(from, name) : undefined;
}

function numberAt(from: unknown, name: string): number | undefined {
  const value = at(from, name);
  return typeof value === 'number' ? value : undefined;
}

const hasGet = (headers: unknown): headers is { get(name: string): unknown } =>
  typeof at(headers, 'get') === 'function';
