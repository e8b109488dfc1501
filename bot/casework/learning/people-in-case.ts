import { caseOfMeeting, minutesKey, namedOrSubject } from '#rules';
import { groupsOf } from '../groups-of.ts';
import type { Ports } from '../ports.ts';

/**
 * Workers who had a part in the case of a meeting: of the child, of the meeting, of what it is about and of what came of it; and whom
 * an allegation about the child names. Whoever stands here reads none of it for a sample.
 *
 * @source CF-41
 */
export async function peopleInCase(ref: string, { records }: Ports): Promise<readonly string[]> {
  const meeting = (await records.meetings.find(`meeting:${ref}`))?.row;
  if (meeting === undefined) return [];
  const of = { meeting: ref };
  const about = [...new Set([ref, caseOfMeeting(meeting)])];
  const [placement, invitations, endings, episodes, actions, minutes, versions, owed] = await Promise.all([
    records.placements.find(meeting.placement),
    records.invitations.where(of),
    records.endings.where({ childRef: meeting.childRef }),
    records.episodes.where({ childRef: meeting.childRef }),
    records.actions.where(of),
    records.minutes.find(minutesKey(ref)),
    records.minuteVersions.where(of),
    records.obligations.where({}, { about }),
  ]);
  const reports = await Promise.all(
    groupsOf(episodes.map(({ row }) => row.ref)).map((episode) => records.reports.where({}, { episode })),
  );
  const { row: child } = placement ?? {};
  return workersAmong([
    child?.socialWorkerId,
    child?.teamManagerId,
    child?.supervisingSocialWorkerId,
    child?.fosteringManagerId,
    child?.independentReviewingOfficerId,
    meeting.coordinatorId,
    meeting.chairId,
    meeting.reserveChairId,
    meeting.minuteTakerId,
    meeting.approvedBy,
    meeting.outOfWindowBy,
    meeting.agreedBy,
    ...invitations.flatMap(({ row }) => [row.personIs === 'worker' ? row.person : undefined, row.workerId]),
    ...endings.flatMap(({ row }) => [row.reporterId, row.decidedBy, row.decidedWith]),
    ...episodes.flatMap(({ row }) => [row.managerId, row.holdLiftedBy, ...namedOrSubject(row)]),
    ...reports.flat().flatMap(({ row }) => [row.reporterId, ...row.subjectIds]),
    ...actions.flatMap(({ row }) => [row.ownerId, row.doneBy]),
    minutes?.row.authorId,
    minutes?.row.approvedBy,
    minutes?.row.panelBy,
    minutes?.row.carerReviewBy,
    ...versions.flatMap(({ row }) => [row.authorId, row.approvedBy, row.releasedBy]),
    ...owed.flatMap(({ row }) => [row.ownerId, row.doneBy, row.overrideBy]),
  ]);
}

const workersAmong = (ids: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(ids.flatMap((id) => (id === undefined || id === '' ? [] : [id]))),
];
