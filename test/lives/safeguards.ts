import { doneTwice, heard, keyTakenAgain, saidAs, unwritten, type Without } from './without.ts';

interface Safeguard {
  /** What keeps the promise, as it is when nothing is wrong. */
  readonly safeguard: string;
  readonly without: Without;
  /** A life in which it was noticed; looked for from there. */
  readonly from?: number;
}

const dayLater = (day: unknown): unknown =>
  typeof day === 'string' ? new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10) : day;

/*
 * Not here is that a report is one by its form: who sends a form a second time finds the plan of the first, whose key is the form’s,
 * so that the row’s own key matters only where a process stops for minutes between two writes. A test of its own does that
 * (`test/casework/slow-process`); in a life no process stops and goes on.
 */

/** Safeguards, each of which is switched off by itself. */
export const SAFEGUARDS: readonly Safeguard[] = [
  { safeguard: 'a plan is one by its key', from: 37, without: keyTakenAgain('Plans') },
  { safeguard: 'a card is one by its step', from: 11, without: keyTakenAgain('Cards') },
  { safeguard: 'a line of the chain is written once', without: keyTakenAgain('Audit') },
  { safeguard: 'the plan is saved first', from: 20, without: unwritten(/^Plans\.create$/) },
  { safeguard: 'the words are saved before the plan', from: 191, without: unwritten(/^Pending\.create$/) },
  { safeguard: 'words are forgotten once the rows have them', without: unwritten(/^Pending\.change$/) },
  {
    safeguard: 'the hold of the child is looked at',
    without: heard(/^Episodes\./, (row) => ({ ...row, hold: 'none' })),
  },
  {
    safeguard: 'whom an allegation names is looked at',
    from: 13,
    without: heard(/^Episodes\./, (row) => ({ ...row, subjectIds: [], namedIds: [] })),
  },
  {
    safeguard: 'whoever left is looked at',
    from: 11,
    without: heard(/^People\.find$/, (row) => ({ ...row, active: true })),
  },
  {
    safeguard: 'what somebody who left owed goes on',
    from: 31,
    without: unwritten(/^Obligations\.change$/, (to) => 'ownerId' in to),
  },
  {
    safeguard: 'the child’s open record is looked for before another is opened',
    without: heard(/^Episodes\.where$/, () => undefined),
  },
  {
    safeguard: 'the ending of the placement is looked for',
    from: 24,
    without: heard(/^Endings\.where$/, () => undefined),
  },
  {
    safeguard: 'the meeting of the case that is to come is looked for',
    from: 13,
    without: heard(/^Meetings\.where$/, (row) => ({ ...row, heldOn: '2026-11-23' })),
  },
  { safeguard: 'a reference is taken off the counter', without: unwritten(/^Settings\.(create|change)$/) },
  { safeguard: 'the timer takes up what is open', without: heard(/^Plans\.where$/, () => undefined) },
  { safeguard: 'what was done is written down', without: unwritten(/^Audit\.create$/) },
  {
    safeguard: 'it is marked that somebody was told',
    without: unwritten(/^Invitations\.change$/, (to) => 'delivery' in to),
  },
  {
    safeguard: 'what is owed is due on its day',
    without: saidAs(/^Obligations\.create$/, ([row, mark]) => [
      { ...(row as object), due: dayLater((row as { due?: string }).due) },
      mark,
    ]),
  },
  {
    safeguard: 'a meeting is to be held by its day',
    without: saidAs(/^Meetings\.create$/, ([row, mark]) => [
      { ...(row as object), by: dayLater((row as { by?: string }).by) },
      mark,
    ]),
  },
  { safeguard: 'a judgement is kept', without: unwritten(/^Judgements\.create$/) },
  { safeguard: 'the reason of a move is kept', without: unwritten(/^Moves\.create$/) },
  { safeguard: 'a letter has its row before it goes', from: 5, without: unwritten(/^Letters\.create$/) },
  {
    safeguard: 'it is marked that a letter went',
    from: 5,
    without: unwritten(/^Letters\.change$/, (to) => to['state'] === 'sent'),
  },
  { safeguard: 'a letter is sent once', from: 5, without: doneTwice(/^post\.send$/) },
  { safeguard: 'a card has its row before it is shown', without: unwritten(/^Cards\.create$/) },
  { safeguard: 'it is marked that a card was shown', without: unwritten(/^Cards\.change$/) },
  { safeguard: 'a card is shown once', from: 5, without: doneTwice(/^messenger\.show$/) },
  { safeguard: 'a report is kept', without: unwritten(/^Reports\.create$/) },
  { safeguard: 'what a report adds to the open one is kept', from: 3, without: unwritten(/^Episodes\.change$/) },
  {
    safeguard: 'that a hold is lifted is kept',
    from: 15,
    without: unwritten(/^Episodes\.change$/, (to) => 'hold' in to),
  },
  { safeguard: 'an ending is kept', from: 24, without: unwritten(/^Endings\.create$/) },
  {
    safeguard: 'how far a meeting is, is kept',
    from: 60,
    without: unwritten(/^Meetings\.change$/, (to) => 'state' in to),
  },
  {
    safeguard: 'which entry of the diaries is the meeting’s is kept',
    from: 5,
    without: heard(/^Meetings\./, (row) => ({ ...row, eventId: undefined })),
  },
  { safeguard: 'who is asked is kept', from: 5, without: unwritten(/^Invitations\.create$/) },
  { safeguard: 'who is asked is looked for', from: 5, without: heard(/^Invitations\.where$/, () => undefined) },
  { safeguard: 'whose form there is, is kept', from: 5, without: unwritten(/^Questionnaires\.create$/) },
  {
    safeguard: 'that a form is handed in is kept',
    from: 5,
    without: unwritten(/^Questionnaires\.change$/, (to) => 'state' in to),
  },
  {
    safeguard: 'whose form there is, is looked for',
    from: 25,
    without: heard(/^Questionnaires\.where$/, () => undefined),
  },
  { safeguard: 'what a decision makes owed is kept', without: unwritten(/^Obligations\.create$/) },
  { safeguard: 'what of a plan is done is marked', without: unwritten(/^Plans\.change$/) },
  { safeguard: 'the head of the chain is kept', without: unwritten(/^AuditHeads\.(create|change)$/) },
  { safeguard: 'who could do something is asked by role', from: 49, without: heard(/^Roles\.where$/, () => undefined) },
  {
    safeguard: 'what is opened in an emergency is kept',
    from: 10_018,
    without: unwritten(/^EmergencyOpenings\.create$/),
  },
  {
    safeguard: 'that somebody looked at an opening is kept',
    from: 10_031,
    without: unwritten(/^EmergencyOpenings\.change$/),
  },
  {
    safeguard: 'with which meeting one is held together is kept',
    from: 10_030,
    without: unwritten(/^Meetings\.change$/, (to) => 'also' in to),
  },
  { safeguard: 'a note of the room is kept', from: 1_000_000, without: unwritten(/^RoomNotes\.(create|change)$/) },
  {
    safeguard: 'what is written into the minutes is kept',
    from: 1_000_000,
    without: unwritten(/^MinuteParagraphs\.change$/),
  },
  {
    safeguard: 'whether a version is being corrected is looked at',
    from: 1_000_050,
    without: heard(/^MinuteVersions\./, (row) =>
      row['releasedAt'] === undefined ? row : { ...row, state: 'released' },
    ),
  },
  {
    safeguard: 'how somebody may be reached is looked at',
    from: 1_000_000,
    without: heard(/^Circle\./, (row) => ({ ...row, way: 'mail' })),
  },
  { safeguard: 'words that wait are looked for', without: heard(/^Pending\.(find|where)$/, () => undefined) },
];
