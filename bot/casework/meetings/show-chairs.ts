import {
  candidateFrom,
  CHAIR_FACTS,
  chairQuestion,
  rankChairs,
  type Candidate,
  type Meeting,
  type RankedChair,
  type Worker,
} from '#rules';
import { askRule } from '../ask-rule.ts';
import { defineQuestion, type Turn } from '../define-question.ts';
import { procedureOf } from '../procedure-of.ts';
import type { Ports } from '../ports.ts';
import { aboutMeeting, meetingOf } from './meeting-turn.ts';
import { haveRoom } from './show-slots.ts';

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
  const [workers, loads] = await Promise.all([activeWorkers(ports), loadsBeside(meeting, ports)]);
  const question = await askRule(CHAIR_FACTS, turn, (facts) => ({
    ...chairQuestion(facts, procedure),
    candidates: workers.map((worker) => candidateFrom(worker, facts, loads.get(worker.id))),
  }));
  const able = new Set(rankChairs(question).flatMap(({ id, may }) => (may ? [id] : [])));
  const free = await haveRoom(meeting, inOrder(able, workers), ports);
  const candidates = question.candidates.map((one): Candidate => ({ ...one, freeInWindow: free.get(one.id) }));
  return rankChairs({ ...question, candidates });
}

const inOrder = (ids: ReadonlySet<string>, workers: readonly Worker[]): readonly Worker[] =>
  [...ids].flatMap((id) => workers.filter((worker) => worker.id === id));

const activeWorkers = async ({ records }: Ports): Promise<readonly Worker[]> =>
  (await records.workers.all()).map(({ row }) => row).filter(({ active }) => active);

const NOT_HELD = ['arranging', 'approved', 'sending', 'sent'] as const satisfies readonly Meeting['state'][];

/** How many other meetings each worker chairs now. */
async function loadsBeside({ ref }: Meeting, { records }: Ports): Promise<ReadonlyMap<string, number>> {
  const found = await Promise.all(NOT_HELD.map((state) => records.meetings.where({ state })));
  const loads = new Map<string, number>();
  for (const { row } of found.flat())
    if (row.chairId !== undefined && row.ref !== ref) loads.set(row.chairId, (loads.get(row.chairId) ?? 0) + 1);
  return loads;
}
