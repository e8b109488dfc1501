import type { Meeting } from '#rules';
import type { Changed, Refused } from './allocate-chair.ts';
import { meetingCalled, placementAt } from '../find-case.ts';
import { savePlan } from '../plans/save-plan.ts';
import { mayThey } from '../may-they.ts';
import { whatIsMissing } from './what-is-missing.ts';
import { sendMeeting } from './send-meeting.ts';
import { redrawCards } from '../plans/show-card.ts';
import type { Saved, Ports } from '../ports.ts';

/**
 * The coordinator shows the draft to the child's social worker, who can add, object or say "go". Nothing is sent yet.
 *
 * @source Torbay T-17, ruling CF-35
 */
export async function askWorker(who: string, ref: string, ports: Ports): Promise<Changed | Refused> {
  const meeting = await meetingCalled(ref, ports);
  const { row: placement } = await placementAt(meeting.row.placement, ports);
  await mayThey(who, 'arrange-meeting', { meeting: meeting.row, placement }, ports);
  const missing = (await whatIsMissing(meeting.row, ports)).filter(({ before }) => before === 'asking');
  if (missing.length > 0)
    return { is: 'refused', words: `Still missing: ${missing.map(({ what }) => what).join('; ')}.` };
  if (placement.socialWorkerId === who) return goAhead(who, meeting, 'go', undefined, ports);
  const asked = await ports.records.meetings.change(meeting, {
    workerSays: 'asked',
    workerAskedAt: ports.now(),
    workerWords: undefined,
  });
  const id = `${ref}/consent-${asked.row.startsAt ?? ''}-${asked.row.workerAskedAt ?? ''}`;
  await savePlan(
    {
      id,
      about: ref,
      steps: [
        { do: 'show-card', id: `${id}/worker`, to: placement.socialWorkerId, card: 'worker-consent', about: ref },
      ],
    },
    ports,
  );
  redrawCards(ref, ports, ['draft-meeting']);
  return { is: 'changed', meeting: asked.row };
}

/** "Go" sends a stability meeting at once; an objection goes back to the coordinator with its words. */
export async function answerDraft(
  who: string,
  ref: string,
  says: 'go' | 'objects',
  words: string | undefined,
  ports: Ports,
): Promise<Changed | Refused> {
  const meeting = await meetingCalled(ref, ports);
  const { row: placement } = await placementAt(meeting.row.placement, ports);
  await mayThey(who, 'answer-draft', { meeting: meeting.row, placement }, ports);
  if (says === 'objects' && (words === undefined || words.trim() === ''))
    return { is: 'refused', words: 'Say what should change, so that the coordinator can act on it.' };
  return goAhead(who, meeting, says, words, ports);
}

async function goAhead(
  who: string,
  meeting: Saved<Meeting>,
  says: 'go' | 'objects',
  words: string | undefined,
  ports: Ports,
): Promise<Changed | Refused> {
  const changed = await ports.records.meetings.change(meeting, { workerSays: says, workerWords: words });
  redrawCards(meeting.row.ref, ports, ['draft-meeting', 'worker-consent']);
  await ports.records.audit(meeting.row.about, `draft-${meeting.row.ref}-${ports.now()}`, {
    at: ports.now(),
    actor: who,
    did: `answered the draft: ${says}`,
    about: meeting.row.ref,
  });
  if (says === 'objects' || meeting.row.kind === 'disruption') return { is: 'changed', meeting: changed.row };
  return sendMeeting(changed, who, ports);
}
