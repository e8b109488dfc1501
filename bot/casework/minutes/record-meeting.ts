import {
  canHappen,
  inCaseOfMeeting,
  mayCloseSupport,
  missingBeforeClosing,
  missingBeforeRecordingDisruption,
  nextPlanningAgreed,
  type Action,
  type LocalDate,
  type Meeting,
  type MissingView,
  type Placement,
} from '#rules';
import type { Changed, Refused } from '../meetings/allocate-chair.ts';
import { meetingCalled, placementAt } from '../find-case.ts';
import { stepsAfterRecord } from './follow-record.ts';
import { savePlan, planKey } from '../plans/save-plan.ts';
import { mayThey } from '../may-they.ts';
import { STEADY } from '../actor.ts';
import { noticeDrift } from '../instability/notice-drift.ts';
import { redrawCards } from '../plans/show-card.ts';
import type { Ports } from '../ports.ts';

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
  /** What a stability meeting came to. @source Torbay T-36, T-37 */
  readonly outcome?: Meeting['outcome'];
  /** What the carers say, where the placement is to end. */
  readonly carersSay?: string | undefined;
  readonly actions: readonly AgreedAction[];
}

/**
 * What was said and decided, who does what, and when people meet again. Kept where the next meeting can find it.
 *
 * @source Torbay T-34, T-35, T-39 · Warrington W-04, W-64 · CF-33
 */
export async function recordMeeting(
  who: string,
  ref: string,
  said: MeetingRecord,
  ports: Ports,
): Promise<Changed | Refused> {
  const meeting = await meetingCalled(ref, ports);
  const { row: placement } = await placementAt(meeting.row.placement, ports);
  await mayThey(who, 'record-meeting', { meeting: meeting.row, placement }, ports);
  const refusal = refusalOf(meeting.row, placement, said, ports);
  if (refusal !== undefined) return { is: 'refused', words: refusal };

  const id = `${ref}/held-${said.heldOn}`;
  // Recorded again, the record changes; what followed from it stays as it was planned.
  if (meeting.row.heldOn === undefined && (await ports.records.plans.find(planKey(id))) === undefined) {
    await savePlan({ id, about: ref, steps: await stepsAfterRecord(id, meeting.row, placement, said, ports) }, ports);
  }
  for (const [index, action] of said.actions.entries())
    await ports.records.actions.create(actionFrom(action, index, meeting.row));
  const { actions: _actions, carersSay, ...words } = said;
  const changed = await ports.records.meetings.change(meeting, {
    ...words,
    record: withCarers(said.record, carersSay),
    state: 'minuted',
  });
  await ports.records.audit(meeting.row.about, `recorded-${id}`, {
    at: ports.now(),
    actor: who,
    did: 'recorded the meeting',
    about: ref,
  });
  await followEpisode(changed.row, ports);
  redrawCards(ref, ports, ['meeting-arranged']);
  return { is: 'changed', meeting: changed.row };
}

const withCarers = (record: string, carersSay: string | undefined): string =>
  (carersSay ?? '').trim() === '' ? record : `${record}\n\nWhat the carers say: ${carersSay ?? ''}`;

/** A planned ending moves the episode on; meetings that repeat are looked at from outside. @source Torbay T-36, T-37 · E-72 */
async function followEpisode(meeting: Meeting, ports: Ports): Promise<void> {
  const episode = (await ports.records.episodes.where({ ref: meeting.about }))[0];
  if (episode === undefined) return;
  const moved =
    meeting.outcome === 'planned-ending' && episode.row.state !== 'ending'
      ? await ports.records.episodes.change(episode, { state: 'ending' })
      : episode;
  await noticeDrift(STEADY, { episode: moved.row.ref }, ports);
}

function refusalOf(meeting: Meeting, placement: Placement, said: MeetingRecord, ports: Ports): string | undefined {
  if (meeting.state === 'cancelled') return 'The meeting was called off. It has no record.';
  if (!canHappen(meeting, 'recorded'))
    return 'The invitations are not out yet. Send them first, so that everybody was asked.';
  if (said.heldOn > ports.today()) return 'The meeting has not taken place yet.';
  if (said.decisions.trim() === '') return 'Write down what was decided.';
  const vague = said.actions.find(({ what, measure }) => what.trim() === '' || measure.trim() === '');
  if (vague !== undefined) return 'Each action says what is done and how one will know that it is done.';
  if (said.nextOn !== undefined && said.nextOn <= said.heldOn) return 'The next meeting is after this one.';
  return missingToClose(meeting, placement, said, ports);
}

/** What the procedure wants in the record of this kind of meeting, as a sentence. */
function missingToClose(
  meeting: Meeting,
  placement: Placement,
  said: MeetingRecord,
  { procedure }: Ports,
): string | undefined {
  if (meeting.kind === 'stability') {
    const facts = {
      meeting: { ...meeting, ...said },
      childHasLeft: placement.endedOn !== undefined,
      actions: said.actions,
      endsPlacement: said.outcome === 'planned-ending',
      carersHeard: (said.carersSay ?? '').trim() !== '',
    };
    return stillMissing(missingBeforeClosing(facts, procedure));
  }
  if (meeting.kind === 'disruption')
    return stillMissing(
      missingBeforeRecordingDisruption({ meeting: { ...meeting, ...said }, actions: said.actions }, procedure),
    );
  const decision = meeting.kind === 'planning' ? nextPlanningAgreed(said, procedure) : mayCloseSupport(said, procedure);
  return decision.is === 'asking' ? decision.ask.map(({ ask }) => ask).join(' ') : undefined;
}

const stillMissing = (missing: readonly MissingView[]): string | undefined =>
  missing.length === 0
    ? undefined
    : `Still missing: ${missing.map(({ what, because }) => `${what} (${because.join(', ')})`).join('; ')}.`;

const actionFrom = ({ what, measure, ownerId, due, paid }: AgreedAction, index: number, meeting: Meeting): Action => ({
  key: `action:${meeting.ref}:${index + 1}`,
  meeting: meeting.ref,
  ...inCaseOfMeeting(meeting),
  what,
  measure,
  ownerId,
  due,
  funding: paid ? 'asked' : 'none',
});
