import type { Episode, Invitation, Meeting, Placement, Role, Worker } from '#rules';
import { Fault } from '../faults.ts';
import type { Saved, Ports } from './ports.ts';

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
export async function workersWho(role: Role, { records }: Ports): Promise<readonly Worker[]> {
  const held = await records.roles.where({ role });
  const workers = await Promise.all(held.map(({ row }) => records.workers.find(`person:${row.person}`)));
  return workers
    .flatMap((saved) => (saved === undefined ? [] : [saved.row]))
    .filter((worker) => worker.active && worker.roles.includes(role))
    .sort((one, other) => one.id.localeCompare(other.id));
}

export const invitationsTo = async (meeting: string, { records }: Ports): Promise<readonly Saved<Invitation>[]> =>
  records.invitations.where({ meeting });
