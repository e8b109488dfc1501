import type { WorkingCalendar } from './days.ts';
import { asking } from './decision.ts';
import { explainChair } from './explain-chair.ts';
import { contradictionsIn } from './explain-contradictions.ts';
import { explainEnding } from './explain-ending.ts';
import { explainJudgement, explainReport } from './explain-instability.ts';
import { explainPlacement, explainSupport } from './explain-placement.ts';
import { explained, type Explanation } from './explanation.ts';
import { readingOf } from './explanation-facts.ts';
import type { Profile } from './profile.ts';
import type { WhatIf } from './what-if.ts';

/**
 * Decides on facts as the product would, and says why: the statements, the facts that were read, the sum. Facts that contradict
 * each other are refused; what is missing is asked. Nothing is kept and nobody is told.
 */
export function explain(facts: WhatIf, profile: Profile, calendar: WorkingCalendar): Explanation {
  const contradictions = contradictionsIn(facts);
  if (contradictions.length > 0) {
    const refused = explained<never>(
      { facts, profile, reading: readingOf(facts) },
      asking(...contradictions),
      noFollows,
    );
    return { ...refused, is: 'contradictory' };
  }
  switch (facts.about) {
    case 'report':
      return explainReport(facts, profile, calendar);
    case 'judgement':
      return explainJudgement(facts, profile, calendar);
    case 'placement-ended':
      return explainEnding(facts, profile, calendar);
    case 'new-placement':
      return explainPlacement(facts, profile, calendar);
    case 'support-request':
      return explainSupport(facts, profile, calendar);
    case 'chair':
      return explainChair(facts, profile);
    /* v8 ignore next -- @preserve: the compiler closes the switch */
    default:
      return facts satisfies never;
  }
}

/* v8 ignore next -- @preserve: what is asked has nothing that follows */
const noFollows = (value: never): never => value;
