import type { WorkingCalendar } from './days.ts';
import type { Decision } from './decision.ts';
import type { FactUsed, Reading } from './explanation-facts.ts';
import { titleOf } from './obligations/catalogue.ts';
import type { Moment, ObligationFacts } from './obligations/rule.ts';
import { type DraftObligation, obligationsStartedBy } from './obligations/started-by.ts';
import { profileFor } from './profile-choice.ts';
import type { Profile } from './profile.ts';
import type { Citation } from './vocabulary.ts';
import type { WhatIf } from './what-if.ts';
import { citationLines } from './words/citations.ts';
import { inOwnNames } from './words/own-names.ts';

/** Something owed, with what is to be done in the council’s own names. */
export interface TitledObligation extends DraftObligation {
  readonly title: string;
}

/** What would follow from some facts, and why. */
export interface Explanation {
  readonly about: WhatIf['about'];
  readonly profile: string;
  readonly profileVersion: string;
  readonly is: 'decided' | 'asking' | 'contradictory' | 'held';
  /** The decision, a sentence each. */
  readonly decision: readonly string[];
  /** What is asked: before anything is decided, or, of what is decided already, what is still to be said. */
  readonly asks: readonly string[];
  readonly because: readonly Citation[];
  /** Why, a line each: what told for or against, then every citation with its sentence. */
  readonly why: readonly string[];
  /** The facts that were read for it. */
  readonly facts: readonly FactUsed[];
  readonly sums: readonly string[];
  /** What follows, a sentence each, in order. */
  readonly plan: readonly string[];
  readonly obligations: readonly TitledObligation[];
}

/** What one kind of facts says when it is decided. */
export interface Follows {
  readonly decision: readonly string[];
  readonly plan: readonly string[];
  readonly obligations: readonly TitledObligation[];
  readonly sums?: readonly string[];
  /** What told for or against, in words, before the citations. */
  readonly reasons?: readonly string[];
}

/** The frame that each kind of facts fills: what is missing is asked, a hold is said, the rest follows. */
export function explained<Value>(
  { facts, profile, reading }: { readonly facts: WhatIf; readonly profile: Profile; readonly reading: Reading },
  decision: Decision<Value>,
  follows: (value: Value) => Follows,
): Explanation {
  const about = { about: facts.about, profile: profile.name, profileVersion: profile.version, is: decision.is };
  const nothing = { decision: [], asks: [], sums: [], plan: [], obligations: [] };
  if (decision.is === 'asking') {
    const because = [...new Set(decision.ask.flatMap((one) => one.because))];
    return {
      ...about,
      ...nothing,
      asks: decision.ask.map(({ ask }) => ask),
      because,
      why: whyOf(because),
      facts: reading.used(),
    };
  }
  if (decision.is === 'held') {
    return {
      ...about,
      ...nothing,
      decision: ['Held for safeguarding: nothing follows until a named manager lifts it.'],
      because: decision.because,
      why: whyOf(decision.because),
      facts: reading.used(),
    };
  }
  const { sums = [], reasons = [], ...rest } = follows(decision.value);
  return {
    ...about,
    ...nothing,
    ...rest,
    asks: reading.open(),
    because: decision.because,
    why: [...reasons, ...whyOf(decision.because)],
    facts: reading.used(),
    sums: [...new Set([...(decision.sums ?? []), ...sums])],
  };
}

const whyOf = (because: readonly Citation[]): readonly string[] => [...new Set(because.flatMap(citationLines))];

/** How the facts of an obligation are called where they were stated. */
const STATED = { placementStartsOn: 'startsOn', endsOn: 'leftOn', childWantsToLeave: 'triggers' } as const;

/** What is owed from a moment, for a placement of which only some facts are known; what is read of it is noted. */
export const owed = (
  moment: Moment,
  { placement }: Pick<WhatIf, 'placement'>,
  known: Partial<ObligationFacts> & Pick<ObligationFacts, 'day'>,
  profile: Profile,
  calendar: WorkingCalendar,
  { watch }: Reading,
): readonly TitledObligation[] => {
  const procedure = profileFor(profile, placement);
  const stated = watch({ ...placement, outOfArea: placement.outOfArea ?? false, ...known }, STATED);
  return obligationsStartedBy(moment, stated, profile, calendar).map((draft) => ({
    ...draft,
    title: inOwnNames(titleOf(draft.kind, procedure), draft.kind, procedure),
  }));
};
