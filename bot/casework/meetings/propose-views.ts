import { inCaseOfMeeting, viewsGroups, type Invitation, type InviteeFacts, type Meeting } from '#rules';
import type { Ports } from '../ports.ts';

/**
 * Those whose views are gathered before a support meeting and who are not invited to it: a short form each, through the worker
 * whom the procedure names. Other children and the household are asked about the home and never about this child.
 *
 * @source Warrington W-50 to W-58 · CF-28
 */
export function viewsToGather(
  meeting: Meeting,
  facts: InviteeFacts,
  invited: readonly string[],
  { procedure }: Pick<Ports, 'procedure'>,
): readonly Omit<Invitation, 'key'>[] {
  if (meeting.kind !== 'support') return [];
  const groups = viewsGroups(facts, procedure);
  const rows = groups.flatMap(({ of, people, gathererId, because }) =>
    people
      .filter((person) => !invited.includes(person))
      .map((person): Omit<Invitation, 'key'> => {
        const outside = facts.circle.find(({ key }) => key === person);
        return {
          meeting: meeting.ref,
          ...inCaseOfMeeting(meeting),
          person,
          personIs: person === 'child' ? 'child' : outside === undefined ? 'worker' : 'circle',
          name: outside?.name ?? facts.workers.find(({ id }) => id === person)?.name ?? '',
          part: of,
          way:
            outside === undefined
              ? person === 'child'
                ? 'through-worker'
                : 'teams'
              : outside.way === 'none'
                ? 'through-worker'
                : outside.way,
          workerId: gathererId ?? outside?.workerId,
          decision: 'views-only',
          reason: 'Their views are gathered before the meeting.',
          because,
          sitting: 1,
          reply: 'none',
          delivery: 'not-sent',
        };
      }),
  );
  return [...new Map(rows.map((row) => [row.person, row])).values()];
}
