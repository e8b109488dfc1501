import type { WorkingCalendar } from './days.ts';
import type { Decision } from './decision.ts';
import type { Moment, ObligationFacts } from './obligations/rule.ts';
import { type DraftObligation, obligationsStartedBy } from './obligations/started-by.ts';
import type { Profile } from './profile.ts';
import type { Citation } from './vocabulary.ts';
import type { PlacementFacts, WhatIf } from './what-if.ts';

/** What would follow from some facts, and why. */
export interface Explanation {
  readonly about: WhatIf['about'];
  readonly profile: string;
  readonly profileVersion: string;
  readonly is: 'decided' | 'asking' | 'held';
  /** The decision, a sentence each. */
  readonly decision: readonly string[];
  /** What is asked, where facts are missing. */
  readonly asks: readonly string[];
  readonly because: readonly Citation[];
  readonly sums: readonly string[];
  /** What follows, a sentence each, in order. */
  readonly plan: readonly string[];
  readonly obligations: readonly DraftObligation[];
}

/** What one kind of facts says when it is decided. */
export interface Follows {
  readonly decision: readonly string[];
  readonly plan: readonly string[];
  readonly obligations: readonly DraftObligation[];
  readonly sums?: readonly string[];
}

/** The frame that each kind of facts fills: what is missing is asked, a hold is said, the rest follows. */
export function explained<Value>(
  facts: WhatIf,
  profile: Profile,
  decision: Decision<Value>,
  follows: (value: Value) => Follows,
): Explanation {
  const stamp = { about: facts.about, profile: profile.name, profileVersion: profile.version, is: decision.is };
  const nothing = { decision: [], asks: [], because: [], sums: [], plan: [], obligations: [] };
  if (decision.is === 'asking') {
    const because = [...new Set(decision.ask.flatMap((one) => one.because))];
    return { ...stamp, ...nothing, asks: decision.ask.map(({ ask }) => ask), because };
  }
  if (decision.is === 'held') {
    return {
      ...stamp,
      ...nothing,
      decision: ['Held for safeguarding: nothing follows until a named manager lifts it.'],
      because: decision.because,
    };
  }
  const { sums = [], ...rest } = follows(decision.value);
  return {
    ...stamp,
    ...nothing,
    ...rest,
    because: decision.because,
    sums: [...new Set([...(decision.sums ?? []), ...sums])],
  };
}

/** What is owed from a moment, for a placement of which only some facts are known. */
export const owed = (
  moment: Moment,
  placement: PlacementFacts,
  known: Partial<ObligationFacts> & Pick<ObligationFacts, 'day'>,
  profile: Profile,
  calendar: WorkingCalendar,
): readonly DraftObligation[] => {
  const { setting, provider, schoolYear, match, outOfArea = false } = placement;
  return obligationsStartedBy(moment, { setting, provider, schoolYear, match, outOfArea, ...known }, profile, calendar);
};
