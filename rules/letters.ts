import type { LetterName } from './plan.ts';
import type { LocalDate, LocalTime } from './vocabulary.ts';

/** Someone outside the tenant to whom a letter goes. */
export interface Addressee {
  /** Key of the Circle row. */
  readonly key: string;
  readonly name: string;
  readonly mail: string;
  readonly largePrint: boolean;
}

interface AnyLetter {
  readonly to: Addressee;
  /** The meeting's reference; the subject shows nothing more. */
  readonly ref: string;
  readonly council: string;
  /** The worker to ring, by name, with how. */
  readonly worker: string;
}

/** Letters as values; the words are made in one place, the mail, the `.ics` and the print pack are drawn from them. */
export type Letter =
  | (AnyLetter & {
      readonly letter: 'invitation';
      readonly startsAt: LocalTime;
      readonly lengthMinutes: number;
      readonly joinUrl?: string | undefined;
      readonly venue?: string | undefined;
      /** Where the person answers whether they come. */
      readonly replyUrl: string;
      readonly purpose: string;
      readonly prepare: string;
    })
  | (AnyLetter & {
      readonly letter: 'meeting-changed';
      /** The how manieth change this is: 1 for the first. Calendars take the higher one. */
      readonly change: number;
      readonly startsAt: LocalTime;
      readonly lengthMinutes: number;
      readonly joinUrl?: string | undefined;
      readonly venue?: string | undefined;
      readonly replyUrl: string;
    })
  | (AnyLetter & { readonly letter: 'meeting-cancelled' })
  | (AnyLetter & {
      readonly letter: 'questionnaire';
      readonly url: string;
      readonly due: LocalDate;
      readonly expires: LocalDate;
    })
  | (AnyLetter & { readonly letter: 'minutes-link'; readonly url: string; readonly expires: LocalDate })
  /** What was changed because of what a meeting learnt, in words that name nobody. */
  | (AnyLetter & { readonly letter: 'learning-changed'; readonly changes: readonly string[] })
  | (AnyLetter & { readonly letter: 'reminder'; readonly url: string; readonly due: LocalDate });

/** The row of the letter that a step sends. */
export const letterKey = (step: string): string => `letter:${step}`;

/** A letter of which nobody knows whether it went, and which nobody has sent again. */
export interface UnclearLetter {
  /** The step that follows it, named after it: two who press at once send it once more and not twice. */
  readonly again: string;
  readonly to: string;
  readonly letter: LetterName;
  readonly about: string;
}
