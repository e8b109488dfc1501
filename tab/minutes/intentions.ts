import type { BlockKind, LocalDate, MinutesView, ParagraphSaved } from '#rules/views';
import type { FindingDecision, ReadVersion, Release, WrittenParagraph } from '../api/minutes.ts';
import type { FoundPerson } from '../api/steady.ts';

/** What can be done on the page of the minutes; each ends with the page as it is then. */
export interface MinutesIntentions {
  readonly people: (text: string) => Promise<readonly FoundPerson[]>;
  readonly begin: () => Promise<void>;
  /** Only the paragraph: the rest of the page stays as it is while somebody writes. */
  readonly save: (paragraph: WrittenParagraph) => Promise<ParagraphSaved>;
  readonly add: (item: string, kind: BlockKind, sitting: number) => Promise<void>;
  /** Into the draft, or as a correction of what is out; or left as it is. */
  readonly takeOver: (captured: string, does: 'take-over' | 'leave') => Promise<void>;
  readonly toChair: () => Promise<void>;
  readonly back: (words: string) => Promise<void>;
  readonly decide: (decision: FindingDecision) => Promise<void>;
  readonly approve: (versions: readonly ReadVersion[]) => Promise<void>;
  readonly release: (release: Release) => Promise<void>;
  readonly offerLink: (version: string, person: string) => Promise<void>;
  readonly giveCode: (version: string, person: string) => Promise<{ readonly code: string; readonly words: string }>;
  readonly handedOver: (version: string, person: string, on: LocalDate, how: string) => Promise<void>;
  readonly correct: (words: string, askedBy: string) => Promise<void>;
  readonly raise: (words: string, raisedBy: string, ownerId: string) => Promise<void>;
  readonly changed: (place: number, changed: string) => Promise<void>;
  readonly toPanel: (on: LocalDate) => Promise<void>;
  readonly panelAnswer: (on: LocalDate, answer: string) => Promise<void>;
  readonly file: (on: LocalDate, reference: string) => Promise<void>;
  readonly carerReview: (outcome: 'early-review' | 'not-needed', reason: string) => Promise<void>;
  readonly word: (version: string) => Promise<void>;
  readonly look: () => Promise<void>;
}

/** What each part of the page needs. */
export interface MinutesProps {
  readonly view: MinutesView;
  readonly intentions: MinutesIntentions;
}
