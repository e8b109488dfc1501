import type { BlockKind } from '../minutes/draft.ts';
import type { LeakChoice, LeakKind } from '../minutes/leak-guard/leak.ts';
import type { LeakDecisionRow, MinuteDeliveryRow, MinuteNoteRow, MinutesRow } from '../minutes-records.ts';
import type { Citation, LocalDate, MeetingKind } from '../vocabulary.ts';
import type { Place } from './desk.ts';
import type { OwedView } from './meeting.ts';

/** What the person looking may do with the minutes now. */
export type MinutesMay =
  | 'begin'
  | 'write'
  | 'hand-to-chair'
  | 'send-back'
  | 'decide-findings'
  | 'approve'
  | 'release'
  | 'correct'
  | 'raise'
  | 'file'
  | 'send-to-panel'
  | 'record-panel-answer'
  | 'consider-carer-review';

export interface ParagraphView {
  readonly block: string;
  readonly kind: BlockKind;
  readonly item: string;
  /** 0 is for everybody who came to any sitting. */
  readonly sitting: number;
  readonly text: string;
  readonly forChild: boolean;
  readonly childWords?: string | undefined;
  readonly savedBy: string;
  readonly savedWhen: string;
}

/** A paragraph of a version, as its reader reads it. */
export interface VersionBlockView {
  readonly key: string;
  readonly kind: BlockKind;
  readonly text: string;
}

export interface FindingView {
  readonly block: string;
  readonly start: number;
  readonly end: number;
  readonly kind: LeakKind;
  readonly title: string;
  readonly matched: string;
  readonly why: string;
  readonly may: readonly LeakChoice[];
  /** Where somebody has decided. */
  readonly decided?:
    | {
        readonly choice: LeakDecisionRow['choice'];
        readonly instead?: string | undefined;
        readonly reason: string;
        readonly by: string;
      }
    | undefined;
}

export interface DeliveryView {
  readonly person: string;
  readonly who: string;
  readonly how: string;
  readonly state: MinuteDeliveryRow['state'] | 'not-released';
  readonly stateWords: string;
  /** What can be done where it did not reach them. */
  readonly remedy?: string | undefined;
  /** When it is safe to reach them, as it was written down. */
  readonly safeTimes?: string | undefined;
  /** True where the person looking hands it over. */
  readonly mayHandOver: boolean;
  /** True where the person looking may send them a link, for the first time or anew. */
  readonly mayOfferLink: boolean;
  /** True where a link was sent, and the person looking gives them its code. */
  readonly mayGiveCode: boolean;
}

export interface MinutesVersionView {
  readonly version: string;
  readonly label: string;
  readonly say: string;
  readonly state: 'not-approved' | 'approved' | 'changed' | 'released' | 'corrected';
  readonly stateWords: string;
  readonly mark: string;
  /** The text that the findings point into. */
  readonly blocks: readonly VersionBlockView[];
  /** The text as it leaves. */
  readonly text: readonly VersionBlockView[];
  readonly findings: readonly FindingView[];
  readonly open: number;
  readonly takenOut: number;
  readonly leftOut: number;
  readonly to: readonly DeliveryView[];
  readonly approved?: string | undefined;
  readonly released?: string | undefined;
  readonly hasFile: boolean;
  /** As it is printed: its title, and for whom it is, on each page; one that is not released says so. */
  readonly printed: { readonly title: string; readonly forWhom: string };
}

export interface MinuteNoteView extends Pick<MinuteNoteRow, 'kind' | 'place' | 'words' | 'askedBy' | 'changed'> {
  readonly owner?: string | undefined;
  readonly when: string;
  readonly mayChange: boolean;
}

/** Something that was recorded otherwise, or anew, since the minutes were drafted. */
export interface ChangedSinceView {
  readonly captured: string;
  readonly is: 'changed' | 'new' | 'gone';
  readonly item: string;
  /** As it is recorded now; gone, nothing. */
  readonly now?: string | undefined;
  /** As the minutes say it. */
  readonly written?: string | undefined;
}

/** What is copied into the case system, and the file that goes with it. */
export interface FilingView {
  readonly category: string;
  readonly copy: string;
  readonly file?: { readonly name: string; readonly checksum: string } | undefined;
  readonly filed?: string | undefined;
}

export interface MinutesView {
  readonly ref: string;
  readonly kind: MeetingKind;
  readonly title: string;
  readonly childRef: string;
  readonly initials: string;
  readonly heldOn?: LocalDate | undefined;
  readonly today: LocalDate;
  readonly place: Place;
  readonly state: MinutesRow['state'] | 'not-begun';
  readonly author?: string | undefined;
  readonly returnedWith?: string | undefined;
  readonly sendBy?:
    | { readonly day: LocalDate; readonly sum: string; readonly late: boolean; readonly because: readonly Citation[] }
    | undefined;
  /** Items of the agenda in their order, with those under which nothing stands. */
  readonly items: readonly string[];
  readonly paragraphs: readonly ParagraphView[];
  /** For those who have the minutes in hand. */
  readonly changedSince?: readonly ChangedSinceView[] | undefined;
  readonly versions: readonly MinutesVersionView[];
  readonly notes: readonly MinuteNoteView[];
  readonly panel?:
    | {
        readonly name: string;
        /** Which bodies get minutes and action plan, as the council’s procedure has it. */
        readonly recipients: readonly string[];
        readonly sent?: string | undefined;
        readonly answer?: string | undefined;
      }
    | undefined;
  readonly filing?: FilingView | undefined;
  readonly carerReview?: { readonly words?: string | undefined } | undefined;
  readonly releasedBy: string;
  readonly obligations: readonly OwedView[];
  readonly may: readonly MinutesMay[];
}

/** What came of saving a paragraph: saved, perhaps put together with what somebody else wrote; or both beside each other. */
export type ParagraphSaved =
  | { readonly is: 'saved'; readonly paragraph: ParagraphView; readonly merged: boolean }
  | { readonly is: 'two-wrote'; readonly theirs: ParagraphView; readonly yours: string };
