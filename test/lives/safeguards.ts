import { heard, keyTakenAgain, saidAs, unwritten, type Without } from './without.ts';

interface Safeguard {
  /** What keeps the promise, as it is when nothing is wrong. */
  readonly safeguard: string;
  readonly without: Without;
  /** A life in which it was noticed; looked for from there. */
  readonly from?: number;
}

const dayLater = (day: unknown): unknown =>
  typeof day === 'string' ? new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10) : day;

/** Safeguards, each of which is switched off by itself. */
export const SAFEGUARDS: readonly Safeguard[] = [
  { safeguard: 'a plan is one by its key', from: 37, without: keyTakenAgain('Plans') },
  { safeguard: 'a report is one by its form', from: 58, without: keyTakenAgain('Reports') },
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
    without: heard(/^Episodes\./, (row) => ({ ...row, subjectIds: [], namedIds: [] })),
  },
  {
    safeguard: 'whoever left is looked at',
    from: 11,
    without: heard(/^People\.find$/, (row) => ({ ...row, active: true })),
  },
  {
    safeguard: 'what somebody who left owed goes on',
    without: unwritten(/^Obligations\.change$/, (to) => 'ownerId' in to),
  },
  {
    safeguard: 'the child’s open record is looked for before another is opened',
    without: heard(/^Episodes\.where$/, () => undefined),
  },
  { safeguard: 'the ending of the placement is looked for', without: heard(/^Endings\.where$/, () => undefined) },
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
];
