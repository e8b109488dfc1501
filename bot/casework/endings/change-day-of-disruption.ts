import { correctDay, DAY_FACTS, type CorrectDay } from '#rules';
import { defineCommand } from '../define-command.ts';
import { endingAfter } from './rows-of-ending.ts';
import type { EndingChanged } from './say-how-it-ended.ts';

/** Corrects the day of disruption; the window and what is counted from the ending move with it. @source CF-48 · domain §13 */
export const changeDayOfDisruption = defineCommand({
  name: 'change-day-of-disruption',
  act: 'override-obligation',
  about: ({ ending }: CorrectDay) => ({ is: 'ending', ref: ending }),
  facts: DAY_FACTS,
  under: 'ending',
  decide: correctDay,
  answer: async ({ facts, ports }): Promise<EndingChanged> => ({
    is: 'changed',
    ending: await endingAfter(facts.ending, ports),
  }),
});
