import { inCaseOf } from '../case-of.ts';
import { asking, decided, type Decision } from '../decision.ts';
import { decisionKey } from '../decision-key.ts';
import { newRow, typed, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { obligationKey, settled } from '../obligations/owed.ts';
import { stepId } from '../plan.ts';

export interface FundingAnswer {
  readonly episode: string;
  readonly says: 'agreed' | 'refused';
  readonly words: string;
}

export const fundingKey = (episode: string): string => `funding:${episode}`;

/**
 * The head of service agrees or refuses paid support, before the meeting promises it. The first answer stands.
 *
 * @source Torbay T-38, T-47, CF-34
 */
export function agreeFunding(
  { says, words }: FundingAnswer,
  { episode, placement, funding, actor, now }: Facts<'episode' | 'placement' | 'funding'>,
): Decision<Effects | undefined> {
  const because = ['Torbay T-38', 'Torbay T-47'];
  if (says === 'refused' && words.trim() === '')
    return asking({
      fact: 'words',
      ask: 'Say why the support is not funded, so that other support can be found.',
      because: ['Torbay T-47'],
    });
  if (funding?.says === says && funding.words.trim() === words.trim()) return decided(undefined, because);
  if (funding !== undefined)
    return asking({
      fact: 'more',
      ask: `This was answered before: ${funding.says}. The first answer stands.`,
      because,
    });
  const { ref } = episode;
  const key = decisionKey(`${ref}/funding`, undefined, { says, words, by: actor.id }, now);
  return decided(
    {
      key,
      about: ref,
      changes: [
        newRow('funding', {
          key: fundingKey(ref),
          ...inCaseOf(episode),
          episode: ref,
          says,
          words: typed('words'),
          by: actor.id,
          at: now,
        }),
        settled(obligationKey(ref, 'stability.funding'), { id: actor.id, at: now }, says),
      ],
      steps: [{ do: 'show-card', id: stepId(key, 'told'), to: placement.socialWorkerId, card: 'funding', about: ref }],
      words: { words },
      did: `funding ${says}`,
      redraw: [{ about: ref, cards: ['funding'] }],
    },
    because,
  );
}
