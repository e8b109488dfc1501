import type { EndingAccount } from '../endings/account-shape.ts';
import type { HomeTold } from '../learning/homes-told.ts';
import type { Citation, LocalDate, NoticeGiver } from '../vocabulary.ts';
import type { Place } from './desk.ts';
import type { OwedView } from './meeting.ts';
import type { SignView } from './learning.ts';

/** Notice that a placement is to end. */
export interface NoticeView {
  readonly givenBy: NoticeGiver;
  readonly receivedOn: LocalDate;
  readonly words: string;
  /** `28 days given; 28 days asked by the agreement; 14 days until the child had left`. */
  readonly figures: string;
  /** Whether the person looking may say that it was withdrawn. */
  readonly mayWithdraw: boolean;
}

/** What is told of an ending, for those who work with the child. */
export interface EndingAccountView {
  /** As it stands; absent until somebody said it. */
  readonly said?: EndingAccount | undefined;
  /** Whether a recorded notice says by itself that there was notice, or none. */
  readonly noticeRecorded: boolean;
  readonly lines: readonly { readonly label: string; readonly words: string }[];
  /** What was said before it was corrected, by whom, oldest first. */
  readonly before: readonly string[];
  /** What to look at again before it goes into the national return. */
  readonly warnings: readonly string[];
}

/** The ending of a placement: what it asks for, and how far that is. */
export interface EndingView {
  readonly ref: string;
  readonly childRef: string;
  readonly initials: string;
  readonly state: string;
  readonly stateWords: string;
  readonly leftOn: LocalDate;
  /** Whether a disruption meeting is required, to be considered, or not required, in words. */
  readonly needWords: string;
  readonly reason?: string | undefined;
  /** What the manager still has to look at, in words. */
  readonly toCheck?: string | undefined;
  readonly because: readonly Citation[];
  readonly sums: readonly string[];
  /** What the law asks at this ending and of the next home, each line with how far it is. */
  readonly law: readonly OwedView[];
  /** What has to be known before the law's list is whole; or why there is none. */
  readonly lawWords?: string | undefined;
  /** Where the child lives now, in words. */
  readonly nextHome?: string | undefined;
  /** What is worth knowing beside: a birthday inside the window, a day that was corrected. */
  readonly notes: readonly string[];
  /** What happened; left out for whoever only reported it. */
  readonly account?: EndingAccountView | undefined;
  /** Where the child has lived, oldest first; left out for whoever only reported it. */
  readonly homes?: readonly HomeTold[] | undefined;
  /** Notice that came before it, oldest first. */
  readonly notices: readonly NoticeView[];
  /** What the person looking may do here. */
  readonly may: readonly ('say-route' | 'say-next-home' | 'change-day' | 'record-notice' | 'say-account')[];
  /** What has happened that is worth looking at; never a score. */
  readonly signs?: readonly SignView[] | undefined;
  /** Everything else that is owed. */
  readonly obligations: readonly OwedView[];
  readonly meetings: readonly {
    readonly ref: string;
    readonly kind: string;
    readonly stateWords: string;
    readonly when?: string | undefined;
    readonly place: Place;
  }[];
  readonly profile: string;
  readonly place: Place;
}
