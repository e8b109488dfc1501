import {
  addDays,
  addMinutes,
  countedDay,
  limitWords,
  bestWeeks,
  dayOfTime,
  hasRoomIn,
  longDate,
  rankSlots,
  secondsLater,
  type Ending,
  type LocalDate,
  type LocalTime,
  type Meeting,
  type Placement,
  type SlotOptions,
  type SlotQuestion,
  type Worker,
} from '#rules';
import { Fault } from '../../faults.ts';
import { defineQuestion, type Turn } from '../define-question.ts';
import { workerCalled } from '../find-case.ts';
import { invitationsToAll, lengthOfAll } from './parts-of-meeting.ts';
import { attendeeIds } from './attendees.ts';
import { aboutMeeting, meetingOf } from './meeting-turn.ts';
import { whoAllows } from './outside-the-window.ts';
import { procedureOf } from '../procedure-of.ts';
import type { Ports } from '../ports.ts';

/** Invitations want at least this much notice, in hours, even when it is urgent. */
const NOTICE_HOURS = 2;
/** Diaries are read so far past the window, so that a time outside it can be named honestly when nothing fits inside. */
const LOOK_BEYOND_DAYS = 7;

interface Range {
  readonly from?: LocalDate | undefined;
  readonly by?: LocalDate | undefined;
}

/** Times at which the meeting could be held, best first; or what could be done when nobody fits. */
export const showSlots = defineQuestion({
  name: 'show-slots',
  // Who writes it up books the next one from the same diaries.
  act: ['arrange-meeting', 'move-meeting', 'agree-out-of-window', 'record-meeting'],
  about: ({ ref }: Range & { readonly ref: string }) => aboutMeeting(ref),
  answer: async (range, turn): Promise<SlotOptions> => slotsFor((await meetingOf(turn)).meeting, turn, range),
});

export async function slotsFor(meeting: Meeting, { loaded, ports }: Turn, range: Range = {}): Promise<SlotOptions> {
  const invitations = await invitationsToAll(meeting, ports);
  const today = ports.today();
  const { placement } = await meetingOf({ loaded, ports });
  const { from: first, by: last, placements, lengthMinutes } = forAllChildren(meeting, placement, loaded);
  const from = latest(range.from ?? first, today);
  const by = range.by ?? last;
  const readUntil = addDays(by, LOOK_BEYOND_DAYS);
  const attending = attendeeIds(meeting, invitations);
  const workers = (await Promise.all(attending.map((id) => workerCalled(id, ports)))).filter(
    (worker) => worker !== undefined,
  );
  const diaries =
    workers.length === 0 || by < from
      ? []
      : await ports.calendar.diaries(
          workers.map(({ id, mail }) => ({ id, mail })),
          from,
          readUntil,
        );
  const outside = invitations.filter(
    ({ row }) => row.personIs === 'circle' && (row.decision === 'invite' || row.decision === 'separate'),
  );
  const circle = outside.length === 0 ? [] : await circleOf(placement, ports);
  const required = attending.filter(
    (id) =>
      id === meeting.chairId ||
      id === meeting.minuteTakerId ||
      placements.some(
        ({ socialWorkerId, supervisingSocialWorkerId }) => id === socialWorkerId || id === supervisingSocialWorkerId,
      ),
  );
  return rankSlots({
    diaries,
    required,
    optional: attending.filter((id) => !required.includes(id)),
    toAsk: await Promise.all(
      // Who is in the life of each child is asked once.
      [...new Map(outside.map(({ row }) => [row.name, row])).values()].map(async (row) => ({
        name: row.name,
        who: (await workerCalled(row.workerId ?? placement.socialWorkerId, ports))?.name ?? 'the social worker',
        safeTimes: circle.find(({ key }) => key === row.person)?.safeTimes,
      })),
    ),
    from,
    by,
    notBefore: noticeFrom(ports),
    notice: await noticeDays(meeting, ports),
    lengthMinutes,
    calendar: await ports.workingDays(),
    chair: meeting.chairId,
    aim: await aimOf(meeting, placement, loaded.ending, ports),
    authoriser: await whoAllows(meeting, ports),
    diariesReadUntil: readUntil,
    childAttends: invitations.some(({ row }) => row.personIs === 'child' && row.decision === 'invite'),
    avoid: placements.flatMap(({ bornOn }) => birthdayOf(bornOn, from, by)),
    names: Object.fromEntries(workers.map(({ id, name }) => [id, name])),
  });
}

const circleOf = async ({ childRef }: Placement, { records }: Ports) =>
  (await records.circle.where({ childRef })).map(({ row }) => row);

/** The days, the length and the placements of a meeting with every part that it leads; of one for one child, its own. @source E-30, E-31 */
export function forAllChildren(meeting: Meeting, placement: Placement, { together = [] }: Turn['loaded']) {
  const parts = together.flatMap((one) => (one.meeting === undefined ? [] : [one.meeting]));
  const led = parts.filter(({ ref }) => meeting.also?.includes(ref) === true);
  const all = [meeting, ...parts];
  return {
    from: all.map((one) => one.from).reduce(latest),
    by: all.map((one) => one.by).reduce(earliest),
    lengthMinutes: [meeting, ...led].reduce((sum, one) => sum + one.lengthMinutes, 0),
    placements: [placement, ...together.flatMap((one) => (one.placement === undefined ? [] : [one.placement]))],
  };
}

/** The weeks in which a disruption meeting is best held, counted from the day on which the child left. @source domain §5.3 */
async function aimOf(
  meeting: Meeting,
  placement: Placement,
  ending: Ending | undefined,
  ports: Ports,
): Promise<SlotQuestion['aim']> {
  if (meeting.kind !== 'disruption' || ending === undefined) return undefined;
  const procedure = await procedureOf(meeting, ports);
  const weeks = bestWeeks(ending.leftOn, placement, procedure, await ports.workingDays());
  if (weeks === undefined) return undefined;
  const { first, last } = weeks;
  return { first, last, why: `Best held from ${longDate(first)} to ${longDate(last)} (domain §5.3).` };
}

/** From when on people have the council’s notice. @source rulings “slots” */
async function noticeDays(meeting: Meeting, ports: Ports): Promise<SlotQuestion['notice']> {
  const { reminders } = await procedureOf(meeting, ports);
  const limit = reminders.notice.is;
  return { from: countedDay(ports.today(), limit, await ports.workingDays()), words: limitWords(limit) };
}

/** As many diaries as are read in one call. */
const DIARIES_READ = 20;

/**
 * Who of these has room for the meeting on a usable day, of the first twenty. When their diaries cannot be read it is not
 * known, and choosing a chair goes on without it.
 */
export async function haveRoom(
  meeting: Pick<Meeting, 'from' | 'by' | 'lengthMinutes'>,
  people: readonly Worker[],
  ports: Ports,
): Promise<ReadonlyMap<string, boolean | 'unknown'>> {
  const from = latest(meeting.from, ports.today());
  const asked = people.slice(0, DIARIES_READ).map(({ id, mail }) => ({ id, mail }));
  if (asked.length === 0 || meeting.by < from) return new Map();
  const diaries = await ports.calendar.diaries(asked, from, meeting.by).catch((fault: unknown) => {
    if (fault instanceof Fault) return [];
    throw fault;
  });
  const { by, lengthMinutes } = meeting;
  const window = { from, by, lengthMinutes, notBefore: noticeFrom(ports), calendar: await ports.workingDays() };
  return new Map(
    asked.map(({ id }) => [
      id,
      hasRoomIn(
        diaries.find(({ person }) => person === id),
        window,
      ),
    ]),
  );
}

/** Names of those in the tenant whose diary has something at this time; whose diary cannot be read is not among them. */
export async function busyAt(meeting: Meeting, startsAt: LocalTime, ports: Ports): Promise<readonly string[]> {
  const day = dayOfTime(startsAt);
  const workers = (
    await Promise.all(attendeeIds(meeting, await invitationsToAll(meeting, ports)).map((id) => workerCalled(id, ports)))
  ).filter((worker) => worker !== undefined);
  const diaries = await ports.calendar.diaries(
    workers.map(({ id, mail }) => ({ id, mail })),
    day,
    day,
  );
  const endsAt = addMinutes(startsAt, await lengthOfAll(meeting, meeting.lengthMinutes, ports));
  return workers
    .filter(({ id }) =>
      diaries.some(({ person, busy }) => person === id && busy.some(({ from, to }) => from < endsAt && to > startsAt)),
    )
    .map(({ name }) => name);
}

const latest = (one: LocalDate, other: LocalDate): LocalDate => (one > other ? one : other);
const earliest = (one: LocalDate, other: LocalDate): LocalDate => (one < other ? one : other);

function noticeFrom(ports: Ports): LocalTime {
  return ports.londonTime(secondsLater(ports.now(), NOTICE_HOURS * 3600));
}

/** The child's birthday is no day for this meeting; the slot says "avoid", without why, to everyone else. @source E-80 */
function birthdayOf(
  bornOn: LocalDate | undefined,
  from: LocalDate,
  by: LocalDate,
): readonly { day: LocalDate; why: string }[] {
  if (bornOn === undefined) return [];
  const days: { day: LocalDate; why: string }[] = [];
  for (let day = from; day <= by; day = addDays(day, 1)) {
    if (day.slice(5) === bornOn.slice(5)) days.push({ day, why: 'A day that matters to the child.' });
  }
  return days;
}
