import { decided, type Decision } from '../decision.ts';
import type { Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { obligationKey } from '../obligations/owed.ts';
import { stepId } from '../plan.ts';
import type { Profile } from '../profile.ts';
import { chairCheckAfterChange } from './chair-changes.ts';
import { candidateFrom, CHAIR_FACTS, chairNamed, chairQuestion } from './chair-question.ts';
import { chairRoles } from './chair-roles.ts';
import { owedByOne } from './owed-for-meeting.ts';

export interface CheckChair {
  readonly meeting: string;
}

export const CHECK_CHAIR_FACTS = [...CHAIR_FACTS, 'obligations'] as const;
type CheckFacts = Facts<(typeof CHECK_CHAIR_FACTS)[number]>;

/**
 * Looks at a chair again, for someone's part may have changed: a new reviewing officer, a new manager, a complaint.
 *
 * A chair who may no longer chair is not exchanged silently: whoever arranges is asked to name another, with the reserve
 * proposed, and the chair is warned; once for each chair.
 *
 * @source CF-03; E-53, E-54
 */
export function checkChair(_said: CheckChair, facts: CheckFacts, procedure: Profile): Decision<Effects | undefined> {
  const { meeting, obligations, today } = facts;
  const { chairId, ref } = meeting;
  const because = ['CF-03', 'E-53', 'E-54'];
  if (chairId === undefined || obligations.some(({ key }) => key === conflictKey(ref, chairId)))
    return decided(undefined, because);
  if (chairNamed(chairId, facts, procedure)?.may === true) return decided(undefined, because);
  const owed = owedByOne(meeting, chairId, {
    kind: 'meeting.chair-conflict',
    ownerRole: 'safeguarding-unit-organiser',
    ownerId: meeting.coordinatorId,
    startsOn: today,
    due: today,
    sum: `Today. ${whyAndWho(chairId, facts, procedure)}`,
    force: 'procedure',
    because,
  });
  const key = `${ref}/chair-conflict-${chairId}`;
  const about = owed.key;
  return decided(
    {
      key,
      about: meeting.about,
      changes: [owed.change],
      steps: [
        { do: 'show-card', id: stepId(key, 'coordinator'), to: meeting.coordinatorId, card: 'task', about },
        // Whoever works here no more is told nothing.
        ...(facts.supply.worker(chairId)?.active === false
          ? []
          : [{ do: 'show-card', id: stepId(key, 'chair'), to: chairId, card: 'task', about } as const]),
      ],
      did: 'found that the chair may no longer chair',
      didTo: ref,
      redraw: [],
    },
    because,
  );
}

const conflictKey = (ref: string, chairId: string): string => obligationKey(ref, 'meeting.chair-conflict', chairId);

/** Why they no longer may, and who could step in: the reserve, else the best of those whose role chairs this meeting. */
function whyAndWho(chairId: string, facts: CheckFacts, procedure: Profile): string {
  const { meeting, supply } = facts;
  const question = chairQuestion(facts, procedure);
  const named = [chairId, meeting.reserveChairId].flatMap((id) => (id === undefined ? [] : [supply.worker(id)]));
  const able = [...named, ...chairRoles(question).is.flatMap((role) => supply.holdersOf(role))];
  const workers = new Map(able.flatMap((one) => (one?.active === true ? [[one.id, one] as const] : [])));
  const candidates = [...workers.values()].map((worker) =>
    candidateFrom(worker, facts, supply.meetingsChairedBy(worker.id).filter((ref) => ref !== meeting.ref).length),
  );
  const check = chairCheckAfterChange({ ...question, chairId, reserveChairId: meeting.reserveChairId, candidates });
  if (check.is !== 'decided') return 'The person named is no longer in the People list.';
  const { reasons, propose } = check.value;
  const why = reasons.map(({ words, because }) => `${words} (${because})`).join(' ');
  return propose === undefined ? why : `${why} ${propose.name} could step in.`;
}
