import type { Ending, Episode, Invitation, Meeting, Placement, Worker } from '#rules';
import { Fault } from '../faults.ts';
import type { Kept, World } from './world.ts';

/*
 * The case behind a reference. What is not there is refused in the same words as what is not allowed: nobody learns
 * from an answer whether a reference exists.
 */

const there = <Row>(row: Row | undefined, key: string): Row => {
  if (row === undefined) throw new Fault('refused', key);
  return row;
};

export const meetingCalled = async (ref: string, { records }: World): Promise<Kept<Meeting>> =>
  there(await records.meetings.find(`meeting:${ref}`), `meeting:${ref}`);

export const episodeCalled = async (ref: string, { records }: World): Promise<Kept<Episode>> =>
  there((await records.episodes.where({ ref }))[0], `episode:${ref}`);

export const endingCalled = async (ref: string, { records }: World): Promise<Kept<Ending>> =>
  there((await records.endings.where({ ref }))[0], `ending:${ref}`);

export const placementAt = async (key: string, { records }: World): Promise<Kept<Placement>> =>
  there(await records.placements.find(key), key);

export const workerCalled = async (id: string, { records }: World): Promise<Worker | undefined> =>
  (await records.workers.find(`person:${id}`))?.row;

export const workersWho = async (role: Worker['roles'][number], { records }: World): Promise<readonly Worker[]> =>
  (await records.workers.all())
    .map(({ row }) => row)
    .filter((worker) => worker.active && worker.roles.includes(role))
    .sort((one, other) => one.id.localeCompare(other.id));

export const invitationsTo = async (meeting: string, { records }: World): Promise<readonly Kept<Invitation>[]> =>
  records.invitations.where({ meeting });
