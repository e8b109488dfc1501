import {
  addDays,
  factorsTicked,
  figuresOfEnding,
  figuresOfMeeting,
  learntIn,
  obligationKey,
  isLocalDate,
  rowOfFigures,
  saidInRoom,
  sheetOf,
  type Ending,
  type EndingLater,
  type Figures,
  type FiguresRow,
  type Meeting,
  type MeetingRecords,
  type Obligation,
  type Placement,
  type WrittenLater,
} from '#rules';
import { Fault } from '../../faults.ts';
import { unlessDamaged } from '../alone.ts';
import { accountsOf } from '../endings/rows-of-ending.ts';
import { exceptionsIn } from '../meetings/said-of-a-meeting.ts';
import type { Ports, Saved } from '../ports.ts';
import { allCells, answersOf } from '../questionnaires/load-answers.ts';

/** The last day whose figures were all looked at; nothing of a case. */
const CURSOR = 'figures-counted-until';
/** A clock that stood still for longer begins here: each look is one question a day. */
const LOOK_BACK_DAYS = 60;

/** Counts what is to be counted by today: what was closed since the last look, and what may have changed. @source Torbay T-77 */
export async function countFigures(ports: Ports): Promise<void> {
  const today = ports.today();
  const cursor = await ports.records.settings.find(CURSOR);
  const earliest = addDays(today, -LOOK_BACK_DAYS);
  const until = isLocalDate(cursor?.row.value) ? cursor.row.value : earliest;
  for (let day = until < earliest ? earliest : until; day <= today; day = addDays(day, 1)) {
    for (const saved of await ports.records.figures.where({ lookOn: day })) {
      const counted = await unlessDamaged(countAnew(saved, ports).then(() => true));
      // A row of that case was damaged by hand: the others are counted, and this one is looked at again tomorrow.
      if (counted === undefined)
        await ports.records.figures.change(saved, { lookOn: addDays(today, 1) }).catch(unlessDone);
    }
  }
  if (cursor === undefined) await ports.records.settings.create({ key: CURSOR, value: today });
  else if (cursor.row.value !== today) await ports.records.settings.change(cursor, { value: today }).catch(unlessDone);
}

/** Another replica looked as well. */
function unlessDone(fault: unknown): void {
  if (!(fault instanceof Fault) || fault.reason !== 'changed-meanwhile') throw fault;
}

async function countAnew(saved: Saved<FiguresRow>, ports: Ports): Promise<void> {
  const figures = await figuresNow(saved.row, ports);
  // A record that is gone, or not held after all, counts as it did.
  // What a dip sample found stands in this row alone: to count anew takes nothing of it away.
  const { dipSample } = saved.row;
  const row =
    figures === undefined
      ? { ...saved.row, lookOn: undefined }
      : { ...rowOfFigures(figures, ports.today()), dipSample };
  await ports.records.figures.change(saved, row).catch(unlessDone);
}

const figuresNow = (row: FiguresRow, ports: Ports): Promise<Figures | undefined> =>
  row.kind === 'ending' ? endingNow(row.row, ports) : meetingNow(row.row, ports);

async function meetingNow(ref: string, ports: Ports): Promise<Figures | undefined> {
  const meeting = (await ports.records.meetings.find(`meeting:${ref}`))?.row;
  const placement = meeting === undefined ? undefined : await placementOf(meeting.placement, ports);
  if (meeting === undefined || placement === undefined) return undefined;
  const [records, endings, later] = await Promise.all([
    recordsOf(meeting, ports),
    ports.records.endings.where({ placement: placement.key }),
    writtenIn(ref, ports),
  ]);
  return figuresOfMeeting({ ...records, placement, ending: endings[0]?.row, later }, ports.today());
}

async function endingNow(ref: string, ports: Ports): Promise<Figures | undefined> {
  const ending = (await ports.records.endings.where({ ref }))[0]?.row;
  const placement = ending === undefined ? undefined : await placementOf(ending.placement, ports);
  if (ending === undefined || placement === undefined) return undefined;
  const [about, earlier, others, accounts, decision, homes] = await Promise.all([
    ports.records.meetings.where({ about: ref }),
    ports.records.meetings.where({ placement: placement.key }),
    ports.records.endings.where({ childRef: ending.childRef }),
    accountsOf(ref, ports),
    ports.records.obligations.find(obligationKey(ref, 'disruption.decision')),
    ports.records.placements.where({ childRef: ending.childRef }),
  ]);
  const reason = accounts.at(-1)?.reason;
  const disruption = about
    .map(({ row }) => row)
    .find(({ kind, state }) => kind === 'disruption' && state !== 'cancelled');
  const meeting = disruption && (await recordsOf(disruption, ports));
  const written = disruption && (await writtenIn(disruption.ref, ports));
  return figuresOfEnding(
    {
      ending,
      placement,
      meeting,
      earlierMeetings: earlier.map(({ row }) => row),
      later: {
        ...written,
        ...(reason === undefined || reason === 'not-known' ? {} : { reason }),
        factors: await factorsIn(meeting, ports),
        nextPlacementType: homeAfter(
          ending,
          homes.map(({ row }) => row),
        )?.placementType,
        ...notHeldSaid(
          ending,
          about.map(({ row }) => row),
          decision?.row,
        ),
      },
      otherEndings: others.map(({ row }) => row).filter((other) => other.ref !== ref),
    },
    ports.today(),
  );
}

/** The home into which the child went, as the register has it. */
const homeAfter = ({ placement, leftOn }: Ending, homes: readonly Placement[]): Placement | undefined =>
  homes
    .filter(({ key, startedOn }) => key !== placement && startedOn >= leftOn)
    .sort((one, other) => one.startedOn.localeCompare(other.startedOn))[0];

/** Why no disruption meeting is held: as the manager decided it, or as the last that was called off has it. @source domain §9 */
function notHeldSaid(
  { notHeldBecause }: Ending,
  meetings: readonly Meeting[],
  decision: Obligation | undefined,
): Pick<EndingLater, 'notHeldBecause' | 'decidedNotHeld'> {
  const off = meetings.filter(({ kind, state }) => kind === 'disruption' && state === 'cancelled').at(-1);
  return {
    notHeldBecause: notHeldBecause ?? off?.notHeldBecause,
    decidedNotHeld: notHeldBecause !== undefined || decision?.note === 'not-held',
  };
}

/** What was ticked in the room of a meeting, and what it learnt, in codes. */
async function writtenIn(meeting: string, { records }: Ports): Promise<WrittenLater> {
  const [attendances, lessons] = await Promise.all([
    records.attendances.where({ meeting }),
    records.lessons.where({ meeting }),
  ]);
  return { ...saidInRoom(attendances.map(({ row }) => row)), learning: learntIn(lessons.map(({ row }) => row)) };
}

/** Which factors were ticked in the forms that came back: their keys, and nothing of who ticked or wrote what. */
async function factorsIn(records: MeetingRecords | undefined, ports: Ports): Promise<readonly string[] | undefined> {
  const back = (records?.questionnaires ?? []).filter(({ state }) => state === 'returned');
  return factorsTicked(await Promise.all(back.map(async ({ id }) => sheetOf(allCells(await answersOf(id, ports))))));
}

const placementOf = async (key: string, { records }: Ports): Promise<Placement | undefined> =>
  (await records.placements.find(key))?.row;

async function recordsOf(meeting: Meeting, ports: Ports): Promise<MeetingRecords> {
  const { ref } = meeting;
  const { records } = ports;
  const [invitations, questionnaires, actions, obligations, exceptions] = await Promise.all([
    records.invitations.where({ meeting: ref }),
    records.questionnaires.where({ meeting: ref }),
    records.actions.where({ meeting: ref }),
    records.obligations.where({ about: ref }),
    exceptionsIn(ref, ports),
  ]);
  return {
    meeting,
    invitations: invitations.map(({ row }) => row),
    questionnaires: questionnaires.map(({ row }) => row),
    actions: actions.map(({ row }) => row),
    obligations: obligations.map(({ row }) => row),
    exceptions,
  };
}
