import { DECIDE_FACTS, decideDisruption, type Citation, type DecideDisruption, type Ending } from '#rules';
import { defineCommand } from '../define-command.ts';
import { endingAfter } from './rows-of-ending.ts';

interface DisruptionDecided {
  readonly is: 'decided';
  readonly value: Ending;
  readonly because: readonly Citation[];
}

/** Where the procedure says *consider*, a manager decides, with a reason; a plan to match without a document is checked. @source CF-09, CF-10 */
export const decideDisruptionMeeting = defineCommand({
  name: 'decide-disruption-meeting',
  act: ({ says }: DecideDisruption) => (says === 'not-held' ? 'sign-off-not-held' : 'decide-disruption-meeting'),
  about: ({ ending }: DecideDisruption) => ({ is: 'ending', ref: ending }),
  facts: DECIDE_FACTS,
  under: 'ending',
  decide: decideDisruption,
  answer: async ({ because, facts, ports }): Promise<DisruptionDecided> => ({
    is: 'decided',
    value: await endingAfter(facts.ending, ports),
    because,
  }),
});
