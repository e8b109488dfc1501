import { decisionKey } from '../decision-key.ts';
import { decided, notYet, type Decision } from '../decision.ts';
import { changedRow, isSo, wordsApart, type Effects, alsoSet } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { whoJudges } from '../instability/who-judges.ts';
import { stepId } from '../plan.ts';
import type { Profile } from '../profile.ts';
import type { Meeting } from '../case-records.ts';
import { canHappen } from './meeting-state.ts';
import { goesOut, stillMissing } from './sent-meeting.ts';
import { missingBefore, whatIsMissing, type MISSING_FACTS } from './what-is-missing.ts';
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
  const { meeting, actor, now } = facts;
  const missing = missingBefore('asking', facts, procedure);
  if (missing.length > 0)
    return notYet(`Still missing: ${missing.map(({ what, inChat }) => inChat ?? what).join('; ')}.`);
  const asked = whoAnswers(facts);
  if (asked.is !== 'decided') return asked;
  const to = asked.value;
  if (to === actor.id) return answerDraft({ meeting: ref, says: 'go' }, facts, procedure);
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
          to,
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

/** The child's social worker; where a report is about them, whoever judges it: nobody else is told why. @source ruling CF-35; E-02 */
function whoAnswers({ placement, subjectIds, supply }: Facts<'placement'>): Decision<string> {
  const { socialWorkerId, teamManagerId } = placement;
  if (!subjectIds.includes(socialWorkerId)) return decided(socialWorkerId, ['Rulings CF-35']);
  const directoryManagerId = supply.managerOf(socialWorkerId);
  const first = teamManagerId ?? directoryManagerId;
  const nextManagerUpId = first !== undefined && subjectIds.includes(first) ? supply.managerOf(first) : undefined;
  const judge = whoJudges({ teamManagerId, directoryManagerId, nextManagerUpId, subjectIds });
  return judge.is === 'decided' ? decided(judge.value.managerId, judge.because) : judge;
}

/**
 * “Go” is saved, and what is settled goes out with it; an objection goes back to the coordinator with its words. “Go” said again sends
 * what could not be sent before; until then it is said that it is saved, and what is missing.
 *
 * @source Torbay T-17; ruling CF-35
 */
export function answerDraft(
  { says, words }: AnswerDraft,
  facts: Facts<(typeof MISSING_FACTS)[number]>,
  procedure: Profile,
): Decision<Effects | undefined> {
  const { meeting } = facts;
  const because = ['Torbay T-17', 'Rulings CF-35'];
  if (says === 'objects' && isBlank(words))
    return notYet('Say what should change, so that the coordinator can act on it.', 'Torbay T-17');
  const to = { workerSays: says, workerWords: words };
  const after = { ...meeting, ...to };
  const leaves = goesOutNow(after) && canHappen(after, 'send');
  const missing = leaves ? whatIsMissing({ ...facts, meeting: after }, procedure) : [];
  const refused = missing.length > 0 ? stillMissing(missing) : undefined;
  if (leaves && refused === undefined) return decided(withWords(goesOut(to, facts), to), because);
  if (isSo<Meeting>(meeting, to)) return refused === undefined ? decided(undefined, because) : notYet(refused);
  return decided(answerSaved(to, facts, refused === undefined ? undefined : `“Go” is saved. ${refused}`), because);
}

type Said = Pick<Meeting, 'workerSays' | 'workerWords'>;

function answerSaved(to: Said, { meeting, now }: Facts<'meeting'>, refused: string | undefined): Effects {
  const row = wordsApart<Meeting>(to, ['workerWords']);
  return {
    key: decisionKey(`${meeting.ref}/draft-${to.workerSays}`, meeting, row.to, now),
    about: meeting.about,
    changes: [changedRow('meetings', meeting.key, row.to)],
    steps: [],
    words: row.words,
    did: `answered the draft: ${to.workerSays}`,
    didTo: meeting.ref,
    redraw: [{ about: meeting.ref, cards: ['draft-meeting', 'worker-consent'] }],
    ...(refused === undefined ? {} : { refused }),
  };
}

/** What goes out on “go”, with the words that were said with it. */
function withWords(effects: Effects, to: Said): Effects {
  const row = wordsApart<Meeting>(to, ['workerWords']);
  const [first, ...rest] = effects.changes;
  if (first === undefined || !('change' in first)) return effects;
  return {
    ...effects,
    changes: [alsoSet(first, row.to), ...rest],
    words: row.words,
    did: 'answered the draft: go',
  };
}

/** Whether a draft with this answer goes out by itself: a disruption meeting waits for its chair. @source CF-05; ruling CF-35 */
const goesOutNow = ({ kind, workerSays }: Pick<Meeting, 'kind' | 'workerSays'>): boolean =>
  workerSays === 'go' && kind !== 'disruption';
