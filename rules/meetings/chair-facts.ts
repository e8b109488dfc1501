import type { MeetingKind, Provider, Role, Setting } from '../vocabulary.ts';
import type { Profile } from '../profile.ts';
import type { Interest } from './interests.ts';

/** Someone who might chair. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly team: string;
  readonly active: boolean;
  /** Meetings of any kind that they chair already, held or to be held in the quarter. */
  readonly load: number;
  readonly freeInWindow?: boolean | 'unknown' | undefined;
  readonly interests: readonly Interest[];
}

/** An override that was recorded: by whom, in which roles, why. @source CF-03 */
export interface ChairException {
  readonly candidateId: string;
  readonly byId: string;
  readonly byRoles: readonly Role[];
  readonly reason: string;
}

/** Who is what in this child's case. */
export interface ChairFacts {
  readonly socialWorkerId: string;
  readonly teamManagerId?: string | undefined;
  readonly supervisingSocialWorkerId?: string | undefined;
  readonly fosteringManagerId?: string | undefined;
  /** Independent reviewing officers of the child and of each brother or sister in the same meeting. */
  readonly iroIds: readonly string[];
  /** Workers whom a complaint or an allegation is about. */
  readonly subjectIds: readonly string[];
  /** Workers who took the matching, placement or ending decision. */
  readonly decidedBy: readonly string[];
  readonly managerOf: Readonly<Record<string, string | undefined>>;
  readonly childTeam: string;
  readonly setting: Setting;
  readonly provider: Provider;
  /** Whether the case is complex and needs more independence than usual; undefined where nobody said. */
  readonly complex?: boolean | undefined;
  readonly exceptions?: readonly ChairException[] | undefined;
}

export interface ChairQuestion {
  readonly kind: MeetingKind;
  readonly facts: ChairFacts;
  readonly profile: Profile;
}
