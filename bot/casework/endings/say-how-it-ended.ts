import { nextHomeDuties, stepId, type Ending, type LocalDate } from '#rules';
import type { Refused } from '../meetings/allocate-chair.ts';
import { endingCalled, placementAt } from '../find-case.ts';
import { savePlan } from '../plans/save-plan.ts';
import { mayThey } from '../may-they.ts';
import { refsOwingForHome, saveNextHome, type SavedHome } from './next-homes.ts';
import { obligationKey, oweSteps } from '../obligations/owe.ts';
import { endingSteps } from './owe-at-ending.ts';
import { procedureOf } from '../procedure-of.ts';
import { redrawCards } from '../plans/show-card.ts';
import type { Saved, Ports } from '../ports.ts';

export interface EndingChanged {
  readonly is: 'changed';
  readonly ending: Ending;
}

/** Whoever owes the answer, or their manager, gives it. */
async function toAnswer(who: string, ref: string, kind: string, ports: Ports) {
  const ending = await endingCalled(ref, ports);
  const { row: placement } = await placementAt(ending.row.placement, ports);
  const owed = (await ports.records.obligations.find(obligationKey(ref, kind)))?.row;
  const owner = {
    id: owed?.ownerId ?? placement.socialWorkerId,
    role: 'childs-social-worker',
    team: placement.team,
  } as const;
  await mayThey(who, 'settle-obligation', { ending: ending.row, placement, owner }, ports);
  return { ending, placement };
}

/**
 * How the placement ended, where nobody knew when it was reported: after a review, or at once because of immediate risk. What the
 * law asks then is opened; what was open stays.
 *
 * @source regulation 14, Care Planning Regulations 2010
 */
export async function sayHowItEnded(
  who: string,
  ref: string,
  route: 'after-review' | 'immediate-risk',
  ports: Ports,
): Promise<EndingChanged | Refused> {
  const { ending, placement } = await toAnswer(who, ref, 'ending.route', ports);
  if (ending.row.route !== 'not-known' && ending.row.route !== route)
    return { is: 'refused', words: 'How it ended was said before. A manager settles what is no longer owed.' };
  const known = { ...ending.row, route };
  const id = `${ref}/route-${route}`;
  const steps = [
    ...(await endingSteps(id, known, placement, placement.teamManagerId, ports)),
    settled(id, ref, 'ending.route', who, route),
  ];
  await savePlan({ id, about: ref, steps }, ports);
  return changed(ending, { route }, who, `said how it ended: ${route}`, ports);
}

/**
 * Where the child lives now. What the law asks of that home is opened, where it is not owed already because its planning meeting
 * was asked for.
 *
 * @source regulations 9, 10, 11, 13 and 28, Care Planning Regulations 2010 · Warrington W-17, W-18
 */
export async function sayNextHome(
  who: string,
  ref: string,
  home: SavedHome,
  ports: Ports,
): Promise<EndingChanged | Refused> {
  const { ending, placement } = await toAnswer(who, ref, 'ending.next-home', ports);
  const { childRef, leftOn } = ending.row;
  if (home.startsOn < placement.startedOn)
    return { is: 'refused', words: 'The new home begins after the placement that ended began.' };
  const procedure = await procedureOf(ending.row, ports);
  const left = { ...placement, schoolYear: placement.schoolYear ?? home.schoolYear };
  const duties = nextHomeDuties(left, home, later(leftOn, ports.today()), procedure, await ports.workingDays());
  const { refs, kinds } = await refsOwingForHome(childRef, home.startsOn, ports);
  const elsewhere = refs.some((about) => about !== ref);
  const id = `${ref}/next-home-${home.startsOn}-${home.setting}`;
  const drafts = elsewhere ? duties.filter(({ kind }) => !kinds.has(kind)) : duties;
  const steps = [
    ...(await oweSteps(id, drafts, { about: ref, placement }, ports)),
    ...['ending.next-home', 'ending.accommodation', 'ending.accommodation-after'].map((kind) =>
      settled(id, ref, kind, who, `lives there from ${home.startsOn}`),
    ),
  ];
  await saveNextHome(ending.row, home, ports);
  await savePlan({ id, about: ref, steps }, ports);
  return changed(ending, {}, who, 'said where the child lives now', ports);
}

const later = (one: LocalDate, other: LocalDate): LocalDate => (one > other ? one : other);

const settled = (id: string, ref: string, kind: string, by: string, note: string) =>
  ({ do: 'settle-debt', id: stepId(id, `settled-${kind}`), obligation: obligationKey(ref, kind), by, note }) as const;

async function changed(
  ending: Saved<Ending>,
  change: Partial<Ending>,
  actor: string,
  did: string,
  ports: Ports,
): Promise<EndingChanged> {
  const { row } = Object.keys(change).length === 0 ? ending : await ports.records.endings.change(ending, change);
  const at = ports.now();
  await ports.records.audit(row.ref, `${did}-${at}`, { at, actor, did, about: row.ref });
  redrawCards(row.ref, ports, ['ending-receipt', 'ending-decision']);
  return { is: 'changed', ending: row };
}
