import type {
  Action,
  Answer,
  CirclePerson,
  Ending,
  Episode,
  Invitation,
  JudgementRecord,
  Meeting,
  Obligation,
  Placement,
  Questionnaire,
  Report,
} from './case-records.ts';
import type { FiguresRow } from './learning/figures-row.ts';
import type { Lesson } from './learning/lesson-record.ts';
import type { EmergencyOpening } from './safeguarding/opening-record.ts';
import type { SampleReadingRow, SampleRow } from './learning/sample-record.ts';
import type {
  ChairNote,
  DayCorrection,
  EndingAccountRow,
  FileRow,
  FormChangesRow,
  FundingRow,
  HoldTermsRow,
  MoveRow,
  NextHomeRow,
  NoticeRow,
  SittingRow,
} from './more-records.ts';
import type {
  LeakDecisionRow,
  MinuteBlockRow,
  MinuteDeliveryRow,
  MinuteNoteRow,
  MinutesRow,
  MinuteVersionRow,
} from './minutes-records.ts';
import type { SheetEntry } from './sheets/sheet.ts';
import type { ActionChange, AttendanceRow, Room, RoomNote } from './minutes/room-records.ts';

/** Every list whose rows a decision may make or change, and the record that one row of it is. */
export interface Rows {
  readonly placements: Placement;
  readonly circle: CirclePerson;
  readonly reports: Report;
  readonly episodes: Episode;
  readonly judgements: JudgementRecord;
  readonly endings: Ending;
  readonly meetings: Meeting;
  readonly invitations: Invitation;
  readonly questionnaires: Questionnaire;
  readonly answers: Answer;
  readonly obligations: Obligation;
  readonly actions: Action;
  readonly sittings: SittingRow;
  readonly moves: MoveRow;
  readonly chairNotes: ChairNote;
  readonly funding: FundingRow;
  readonly holdTerms: HoldTermsRow;
  readonly dayCorrections: DayCorrection;
  readonly nextHomes: NextHomeRow;
  readonly notices: NoticeRow;
  readonly endingAccounts: EndingAccountRow;
  readonly sheetEntries: SheetEntry;
  readonly files: FileRow;
  readonly formChanges: FormChangesRow;
  readonly minutes: MinutesRow;
  readonly minuteBlocks: MinuteBlockRow;
  readonly minuteVersions: MinuteVersionRow;
  readonly leakDecisions: LeakDecisionRow;
  readonly minuteDeliveries: MinuteDeliveryRow;
  readonly minuteNotes: MinuteNoteRow;
  readonly rooms: Room;
  readonly roomNotes: RoomNote;
  readonly attendances: AttendanceRow;
  readonly actionChanges: ActionChange;
  readonly figures: FiguresRow;
  readonly dipSamples: SampleRow;
  readonly dipReadings: SampleReadingRow;
  readonly lessons: Lesson;
  readonly openings: EmergencyOpening;
}
export type ListName = keyof Rows;
