import type {
  Action,
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
  Worker,
} from './case-records.ts';
import type { Act } from './access/acts.ts';
import type { UnclearLetter } from './letters.ts';
import type { ChairException } from './meetings/chair-facts.ts';
import type { DeclaredInterest, LaterSitting, WrittenReason } from './meetings/said-of-a-meeting.ts';
import type {
  LeakDecisionRow,
  MinuteBlockRow,
  MinuteDeliveryRow,
  MinuteNoteRow,
  MinutesRow,
  MinuteVersionRow,
} from './minutes-records.ts';
import type { RoomRows } from './minutes/room.ts';
import type { ActionChange, Room } from './minutes/room-records.ts';
import type {
  DayCorrection,
  EndingAccountRow,
  FileRow,
  FormChangesRow,
  FundingRow,
  HoldTermsRow,
  NextHomeRow,
  NoticeRow,
} from './more-records.ts';
import type { Move } from './plan.ts';
import type { Lesson } from './learning/lesson-record.ts';
import type { EmergencyOpening } from './safeguarding/opening-record.ts';
import type { FinishedSample, SampledFrom, SampleReadingRow, SampleRow } from './learning/sample-record.ts';
import type { Profile } from './profile.ts';
import type { AnswerCells } from './questionnaires/merge.ts';
import type { Instrument, QuestionBank } from './questionnaires/question.ts';
import type { OverviewDraft } from './questionnaires/saved-answers.ts';
import type { ReadForm } from './questionnaires/read-form.ts';
import type { HoldFacts } from './safeguarding/hold-facts.ts';
import type { SheetEntry } from './sheets/sheet.ts';
import type { Instant, LocalDate, Role } from './vocabulary.ts';

export type { HoldFacts } from './safeguarding/hold-facts.ts';

/** A meeting of the child that is sent and still to come, with whom it asks and who has a form already. */
export interface SentMeeting {
  readonly meeting: Meeting;
  readonly invitations: readonly Invitation[];
  readonly questionnaires: readonly Questionnaire[];
}

/**
 * What a rule may ask for while it decides, without knowing beforehand whom it will need. It is loaded when it was asked for,
 * and the rule is asked again; a rule that asks for the same gets the same.
 */
export interface Supply {
  /** Active workers with this role, in a steady order. */
  holdersOf(role: Role): readonly Worker[];
  worker(id: string): Worker | undefined;
  /** The line manager, by the directory. */
  managerOf(id: string): string | undefined;
  /** How many meetings this worker is arranging now. */
  meetingsToArrange(id: string): number;
  /** References of the meetings that this worker chairs and that are not held yet. */
  meetingsChairedBy(id: string): readonly string[];
  /** Why this person chairs what is about the same, as it was written down; undefined where nothing was. */
  chairReason(about: string, chairId: string): WrittenReason | undefined;
  /** Who was asked to another meeting than the one that the command is about. */
  invitationsTo(meeting: string): readonly Invitation[];
  /** Workers who had a part in the case of this meeting, whatever it was, and whom an allegation about the child names. */
  peopleInCaseOf(meeting: string): readonly string[];
  /** Everybody whom the register says lives, or lived, in this home. */
  placementsIn(homeRef: string): readonly Placement[];
  /** Where this child lives, and lived, by the register. */
  placementsOf(childRef: string): readonly Placement[];
  /** Whether something was decided under this key before, so that whoever says it again means that. */
  isDecided(key: string): boolean;
  /** The next reference of a series: `SM-2026` gives `SM-2026-0142`, for the record of this name in the decision. */
  newRef(series: string, handle: string): string;
  /** A new short code for what has this id, to be said by phone or in person; what is kept of it is its mark. */
  newCode(of: string): { readonly code: string; readonly mark: string };
  /** A random id of 128 bits for the record of this name in the decision. */
  newId(handle: string): string;
}

/** Always there. */
export interface Circumstances {
  /** Who acts. */
  readonly actor: Worker;
  readonly now: Instant;
  readonly today: LocalDate;
  /** Today's procedure: what begins now begins under it. What has begun is decided under its own. */
  readonly todaysProcedure: Profile;
  /** Whom an allegation or a complaint about this child names. */
  readonly subjectIds: readonly string[];
  /** Whether the one who acts may do this other act in this case too. */
  readonly may: (act: Act) => boolean;
  readonly supply: Supply;
  /** The same facts of each brother’s and sister’s meeting that is held together with this one, and what may be done there. */
  readonly together?: readonly FactsOfAnother[] | undefined;
}

/** What is known of another child’s case, under the names that the command asked for. */
export type FactsOfAnother = Omit<Circumstances, 'together'> & Partial<CaseFactsByName>;

/**
 * The closed list of what a decision may know. A command names those that it needs; the wrapper loads them.
 *
 * Each is of the record that the command is about: its episode, ending, meeting or form, and the placement of that.
 */
export interface CaseFactsByName {
  readonly placement: Placement;
  /** The episode, where the command is about one. */
  readonly episode: Episode;
  readonly ending: Ending;
  readonly meeting: Meeting;
  readonly questionnaire: Questionnaire;
  readonly obligation: Obligation;
  readonly report: Report;
  /** What this form has reported already. */
  readonly reportSoFar: Report | undefined;
  /** The case that a meeting belongs to, where it is an episode. */
  readonly caseEpisode: Episode | undefined;
  /** The case that a meeting belongs to, where it is an ending. */
  readonly caseEnding: Ending | undefined;
  /** All episodes of the child, closed ones too. */
  readonly childEpisodes: readonly Episode[];
  readonly childEndings: readonly Ending[];
  readonly hold: HoldFacts;
  /** Reports of the episode, oldest first. */
  readonly reports: readonly Report[];
  readonly judgements: readonly JudgementRecord[];
  /** Judgements of every episode of the child. */
  readonly childJudgements: readonly JudgementRecord[];
  readonly invitations: readonly Invitation[];
  readonly circle: readonly CirclePerson[];
  /** What is owed about the record and about its case, done or not. */
  readonly obligations: readonly Obligation[];
  /** What is owed about every record of this placement, done or not. */
  readonly placementObligations: readonly Obligation[];
  /** What is owed for the child, under whichever record, done or not. */
  readonly childObligations: readonly Obligation[];
  /** The meeting's sittings and parts after the first, by their numbers. */
  readonly sittings: readonly LaterSitting[];
  /** How often, when and why the meeting was moved after it was sent, the first move first. */
  readonly moves: readonly Move[];
  /** What people declared before they chair the meeting. */
  readonly interests: readonly DeclaredInterest[];
  /** Exceptions for chairs that a head of service recorded for the meeting. */
  readonly exceptions: readonly ChairException[];
  /** Meetings of the case, in no order. */
  readonly caseMeetings: readonly Meeting[];
  readonly placementMeetings: readonly Meeting[];
  readonly childMeetings: readonly Meeting[];
  readonly questionnaires: readonly Questionnaire[];
  /** What the chair left out of the meeting's forms, and put in. */
  readonly formChanges: readonly FormChangesRow[];
  /** Letters about the meeting and its forms of which nobody knows whether they went. */
  readonly unclearLetters: readonly UnclearLetter[];
  /** The form as this person has it: as it was sent, with what the chair changed before. */
  readonly instrument: Instrument;
  /** What is written in the form so far, by whomever. */
  readonly written: AnswerCells;
  /** Files that came with the form. */
  readonly formFiles: readonly FileRow[];
  /** All forms of the meeting, with the words of those that came back. */
  readonly forms: readonly ReadForm[];
  /** The overview as the chair has written it so far. */
  readonly overviewDraft: OverviewDraft;
  readonly bank: QuestionBank;
  /** Meetings of the child that are sent and whose day is not past. */
  readonly sentMeetings: readonly SentMeeting[];
  /** What the head of service said about paid support for this episode. */
  readonly funding: FundingRow | undefined;
  /** Terms agreed with the LADO for the hold of this episode, first to last. */
  readonly holdTerms: readonly HoldTermsRow[];
  readonly siblingPlacements: readonly Placement[];
  /** Meetings of brothers and sisters who are looked after too, in no order. */
  readonly siblingMeetings: readonly Meeting[];
  /** Corrections of the day of the ending, oldest first. */
  readonly dayCorrections: readonly DayCorrection[];
  /** Where the child went after the ending, once somebody said it. */
  readonly nextHome: NextHomeRow | undefined;
  /** Notice that this placement is to end, withdrawn or not, in the order in which it came. */
  readonly notices: readonly NoticeRow[];
  /** What was told of the ending, first to last; the last one holds. */
  readonly endingAccounts: readonly EndingAccountRow[];
  /** What was said on the sheets of this placement, in the order in which it was said. */
  readonly sheets: readonly SheetEntry[];
  /** What the meeting agreed that people do. */
  readonly actions: readonly Action[];
  /** Other children who live, or lived, in the same home. */
  readonly homePlacements: readonly Placement[];
  /** Where the child lives, and lived. */
  readonly childPlacements: readonly Placement[];
  /** Endings of whoever lived in the same home, this child’s own among them. */
  readonly homeEndings: readonly Ending[];
  /** The minutes of the meeting, once they were begun. */
  readonly minutes: MinutesRow | undefined;
  /** Their paragraphs, in their order. */
  readonly minuteBlocks: readonly MinuteBlockRow[];
  readonly minuteVersions: readonly MinuteVersionRow[];
  readonly leakDecisions: readonly LeakDecisionRow[];
  readonly minuteDeliveries: readonly MinuteDeliveryRow[];
  /** The one that a link leads to. */
  readonly minuteDelivery: MinuteDeliveryRow;
  readonly minuteNotes: readonly MinuteNoteRow[];
  /** The action that the command is about. */
  readonly action: Action;
  /** Each day and owner that it had before, first to last. */
  readonly actionChanges: readonly ActionChange[];
  /** The meeting’s room, once its notes were opened. */
  readonly room: Room | undefined;
  /** Everything that stands in the meeting’s room. */
  readonly roomRows: RoomRows;
  /** Of everything that is captured in the room now. */
  readonly roomHash: string;
  /** Every drawing of the dip sample of the period that the command is about. */
  readonly samplesOfPeriod: readonly SampleRow[];
  /** Who reads what of the newest drawing of that period, and what was handed in. */
  readonly samplesReadings: readonly SampleReadingRow[];
  /** Held meetings of that period that can be drawn, in the order of their references. */
  readonly meetingsOfPeriod: readonly SampledFrom[];
  /** The finished sample of the period before that one, with everything that was read for it. */
  readonly sampleBefore: FinishedSample | undefined;
  /** What the meeting learnt, in no order. */
  readonly lessons: readonly Lesson[];
  /** Each time that the child’s record was opened in an emergency, in no order. */
  readonly openings: readonly EmergencyOpening[];
  /** The dip sample for which the meeting is read now; undefined where it is read for none that is open. */
  readonly openSample: SampleRow | undefined;
  /** Who reads the meeting for that sample, and what was handed in. */
  readonly sampleReadings: readonly SampleReadingRow[];
}
export type FactName = keyof CaseFactsByName;

/** What a decision that names these may see, and nothing else. */
export type Facts<Named extends FactName = never> = Circumstances & Pick<CaseFactsByName, Named>;
