import { decisionKey } from '../decision-key.ts';
import { decided, type Decision } from '../decision.ts';
import type { Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import type { Interest } from './interests.ts';
import { interestSaid } from './said-of-a-meeting.ts';

export interface DeclareInterest extends Interest {
  readonly meeting: string;
}

/** Someone says what ties them to the case, before they chair; said again, the last words count. @source E-56 */
export function declareInterest(
  { what, words }: DeclareInterest,
  { meeting, interests, actor, now }: Facts<'meeting' | 'interests'>,
): Decision<Effects | undefined> {
  const before = interests.findLast((one) => one.person === actor.id && one.what === what);
  if (before !== undefined && before.words === words) return decided(undefined, ['E-56']);
  const said = interestSaid(meeting, interests, { what, words, person: actor.id }, now);
  return decided(
    {
      key: decisionKey(`${meeting.ref}/interest-${actor.id}-${what}`, interests.length, said.change, now),
      about: meeting.about,
      changes: [said.change],
      steps: [],
      words: said.words,
      did: 'declared an interest',
      didTo: meeting.ref,
      redraw: [],
    },
    ['E-56'],
  );
}
