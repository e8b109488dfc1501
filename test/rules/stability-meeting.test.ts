import { describe, expect, it } from 'vitest';
import { missingBeforeAsking, missingGo, type Profile, type StabilityMeetingToSend } from '#rules';
import { torbay } from './invented-case.ts';

const beforeSending = (asked: StabilityMeetingToSend, profile: Profile) => [
  ...missingBeforeAsking(asked, profile),
  ...missingGo(asked, profile),
];

const ready: StabilityMeetingToSend = {
  meeting: {
    chairId: 'other-tm',
    chairReason: undefined,
    minuteTakerId: 'minutes',
    startsAt: '2026-11-25T15:30',
    from: '2026-11-20',
    by: '2026-11-27',
    outOfWindowReason: undefined,
    outOfWindowBy: undefined,
    format: 'single',
    formatReason: undefined,
    workerSays: 'go',
    workerAskedAt: '2026-11-20T10:00:00Z',
  },
  invitations: [
    { part: 'child', name: 'A.B.', decision: 'invite', reason: undefined },
    { part: 'parent', name: 'Invented Mother', decision: 'separate', reason: 'Asked for it.' },
  ],
  now: '2026-11-20T11:00:00Z',
  urgent: true,
  hold: false,
};

const missing = (
  changed: Partial<StabilityMeetingToSend> = {},
  meeting: Partial<StabilityMeetingToSend['meeting']> = {},
  profile: Profile = torbay,
) =>
  beforeSending({ ...ready, ...changed, meeting: { ...ready.meeting, ...meeting } }, profile).map(({ what }) => what);

describe('Before a stability meeting is sent', () => {
  it('nothing is missing when all is settled', () => {
    expect(missing()).toEqual([]);
  });

  it.each([
    ['T-31: a chair', {}, { chairId: undefined }, 'a chair'],
    ['T-33: a minute taker', {}, { minuteTakerId: undefined }, 'a minute taker'],
    ['T-45: day and time', {}, { startsAt: undefined }, 'a day and time'],
    [
      'T-23: the reason for two parts',
      {},
      { format: 'two-part', formatReason: ' ' } as const,
      'the reason for two parts',
    ],
    [
      'CF-11: the reason for the own line manager as chair',
      { chairNeedsReason: true },
      {},
      'the reason for this chair',
    ],
    ['E-01: the hold', { hold: true }, {}, 'the hold lifted, or terms agreed with the LADO'],
    ['T-24: the child’s part', { invitations: [] }, {}, 'the child’s part'],
    ['T-17, CF-35: the worker’s “go”', {}, { workerSays: 'asked' } as const, 'the social worker’s “go”'],
    [
      'domain §5.3: a day outside the window',
      {},
      { startsAt: '2026-12-01T10:00' } as const,
      'who allows a day outside the window, and why',
    ],
    [
      'domain §5.3: a day before the window',
      {},
      { startsAt: '2026-11-19T10:00', outOfWindowReason: 'x' } as const,
      'who allows a day outside the window, and why',
    ],
  ])('%s', (_what, changed, meeting, what) => {
    expect(missing(changed, meeting)).toEqual([what]);
  });

  it('a day outside the window that someone allowed with a reason may go', () => {
    expect(
      missing({}, { startsAt: '2026-12-01T10:00', outOfWindowReason: 'No chair before.', outOfWindowBy: 'hos' }),
    ).toEqual([]);
  });

  it('two parts with a reason, and a chair with a reason, may go', () => {
    expect(
      missing(
        { chairNeedsReason: true },
        { format: 'two-part', formatReason: 'Money first.', chairReason: 'Nobody else is free.' },
      ),
    ).toEqual([]);
  });

  it('T-21: leaving the child out needs its reason', () => {
    const child = { part: 'child', name: 'A.B.', decision: 'views-only' } as const;
    expect(missing({ invitations: [{ ...child, reason: '' }] })).toEqual([
      'the reason why the child does not take part',
    ]);
    expect(missing({ invitations: [{ ...child, reason: 'Asked their advocate to speak.' }] })).toEqual([]);
  });

  it('CF-24: each parent is decided about, “not informed” with the legal reason', () => {
    const [child] = ready.invitations;
    const parent = { part: 'parent', name: 'Invented Mother', reason: undefined } as const;
    const invitations = (decision: 'undecided' | 'not-informed') =>
      child === undefined ? [] : [child, { ...parent, decision }];
    expect(missing({ invitations: invitations('undecided') })).toEqual(['a decision about Invented Mother']);
    expect(missing({ invitations: invitations('not-informed') })).toEqual([
      'the legal reason why Invented Mother is not informed',
    ]);
  });

  it('two parents with the same initials are told apart in what chat says is missing', () => {
    const parent = (name: string, way: 'mail' | 'phone', decision: 'undecided' | 'not-informed') =>
      ({ part: 'parent', personIs: 'circle', name, way, decision, reason: undefined }) as const;
    const inChat = (decision: 'undecided' | 'not-informed') =>
      missingBeforeAsking(
        {
          ...ready,
          invitations: [
            ...ready.invitations,
            parent('Bryony Birchbark', 'mail', decision),
            parent('Basil Birchbark', 'phone', decision),
          ],
        },
        torbay,
      ).map((one) => one.inChat);
    expect(inChat('undecided')).toEqual([
      'a decision about Parent BB, by email',
      'a decision about Parent BB, by phone',
    ]);
    expect(inChat('not-informed')).toEqual([
      'the legal reason why Parent BB, by email is not informed',
      'the legal reason why Parent BB, by phone is not informed',
    ]);
  });

  it('someone else whom nobody decided about is the coordinator’s to settle', () => {
    const invitations = [
      ...ready.invitations,
      { part: 'school', name: 'Invented School', decision: 'undecided', reason: undefined } as const,
    ];
    expect(beforeSending({ ...ready, invitations }, torbay)).toEqual([
      {
        what: 'a decision about Invented School',
        who: 'The coordinator',
        because: ['CF-05'],
        settledBy: 'people',
        inChat: 'a decision about School IS',
      },
    ]);
  });

  it.each([
    ['an hour and 59 minutes', '2026-11-20T11:59:00Z', true, false],
    ['2 hours', '2026-11-20T12:00:00Z', true, true],
    ['2 hours, but not urgent', '2026-11-20T12:00:00Z', false, false],
  ] as const)('CF-35: nothing waits longer than 2 hours in an urgent case: after %s', (_when, now, urgent, goes) => {
    expect(missing({ now, urgent }, { workerSays: 'objects' }).length === 0).toBe(goes);
  });

  it('CF-35: a worker who was never asked is asked first', () => {
    expect(missing({ now: '2026-11-24T12:00:00Z' }, { workerSays: 'not-asked', workerAskedAt: undefined })).toEqual([
      'the social worker’s “go”',
    ]);
  });

  it('a council without minute taker and without reasons for its format asks for neither', () => {
    const profile: Profile = {
      ...torbay,
      stability: {
        ...torbay.stability,
        minuteTaker: { required: { is: false, source: 'Our own rule' } },
        format: { ...torbay.stability.format, otherNeedsReason: { is: false, source: 'Our own rule' } },
      },
    };
    expect(missing({}, { minuteTakerId: undefined, format: 'two-part' }, profile)).toEqual([]);
  });
});
