import { GraphRefusal } from './refusal.ts';

const MOST_AT_ONCE = 4;
/** A call to Exchange takes a moment, so that too many at once are really at once. */
const EXCHANGE_TAKES_MS = 12;

/** Lets a few calls at once into a mailbox, and refuses one more, as Exchange does. */
export function mailboxLimit(): <T>(mailbox: string, work: () => Promise<T>) => Promise<T> {
  const atOnce = new Map<string, number>();
  const count = (mailbox: string, more: number): number => {
    const now = (atOnce.get(mailbox) ?? 0) + more;
    atOnce.set(mailbox, now);
    return now;
  };
  return async (mailbox, work) => {
    try {
      if (count(mailbox, 1) > MOST_AT_ONCE) throw tooManyAtOnce();
      await new Promise((resolve) => setTimeout(resolve, EXCHANGE_TAKES_MS));
      return await work();
    } finally {
      count(mailbox, -1);
    }
  };
}

const tooManyAtOnce = (): GraphRefusal =>
  new GraphRefusal(429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.', {
    'Retry-After': '1',
  });
