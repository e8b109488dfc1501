import { agreeFunding as decideFunding, decided, fundingKey, type FundingAnswer } from '#rules';
import { defineCommand } from '../define-command.ts';
import type { Ports } from '../ports.ts';

/** The head of service agrees or refuses paid support, before the meeting promises it. @source Torbay T-38, T-47, CF-34 */
export const agreeFunding = defineCommand({
  name: 'agree-funding',
  act: 'agree-funding',
  about: ({ episode }: FundingAnswer) => ({ is: 'episode', ref: episode }),
  facts: ['episode', 'placement', 'funding'],
  under: 'episode',
  decide: decideFunding,
  answer: ({ because }, { says }) => decided(says, because),
});

/** What the head of service said, or that nobody has said anything yet. */
export async function fundingOf(ref: string, { records }: Ports): Promise<'asked' | 'agreed' | 'refused'> {
  return (await records.funding.find(fundingKey(ref)))?.row.says ?? 'asked';
}
