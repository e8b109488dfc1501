/* The words, the records, and how a decision is said. */
export * from './vocabulary.ts';
export type * from './of-case.ts';
export type * from './case-records.ts';
export type * from './more-records.ts';
export * from './case-of.ts';
export * from './keys.ts';
export * from './present.ts';
export * from './decision.ts';
export * from './plan.ts';
export type * from './rows.ts';
export * from './effects.ts';
export type * from './facts.ts';
export * from './letters.ts';
export * from './mark-link.ts';
export * from './places.ts';
export * from './words/citations.ts';
export * from './words/dates.ts';
export * from './words/endings.ts';
export * from './words/letter-lines.ts';
export * from './words/people.ts';
export * from './words/public-days.ts';
export * from './words/public-words.ts';
export * from './words/names-in-chat.ts';
export * from './words/meetings.ts';
export * from './words/procedure.ts';
export * from './words/own-names.ts';
export * from './words/not-stated.ts';
export * from './statements/statements.ts';
export type * from './statements/statement.ts';

/* Procedures as data. */
export * from './profile.ts';
export * from './profile-upgrade.ts';
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
export * from './access/undoings.ts';
export * from './access/who-may.ts';
export * from './access/former.ts';
export * from './access/minutes-parts.ts';
export * from './access/access.ts';
export * from './safeguarding/hold.ts';
export * from './safeguarding/hold-acts.ts';
export * from './safeguarding/named.ts';
export * from './safeguarding/emergency.ts';
export * from './safeguarding/opening-record.ts';
export * from './safeguarding/kept-back.ts';
export * from './safeguarding/stopped.ts';

/* People and slots. */
export * from './meetings/index.ts';
export * from './desk/register-search.ts';
export * from './obligations/passed-on.ts';
export * from './obligations/passed-on-form.ts';
export * from './obligations/passed-on-meeting.ts';
export * from './obligations/passed-on-episode.ts';
export * from './obligations/escalated.ts';
export * from './obligations/digest.ts';
export * from './obligations/digest-words.ts';
export * from './instability/judged-again.ts';
export * from './questionnaires/asked-for-views.ts';
export * from './questionnaires/came-since.ts';

/* The four meetings, and the ending. */
export * from './sheets/sheet.ts';
export * from './sheets/plans.ts';
export * from './sheets/fill-in.ts';
export * from './sheets/show.ts';
export * from './sheets/chronology.ts';
export * from './planning/clock.ts';
export * from './planning/new-placement.ts';
export * from './planning/agreement.ts';
export * from './planning/written-agreement.ts';
export * from './planning/not-settling.ts';
export * from './support/support-meeting.ts';
export * from './support/views-groups.ts';
export * from './instability/scope.ts';
export * from './instability/response-to-report.ts';
export * from './instability/who-judges.ts';
export * from './instability/prompts.ts';
export * from './instability/offered-judgements.ts';
export * from './instability/stability-clock.ts';
export * from './instability/judgement.ts';
export * from './instability/judge.ts';
export * from './instability/report-key.ts';
export { episodeKey } from './instability/opened-or-joined.ts';
export * from './instability/report.ts';
export * from './instability/drift.ts';
export * from './instability/funding.ts';
export * from './endings/eligibility.ts';
export * from './endings/ending-kinds.ts';
export * from './endings/day-of-disruption.ts';
export * from './endings/regulated.ts';
export * from './endings/ending.ts';
export * from './endings/next-home.ts';
export * from './endings/carer-review.ts';
export * from './endings/owed-at-ending.ts';
export * from './endings/placement-ended.ts';
export * from './endings/decide-disruption.ts';
export * from './endings/decided-together.ts';
export type * from './endings/disruption-said.ts';
export * from './endings/how-it-ended.ts';
export * from './endings/home-after.ts';
export * from './endings/notice.ts';
export * from './endings/notice-figures.ts';
export * from './endings/with-notice.ts';
export * from './endings/account-shape.ts';
export * from './endings/account.ts';
export * from './endings/account-told.ts';
export * from './endings/to-check.ts';
export * from './endings/day-corrected.ts';
export * from './minutes-records.ts';
export * from './minutes/index.ts';
export type * from './views/action.ts';
export type * from './views/sheet.ts';
export type * from './views/room.ts';

/* What is owed. */
export * from './obligations/rule.ts';
export * from './obligations/catalogue.ts';
export * from './obligations/started-by.ts';
export * from './obligations/levels.ts';
export * from './obligations/state.ts';
export * from './obligations/owed.ts';
export * from './obligations/look-anew.ts';
export * from './obligations/owed-group.ts';
export * from './obligations/override.ts';
export * from './obligations/set-aside.ts';
export * from './obligations/ends.ts';
export * from './obligations/evidence.ts';
export * from './obligations/preparation-over.ts';
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
export * from './questionnaires/handed-in.ts';
export * from './questionnaires/other-ways.ts';
export * from './questionnaires/link-life.ts';
export * from './questionnaires/pass-on.ts';
export * from './questionnaires/remind.ts';
export * from './questionnaires/share-overview.ts';
export type * from './questionnaires/read-form.ts';

/* What a card, a tab or a letter shows: shapes only. */
export type * from './views/learning.ts';
export type * from './views/sample.ts';
export type * from './views/lessons.ts';
export type * from './views/desk.ts';
export type * from './views/emergency.ts';
export type * from './views/apart.ts';
export type * from './views/meeting.ts';
export type * from './views/moved.ts';
export type * from './views/recorded.ts';
export type * from './views/together.ts';
export type * from './views/minutes.ts';
export type * from './views/first-look.ts';
export { SIDES } from './views/first-look.ts';
export type * from './views/cards.ts';
export type * from './views/questionnaire-cards.ts';
export type * from './views/questionnaire.ts';
export type * from './views/episode.ts';
export type * from './views/follow.ts';
export type * from './views/ending.ts';
export type * from './views/outlook.ts';

/* Beside an appointment or a mail in Outlook. */
export * from './outlook/meeting-in-subject.ts';
export * from './outlook/lines-of-mail.ts';
export * from './outlook/voice-of-sender.ts';
export * from './outlook/not-coming.ts';
export * from './outlook/appointment.ts';

/* What was learned: figures of the year, and what may be shown of them. */
export * from './learning/index.ts';

/* How long what is saved is kept, and whose it is. */
export * from './retention/kept-until.ts';
export * from './retention/rows-of-child.ts';
export * from './retention/working-rows.ts';
export * from './retention/third-parties.ts';
export * from './retention/handed-over.ts';
export * from './retention/erasure.ts';
