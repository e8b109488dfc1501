import { decided, inCaseOf, type Decision } from '#rules';
import { Fault } from '../../faults.ts';
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

const fundingKey = (episode: string): string => `funding:${episode}`;

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
  const answer = await ports.records.funding.create({
    key: fundingKey(ref),
    ...inCaseOf(episode.row),
    episode: ref,
    says,
    words,
    by: who,
    at: ports.now(),
  });
  // The first answer stands; whoever says otherwise learns that there is one.
  if (answer.row.says !== says) throw new Fault('changed-meanwhile', fundingKey(ref));
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
  return (await records.funding.find(fundingKey(ref)))?.row.says ?? 'asked';
}
