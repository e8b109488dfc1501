import type { Act } from './acts.ts';

/**
 * What becomes of an act once it is taken back.
 *
 * - `nothing`: it is read, or it is a draft of one’s own: there is nothing to take back.
 * - `undone`: these acts take it back. What it began ends with it, and what stays says why.
 * - `undoes`: it is itself the undoing of these.
 * - `stays`: it is not taken back; the sentence says what is done instead.
 */
export type Undoing =
  | { readonly is: 'nothing' }
  | {
      readonly is: 'undone';
      readonly by: readonly Act[];
      readonly how: string;
      readonly ends: string;
      readonly stays?: string | undefined;
    }
  | { readonly is: 'undoes'; readonly acts: readonly Act[]; readonly after: string }
  | { readonly is: 'stays'; readonly instead: string };

const NOTHING = { is: 'nothing' } as const;
const instead = (words: string) => ({ is: 'stays', instead: words }) as const;

/**
 * Each act, and what its undoing undoes. An act without a line does not compile, and each line that is undone is tried by a test.
 *
 * @source issue: undoing undoes; domain §13
 */
export const UNDOINGS = {
  report: {
    is: 'undone',
    by: ['judge', 'lift-hold', 'confirm-named'],
    how: 'A report itself stays. Its manager judges it, “no concern” too; says that it is not about whom it names; lifts the hold.',
    ends: 'What waited for the judgement, for the hold and for the naming.',
    stays: 'That the child is seen, is offered a talk and an advocate.',
  },
  'see-register-search': NOTHING,
  'settle-report': instead(
    'What was put with another report stays with it, and is judged with it; by itself it owes nothing.',
  ),
  'see-receipt': NOTHING,
  'see-what-was-told': NOTHING,
  'see-episode': NOTHING,
  'record-notice': {
    is: 'undone',
    by: ['record-notice'],
    how: 'Notice is withdrawn, with the day.',
    ends: 'That contracts are told, and that somebody asks whether it stands.',
    stays: 'The row, with both days.',
  },
  'see-what-happened': NOTHING,
  judge: {
    is: 'undone',
    by: ['judge', 'cancel-meeting'],
    how: 'It is judged again.',
    ends: 'The second look, support that is not offered yet, an earlier review, money that was to be asked for, and what is due before an ending that is not proposed any more.',
    stays:
      'A meeting that it asked for, until it is called off; what the law asks for the child; that the child is told.',
  },
  'lift-hold': { is: 'undoes', acts: ['report'], after: 'A new allegation is a new report, with a hold of its own.' },
  'look-at-hold': instead('It is looked at again on the next working day.'),
  'confirm-named': instead(
    'Once it is about somebody, it stays so while the record is open; a report that was not about them gives all of it back.',
  ),
  'open-in-emergency': {
    is: 'undone',
    by: ['close-opening', 'look-at-opening'],
    how: 'Whoever opened it closes it, or whoever looks at it says that it was not right.',
    ends: 'The record is closed to them at once.',
    stays: 'That somebody looks at it, with the reason that was given.',
  },
  'close-opening': { is: 'undoes', acts: ['open-in-emergency'], after: 'It is opened again with a new reason.' },
  'look-at-opening': { is: 'undoes', acts: ['open-in-emergency'], after: 'It is said once.' },
  'agree-funding': instead('The instability is judged again; what was answered stays with it.'),
  'arrange-meeting': {
    is: 'undone',
    by: ['arrange-meeting', 'cancel-meeting'],
    how: 'Another hour, place, minute taker or form is chosen.',
    ends: 'What was owed only for two parts or for a day outside the window; what the minute taker before had to do is the new one’s, and the diary moves with it.',
  },
  'send-invitations': {
    is: 'undone',
    by: ['cancel-meeting'],
    how: 'The meeting is called off.',
    ends: 'The event, invitations, forms, links, tasks and reminders; whoever was written to is written to once more.',
    stays: 'What the law asks for the child, money that was asked for, and what came back.',
  },
  'cancel-meeting': {
    is: 'undoes',
    acts: [
      'send-invitations',
      'arrange-meeting',
      'judge',
      'move-meeting',
      'propose-invitees',
      'decide-disruption-meeting',
    ],
    after:
      'A new meeting is arranged. Where it was the last that a judgement asked for, its manager judges again, by a day, what happens instead.',
  },
  'move-meeting': {
    is: 'undone',
    by: ['move-meeting', 'cancel-meeting'],
    how: 'It is moved again, back as well.',
    ends: 'What was still to be told of the move before, and of a day outside the window.',
    stays: 'Each move, with its reason.',
  },
  'answer-draft': instead('The worker is asked anew when another time is chosen, and answers anew.'),
  'propose-invitees': {
    is: 'undone',
    by: ['propose-invitees', 'cancel-meeting'],
    how: 'Another decision is made about the person.',
    ends: 'Before anything is sent, nothing has gone out about them.',
  },
  'see-sheets': NOTHING,
  'fill-in-sheet': instead(
    'Another line is written; a day that is said again moves what is counted from it, and a child who is back ends what was owed while they were missing.',
  ),
  'see-safeguarding': NOTHING,
  'fill-in-safeguarding': instead('Another line is written; the one before stays above it.'),
  'say-must-not-meet': {
    is: 'undone',
    by: ['end-must-not-meet'],
    how: 'Whoever answers for the child says that it holds no more.',
    ends: 'What refuses one sitting or the same day.',
    stays: 'That it was so, with both names and days.',
  },
  'end-must-not-meet': { is: 'undoes', acts: ['say-must-not-meet'], after: 'It is said again.' },
  'approve-invitees': instead('Another chair approves anew; the chair changes who comes until it is sent.'),
  'decide-parent': instead('It is decided again, with its own reason, when facts change.'),
  'allocate-chair': {
    is: 'undone',
    by: ['allocate-chair', 'except-chair'],
    how: 'Another chair is named.',
    ends: 'The diary entry and the answers of the chair before, what they owed for the meeting, and that they are introduced.',
  },
  'except-chair': {
    is: 'undone',
    by: ['allocate-chair'],
    how: 'Another chair is named.',
    ends: 'The same as for any chair.',
  },
  'check-chair': {
    is: 'undone',
    by: ['allocate-chair', 'except-chair'],
    how: 'Another chair is named.',
    ends: 'That another chair is to be found.',
  },
  'declare-interest': instead('What was declared stays with the meeting.'),
  'agree-out-of-window': {
    is: 'undone',
    by: ['arrange-meeting', 'move-meeting'],
    how: 'A day inside the window is chosen.',
    ends: 'The reason, and that the reviewing officer is told of a day outside.',
  },
  'decide-disruption-meeting': {
    is: 'undone',
    by: ['sign-off-not-held', 'cancel-meeting'],
    how: 'It is decided otherwise, or the meeting is called off with a reason that is counted.',
    ends: 'The referral; of a meeting that is called off, all that it began.',
  },
  'sign-off-not-held': {
    is: 'undone',
    by: ['decide-disruption-meeting'],
    how: 'It is decided that a meeting is held after all.',
    ends: 'What followed for the carers because none was held, where it is not done.',
  },
  'see-meeting': NOTHING,
  'see-own-invitation': NOTHING,
  'see-room': NOTHING,
  'say-not-coming': instead('Whoever comes after all accepts in Outlook; a form for their views stays theirs to use.'),
  'answer-questionnaire': instead('It can be changed until the meeting begins.'),
  'read-answers': NOTHING,
  'read-views': NOTHING,
  'write-overview': instead('It is written anew; what was shared says when.'),
  'read-overview': NOTHING,
  'record-meeting': instead(
    'The day on which it was held is corrected: what is counted from it is counted anew, and what is done stays done.',
  ),
  'see-minutes': NOTHING,
  'write-minutes': instead('They are written on, or sent back to whoever writes them.'),
  'approve-minutes': instead(
    'A version that was changed since is approved anew; what was released is corrected by a note.',
  ),
  'release-minutes': instead(
    'A correction is a note and a new version; a link to the one before leads to it no longer.',
  ),
  'read-own-minutes': NOTHING,
  'hand-over-minutes': instead('It was handed over; a correction is handed over anew.'),
  'hand-over-for-another': instead('It was handed over; a correction is handed over anew.'),
  'file-minutes': instead('They are filed again, under a new reference.'),
  'send-minutes-to-panel': instead('The panel answers; a correction goes to it too.'),
  'record-panel-answer': instead('A later answer is written below.'),
  'consider-carer-review': instead('It is said once, by the fostering manager.'),
  'raise-about-minutes': instead('Whoever sees to it says what was changed.'),
  'say-what-changed': instead('Another point is raised.'),
  'see-lessons': NOTHING,
  'note-lesson': instead('It is put off, or said to be changed, with a reason.'),
  'take-up-lesson': instead('It is put off, with a reason.'),
  'see-action': NOTHING,
  'do-action': instead('Another action is agreed.'),
  'agree-action': instead('Whoever asked takes it back, while nobody has answered.'),
  'settle-obligation': {
    is: 'undone',
    by: ['settle-obligation'],
    how: '“Done” is taken back until the end of the day after.',
    ends: 'That it is done, for all that was done with it.',
    stays: 'That it was taken back, and when.',
  },
  'override-obligation': instead('It is set aside otherwise: postponed to a day, it is owed again from then.'),
  'say-law-does-not-ask': instead('It stays said, with its reason; what is found later is reported anew.'),
  'see-obligation': NOTHING,
  'see-own-desk': NOTHING,
  'see-team-board': NOTHING,
  'see-every-board': NOTHING,
  'see-summary': NOTHING,
  'write-summary': instead('A correction is a new version.'),
  'release-carers-letter': instead('A correction is a new version, released anew.'),
  'see-sample': NOTHING,
  'draw-sample': {
    is: 'undone',
    by: ['draw-sample'],
    how: 'It is drawn anew, with why.',
    ends: 'The readings of the drawing before.',
    stays: 'The drawing before, beside the new one.',
  },
  'read-sampled-meeting': instead('Two readings that differ are settled by somebody else.'),
  'settle-readings': instead('It is said once.'),
  'see-what-would-follow': NOTHING,
  'give-code': {
    is: 'undone',
    by: ['give-code', 'take-back-form'],
    how: 'A new link or code is given, or the form is taken back.',
    ends: 'The link and the code before.',
  },
  'take-back-form': { is: 'undoes', acts: ['give-code', 'answer-questionnaire'], after: 'Another form is asked for.' },
  'read-sealed-file': NOTHING,
  'follow-clock': instead('What the clock did is looked at again at its next look.'),
} as const satisfies Record<Act, Undoing>;
