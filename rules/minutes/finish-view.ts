import type { Meeting, Placement } from '../case-records.ts';
import { addDays } from '../days.ts';
import { mayBeTheLast } from '../meetings/stability-meeting.ts';
import { plannedEndingSteps } from '../meetings/stability-series.ts';
import { isBlank } from '../meetings/written-reason.ts';
import { supportReviewBy } from '../support/support-meeting.ts';
import type { Profile } from '../profile.ts';
import type { MissingView } from '../views/meeting.ts';
import type { FinishView, NextToBook } from '../views/room.ts';
import type { LocalDate } from '../vocabulary.ts';
import { capital, roleName } from '../words/people.ts';
import { outcomeWords } from '../words/meetings.ts';
import { countWords, longDate, momentWords } from '../words/dates.ts';
import { dayOfTime } from '../written-times.ts';
import { attendanceMissing } from './attendance.ts';
import { askAboutDay, because, heldBeside, heldOnWords } from './day-held.ts';
import { missingInRecord, notToBeHeldYet, type Moment } from './may-be-recorded.ts';
import { nextReviewBy, nextTooLate } from './next-review.ts';
import { itemsWithoutNotes } from './draft.ts';
import { attendanceSaid, capturedFrom, childSaid, expectedIn, partsIn, type RoomRows } from './room.ts';
import type { RoomFinish } from './room-records.ts';
import { wholeRecord } from './whole-record.ts';

/** How far past its last day hours of the next meeting are looked for. */
const LOOK_BEYOND_DAYS = 14;
/** A planning meeting’s next one is agreed with the home; hours are looked for in as many days. */
const PLANNING_DAYS = 56;

/**
 * The end of a meeting as its room shows it: what was said of it so far, what is asked, and what is still missing before it is
 * closed. What is missing is what the record itself asks for, and nothing else.
 *
 * @source Torbay T-33 to T-39, T-70; CF-33; ruling CF-33
 */
export function finishSeen(rows: RoomRows, placement: Placement, moment: Moment, procedure: Profile): FinishView {
  const { meeting, room } = rows;
  const said = withDay(room?.finish ?? {}, meeting, moment.today);
  const { heldOn } = said;
  return {
    said,
    dayWords: heldOn === undefined ? undefined : heldBeside(meeting, heldOn).say,
    dayAsks: heldOn === undefined ? undefined : askAboutDay(meeting, heldOn),
    dayIsOutside: heldOn !== undefined && heldBeside(meeting, heldOn).window !== 'inside',
    hasOutcome: meeting.kind === 'stability',
    endingSteps: said.outcome === 'planned-ending' ? stepsOfEnding() : [],
    next: nextToBook(meeting, placement, said, moment, procedure),
    missing: meeting.heldOn === undefined ? missingToFinish(rows, placement, said, moment, procedure) : [],
    later: meeting.heldOn === undefined ? saidLater(rows) : [],
    notYet: meeting.heldOn === undefined ? notToBeHeldYet(meeting) : undefined,
    closed: meeting.heldOn === undefined ? undefined : closedWords(meeting, meeting.heldOn),
  };
}

/** The day planned is taken to be the day, until somebody says otherwise; once it is closed, the record says it. */
function withDay(said: RoomFinish, { heldOn, outcome, startsAt }: Meeting, today: LocalDate): RoomFinish {
  if (heldOn !== undefined) return { heldOn, outcome };
  const planned = startsAt === undefined || dayOfTime(startsAt) > today ? undefined : dayOfTime(startsAt);
  return { ...said, heldOn: said.heldOn ?? planned };
}

/** What a stability meeting that finds that the placement should end asks for. @source Torbay T-37; regulations 14 and 32 */
export const stepsOfEnding = (): FinishView['endingSteps'] =>
  plannedEndingSteps.map(({ words, owner, because }) => ({
    words,
    who: capital(roleName(owner)),
    because: [because],
  }));

function missingToFinish(
  rows: RoomRows,
  placement: Placement,
  said: RoomFinish,
  moment: Moment,
  procedure: Profile,
): readonly MissingView[] {
  const { meeting } = rows;
  const { heldOn, ...rest } = said;
  const asked = { ...rest, meeting: meeting.ref, actions: [] };
  const { heldOn: _day, ...whole } = wholeRecord({ ...asked, heldOn: heldOn ?? moment.today }, meeting, rows);
  const record = heldOn === undefined ? whole : { ...whole, heldOn };
  const want = (isMissing: boolean, missing: MissingView) => (isMissing ? [missing] : []);
  return [
    ...want(heldOn !== undefined && heldOn > moment.today, {
      what: 'a day that is not to come: it has not taken place yet',
      who: 'The minute taker',
      because: ['Torbay T-33'],
      settledBy: 'day',
    }),
    ...missingInRecord(meeting, placement, record, moment, procedure),
    ...want(isBlank(whole.decisions), {
      what: 'what was decided, to at least one item of the agenda',
      who: 'The minute taker',
      because: ['Torbay T-34'],
      settledBy: 'notes',
    }),
    ...want(meeting.kind === 'stability' && said.outcome === undefined, {
      what: 'what it came to',
      who: 'The chair',
      because: ['Torbay T-36, T-37'],
      settledBy: 'outcome',
    }),
  ];
}

/** Who took part, the child’s best interests, and what the room has nothing to: asked for here, and no reason to keep a meeting open. @source Warrington W-13, W-82; CF-32; Torbay T-41 */
function saidLater(rows: RoomRows): readonly MissingView[] {
  const { meeting, attendances, childsAge, room, invitations } = rows;
  const people = attendanceSaid(attendances);
  const unsaid = partsIn(invitations)
    .flatMap((part) => expectedIn(rows, part))
    .filter(({ person, sitting }) => !people.some((one) => one.person === person && one.sitting === sitting));
  const silent = itemsWithoutNotes(capturedFrom(rows)).filter(
    (item) => !rows.notes.some((note) => note.item === item && note.doneAt !== undefined),
  );
  return [
    ...(unsaid.length === 0
      ? []
      : [
          {
            what: `how ${countWords(unsaid.length, 'person', 'people')} took part`,
            who: 'The minute taker',
            because: ['CF-32'],
          },
        ]),
    ...attendanceMissing(people, childSaid(attendances, childsAge)),
  ]
    .map((one): MissingView => ({ ...one, settledBy: 'attendance' }))
    .concat(
      meeting.kind === 'stability' && room?.bestInterests === undefined
        ? [
            {
              what: 'whether staying is in the child’s best interests, as the meeting sees it',
              who: 'The chair',
              because: ['Torbay T-41'],
              settledBy: 'best-interests',
            },
          ]
        : [],
    )
    .concat(
      silent.length === 0
        ? []
        : [
            {
              what: `what was said to ${countWords(silent.length, 'item', 'items')} of the agenda; tick off what was passed over`,
              who: 'The minute taker',
              because: ['Torbay T-34'],
              settledBy: 'notes',
            },
          ],
    );
}

/** A disruption meeting is the last of its kind; every other is followed by one, or says why not where it may. */
function nextToBook(
  meeting: Meeting,
  placement: Placement,
  said: RoomFinish,
  { today, calendar }: Moment,
  procedure: Profile,
): NextToBook | undefined {
  const { kind } = meeting;
  if (kind === 'disruption') return undefined;
  const heldOn = said.heldOn ?? today;
  const nextOn = said.nextAt === undefined ? undefined : dayOfTime(said.nextAt);
  const from = addDays(heldOn > today ? heldOn : today, 1);
  const chosen = said.nextAt === undefined ? {} : { when: momentWords(said.nextAt) };
  if (kind === 'planning')
    return {
      words: 'The day of the next planning meeting is agreed with the home.',
      from,
      by: addDays(from, PLANNING_DAYS),
      ...chosen,
      asksWhy: false,
      mayBeNone: true,
    };
  const by =
    kind === 'support' ? supportReviewBy(heldOn, procedure, calendar) : nextReviewBy(heldOn, procedure, calendar);
  const late = nextTooLate({ kind, nextOn: undefined }, { heldOn, nextOn }, procedure, calendar).length > 0;
  return {
    words: `The next one is held by ${longDate(by.day)}: ${by.sum}.`,
    from,
    by: by.day > from ? by.day : addDays(from, LOOK_BEYOND_DAYS),
    ...chosen,
    asksWhy: late,
    mayBeNone: kind === 'stability' && mayBeTheLast(placement.endedOn !== undefined, procedure),
  };
}

function closedWords(meeting: Meeting, heldOn: LocalDate): readonly string[] {
  const { nextOn, nextReason, noNextReason } = meeting;
  const outcome = outcomeWords(meeting.outcome);
  return [
    ...heldOnWords(meeting, heldOn),
    ...(outcome === undefined ? [] : [`It came to: ${outcome}.`]),
    ...(nextOn === undefined ? [] : [`The next meeting is on ${longDate(nextOn)}.${because(nextReason)}`]),
    ...(isBlank(noNextReason) || nextOn !== undefined ? [] : [`There is no next meeting.${because(noNextReason)}`]),
  ];
}
