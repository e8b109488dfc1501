import type { Obligation } from '../case-records.ts';
import type { WorkingCalendar } from '../days.ts';
import { decided, type Decision } from '../decision.ts';
import { changedRow, type Effects } from '../effects.ts';
import type { Facts, Supply } from '../facts.ts';
import { stepId, type Step } from '../plan.ts';
import type { Profile } from '../profile.ts';
import type { Role } from '../vocabulary.ts';
import { comesAlone } from './comes-alone.ts';
import { holderInTeam } from './holder-in-team.ts';
import { isOver } from './owed.ts';
import { nextLookAt } from './levels.ts';
import { escalationOf } from './state.ts';

export interface EscalateObligation {
  readonly key: string;
}

/** Not done, and neither waived nor not required any more. */
export const isRequired = (owed: Obligation): boolean => !isOver(owed);

/** Neither done nor set aside; what is postponed has its new day. */
export const isStillOwed = ({ doneAt, override }: Obligation): boolean =>
  doneAt === undefined && (override === undefined || override === 'postponed');

/**
 * Something owed has come to the next level of the council's ladder. Each level once. What is urgent reminds its owner and tells
 * whoever stands over them by itself; the rest is in the digest of the day.
 *
 * @source domain §11 E-79
 */
export function escalateObligation(
  _said: EscalateObligation,
  { obligation: owed, today, supply }: Facts<'obligation'>,
  procedure: Profile,
  calendar: WorkingCalendar,
): Decision<Effects | undefined> {
  const because = ['E-79'];
  const { level, to } = escalationOf(owed, today, calendar, procedure);
  if (!isStillOwed(owed) || level <= owed.level) return decided(undefined, because);
  const key = `${owed.key}/level-${level}`;
  return decided(
    {
      key,
      about: owed.about,
      changes: [
        changedRow('obligations', owed.key, { level, nextLook: nextLookAt({ ...owed, level }, calendar, procedure) }),
      ],
      steps: comesAlone(owed.kind) ? [...ownerReminded(key, owed), ...raised(key, owed, to, supply)] : [],
      did: `reminded of what is owed: ${owed.kind}, level ${level}`,
      didTo: owed.key,
      redraw: [],
    },
    because,
  );
}

/** The owner gets a line in the feed, which chat does not keep: the first card said what it is, the desk has it. */
const ownerReminded = (plan: string, { ownerId: to, about }: Obligation): readonly Step[] =>
  to === undefined ? [] : [{ do: 'notify', id: stepId(plan, 'owner'), to, activity: 'somethingWaits', about }];

/** Whoever stands over the owner gets a card, for it is news to them. */
function raised(plan: string, owed: Obligation, to: readonly Role[], supply: Supply): readonly Step[] {
  const above = to
    .filter((role) => role !== owed.ownerRole || owed.ownerId === undefined)
    .map((role) => holderInTeam(owed.team, supply.holdersOf(role))?.id)
    .filter((person) => person !== undefined && person !== owed.ownerId);
  return [...new Set(above)].flatMap((person): readonly Step[] =>
    person === undefined
      ? []
      : [{ do: 'show-card', id: stepId(plan, person), to: person, card: 'task', about: owed.key }],
  );
}
