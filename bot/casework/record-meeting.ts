import { mayCloseSupport, missingBeforeClosing, nextPlanningAgreed, obligationsStartedBy, stepId, type Action, type LocalDate, type Meeting, type Placement, type Step } from '#rules';
import type { Changed, Refused } from './allocate-chair.ts';
import { meetingCalled, placementAt } from './find-case.ts';
import { keepPlan } from './keep-plan.ts';
import { mayThey } from './may-they.ts';
import { oweSteps, placementFacts } from './owe.ts';
import { redrawCards } from './show-card.ts';
import type { World } from './world.ts';

export interface AgreedAction {
  readonly what: string;
  readonly measure: string;
  readonly ownerId: string;
  readonly due: LocalDate;
  readonly paid: boolean;
}

export interface MeetingRecord {
  readonly heldOn: LocalDate;
  readonly record: string;
  readonly decisions: string;
  readonly nextOn?: LocalDate | undefined;
  readonly noNextReason?: string | undefined;
  readonly actions: readonly AgreedAction[];
}

/**
 * What was said and decided, who does what, and when people meet again. Kept where the next meeting can find it.
 *
 * @source Torbay T-34, T-35, T-39 · Warrington W-04, W-64 · CF-33
 */
export async function recordMeeting(who: string, ref: string, said: MeetingRecord, world: World): Promise<Changed | Refused> {
  const meeting = await meetingCalled(ref, world);
  const { row: placement } = await placementAt(meeting.row.placement, world);
  await mayThey(who, 'record-meeting', { meeting: meeting.row, placement }, world);
  const refusal = refusalOf(meeting.row, placement, said, world);
  if (refusal !== undefined) return { is: 'refused', words: refusal };

  const id = `${ref}/held-${said.heldOn}`;
  await keepPlan({ id, about: ref, steps: await stepsAfter(id, meeting.row, placement, said, world) }, world);
  for (const [index, action] of said.actions.entries()) await world.records.actions.create(actionFrom(action, index, meeting.row));
  const { actions: _actions, ...words } = said;
  const changed = await world.records.meetings.change(meeting, { ...words, state: 'minuted' });
  await world.records.audit(meeting.row.about, `recorded-${id}`, { at: world.now(), actor: who, did: 'recorded the meeting', about: ref });
  redrawCards(ref, world, ['meeting-arranged']);
  return { is: 'changed', meeting: changed.row };
}

function refusalOf(meeting: Meeting, placement: Placement, said: MeetingRecord, world: World): string | undefined {
  if (said.heldOn > world.today()) return 'The meeting has not taken place yet.';
  if (said.decisions.trim() === '') return 'Write down what was decided.';
  const vague = said.actions.find(({ what, measure }) => what.trim() === '' || measure.trim() === '');
  if (vague !== undefined) return 'Each action says what is done and how one will know that it is done.';
  if (said.nextOn !== undefined && said.nextOn <= said.heldOn) return 'The next meeting is after this one.';
  return missingToClose(meeting, placement, said, world);
}

/** What the procedure wants in the record of this kind of meeting, as a sentence. */
function missingToClose(meeting: Meeting, placement: Placement, said: MeetingRecord, { procedure }: World): string | undefined {
  if (meeting.kind === 'stability') {
    const facts = { meeting: { ...meeting, ...said }, childHasLeft: placement.endedOn !== undefined, actions: said.actions, endsPlacement: false, carersHeard: true };
    const missing = missingBeforeClosing(facts, procedure).map(({ what, because }) => `${what} (${because.join(', ')})`);
    return missing.length === 0 ? undefined : `Still missing: ${missing.join('; ')}.`;
  }
  if (meeting.kind === 'disruption') return undefined;
  const decision = meeting.kind === 'planning' ? nextPlanningAgreed(said, procedure) : mayCloseSupport(said, procedure);
  return decision.is === 'asking' ? decision.ask.map(({ ask }) => ask).join(' ') : undefined;
}

const actionFrom = ({ what, measure, ownerId, due, paid }: AgreedAction, index: number, meeting: Meeting): Action => ({
  key: `action:${meeting.ref}:${index + 1}`,
  meeting: meeting.ref,
  childRef: meeting.childRef,
  what,
  measure,
  ownerId,
  due,
  funding: paid ? 'asked' : 'none',
});

async function stepsAfter(id: string, meeting: Meeting, placement: Placement, said: MeetingRecord, world: World): Promise<readonly Step[]> {
  const facts = { day: said.heldOn, meetingOn: said.heldOn, nextOn: said.nextOn, ...placementFacts(placement) };
  const drafts = obligationsStartedBy(`${meeting.kind}-held`, facts, world.procedure, await world.workingDays());
  const owed = await world.records.obligations.where({ about: meeting.ref });
  const before = await world.records.obligations.where({ about: meeting.about });
  const met = [...owed, ...before].filter(({ row }) => row.doneAt === undefined && row.kind.endsWith('.hold'));
  return [
    ...met.map(({ row }): Step => ({ do: 'settle-debt', id: stepId(id, row.key), obligation: row.key, by: meeting.chairId ?? meeting.coordinatorId, note: `held on ${said.heldOn}` })),
    ...(await oweSteps(id, drafts, { about: meeting.ref, placement, meeting }, world)),
  ];
}
