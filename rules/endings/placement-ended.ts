import type { Ending, Placement } from '../case-records.ts';
import type { WorkingCalendar } from '../days.ts';
import { asking, decided, notYet, type Decision } from '../decision.ts';
import { changedRow, newRow, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { disruptionWindow } from '../meetings/disruption-window.ts';
import { figuresToCount } from '../learning/figures-to-count.ts';
import { stepId, type Step } from '../plan.ts';
import type { Profile } from '../profile.ts';
import type { LocalDate, MatchStatus } from '../vocabulary.ts';
import { askedToDecide } from './deciders.ts';
import { disruptionReferred } from './disruption-referral.ts';
import { needOfDisruptionMeeting, type Need } from './eligibility.ts';
import { HISTORY_FACTS, historyOf } from './history.ts';
import { owedAtEnding } from './owed-at-ending.ts';

/** What a worker says on the form. */
export interface PlacementEnded {
  /** Made when the form was opened: sent twice, it is one ending. */
  readonly formId: string;
  readonly placement: string;
  /** The first day on which the child was out and return was ruled out. */
  readonly leftOn: LocalDate;
  readonly inCarePlan: Ending['inCarePlan'];
  readonly route: Ending['route'];
  readonly match: MatchStatus;
  readonly matchDocument?: string | undefined;
}

export const endingKey = (formId: string): string => `ending:${formId}`;

export const ENDING_FACTS = [
  'placement',
  'caseEnding',
  'placementObligations',
  'circle',
  'hold',
  ...HISTORY_FACTS,
] as const;
type EndingFacts = Facts<(typeof ENDING_FACTS)[number]>;

/**
 * What follows once a placement ended: whether a disruption meeting is required is decided from the procedure; what the law asks at
 * an ending is opened whatever the answer.
 *
 * @source Warrington W-31 to W-34, W-68, W-69 · Torbay T-52, T-53 · CF-06, CF-09, CF-48, CF-49 · regulation 14
 */
export function endPlacement(
  said: PlacementEnded,
  facts: EndingFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): Decision<Effects | undefined> {
  if (said.leftOn > facts.today) {
    return asking({
      fact: 'leftOn',
      ask: 'The day is still to come. Report the ending when the child has left and is not going back.',
      because: ['CF-48'],
    });
  }
  const { match, matchDocument = facts.placement.matchDocument } = said;
  const ended = { ...facts.placement, match, matchDocument };
  const { leftOn, inCarePlan } = said;
  const history = historyOf(said, ended, facts, procedure);
  const before = facts.childEndings.find(
    ({ placement, key }) => placement === ended.key && key !== endingKey(said.formId),
  );
  if (facts.caseEnding === undefined && before !== undefined)
    return notYet(`The ending of this placement was reported before: ${before.ref}. Correct its day there.`, 'CF-48');
  const need = needOfDisruptionMeeting({ placement: ended, leftOn, inCarePlan, match, ...history }, procedure);
  if (need.is !== 'decided') return need;
  const window = disruptionWindow(leftOn, ended, procedure, calendar);
  const effects =
    facts.caseEnding === undefined ? effectsOf(said, need.value, ended, facts, procedure, calendar) : undefined;
  return decided(effects, need.because, [...(need.sums ?? []), window.sum]);
}

function effectsOf(
  said: PlacementEnded,
  need: Need,
  placement: Placement,
  facts: EndingFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): Effects {
  const ending = endingFrom(said, need, facts, procedure);
  const key = `ending-${said.formId}/ended`;
  const managerId = placement.teamManagerId ?? facts.supply.managerOf(placement.socialWorkerId);
  const owed = owedAtEnding(key, ending, { ...facts, placement, managerId }, procedure, calendar);
  const referred =
    ending.required === 'required'
      ? disruptionReferred(key, ending, placement, facts, calendar)
      : { changes: [], steps: [] };
  return {
    key,
    about: ending.ref,
    changes: [
      // The register says that the child has left, first of all: of two who report it at once, one sees the other’s.
      placement.endedOn === undefined
        ? changedRow('placements', placement.key, { endedOn: ending.leftOn }, { endedOn: undefined })
        : changedRow('placements', placement.key, {}),
      newRow('endings', ending),
      ...owed.changes,
      ...referred.changes,
      newRow(
        'figures',
        figuresToCount(
          { row: ending.ref, kind: 'ending', on: ending.leftOn, team: ending.team },
          placement,
          facts.today,
        ),
      ),
    ],
    steps: [...owed.steps, ...referred.steps, ...whoIsTold(key, ending, placement, managerId, facts, procedure)],
    did: 'reported the ending',
    redraw: [],
  };
}

const endingFrom = (
  { formId, leftOn, inCarePlan, route, match }: PlacementEnded,
  { need, toCheck }: Need,
  { placement, actor, now, today, supply }: EndingFacts,
  procedure: Profile,
): Ending => ({
  key: endingKey(formId),
  ref: supply.newRef(`PE-${today.slice(0, 4)}`, `ending of ${formId}`),
  childRef: placement.childRef,
  placement: placement.key,
  team: placement.team,
  reporterId: actor.id,
  reportedAt: now,
  leftOn,
  inCarePlan,
  route,
  match,
  placementType: placement.placementType,
  providerCode: placement.providerCode,
  required: need,
  toCheck,
  state: 'open',
  profile: procedure.name,
  profileVersion: procedure.version,
});

/** Whoever the procedure names decides where a decision is wanted; the manager who does not reads what the law asks now. */
function whoIsTold(
  key: string,
  ending: Ending,
  placement: Placement,
  managerId: string | undefined,
  { supply }: EndingFacts,
  procedure: Profile,
): readonly Step[] {
  const decides = ending.required === 'consider' || ending.toCheck;
  const asked = decides ? askedToDecide(key, 'decide', ending, placement, supply, procedure) : [];
  if (managerId === undefined || asked.some(({ to }) => to === managerId) || managerId === ending.reporterId)
    return asked;
  return [
    ...asked,
    { do: 'show-card', id: stepId(key, 'manager'), to: managerId, card: 'ending-receipt', about: ending.ref },
  ];
}
