import { describe, expect, it } from 'vitest';
import {
  missingBeforeClosing,
  missingBeforeAsking,
  missingGo,
  type Profile,
  type StabilityMeetingToClose,
  type StabilityMeetingToSend,
} from '#rules';
import { cited } from './cited-stability.ts';

const beforeSending = (asked: StabilityMeetingToSend, profile: Pick<Profile, 'stability'>) => [
  ...missingBeforeAsking(asked, profile),
  ...missingGo(asked, profile),
];

describe('Before a stability meeting is sent: what is missing, who gives it, why', () => {
  const nothing: StabilityMeetingToSend = {
    meeting: {
      chairId: undefined,
      chairReason: ' ',
      minuteTakerId: undefined,
      startsAt: undefined,
      from: '2026-11-20',
      by: '2026-11-27',
      outOfWindowReason: undefined,
      outOfWindowBy: undefined,
      format: 'two-part',
      formatReason: undefined,
      workerSays: 'asked',
      workerAskedAt: undefined,
    },
    invitations: [],
    now: '2026-11-20T11:00:00Z',
    urgent: true,
    hold: true,
    chairNeedsReason: true,
  };
  const person = (
    part: 'child' | 'parent' | 'school',
    decision: 'undecided' | 'invite' | 'separate' | 'not-informed',
  ) => ({ part, name: `Invented ${part}`, decision, reason: undefined }) as const;
  const missing = (...invitations: StabilityMeetingToSend['invitations']) =>
    beforeSending({ ...nothing, hold: false, invitations }, cited)
      .filter(
        ({ because }) =>
          !['chair', 'independence', 'minute taker', 'urgent', 'format', 'go'].includes(because[0] ?? ''),
      )
      .map(({ what, who, because }) => [what, who, ...because]);

  it('T-17, T-21 to T-33, T-45: all of it, in the order in which it is done', () => {
    expect(beforeSending(nothing, cited)).toEqual([
      {
        what: 'the hold lifted, or terms agreed with the LADO',
        who: 'The team manager',
        because: ['E-01'],
        settledBy: 'hold',
      },
      { what: 'a chair', who: 'The coordinator', because: ['chair'], settledBy: 'chair' },
      { what: 'the reason for this chair', who: 'The coordinator', because: ['independence'], settledBy: 'chair' },
      { what: 'a minute taker', who: 'The coordinator', because: ['minute taker'], settledBy: 'minute-taker' },
      { what: 'a day and time', who: 'The coordinator', because: ['urgent'], settledBy: 'time' },
      { what: 'the reason for two parts', who: 'The coordinator', because: ['format'], settledBy: 'format' },
      { what: 'the child’s part', who: 'The coordinator', because: ['child'], settledBy: 'people' },
      { what: 'the social worker’s “go”', who: 'The child’s social worker', because: ['go'], settledBy: 'ask-worker' },
    ]);
  });

  it('domain §5.3: a day outside the window', () => {
    const late = { ...nothing, meeting: { ...nothing.meeting, startsAt: '2026-11-28T10:00' } } as const;
    expect(beforeSending(late, cited)).toContainEqual({
      settledBy: 'time',
      what: 'who allows a day outside the window, and why',
      who: 'The coordinator',
      because: ['urgent'],
    });
  });

  it.each(['2026-11-20T09:00', '2026-11-27T17:00'] as const)('domain §5.3: %s is inside the window', (startsAt) => {
    const inside = { ...nothing, meeting: { ...nothing.meeting, startsAt } };
    expect(beforeSending(inside, cited).map(({ what }) => what)).not.toContain(
      'who allows a day outside the window, and why',
    );
  });

  it('T-21, CF-24: each person of whom nothing is decided', () => {
    expect(missing(person('child', 'undecided'), person('parent', 'undecided'), person('school', 'undecided'))).toEqual(
      [
        ['the reason why the child does not take part', 'The coordinator', 'child'],
        ['a decision about Invented parent', 'The team manager', 'parents'],
        ['a decision about Invented school', 'The coordinator', 'CF-05'],
      ],
    );
  });

  it('T-21: a child who takes part, with the others or apart, needs no reason; nor does anybody else', () => {
    expect(missing(person('child', 'invite'), person('parent', 'invite'))).toEqual([]);
    expect(missing(person('child', 'separate'), person('school', 'not-informed'))).toEqual([]);
  });

  it('T-21: without the child on the list, the child’s part is missing, whoever else is on it', () => {
    expect(missing(person('school', 'invite'), person('parent', 'invite'))).toEqual([
      ['the child’s part', 'The coordinator', 'child'],
    ]);
  });

  it('rulings CF-24: a parent who is not informed, and nobody else, needs the legal reason', () => {
    expect(missing(person('child', 'invite'), person('parent', 'not-informed'))).toEqual([
      ['the legal reason why Invented parent is not informed', 'The team manager', 'Rulings CF-24'],
    ]);
    expect(missing(person('child', 'invite'), person('parent', 'separate'))).toEqual([]);
  });
});

describe('Before a stability meeting is closed: what is missing, who gives it, why', () => {
  const nothing: StabilityMeetingToClose = {
    meeting: {
      heldOn: undefined,
      record: undefined,
      nextOn: undefined,
      noNextReason: undefined,
      format: 'two-part',
      formatReason: undefined,
    },
    childHasLeft: false,
    actions: [],
    endsPlacement: true,
    carersHeard: false,
  };

  it('T-33, T-35, T-39, CF-33: all of it, in order', () => {
    expect(missingBeforeClosing(nothing, cited)).toEqual([
      { what: 'the day on which it was held', who: 'The minute taker', because: ['Torbay T-33'], settledBy: 'day' },
      { what: 'the minutes', who: 'The minute taker', because: ['minutes'], settledBy: 'notes' },
      { what: 'the reason for two parts', who: 'The chair', because: ['format'], settledBy: 'format' },
      { what: 'the next meeting', who: 'The chair', because: ['next'], settledBy: 'next' },
      {
        what: 'what the carers say to ending the placement',
        who: 'The chair',
        because: ['Domain §6.2'],
        settledBy: 'carers',
      },
    ]);
  });

  it('domain §6.2: carers who were not heard are owed nothing where the placement goes on', () => {
    const words = missingBeforeClosing({ ...nothing, endsPlacement: false }, cited).map(({ what }) => what);
    expect(words).not.toContain('what the carers say to ending the placement');
  });
});
