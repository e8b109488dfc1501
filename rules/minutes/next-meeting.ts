import type { Meeting } from '../case-records.ts';
import type { WorkingCalendar } from '../days.ts';
import { changedRow, typed, type Change, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { meetingArranged, newMeeting } from '../meetings/new-meeting.ts';
import { nextInSeries } from '../meetings/stability-series.ts';
import { obligationKey, settled } from '../obligations/owed.ts';
import { stepId } from '../plan.ts';
import type { Profile } from '../profile.ts';
import type { LocalDate } from '../vocabulary.ts';
import { shortDate } from '../words/dates.ts';
import type { RecordMeeting } from './meeting-record.ts';

type NextFacts = Facts<'meeting' | 'placement' | 'caseEpisode' | 'caseMeetings' | 'invitations' | 'circle' | 'hold'>;

interface NextArranged extends Pick<Effects, 'changes' | 'steps'> {
  /** What somebody wrote for the last one and holds for this one too. */
  readonly words: Readonly<Record<string, string>>;
}

/** The next meeting of a series has a reference of its own and is about the same; who comes is carried over as a draft, with the hour where one was found. @source Torbay T-35, T-36 · CF-33 */
export function nextMeeting(
  plan: string,
  { nextOn, nextAt, heldOn }: RecordMeeting,
  facts: NextFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): NextArranged {
  const { meeting, placement, circle, hold, now } = facts;
  if (nextOn === undefined || (meeting.kind !== 'stability' && meeting.kind !== 'planning'))
    return { changes: [], steps: [], words: {} };
  const last = meeting.kind === 'stability' ? lastDayOfSeries(heldOn, facts, procedure, calendar) : undefined;
  const next = { ...nextAfter(meeting, nextOn, last, facts), ...(nextAt === undefined ? {} : { startsAt: nextAt }) };
  const draft = { placement, circle, hold, before: facts.invitations };
  const arranged = meetingArranged(stepId(plan, 'next'), next, draft, facts);
  const written = writtenBefore(meeting, next);
  const by = { id: meeting.chairId ?? meeting.coordinatorId, at: now };
  const booked = settled(obligationKey(meeting.ref, 'stability.next-booked'), by, next.ref);
  return {
    changes: [...arranged.changes, ...written.changes, ...(meeting.kind === 'stability' ? [booked] : [])],
    steps: arranged.steps,
    words: { ...arranged.words, ...written.words },
  };
}

/** Whoever arranged, chairs and wrote the last one does so again, until somebody says otherwise. */
function nextAfter(
  meeting: Meeting,
  nextOn: LocalDate,
  last: { readonly day: LocalDate; readonly sum: string } | undefined,
  facts: NextFacts,
): Meeting {
  const { coordinatorId, reserveChairId, minuteTakerId, online } = meeting;
  const opened = newMeeting(
    {
      kind: meeting.kind,
      about: meeting.about,
      from: nextOn,
      by: last === undefined || last.day < nextOn ? nextOn : last.day,
      sum: `${shortDate(nextOn)} was agreed at ${meeting.ref}.${last === undefined ? '' : ` ${last.sum}`}`,
      lengthMinutes: meeting.lengthMinutes,
      coordinatorRole: 'childs-social-worker',
      chairId: meeting.chairId,
    },
    facts.placement,
    facts,
  );
  return { ...opened, coordinatorId, reserveChairId, minuteTakerId, online };
}

/** Why that chair and where: somebody typed it, so it goes by the words and not in the plan. */
function writtenBefore({ chairReason, venue }: Meeting, next: Meeting): Omit<NextArranged, 'steps'> {
  const words = {
    ...(chairReason === undefined ? {} : { chairReason }),
    ...(venue === undefined ? {} : { venue }),
  };
  const columns = Object.fromEntries(Object.keys(words).map((name) => [name, typed(name)]));
  const changes: readonly Change[] = Object.keys(words).length === 0 ? [] : [changedRow('meetings', next.key, columns)];
  return { changes, words };
}

function lastDayOfSeries(
  heldOn: LocalDate,
  { meeting, caseEpisode, caseMeetings, today }: NextFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
) {
  const held = caseMeetings.flatMap((one) => (one.ref === meeting.ref || one.heldOn === undefined ? [] : [one.heldOn]));
  const series = nextInSeries(
    { heldOn: [...held, heldOn], openedOn: caseEpisode?.openedOn ?? heldOn, today },
    procedure,
    calendar,
  );
  return series.is === 'decided' ? series.value.nextBy : undefined;
}
