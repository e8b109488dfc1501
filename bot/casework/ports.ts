import type { Measures } from './measures.ts';
import type {
  Action,
  ActionChange,
  Answer,
  AnswerCells,
  AttendanceRow,
  BankHoliday,
  CardName,
  Change,
  ChairNote,
  CirclePerson,
  DayCorrection,
  Ending,
  EndingAccountRow,
  SheetEntry,
  Episode,
  Figures,
  FiguresRow,
  FileRow,
  FormAsSent,
  FormChangesRow,
  FundingRow,
  HoldTermsRow,
  HomeOfTeam,
  RegisterHome,
  Instant,
  Invitation,
  JudgementRecord,
  LeakDecisionRow,
  Letter,
  EmergencyOpening,
  Lesson,
  LocalDate,
  LocalTime,
  Meeting,
  MinuteBlockRow,
  MinuteDeliveryRow,
  MinuteNoteRow,
  MinutesRow,
  MinuteVersionRow,
  MinutesDocument,
  MoveRow,
  NextHomeRow,
  NoticeRow,
  Obligation,
  Placement,
  Plan,
  Profile,
  PublishedRelease,
  QuestionBank,
  Questionnaire,
  Redraw,
  Report,
  Role,
  Room,
  RoomNote,
  SampleReadingRow,
  SampleRow,
  SavedProfile,
  SittingRow,
  SummaryRow,
  Worker,
  WorkingCalendar,
} from '#rules';

/*
 * What casework needs from outside. Interfaces only: the rooms that talk to Microsoft 365 keep these promises.
 */

/** A row as it was read: its values, and the version that a change must name. */
export interface Saved<Row> {
  readonly row: Row;
  readonly version: string;
  /** Who wrote it last: the plan and the number of its change, or an id of that write. */
  readonly lastWrite?: string | undefined;
}

/** For a column, the values of which one is enough. */
export type Among<Row> = { readonly [Field in keyof Row]?: readonly Row[Field][] };

/** One list of the council's, as values. Throws `Fault` only. */
export interface Table<Row extends { readonly key: string }> {
  find(key: string): Promise<Saved<Row> | undefined>;
  /** Rows whose columns have these values, and one of these in each column of `among`; each named column must be indexed. */
  where(columns: Partial<Row>, among?: Among<Row>): Promise<readonly Saved<Row>[]>;
  all(): Promise<readonly Saved<Row>[]>;
  /** Creates once: when the key is there already, answers the row that is there, and `existed` is true. */
  create(row: Row, mark?: string): Promise<Saved<Row> & { readonly existed: boolean }>;
  /**
   * Changes once: `Fault('changed-meanwhile')` when the row is no longer the version that was read. The mark stands in the
   * row as its last write, by which a write whose answer was lost is known again; without one, an id is made.
   */
  change(saved: Saved<Row>, to: Partial<Row>, mark?: string): Promise<Saved<Row>>;
}

/** A plan with what came of its changes and steps. */
export interface SavedPlan {
  readonly key: string;
  readonly about: string;
  /** The episode, ending or series that its record belongs to. */
  readonly case?: string | undefined;
  readonly state: 'open' | 'done';
  /** Rows of ours that are made or changed, first of all. Taken out once they are. */
  readonly changes?: readonly Change[] | undefined;
  /** The version of the row that the first change is made to. */
  readonly firstVersion?: string | undefined;
  /** Who acted, what they did, and which cards show something else now. */
  readonly act?: PlannedAct | undefined;
  readonly steps: Plan['steps'];
  /** Step id → what came of it, in a word or an id. */
  readonly done: Readonly<Record<string, string>>;
  readonly takenBy?: string | undefined;
  readonly takenUntil?: Instant | undefined;
  readonly attempts: number;
  /** Reason of the last fault, and the step: never its message. */
  readonly lastFault?: string | undefined;
}

/** What an audit line says, and what is drawn again; without a name or a word that was typed. */
export interface PlannedAct {
  readonly actor: string;
  readonly at: Instant;
  readonly did: string;
  readonly to: string;
  readonly redraw: readonly Redraw[];
  /** A mark of what was said, by which another’s press under the same key, or other words, is told from a second press of the same. */
  readonly said?: string | undefined;
}

/**
 * What a person typed, saved before the plan that needs it: seen by its author alone, without effect. Emptied once the plan's
 * changes hold the words; one that has no plan after a minute is taken up again.
 */
export interface Pending {
  /** `pending:`, the plan's key, and the mark of what was said. */
  readonly key: string;
  /** The command, by its name. */
  readonly command: string;
  readonly author: string;
  readonly state: 'waiting' | 'done';
  readonly at: Instant;
  /** What the command was given, as JSON: opaque to the list. */
  readonly said: string;
  /** The words by the names that the plan uses. */
  readonly words: Readonly<Record<string, string>>;
}

/** A card that a person was shown, so that it can be replaced and is known when it comes back. */
export interface SavedCard {
  /** `card:` and the step's id. */
  readonly key: string;
  readonly person: string;
  readonly card: CardName;
  readonly about: string;
  readonly activity?: string | undefined;
  readonly state: 'sending' | 'shown' | 'blocked' | 'refused';
}

/** A letter sent, or not: Graph has no key for mail, so what is unclear is shown to a person, never repeated. */
export interface SavedLetter {
  readonly key: string;
  readonly to: string;
  readonly letter: string;
  readonly about: string;
  readonly state: 'to-send' | 'sending' | 'sent' | 'unclear' | 'refused';
  readonly at: Instant;
}

/** Where a person's personal chat with the bot is. */
export interface Conversation {
  readonly key: string;
  readonly person: string;
  readonly conversation: string;
  readonly serviceUrl: string;
  readonly member: string;
}

/** Counters and change tokens; nothing of a case. */
export interface Setting {
  readonly key: string;
  readonly value: string;
}

/*
 * Where Steady goes on to ask what has changed: rows of the settings, made by Microsoft 365 for one list and one mailbox. They say nothing
 * anywhere else, so that no copy brings them along.
 */

/** Of the list of people. */
export const PEOPLE_LOOKED_AT = 'people-looked-at';
/** Of the organiser’s calendar. */
export const CALENDAR_LOOKED_AT = 'calendar:delta';

/** Who was refused what: one row a person, act, case and day. Outside the case’s own chain. */
export interface RefusalRow {
  readonly key: string;
  /** Entra object id; `form:` and the form’s id for whoever holds a link. */
  readonly person: string;
  /** The command or the question, by its name. */
  readonly act: string;
  /** The reference asked for; empty where there was none, or none of ours. */
  readonly case: string;
  readonly day: LocalDate;
  readonly times: number;
  readonly firstAt: Instant;
  readonly lastAt: Instant;
}

/** Who read what: one row a person, record and day. */
export interface ReadRow {
  readonly key: string;
  readonly person: string;
  readonly what: 'case' | 'meeting' | 'room' | 'minutes' | 'overview' | 'answers' | 'form';
  /** The reference of the record, or the form’s id. */
  readonly record: string;
  readonly case: string;
  readonly childRef: string;
  readonly day: LocalDate;
  readonly at: Instant;
}

/** One line of what happened, chained to the line before it. */
export interface AuditLine {
  readonly at: Instant;
  readonly actor: string;
  readonly did: string;
  readonly about: string;
}

/** That somebody has a role: by this it is asked who could do something. What they may do is read from their own row. */
export interface RoleHeld {
  /** `role:`, the role and the person. */
  readonly key: string;
  readonly role: Role;
  readonly person: string;
}

export interface Records {
  /** Whoever writes a worker here writes their roles as well. */
  readonly workers: Table<Worker>;
  readonly roles: Table<RoleHeld>;
  readonly placements: Table<Placement>;
  readonly circle: Table<CirclePerson>;
  readonly reports: Table<Report>;
  readonly episodes: Table<Episode>;
  readonly judgements: Table<JudgementRecord>;
  readonly endings: Table<Ending>;
  readonly plans: Table<SavedPlan>;
  readonly pending: Table<Pending>;
  readonly meetings: Table<Meeting>;
  readonly invitations: Table<Invitation>;
  readonly questionnaires: Table<Questionnaire>;
  readonly answers: Table<Answer>;
  readonly obligations: Table<Obligation>;
  readonly actions: Table<Action>;
  readonly cards: Table<SavedCard>;
  readonly letters: Table<SavedLetter>;
  readonly sittings: Table<SittingRow>;
  readonly moves: Table<MoveRow>;
  readonly chairNotes: Table<ChairNote>;
  readonly funding: Table<FundingRow>;
  readonly holdTerms: Table<HoldTermsRow>;
  readonly dayCorrections: Table<DayCorrection>;
  readonly nextHomes: Table<NextHomeRow>;
  readonly notices: Table<NoticeRow>;
  readonly endingAccounts: Table<EndingAccountRow>;
  readonly sheetEntries: Table<SheetEntry>;
  readonly files: Table<FileRow>;
  readonly formChanges: Table<FormChangesRow>;
  readonly minutes: Table<MinutesRow>;
  readonly minuteBlocks: Table<MinuteBlockRow>;
  readonly minuteVersions: Table<MinuteVersionRow>;
  readonly leakDecisions: Table<LeakDecisionRow>;
  readonly minuteDeliveries: Table<MinuteDeliveryRow>;
  readonly minuteNotes: Table<MinuteNoteRow>;
  readonly rooms: Table<Room>;
  readonly roomNotes: Table<RoomNote>;
  readonly attendances: Table<AttendanceRow>;
  readonly actionChanges: Table<ActionChange>;
  readonly formsAsSent: Table<FormAsSent>;
  readonly profiles: Table<SavedProfile>;
  readonly figures: Table<FiguresRow>;
  readonly releases: Table<PublishedRelease>;
  readonly summaries: Table<SummaryRow>;
  readonly dipSamples: Table<SampleRow>;
  readonly dipReadings: Table<SampleReadingRow>;
  readonly lessons: Table<Lesson>;
  readonly openings: Table<EmergencyOpening>;
  readonly conversations: Table<Conversation>;
  readonly refusals: Table<RefusalRow>;
  readonly reads: Table<ReadRow>;
  readonly settings: Table<Setting>;
  readonly bankHolidays: Table<BankHoliday & { readonly key: string }>;
  /** Children whose reference or initials start with these letters; at most `limit`. */
  findPlacements(text: string, limit: number): Promise<readonly Placement[]>;
  /** Plans that are open; of more than SharePoint looks through at once, those that have waited longest. */
  openPlans(now: Instant): Promise<readonly Saved<SavedPlan>[]>;
  /** What is owed and has to be looked at by now, whether it is late or soon will be: never what is settled. */
  obligationsDue(now: Instant): Promise<readonly Saved<Obligation>[]>;
  /** What this person has still to do: never what is over, however much that is. */
  openObligationsOf(owner: string): Promise<readonly Saved<Obligation>[]>;
  /** Today’s homes of the children whose social worker, supervising social worker, reviewing officer or team manager this person is. */
  openPlacementsOf(who: string): Promise<readonly Placement[]>;
  /** The meeting that this event in the organiser's calendar is. */
  meetingOfEvent(eventId: string): Promise<Saved<Meeting> | undefined>;
  /** Workers whose row was changed by hand since the last look, their roles brought along; the first look is at everybody. */
  followWorkers(): Promise<void>;
  /** Appends to the case's chain; safe to call again with the same id. `isNew`: it was surely not written before. */
  audit(caseRef: string, id: string, line: AuditLine, isNew?: boolean): Promise<void>;
  auditOf(caseRef: string): Promise<readonly AuditLine[]>;
  /** The next reference of a series: `nextRef('SM', 2026)` is `SM-2026-0001`, then `-0002`. Never given twice. */
  readonly nextRef: {
    (series: string, year: number): Promise<string>;
    /** Looks where the series stands, beside what else is asked for: whoever asks for a number next only has to take it. */
    readonly look?: (series: string, year: number) => void;
    /** It stands nowhere: whoever asks next may have it. */
    readonly giveBack?: (ref: string) => void;
  };
  /** A file on the restricted site; answers its path. */
  saveFile(path: string, bytes: Uint8Array): Promise<string>;
  readFile(path: string): Promise<Uint8Array>;
  /** Answers that were too long for a list, from their file. */
  readAnswers(path: string): Promise<AnswerCells>;
}

/** A list in memory, as little of it as its readers need: read once after a start, then only what changed since. */
export interface KeptRows<Row> {
  /** Reads what changed. Until the list was read once it is not whole; then so many rows are known so far. */
  look(): Promise<{ readonly isWhole: boolean; readonly known: number }>;
  /** Every known row, some thousands at a time. */
  batches(): AsyncIterable<readonly Row[]>;
}

/** What a board and a summary are counted from. */
export interface KeptLists {
  /** What is owed and not done. */
  readonly owed: KeptRows<Obligation>;
  /** Where each child lived, and since when. */
  readonly homes: KeptRows<HomeOfTeam & RegisterHome>;
  /** Everybody in the register by name, to be found; who they are and what they may is read from their own row. */
  readonly names: KeptRows<Pick<Worker, 'id' | 'name' | 'roles'>>;
  /** What each closed ending and held meeting counts as. */
  readonly figures: KeptRows<Figures>;
}

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
