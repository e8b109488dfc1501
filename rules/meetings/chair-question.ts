import type { Worker } from '../case-records.ts';
import type { CaseFactsByName, Circumstances, FactName } from '../facts.ts';
import type { Profile } from '../profile.ts';
import type { Candidate, ChairQuestion } from './chair-facts.ts';
import { rankChairs, type RankedChair } from './chairs.ts';
import { lastOfEach } from './said-of-a-meeting.ts';

/** What decides who may chair a meeting. */
export const CHAIR_FACTS = [
  'meeting',
  'placement',
  'hold',
  'siblingPlacements',
  'childJudgements',
  'caseEnding',
  'interests',
  'exceptions',
] as const satisfies readonly FactName[];

export type ChairCase = Pick<Circumstances, 'supply'> & Pick<CaseFactsByName, (typeof CHAIR_FACTS)[number]>;

/** Who is what in this case, as the rules about chairs ask. @source CF-03 */
export function chairQuestion(facts: ChairCase, profile: Profile): ChairQuestion {
  const { meeting, placement, hold, siblingPlacements, exceptions, supply } = facts;
  const { socialWorkerId, supervisingSocialWorkerId } = placement;
  const workers = [socialWorkerId, supervisingSocialWorkerId].filter((id) => id !== undefined);
  return {
    kind: meeting.kind,
    facts: {
      socialWorkerId,
      teamManagerId: placement.teamManagerId,
      supervisingSocialWorkerId,
      fosteringManagerId: placement.fosteringManagerId,
      iroIds: [placement, ...siblingPlacements]
        .map((child) => child.independentReviewingOfficerId)
        .filter((id) => id !== undefined),
      subjectIds: hold.subjectIds,
      decidedBy: meeting.kind === 'disruption' ? whoDecided(facts) : [],
      managerOf: Object.fromEntries(workers.map((id) => [id, managerOf(supply.worker(id))])),
      childTeam: placement.team,
      setting: placement.setting,
      provider: placement.provider,
      exceptions: lastOfEach(exceptions, ({ candidateId }) => candidateId),
    },
    profile,
  };
}

/** Who has left manages nobody any more. */
const managerOf = (worker: Worker | undefined): string | undefined =>
  worker?.active === true ? worker.managerId : undefined;

/** Who decided about the ending, and who judged the instability before it. @source CF-03 */
const whoDecided = ({ caseEnding, childJudgements }: ChairCase): readonly string[] =>
  [caseEnding?.decidedBy, caseEnding?.decidedWith, ...childJudgements.map(({ by }) => by)].filter(
    (id) => id !== undefined,
  );

export const candidateFrom = (
  { id, name, roles, team, active }: Worker,
  { interests }: Pick<ChairCase, 'interests'>,
  load = 0,
): Candidate => ({
  id,
  name,
  roles,
  team,
  active,
  load,
  interests: lastOfEach(
    interests.filter(({ person }) => person === id),
    ({ what }) => what,
  ),
});

/** This one person as a chair of the meeting; undefined where nobody in the People list is called so any more. */
export function chairNamed(id: string, facts: ChairCase, profile: Profile): RankedChair | undefined {
  const worker = facts.supply.worker(id);
  if (worker?.active !== true) return undefined;
  return rankChairs({ ...chairQuestion(facts, profile), candidates: [candidateFrom(worker, facts)] })[0];
}
