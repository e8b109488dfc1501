import {
  FILL_FACTS,
  fillIn,
  SHEETS,
  standsAs,
  sheetsOf,
  aboutOf,
  sheetKey,
  type Act,
  type FillFacts,
  type FillIn,
} from '#rules';
import { Fault } from '../../faults.ts';
import { defineCommand } from '../define-command.ts';
import type { Ports } from '../ports.ts';
import { recordCalled } from './about-sheets.ts';
import { entriesOf } from './rows-of-sheets.ts';

/** That everything stops is said by whoever works with the child; that it goes on, by whoever may lift a hold: the rule tells them apart. */
const actOf = ({ kind }: FillIn): Act | readonly Act[] => {
  if (kind === 'safeguarding') return 'fill-in-safeguarding';
  return kind === 'incident' ? ['fill-in-sheet', 'fill-in-safeguarding'] : 'fill-in-sheet';
};

/** Whoever said it a moment later than another reads that theirs was not kept. */
async function kept(said: FillIn, facts: FillFacts, ports: Ports) {
  const about = aboutOf(SHEETS[said.kind], facts) ?? '';
  const entries = await entriesOf(facts.placement.key, ports);
  const numbers = sheetsOf(entries, said.kind, about).map(({ number }) => number);
  const isKept = (said.number === undefined ? numbers : [said.number]).some((number) =>
    standsAs(entries, sheetKey(said.kind, about, number), said.fields),
  );
  if (!isKept) throw new Fault('changed-meanwhile', 'sheet');
  return { is: 'changed' as const };
}

/** Something is filled in on the page of a report or an ending. @source domain §9; law §14 */
export const fillInSheet = defineCommand({
  name: 'fill-in-sheet',
  act: actOf,
  about: (said: FillIn) => recordCalled(said),
  facts: FILL_FACTS,
  under: 'ending',
  decide: (said, facts, procedure, calendar) => fillIn(said, facts, procedure, calendar),
  answer: ({ facts, ports }, said) => kept(said, facts, ports),
});

/** Something is filled in on the page of a meeting. */
export const fillInMeetingSheet = defineCommand({
  name: 'fill-in-meeting-sheet',
  act: actOf,
  about: (said: FillIn) => recordCalled(said),
  facts: [...FILL_FACTS, 'meeting'],
  under: 'meeting',
  decide: (said, facts, procedure, calendar) => fillIn(said, facts, procedure, calendar),
  answer: ({ facts, ports }, said) => kept(said, facts, ports),
});
