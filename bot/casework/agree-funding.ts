import { decided, type Decision } from '#rules';
import { episodeCalled, placementAt } from './find-case.ts';
import { keepPlan } from './keep-plan.ts';
import { mayThey } from './may-they.ts';
import { redrawCards } from './show-card.ts';
import type { World } from './world.ts';

export interface FundingAnswer {
  readonly episode: string;
  readonly says: 'agreed' | 'refused';
  readonly words: string;
}

export const fundingKey = (episode: string): string => `funding:${episode}`;

/** The head of service agrees or refuses paid support, before the meeting promises it. @source Torbay T-38, T-47, CF-34 */
export async function agreeFunding(
  who: string,
  { episode: ref, says, words }: FundingAnswer,
  world: World,
): Promise<Decision<string>> {
  const episode = await episodeCalled(ref, world);
  const { row: placement } = await placementAt(episode.row.placement, world);
  await mayThey(who, 'agree-funding', { episode: episode.row, placement }, world);
  if (says === 'refused' && words.trim() === '')
    return {
      is: 'asking',
      ask: [
        {
          fact: 'words',
          ask: 'Say why the support is not funded, so that other support can be found.',
          because: ['Torbay T-47'],
        },
      ],
    };
  await world.records.settings.create({
    key: fundingKey(ref),
    value: JSON.stringify({ says, words, by: who, at: world.now() }),
  });
  const id = `${ref}/funding`;
  await keepPlan(
    {
      id,
      about: ref,
      steps: [{ do: 'show-card', id: `${id}/told`, to: placement.socialWorkerId, card: 'funding', about: ref }],
    },
    world,
  );
  await world.records.audit(ref, 'funding', { at: world.now(), actor: who, did: `funding ${says}`, about: ref });
  redrawCards(ref, world, ['funding']);
  return decided(says, ['Torbay T-38', 'Torbay T-47']);
}

/** What the head of service said, or that nobody has said anything yet. */
export async function fundingOf(ref: string, { records }: World): Promise<'asked' | 'agreed' | 'refused'> {
  const kept = await records.settings.find(fundingKey(ref));
  return kept === undefined ? 'asked' : (JSON.parse(kept.row.value) as { says: 'agreed' | 'refused' }).says;
}
