import { asking, decided, type Decision } from '../decision.ts';
import { changedRow, typed, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { settledWith } from './catalogue.ts';
import { obligationKey } from './owed.ts';

export interface SettleObligation {
  readonly key: string;
  /** What they say about it, if they like. */
  readonly note: string;
}

/** What is owed for an action of a meeting is answered there. @source Torbay T-73; CF-34 */
export const isOfAction = (kind: string): boolean => kind === 'action.done' || kind === 'action.funding';

/** Someone says that what they owed is done. Said twice, the first one stands. @source domain §13 */
export function settle(
  { note }: SettleObligation,
  { obligation, actor, now }: Facts<'obligation'>,
): Decision<Effects | undefined> {
  const { key, kind, about, doneAt } = obligation;
  if (doneAt !== undefined) return decided(undefined, ['Domain §13']);
  if (isOfAction(kind))
    return asking({
      fact: 'more',
      ask: 'Say it in the action itself: how it was done, or whether the money is agreed.',
      because: ['Torbay T-73', 'CF-34'],
    });
  return decided(
    {
      key: `${key}/settled`,
      about,
      changes: [key, ...settledWith(kind).map((other) => obligationKey(about, other))].map((done) =>
        changedRow('obligations', done, { doneAt: now, doneBy: actor.id, note: typed('note') }, { doneAt: undefined }),
      ),
      steps: [],
      words: { note },
      did: `done: ${kind}`,
      didTo: key,
      redraw: [{ about: key, cards: ['task'] }],
    },
    ['Domain §13'],
  );
}
