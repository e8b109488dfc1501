import type { Ending, Placement } from '../case-records.ts';
import { asking, decided, type Decision } from '../decision.ts';
import { ageOn, surroundingsOf } from '../meetings/placement-kinds.ts';
import type { EndingCondition, Profile, Sourced } from '../profile.ts';
import type { Citation, LocalDate, MatchStatus } from '../vocabulary.ts';
import { isBlank } from '../meetings/written-reason.ts';

export interface EndingFacts {
  readonly placement: Placement;
  readonly leftOn: LocalDate;
  readonly inCarePlan: Ending['inCarePlan'];
  readonly match: MatchStatus;
  /** This one included. Counted over the 12 months before the ending. */
  readonly unplannedEndingsIn12Months?: number | undefined;
  /** This one included. */
  readonly placementsThisYear?: number | undefined;
  /** Unplanned endings with these carers, this one included. */
  readonly carersUnplannedEndings?: number | undefined;
  readonly withoutNotice?: boolean | undefined;
}

export interface Need {
  readonly need: 'required' | 'consider' | 'not-required';
  /** Whether a manager looks at a fact that this rests on. */
  readonly toCheck: boolean;
}

/** When each line of the two lists is met. @source Warrington W-31 to W-34; CF-09, CF-49 */
const CONDITIONS = {
  adoption: ({ placement, inCarePlan }) => inCarePlan === 'no' && surroundingsOf(placement) === 'adoption',
  'matched-by-panel': (facts) => facts.match === 'panel-agreed' && isUnplannedFostering(facts),
  'plan-to-match': (facts) => facts.match === 'plan-to-match' && isUnplannedFostering(facts),
  'permanence-plan-in-residential': ({ placement }) =>
    placement.permanencePlan && surroundingsOf(placement) === 'residential',
  'supported-accommodation': ({ placement }) => surroundingsOf(placement) === 'supported-accommodation',
  'second-unplanned-ending-in-12-months': ({ unplannedEndingsIn12Months }) => atLeast(unplannedEndingsIn12Months, 2),
  'third-placement-in-a-year': ({ placementsThisYear }) => atLeast(placementsThisYear, 3),
  'carers-second-unplanned-ending': ({ carersUnplannedEndings }) => atLeast(carersUnplannedEndings, 2),
  'ended-without-notice': ({ withoutNotice }) => withoutNotice === true,
  'care-plan-changed-lately': ({ inCarePlan }) => inCarePlan === 'changed-lately',
  'any-other-unplanned': ({ inCarePlan }) => inCarePlan === 'no',
} as const satisfies Record<EndingCondition, (facts: EndingFacts) => boolean>;

const atLeast = (count: number | undefined, least: number): boolean => count !== undefined && count >= least;

/** A long-term foster placement counts with a match by panel or a plan to match. @source Warrington W-34 */
const isUnplannedFostering = ({ placement, inCarePlan }: EndingFacts): boolean =>
  inCarePlan === 'no' && surroundingsOf(placement) === 'foster';

const ADULT_AT = 18;

/**
 * Whether a disruption meeting follows this ending. A plan to match without its document stays required and is looked at by
 * the manager; what is not known of the care plan is asked.
 *
 * @source Warrington W-31 to W-34; Torbay T-52; CF-09, CF-10, CF-49; rulings CF-10; E-48, E-50
 */
export function needOfDisruptionMeeting(facts: EndingFacts, { disruption }: Profile): Decision<Need> {
  const { placement, leftOn, inCarePlan } = facts;
  if (placement.bornOn !== undefined && ageOn(placement.bornOn, leftOn) >= ADULT_AT) {
    return decided<Need>({ need: 'not-required', toCheck: false }, ['E-50']);
  }
  if (inCarePlan === 'not-known') {
    return asking({
      fact: 'inCarePlan',
      ask: 'Was this ending in the child’s care plan before the difficulties began?',
      because: ['Warrington W-33', 'CF-49'],
    });
  }
  if (inCarePlan === 'yes') return decided<Need>({ need: 'not-required', toCheck: false }, ['Warrington W-33']);

  const isMet = ({ is }: Sourced<EndingCondition>) => CONDITIONS[is](facts);
  const required = disruption.required.filter(isMet);
  if (required.length > 0) return requiredBy(required, facts, disruption.matchDocument);
  const consider = disruption.consider.filter(isMet);
  const need = consider.length > 0 ? 'consider' : 'not-required';
  // The care plan says that this home was for good, but nobody recorded a match: the manager looks whether there was one.
  const matchForgotten = placement.permanencePlan && facts.match === 'none' && surroundingsOf(placement) === 'foster';
  const because = consider.length > 0 ? sourcesOf(consider) : ['CF-09'];
  return decided<Need>({ need, toCheck: matchForgotten }, matchForgotten ? [...because, 'CF-10'] : because);
}

function requiredBy(
  lines: readonly Sourced<EndingCondition>[],
  { placement, match }: EndingFacts,
  matchDocument: Profile['disruption']['matchDocument'],
): Decision<Need> {
  const noDocument = match === 'plan-to-match' && isBlank(placement.matchDocument);
  if (noDocument) {
    const need = matchDocument.is === 'consider' ? 'consider' : 'required';
    return decided<Need>({ need, toCheck: true }, [...sourcesOf(lines), matchDocument.source]);
  }
  const afterOrder = placement.setting === 'adoption-after-order';
  // After the order the meeting is offered to the family: who may agree to it is looked at, the need is not lowered.
  return decided<Need>(
    { need: 'required', toCheck: afterOrder },
    afterOrder ? [...sourcesOf(lines), 'E-48'] : sourcesOf(lines),
  );
}

const sourcesOf = (lines: readonly Sourced<EndingCondition>[]): readonly Citation[] =>
  lines.map(({ source }) => source);
