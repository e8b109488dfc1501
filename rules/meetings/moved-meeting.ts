import { inCaseOfMeeting } from '../case-of.ts';
import type { Invitation, Meeting } from '../case-records.ts';
import type { WorkingCalendar } from '../days.ts';
import { decisionKey } from '../decision-key.ts';
import { decided, notYet, type Decision } from '../decision.ts';
import { changedRow, newRow, wordsApart, type Change, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { addMinutes, londonTime, minutesBetween } from '../london.ts';
import type { OutsideChoice } from '../learning/reason-words.ts';
import type { Move } from '../plan.ts';
import type { MoveRow } from '../more-records.ts';
import type { Profile } from '../profile.ts';
import type { LocalTime } from '../vocabulary.ts';
import { longDate } from '../words/dates.ts';
import { dayOfTime } from '../written-times.ts';
import { refusedApart } from './apart.ts';
import { daysAnew, DAYS_FACTS } from './days-anew.ts';
import { forEachChild } from './for-each-child.ts';
import { goneFromDiaries } from './put-back.ts';
import { allowsOutside, isOutside, NO_REASON, refusedOutside } from './outside-window.ts';
import { sittingKey } from './said-of-a-meeting.ts';
import { toldOfMove } from './told-of-move.ts';
import { insideAgain, toldOutsideAnew } from './told-outside.ts';
import { comesThen } from './who-runs-it.ts';

export interface MoveMeeting {
  readonly meeting: string;
  readonly startsAt: LocalTime;
  readonly lengthMinutes?: number | undefined;
  /** Left out, the place stays; empty, there is none any more. */
  readonly venue?: string | undefined;
  /** Why, for those who run the meeting; it is sent to nobody. */
  readonly reason: string;
  readonly outOfWindowReason?: string | undefined;
  /** The same as it is counted, where whoever moves it has said it. @source domain §9 */
  readonly outOfWindowBecause?: OutsideChoice | undefined;
}

export const MOVE_FACTS = ['meeting', 'invitations', 'sittings', 'circle', 'hold', 'moves', ...DAYS_FACTS] as const;
type MoveFacts = Facts<(typeof MOVE_FACTS)[number]>;

export const moveKey = (ref: string, place: number): string => `move:${ref}:${place}`;

/** Whoever may move the meeting; a day outside the window may be chosen by whoever may agree to it, too. */
export const mayMove = ({ startsAt }: MoveMeeting, { meeting, may }: Pick<MoveFacts, 'meeting' | 'may'>): boolean =>
  may('move-meeting') || (isOutside(meeting, startsAt) && may('agree-out-of-window'));

/**
 * Moves a meeting whose invitations are out: the diaries move, everyone who was asked is told and asked anew, and what is due before
 * the meeting is counted from its new day. A day outside the window needs someone who may allow it.
 *
 * @source Warrington W-71, W-72 · Torbay T-45 · domain §5.3
 */
export function moveOwnMeeting(
  said: MoveMeeting,
  facts: MoveFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): Decision<Effects | undefined> {
  const { meeting } = facts;
  const because = ['Domain §5.3', 'Warrington W-71', 'Warrington W-72'];
  const gone = goneFromDiaries(meeting, facts.now);
  if (gone !== undefined) return notYet(gone, 'CF-04');
  const refusal = refusalOf(said, facts, procedure);
  if (refusal !== undefined) return notYet(refusal, 'Domain §5.3');
  const together = refusedApart({ ...facts, meeting: { ...meeting, startsAt: said.startsAt } });
  if (together !== undefined) return notYet(together, 'E-13');
  const move = moveOf(said, facts);
  // Put back here to its own time after somebody moved it in the mailbox: then the diaries move, and people are told.
  const isBack = isThere(meeting, move);
  if (!isBack || meeting.trouble === 'moved-by-hand')
    return decided(effectsOf(move, isBack, facts, procedure, calendar), because);
  return isLast(move, facts) ? decided(undefined, because) : notYet(IS_THERE, 'Domain §5.3');
}

/** The same for a meeting that is for brothers and sisters: its parts move along, and each child’s people are told. @source E-30 */
export const moveMeeting = forEachChild(moveOwnMeeting, {
  of: (said, { ref: meeting }, before) => ({ ...said, meeting, startsAt: addMinutes(said.startsAt, before) }),
  may: mayMove,
});

const IS_THERE =
  'The meeting is at that time and place already. Nobody was written to, and what you wrote is not saved.';

/** Said by the same person for the same reason as the last move: pressed twice, it is one. */
const isLast = ({ to, reason, by }: Move, { moves }: MoveFacts): boolean => {
  const last = moves.at(-1);
  return last?.to === to && last.reason === reason && last.by === by;
};

function moveOf(said: MoveMeeting, facts: MoveFacts): Move {
  const { startsAt, lengthMinutes, venue, reason, outOfWindowReason, outOfWindowBecause } = said;
  const { meeting, sittings, actor, today } = facts;
  const from = meeting.startsAt ?? startsAt;
  const later = minutesBetween(from, startsAt);
  const place = venue === undefined ? meeting.venue : venue.trim();
  return {
    from,
    to: startsAt,
    lengthMinutes: lengthMinutes ?? meeting.lengthMinutes,
    venue: place === '' ? undefined : place,
    reason: reason.trim().slice(0, 2000),
    by: actor.id,
    on: today,
    parts:
      meeting.format === 'two-part'
        ? sittings.map((part) => ({ number: part.number, startsAt: addMinutes(part.startsAt, later) }))
        : [],
    ...(isOutside(meeting, startsAt) ? { outOfWindowReason, outOfWindowBecause } : {}),
  };
}

function effectsOf(
  move: Move,
  isBack: boolean,
  facts: MoveFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): Effects {
  const { meeting, invitations, now } = facts;
  const { ref } = meeting;
  const key = decisionKey(`${ref}/move-${move.to}`, meeting, [move.to, move.lengthMinutes, move.venue], now);
  const changed = wordsApart(meetingAfter(meeting, move), ['venue', 'outOfWindowReason']);
  const saved = wordsApart<MoveRow>(moveRow(move, facts), ['venue', 'reason', 'outOfWindowReason']);
  const days = daysAnew({ ...meeting, startsAt: move.to }, dayOfTime(move.from), facts, procedure, calendar);
  const told = toldOfMove(key, move, facts);
  return {
    key,
    about: ref,
    changes: [
      changedRow('meetings', meeting.key, changed.to),
      newRow('moves', saved.to),
      ...(isBack ? [] : askedAnew(meeting, invitations)),
      ...move.parts.map(({ number, startsAt }) => changedRow('sittings', sittingKey(ref, number), { startsAt })),
      ...days.changes,
      ...(isOutside(meeting, move.to)
        ? toldOutsideAnew({ ...meeting, startsAt: move.to }, facts, procedure, calendar)
        : insideAgain(facts)),
      ...told.changes,
    ],
    steps: told.steps,
    words: { ...changed.words, ...saved.words },
    did: 'moved the meeting',
    didTo: ref,
    // Each invitation shows the new time, too, wherever it is found in the chat.
    redraw: [{ about: ref }, ...invitations.map((one) => ({ about: one.key })), ...days.redraw],
  };
}

const meetingAfter = (meeting: Meeting, move: Move): Partial<Meeting> => ({
  startsAt: move.to,
  lengthMinutes: move.lengthMinutes,
  venue: move.venue,
  trouble: MENDED.includes(meeting.trouble ?? '') ? undefined : meeting.trouble,
  ...(!isOutside(meeting, move.to)
    ? NO_REASON
    : {
        outOfWindowReason: move.outOfWindowReason,
        outOfWindowBecause: move.outOfWindowBecause,
        outOfWindowBy: move.by,
      }),
});

/** What a new time puts right: an hour moved by hand, and a chair who could not come then. */
const MENDED: readonly string[] = ['moved-by-hand', 'chair-declined'];

const moveRow = (move: Move, { meeting, moves }: MoveFacts): MoveRow => {
  const place = moves.length + 1;
  return { ...move, ...inCaseOfMeeting(meeting), key: moveKey(meeting.ref, place), meeting: meeting.ref, place };
};

/** Who had answered is asked anew, as Outlook does. */
const askedAnew = (meeting: Meeting, invitations: readonly Invitation[]): readonly Change[] =>
  invitations
    .filter((one) => comesThen(meeting, one) && one.reply !== 'none')
    .map(({ key }) => changedRow('invitations', key, { reply: 'none', repliedAt: undefined }));

export const isThere = (
  { startsAt, lengthMinutes, venue }: Meeting,
  move: Pick<Move, 'to' | 'lengthMinutes' | 'venue'>,
): boolean => startsAt === move.to && lengthMinutes === move.lengthMinutes && venue === move.venue;

function refusalOf(said: MoveMeeting, facts: MoveFacts, procedure: Profile): string | undefined {
  const { meeting, hold, may, now } = facts;
  const { startsAt, outOfWindowReason } = said;
  const notSent = NOT_SENT[meeting.state];
  if (notSent !== undefined || meeting.startsAt === undefined) return notSent ?? NOT_SENT.arranging;
  if (startsAt <= londonTime(now)) return 'That time has passed. Choose a time to come.';
  if (hold.stops) return 'The case is on hold: nobody is written to until the named manager lifts the hold (E-01).';
  if (meeting.returnBy !== undefined && dayOfTime(startsAt) <= meeting.returnBy)
    return `The questionnaires come back by ${longDate(meeting.returnBy)}. Choose a later day for the meeting (CF-18).`;
  if (isBesideAnother(said, facts))
    return 'Another sitting is at that time. The chair sits in each, and people who are kept apart do not meet in the door.';
  if (!isOutside(meeting, startsAt)) return undefined;
  return refusedOutside(startsAt, outOfWindowReason, may('agree-out-of-window'), allowsOutside(meeting, procedure));
}

function isBesideAnother({ startsAt, lengthMinutes }: MoveMeeting, { meeting, sittings }: MoveFacts): boolean {
  if (meeting.format === 'two-part') return false;
  const end = addMinutes(startsAt, lengthMinutes ?? meeting.lengthMinutes);
  return sittings.some((other) => startsAt < addMinutes(other.startsAt, other.lengthMinutes) && end > other.startsAt);
}

const NOT_SENT: Readonly<Partial<Record<Meeting['state'], string>>> = {
  arranging: 'The invitations are not out yet. Choose its day and hour instead; nobody has been told of another.',
  approved: 'The invitations are not out yet. Choose its day and hour instead; nobody has been told of another.',
  sending: 'The invitations are going out just now. Try again in a minute.',
  held: 'The meeting took place. It cannot be moved.',
  minuted: 'The meeting took place. It cannot be moved.',
  closed: 'The meeting took place. It cannot be moved.',
  cancelled: 'The meeting was called off. Arrange a new one.',
};
