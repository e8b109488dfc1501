import {
  ACCOUNT_FACTS,
  endingAccountKey,
  HOME_FACTS,
  homeAfter,
  howItEnded,
  isSameHome,
  nextHomeKey,
  obligationKey,
  isSo,
  sayWhatHappened,
  type Ending,
  type EndingAccount,
  type SayHowItEnded,
  type SayNextHome,
  type SayWhatHappened,
} from '#rules';
import { Fault } from '../../faults.ts';
import { defineCommand } from '../define-command.ts';
import type { LoadedCase } from '../loaded-case.ts';
import type { Case } from '../may-they.ts';
import type { Ports } from '../ports.ts';
import { endingAfter } from './rows-of-ending.ts';

export interface EndingChanged {
  readonly is: 'changed';
  readonly ending: Ending;
}

/** Whoever owes the answer, or their manager, gives it; where it is owed by nobody, the child's social worker. */
const whoOwes =
  (kind: string) =>
  async ({ ending, placement }: LoadedCase, { records }: Ports): Promise<Partial<Case>> => {
    if (ending === undefined || placement === undefined) return {};
    const owed = await records.obligations.find(obligationKey(ending.ref, kind));
    const id = owed?.row.ownerId ?? placement.socialWorkerId;
    return { owner: { id, role: 'childs-social-worker', team: placement.team } };
  };

/** How the placement ended, where nobody knew when it was reported. @source regulation 14, Care Planning Regulations 2010 */
export const sayHowItEnded = defineCommand({
  name: 'say-how-it-ended',
  act: 'settle-obligation',
  about: ({ ending }: SayHowItEnded) => ({ is: 'ending', ref: ending }),
  more: whoOwes('ending.route'),
  facts: ['ending', 'placement', 'placementObligations', 'childEndings'],
  under: 'ending',
  decide: howItEnded,
  answer: async ({ facts, ports }): Promise<EndingChanged> => ({
    is: 'changed',
    ending: await endingAfter(facts.ending, ports),
  }),
});

/** What happened, said by whoever owes how it ended; said again, it is corrected. @source domain §7.1, §9; CF-09 */
export const sayWhatHappenedThere = defineCommand({
  name: 'say-what-happened',
  act: 'settle-obligation',
  about: ({ ending }: SayWhatHappened) => ({ is: 'ending', ref: ending }),
  more: whoOwes('ending.route'),
  facts: ACCOUNT_FACTS,
  under: 'ending',
  decide: sayWhatHappened,
  answer: async ({ effects, facts, ports }, { ending: ref, ...said }): Promise<EndingChanged> => {
    if (effects !== undefined) {
      const key = endingAccountKey(ref, facts.endingAccounts.length + 1);
      const saved = (await ports.records.endingAccounts.find(key))?.row;
      // Somebody else said something else at the same moment: whoever was later looks again.
      if (saved === undefined || !isSo<EndingAccount>(saved, said)) throw new Fault('changed-meanwhile', 'account');
    }
    return { is: 'changed', ending: await endingAfter(facts.ending, ports) };
  },
});

/** Where the child lives now. @source regulations 9, 10, 11, 13 and 28, Care Planning Regulations 2010 · Warrington W-17, W-18 */
export const sayNextHome = defineCommand({
  name: 'say-next-home',
  act: 'settle-obligation',
  about: ({ ending }: SayNextHome) => ({ is: 'ending', ref: ending }),
  more: whoOwes('ending.next-home'),
  facts: HOME_FACTS,
  under: 'ending',
  decide: homeAfter,
  answer: async ({ facts, ports }, said): Promise<EndingChanged> => {
    const saved = await ports.records.nextHomes.find(nextHomeKey(said.ending));
    // Somebody else said another home at the same moment: whoever was later looks again.
    if (saved === undefined || !isSameHome(saved.row, said)) throw new Fault('changed-meanwhile', 'next-home');
    return { is: 'changed', ending: await endingAfter(facts.ending, ports) };
  },
});
