import { questionnaireKey, questionnaireSteps, type Step } from '#rules';
import { invitationsTo } from '../find-case.ts';
import type { Ports } from '../ports.ts';

/**
 * The steps that ask whoever was not asked because safeguarding held this child's case: for each meeting that has gone out and is
 * still to come. Who has a form keeps it as it is.
 *
 * @source E-01, CF-19
 */
export async function askAfterHold(plan: string, childRef: string, ports: Ports): Promise<readonly Step[]> {
  const sent = (await ports.records.meetings.where({ childRef }))
    .map(({ row }) => row)
    .filter(({ state, startsAt }) => state === 'sent' && (startsAt ?? '').slice(0, 10) >= ports.today());
  const steps: Step[] = [];
  for (const meeting of sent) {
    const asked = new Set(
      (await ports.records.questionnaires.where({ meeting: meeting.ref })).map(({ row }) => row.key),
    );
    const invitations = (await invitationsTo(meeting.ref, ports))
      .map(({ row }) => row)
      .filter(({ person, part }) => !asked.has(questionnaireKey(meeting.ref, person, part)));
    steps.push(...questionnaireSteps(`${plan}/${meeting.ref}`, meeting, invitations));
  }
  return steps;
}
