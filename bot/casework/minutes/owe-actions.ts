import { obligationsStartedBy, stepId, type Meeting, type ObligationFacts, type Placement, type Step } from '#rules';
import { obligationFrom, oweSteps } from '../obligations/owe.ts';
import { procedureOf } from '../procedure-of.ts';
import type { AgreedAction } from './record-meeting.ts';
import type { Ports } from '../ports.ts';

/**
 * Each action that a meeting agreed is owed by the person named, by the day agreed; after a disruption meeting it is looked at
 * later whether they were done.
 *
 * @source Torbay T-72, T-73
 */
export async function actionSteps(
  id: string,
  meeting: Meeting,
  placement: Placement,
  { actions, facts }: { readonly actions: readonly AgreedAction[]; readonly facts: ObligationFacts },
  ports: Ports,
): Promise<readonly Step[]> {
  if (actions.length === 0) return [];
  const procedure = await procedureOf(meeting, ports);
  const calendar = await ports.workingDays();
  const owners = { about: meeting.ref, placement, meeting };
  const steps: Step[] = [];
  for (const [index, action] of actions.entries()) {
    const agreed = obligationsStartedBy('action-agreed', { ...facts, actionDue: action.due }, procedure, calendar);
    for (const draft of agreed) {
      const obligation = await obligationFrom(draft, owners, ports, String(index + 1));
      steps.push({
        do: 'owe',
        id: stepId(id, `owe-${draft.kind}-${index + 1}`),
        obligation: { ...obligation, ownerId: action.ownerId },
      });
    }
  }
  const looked =
    meeting.kind === 'disruption' ? obligationsStartedBy('actions-planned', facts, procedure, calendar) : [];
  return [...steps, ...(await oweSteps(id, looked, owners, ports))];
}
