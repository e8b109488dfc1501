import type { CirclePerson, Invitation, Meeting, Placement } from '../case-records.ts';
import { newRow, wordsApart, type Change, wordsTogether } from '../effects.ts';
import type { Facts, HoldFacts, Supply } from '../facts.ts';
import { stepId, type Step } from '../plan.ts';
import type { Profile } from '../profile.ts';
import type { LocalDate, MeetingKind, Role } from '../vocabulary.ts';
import { foundInHome, proposedInvitations } from './invitations.ts';

/** What the references of each kind of meeting begin with. */
export const SERIES = { planning: 'PM', support: 'FS', stability: 'SM', disruption: 'DM' } as const satisfies Record<
  MeetingKind,
  string
>;

/** A meeting that a decision asks for. */
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
  /** What names it in this decision, where what it is about has no reference yet. */
  readonly handle?: string | undefined;
}

/** The meeting as a record that is to be arranged, with its own reference. */
export function newMeeting(
  asked: MeetingAsked,
  placement: Placement,
  { supply, today, todaysProcedure }: Facts,
): Meeting {
  const ref = supply.newRef(
    `${SERIES[asked.kind]}-${today.slice(0, 4)}`,
    asked.handle ?? `${asked.kind} about ${asked.about}`,
  );
  return {
    key: `meeting:${ref}`,
    ref,
    kind: asked.kind,
    about: asked.about,
    childRef: placement.childRef,
    placement: placement.key,
    team: placement.team,
    state: 'arranging',
    coordinatorId: coordinatorFor(asked.coordinatorRole, placement, supply),
    chairId: asked.chairId,
    asked: asked.words === undefined || asked.words.trim() === '' ? undefined : asked.words.trim(),
    from: asked.from,
    by: asked.by,
    sum: asked.sum,
    lengthMinutes: asked.lengthMinutes,
    online: true,
    format: 'single',
    workerSays: 'not-asked',
    profile: todaysProcedure.name,
    profileVersion: todaysProcedure.version,
  };
}

/**
 * Of those in the role, whoever has fewest meetings to arrange; the child's social worker where the role says so, or nobody
 * has it.
 */
function coordinatorFor(role: Role, placement: Placement, supply: Supply): string {
  if (role === 'childs-social-worker') return placement.socialWorkerId;
  if (role === 'supervising-social-worker') return placement.supervisingSocialWorkerId ?? placement.socialWorkerId;
  const holders = supply.holdersOf(role);
  // How much one has to arrange says nothing where nobody else could.
  if (holders.length < 2) return holders[0]?.id ?? placement.socialWorkerId;
  const loads = holders.map(({ id }) => ({ id, load: supply.meetingsToArrange(id) }));
  return loads.sort((one, other) => one.load - other.load)[0]?.id ?? placement.socialWorkerId;
}

/** Whom a new meeting's draft is made of. */
export interface DraftFacts {
  readonly placement: Placement;
  readonly circle: readonly CirclePerson[];
  readonly hold: HoldFacts;
  /** Who was asked to the last meeting of the same series; nobody for a first one. */
  readonly before: readonly Invitation[];
}

/** What opens a meeting, with the words that somebody typed for the one before it. */
interface Arranged {
  readonly changes: readonly Change[];
  readonly steps: readonly Step[];
  readonly words: Readonly<Record<string, string>>;
}

/** Opens the meeting with a proposal of who is asked, how and why, and shows its coordinator the draft. */
export function meetingArranged(
  plan: string,
  meeting: Meeting,
  draft: DraftFacts,
  { supply, today, todaysProcedure }: Facts,
  procedure: Profile = todaysProcedure,
): Arranged {
  const people = proposedInvitations(meeting, draft, { supply, today, procedure });
  const rows = people.map((one, at) => asTyped(one, draft.before, `-${at}`));
  return {
    changes: [
      newRow('meetings', meeting),
      ...foundInHome(meeting, draft, supply).map((one) => newRow('circle', one)),
      ...rows.map(({ to }) => newRow('invitations', to)),
    ],
    words: wordsTogether(rows),
    steps: [
      {
        do: 'show-card',
        id: stepId(plan, 'draft'),
        to: meeting.coordinatorId,
        card: 'draft-meeting',
        about: meeting.ref,
      },
    ],
  };
}

/** A reason that comes along from the last meeting was typed by somebody. */
const asTyped = (row: Invitation, before: readonly Invitation[], tag: string) =>
  wordsApart<Invitation>(row, before.some(({ reason }) => reason === row.reason) ? ['reason'] : [], tag);
