import { describe, expect, it } from 'vitest';
import {
  minutedAs,
  missingBeforeClosing,
  nextInSeries,
  plannedEndingSteps,
  type Profile,
  type StabilityMeetingToClose,
} from '#rules';
import { calendar, torbay } from './invented-case.ts';

describe('Before a stability meeting is closed', () => {
  const done: StabilityMeetingToClose = {
    meeting: {
      heldOn: '2026-11-25',
      record: 'What was said.',
      nextOn: '2026-12-15',
      noNextReason: undefined,
      format: 'single',
      formatReason: undefined,
    },
    childHasLeft: false,
    actions: [],
    endsPlacement: false,
    carersHeard: true,
  };
  const left = (
    changed: Partial<StabilityMeetingToClose> = {},
    meeting: Partial<StabilityMeetingToClose['meeting']> = {},
    profile: Profile = torbay,
  ) =>
    missingBeforeClosing({ ...done, ...changed, meeting: { ...done.meeting, ...meeting } }, profile).map(
      ({ what }) => what,
    );

  it('nothing is missing when it is written up and the next is booked', () => {
    expect(left()).toEqual([]);
  });

  it.each([
    ['T-33: the day', {}, { heldOn: undefined }, 'the day on which it was held'],
    ['T-39: the minutes', {}, { record: ' ' }, 'the minutes'],
    ['T-35: the next meeting', {}, { nextOn: undefined }, 'the next meeting'],
    [
      'T-35: a reason does not replace the next meeting while the child lives there',
      {},
      { nextOn: undefined, noNextReason: 'All is well.' },
      'the next meeting',
    ],
    [
      'CF-33: when the child has left, the next meeting or the reason',
      { childHasLeft: true },
      { nextOn: undefined },
      'the next meeting, or the reason why there is none',
    ],
    ['T-23: the reason for two parts', {}, { format: 'two-part' } as const, 'the reason for two parts'],
    [
      'domain §6.2: the carers heard before their placement is ended',
      { endsPlacement: true, carersHeard: false },
      {},
      'what the carers say to ending the placement',
    ],
  ])('%s', (_what, changed, meeting, what) => {
    expect(left(changed, meeting)).toEqual([what]);
  });

  it('rulings CF-33: no next meeting, when the child has left and a reason is written', () => {
    expect(left({ childHasLeft: true }, { nextOn: undefined, noNextReason: 'The child has left.' })).toEqual([]);
  });

  it('a council may let the chair decide that there is no next meeting', () => {
    const profile: Profile = {
      ...torbay,
      stability: {
        ...torbay.stability,
        followUp: { ...torbay.stability.followUp, noneOnlyWhen: { is: 'chair-decides', source: 'Our own rule' } },
      },
    };
    expect(left({}, { nextOn: undefined, noNextReason: 'All is well.' }, profile)).toEqual([]);
  });

  it('T-38, T-47, CF-34: nothing is promised that nobody agreed to pay', () => {
    expect(['none', 'asked', 'agreed', 'refused'].map((funding) => minutedAs(funding as 'none'))).toEqual([
      'Agreed',
      'Subject to the head of service',
      'Agreed, funding agreed by the head of service',
      'Not agreed: funding refused by the head of service',
    ]);
  });
});

describe('Torbay T-35, T-36: a series of meetings', () => {
  const next = (
    heldOn: readonly `${number}-${number}-${number}`[],
    today: `${number}-${number}-${number}`,
    openedOn: `${number}-${number}-${number}` = '2026-11-01',
  ) => nextInSeries({ heldOn, today, openedOn }, torbay, calendar);

  it('the next is within four weeks of the last', () => {
    expect(next(['2026-11-25', '2026-11-11'], '2026-11-25')).toMatchObject({
      value: { number: 3, nextBy: { day: '2026-12-23' }, oversight: undefined },
    });
  });

  it('E-72: the third meeting in six months brings in the service manager', () => {
    expect(next(['2026-06-01', '2026-09-01', '2026-11-25'], '2026-11-25', '2026-10-01')).toMatchObject({
      value: { oversight: 'service-manager' },
    });
    expect(next(['2026-05-25', '2026-09-01', '2026-11-25'], '2026-11-25', '2026-10-01')).toMatchObject({
      value: { oversight: undefined },
    });
  });

  it('E-72: counted over the turn of the year', () => {
    expect(next(['2025-10-01', '2025-12-01', '2026-01-20'], '2026-01-31', '2026-01-01')).toMatchObject({
      value: { oversight: 'service-manager' },
    });
  });

  it('E-72: so does a case open for more than 90 days', () => {
    expect(next(['2026-11-25'], '2027-01-30', '2026-11-01')).toMatchObject({ value: { oversight: undefined } });
    expect(next(['2026-11-25'], '2027-01-31', '2026-11-01')).toMatchObject({ value: { oversight: 'service-manager' } });
  });

  it('without a first meeting there is no series yet', () => {
    expect(next([], '2026-11-25')).toMatchObject({ is: 'asking', ask: [{ fact: 'heldOn' }] });
  });

  it('T-37: a planned ending goes by way of a review, and is asked after at the end (CF-49)', () => {
    expect(plannedEndingSteps[0]?.because).toBe('Regulation 32, Care Planning Regulations 2010');
    expect(plannedEndingSteps.at(-1)?.because).toBe('CF-49');
  });
});
