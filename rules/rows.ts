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

/** A small value under its key, as JSON: what has no list of its own yet. */
export interface SettingRow {
  readonly key: string;
  readonly value: string;
}

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
  readonly settings: SettingRow;
}
export type ListName = keyof Rows;
