import type { Ending, Placement } from '../case-records.ts';
import { addMonths } from '../days.ts';
import type { Question } from '../decision.ts';
import { surroundingsOf } from '../meetings/placement-kinds.ts';
import type { AllOf, CountedEndings, EndingCondition, EndingRule, Sourced, TimeInPlacement } from '../profile.ts';
import type { LocalDate, MatchStatus } from '../vocabulary.ts';
import { countWords, shortDateWithYear } from '../words/dates.ts';
import { endedBeforeTheMove } from './ending-kinds.ts';
import { present } from '../present.ts';

export interface EndingFacts {
  readonly placement: Placement;
  readonly leftOn: LocalDate;
  /** The day on which the child moved in, or was to. */
  readonly placedOn?: LocalDate | undefined;
  readonly inCarePlan: Ending['inCarePlan'];
  readonly match: MatchStatus;
  /** This one included. Counted over the 12 months before the ending. */
  readonly unplannedEndingsIn12Months?: number | undefined;
  /** The days of the child’s unplanned endings before this one. */
  readonly earlierUnplannedEndings?: readonly LocalDate[] | undefined;
  /** This one included. */
  readonly placementsThisYear?: number | undefined;
  /** Unplanned endings with these carers, this one included. */
  readonly carersUnplannedEndings?: number | undefined;
  /** The days of the unplanned endings with these carers before this one. */
  readonly carersEarlierEndings?: readonly LocalDate[] | undefined;
  readonly withoutNotice?: boolean | undefined;
  readonly endedBy?: 'carer' | 'child' | 'council' | 'provider' | undefined;
}

/** Whether a line is met. `unclear` is for a person to weigh; `unknown` is a fact that somebody can say. */
export type Verdict =
  | { readonly is: 'met' | 'not-met' }
  | { readonly is: 'unclear'; readonly ask: string }
  | { readonly is: 'unknown'; readonly question: Question };

const MET: Verdict = { is: 'met' };
const NOT_MET: Verdict = { is: 'not-met' };

/** When each line of the lists is met. @source Warrington W-31 to W-34; CF-09, CF-49 */
const CONDITIONS = {
  adoption: ({ placement, inCarePlan }) => inCarePlan === 'no' && surroundingsOf(placement) === 'adoption',
  'adoption-before-order': ({ placement, inCarePlan }) =>
    inCarePlan === 'no' && placement.setting === 'adoption-before-order',
  'adoption-after-order': ({ placement, inCarePlan }) =>
    inCarePlan === 'no' && placement.setting === 'adoption-after-order',
  fostering: (facts) => isUnplannedFostering(facts),
  'matched-by-panel': (facts) => facts.match === 'panel-agreed' && isUnplannedFostering(facts),
  'plan-to-match': (facts) => facts.match === 'plan-to-match' && isUnplannedFostering(facts),
  'ratified-permanent-placement': ({ placement, match, inCarePlan }) =>
    inCarePlan === 'no' &&
    match === 'panel-agreed' &&
    (surroundingsOf(placement) === 'foster' || surroundingsOf(placement) === 'residential'),
  'permanence-plan-in-fostering': (facts) => facts.placement.permanencePlan && isUnplannedFostering(facts),
  'permanence-plan-in-residential': ({ placement }) =>
    placement.permanencePlan && surroundingsOf(placement) === 'residential',
  'supported-accommodation': ({ placement }) => surroundingsOf(placement) === 'supported-accommodation',
  'second-unplanned-ending-in-12-months': ({ unplannedEndingsIn12Months }) => atLeast(unplannedEndingsIn12Months, 2),
  'third-placement-in-a-year': ({ placementsThisYear }) => atLeast(placementsThisYear, 3),
  'carers-second-unplanned-ending': ({ carersUnplannedEndings }) => atLeast(carersUnplannedEndings, 2),
  'repeated-unplanned-endings': ({ inCarePlan, earlierUnplannedEndings = [], unplannedEndingsIn12Months }) =>
    inCarePlan === 'no' && (earlierUnplannedEndings.length > 0 || atLeast(unplannedEndingsIn12Months, 2)),
  'ended-without-notice': ({ withoutNotice }) => withoutNotice === true,
  'ended-by-carer': ({ inCarePlan, endedBy }) => inCarePlan === 'no' && endedBy === 'carer',
  'ended-before-the-move': ({ placement, leftOn, placedOn }) =>
    endedBeforeTheMove({ setting: placement.setting, leftOn, placedOn }),
  'care-plan-changed-lately': ({ inCarePlan }) => inCarePlan === 'changed-lately',
  'any-other-unplanned': ({ inCarePlan }) => inCarePlan === 'no',
} as const satisfies Record<EndingCondition, (facts: EndingFacts) => boolean>;

const atLeast = (count: number | undefined, least: number): boolean => count !== undefined && count >= least;

/** A long-term foster placement counts with a match by panel or a plan to match. @source Warrington W-34 */
const isUnplannedFostering = ({ placement, inCarePlan }: EndingFacts): boolean =>
  inCarePlan === 'no' && surroundingsOf(placement) === 'foster';

/** Whether one line of the procedure is met by this ending. */
export function verdictOn({ is: rule, source }: Sourced<EndingRule>, facts: EndingFacts): Verdict {
  if (typeof rule === 'string') return CONDITIONS[rule](facts) ? MET : NOT_MET;
  if ('all' in rule) return together(rule, source, facts);
  return 'inPlacement' in rule ? afterTime(rule, source, facts) : counted(rule, source, facts);
}

/** Only where the first is true, and one more but not all, may the words be read either way. */
function together({ all, partly }: AllOf, source: string, facts: EndingFacts): Verdict {
  const verdicts = all.map((is) => verdictOn({ is, source }, facts));
  const [first, ...others] = verdicts;
  if (verdicts.every(({ is }) => is === 'met')) return MET;
  if (first?.is === 'not-met') return NOT_MET;
  const open = verdicts.find(({ is }) => is === 'unknown' || is === 'unclear');
  if (open !== undefined) return open;
  if (partly === 'no' || !others.some(({ is }) => is === 'met')) return NOT_MET;
  return {
    is: 'unclear',
    ask: `Only a part of what the procedure names is true here, and its words may be read either way (${source}). Ask the council which it means.`,
  };
}

/** Years are whole years to the day: over two years is the day after the second anniversary, at least two the anniversary. */
function afterTime({ inPlacement, years }: TimeInPlacement, source: string, facts: EndingFacts): Verdict {
  const { placedOn, leftOn } = facts;
  if (placedOn === undefined) {
    return {
      is: 'unknown',
      question: { fact: 'startedOn', ask: 'On which day did the child move in?', because: [source] },
    };
  }
  const anniversary = addMonths(placedOn, 12 * years);
  const met = { over: leftOn > anniversary, 'at-least': leftOn >= anniversary, 'at-most': leftOn <= anniversary };
  return met[inPlacement] ? MET : NOT_MET;
}

/** An earlier ending counts until the day before so many months are over; on that very day a person says. */
function counted(rule: CountedEndings, source: string, facts: EndingFacts): Verdict {
  if (facts.inCarePlan !== 'no') return NOT_MET;
  const { inMonths, atLeast: least } = rule;
  const days = daysKnown(rule, facts);
  if (days === undefined) return withoutDays(rule, source, facts);
  const until = days.map((day) => addMonths(day, inMonths));
  const inside = until.filter((day) => day > facts.leftOn).length + 1;
  const exactly = until.filter((day) => day === facts.leftOn).length;
  if (inside >= least) return MET;
  if (inside + exactly < least) return NOT_MET;
  const [day] = days.filter((one) => addMonths(one, inMonths) === facts.leftOn);
  return {
    is: 'unclear',
    ask: `An ending on ${shortDateWithYear(present(day))} is exactly ${countWords(inMonths, 'month')} before (${source}). Ask the council whether it counts.`,
  };
}

const daysKnown = ({ unplannedEndingsOf }: CountedEndings, facts: EndingFacts): readonly LocalDate[] | undefined =>
  unplannedEndingsOf === 'child' ? facts.earlierUnplannedEndings : facts.carersEarlierEndings;

/** Only a count is known: too few is enough to say no; a year’s own count is enough to say yes. */
function withoutDays(rule: CountedEndings, source: string, facts: EndingFacts): Verdict {
  const { unplannedEndingsOf, inMonths, atLeast: least } = rule;
  const isChild = unplannedEndingsOf === 'child';
  const count = isChild ? facts.unplannedEndingsIn12Months : facts.carersUnplannedEndings;
  if (count === undefined || count < least) return NOT_MET;
  if (isChild && inMonths === 12) return MET;
  return {
    is: 'unknown',
    question: {
      fact: isChild ? 'earlierUnplannedEndings' : 'carersEarlierEndings',
      ask: `On which days did the earlier unplanned endings ${isChild ? 'for this child' : 'with these carers'} happen? Those within ${countWords(inMonths, 'month')} count.`,
      because: [source],
    },
  };
}
