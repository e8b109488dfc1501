import {
  rankChairs,
  type Candidate,
  type ChairException,
  type ChairQuestion,
  type Interest,
  type Meeting,
  type Placement,
  type RankedChair,
} from '#rules';
import { meetingCalled, placementAt } from './find-case.ts';
import { holdAbout } from './hold-about.ts';
import { mayThey } from './may-they.ts';
import { procedureOf } from './procedure-of.ts';
import { haveRoom } from './show-slots.ts';
import type { World } from './world.ts';

/** Everyone who could chair, best first, each with why; and everyone who may not, with the paragraph that says so. */
export async function showChairs(who: string, ref: string, world: World): Promise<readonly RankedChair[]> {
  const { row: meeting } = await meetingCalled(ref, world);
  const { row: placement } = await placementAt(meeting.placement, world);
  await mayThey(who, 'allocate-chair', { meeting, placement }, world);
  return chairsFor(meeting, placement, world);
}

export const chairsFor = async (
  meeting: Meeting,
  placement: Placement,
  world: World,
): Promise<readonly RankedChair[]> => {
  const question = await chairQuestion(meeting, placement, world);
  const able = rankChairs(question).filter(({ may }) => may);
  const workers = new Map((await world.records.workers.all()).map(({ row }) => [row.id, row]));
  const free = await haveRoom(
    meeting,
    able.map(({ id }) => workers.get(id)).filter((worker) => worker !== undefined),
    world,
  );
  return rankChairs({
    ...question,
    candidates: question.candidates.map((one) => ({ ...one, freeInWindow: free.get(one.id) })),
  });
};

/** Everyone who could be asked to chair, and who is what in this case; diaries are asked for only where people choose. */
export async function chairQuestion(
  meeting: Meeting,
  placement: Placement,
  world: World,
): Promise<ChairQuestion & { readonly candidates: readonly Candidate[] }> {
  const { records } = world;
  const workers = (await records.workers.all()).map(({ row }) => row).filter(({ active }) => active);
  const chairing = (
    await Promise.all(
      ['arranging', 'approved', 'sending', 'sent'].map((state) =>
        records.meetings.where({ state: state as Meeting['state'] }),
      ),
    )
  ).flat();
  const siblings = (
    await Promise.all(placement.siblings.map((childRef) => records.placements.where({ childRef })))
  ).flat();
  const interests = await interestsIn(meeting.ref, world);
  const { subjectIds } = await holdAbout(meeting, world);
  return {
    kind: meeting.kind,
    candidates: workers.map(({ id, name, roles, team }) => ({
      id,
      name,
      roles,
      team,
      active: true,
      load: chairing.filter(({ row }) => row.chairId === id && row.ref !== meeting.ref).length,
      interests: interests.filter(({ person }) => person === id),
    })),
    facts: {
      socialWorkerId: placement.socialWorkerId,
      teamManagerId: placement.teamManagerId,
      supervisingSocialWorkerId: placement.supervisingSocialWorkerId,
      fosteringManagerId: placement.fosteringManagerId,
      iroIds: [placement, ...siblings.map(({ row }) => row)]
        .map((child) => child.independentReviewingOfficerId)
        .filter((id) => id !== undefined),
      subjectIds,
      decidedBy: meeting.kind === 'disruption' ? await whoDecided(meeting, world) : [],
      managerOf: Object.fromEntries(
        workers
          .filter(({ managerId }) => managerId !== undefined)
          .map(({ id, managerId }) => [id, managerId as string]),
      ),
      childTeam: placement.team,
      setting: placement.setting,
      provider: placement.provider,
      exceptions: await exceptionsIn(meeting.ref, world),
    },
    profile: await procedureOf(meeting, world),
  };
}

/** Who decided about the ending, and who judged the instability before it. @source CF-03 */
async function whoDecided({ about, childRef }: Meeting, { records }: World): Promise<readonly string[]> {
  const endings = (await records.endings.where({ ref: about })).map(({ row }) => row.decidedBy);
  const episodes = await records.episodes.where({ childRef });
  const judgements = (
    await Promise.all(episodes.map(({ row }) => records.judgements.where({ episode: row.ref })))
  ).flat();
  return [...endings, ...judgements.map(({ row }) => row.by)].filter((id) => id !== undefined);
}

type DeclaredInterest = Interest & { readonly person: string };

/** Interests that people declared for this meeting. @source E-56 */
export async function interestsIn(ref: string, { records }: World): Promise<readonly DeclaredInterest[]> {
  const kept = await records.settings.find(`interests:${ref}`);
  return kept === undefined ? [] : (JSON.parse(kept.row.value) as readonly DeclaredInterest[]);
}

/** Exceptions that a head of service recorded for this meeting. @source CF-03 */
export async function exceptionsIn(ref: string, { records }: World): Promise<readonly ChairException[]> {
  const kept = await records.settings.find(`exceptions:${ref}`);
  return kept === undefined ? [] : (JSON.parse(kept.row.value) as readonly ChairException[]);
}
