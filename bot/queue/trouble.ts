import type { Fault } from '../faults.ts';

/** What is not well with the queue, why that matters, and what to do; of codes and words of ours alone. */
export interface QueueTrouble {
  readonly what: string;
  readonly why: string;
  readonly fix: string;
  readonly seen: string;
}

export const REACHED = {
  what: 'The queue of wake-ups in QUEUE_URL can be reached.',
  why: 'Nothing is lost: each replica does what is due by its own timer. But work is not shared, and no replica is added when much waits.',
  fix: 'Refused: give the identity the role Storage Queue Data Contributor on the account, or a SAS that is still good (docs/settings.md). No answer: let the server reach that address.',
} as const;

export const queueTrouble = ({ reason, step }: Fault): QueueTrouble => ({ ...REACHED, seen: `${reason} (${step})` });
