import type {
  Action,
  ActionChange,
  Answer,
  AnswerCells,
  AttendanceRow,
  BankHoliday,
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
  EmergencyOpening,
  Lesson,
  Meeting,
  MinuteBlockRow,
  MinuteDeliveryRow,
  MinuteNoteRow,
  MinutesRow,
  MinuteVersionRow,
  MoveRow,
  NextHomeRow,
  NoticeRow,
  Obligation,
  Placement,
  PublishedRelease,
  Questionnaire,
  Report,
  Room,
  RoomNote,
  SampleReadingRow,
  SampleRow,
  SavedProfile,
  SittingRow,
  SummaryRow,
  Worker,
} from '#rules';
import type {
  Saved,
  Table,
  SavedPlan,
  Pending,
  SavedCard,
  SavedLetter,
  Conversation,
  Setting,
  RefusalRow,
  ReadRow,
  AuditLine,
  RoleHeld,
} from './saved-rows.ts';

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
