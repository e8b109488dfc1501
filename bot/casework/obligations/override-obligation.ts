import { overridesOpen, setAside, type Obligation, type OverrideOffered, type SetAside } from '#rules';
import { Fault } from '../../faults.ts';
import { caseAbout } from '../find-case-about.ts';
import { whatMay } from '../may-they.ts';
import { defineCommand } from '../define-command.ts';
import type { Ports } from '../ports.ts';

export interface WasSetAside {
  readonly is: 'set-aside';
  readonly obligation: Obligation;
}

/** Either opens the door; which of them is enough for what is owed, the rule says. */
const SETS_ASIDE = ['override-obligation', 'say-law-does-not-ask'] as const;

/** A manager sets aside something owed, with a reason. @source domain §13, permitted overrides */
export const overrideObligation = defineCommand({
  name: 'override-obligation',
  act: () => SETS_ASIDE,
  about: ({ key }: SetAside) => ({ is: 'obligation', key }),
  facts: ['obligation', 'reports'],
  under: 'today',
  decide: setAside,
  answer: async ({ ports }, { key }): Promise<WasSetAside> => {
    const saved = await ports.records.obligations.find(key);
    if (saved === undefined) throw new Fault('not-yours', 'override-obligation');
    return { is: 'set-aside', obligation: saved.row };
  },
});

/** Which ways of setting aside something owed in this case are open to this person; none where they may not, or nothing may be. */
export async function overridesFor(
  who: string,
  about: string,
  ports: Ports,
): Promise<(owed: Obligation) => readonly OverrideOffered[]> {
  const { may } = await whatMay(who, await caseAbout(about, ports), ports);
  if (!SETS_ASIDE.some(may)) return () => [];
  const reporter = await isReporter(who, about, ports);
  return (owed) => overridesOpen(owed, may, reporter);
}

const isReporter = async (who: string, about: string, { records }: Ports): Promise<boolean> =>
  (await records.reports.where({ episode: about })).some(({ row }) => row.reporterId === who);
