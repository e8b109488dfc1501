import { rows, type Loaders } from '../fact-loader.ts';
import { groupsOf } from '../groups-of.ts';
import { accountsOf, daysBefore, nextHomeOf, noticesOf } from './rows-of-ending.ts';

/** What is known of endings. */
export const ENDING_FACTS = {
  childEndings: async ({ childRef }, { records }) =>
    childRef === undefined ? [] : rows(await records.endings.where({ childRef })),
  dayCorrections: async ({ ending }, ports) => (ending === undefined ? [] : daysBefore(ending.ref, ports)),
  nextHome: async ({ ending }, ports) => (ending === undefined ? undefined : nextHomeOf(ending.ref, ports)),
  notices: async ({ placement }, ports) => (placement === undefined ? [] : noticesOf(placement.key, ports)),
  endingAccounts: async ({ ending }, ports) => (ending === undefined ? [] : accountsOf(ending.ref, ports)),
  homeEndings: async ({ placement }, { records }) => {
    if (placement === undefined) return [];
    const keys = (await records.placements.where({ homeRef: placement.homeRef })).map(({ row }) => row.key);
    return (await Promise.all(groupsOf(keys).map((some) => records.endings.where({}, { placement: some })))).flatMap(
      rows,
    );
  },
} satisfies Partial<Loaders>;
