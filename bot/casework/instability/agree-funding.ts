import { decided, type Decision } from '#rules';
import { episodeCalled, placementAt } from '../find-case.ts';
import { savePlan } from '../plans/save-plan.ts';
import { mayThey } from '../may-they.ts';
import { redrawCards } from '../plans/show-card.ts';
import type { Ports } from '../ports.ts';

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
  ports: Ports,
): Promise<Decision<string>> {
  const episode = await episodeCalled(ref, ports);
  const { row: placement } = await placementAt(episode.row.placement, ports);
  await mayThey(who, 'agree-funding', { episode: episode.row, placement }, ports);
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
  await ports.records.settings.create({
    key: fundingKey(ref),
    value: JSON.stringify({ says, words, by: who, at: ports.now() }),
  });
  const id = `${ref}/funding`;
  await savePlan(
    {
      id,
      about: ref,
      steps: [{ do: 'show-card', id: `${id}/told`, to: placement.socialWorkerId, card: 'funding', about: ref }],
    },
    ports,
  );
  await ports.records.audit(ref, 'funding', { at: ports.now(), actor: who, did: `funding ${says}`, about: ref });
  redrawCards(ref, ports, ['funding']);
  return decided(says, ['Torbay T-38', 'Torbay T-47']);
}

/** What the head of service said, or that nobody has said anything yet. */
export async function fundingOf(ref: string, { records }: Ports): Promise<'asked' | 'agreed' | 'refused'> {
  const saved = await records.settings.find(fundingKey(ref));
  return saved === undefined ? 'asked' : (JSON.parse(saved.row.value) as { says: 'agreed' | 'refused' }).says;
}
