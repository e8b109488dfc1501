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
import { meetingCalled, placementAt } from '../find-case.ts';
import { holdAbout } from '../instability/hold-about.ts';
import { mayThey } from '../may-they.ts';
import { procedureOf } from '../procedure-of.ts';
import { chairNotes } from './chair-notes.ts';
import { haveRoom } from './show-slots.ts';
import type { Ports } from '../ports.ts';

/** Everyone who could chair, best first, each with why; and everyone who may not, with the paragraph that says so. */
export async function showChairs(who: string, ref: string, ports: Ports): Promise<readonly RankedChair[]> {
  const { row: meeting } = await meetingCalled(ref, ports);
  const { row: placement } = await placementAt(meeting.placement, ports);
  await mayThey(who, 'allocate-chair', { meeting, placement }, ports);
  return chairsFor(meeting, placement, ports);
}

export const chairsFor = async (
  meeting: Meeting,
  placement: Placement,
  ports: Ports,
): Promise<readonly RankedChair[]> => {
  const question = await chairQuestion(meeting, placement, ports);
  const able = rankChairs(question).filter(({ may }) => may);
  const workers = new Map((await ports.records.workers.all()).map(({ row }) => [row.id, row]));
  const free = await haveRoom(
    meeting,
    able.map(({ id }) => workers.get(id)).filter((worker) => worker !== undefined),
    ports,
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
  ports: Ports,
): Promise<ChairQuestion & { readonly candidates: readonly Candidate[] }> {
  const { records } = ports;
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
  const interests = await interestsIn(meeting.ref, ports);
  const { subjectIds } = await holdAbout(meeting, ports);
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
      decidedBy: meeting.kind === 'disruption' ? await whoDecided(meeting, ports) : [],
      managerOf: Object.fromEntries(
        workers
          .filter(({ managerId }) => managerId !== undefined)
          .map(({ id, managerId }) => [id, managerId as string]),
      ),
      childTeam: placement.team,
      setting: placement.setting,
      provider: placement.provider,
      exceptions: await exceptionsIn(meeting.ref, ports),
    },
    profile: await procedureOf(meeting, ports),
  };
}

/** Who decided about the ending, and who judged the instability before it. @source CF-03 */
async function whoDecided({ about, childRef }: Meeting, { records }: Ports): Promise<readonly string[]> {
  const endings = (await records.endings.where({ ref: about })).map(({ row }) => row.decidedBy);
  const episodes = await records.episodes.where({ childRef });
  const judgements = (
    await Promise.all(episodes.map(({ row }) => records.judgements.where({ episode: row.ref })))
  ).flat();
  return [...endings, ...judgements.map(({ row }) => row.by)].filter((id) => id !== undefined);
}

type DeclaredInterest = Interest & { readonly person: string };

/** Interests that people declared for this meeting. @source E-56 */
export async function interestsIn(ref: string, ports: Ports): Promise<readonly DeclaredInterest[]> {
  const notes = await chairNotes('interest', ref, ports);
  const declared = notes.flatMap(({ person, what, words }) => (what === undefined ? [] : [{ person, what, words }]));
  return lastOfEach(declared, ({ person, what }) => `${person} ${what}`);
}

/** Exceptions that a head of service recorded for this meeting. @source CF-03 */
export async function exceptionsIn(ref: string, ports: Ports): Promise<readonly ChairException[]> {
  const notes = await chairNotes('exception', ref, ports);
  const exceptions = notes.map(({ person, by, byRoles, words }) => ({
    candidateId: person,
    byId: by,
    byRoles,
    reason: words,
  }));
  return lastOfEach(exceptions, ({ candidateId }) => candidateId);
}

const lastOfEach = <T>(all: readonly T[], of: (one: T) => string): readonly T[] => [
  ...new Map(all.map((one) => [of(one), one])).values(),
];
