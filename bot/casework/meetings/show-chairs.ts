import {
  candidateFrom,
  chairRoles,
  CHAIR_FACTS,
  chairQuestion,
  othersOf,
  rankChairs,
  rankedForEach,
  type Candidate,
  type Meeting,
  type Placement,
  type RankedChair,
  type Worker,
} from '#rules';
import { askRule } from '../ask-rule.ts';
import { defineQuestion, type Turn } from '../define-question.ts';
import { subjectsIn } from '../loaded-case.ts';
import { workerCalled, workersWho } from '../find-case.ts';
import { groupsOf } from '../groups-of.ts';
import { procedureOf } from '../procedure-of.ts';
import type { Ports } from '../ports.ts';
import { aboutMeeting, meetingOf } from './meeting-turn.ts';
import { forAllChildren, haveRoom } from './show-slots.ts';

/** Everyone who could chair, best first, each with why; and everyone who may not, with the paragraph that says so. */
export const showChairs = defineQuestion({
  name: 'show-chairs',
  act: 'allocate-chair',
  about: aboutMeeting,
  answer: async (_ref, turn): Promise<readonly RankedChair[]> => chairsFor((await meetingOf(turn)).meeting, turn),
});

/** Diaries are asked for only of those who may chair: whoever has room comes before whoever has none. */
export async function chairsFor(meeting: Meeting, turn: Turn): Promise<readonly RankedChair[]> {
  const { ports } = turn;
  const procedure = await procedureOf(meeting, ports);
  const workers = await whoCouldChair(meeting, turn);
  const asked = await askRule(CHAIR_FACTS, turn, (facts) =>
    [facts, ...othersOf(facts)].map((known) => ({
      ...chairQuestion(known, procedure),
      candidates: workers.map((worker) => candidateFrom(worker, known)),
    })),
  );
  // What is shown as the answer to a press waits for no diary; the card is drawn once more with them.
  if (ports.hoursFollow === true) return rankedForEach(asked.map(rankChairs));
  // Who may at all does not depend on what else they have to chair: that, and their diaries, are asked together.
  const able = new Set(rankedForEach(asked.map(rankChairs)).flatMap(({ id, may }) => (may ? [id] : [])));
  const days = forAllChildren(meeting, (await meetingOf(turn)).placement, turn.loaded);
  const [loads, free] = await Promise.all([
    loadsBeside(meeting, workers, ports),
    haveRoom(days, inOrder(able, workers), ports),
  ]);
  const asNow = (one: Candidate): Candidate => ({
    ...one,
    load: loads.get(one.id) ?? 0,
    freeInWindow: free.get(one.id),
  });
  return rankedForEach(
    asked.map((question) => rankChairs({ ...question, candidates: question.candidates.map(asNow) })),
  );
}

const inOrder = (ids: ReadonlySet<string>, workers: readonly Worker[]): readonly Worker[] =>
  [...ids].flatMap((id) => workers.filter((worker) => worker.id === id));

/** The workers whom the child has now: their own reviewing officer is no chair, and it is said why. */
const allocatedTo = (placement: Placement | undefined): readonly string[] =>
  [
    placement?.independentReviewingOfficerId,
    placement?.supervisingSocialWorkerId,
    placement?.fosteringManagerId,
    placement?.teamManagerId,
  ].filter((id) => id !== undefined);

/** Whoever has a role that chairs, and the child’s own workers, their team and whom an allegation names, of whom it is said why they may or may not. */
export async function whoCouldChair(
  meeting: Meeting,
  { loaded, ports }: Pick<Turn, 'loaded' | 'ports'>,
): Promise<readonly Worker[]> {
  const procedure = await procedureOf(meeting, ports);
  const { is: roles } = chairRoles({
    kind: meeting.kind,
    profile: procedure,
    facts: { provider: loaded.placement?.provider },
  });
  const [able, team, named] = await Promise.all([
    Promise.all(roles.map((role) => workersWho(role, ports))),
    ports.records.workers.where({ team: loaded.placement?.team ?? meeting.team }),
    Promise.all(
      [...[loaded, ...(loaded.together ?? [])].flatMap((one) => allocatedTo(one.placement)), ...subjectsIn(loaded)].map(
        (id) => workerCalled(id, ports),
      ),
    ),
  ]);
  const beside = [...team.map(({ row }) => row), ...named.filter((worker) => worker !== undefined)];
  const all = [...able.flat(), ...beside.filter(({ active }) => active)];
  return [...new Map(all.map((worker) => [worker.id, worker])).values()].sort((one, other) =>
    one.id.localeCompare(other.id),
  );
}

const NOT_HELD = ['arranging', 'approved', 'sending', 'sent'] as const satisfies readonly Meeting['state'][];

/** How many other meetings each worker chairs now. */
async function loadsBeside(
  { ref }: Meeting,
  workers: readonly Worker[],
  { records }: Ports,
): Promise<ReadonlyMap<string, number>> {
  const groups = groupsOf(workers.map(({ id }) => id));
  const found = await Promise.all(groups.map((chairId) => records.meetings.where({}, { chairId, state: NOT_HELD })));
  const loads = new Map<string, number>();
  for (const { row } of found.flat())
    if (row.chairId !== undefined && row.ref !== ref) loads.set(row.chairId, (loads.get(row.chairId) ?? 0) + 1);
  return loads;
}
