import type { Placement } from '../case-records.ts';
import type { InviteeCondition } from '../profile.ts';
import type { LocalDate } from '../vocabulary.ts';
import { ageOn, surroundingsOf } from './placement-kinds.ts';

/** Whether a line of the list applies: it does, it is offered, views only, it does not (why not), or a person decides (what about). */
export type Applies =
  | { readonly is: 'yes' }
  | { readonly is: 'offered' }
  | { readonly is: 'views-only' }
  | { readonly is: 'no'; readonly whyNot: string }
  | { readonly is: 'to-decide'; readonly whyNot: string };

export interface ConditionFacts {
  readonly placement: Placement;
  /** The day on which ages are looked at. */
  readonly on?: LocalDate | undefined;
  /** Whether it is known where the child lives next. */
  readonly newHomeKnown?: boolean | undefined;
}

const yes: Applies = { is: 'yes' };
const no = (whyNot: string): Applies => ({ is: 'no', whyNot });
const decide = (whyNot: string): Applies => ({ is: 'to-decide', whyNot });
const when = (applies: boolean, whyNot: string): Applies => (applies ? yes : no(whyNot));

/** Children are in education or training until 18. */
const SCHOOL_FROM_AGE = 4;
const SCHOOL_UNTIL_AGE = 18;
/** Young people in year 12 are 16 or older; in year 10 or below they are younger. */
const YEAR_OF_16 = 12;

/** How each condition is answered from the register. What the register does not say, a person decides. @source CF-19, CF-36 */
const CONDITIONS = {
  always: () => yes,
  foster: ({ placement }) => when(surroundingsOf(placement) === 'foster', 'This is not a foster placement.'),
  residential: ({ placement }) =>
    when(surroundingsOf(placement) === 'residential', 'This is not a residential placement.'),
  'supported-accommodation': ({ placement }) =>
    when(surroundingsOf(placement) === 'supported-accommodation', 'This is not supported accommodation.'),
  adoption: ({ placement }) => when(surroundingsOf(placement) === 'adoption', 'This is not an adoption placement.'),
  agency: ({ placement }) => when(isAgency(placement), 'No agency provides this placement.'),
  'not-agency': ({ placement }) =>
    when(!isAgency(placement), 'An agency provides this placement and sends its own manager.'),
  'school-age': schoolAge,
  'aged-16-or-over': sixteen,
  'out-of-area': ({ placement }) => when(placement.outOfArea, 'The child lives in our own area.'),
  'siblings-looked-after': ({ placement }) =>
    when(placement.siblings.length > 0, 'No brother or sister is looked after.'),
  'new-home-known': ({ newHomeKnown }) =>
    newHomeKnown === undefined
      ? decide('Is it known where the child lives next?')
      : when(newHomeKnown, 'It is not known yet where the child lives next.'),
  'if-wanted': () => ({ is: 'offered' }),
  'if-needed': () => decide('Decide whether this is needed.'),
  'where-relevant': () => decide('Decide whether they are relevant here.'),
  'decision-needed': () =>
    decide('Decide: invite, meet separately, views only, or not informed with the legal reason.'),
} as const satisfies Record<InviteeCondition, (facts: ConditionFacts) => Applies>;

export const conditionApplies = (condition: InviteeCondition, facts: ConditionFacts): Applies =>
  CONDITIONS[condition](facts);

const isAgency = ({ provider }: Placement): boolean => provider === 'agency' || provider === 'other-authority';

function schoolAge({ placement, on }: ConditionFacts): Applies {
  if (placement.schoolYear !== undefined) return yes;
  if (placement.bornOn === undefined || on === undefined)
    return decide('How old is the child? Neither birthday nor school year is known.');
  const age = ageOn(placement.bornOn, on);
  return when(age >= SCHOOL_FROM_AGE && age < SCHOOL_UNTIL_AGE, 'The child is not of school age.');
}

function sixteen({ placement, on }: ConditionFacts): Applies {
  const whyNot = 'The child is not 16 yet.';
  if (placement.bornOn !== undefined && on !== undefined) return when(ageOn(placement.bornOn, on) >= 16, whyNot);
  const year = placement.schoolYear;
  if (year === undefined || year === YEAR_OF_16 - 1)
    return decide('Is the young person 16 or older? The birthday is not known.');
  return when(year >= YEAR_OF_16, whyNot);
}
