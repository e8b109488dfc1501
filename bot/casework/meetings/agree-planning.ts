import { agreesWith, planningAgreed, roleName, type Meeting, type MissingView, type Placement } from '#rules';
import type { Changed, Refused } from './allocate-chair.ts';
import { meetingCalled, placementAt, workerCalled } from '../find-case.ts';
import { mayThey } from '../may-they.ts';
import { procedureOf } from '../procedure-of.ts';
import { redrawCards } from '../plans/show-card.ts';
import type { Ports } from '../ports.ts';

/**
 * Whoever arranges a planning meeting writes down with whom format, venue and chair were agreed, how and when.
 *
 * @source Warrington W-04, W-06, W-07 · CF-30: record who agreed
 */
export async function agreePlanning(
  who: string,
  ref: string,
  agreedWith: string,
  ports: Ports,
): Promise<Changed | Refused> {
  const meeting = await meetingCalled(ref, ports);
  const { row: placement } = await placementAt(meeting.row.placement, ports);
  await mayThey(who, 'propose-invitees', { meeting: meeting.row, placement }, ports);
  if (meeting.row.kind !== 'planning')
    return { is: 'refused', words: 'Only a planning meeting is agreed in this way.' };
  if (agreedWith.trim() === '')
    return {
      is: 'refused',
      words: `Say with whom it was agreed, how and when: ${whoAgrees(placement)} (Warrington W-06, W-07).`,
    };
  if (meeting.row.agreedWith === agreedWith.trim()) return { is: 'changed', meeting: meeting.row };
  const changed = await ports.records.meetings.change(meeting, {
    agreedWith: agreedWith.trim(),
    agreedBy: who,
    agreedOn: ports.today(),
  });
  await ports.records.audit(meeting.row.about, `agreed-${ref}-${ports.now()}`, {
    at: ports.now(),
    actor: who,
    did: 'wrote down that format, venue and chair are agreed',
    about: ref,
  });
  redrawCards(ref, ports, ['draft-meeting']);
  return { is: 'changed', meeting: changed.row };
}

/** What is not agreed yet about a planning meeting, as one line; none where everything is, or where nothing is to be agreed. */
export async function missingAgreement(meeting: Meeting, ports: Ports): Promise<readonly MissingView[]> {
  if (meeting.kind !== 'planning' || meeting.chairId === undefined) return [];
  const { row: placement } = await placementAt(meeting.placement, ports);
  const other = agreesWith(placement);
  const chair = await workerCalled(meeting.chairId, ports);
  const agreed = planningAgreed(
    {
      agreedBy:
        meeting.agreedWith === undefined
          ? ['childs-social-worker']
          : ['childs-social-worker', ...(other === undefined ? [] : [other])],
      chairId: meeting.chairId,
      chairRoles: chair?.roles,
      place: meeting.venue ?? (meeting.online ? 'online' : undefined),
    },
    placement,
    await procedureOf(meeting, ports),
  );
  if (agreed.is !== 'asking') return [];
  return agreed.ask.map(({ fact, ask, because }) => ({
    what: fact === 'agreedBy' ? `format, venue and chair agreed with ${whoAgrees(placement)}` : ask,
    who: 'The child’s social worker',
    because,
  }));
}

function whoAgrees(placement: Pick<Placement, 'setting'>): string {
  const other = agreesWith(placement);
  return other === undefined ? 'the home' : `the ${roleName(other)}`;
}

/** Who wrote down what, for whoever sees the meeting. */
export async function agreementWords({ agreedWith, agreedBy }: Meeting, ports: Ports): Promise<string | undefined> {
  if (agreedWith === undefined) return undefined;
  const by = agreedBy === undefined ? undefined : (await workerCalled(agreedBy, ports))?.name;
  return `Agreed: ${agreedWith} (written down by ${by ?? 'someone who has left'})`;
}
