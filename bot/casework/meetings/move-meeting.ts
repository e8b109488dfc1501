import {
  addMinutes,
  dayOfTime,
  isOutside,
  longDate,
  stepId,
  type LocalDate,
  type LocalTime,
  type Meeting,
  type Move,
  type Placement,
} from '#rules';
import { Fault } from '../../faults.ts';
import type { Changed, Refused } from './allocate-chair.ts';
import { invitationsTo, meetingCalled, placementAt } from '../find-case.ts';
import { holdAbout } from '../instability/hold-about.ts';
import { savePlan } from '../plans/save-plan.ts';
import { canThey, mayThey } from '../may-they.ts';
import { movesOf } from './moves.ts';
import { refusedOutside } from './outside-the-window.ts';
import { isThere, settleMove } from './settle-move.ts';
import { minutesBetween, sittingsOf } from './sittings.ts';
import { redrawCards } from '../plans/show-card.ts';
import { stepsToTell } from './tell-of-move.ts';
import type { Saved, Ports } from '../ports.ts';

export interface MoveTo {
  readonly startsAt: LocalTime;
  readonly lengthMinutes?: number | undefined;
  /** Left out, the place stays; empty, there is none any more. */
  readonly venue?: string | undefined;
  readonly reason: string;
  readonly outOfWindowReason?: string | undefined;
}

/**
 * Moves a meeting whose invitations are out: the diaries move, everyone who was asked is told and asked anew, and what is
 * due before the meeting is counted from its new day. A day outside the window needs someone who may allow it.
 *
 * @source Warrington W-71, W-72 · Torbay T-45 · domain §5.3
 */
export async function moveMeeting(who: string, ref: string, to: MoveTo, ports: Ports): Promise<Changed | Refused> {
  const meeting = await meetingCalled(ref, ports);
  const { row: placement } = await placementAt(meeting.row.placement, ports);
  const about = { meeting: meeting.row, placement };
  const outside = isOutside(meeting.row, to.startsAt);
  if (!outside || !(await canThey(who, 'agree-out-of-window', about, ports)))
    await mayThey(who, 'move-meeting', about, ports);
  const refusal = await refusalOf(who, meeting.row, placement, to, ports);
  if (refusal !== undefined) return { is: 'refused', words: refusal };

  const move = await moveOf(who, meeting.row, to, outside, ports);
  // Put back here to its own time after somebody moved it in the mailbox: then the diaries move, and people are told.
  if (isThere(meeting.row, move) && meeting.row.trouble !== 'moved-by-hand')
    return { is: 'changed', meeting: meeting.row };
  const id = await planToMove(meeting, move, ports);
  const steps = await stepsToTell(id, meeting.row, placement, move, ports);
  await savePlan(
    { id, about: ref, steps: [{ do: 'move-meeting', id: stepId(id, 'time'), meeting: ref, move }, ...steps] },
    ports,
  );
  await settleNow(ref, move, ports);
  await ports.records.audit(meeting.row.about, `moved-${id}`, {
    at: ports.now(),
    actor: who,
    did: 'moved the meeting',
    about: ref,
  });
  redrawCards(ref, ports);
  // Each invitation shows the new time, too, wherever it is found in the chat.
  for (const { row } of await invitationsTo(ref, ports)) redrawCards(row.key, ports);
  return { is: 'changed', meeting: (await meetingCalled(ref, ports)).row };
}

/** The plan does it too, and may be doing it in this moment: then it is done. */
async function settleNow(ref: string, move: Move, ports: Ports): Promise<void> {
  try {
    await settleMove(ref, move, ports);
  } catch (fault) {
    if (!(fault instanceof Fault) || fault.reason !== 'changed-meanwhile') throw fault;
  }
}

async function moveOf(who: string, meeting: Meeting, to: MoveTo, outside: boolean, ports: Ports): Promise<Move> {
  const from = meeting.startsAt as LocalTime;
  const later = minutesBetween(from, to.startsAt);
  const parts = meeting.format === 'two-part' ? await sittingsOf(meeting.ref, ports) : [];
  const venue = to.venue === undefined ? meeting.venue : to.venue.trim();
  return {
    from,
    to: to.startsAt,
    lengthMinutes: to.lengthMinutes ?? meeting.lengthMinutes,
    venue: venue === '' ? undefined : venue,
    reason: to.reason.trim().slice(0, 2000),
    by: who,
    on: ports.today(),
    parts: parts.map(({ number, startsAt }) => ({ number, startsAt: addMinutes(startsAt, later) })),
    ...(outside ? { outOfWindowReason: to.outOfWindowReason } : {}),
  };
}

/** Named after where it goes and the meeting as it stood: pressed twice, it is moved once. */
async function planToMove({ row, version }: Saved<Meeting>, move: Move, { records }: Ports): Promise<string> {
  const under = (await records.plans.where({ about: row.ref })).find(
    (plan) =>
      plan.row.state === 'open' && plan.row.steps.some((step) => step.do === 'move-meeting' && isSame(step.move, move)),
  );
  return (
    under?.row.key.replace(/^plan:/, '') ??
    `${row.ref}/move-${move.to}-${version.replace(/[^0-9a-z]/gi, '').slice(-16)}`
  );
}

const isSame = (one: Move, other: Move): boolean =>
  one.from === other.from &&
  one.to === other.to &&
  one.lengthMinutes === other.lengthMinutes &&
  one.venue === other.venue;

async function refusalOf(
  who: string,
  meeting: Meeting,
  placement: Placement,
  to: MoveTo,
  ports: Ports,
): Promise<string | undefined> {
  const notSent = NOT_SENT[meeting.state];
  if (notSent !== undefined || meeting.startsAt === undefined) return notSent ?? NOT_SENT.arranging;
  if (to.startsAt <= ports.londonTime(ports.now())) return 'That time has passed. Choose a time to come.';
  if ((await holdAbout(meeting, ports)).stops)
    return 'The case is on hold: nobody is written to until the named manager lifts the hold (E-01).';
  if (meeting.returnBy !== undefined && dayOfTime(to.startsAt) <= meeting.returnBy)
    return `The questionnaires come back by ${longDate(meeting.returnBy)}. Choose a later day for the meeting (CF-18).`;
  if (await isBesideAnother(meeting, to, ports))
    return 'Another sitting is at that time. The chair sits in each, and people who are kept apart do not meet in the door.';
  if (!isOutside(meeting, to.startsAt)) return undefined;
  return refusedOutside(who, meeting, placement, to.startsAt, to.outOfWindowReason, ports);
}

async function isBesideAnother(meeting: Meeting, { startsAt, lengthMinutes }: MoveTo, ports: Ports): Promise<boolean> {
  if (meeting.format === 'two-part') return false;
  const end = addMinutes(startsAt, lengthMinutes ?? meeting.lengthMinutes);
  return (await sittingsOf(meeting.ref, ports)).some(
    (other) => startsAt < addMinutes(other.startsAt, other.lengthMinutes) && end > other.startsAt,
  );
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

/** Said on the meeting's page, the last move first. */
export async function moveLines(
  ref: string,
  ports: Ports,
): Promise<readonly { from: LocalTime; on: LocalDate; reason: string }[]> {
  return [...(await movesOf(ref, ports))].reverse().map(({ from, on, reason }) => ({ from, on, reason }));
}
