/*
 * What a browser may carry: the shapes of what is shown, the lists of keys to choose from, and how an answer to a question is said.
 * No statement, no procedure and no question bank; a test looks into what the browser gets.
 */
export * from './vocabulary.ts';
export type * from './views/desk.ts';
export type * from './views/apart.ts';
export type * from './views/meeting.ts';
export type * from './views/moved.ts';
export type * from './views/recorded.ts';
export type * from './views/together.ts';
export type * from './views/questionnaire.ts';
export type * from './views/episode.ts';
export type * from './views/follow.ts';
export type * from './views/ending.ts';
export type * from './views/learning.ts';
export type * from './views/sample.ts';
export type * from './views/lessons.ts';
export type * from './views/minutes.ts';
export type * from './views/outlook.ts';
export type * from './views/room.ts';
export type * from './views/action.ts';
export type * from './views/sheet.ts';
export type * from './views/first-look.ts';
export { INTERESTS, INTEREST_EFFECTS, type InterestKind } from './meetings/interests.ts';
export { isKeyOf, isOneOf, isRecord, keysOf, tableOf } from './keys.ts';
export { present } from './present.ts';
export { isLocalDate } from './day-number.ts';
export { isLocalTime } from './written-times.ts';
export { londonDay } from './london.ts';
export type { BlockKind } from './minutes/draft.ts';
export type { ActOnAction, AnswerActionMoney } from './minutes/act-on-action.ts';
export { CHILD_PARTS, type ChildPart } from './minutes/attendance.ts';
export { CONTRIBUTIONS, type Contribution } from './minutes/contribution.ts';
export { NOTE_FIELDS, type BestInterests, type NoteConflict, type NoteField } from './minutes/room-records.ts';
export { noteAfter, type WrittenToItem } from './minutes/save-note.ts';
export { refusalsOf, type ActionRefusal } from './minutes/action.ts';
export { onlyOneEligible } from './meetings/few-chairs.ts';
export {
  answerInWords,
  type AnswerFault,
  type AnswerSheet,
  type AnswerValue,
  type DatedNote,
} from './questionnaires/answers.ts';
export {
  ACCOUNT_REASONS,
  ENDED_BY,
  SEPARATED,
  WHERE_THINGS_ARE,
  YES_OR_NO,
  type EndingAccount,
} from './endings/account-shape.ts';
export { SHEET_FIELD_KINDS, SHEET_KINDS, type SheetFieldKind, type SheetKind } from './sheets/sheet.ts';
export type { HomeTold } from './learning/homes-told.ts';
export type { SeenMarks } from './questionnaires/merge.ts';
export type { ChairChanges } from './questionnaires/chair-changes.ts';
export { MOST_NOTES, questionsOf, type AnswerChoice, type FormQuestion } from './questionnaires/question.ts';
export type { EmergencyView, OpeningToLookAt, OwnOpening } from './views/emergency.ts';
export { EVIDENCE_WAYS, WAY_WORDS, type EvidenceAsked, type EvidenceWay } from './obligations/evidence.ts';
export type { OverrideOffered } from './obligations/override.ts';
export {
  childrenInMail,
  linesOfMail,
  LONGEST_REPORT,
  wordsFromMail,
  type LinesOfMail,
} from './outlook/lines-of-mail.ts';
export { meetingInSubject } from './outlook/meeting-in-subject.ts';
