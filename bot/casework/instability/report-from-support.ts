import { convertToStability, type Meeting, type Placement } from '#rules';
import { cancelSteps } from '../meetings/cancel-meeting.ts';
import { meetingCalled, placementAt } from '../find-case.ts';
import { savePlan } from '../plans/save-plan.ts';
import { canThey, mayThey } from '../may-they.ts';
import { procedureOf } from '../procedure-of.ts';
import { reportInstability, type ReportInstability, type ReportOutcome } from './report-instability.ts';
import { redrawCards } from '../plans/show-card.ts';
import type { Ports } from '../ports.ts';

const FROM_SUPPORT = /^support-(FS-\d{4}-\d{4,})$/;

/** The form by which a support meeting is reported as instability: one form for one meeting, however often it is opened. */
const formFromSupport = (ref: string): string => `support-${ref}`;

/** The form and the placement for a report that comes from a support meeting, for whoever may make one of it. */
export async function typedFromSupport(
  who: string,
  ref: string,
  ports: Ports,
): Promise<{ readonly formId: string; readonly placement: Placement }> {
  const { row: meeting } = await meetingCalled(ref, ports);
  const { row: placement } = await placementAt(meeting.placement, ports);
  await mayThey(who, 'propose-invitees', { meeting, placement }, ports);
  return { formId: formFromSupport(ref), placement };
}

const wordsOf = ({ ref, asked }: Meeting): string =>
  `From support meeting ${ref}.${asked === undefined ? '' : ` It was asked for with these words: ${asked}`}`;

/**
 * Reports instability. Opened from a support meeting, the report says so; the support meeting is called off and stays in the
 * record, with what people said for it.
 *
 * @source CF-26 · Warrington W-45
 */
export async function reportFromForm(who: string, said: ReportInstability, ports: Ports): Promise<ReportOutcome> {
  const ref = FROM_SUPPORT.exec(said.formId)?.[1];
  if (ref === undefined) return reportInstability(who, said, ports);
  const { row: meeting } = await meetingCalled(ref, ports);
  const { row: placement } = await placementAt(meeting.placement, ports);
  await mayThey(who, 'propose-invitees', { meeting, placement }, ports);
  const conversion = convertToStability(meeting, placement, await procedureOf(meeting, ports));
  if (conversion.is !== 'decided') return conversion;
  const words = said.whatHappened.includes(ref) ? said.whatHappened : `${said.whatHappened}\n${wordsOf(meeting)}`;
  const outcome = await reportInstability(
    who,
    { ...said, placement: meeting.placement, whatHappened: words.slice(0, 6000) },
    ports,
  );
  if (outcome.is === 'kept' || outcome.is === 'offer-merge') await callOff(who, meeting, outcome.episode.ref, ports);
  return outcome;
}

/** Those who were invited read only that it will not take place; what was owed for it is not owed any more. */
async function callOff(who: string, meeting: Meeting, episode: string, ports: Ports): Promise<void> {
  if (meeting.heldOn !== undefined || meeting.state === 'cancelled') return;
  const { ref } = meeting;
  const owed = (await ports.records.obligations.where({ about: ref })).filter(({ row }) => row.doneAt === undefined);
  const steps = owed.map(({ row }) => ({
    do: 'settle-debt' as const,
    id: `${ref}/crisis/${row.key}`,
    obligation: row.key,
    by: who,
    note: `became ${episode}`,
  }));
  await savePlan(
    { id: `${ref}/crisis`, about: ref, steps: [...(await cancelSteps(`${ref}/crisis`, ref, ports)), ...steps] },
    ports,
  );
  const saved = await meetingCalled(ref, ports);
  await ports.records.meetings.change(saved, { state: 'cancelled', trouble: `It became a crisis: ${episode}` });
  await ports.records.audit(meeting.about, `crisis-${ref}`, {
    at: ports.now(),
    actor: who,
    did: `reported the support meeting as instability ${episode}`,
    about: ref,
  });
  redrawCards(ref, ports);
}

/** Whether this person is offered “Report it as instability” here. */
export const mayReportFromSupport = async (
  who: string,
  meeting: Meeting,
  placement: Placement,
  ports: Ports,
): Promise<boolean> =>
  meeting.kind === 'support' &&
  meeting.state !== 'closed' &&
  meeting.state !== 'cancelled' &&
  (await canThey(who, 'propose-invitees', { meeting, placement }, ports));
