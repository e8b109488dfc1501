import { moneySteps } from './ask-for-money.ts';
import {
  nextInSeries,
  obligationsStartedBy,
  shortDate,
  stepId,
  type DraftObligation,
  type LocalDate,
  type Meeting,
  type Moment,
  type Placement,
  type Step,
} from '#rules';
import { arrangeSteps, meetingToArrange } from '../meetings/open-meeting.ts';
import { actionSteps } from './owe-actions.ts';
import { owedBeforeEnding } from '../endings/owe-at-ending.ts';
import { obligationKey, oweSteps, placementFacts } from '../obligations/owe.ts';
import { procedureOf } from '../procedure-of.ts';
import type { MeetingRecord } from './record-meeting.ts';
import type { Ports } from '../ports.ts';

/** What follows once a meeting is recorded: what is owed, the next meeting, and what a planned ending asks for. */
export async function stepsAfterRecord(
  id: string,
  meeting: Meeting,
  placement: Placement,
  said: MeetingRecord,
  ports: Ports,
): Promise<readonly Step[]> {
  const facts = {
    day: said.heldOn,
    meetingOn: said.heldOn,
    nextOn: said.nextOn,
    ...placementFacts(placement),
    ...(await matchAtTheEnd(meeting, ports)),
  };
  const procedure = await procedureOf(meeting, ports);
  const calendar = await ports.workingDays();
  const started = (moment: Moment) => obligationsStartedBy(moment, facts, procedure, calendar);
  const owners = { about: meeting.ref, placement, meeting };
  const next = await nextSteps(id, meeting, placement, said, ports);
  const ends = said.outcome === 'planned-ending';
  return [
    ...(await metBy(id, meeting, said, ports)),
    ...(await oweSteps(
      id,
      started(`${meeting.kind}-held`).map((draft) => onTheDayAgreed(draft, said.nextOn)),
      owners,
      ports,
    )),
    ...(await actionSteps(id, meeting, placement, { actions: said.actions, facts }, ports)),
    ...(await moneySteps(id, meeting, said.actions, ports)),
    ...(ends ? await oweSteps(id, await notOwedYet(started('ending-proposed'), placement, ports), owners, ports) : []),
    ...(ends ? tellIroOfEnding(id, meeting, placement) : []),
    ...next,
  ];
}

/** A judgement towards an ending has opened it before the meeting did. */
async function notOwedYet(drafts: readonly DraftObligation[], { key }: Placement, ports: Ports) {
  const owed = new Set((await owedBeforeEnding({ placement: key }, ports)).map(({ kind }) => kind));
  return drafts.filter(({ kind }) => !owed.has(kind));
}

/** A match that was recorded at the ending counts before the register's. @source W-99, CF-10 */
async function matchAtTheEnd({ kind, about }: Meeting, { records }: Ports): Promise<Partial<Pick<Placement, 'match'>>> {
  if (kind !== 'disruption') return {};
  const ending = (await records.endings.where({ ref: about }))[0]?.row;
  return ending === undefined ? {} : { match: ending.match };
}

/** What this meeting was owed as: its own holding, and the “next” of the meeting before it. */
const MET = /(\.hold|\.hold-again|\.next-held)$|^planning\.next$|^support\.review$/;

async function metBy(
  id: string,
  meeting: Meeting,
  { heldOn, nextOn }: MeetingRecord,
  ports: Ports,
): Promise<readonly Step[]> {
  const before = (await ports.records.meetings.where({ placement: meeting.placement }))
    .map(({ row }) => row)
    .filter(({ kind, ref, heldOn: held }) => kind === meeting.kind && ref !== meeting.ref && held !== undefined);
  const refs = [...new Set([meeting.ref, meeting.about, ...before.map(({ ref }) => ref)])];
  const owed = (await Promise.all(refs.map((about) => ports.records.obligations.where({ about })))).flat();
  const by = meeting.chairId ?? meeting.coordinatorId;
  const settle = (key: string, note: string): Step => ({
    do: 'settle-debt',
    id: stepId(id, key),
    obligation: key,
    by,
    note,
  });
  return [
    ...owed
      .filter(({ row }) => row.doneAt === undefined && MET.test(row.kind))
      .map(({ row }) => settle(row.key, `held on ${heldOn}`)),
    ...owed
      .filter(
        ({ row }) =>
          row.doneAt === undefined &&
          row.kind === 'stability.next-booked' &&
          row.about !== meeting.ref &&
          nextOn !== undefined,
      )
      .map(({ row }) => settle(row.key, 'held')),
  ];
}

/** A day that the meeting agreed counts before the last day that the procedure gives; it never buys time. @source CF-27, CF-33 */
function onTheDayAgreed(draft: DraftObligation, nextOn: LocalDate | undefined): DraftObligation {
  const agreed = draft.kind === 'support.review' || draft.kind === 'stability.next-held';
  if (!agreed || nextOn === undefined || (draft.due !== undefined && nextOn > draft.due)) return draft;
  return {
    ...draft,
    due: nextOn,
    sum: `${shortDate(nextOn)}, the day agreed at the meeting; at the latest: ${draft.sum}`,
  };
}

/** The next meeting of a series has a reference of its own and is about the same; who comes is carried over as a draft. @source Torbay T-35, T-36 · CF-33 */
async function nextSteps(
  id: string,
  meeting: Meeting,
  placement: Placement,
  { nextOn, heldOn }: MeetingRecord,
  ports: Ports,
): Promise<readonly Step[]> {
  if (nextOn === undefined || (meeting.kind !== 'stability' && meeting.kind !== 'planning')) return [];
  const last = meeting.kind === 'stability' ? await lastDayOfSeries(meeting, heldOn, ports) : undefined;
  const opened = await meetingToArrange(
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
    placement,
    ports,
  );
  const next: Meeting = {
    ...opened,
    coordinatorId: meeting.coordinatorId,
    reserveChairId: meeting.reserveChairId,
    minuteTakerId: meeting.minuteTakerId,
    chairReason: meeting.chairReason,
    venue: meeting.venue,
    online: meeting.online,
  };
  return [
    ...arrangeSteps(stepId(id, 'next'), next),
    ...(meeting.kind === 'stability'
      ? [
          {
            do: 'settle-debt',
            id: stepId(id, 'next-booked'),
            obligation: obligationKey(meeting.ref, 'stability.next-booked'),
            by: meeting.chairId ?? meeting.coordinatorId,
            note: next.ref,
          } as const,
        ]
      : []),
  ];
}

async function lastDayOfSeries(meeting: Meeting, heldOn: LocalDate, ports: Ports) {
  const { about, ref } = meeting;
  const episode = (await ports.records.episodes.where({ ref: about }))[0]?.row;
  const held = (await ports.records.meetings.where({ about })).flatMap(({ row }) =>
    row.ref === ref || row.heldOn === undefined ? [] : [row.heldOn],
  );
  const series = nextInSeries(
    { heldOn: [...held, heldOn], openedOn: episode?.openedOn ?? heldOn, today: ports.today() },
    await procedureOf(meeting, ports),
    await ports.workingDays(),
  );
  return series.is === 'decided' ? series.value.nextBy : undefined;
}

/** @source Regulation 14, Care Planning Regulations 2010 · CF-06 */
const tellIroOfEnding = (
  id: string,
  meeting: Meeting,
  { independentReviewingOfficerId }: Placement,
): readonly Step[] =>
  independentReviewingOfficerId === undefined
    ? []
    : [
        {
          do: 'show-card',
          id: stepId(id, 'tell-iro-of-ending'),
          to: independentReviewingOfficerId,
          card: 'episode-told',
          about: meeting.about,
        },
      ];
