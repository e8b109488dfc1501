import type { Obligation, Placement } from '../case-records.ts';
import type { WorkingCalendar } from '../days.ts';
import { changedRow, newRow, type Change } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { nextLookAt } from '../obligations/levels.ts';
import { isOver } from '../obligations/owed.ts';
import type { Instant } from '../vocabulary.ts';

/*
 * A child died, or something happened that is as serious: nothing goes out by itself any more. @source domain §11 E-07; law §13
 */

/** What the council has to tell all the same. @source law §5, §13 */
const GOES_ON: readonly string[] = ['provider.panel-told'];

/** Why something is held, where everything is stopped for the child. */
export const STOPPED = 'Everything is stopped: a child died, or a serious incident (E-07)';

/** Whether Steady does nothing by itself about whoever lives, or lived, here. */
export const isStopped = (placement: Pick<Placement, 'stoppedOn'> | undefined): boolean =>
  placement?.stoppedOn !== undefined;

const isHeldByStop = ({ override, overrideReason, doneAt }: Obligation): boolean =>
  doneAt === undefined && override === 'held' && overrideReason === STOPPED;

const asHeld = (by: string, at: Instant) =>
  ({ override: 'held', overrideReason: STOPPED, overrideBy: by, overrideAt: at }) as const;

type StopFacts = Facts<'placement' | 'childObligations'>;

/** The child’s other homes, which are marked with the one in hand. */
const otherHomes = ({ placement, supply }: StopFacts): readonly Placement[] =>
  supply.placementsOf(placement.childRef).filter(({ key }) => key !== placement.key);

/**
 * What is owed for the child waits, and nobody is reminded of it; the child’s other homes are marked too. What was held before stays as
 * it was, and what the same decision changes is not changed twice.
 */
export const everythingStops = (facts: StopFacts, changed: ReadonlySet<string>): readonly Change[] => {
  const { childObligations, actor, now, today } = facts;
  return [
    ...otherHomes(facts).map(({ key }) => changedRow('placements', key, { stoppedOn: today })),
    ...childObligations
      .filter((owed) => !isOver(owed) && owed.override !== 'held' && !GOES_ON.includes(owed.kind))
      .filter(({ key }) => !changed.has(key))
      .map(({ key }) => changedRow('obligations', key, asHeld(actor.id, now), { doneAt: undefined })),
  ];
};

/** Whoever may lift a hold said that it goes on: what waited is owed again, and climbs from today and not from the days of before. */
export const goesOnAgain = (
  facts: StopFacts,
  changed: ReadonlySet<string>,
  calendar: WorkingCalendar,
): readonly Change[] => {
  const { childObligations, today: openedOn, todaysProcedure } = facts;
  const anew = { override: undefined, openedOn, level: 0 };
  return [
    ...otherHomes(facts).map(({ key }) => changedRow('placements', key, { stoppedOn: undefined })),
    ...childObligations
      .filter((owed) => isHeldByStop(owed) && !changed.has(owed.key))
      .map((owed) =>
        changedRow(
          'obligations',
          owed.key,
          {
            ...{ ...anew, overrideReason: undefined, overrideBy: undefined, overrideAt: undefined },
            nextLook: nextLookAt({ ...owed, ...anew }, calendar, todaysProcedure),
          },
          { doneAt: undefined },
        ),
      ),
  ];
};

/** What a decision makes owed for a child for whom everything is stopped waits from the first. */
export const heldFromTheFirst = (changes: readonly Change[], by: string, at: Instant): readonly Change[] =>
  changes.map((change) =>
    'create' in change && change.create === 'obligations' && waits(change.row)
      ? newRow('obligations', { ...change.row, ...asHeld(by, at) })
      : change,
  );

const waits = ({ kind, doneAt }: Extract<Change, { readonly create: 'obligations' }>['row']): boolean =>
  doneAt === undefined && typeof kind === 'string' && !GOES_ON.includes(kind);
