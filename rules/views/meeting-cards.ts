import type { Citation, LocalTime } from '../vocabulary.ts';
import type { AnyCard } from './any-card.ts';
import type { MissingView, SlotOptions } from './meeting.ts';

export interface DraftMeetingView extends AnyCard {
  readonly card: 'draft-meeting';
  /** Of this drawing: a press that Teams sends twice is one press. */
  readonly formId: string;
  /** Who must not meet, in words that name nobody outside the council. @source E-13 */
  readonly apart?: readonly string[] | undefined;
  /** With whose meeting it is held, or may be. */
  readonly together?: readonly string[] | undefined;
  readonly ref: string;
  readonly kind: string;
  readonly by: string;
  readonly sum: string;
  readonly state: string;
  readonly chairs: readonly { readonly id: string; readonly name: string; readonly why: string }[];
  readonly refusedChairs: readonly string[];
  /** That only one person may chair, or nobody, and what to do. @source E-55 */
  readonly fewChairs?: string | undefined;
  /** Whether one of them is chosen only with a written reason. @source CF-11 */
  readonly chairReasonAsked?: boolean | undefined;
  readonly chairId?: string | undefined;
  readonly minuteTakers: readonly { readonly id: string; readonly name: string }[];
  readonly minuteTakerId?: string | undefined;
  readonly options?: SlotOptions | undefined;
  /** Hours are looked for behind the answer. */
  readonly hoursFollow?: boolean | undefined;
  readonly startsAt?: LocalTime | undefined;
  readonly when?: string | undefined;
  readonly parents: readonly { readonly key: string; readonly who: string }[];
  readonly invitees: readonly { readonly who: string; readonly how: string; readonly why: string }[];
  readonly missing: readonly MissingView[];
  readonly workerSays: string;
  /** Whether it is written down with whom a planning meeting is agreed; undefined where nothing is to be agreed. */
  readonly agreement?: boolean | undefined;
  /** Whether “Report it as instability” is offered: an open support meeting. */
  readonly mayConvert?: boolean | undefined;
  readonly sittings?: readonly { readonly number: number; readonly when?: string | undefined }[] | undefined;
  readonly mayArrange: boolean;
  readonly because: readonly Citation[];
}

export interface WorkerConsentView extends AnyCard {
  readonly card: 'worker-consent';
  /** Of this drawing: a press that Teams sends twice is one press. */
  readonly formId: string;
  /** Who must not meet, in words that name nobody outside the council. @source E-13 */
  readonly apart?: readonly string[] | undefined;
  readonly ref: string;
  readonly when: string;
  readonly chair: string;
  readonly invitees: readonly { readonly who: string; readonly how: string; readonly why: string }[];
  readonly state: string;
  readonly because: readonly Citation[];
}

export interface MeetingCardView extends AnyCard {
  readonly card: 'meeting-arranged' | 'meeting-invitation' | 'meeting-changed';
  /** Who must not meet, in words that name nobody outside the council. @source E-13 */
  readonly apart?: readonly string[] | undefined;
  readonly ref: string;
  readonly kind: string;
  readonly when: string;
  readonly where: string;
  readonly part: string;
  readonly prepare: readonly string[];
  readonly unreached: readonly string[];
  readonly trouble?: string | undefined;
  readonly because: readonly Citation[];
}

export interface ChairApprovalView extends AnyCard {
  readonly card: 'chair-approval';
  /** Of this drawing: a press that Teams sends twice is one press. */
  readonly formId: string;
  /** Who must not meet, in words that name nobody outside the council. @source E-13 */
  readonly apart?: readonly string[] | undefined;
  readonly ref: string;
  readonly when: string;
  readonly state: 'open' | 'approved';
  readonly invitees: readonly { readonly who: string; readonly how: string; readonly why: string }[];
  readonly returnBy?: string | undefined;
  readonly returnDayWords?: string | undefined;
  readonly returnWords: string;
  readonly because: readonly Citation[];
}
