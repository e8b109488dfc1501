import { noticeDrift as decideDrift, type Episode, type NoticeDrift } from '#rules';
import { STEADY } from '../actor.ts';
import { defineCommand } from '../define-command.ts';
import type { Ports } from '../ports.ts';

/** Meetings that repeat, or a case that stays open, without the placement growing steadier. @source E-72 */
export const noticeDrift = defineCommand({
  name: 'notice-drift',
  act: 'follow-clock',
  about: ({ episode }: NoticeDrift) => ({ is: 'episode', ref: episode }),
  alsoBy: ['steady'],
  facts: ['episode', 'placement', 'caseMeetings', 'obligations'],
  under: 'episode',
  decide: decideDrift,
  answer: () => undefined,
});

const OPEN = ['awaiting-judgement', 'supporting', 'meeting', 'review'] as const satisfies readonly Episode['state'][];

/** Every open episode, for the timer. */
export async function noticeDrifts(ports: Ports): Promise<void> {
  for (const state of OPEN)
    for (const { row } of await ports.records.episodes.where({ state }))
      await noticeDrift(STEADY, { episode: row.ref }, ports);
}
