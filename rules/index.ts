/* The words, the records, and how a decision is said. */
export * from './vocabulary.ts';
export type * from './of-case.ts';
export type * from './case-records.ts';
export type * from './more-records.ts';
export * from './case-of.ts';
export * from './decision.ts';
export * from './plan.ts';
export type * from './rows.ts';
export * from './effects.ts';
export type * from './facts.ts';
export type * from './letters.ts';
export * from './words/citations.ts';
export * from './words/dates.ts';
export * from './words/people.ts';
export * from './words/meetings.ts';
export * from './words/procedure.ts';
export * from './words/own-names.ts';
export * from './statements/statements.ts';
export type * from './statements/statement.ts';

/* Procedures as data. */
export * from './profile.ts';
export * from './profile-choice.ts';
export * from './profile-schema.ts';
export * from './profile-check.ts';
export * from './profile-compare.ts';
export * from './profile-keys/later.ts';

/* Days and times. */
export * from './day-number.ts';
export * from './written-times.ts';
export * from './days.ts';
export * from './deadline.ts';
export * from './calendar.ts';
export * from './bank-holidays.ts';
export * from './london.ts';

/* Why, and what if. */
export type * from './what-if.ts';
export * from './explanation-facts.ts';
export * from './explanation.ts';
export * from './explain.ts';
export * from './explanation-words.ts';

/* Who may see and do what. */
export * from './access/acts.ts';
export * from './access/parts.ts';
export * from './access/who-may.ts';
export * from './access/access.ts';
export * from './safeguarding/hold.ts';
export * from './safeguarding/hold-acts.ts';

/* People and slots. */
export * from './meetings/interests.ts';
export type * from './meetings/chair-facts.ts';
export * from './meetings/chairs.ts';
export * from './meetings/chair-changes.ts';
export * from './meetings/placement-kinds.ts';
export * from './meetings/invitees.ts';
export * from './meetings/leaving-out.ts';
export * from './meetings/invitations.ts';
export * from './meetings/new-meeting.ts';
export * from './meetings/call-off.ts';
export * from './meetings/said-of-a-meeting.ts';
export * from './meetings/chair-question.ts';
export * from './meetings/named-chair.ts';
export * from './meetings/named-minute-taker.ts';
export * from './meetings/declared-interest.ts';
export * from './meetings/checked-chair.ts';
export * from './meetings/outside-window.ts';
export * from './meetings/chosen-time.ts';
export * from './meetings/chosen-format.ts';
export * from './meetings/chosen-sitting.ts';
export * from './meetings/missing-sittings.ts';
export * from './meetings/decided-invitees.ts';
export * from './meetings/added-invitee.ts';
export * from './meetings/owed-for-meeting.ts';
export * from './meetings/what-is-missing.ts';
export * from './meetings/approved-people.ts';
export * from './meetings/draft-answer.ts';
export * from './meetings/asked-for-meeting.ts';
export * from './meetings/saved-draft.ts';
export * from './meetings/slots.ts';

/* The four meetings, and the ending. */
export * from './planning/clock.ts';
export * from './planning/new-placement.ts';
export * from './planning/agreement.ts';
export * from './planning/written-agreement.ts';
export * from './planning/not-settling.ts';
export * from './support/support-meeting.ts';
export * from './support/views-groups.ts';
export * from './instability/scope.ts';
export * from './instability/report.ts';
export * from './instability/who-judges.ts';
export * from './instability/prompts.ts';
export * from './instability/offered-judgements.ts';
export * from './instability/stability-clock.ts';
export * from './instability/judgement.ts';
export * from './instability/judge.ts';
export * from './instability/reporting.ts';
export * from './instability/drift.ts';
export * from './instability/funding.ts';
export * from './meetings/stability-meeting.ts';
export * from './meetings/stability-series.ts';
export * from './endings/eligibility.ts';
export * from './endings/day-of-disruption.ts';
export * from './meetings/disruption-window.ts';
export * from './meetings/return-day.ts';
export * from './meetings/approval.ts';
export * from './meetings/meeting-state.ts';
export * from './meetings/seating.ts';
export * from './endings/regulated.ts';
export * from './endings/ending.ts';
export * from './endings/next-home.ts';
export * from './endings/carer-review.ts';
export * from './endings/owed-at-ending.ts';
export * from './endings/placement-ended.ts';
export * from './endings/decide-disruption.ts';
export * from './endings/how-it-ended.ts';
export * from './endings/home-after.ts';
export * from './endings/day-corrected.ts';
export * from './minutes/versions.ts';
export * from './minutes/contribution.ts';
export * from './minutes/closing.ts';
export * from './minutes/attendance.ts';
export * from './minutes/action.ts';
export * from './minutes/action-course.ts';
export * from './minutes/merge-notes.ts';
export * from './minutes/draft.ts';
export * from './minutes/version-content.ts';
export * from './minutes/minutes-days.ts';
export * from './minutes/minutes-state.ts';
export * from './minutes/release-checks.ts';
export * from './minutes/leak-decisions.ts';
export * from './minutes/leak-guard.ts';
export * from './minutes/leak-guard/leak.ts';
export * from './minutes/leak-guard/known-case.ts';
export type * from './minutes/meeting-record.ts';
export * from './minutes/record-meeting.ts';

/* What is owed. */
export * from './obligations/rule.ts';
export * from './obligations/catalogue.ts';
export * from './obligations/started-by.ts';
export * from './obligations/state.ts';
export * from './obligations/owed.ts';
export * from './obligations/override.ts';
export * from './obligations/set-aside.ts';
export * from './obligations/settle.ts';
export * from './obligations/periods.ts';

/* Questionnaires. */
export * from './questionnaires/question.ts';
export * from './questionnaires/factors.ts';
export * from './questionnaires/symbols.ts';
export * from './questionnaires/opening.ts';
export * from './questionnaires/child-questions.ts';
export * from './questionnaires/bank.ts';
export * from './questionnaires/which-instrument.ts';
export * from './questionnaires/who-is-asked.ts';
export * from './questionnaires/asking.ts';
export * from './questionnaires/check-bank.ts';
export * from './questionnaires/answers.ts';
export * from './questionnaires/fields.ts';
export * from './questionnaires/chair-changes.ts';
export * from './questionnaires/merge.ts';
export type * from './questionnaires/saved-answers.ts';
export * from './questionnaires/due-day.ts';
export * from './questionnaires/reminders.ts';
export * from './questionnaires/returned.ts';
export * from './questionnaires/overview.ts';
export * from './questionnaires/closed.ts';
export * from './questionnaires/own-voice.ts';
export * from './questionnaires/hand-in.ts';
export * from './questionnaires/other-ways.ts';
export * from './questionnaires/pass-on.ts';
export * from './questionnaires/remind.ts';
export * from './questionnaires/share-overview.ts';

/* What a card, a tab or a letter shows: shapes only. */
export type * from './views/learning.ts';
export type * from './views/desk.ts';
export type * from './views/meeting.ts';
export type * from './views/cards.ts';
export type * from './views/questionnaire-cards.ts';
export type * from './views/questionnaire.ts';
export type * from './views/episode.ts';
export type * from './views/follow.ts';
export type * from './views/ending.ts';

/* What was learned: figures of the year, and what may be shown of them. */
export type * from './learning/figures.ts';
export * from './learning/figures-of.ts';
export type * from './learning/meeting-figures.ts';
export * from './learning/national-codes.ts';
export { countRow, newTally, type SummaryScope, type Tally } from './learning/tally.ts';
export * from './learning/release.ts';
export * from './learning/summary.ts';
export * from './learning/dip-sample.ts';
export * from './learning/dip-tool.ts';
export * from './learning/agreement-of-readers.ts';
export * from './learning/signs.ts';
export * from './learning/board.ts';
export * from './learning/team-board.ts';
export type * from './learning/home-spells.ts';
export * from './learning/stability-measures.ts';
export * from './learning/simulate.ts';
export * from './learning/invented-cases.ts';
export * from './learning/simulation-words.ts';
export * from './learning/simulation-view.ts';
export * from './learning/exports.ts';
