import type { Episode, Invitation, Meeting, Placement, Role, Worker } from '#rules';
import { Fault } from '../faults.ts';
import type { Saved, Ports } from './ports.ts';
import { unitOfWork } from './unit-of-work.ts';

/*
 * The case behind a reference. What is not there is refused in the same words as what is not allowed: nobody learns
 * from an answer whether a reference exists.
 */

const there = <Row>(row: Row | undefined, key: string): Row => {
  if (row === undefined) throw new Fault('not-yours', key);
  return row;
};

export const meetingCalled = async (ref: string, { records }: Ports): Promise<Saved<Meeting>> =>
  there(await records.meetings.find(`meeting:${ref}`), `meeting:${ref}`);

export const episodeCalled = async (ref: string, { records }: Ports): Promise<Saved<Episode>> =>
  there((await records.episodes.where({ ref }))[0], `episode:${ref}`);

export const placementAt = async (key: string, { records }: Ports): Promise<Saved<Placement>> =>
  there(await records.placements.find(key), key);

export const workerCalled = async (id: string, { records }: Ports): Promise<Worker | undefined> =>
  (await records.workers.find(`person:${id}`))?.row;

/** Who has this role now: the list of roles says whom to look at, and each one's own row whether they still have it. */
export async function workersWho(role: Role, outside: Ports): Promise<readonly Worker[]> {
  const { records, council } = unitOfWork(outside);
  const held = await heldBy(role, { records, council });
  const workers = await Promise.all(held.map(({ row }) => records.workers.find(`person:${row.person}`)));
  return workers
    .flatMap((saved) => (saved === undefined ? [] : [saved.row]))
    .filter((worker) => worker.active && worker.roles.includes(role))
    .sort((one, other) => one.id.localeCompare(other.id));
}

/** For each replica, role → who was found to have it: their rows are asked for together with the list, and read as they are. */
const HELD_BY = new WeakMap<Ports['council'], Map<Role, readonly string[]>>();

async function heldBy(role: Role, { records, council }: Pick<Ports, 'records' | 'council'>) {
  const before = HELD_BY.get(council) ?? new Map<Role, readonly string[]>();
  HELD_BY.set(council, before);
  for (const person of before.get(role) ?? []) records.workers.find(`person:${person}`).catch(() => undefined);
  const held = await records.roles.where({ role });
  before.set(
    role,
    held.map(({ row }) => row.person),
  );
  return held;
}

export const invitationsTo = async (meeting: string, { records }: Ports): Promise<readonly Saved<Invitation>[]> =>
  records.invitations.where({ meeting });
