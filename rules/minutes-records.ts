import type { BlockKind } from './minutes/draft.ts';
import type { LeakKind } from './minutes/leak-guard/leak.ts';
import type { OfCase } from './of-case.ts';
import type { Instant, LocalDate, Role, Way } from './vocabulary.ts';

/*
 * The minutes of a meeting after it: each one row of a list on the restricted site, known by its `key`.
 */

/** Where the minutes of one meeting are, who has them, and what came of them. */
export interface MinutesRow extends OfCase {
  /** `minutes:` and the meeting's reference. */
  readonly key: string;
  readonly meeting: string;
  readonly state: 'draft' | 'with-chair' | 'approved' | 'released';
  /** Who wrote them: whoever gave them to the chair, until then whoever began them. */
  readonly authorId: string;
  readonly begunAt: Instant;
  readonly handedAt?: Instant | undefined;
  /** What the chair wants changed. */
  readonly returnedWith?: string | undefined;
  readonly approvedBy?: string | undefined;
  readonly approvedAt?: Instant | undefined;
  /** When the last version went out, and why that was late. */
  readonly releasedAt?: Instant | undefined;
  readonly lateReason?: string | undefined;
  /** To which panel they went, when, and by whom. @source Torbay T-74 */
  readonly toPanelOn?: LocalDate | undefined;
  readonly toPanelBy?: string | undefined;
  /** What the panel said. @source Torbay T-75 */
  readonly panelOn?: LocalDate | undefined;
  readonly panelAnswer?: string | undefined;
  readonly panelBy?: string | undefined;
  /** Where the record stands in the council's case system. @source Torbay T-40, T-76 */
  readonly filedOn?: LocalDate | undefined;
  readonly filedBy?: string | undefined;
  readonly filedReference?: string | undefined;
  /** SHA-256 of the file that was filed. */
  readonly filedChecksum?: string | undefined;
  /** Whether the carers' approval is looked at early. @source Warrington W-99 */
  readonly carerReview?: 'early-review' | 'not-needed' | undefined;
  readonly carerReviewReason?: string | undefined;
  readonly carerReviewBy?: string | undefined;
  readonly carerReviewOn?: LocalDate | undefined;
}

/** One paragraph of the minutes as it stands now. */
export interface MinuteBlockRow extends OfCase {
  /** `minute:`, the meeting's reference and the block. */
  readonly key: string;
  readonly meeting: string;
  readonly block: string;
  readonly kind: BlockKind;
  /** The item of the agenda. */
  readonly item: string;
  /** Its place among all; the first is 1. */
  readonly place: number;
  /** 0 is for everybody who came to any sitting. */
  readonly sitting: number;
  readonly text: string;
  /** Chosen to be told to the child; the words for their age, where these are others. */
  readonly forChild: boolean;
  readonly childWords?: string | undefined;
  /** Counts up with each save. */
  readonly revision: number;
  readonly by: string;
  readonly at: Instant;
  /** What it was drafted from, and the mark of its words then; a paragraph that somebody added has none. */
  readonly captured?: string | undefined;
  readonly capturedMark?: string | undefined;
}

/** One version for one reader, once the chair has approved it. */
export interface MinuteVersionRow extends OfCase {
  /** `minutes-version:`, the meeting's reference and the version. */
  readonly key: string;
  readonly meeting: string;
  readonly version: string;
  readonly state: 'approved' | 'released' | 'corrected';
  readonly authorId: string;
  readonly approvedBy: string;
  readonly approvedAt: Instant;
  /** Tells the approved text from any other. */
  readonly approvedMark: string;
  readonly releasedBy?: string | undefined;
  readonly releasedAt?: Instant | undefined;
  readonly holdWordsReason?: string | undefined;
  /** The Word file as it was released: its path on the restricted site and its SHA-256. */
  readonly file?: string | undefined;
  readonly checksum?: string | undefined;
  /** The text as it was released, for whoever reads it by a link: its path and its SHA-256. */
  readonly textFile?: string | undefined;
  readonly textChecksum?: string | undefined;
  /** How many corrections went with it when it was last sent. */
  readonly notes: number;
}

/** What somebody decided about one finding in one version. */
export interface LeakDecisionRow extends OfCase {
  readonly key: string;
  readonly meeting: string;
  readonly version: string;
  readonly block: string;
  readonly start: number;
  readonly end: number;
  readonly kind: LeakKind;
  readonly matched: string;
  readonly choice: 'take-out' | 'write-instead' | 'keep';
  readonly instead?: string | undefined;
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
}

/** How one version reached one person. */
export interface MinuteDeliveryRow extends OfCase {
  readonly key: string;
  readonly meeting: string;
  readonly version: string;
  readonly person: string;
  readonly personIs: 'worker' | 'circle' | 'child';
  readonly name: string;
  readonly part: Role;
  readonly way: Way;
  /** Who hands it over, where nobody may write to the person. */
  readonly workerId?: string | undefined;
  readonly state: 'to-send' | 'shown' | 'not-shown' | 'to-hand-over' | 'link-sent' | 'opened' | 'handed-over';
  /** How and when it was handed over. */
  readonly how?: string | undefined;
  readonly on?: LocalDate | undefined;
  readonly by?: string | undefined;
  /** Of a link that was sent: its own id, which says nothing of the person; only the hash of its secret is kept. */
  readonly linkId?: string | undefined;
  readonly linkHash?: string | undefined;
  readonly linkExpires?: Instant | undefined;
  readonly linkSentAt?: Instant | undefined;
  /** The mark of the code, and until when it opens anything. */
  readonly codeHash?: string | undefined;
  readonly wrongTries?: number | undefined;
  /** When they read it first. */
  readonly openedAt?: Instant | undefined;
}

/** What was said about the minutes after they were released: a correction, or something raised and what was changed. */
export interface MinuteNoteRow extends OfCase {
  readonly key: string;
  readonly meeting: string;
  readonly kind: 'correction' | 'raised';
  /** The first of a meeting is 1. */
  readonly place: number;
  readonly words: string;
  readonly askedBy: string;
  /** Who sees to it, and what they changed. */
  readonly ownerId?: string | undefined;
  readonly changed?: string | undefined;
  readonly changedOn?: LocalDate | undefined;
  readonly by: string;
  readonly at: Instant;
}

export const minutesKey = (meeting: string): string => `minutes:${meeting}`;
export const minuteBlockKey = (meeting: string, block: string): string => `minute:${meeting}:${block}`;
export const minuteVersionKey = (meeting: string, version: string): string => `minutes-version:${meeting}:${version}`;
export const minuteDeliveryKey = (meeting: string, version: string, person: string): string =>
  `minutes-to:${meeting}:${version}:${person}`;
export const minuteNoteKey = (meeting: string, kind: MinuteNoteRow['kind'], place: number): string =>
  `minutes-note:${meeting}:${kind}:${place}`;
