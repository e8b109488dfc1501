import { inCaseOf } from '../case-of.ts';
import type { Ending, Meeting, Obligation } from '../case-records.ts';
import type { WorkingCalendar } from '../days.ts';
import { asking, decided, type Decision } from '../decision.ts';
import { decisionKey } from '../decision-key.ts';
import { changedRow, newRow, typed, type Change, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { disruptionWindow } from '../meetings/disruption-window.ts';
import { isOutstanding, obligationFrom, obligationKey, placementFacts } from '../obligations/owed.ts';
import { redrawn, type DraftObligation } from '../obligations/started-by.ts';
import { endedByUndoing, openedOrAgain } from '../obligations/undone.ts';
import type { Profile } from '../profile.ts';
import type { LocalDate } from '../vocabulary.ts';
import { shortDate } from '../words/dates.ts';
import { anotherLook } from './another-look.ts';
import { mayChangeDay } from './day-of-disruption.ts';
import { HISTORY_FACTS } from './history.ts';
import { obligationsAtEnding } from './owed-at-ending.ts';

export interface CorrectDay {
  readonly ending: string;
  readonly leftOn: LocalDate;
  readonly reason: string;
}

export const dayCorrectionKey = (ending: string, place: number): string => `day-correction:${ending}:${place}`;

export const DAY_FACTS = [
  'ending',
  'placement',
  'placementObligations',
  'caseMeetings',
  'dayCorrections',
  ...HISTORY_FACTS,
] as const;
type DayFacts = Facts<(typeof DAY_FACTS)[number]>;

const notYet = (ask: string): Decision<never> => asking({ fact: 'more', ask, because: ['CF-48'] });

/**
 * Corrects the day of disruption, with a reason, by someone who may set aside what is owed. The window and what is counted from
 * the ending move with it; what is done or set aside stays as it was, and so does the day that stood before, in words.
 *
 * @source CF-48 · domain §13, permitted overrides
 */
export function correctDay(
  said: CorrectDay,
  facts: DayFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): Decision<Effects | undefined> {
  const { ending, placement, today, actor, dayCorrections } = facts;
  const reason = said.reason.trim();
  if (mayChangeDay(reason).is !== 'decided') return notYet('Say why the day is corrected: the window moves with it.');
  if (said.leftOn === ending.leftOn) {
    const last = dayCorrections.at(-1);
    const isSo = last?.is === said.leftOn && last.reason === reason && last.by === actor.id;
    return isSo ? decided(undefined, ['CF-48']) : notYet('That is the day that stands already.');
  }
  if (said.leftOn > today) return notYet('The day is still to come. It is the day on which the child had left.');
  if (said.leftOn < placement.startedOn) return notYet('That is before the placement began.');
  return decided(effectsOf(said.leftOn, reason, facts, procedure, calendar), ['CF-48']);
}

function effectsOf(
  leftOn: LocalDate,
  reason: string,
  facts: DayFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): Effects {
  const { ending, placement, actor, now } = facts;
  const { ref, leftOn: was } = ending;
  const moved = { ...ending, leftOn };
  const place = facts.dayCorrections.length + 1;
  const toMove = facts.caseMeetings.filter(({ heldOn, state }) => heldOn === undefined && state !== 'cancelled');
  const key = decisionKey(`${ref}/day-${place}-${leftOn}`, was, [leftOn, reason, actor.id], now);
  const look = anotherLook(key, moved, facts, procedure);
  return {
    key,
    about: ref,
    changes: [
      changedRow('endings', ending.key, { leftOn, toCheck: look.toCheck }),
      newRow('dayCorrections', {
        key: dayCorrectionKey(ref, place),
        ...inCaseOf(ending),
        ending: ref,
        place,
        was,
        is: leftOn,
        reason: typed('reason'),
        by: actor.id,
        at: now,
      }),
      ...countedAnew(moved, facts, procedure, calendar),
      ...toMove.flatMap((meeting) => windowMoved(meeting, moved, facts, procedure, calendar)),
      changedRow('placements', placement.key, { endedOn: leftOn }, { endedOn: was }),
    ],
    steps: look.steps,
    words: { reason },
    did: `corrected the day: ${was} to ${leftOn}`,
    redraw: [
      { about: ref, cards: ['ending-receipt', 'ending-decision'] },
      ...toMove.map((meeting) => ({ about: meeting.ref, cards: ['draft-meeting', 'meeting-arranged'] as const })),
    ],
  };
}

/** Another day of what is neither done nor set aside; reminding begins anew. */
const dueOn = (owed: Obligation, to: Partial<Pick<Obligation, 'due' | 'startsOn' | 'sum'>>): Change =>
  changedRow('obligations', owed.key, { ...to, level: 0 }, { doneAt: undefined, override: undefined });

/** What the ending owes, from the corrected day; what the new day adds is opened. */
function countedAnew(
  ending: Ending,
  facts: DayFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): readonly Change[] {
  const { placement, placementObligations, supply } = facts;
  const owners = { about: ending.ref, placement, managerId: placement.teamManagerId };
  const drafts = obligationsAtEnding(ending, placement, facts, procedure, calendar);
  const counted = drafts.flatMap((draft) => {
    const key = obligationKey(ending.ref, draft.kind);
    const owed = placementObligations.find((row) => row.key === key);
    const made = newRow('obligations', obligationFrom(draft, owners, supply));
    if (owed === undefined || owed.overrideReason === BY_ANOTHER_DAY)
      return openedOrAgain([made], placementObligations, [BY_ANOTHER_DAY]);
    const { due, startsOn } = draft;
    if (!isOutstanding(owed) || owed.due === due) return [];
    return [dueOn(owed, { due, startsOn, sum: withBefore(draft.sum, facts.ending.leftOn, owed.due) })];
  });
  return [...counted, ...notByThisDay(drafts, facts, procedure, calendar)];
}

const BY_ANOTHER_DAY = 'It is not owed by the day that was corrected.';

/** What only the day before asked for. */
function notByThisDay(
  drafts: readonly DraftObligation[],
  facts: DayFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): readonly Change[] {
  const { ending, placement, placementObligations, actor, now } = facts;
  const asked = new Set(drafts.map(({ kind }) => kind));
  const before = obligationsAtEnding(ending, placement, facts, procedure, calendar)
    .filter(({ kind }) => !asked.has(kind))
    .map(({ kind }) => obligationKey(ending.ref, kind));
  const rows = placementObligations.filter(({ key }) => before.includes(key));
  return endedByUndoing(rows, { id: actor.id, at: now }, BY_ANOTHER_DAY);
}

const withBefore = (sum: string, was: LocalDate, due: LocalDate | undefined): string =>
  `${sum}. Counted anew: the day was thought to be ${shortDate(was)}${due === undefined ? '' : `, and this due on ${shortDate(due)}`}`;

/** The window of a meeting that was not held yet. A day already chosen stays, and shows when it is outside. */
function windowMoved(
  meeting: Meeting,
  { leftOn }: Ending,
  { placement, placementObligations }: DayFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): readonly Change[] {
  const { first, last, sum } = disruptionWindow(leftOn, placement, procedure, calendar);
  const moved = changedRow('meetings', meeting.key, { from: first, by: last, sum });
  const owed = placementObligations.find(({ key }) => key === obligationKey(meeting.ref, 'disruption.hold'));
  if (owed === undefined || !isOutstanding(owed)) return [moved];
  const due = redrawn(owed, { day: owed.startsOn, leftOn, ...placementFacts(placement) }, procedure, calendar);
  return due === undefined || due.due === owed.due ? [moved] : [moved, dueOn(owed, { due: due.due, sum: due.sum })];
}
