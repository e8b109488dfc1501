import { isBlank } from '../meetings/written-reason.ts';
import type { Meeting } from '../case-records.ts';
import type { WorkingCalendar } from '../days.ts';
import { asking, decided, type Decision } from '../decision.ts';
import { changedRow, newRow, typed, type Change, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { noticeDrift } from '../instability/drift.ts';
import { figuresCountedAnew, figuresToCount } from '../learning/figures-to-count.ts';
import { placementFacts } from '../obligations/owed.ts';
import type { Profile } from '../profile.ts';
import { actionRows, actionsOwed, actionWords, fundingAsked, notAnAction } from './agreed-actions.ts';
import { afterRecord, heldForOthers, type RecordFacts } from './after-record.ts';
import { notToBeRecordedYet } from './may-be-recorded.ts';
import { countedFromDay } from './day-corrected.ts';
import type { RecordMeeting, WholeRecord } from './meeting-record.ts';
import { isNew, numberedActions, type NumberedAction } from './numbered-actions.ts';
import { besideTheirs } from './two-recorded.ts';

const BECAUSE = ['Torbay T-34, T-35, T-39', 'Warrington W-04, W-64', 'CF-33'];

type RecordedFacts = RecordFacts & Facts<'actions' | 'roomRows'>;

/**
 * What follows once a meeting is recorded. Recorded again, the record changes; what followed from it stays as it was planned, but
 * for what is counted from the day on which it was held.
 *
 * @source Torbay T-34, T-35, T-39 · Warrington W-04, W-64 · CF-33
 */
export function recorded(
  asked: RecordMeeting,
  facts: RecordedFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): Decision<Effects | undefined> {
  const { meeting, placement, today, now, todaysProcedure } = facts;
  const { said, conflicts } = besideTheirs(asked, meeting, facts.roomRows);
  // Both ways are told, and a person settles it.
  if (conflicts.length > 0) return decided(undefined, BECAUSE);
  const notYet = notToBeRecordedYet(meeting, placement, said, { now, today, calendar }, todaysProcedure);
  if (notYet !== undefined) return asking({ fact: 'more', ask: notYet, because: BECAUSE });
  const agreed = numberedActions(said, facts.actions);
  const refused = notAnAction(
    agreed.filter((action) => isNew(action) || actionRows([action], facts, said.heldOn).length > 0),
    said.heldOn,
    facts,
  );
  if (refused !== undefined) return asking({ fact: 'more', ask: refused, because: ['Torbay T-72', 'CF-34'] });
  const isSo = saysTheSame(meeting, said) && actionRows(agreed, facts, said.heldOn).length === 0;
  return decided(isSo ? undefined : effectsOf(said, agreed, facts, procedure, calendar), BECAUSE);
}

function effectsOf(
  said: WholeRecord,
  agreed: readonly NumberedAction[],
  facts: RecordedFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): Effects {
  const { meeting, now } = facts;
  const { ref } = meeting;
  const isFirst = meeting.heldOn === undefined;
  // Two who record it at the same moment have one plan; what follows from a meeting follows once.
  const key = isFirst ? `${ref}/held` : `${ref}/recorded-${now}`;
  const after = isFirst
    ? afterRecord(key, said, agreed, facts, procedure, calendar)
    : againRecorded(key, said, agreed, facts, procedure, calendar);
  const episode = episodeFollowed(said, facts, procedure, calendar);
  return {
    key,
    about: meeting.about,
    changes: [
      changedRow('meetings', meeting.key, recordOf(said, meeting)),
      ...actionRows(agreed, facts, said.heldOn),
      ...after.changes,
      ...episode.changes,
      ...(isFirst ? heldForOthers(said, facts, procedure) : []),
      ...counted(said, facts),
    ],
    steps: [...after.steps, ...episode.steps],
    words: { ...wordsOf(said), ...actionWords(agreed), ...after.words },
    did: 'recorded the meeting',
    didTo: ref,
    redraw: [{ about: ref, cards: ['meeting-arranged'] }],
  };
}

/** A disruption meeting counts with its ending; recorded again, a meeting is counted anew. */
function counted({ heldOn }: RecordMeeting, { meeting, placement, today }: RecordedFacts): readonly Change[] {
  const { kind, ref, about, team } = meeting;
  if (kind === 'disruption') return [figuresCountedAnew(about, today)];
  if (meeting.heldOn !== undefined) return [figuresCountedAnew(ref, today)];
  return [newRow('figures', figuresToCount({ row: ref, kind, on: heldOn, team }, placement, today))];
}

const recordOf = (
  { heldOn, heldOnReason, heldOnBecause, nextOn, nextReason, outcome, noNextReason }: WholeRecord,
  { heldOn: before, ...stands }: Meeting,
) => ({
  heldOn,
  ...(heldOnReason === undefined ? {} : { heldOnReason: typed('heldOnReason') }),
  ...(heldOnBecause === undefined ? {} : { heldOnBecause }),
  ...(before === undefined || before === heldOn ? {} : { heldOnBefore: before }),
  ...nextRecorded({ nextOn, nextReason, noNextReason }, stands),
  ...(outcome === undefined ? {} : { outcome }),
  record: typed('record'),
  decisions: typed('decisions'),
  state: 'minuted' as const,
});

type Next = Pick<Meeting, 'nextOn' | 'nextReason' | 'noNextReason'>;

/** Another meeting, or why there is none: what is said of one takes back the other. Nothing said changes nothing. */
function nextRecorded({ nextOn, nextReason, noNextReason }: Next, stands: Next) {
  const reason = nextReason === undefined ? {} : { nextReason: typed('nextReason') };
  const without = (one: keyof Next) => (stands[one] === undefined ? {} : { [one]: undefined });
  if (nextOn !== undefined) return { nextOn, ...reason, ...without('noNextReason') };
  if (isBlank(noNextReason)) return reason;
  return { ...without('nextOn'), ...without('nextReason'), noNextReason: typed('noNextReason') };
}

/** What was typed, by the names that the rows use. */
const wordsOf = ({ record, decisions, heldOnReason, nextReason, noNextReason }: WholeRecord) => ({
  record,
  decisions,
  ...(heldOnReason === undefined ? {} : { heldOnReason }),
  ...(nextReason === undefined ? {} : { nextReason }),
  ...(noNextReason === undefined ? {} : { noNextReason }),
});

/** Actions that came to a record which was there are owed like those that were there at first; a day that is corrected is counted from. */
function againRecorded(
  key: string,
  said: WholeRecord,
  agreed: readonly NumberedAction[],
  facts: RecordedFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): Pick<Effects, 'changes' | 'steps' | 'words'> {
  const { heldOn } = said;
  const owedFrom = { day: heldOn, meetingOn: heldOn, ...placementFacts(facts.placement) };
  const owed = actionsOwed(key, agreed, owedFrom, facts, procedure, calendar);
  const funding = fundingAsked(key, agreed, facts);
  const counted = facts.meeting.heldOn === heldOn ? [] : countedFromDay(said, facts, procedure, calendar);
  return {
    changes: [...counted, ...owed.changes, ...funding.changes],
    steps: [...owed.steps, ...funding.steps],
    words: {},
  };
}

/** A planned ending moves the episode on; meetings that repeat are looked at from outside. @source Torbay T-36, T-37 · E-72 */
function episodeFollowed(
  { outcome, heldOn }: RecordMeeting,
  facts: RecordedFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): Pick<Effects, 'changes' | 'steps'> {
  const { caseEpisode: episode, meeting, caseMeetings, placementObligations: obligations } = facts;
  if (episode === undefined) return { changes: [], steps: [] };
  const ends = outcome === 'planned-ending' && episode.state !== 'ending';
  const moved: readonly Change[] = ends ? [changedRow('episodes', episode.key, { state: 'ending' })] : [];
  const meetings = [...caseMeetings.filter(({ ref }) => ref !== meeting.ref), { ...meeting, heldOn }];
  const drift = noticeDrift(
    { episode: episode.ref },
    { ...facts, episode, obligations, caseMeetings: meetings },
    procedure,
    calendar,
  );
  const noticed = drift.is === 'decided' ? drift.value : undefined;
  return { changes: [...moved, ...(noticed?.changes ?? [])], steps: noticed?.steps ?? [] };
}

const inOneLine = (text: string | undefined): string => (text ?? '').split(/\s+/).join(' ').trim();

/** Whether the record stands as it was said; a list may break its lines otherwise. */
export function saysTheSame(meeting: Meeting, said: WholeRecord): boolean {
  const pairs = [
    [meeting.heldOn, said.heldOn],
    [meeting.heldOnReason, said.heldOnReason ?? meeting.heldOnReason],
    [meeting.heldOnBecause, said.heldOnBecause ?? meeting.heldOnBecause],
    [meeting.record, said.record],
    [meeting.decisions, said.decisions],
    [meeting.nextOn, said.nextOn ?? meeting.nextOn],
    [meeting.nextReason, said.nextReason ?? meeting.nextReason],
    [meeting.outcome, said.outcome ?? meeting.outcome],
    [meeting.noNextReason, said.noNextReason ?? meeting.noNextReason],
  ] as const;
  return pairs.every(([stands, wanted]) => inOneLine(stands) === inOneLine(wanted));
}
