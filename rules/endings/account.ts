import { inCaseOf } from '../case-of.ts';
import { decided, type Decision } from '../decision.ts';
import { changedRow, isSo, newRow, wordsApart, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { figuresCountedAnew } from '../learning/figures-to-count.ts';
import type { EndingAccountRow } from '../more-records.ts';
import type { Profile } from '../profile.ts';
import type { EndingAccount } from './account-shape.ts';
import { anotherLook } from './another-look.ts';
import { HISTORY_FACTS } from './history.ts';

/** What happened, as whoever owes the account says it; said again, it is corrected, and what was said before stays. */
export interface SayWhatHappened extends EndingAccount {
  readonly ending: string;
}

/** The first account is 1. */
export const endingAccountKey = (ending: string, place: number): string =>
  place === 1 ? `ending-account:${ending}` : `ending-account:${ending}:${place}`;

export const ACCOUNT_FACTS = ['ending', 'placement', ...HISTORY_FACTS] as const;
type AccountFacts = Facts<(typeof ACCOUNT_FACTS)[number]>;

const BECAUSE = ['domain §7.1', 'domain §9'];

/**
 * The account of an ending. Where the procedure asks who ended it or whether there was notice, the need of a disruption meeting is
 * looked at again; the year is counted with it.
 *
 * @source domain §7.1, §9; CF-09; law §6, §7.1
 */
export function sayWhatHappened(
  { ending: _ref, ...account }: SayWhatHappened,
  facts: AccountFacts,
  procedure: Profile,
): Decision<Effects | undefined> {
  const { ending, endingAccounts, actor, now, today } = facts;
  const last = endingAccounts.at(-1);
  if (last !== undefined && isSo<EndingAccount>(last, account)) return decided(undefined, BECAUSE);
  const place = endingAccounts.length + 1;
  const row: EndingAccountRow = {
    key: endingAccountKey(ending.ref, place),
    ...inCaseOf(ending),
    ending: ending.ref,
    place,
    ...account,
    by: actor.id,
    at: now,
  };
  // Nothing of what was said: a plan and its keys stand on the main site, and a reason may be an allegation.
  const key = `${ending.ref}/account-${place}`;
  const saved = wordsApart<EndingAccountRow>(row, ['reason']);
  const look = anotherLook(key, ending, { ...facts, endingAccounts: [...endingAccounts, row] }, procedure);
  return decided(
    {
      key,
      about: ending.ref,
      changes: [
        newRow('endingAccounts', { ...row, ...saved.to }),
        ...(look.toCheck === ending.toCheck ? [] : [changedRow('endings', ending.key, { toCheck: look.toCheck })]),
        figuresCountedAnew(ending.ref, today),
      ],
      steps: look.steps,
      words: saved.words,
      did: place === 1 ? 'said what happened' : 'corrected what happened',
      redraw: [{ about: ending.ref, cards: ['ending-receipt', 'ending-decision'] }],
    },
    BECAUSE,
  );
}
