import { describe, expect, it } from 'vitest';
import { isGoneFromDiaries, moveMeeting, putMeetingBack, saySetByHand, type HoldFacts, type Meeting } from '#rules';
import { caseOf, effectsOf, invitationWith, meetingWith, sentenceOf } from '../builders/meeting-facts.ts';
import { blended, calendar, day } from './invented-case.ts';

/* Somebody deleted a sent meeting in the mailbox. Monday 23 November 2026; it is on Thursday 26 November. */

const GONE: Partial<Meeting> = {
  state: 'sent',
  startsAt: '2026-11-26T10:00',
  eventId: 'event-1',
  joinUrl: 'https://teams.example/1',
  trouble: 'cancelled-by-hand',
};
const CARER = invitationWith('foster-carer', {
  personIs: 'circle',
  way: 'mail',
  delivery: 'sent',
  person: 'circle:carer',
});
const NO_HOLD: HoldFacts = { stands: false, stops: false, subjectIds: [], termsOf: () => undefined };
const put = (more: Partial<Meeting> = {}, invitations = [CARER], hold = NO_HOLD) =>
  putMeetingBack({ meeting: 'SM-2026-0001' }, { ...caseOf(meetingWith({ ...GONE, ...more })), invitations, hold });

describe('CF-04: a meeting that was taken out of the diaries by hand is put back', () => {
  it('at its own time, with its options set anew; the letters have the new link, nobody is asked anew', () => {
    const { changes, steps } = effectsOf(put());
    expect(changes).toEqual([
      {
        change: 'meetings',
        key: 'meeting:SM-2026-0001',
        to: { state: 'sending', eventId: undefined, joinUrl: undefined, trouble: undefined },
        onlyWhile: { trouble: 'cancelled-by-hand', eventId: 'event-1' },
      },
    ]);
    expect(steps.map((step) => [step.do, 'letter' in step ? step.letter : ''])).toEqual([
      ['hold-in-diaries', ''],
      ['set-meeting-options', ''],
      ['add-to-chat', ''],
      ['send-letter', 'meeting-changed'],
    ]);
    expect(steps[0]).not.toHaveProperty('then');
  });

  it('at a venue nobody is written to: nothing is different for them', () => {
    expect(effectsOf(put({ online: false, venue: 'Room 3' })).steps.map((step) => step.do)).toEqual([
      'hold-in-diaries',
      'set-meeting-options',
      'add-to-chat',
    ]);
  });

  it('whoever had no letter gets none', () => {
    expect(effectsOf(put({}, [{ ...CARER, delivery: 'task' }])).steps).toHaveLength(3);
  });

  it('pressed twice it is put back once', () => {
    expect(put({ state: 'sending' })).toMatchObject({ is: 'decided', value: undefined });
  });

  it.each([
    ['that is in the diaries', { trouble: undefined }],
    ['whose day has passed', { startsAt: '2026-11-20T10:00' }],
    ['that was recorded', { state: 'minuted', heldOn: day('2026-11-20') }],
  ] as const)('not one %s', (_which, more) => {
    expect(put(more as Partial<Meeting>)).toMatchObject({ is: 'asking' });
  });

  it('while its hour is to come it is put back; once it has passed, nothing says that it should be, whatever is asked', () => {
    const moved = (more: Partial<Meeting>) =>
      sentenceOf(
        moveMeeting(
          { meeting: 'SM-2026-0001', startsAt: '2026-12-01T10:00', reason: 'The room is taken.' },
          {
            ...caseOf(meetingWith({ ...GONE, ...more }), 'worker-coord', ['move-meeting']),
            invitations: [CARER],
            questionnaires: [],
            moves: [],
          },
          blended,
          calendar,
        ),
      );
    expect(moved({})).toBe('The meeting is not in the diaries any more. Put it back first, or call it off.');
    expect(moved({ startsAt: '2026-11-20T10:00' })).toBe(
      'The meeting is not in the diaries any more, and its hour has passed. Record it where it took place; else call it off, and arrange another.',
    );
    expect(sentenceOf(put({ startsAt: '2026-11-20T10:00' }))).toContain(
      'Record it where it took place; else call it off',
    );
  });

  it('E-01: nothing goes into diaries while a hold stops it, nor to whom it is about while it stands', () => {
    expect(put({}, [CARER], { ...NO_HOLD, stands: true, stops: true })).toMatchObject({ is: 'asking' });
    const agreed = { ...NO_HOLD, stands: true, subjectIds: ['circle:carer'] };
    expect(put({}, [CARER], agreed)).toMatchObject({ is: 'asking' });
    expect(effectsOf(put({}, [{ ...CARER, person: 'circle:other' }], agreed)).steps).toHaveLength(4);
  });

  it('on its own day it can still be put back, until its hour has passed', () => {
    const today = meetingWith({ ...GONE, startsAt: '2026-11-23T16:00' });
    expect(isGoneFromDiaries(today, '2026-11-23T15:59:00Z')).toBe(true);
    expect(isGoneFromDiaries(today, '2026-11-23T16:00:00Z')).toBe(false);
    expect(put({ startsAt: '2026-11-23T00:30' })).toMatchObject({
      is: 'asking',
      ask: [{ ask: expect.stringContaining('call it off, and arrange another') as string }],
    });
  });
});

describe('E-62: what Steady was refused and somebody sets in Teams', () => {
  it.each(['options-not-set', 'not-in-chat'] as const)('“%s” is over once they say so, and only that', (trouble) => {
    const said = (more: Partial<Meeting>) =>
      saySetByHand({ meeting: 'SM-2026-0001' }, caseOf(meetingWith({ ...GONE, trouble, ...more })));
    expect(effectsOf(said({}))).toMatchObject({
      changes: [{ change: 'meetings', to: { trouble: undefined }, onlyWhile: { trouble } }],
      redraw: [{ about: 'SM-2026-0001', cards: ['meeting-arranged'] }],
    });
    expect(said({ trouble: undefined })).toMatchObject({ is: 'decided', value: undefined });
    expect(said({ trouble: 'cancelled-by-hand' })).toMatchObject({ is: 'decided', value: undefined });
  });
});
