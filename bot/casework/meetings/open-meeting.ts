import { stepId, type LocalDate, type Meeting, type MeetingKind, type Placement, type Role, type Step } from '#rules';
import { workersWho } from '../find-case.ts';
import type { Ports } from '../ports.ts';

const SERIES = { planning: 'PM', support: 'FS', stability: 'SM', disruption: 'DM' } as const satisfies Record<
  MeetingKind,
  string
>;

export interface MeetingAsked {
  readonly kind: MeetingKind;
  readonly about: string;
  readonly from: LocalDate;
  readonly by: LocalDate;
  readonly sum: string;
  readonly lengthMinutes: number;
  readonly coordinatorRole: Role;
  readonly chairId?: string | undefined;
  /** What it is asked for, in the words of whoever asks. */
  readonly words?: string | undefined;
}

/** A meeting that is to be arranged, with its own reference; kept by a step of the plan that asks for it. */
export async function meetingToArrange(asked: MeetingAsked, placement: Placement, ports: Ports): Promise<Meeting> {
  const ref = await ports.records.nextRef(SERIES[asked.kind], Number(ports.today().slice(0, 4)));
  return {
    key: `meeting:${ref}`,
    ref,
    kind: asked.kind,
    about: asked.about,
    childRef: placement.childRef,
    placement: placement.key,
    team: placement.team,
    state: 'arranging',
    coordinatorId: await coordinatorFor(asked.coordinatorRole, placement, ports),
    chairId: asked.chairId,
    asked: asked.words === undefined || asked.words.trim() === '' ? undefined : asked.words.trim(),
    from: asked.from,
    by: asked.by,
    sum: asked.sum,
    lengthMinutes: asked.lengthMinutes,
    online: true,
    format: 'single',
    workerSays: 'not-asked',
    profile: ports.procedure.name,
    profileVersion: ports.procedure.version,
  };
}

/** Opens the meeting, proposes who is asked and why, and shows the coordinator the draft. */
export const arrangeSteps = (plan: string, meeting: Meeting): readonly Step[] => [
  { do: 'open-meeting', id: stepId(plan, 'meeting'), meeting },
  { do: 'propose-invitees', id: stepId(plan, 'invitees'), meeting: meeting.ref },
  { do: 'show-card', id: stepId(plan, 'draft'), to: meeting.coordinatorId, card: 'draft-meeting', about: meeting.ref },
];

/** Of those in the role, whoever has fewest meetings to arrange; the child's social worker where the role says so, or nobody has it. */
async function coordinatorFor(role: Role, placement: Placement, ports: Ports): Promise<string> {
  if (role === 'childs-social-worker') return placement.socialWorkerId;
  if (role === 'supervising-social-worker') return placement.supervisingSocialWorkerId ?? placement.socialWorkerId;
  const able = await workersWho(role, ports);
  const loads = await Promise.all(
    able.map(async ({ id }) => ({
      id,
      load: (await ports.records.meetings.where({ coordinatorId: id })).filter(({ row }) => row.state === 'arranging')
        .length,
    })),
  );
  return loads.sort((one, other) => one.load - other.load)[0]?.id ?? placement.socialWorkerId;
}
