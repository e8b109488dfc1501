import type { FaultReason } from '../faults.ts';

/** What Microsoft 365 said instead of doing it. The message is looked at here and nowhere else: it may carry names. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

interface Meaning {
  readonly status?: readonly number[];
  readonly code?: readonly string[];
  readonly says?: RegExp;
  readonly reason: FaultReason;
}

/** Read from the top; the first line that fits is what it means. */
const MEANINGS: readonly Meaning[] = [
  { code: ['ErrorDuplicateTransactionId'], reason: 'done-before' },
  // Only the text tells a duplicate from other bad requests; who asked confirms it by looking the row up.
  { status: [400, 409], says: /unique constraint/i, reason: 'done-before' },
  {
    code: ['ConversationBlockedByUser', 'MessageWritesBlocked', 'BotNotInConversationRoster', 'BotDisabledByAdmin'],
    reason: 'blocked',
  },
  // A delta link that ran out, in the words that Graph has for it beside 410: read again.
  { code: ['InvalidDeltaToken', 'SyncStateNotFound', 'ErrorInvalidSyncStateData'], reason: 'changed-meanwhile' },
  { status: [422], says: /list view threshold|too many resources/i, reason: 'too-many' },
  // SharePoint says 412 by its documentation and 409 in races. 410 is a delta token that ran out: read again.
  { status: [409, 410, 412], reason: 'changed-meanwhile' },
  { status: [401, 403, 404, 423], reason: 'refused' },
  { status: [429], reason: 'try-later' },
  { status: [400, 405, 411, 413, 414, 415, 416, 422, 431], reason: 'rejected' },
];

/**
 * What a refusal means to us.
 *
 * A 5xx to a write says nothing about whether it was done: it is unclear, and whoever asked looks it up.
 */
export function meaningOf(refusal: Refusal, kind: 'read' | 'write'): FaultReason {
  const meaning = MEANINGS.find(
    ({ status, code, says }) =>
      (status === undefined || status.includes(refusal.status)) &&
      (code === undefined || code.includes(refusal.code)) &&
      (says === undefined || says.test(refusal.message)),
  );
  if (meaning !== undefined) return meaning.reason;
  if (refusal.status < 500) return 'rejected';
  return kind === 'read' ? 'try-later' : 'unclear';
}

/** Graph's error in its envelope, or what can be said without one: a gateway answers HTML. */
export function refusalOf(status: number, body: string): Refusal {
  try {
    const error = partOf(JSON.parse(body), 'error');
    return { status, code: wordOf(partOf(error, 'code')), message: wordOf(partOf(error, 'message')) };
  } catch {
    return { status, code: '', message: '' };
  }
}

const partOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
const wordOf = (value: unknown): string => (typeof value === 'string' ? value : '');
