import { asking, decided, type Decision } from '../decision.ts';
import { changedRow, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { obligationKey, settled } from '../obligations/owed.ts';
import { stillNeeded } from './answers.ts';
import { PARTICIPATION } from './child-questions.ts';
import { closedBecause } from './closed.ts';
import { sheetOf } from './merge.ts';
import { holdsAnothersWords, isHelper } from './own-voice.ts';

/** How a worker wrote down what somebody else said. @source E-83 */
export interface ProxyEntry {
  readonly method: 'phone' | 'face-to-face' | 'paper' | 'video' | 'records';
  /** The worker read it back and the person agreed. */
  readonly readBack: boolean;
}

export interface HandIn {
  readonly form: string;
  readonly proxy?: ProxyEntry | undefined;
}

const BECAUSE = ['Warrington W-73', 'E-83'];
const ANOTHERS =
  'Somebody else has written in this form, and only they can hand it in. Ask them to, or ring the organiser of the meeting.';

/** What is asked of a helper beside the answers; every other fact that is asked for is a question of the form. */
export const HOW = 'how';

type HandInFacts = Facts<'questionnaire' | 'meeting' | 'instrument' | 'written' | 'formFiles'>;

/**
 * The form is handed in, once; the first time stands. A helper hands in what they wrote down themselves, and nobody hands in the
 * draft of another.
 *
 * @source Warrington W-73, W-74 · E-83
 */
export function handIn({ proxy }: HandIn, facts: HandInFacts): Decision<Effects | undefined> {
  const { questionnaire: form, meeting, instrument, written, actor, now, today } = facts;
  if (form.state === 'returned') return decided(undefined, BECAUSE);
  const asHelper = isHelper(actor.id, form);
  const refusal = refusedBecause(asHelper, facts, today);
  if (refusal !== undefined) return asking({ fact: 'more', ask: refusal, because: BECAUSE });
  if (asHelper && instrument.audience === 'adult' && proxy === undefined)
    return asking({
      fact: HOW,
      ask: 'Say how you got these answers, and whether you read them back.',
      because: ['E-83'],
    });
  const answers = sheetOf(written);
  const needed = stillNeeded(instrument, answers);
  if (needed.length > 0)
    return asking(...needed.map(({ question, sentence }) => ({ fact: question, ask: sentence, because: BECAUSE })));

  const participation = PARTICIPATION.find(({ id }) => id === answers['A1'])?.id;
  return decided(
    {
      key: `${meeting.ref}/returned-${form.id}`,
      about: meeting.ref,
      changes: [
        changedRow('questionnaires', form.key, {
          state: 'returned',
          returnedAt: now,
          toChair: answers['C12T'] === 'yes',
          ...(participation === undefined ? {} : { participation }),
          ...(asHelper ? { enteredBy: actor.id } : {}),
          ...(proxy === undefined ? {} : { method: proxy.method, readBack: proxy.readBack }),
        }),
        settled(obligationKey(meeting.ref, 'questionnaire.passOn', form.id), { id: actor.id, at: now }, 'handed in'),
      ],
      steps: [],
      did: asHelper ? 'handed in a form for somebody who told them' : 'handed in a form',
      didTo: `${meeting.ref} ${form.id}`,
      redraw: [{ about: form.id }],
    },
    BECAUSE,
  );
}

function refusedBecause(
  asHelper: boolean,
  { questionnaire, meeting, written, formFiles, actor }: HandInFacts,
  today: HandInFacts['today'],
): string | undefined {
  const closed = closedBecause(questionnaire, meeting, today);
  if (closed !== undefined) return closed;
  return asHelper && holdsAnothersWords(actor.id, written, formFiles) ? ANOTHERS : undefined;
}
