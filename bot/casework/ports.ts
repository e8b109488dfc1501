import type { CardName, Instant, LocalDate, LocalTime, Profile, QuestionBank, WorkingCalendar } from '#rules';
import type { KeptLists, Records } from './records-port.ts';
import type { Calendar, CleanFile, Council, Directory, Documents, Post, ScanFile, Shown } from './outside-ports.ts';
import type { Measures } from './measures.ts';

/*
 * What casework needs from outside, by kind. Interfaces only: the rooms that talk to Microsoft 365 keep these promises.
 */

export * from './outside-ports.ts';
export * from './records-port.ts';
export * from './saved-rows.ts';

export interface Messenger {
  /** Shows a card in the person's personal chat; the card's contents are looked up now, with the ports of whoever shows it. */
  show(step: string, person: string, card: CardName, about: string, ports: Ports): Promise<Shown>;
  /** Replaces a card shown before, on every device; not where its person had it as an answer, drawn since then. */
  replace(
    person: string,
    activity: string,
    card: CardName,
    about: string,
    ports: Ports,
    unlessAnsweredSince?: string,
  ): Promise<void>;
  /** A line in the activity feed, neutral by construction. */
  notify(step: string, person: string, activity: string, about: string): Promise<void>;
}

export interface Ports {
  readonly records: Records;
  readonly kept: KeptLists;
  readonly calendar: Calendar;
  readonly directory: Directory;
  readonly messenger: Messenger;
  readonly post: Post;
  readonly documents: Documents;
  readonly council: Council;
  /** The procedure that runs today, and any named version of it for records made under it. */
  readonly procedure: Profile;
  /** The questions and forms of this council. */
  readonly bank: QuestionBank;
  readonly scan?: ScanFile | undefined;
  readonly clean: CleanFile;
  readonly workingDays: () => Promise<WorkingCalendar>;
  readonly now: () => Instant;
  readonly today: () => LocalDate;
  /** The civil time of a moment in Europe/London. */
  readonly londonTime: (moment: Instant) => LocalTime;
  /** A new random id, 128 bits, for forms. */
  readonly newId: () => string;
  /** A new secret, and the hash that may be kept. */
  readonly newSecret: (length: number, alphabet: string) => string;
  readonly hash: (text: string) => string;
  /** SHA-256 of a file. */
  readonly checksum: (bytes: Uint8Array) => string;
  /** A mark that only this server can make of a text, and whether one is: who reads the lists can try nothing against it. */
  readonly seal: (text: string) => string;
  readonly isSealOf: (text: string, mark: string) => boolean;
  /**
   * Does something soon after the door has answered. It is lost when the process stops, so only for what is looked up
   * anew the next time, such as a card that is drawn again.
   */
  readonly inBackground: (what: string, work: () => Promise<void>) => void;
  /** Set where the product itself looks something up, such as a card that it draws again: nobody tried or read anything. */
  readonly lookedUpByItself?: true | undefined;
  /** Set where a card is drawn as the answer to a press: hours are looked for behind it, and the card is drawn once more. */
  readonly hoursFollow?: true | undefined;
  /** Carries this plan out soon after the door has answered, and does this afterwards, whatever came of it. */
  readonly carryOutInBackground: (plan: string, afterwards?: () => void) => void;
  /**
   * Answers somebody, with ports of that turn, which read each row once. What was put into the background meanwhile begins after it, so
   * that the answer waits for nothing else; also where it is part of a longer answer.
   */
  readonly answerFirst: <T>(answer: (turn: Ports) => Promise<T>) => Promise<T>;
  /** Where figures of the work go; undefined where nobody watches. */
  readonly measures?: Measures | undefined;
}
