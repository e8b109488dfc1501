import type { Clock } from '../clock.ts';
import type { Mishap, Mishaps } from '../wire/failures.ts';
import type { Reply } from '../wire/http.ts';
import { refusedBy, TIMED_OUT } from './mishap-refusals.ts';
import type { Part } from './part.ts';
import { refusalReply } from './refusal.ts';

export type Suffering = (part: Part, go: (suffers: Mishap | undefined) => Promise<Reply>) => Promise<Reply>;

/** Lets a call suffer what was ordered for it, before or after it is carried out. */
export function sufferingFrom(mishaps: Mishaps, clock: Clock): Suffering {
  return async ({ method, path, headers }, go) => {
    const suffers = mishaps.suffer(method, `/v1.0${path}`);
    if (suffers === 'reset') return { status: 503, lost: true };
    const before = suffers === undefined ? undefined : refusedBy(suffers);
    if (before !== undefined) return refusalReply(before, clock, headers['client-request-id']);
    const reply = await go(suffers);
    if (suffers === 'answer-lost') return { ...reply, lost: true };
    return suffers === 'gateway-timeout' ? refusalReply(TIMED_OUT, clock) : reply;
  };
}
