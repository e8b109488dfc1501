import type { CirclePerson, Placement } from '../case-records.ts';
import type { Citation, InvitationDecision, LegalStatus, LocalDate, Role, Way } from '../vocabulary.ts';
import type { HomesOfMeeting } from './whose-carers.ts';

/** A worker and the part in which they come. */
export interface WorkerInPart {
  readonly part: Role;
  readonly id: string;
  readonly name: string;
}

export interface InviteeFacts {
  readonly placement: Placement;
  readonly workers: readonly WorkerInPart[];
  readonly circle: readonly CirclePerson[];
  /** Whether a safeguarding hold stands. */
  readonly hold: boolean;
  /** Workers (Entra id) and people in the child's life (Circle key) whom the allegation or complaint is about. */
  readonly subjectIds: readonly string[];
  readonly legalStatus: LegalStatus;
  /** The day on which ages are looked at. */
  readonly on?: LocalDate | undefined;
  readonly newHomeKnown?: boolean | undefined;
  /** Undefined where it is not looked at: then everybody in the circle belongs to this home. */
  readonly homes?: HomesOfMeeting | undefined;
}

/** One person of the list, how they are reached, what is proposed for them, why, and why not. */
export interface ProposedInvitee {
  readonly person: string;
  readonly personIs: 'worker' | 'circle' | 'child' | 'nobody-yet';
  readonly name: string;
  readonly part: Role;
  readonly way: Way;
  /** The worker who asks a child, rings a parent, finds an advocate. */
  readonly workerId?: string | undefined;
  readonly decision: InvitationDecision;
  readonly because: readonly Citation[];
  readonly whyNot?: string | undefined;
  readonly sitting: number;
}
