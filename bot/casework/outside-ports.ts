import type { Instant, Letter, LocalDate, LocalTime, MinutesDocument } from '#rules';

/** One person's time in pieces: what is known of it, and what is not. */
export interface Diary {
  readonly person: string;
  /** Busy from–to in Europe/London; tentative and out of office count as busy. */
  readonly busy: readonly { readonly from: LocalTime; readonly to: LocalTime }[];
  /** False when Microsoft could not say: then the person is to be asked, never taken as free. */
  readonly known: boolean;
  readonly workingHours?: { readonly from: string; readonly to: string; readonly days: readonly number[] } | undefined;
}

export interface MeetingInDiary {
  readonly ref: string;
  /** Other children’s meetings that are held with it: whoever comes to one of these opens that one. */
  readonly also?: readonly string[] | undefined;
  readonly startsAt: LocalTime;
  readonly lengthMinutes: number;
  readonly online: boolean;
  readonly venue?: string | undefined;
  /** Entra ids and mails of those in the tenant; outsiders are never attendees. */
  readonly attendees: readonly { readonly id: string; readonly mail: string; readonly name: string }[];
  readonly hideAttendees: boolean;
}

export interface HeldMeeting {
  readonly eventId: string;
  readonly joinUrl?: string | undefined;
  /** The hour at which it stands there; an answer that was lost may be an hour old, and the event moved by hand since. */
  readonly startsAt?: LocalTime | undefined;
}

export interface Calendar {
  /** Free and busy of these people (by mail) between two days, both included. */
  diaries(
    people: readonly { readonly id: string; readonly mail: string }[],
    from: LocalDate,
    to: LocalDate,
  ): Promise<readonly Diary[]>;
  /** Books once per step; `Fault('cannot-meet-online')` when the mailbox has no Teams. */
  hold(step: string, meeting: MeetingInDiary): Promise<HeldMeeting>;
  /** Replaces who is invited, and nothing else. */
  invite(step: string, eventId: string, attendees: MeetingInDiary['attendees']): Promise<void>;
  move(step: string, eventId: string, startsAt: LocalTime, lengthMinutes: number): Promise<void>;
  cancel(step: string, eventId: string, words: string): Promise<void>;
  /** Cancels what this step has put into the diaries; nothing where it put nothing. */
  withdraw(step: string, words: string): Promise<void>;
  /** Chair as co-organiser, lobby on, recording and transcription off. */
  setOptions(step: string, joinUrl: string, chairId: string): Promise<void>;
  /** Steady in the chat of the meeting, with its page beside it; there already is there. Undefined: the council has not allowed it. */
  readonly addToChat: ((step: string, joinUrl: string) => Promise<void>) | undefined;
  /** The chat of the Teams meeting behind this link; undefined while Teams does not know the meeting. */
  chatOf(joinUrl: string): Promise<string | undefined>;
  /** What people answered, and what was moved or cancelled by hand, since the last look. */
  changes(since: string | undefined): Promise<{ readonly next: string; readonly events: readonly ChangedEvent[] }>;
}

export interface ChangedEvent {
  readonly eventId: string;
  readonly cancelled: boolean;
  readonly startsAt?: LocalTime | undefined;
  readonly replies: readonly {
    readonly mail: string;
    readonly reply: 'none' | 'accepted' | 'tentative' | 'declined';
    /** When it was given, as Exchange has it. */
    readonly at?: Instant | undefined;
  }[];
}

export interface Directory {
  person(id: string): Promise<{ readonly id: string; readonly name: string; readonly mail: string } | undefined>;
  managerOf(id: string): Promise<{ readonly id: string; readonly name: string; readonly mail: string } | undefined>;
  search(text: string): Promise<readonly { readonly id: string; readonly name: string; readonly mail: string }[]>;
}

/** What came of showing a card: it is there; the person took the app away; or Microsoft 365 does not take it, whoever it is for. */
export type Shown =
  { readonly is: 'shown'; readonly activity: string } | { readonly is: 'blocked' } | { readonly is: 'refused' };

export interface Post {
  /** Sends one letter by mail. An unclear answer is `Fault('unclear')`: it is never repeated by itself. */
  send(step: string, letter: Letter): Promise<void>;
}

/** Something that is due, for whoever is free: an id alone, never a name or a word that somebody typed. */
export interface WakeUp {
  /** A plan that is open; something owed that has come to its next level; one of the looks that the clock takes. */
  readonly wake: 'plan' | 'owed' | 'look';
  readonly id: string;
}

/** Where wake-ups wait until a replica takes them. It may lose them and give them twice: what is due stands in the lists. */
export interface WakeUps {
  put(wakeUps: readonly WakeUp[]): Promise<void>;
  /** Whether none waits and nobody has one in hand. */
  isEmpty(): Promise<boolean>;
}

/** The council's own words and numbers. */
export interface Council {
  readonly name: string;
  readonly emergency: readonly { readonly label: string; readonly number: string }[];
  /** The council's safeguarding procedure, opened from each form. @source E-06 */
  readonly safeguardingUrl?: string | undefined;
  readonly publicUrl: string;
  readonly tenantId: string;
  readonly teamsAppId: string;
  readonly replica: string;
}

/** The council's own scanner of what is sent in: answers a sentence when a file must not be kept. */
export type ScanFile = (
  bytes: Uint8Array,
) => Promise<{ readonly fine: true } | { readonly fine: false; readonly words: string }>;

/** Takes out of a file what it says beside what is seen in it; answers a sentence when it must not be saved. */
export type CleanFile = (
  ending: string,
  bytes: Uint8Array,
) => Promise<{ readonly fine: true; readonly bytes: Uint8Array } | { readonly fine: false; readonly words: string }>;

/** Documents that leave the house as files. */
export interface Documents {
  /** One version of the minutes as a Word file: its text and nothing hidden beside it. */
  minutes(document: MinutesDocument): Promise<Uint8Array>;
}
