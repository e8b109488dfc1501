import { createHash } from 'node:crypto';
import type { Ports } from '../casework/ports.ts';
import type { Log } from '../log.ts';
import { readInput } from './readable.ts';
import { refNow } from '../trace.ts';
import { tellTrouble } from './trouble.ts';
import type { Verb, VerbAnswer, Who } from './verbs.ts';

export type Pressed =
  | { readonly is: 'answered'; readonly answer: VerbAnswer }
  /** It could not be read, or it failed: nothing was saved, and what was typed has to stay where it is. */
  | { readonly is: 'not-done'; readonly words: string }
  /** No card of ours sends this. */
  | { readonly is: 'malformed' };
export type Press = (who: Who, verb: unknown, data: unknown) => Promise<Pressed>;

const KEPT_MS = 60_000;
const SAVED_AT_MOST = 300;

/**
 * Does what a card asks for. What comes in is a person's input until its verb has read it.
 *
 * Teams sends a slow press again, sometimes under a new id. Verbs are safe to repeat; a form that is pressed again while
 * the first press is under way, or just after, gets the same answer here without the work being done again.
 */
export function pressOver(verbs: readonly Verb<unknown>[], ports: Ports, log: Log): Press {
  const byName = new Map(verbs.map((one) => [one.verb, one]));
  if (byName.size !== verbs.length) throw new Error('Two verbs have the same name.');
  ports.measures?.allow([...byName.keys()]);
  const lately = new Map<string, { readonly at: number; readonly pressed: Promise<Pressed> }>();

  async function run(one: Verb<unknown>, who: Who, data: unknown): Promise<Pressed> {
    const read = readInput(one.input, data);
    if (read.is === 'unreadable') return { is: 'not-done', words: read.words };
    const press = () => ports.answerFirst((turn) => one.run(who, read.input, turn));
    return { is: 'answered', answer: await (ports.measures?.turn('chat', one.verb, press) ?? press()) };
  }

  return async (who, name, data) => {
    const one = typeof name === 'string' ? byName.get(name) : undefined;
    if (one === undefined || typeof data !== 'object' || data === null) return { is: 'malformed' };
    const key = sameness(who, one.verb, data);
    forget(lately);
    const before = key === undefined ? undefined : lately.get(key);
    const pressed = before?.pressed ?? run(one, who, data);
    if (key !== undefined && before === undefined) lately.set(key, { at: performance.now(), pressed });
    try {
      const done = await pressed;
      // Only a receipt is the same a moment later; what was asked for may have come in the meantime.
      const isReceipt = done.is === 'answered' && done.answer.alsoReplace === true;
      if (key !== undefined && !isReceipt) lately.delete(key);
      return done;
    } catch (error) {
      if (key !== undefined) lately.delete(key);
      return { is: 'not-done', words: tellTrouble(error, refNow(), one.verb, log) };
    }
  };
}

/** Two presses are the same when one person sends the same form with the same contents; other presses never are. */
function sameness(who: Who, verb: string, data: object): string | undefined {
  if (!('formId' in data) || typeof data.formId !== 'string') return undefined;
  return createHash('sha256')
    .update(JSON.stringify([who.id, verb, data]))
    .digest('base64url');
}

function forget(lately: Map<string, { readonly at: number }>): void {
  for (const [key, { at }] of lately) {
    if (performance.now() - at < KEPT_MS && lately.size <= SAVED_AT_MOST) return;
    lately.delete(key);
  }
}
