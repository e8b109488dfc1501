import {
  ASKED_FACTS,
  askedForKey,
  askForPlanning,
  askForSupport,
  type AskForMeeting,
  type AskForPlanning,
  type AskForSupport,
  type Citation,
} from '#rules';
import { Fault } from '../../faults.ts';
import { defineCommand } from '../define-command.ts';
import { planKey } from '../plans/save-plan.ts';
import type { Ports } from '../ports.ts';

export interface Started {
  readonly is: 'started';
  readonly meeting: string;
  readonly because: readonly Citation[];
  readonly sums: readonly string[];
}

/** A new placement: the planning meeting is asked for, with what the law wants of a new home. */
export const startPlanning = defineCommand({
  name: 'start-planning',
  act: 'report',
  about: ({ placement }: AskForPlanning) => ({ is: 'placement', key: placement }),
  facts: ASKED_FACTS,
  under: 'today',
  decide: askForPlanning,
  answer: ({ because, sums, ports }, said) => started('planning', said, because, sums, ports),
});

export interface Instead {
  readonly is: 'instead';
  readonly words: string;
  readonly because: readonly Citation[];
}

/** A fostering support meeting: early, for foster homes, not in a crisis. */
export const startSupport = defineCommand({
  name: 'start-support',
  act: 'report',
  about: ({ placement }: AskForSupport) => ({ is: 'placement', key: placement }),
  facts: ASKED_FACTS,
  under: 'today',
  decide: askForSupport,
  answer: async ({ effects, because, sums, ports }, said): Promise<Started | Instead> =>
    effects === undefined
      ? {
          is: 'instead',
          words:
            'A fostering support meeting is for foster homes before there is a crisis. Type “report instability”: the manager then judges, and nothing you wrote is lost.',
          because,
        }
      : started('support', said, because, sums, ports),
});

/** The meeting that the form's plan opened: sent again, the form answers the first one. */
async function started(
  kind: 'planning' | 'support',
  said: AskForMeeting,
  because: readonly Citation[],
  sums: readonly string[],
  { records }: Ports,
): Promise<Started> {
  const plan = await records.plans.find(planKey(askedForKey(kind, said)));
  const draft = plan?.row.steps.find((step) => step.do === 'show-card');
  if (draft?.do !== 'show-card') throw new Fault('rejected', `${kind} meeting`);
  return { is: 'started', meeting: draft.about, because, sums };
}
