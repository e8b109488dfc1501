import { describe, expect, it } from 'vitest';
import { answerEverything } from './canned-answers.ts';
import { endingView, meetingView } from '../../bot/api/contract/answers.ts';
import { CannedAnswers, otherwiseThanContract, unreadable } from './canned-contract.ts';
import { desk, emptyDesk } from './canned-desk.ts';
import { meeting, noSlots } from './canned-meeting.ts';

describe('What the tab’s tests answer in place of the server', () => {
  it('is what the server could say, all of it', () => {
    const answers = new CannedAnswers();
    answerEverything(answers);
    expect(answers.size).toBeGreaterThan(12);
    expect(otherwiseThanContract('GET /api/desk', { body: emptyDesk })).toBeUndefined();
    expect(otherwiseThanContract('GET /api/meetings/SM-2026-9001/slots', { body: noSlots })).toBeUndefined();
  });

  it('is refused where something is missing, is another kind of thing, or is more than is ever sent', () => {
    const wrong = (body: unknown) => otherwiseThanContract('GET /api/desk', { body });
    expect(wrong({ ...desk, today: '2026-11-31' })).toBe('GET /api/desk: today');
    expect(wrong({ ...desk, notices: undefined })).toBe('GET /api/desk: notices');
    expect(wrong({ ...desk, childName: 'Tamsin Tarragon' })).toBe('GET /api/desk: more than the contract says');
    expect(otherwiseThanContract('GET /api/desks', { body: desk })).toBe(
      'GET /api/desks is no request of the contract',
    );
    expect(() => new CannedAnswers().set('GET /api/desk', { status: 403, body: { words: 'No.' } })).toThrow('error');
  });

  it('and what the tab sends is read as the server reads it', () => {
    expect(unreadable('POST /api/meetings/SM-2026-9001/cancel', { reason: 'Invented.' })).toBeUndefined();
    expect(unreadable('POST /api/meetings/SM-2026-9001/cancel', { reason: '' })).toBe(
      'POST /api/meetings/SM-2026-9001/cancel: Say why the meeting will not take place.',
    );
  });

  it('a view of one page is not taken for that of another', () => {
    expect(meetingView.safeParse(meeting).success).toBe(true);
    expect(endingView.safeParse(meeting).success).toBe(false);
  });
});
