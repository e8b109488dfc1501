import type { Episode } from '../case-records.ts';
import { decided, type Decision } from '../decision.ts';
import type { Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { judgementShown } from '../safeguarding/hold-acts.ts';
import type { LocalDate } from '../vocabulary.ts';

export interface AskToJudgeAgain {
  readonly episode: string;
}

/** The day on which support is to be looked at again has come. */
export const isToBeJudgedAgain = ({ state, recheckOn }: Episode, today: LocalDate): boolean =>
  (state === 'supporting' || state === 'awaiting-judgement') && recheckOn !== undefined && recheckOn <= today;

export const judgedAgainKey = ({ ref, recheckOn }: Episode): string => `${ref}/recheck-${recheckOn ?? ''}`;

/** Support was given for as long as the procedure says: its manager is asked to judge again, once. @source Torbay T-46, T-48 */
export function askToJudgeAgain(
  _said: AskToJudgeAgain,
  { episode, today }: Facts<'episode'>,
): Decision<Effects | undefined> {
  const because = ['Torbay T-46', 'Torbay T-48'];
  if (!isToBeJudgedAgain(episode, today)) return decided(undefined, because);
  const key = judgedAgainKey(episode);
  return decided(
    {
      key,
      about: episode.ref,
      changes: [],
      steps: [judgementShown(key, episode)],
      did: 'asked for another judgement',
      redraw: [],
    },
    because,
  );
}
