import { describe, expect, it } from 'vitest';
import { inCaseOfMeeting, raiseAboutMinutes, type MinuteNoteRow } from '#rules';
import { circumstances, effectsOf, meetingWith, STAFF, supplied } from '../builders/meeting-facts.ts';

const meeting = meetingWith({ ref: 'DM-2026-0001', kind: 'disruption', heldOn: '2026-11-09' });
const facts = (minuteNotes: readonly MinuteNoteRow[] = []) => ({
  ...circumstances('worker-min', [], supplied({ workers: STAFF })),
  meeting,
  minuteNotes,
});
const raised = (words: string, notes: readonly MinuteNoteRow[] = []) =>
  raiseAboutMinutes({ meeting: meeting.ref, words, raisedBy: 'The carers', ownerId: STAFF[0]?.id ?? '' }, facts(notes));

describe('Torbay T-73: what was raised about the minutes', () => {
  it('two who write other things at the same moment are two decisions: neither is taken for the other’s second press', () => {
    const one = effectsOf(raised('The night plan came late.'));
    const other = effectsOf(raised('The school was not asked.'));
    expect(one.key).not.toBe(other.key);
    expect(one.key).toBe(effectsOf(raised('The night plan came late.')).key);
  });

  it('the same words of the same person again are their second press', () => {
    const row: MinuteNoteRow = {
      key: 'minutes-note:1',
      ...inCaseOfMeeting(meeting),
      meeting: meeting.ref,
      kind: 'raised',
      place: 1,
      words: 'The night plan came late.',
      askedBy: 'The carers',
      by: 'worker-min',
      at: '2026-11-23T09:00:00Z',
    };
    expect(raised('The night plan came late.', [row])).toMatchObject({ is: 'decided', value: undefined });
    expect(raised('The school was not asked.', [row])).toMatchObject({ value: { did: 'wrote down what was raised' } });
  });
});
