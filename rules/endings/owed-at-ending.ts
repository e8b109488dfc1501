import type { Ending, Obligation, Placement } from '../case-records.ts';
import type { WorkingCalendar } from '../days.ts';
import type { Change, Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { endingObligations } from '../obligations/ending.ts';
import { isOutstanding, obligationKey, obligationsOwed, placementFacts, settled } from '../obligations/owed.ts';
import type { Moment } from '../obligations/rule.ts';
import { obligationsStartedBy, type DraftObligation } from '../obligations/started-by.ts';
import { stepId, type Step } from '../plan.ts';
import type { Profile } from '../profile.ts';
import type { LocalDate } from '../vocabulary.ts';
import { isLookedAfter } from './regulated.ts';

/** What stands before an ending is followed: what is owed about its placement, and the child's endings. */
export type FactsBeforeEnding = Pick<
  Facts<'placementObligations' | 'childEndings'>,
  'placementObligations' | 'childEndings'
>;

const KINDS: ReadonlySet<string> = new Set(endingObligations.map(({ kind }) => kind));

/** What the law asked when the ending was proposed: by a judgement, or at a meeting. */
export function owedBeforeEnding(
  { placementObligations, childEndings }: FactsBeforeEnding,
  ending?: Pick<Ending, 'ref'>,
): readonly Obligation[] {
  const endings = new Set([...childEndings.map(({ ref }) => ref), ending?.ref]);
  return placementObligations.filter(({ about, kind }) => KINDS.has(kind) && !endings.has(about));
}

/** What of an ending decides what is owed. */
export const factsOfEnding = ({ leftOn, route, required, match, inCarePlan }: Ending, placement: Placement) => ({
  ...placementFacts(placement),
  match,
  day: leftOn,
  leftOn,
  endsOn: leftOn,
  route,
  disruptionMeeting: required,
  placedOn: placement.startedOn,
  unplanned: inCarePlan === 'no',
});

/**
 * What an ending owes: the law's list, the decision about a meeting, the adoption review, and what follows for the carers where no
 * meeting is held. What was opened when the ending was proposed is not opened again.
 *
 * @source regulation 14, Care Planning Regulations 2010 · CF-06, CF-08, CF-50 · domain §13
 */
export function obligationsAtEnding(
  ending: Ending,
  placement: Placement,
  before: FactsBeforeEnding,
  procedure: Profile,
  calendar: WorkingCalendar,
): readonly DraftObligation[] {
  const facts = factsOfEnding(ending, placement);
  const proposed = new Set(owedBeforeEnding(before, ending).map(({ kind }) => kind));
  const from = (moment: Moment) => obligationsStartedBy(moment, facts, procedure, calendar);
  return [
    ...from('placement-ended').filter(({ kind }) => !proposed.has(kind)),
    ...(placement.setting === 'adoption-before-order' ? from('child-returned') : []),
    ...(ending.required === 'not-required' && ending.inCarePlan !== 'yes' ? from('disruption-not-held') : []),
  ];
}

/** What follows for the carers when a manager decides that no meeting is held. @source Warrington W-99, CF-50 */
export const obligationsNotHeld = (
  ending: Ending,
  placement: Placement,
  today: LocalDate,
  procedure: Profile,
  calendar: WorkingCalendar,
): readonly DraftObligation[] =>
  obligationsStartedBy('disruption-not-held', { ...factsOfEnding(ending, placement), day: today }, procedure, calendar);

type EndingFollowed = FactsBeforeEnding & Pick<Facts<'placement'>, 'placement' | 'supply' | 'now'>;

/** Puts what an ending owes on desks, and settles what the report itself says: that there was a review, that the officer is told. */
export function owedAtEnding(
  key: string,
  ending: Ending,
  facts: EndingFollowed & { readonly managerId: string | undefined },
  procedure: Profile,
  calendar: WorkingCalendar,
): Pick<Effects, 'changes' | 'steps'> {
  const { placement, managerId, supply } = facts;
  const drafts = obligationsAtEnding(ending, placement, facts, procedure, calendar);
  const told = officerTold(key, ending, facts);
  return {
    changes: [
      ...obligationsOwed(drafts, { about: ending.ref, placement, managerId }, supply),
      ...(ending.route === 'after-review' ? reviewed(ending, facts) : []),
      ...nobodyIsAskedAgain(ending, facts),
      ...told.changes,
    ],
    steps: told.steps,
  };
}

/** Whether notice stands is a question no more once the child has left. @source E-44 */
const nobodyIsAskedAgain = (ending: Ending, { placementObligations, now }: EndingFollowed): readonly Change[] =>
  placementObligations
    .filter((owed) => owed.kind === 'notice.confirm' && isOutstanding(owed))
    .map(({ key }) => settled(key, { id: ending.reporterId, at: now }, 'the placement ended'));

function reviewed(ending: Ending, facts: EndingFollowed): readonly Change[] {
  const before = owedBeforeEnding(facts, ending).filter(({ kind }) => kind === 'ending.review');
  const keys = before.length === 0 ? [obligationKey(ending.ref, 'ending.review')] : before.map(({ key }) => key);
  const by = { id: ending.reporterId, at: facts.now };
  return keys.map((key) => settled(key, by, 'ended after a review, as was said when the ending was reported'));
}

/** Told by this very report, where the child has a reviewing officer. @source CF-06, E-51 */
function officerTold(key: string, { ref, leftOn, reporterId }: Ending, { placement, now }: EndingFollowed) {
  const to = placement.independentReviewingOfficerId;
  if (to === undefined || !isLookedAfter(placement, leftOn)) return { changes: [], steps: [] };
  const step: Step = { do: 'show-card', id: stepId(key, 'tell-iro'), to, card: 'episode-told', about: ref };
  const duty = obligationKey(ref, 'disruption.tell-independent-reviewing-officer');
  return { changes: [settled(duty, { id: reporterId, at: now }, 'told by this report')], steps: [step] };
}
