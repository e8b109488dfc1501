import { decisionKey } from '../decision-key.ts';
import { decided, notYet, type Decision } from '../decision.ts';
import { changedRow, isSo, wordsApart, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { stepId } from '../plan.ts';
import type { Profile } from '../profile.ts';
import type { Meeting } from '../case-records.ts';
import { missingBefore, type MISSING_FACTS } from './what-is-missing.ts';
import { isBlank } from './written-reason.ts';

export interface AskWorker {
  readonly meeting: string;
}
export interface AnswerDraft {
  readonly meeting: string;
  readonly says: 'go' | 'objects';
  readonly words?: string | undefined;
}

/**
 * The coordinator shows the draft to the child's social worker, who can add, object or say “go”. Nothing is sent yet; who
 * arranges their own child's meeting says “go” with it.
 *
 * @source Torbay T-17; ruling CF-35
 */
export function askWorker(
  { meeting: ref }: AskWorker,
  facts: Facts<(typeof MISSING_FACTS)[number]>,
  procedure: Profile,
): Decision<Effects | undefined> {
  const { meeting, placement, actor, now } = facts;
  const missing = missingBefore('asking', facts, procedure);
  if (missing.length > 0) return notYet(`Still missing: ${missing.map(({ what }) => what).join('; ')}.`);
  if (placement.socialWorkerId === actor.id) return answerDraft({ meeting: ref, says: 'go' }, facts);
  // Named after how it stood: pressed by two at once, the worker is asked once.
  const key = `${ref}/consent-${meeting.startsAt ?? ''}-${meeting.workerAskedAt ?? 'first'}`;
  return decided(
    {
      key,
      about: meeting.about,
      changes: [
        changedRow('meetings', meeting.key, { workerSays: 'asked', workerAskedAt: now, workerWords: undefined }),
      ],
      steps: [
        {
          do: 'show-card',
          id: stepId(key, 'worker'),
          to: placement.socialWorkerId,
          card: 'worker-consent',
          about: ref,
        },
      ],
      did: 'asked the social worker about the draft',
      didTo: ref,
      redraw: [{ about: ref, cards: ['draft-meeting'] }],
    },
    ['Torbay T-17', 'Rulings CF-35'],
  );
}

/** “Go” sends a stability meeting at once; an objection goes back to the coordinator with its words. @source ruling CF-35 */
export function answerDraft(
  { says, words }: AnswerDraft,
  { meeting, now }: Facts<'meeting'>,
): Decision<Effects | undefined> {
  if (says === 'objects' && isBlank(words))
    return notYet('Say what should change, so that the coordinator can act on it.', 'Torbay T-17');
  const to = { workerSays: says, workerWords: words };
  if (isSo<Meeting>(meeting, to)) return decided(undefined, ['Rulings CF-35']);
  const row = wordsApart<Meeting>(to, ['workerWords']);
  return decided(
    {
      key: decisionKey(`${meeting.ref}/draft-${says}`, meeting, row.to, now),
      about: meeting.about,
      changes: [changedRow('meetings', meeting.key, row.to)],
      steps: [],
      words: row.words,
      did: `answered the draft: ${says}`,
      didTo: meeting.ref,
      redraw: [{ about: meeting.ref, cards: ['draft-meeting', 'worker-consent'] }],
    },
    ['Torbay T-17', 'Rulings CF-35'],
  );
}

/** Whether a draft with this answer goes out by itself: a disruption meeting waits for its chair. @source CF-05; ruling CF-35 */
export const goesOutNow = ({ kind, workerSays }: Pick<Meeting, 'kind' | 'workerSays'>): boolean =>
  workerSays === 'go' && kind !== 'disruption';
