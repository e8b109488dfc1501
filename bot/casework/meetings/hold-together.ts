import {
  HELD_APART_FACTS,
  holdApart as heldApart,
  holdTogether as heldTogether,
  TOGETHER_FACTS,
  type HoldTogether,
} from '#rules';
import { Fault } from '../../faults.ts';
import { defineMeetingCommand } from './define-meeting-command.ts';

/** Brothers and sisters have one meeting: said by whoever arranges both. */
export const holdTogether = defineMeetingCommand<HoldTogether, (typeof TOGETHER_FACTS)[number]>({
  name: 'hold-together',
  act: 'arrange-meeting',
  about: ({ meeting, with: beside }) => ({ is: 'meeting', ref: meeting, beside }),
  facts: TOGETHER_FACTS,
  decide: (said, facts, procedure) => {
    refuseElsewhere(facts.together);
    return heldTogether(said, facts, procedure);
  },
});

/** Each child has a meeting of their own again. */
export const holdApart = defineMeetingCommand({
  name: 'hold-apart',
  act: 'arrange-meeting',
  facts: HELD_APART_FACTS,
  decide: (said: Parameters<typeof heldApart>[0], facts) => {
    refuseElsewhere(facts.together);
    return heldApart(said, facts);
  },
});

/** What is said of several children’s cases is for whoever may say it in each. */
function refuseElsewhere(together: Parameters<typeof heldApart>[1]['together'] = []): void {
  if (!together.every(({ may }) => may('arrange-meeting'))) throw new Fault('not-yours', 'hold-together');
}
