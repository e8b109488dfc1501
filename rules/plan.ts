import type { Invitation, Meeting, Obligation } from './case-records.ts';
import type { OutsideChoice } from './learning/reason-words.ts';
import type { LocalDate, LocalTime } from './vocabulary.ts';

/** Cards by name; their contents are looked up when the card is shown, so that a card never carries stale facts. */
export type CardName =
  | 'greeting'
  | 'commands'
  | 'report-form'
  | 'report-receipt'
  | 'judgement'
  | 'judgement-receipt'
  | 'hold'
  | 'funding'
  | 'draft-meeting'
  | 'worker-consent'
  | 'meeting-arranged'
  | 'meeting-invitation'
  | 'meeting-changed'
  | 'episode-told'
  | 'ending-form'
  | 'ending-receipt'
  | 'ending-decision'
  | 'chair-approval'
  | 'questionnaire'
  | 'questionnaire-receipt'
  | 'planning-form'
  | 'support-form'
  | 'task'
  | 'minutes'
  | 'action'
  | 'digest'
  | 'my-desk';

/** Letters by name; composed when sent. */
export type LetterName =
  | 'invitation'
  | 'meeting-changed'
  | 'meeting-cancelled'
  | 'questionnaire'
  | 'reminder'
  | 'minutes-link'
  | 'learning-changed';

/** One thing that follows from a decision. Its id is stable: doing it twice is doing it once. */
export type Step =
  | { readonly do: 'owe'; readonly id: string; readonly obligation: Omit<Obligation, 'level'> }
  | {
      readonly do: 'settle-debt';
      readonly id: string;
      readonly obligation: string;
      readonly by: string;
      readonly note: string;
    }
  | {
      readonly do: 'show-card';
      readonly id: string;
      readonly to: string;
      readonly card: CardName;
      readonly about: string;
    }
  | {
      readonly do: 'notify';
      readonly id: string;
      readonly to: string;
      readonly activity: string;
      readonly about: string;
    }
  | { readonly do: 'open-meeting'; readonly id: string; readonly meeting: Meeting }
  | { readonly do: 'propose-invitees'; readonly id: string; readonly meeting: string }
  | {
      readonly do: 'hold-in-diaries';
      readonly id: string;
      readonly meeting: string;
      /** A later sitting; without it, the meeting itself. */
      readonly sitting?: number | undefined;
      /** Once it is in the diaries, its people are asked: a decision of its own, with what Microsoft 365 answered. */
      readonly then?: 'ask-people' | undefined;
    }
  | { readonly do: 'move-meeting'; readonly id: string; readonly meeting: string; readonly move: Move }
  | { readonly do: 'change-diaries'; readonly id: string; readonly meeting: string; readonly change: number }
  | { readonly do: 'cancel-in-diaries'; readonly id: string; readonly meeting: string }
  | {
      readonly do: 'mark-invitation';
      readonly id: string;
      readonly invitation: string;
      readonly delivery: Invitation['delivery'];
    }
  | {
      readonly do: 'count-days-anew';
      readonly id: string;
      readonly meeting: string;
      /** The day on which the meeting was to be before it was moved. */
      readonly before?: LocalDate | undefined;
    }
  | { readonly do: 'set-meeting-options'; readonly id: string; readonly meeting: string }
  /** Steady itself in the chat of the Teams meeting, so that its page stands beside it. */
  | { readonly do: 'add-to-chat'; readonly id: string; readonly meeting: string }
  | {
      readonly do: 'send-letter';
      readonly id: string;
      readonly to: string;
      readonly letter: LetterName;
      readonly about: string;
    }
  | { readonly do: 'make-minutes-file'; readonly id: string; readonly meeting: string; readonly version: string }
  | {
      readonly do: 'deliver-minutes';
      readonly id: string;
      readonly meeting: string;
      readonly version: string;
      readonly to: string;
    }
  | { readonly do: 'ask-for-views'; readonly id: string; readonly meeting: string; readonly invitation: string };

/** A meeting that was sent is held at another time or place. */
export interface Move {
  /** When it was to be; a move that finds another time than this was overtaken by a later one. */
  readonly from: LocalTime;
  readonly to: LocalTime;
  readonly lengthMinutes: number;
  readonly venue?: string | undefined;
  /** Why, for those who run the meeting; it is sent to nobody. */
  readonly reason: string;
  readonly by: string;
  readonly on: LocalDate;
  /** Times of the later parts of a meeting in two parts, which move along. */
  readonly parts: readonly { readonly number: number; readonly startsAt: LocalTime }[];
  /** Why it may be outside the window; whoever moves it has the authority to allow that. */
  readonly outOfWindowReason?: string | undefined;
  readonly outOfWindowBecause?: OutsideChoice | undefined;
}

/** Steps in their order. Kept before the first of them is done. */
export interface Plan {
  /** Named after what was decided and which decision it was: `IN-2026-0007/2`. */
  readonly id: string;
  readonly about: string;
  readonly steps: readonly Step[];
}

/** A step's id within its plan; stable over retries and replicas. */
export const stepId = (plan: string, what: string): string => `${plan}/${what}`;
