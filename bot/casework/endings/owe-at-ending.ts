import {
  isLookedAfter,
  obligationsStartedBy,
  stepId,
  type DraftObligation,
  type Ending,
  type Obligation,
  type Placement,
  type Step,
} from '#rules';
import { obligationKey, oweSteps, placementFacts } from '../obligations/owe.ts';
import { procedureOf } from '../procedure-of.ts';
import type { Ports } from '../ports.ts';

/** What of an ending decides what is owed. */
const endingFacts = ({ leftOn, route, required, match }: Ending, placement: Placement) => ({
  ...placementFacts(placement),
  match,
  day: leftOn,
  leftOn,
  endsOn: leftOn,
  route,
  disruptionMeeting: required,
});

/**
 * What an ending owes: the law's list, the decision about a meeting, the adoption review, and what follows for the carers where no
 * meeting is held. What was opened when the ending was proposed is not opened again.
 *
 * @source regulation 14, Care Planning Regulations 2010 · CF-06, CF-08, CF-50 · domain §13
 */
export async function endingObligations(
  ending: Ending,
  placement: Placement,
  ports: Ports,
): Promise<readonly DraftObligation[]> {
  const procedure = await procedureOf(ending, ports);
  const calendar = await ports.workingDays();
  const facts = endingFacts(ending, placement);
  const before = new Set((await owedBeforeEnding(ending, ports)).map(({ kind }) => kind));
  const from = (moment: Parameters<typeof obligationsStartedBy>[0]) =>
    obligationsStartedBy(moment, facts, procedure, calendar);
  return [
    ...from('placement-ended').filter(({ kind }) => !before.has(kind)),
    ...(placement.setting === 'adoption-before-order' ? from('child-returned') : []),
    ...(ending.required === 'not-required' && ending.inCarePlan !== 'yes' ? from('disruption-not-held') : []),
  ];
}

/** What follows for the carers when a manager decides that no meeting is held. @source Warrington W-99, CF-50 */
export async function notHeldObligations(ending: Ending, placement: Placement, ports: Ports) {
  const facts = { ...endingFacts(ending, placement), day: ports.today() };
  return obligationsStartedBy(
    'disruption-not-held',
    facts,
    await procedureOf(ending, ports),
    await ports.workingDays(),
  );
}

/** What the law asked when the ending was proposed: by a judgement, or at a meeting. */
export async function owedBeforeEnding(
  { placement }: Pick<Ending, 'placement'>,
  { records }: Ports,
): Promise<readonly Obligation[]> {
  const refs = [
    ...(await records.episodes.where({ placement })).map(({ row }) => row.ref),
    ...(await records.meetings.where({ placement })).map(({ row }) => row.ref),
  ];
  const owed = await Promise.all(refs.map((about) => records.obligations.where({ about })));
  return owed.flat().flatMap(({ row }) => (row.kind.startsWith('ending.') ? [row] : []));
}

/** Puts an ending's debts on desks, and settles what the report itself says: that there was a review, that the officer is told. */
export async function endingSteps(
  id: string,
  ending: Ending,
  placement: Placement,
  managerId: string | undefined,
  ports: Ports,
): Promise<readonly Step[]> {
  const obligations = await endingObligations(ending, placement, ports);
  return [
    ...(await oweSteps(id, obligations, { about: ending.ref, placement, managerId }, ports)),
    ...(ending.route === 'after-review' ? await settleReview(id, ending, ports) : []),
    ...tellReviewingOfficer(id, ending, placement),
  ];
}

async function settleReview(id: string, ending: Ending, ports: Ports): Promise<readonly Step[]> {
  const before = (await owedBeforeEnding(ending, ports)).filter(({ kind }) => kind === 'ending.review');
  const keys = before.length === 0 ? [obligationKey(ending.ref, 'ending.review')] : before.map(({ key }) => key);
  return keys.map((key) => ({
    do: 'settle-debt',
    id: stepId(id, `reviewed-${key}`),
    obligation: key,
    by: ending.reporterId,
    note: 'ended after a review, as was said when the ending was reported',
  }));
}

/** Told by this very report, where the child has a reviewing officer. @source CF-06, E-51 */
function tellReviewingOfficer(id: string, ending: Ending, placement: Placement): readonly Step[] {
  const officer = placement.independentReviewingOfficerId;
  if (officer === undefined || !isLookedAfter(placement, ending.leftOn)) return [];
  return [
    { do: 'show-card', id: stepId(id, 'tell-iro'), to: officer, card: 'episode-told', about: ending.ref },
    {
      do: 'settle-debt',
      id: stepId(id, 'iro-told'),
      obligation: obligationKey(ending.ref, 'disruption.tell-independent-reviewing-officer'),
      by: ending.reporterId,
      note: 'told by this report',
    },
  ];
}
