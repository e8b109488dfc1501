import type { Meeting } from '#rules';
import type { Changed, Refused } from './allocate-chair.ts';
import { meetingCalled, placementAt } from './find-case.ts';
import { keepPlan } from './keep-plan.ts';
import { mayThey } from './may-they.ts';
import { whatIsMissing } from './what-is-missing.ts';
import { sendMeeting } from './send-meeting.ts';
import { redrawCards } from './show-card.ts';
import type { Kept, World } from './world.ts';

/**
 * The coordinator shows the draft to the child's social worker, who can add, object or say "go". Nothing is sent yet.
 *
 * @source Torbay T-17, ruling CF-35
 */
export async function askWorker(who: string, ref: string, world: World): Promise<Changed | Refused> {
  const meeting = await meetingCalled(ref, world);
  const { row: placement } = await placementAt(meeting.row.placement, world);
  await mayThey(who, 'arrange-meeting', { meeting: meeting.row, placement }, world);
  const missing = (await whatIsMissing(meeting.row, world)).filter(({ before }) => before === 'asking');
  if (missing.length > 0)
    return { is: 'refused', words: `Still missing: ${missing.map(({ what }) => what).join('; ')}.` };
  if (placement.socialWorkerId === who) return goAhead(who, meeting, 'go', undefined, world);
  const asked = await world.records.meetings.change(meeting, {
    workerSays: 'asked',
    workerAskedAt: world.now(),
    workerWords: undefined,
  });
  const id = `${ref}/consent-${asked.row.startsAt ?? ''}-${asked.row.workerAskedAt ?? ''}`;
  await keepPlan(
    {
      id,
      about: ref,
      steps: [
        { do: 'show-card', id: `${id}/worker`, to: placement.socialWorkerId, card: 'worker-consent', about: ref },
      ],
    },
    world,
  );
  redrawCards(ref, world, ['draft-meeting']);
  return { is: 'changed', meeting: asked.row };
}

/** "Go" sends a stability meeting at once; an objection goes back to the coordinator with its words. */
export async function answerDraft(
  who: string,
  ref: string,
  says: 'go' | 'objects',
  words: string | undefined,
  world: World,
): Promise<Changed | Refused> {
  const meeting = await meetingCalled(ref, world);
  const { row: placement } = await placementAt(meeting.row.placement, world);
  await mayThey(who, 'answer-draft', { meeting: meeting.row, placement }, world);
  if (says === 'objects' && (words === undefined || words.trim() === ''))
    return { is: 'refused', words: 'Say what should change, so that the coordinator can act on it.' };
  return goAhead(who, meeting, says, words, world);
}

async function goAhead(
  who: string,
  meeting: Kept<Meeting>,
  says: 'go' | 'objects',
  words: string | undefined,
  world: World,
): Promise<Changed | Refused> {
  const changed = await world.records.meetings.change(meeting, { workerSays: says, workerWords: words });
  redrawCards(meeting.row.ref, world, ['draft-meeting', 'worker-consent']);
  await world.records.audit(meeting.row.about, `draft-${meeting.row.ref}-${world.now()}`, {
    at: world.now(),
    actor: who,
    did: `answered the draft: ${says}`,
    about: meeting.row.ref,
  });
  if (says === 'objects' || meeting.row.kind === 'disruption') return { is: 'changed', meeting: changed.row };
  return sendMeeting(changed, who, world);
}
