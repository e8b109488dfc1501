import { describe, expect, it } from 'vitest';
import {
  adoptionReviewWindow,
  bestWeeks,
  dayOfDisruption,
  disruptionWindow,
  earlyCarerReview,
  mayChangeDay,
  mayDecideNotHeld,
  mayHoldOn,
  needOfDisruptionMeeting,
  returnDay,
  returnDayFor,
  sequenceOf,
  sharedDays,
  type EndingFacts,
  type Placement,
  type Profile,
  type Seated,
} from '#rules';
import {
  adoptionStatutory,
  blended,
  calendar,
  day,
  placement,
  placementWith,
  torbay,
  warrington,
} from './invented-case.ts';

const ended: EndingFacts = { placement, leftOn: '2026-11-09', inCarePlan: 'no', match: 'none' };
const need = (changed: Partial<EndingFacts> = {}, about: Partial<Placement> = {}, profile: Profile = warrington) => {
  const decision = needOfDisruptionMeeting({ ...ended, ...changed, placement: placementWith(about) }, profile);
  return decision.is === 'decided' ? [decision.value.need, decision.value.toCheck] : [decision.is, false];
};

describe('Warrington W-31 to W-34: whether a disruption meeting follows', () => {
  it.each([
    ['W-31: adoption before the order', {}, { setting: 'adoption-before-order' }, 'required', false],
    [
      'W-31, E-48: adoption after the order stays required, who may agree is looked at',
      {},
      { setting: 'adoption-after-order' },
      'required',
      true,
    ],
    ['W-32, W-34: long-term fostering matched by panel', { match: 'panel-agreed' }, {}, 'required', false],
    [
      'W-34: a plan to match with its document',
      { match: 'plan-to-match' },
      { matchDocument: 'Care plan 12' },
      'required',
      false,
    ],
    [
      'CF-10, rulings: a plan to match without a document is never lowered, and looked at',
      { match: 'plan-to-match' },
      {},
      'required',
      true,
    ],
    [
      'W-33: an ending that was in the care plan',
      { inCarePlan: 'yes', match: 'panel-agreed' },
      {},
      'not-required',
      false,
    ],
    [
      'CF-49: a care plan changed lately',
      { inCarePlan: 'changed-lately', match: 'panel-agreed' },
      {},
      'consider',
      false,
    ],
    ['CF-09: an unmatched foster placement', {}, {}, 'consider', false],
    ['CF-10: a home for good without a recorded match is looked at', {}, { permanencePlan: true }, 'consider', true],
    [
      'CF-09: a children’s home with a permanence plan',
      {},
      { setting: 'childrens-home', permanencePlan: true },
      'consider',
      false,
    ],
    ['CF-09: supported accommodation', {}, { setting: 'supported-accommodation' }, 'consider', false],
    [
      'W-34: a match is of foster care; in a children’s home it requires nothing',
      { match: 'panel-agreed' },
      { setting: 'childrens-home' },
      'consider',
      false,
    ],
    [
      'E-50: at 18 there is no disruption meeting',
      { match: 'panel-agreed' },
      { bornOn: '2008-11-09' },
      'not-required',
      false,
    ],
    ['E-50: the day before, there is', { match: 'panel-agreed' }, { bornOn: '2008-11-10' }, 'required', false],
  ] as const)('%s', (_what, changed, about, expected, toCheck) => {
    expect(need(changed, about)).toEqual([expected, toCheck]);
  });

  it('W-33, CF-49: whether it was in the care plan is asked when nobody knows', () => {
    expect(needOfDisruptionMeeting({ ...ended, inCarePlan: 'not-known' }, warrington)).toMatchObject({
      is: 'asking',
      ask: [{ fact: 'inCarePlan' }],
    });
  });

  it('says which statements decided', () => {
    expect(needOfDisruptionMeeting({ ...ended, match: 'panel-agreed' }, warrington)).toMatchObject({
      because: ['Warrington W-32, W-34; CF-09'],
    });
    expect(needOfDisruptionMeeting({ ...ended, match: 'plan-to-match' }, warrington)).toMatchObject({
      because: ['Warrington W-32, W-34; ruling: plan to match', 'CF-10; ruling: plan to match'],
    });
  });

  const narrow: Profile = {
    ...warrington,
    disruption: {
      ...warrington.disruption,
      consider: warrington.disruption.consider.filter(({ is }) => is !== 'any-other-unplanned'),
    },
  };

  it.each([
    ['a second unplanned ending in 12 months', { unplannedEndingsIn12Months: 2 }, 'consider'],
    ['a first one', { unplannedEndingsIn12Months: 1 }, 'not-required'],
    ['a third placement in a year', { placementsThisYear: 3 }, 'consider'],
    ['a second placement', { placementsThisYear: 2 }, 'not-required'],
    ['a second unplanned ending with these carers', { carersUnplannedEndings: 2 }, 'consider'],
    ['an ending without notice', { withoutNotice: true }, 'consider'],
    ['none of these', {}, 'not-required'],
  ])('CF-09, in a council that considers only some: %s', (_what, changed, expected) => {
    expect(need(changed, {}, narrow)[0]).toBe(expected);
  });

  it('CF-10: a council may consider a plan to match without its document', () => {
    const own: Profile = {
      ...warrington,
      disruption: { ...warrington.disruption, matchDocument: { is: 'consider', source: 'CF-10' } },
    };
    expect(need({ match: 'plan-to-match' }, {}, own)).toEqual(['consider', true]);
  });
});

describe('CF-09: recording that no meeting is held', () => {
  it('needs a manager and a reason', () => {
    expect(mayDecideNotHeld({ byRoles: ['team-manager'], reason: 'The carer died.' }, blended)).toMatchObject({
      is: 'decided',
    });
    expect(mayDecideNotHeld({ byRoles: ['team-manager'], reason: '' }, blended)).toMatchObject({
      is: 'asking',
      ask: [{ fact: 'reason' }],
    });
    expect(mayDecideNotHeld({ byRoles: ['childs-social-worker'], reason: 'x' }, blended)).toMatchObject({
      is: 'asking',
      ask: [{ fact: 'decidedBy' }],
    });
  });
});

describe('CF-48, rulings: the day of disruption', () => {
  it.each([
    ['out and ruled out on one day', '2026-11-09', '2026-11-09', '2026-11-09'],
    ['E-41: respite that became the ending', '2026-11-01', '2026-11-09', '2026-11-09'],
    ['ruled out before the child left', '2026-11-09', '2026-11-05', '2026-11-09'],
  ])('%s', (_how, outSince, returnRuledOutOn, expected) => {
    expect(
      dayOfDisruption({ outSince: day(outSince), returnRuledOutOn: day(returnRuledOutOn) }, blended),
    ).toMatchObject({ value: expected });
  });

  it('both facts are asked', () => {
    expect(dayOfDisruption({}, blended)).toMatchObject({ is: 'asking', ask: [{ fact: 'outSince' }] });
    expect(dayOfDisruption({ outSince: '2026-11-01' }, blended)).toMatchObject({
      is: 'asking',
      ask: [{ fact: 'returnRuledOutOn' }],
    });
  });

  it('a council may count from the last night in the placement', () => {
    const own: Profile = {
      ...blended,
      disruption: { ...blended.disruption, day: { counted: { is: 'last-night-in-placement', source: 'CF-48' } } },
    };
    expect(dayOfDisruption({ outSince: '2026-11-01' }, own)).toMatchObject({ value: '2026-10-31' });
  });

  it('correcting it needs a reason', () => {
    expect(mayChangeDay(undefined)).toMatchObject({ is: 'asking' });
    expect(mayChangeDay(' ')).toMatchObject({ is: 'asking' });
    expect(mayChangeDay('The child went back for two nights.')).toMatchObject({ is: 'decided' });
  });
});

describe('Warrington W-71, W-72: the window', () => {
  it.each([
    ['2026-11-09', '2026-12-21', '2027-02-01'],
    ['2026-11-13', '2026-12-29', '2027-02-05'],
    ['2026-10-03', '2026-11-16', '2026-12-24'],
    ['2026-02-20', '2026-04-07', '2026-05-15'],
    ['2027-01-04', '2027-02-15', '2027-03-25'],
  ])('left on %s: from %s to %s', (leftOn, first, last) => {
    expect(disruptionWindow(day(leftOn), placement, warrington, calendar)).toMatchObject({ first, last });
  });

  it('CF-08: before an adoption order the statutory overlay moves it to 28 to 42 days, the blended profile does not', () => {
    const before = { setting: 'adoption-before-order' } as const;
    expect(disruptionWindow('2026-11-13', before, adoptionStatutory, calendar)).toMatchObject({
      first: '2026-12-11',
      last: '2026-12-24',
    });
    expect(disruptionWindow('2026-11-13', before, blended, calendar)).toMatchObject({
      first: '2026-12-29',
      last: '2027-02-05',
    });
  });

  it('domain §5.3: best held in weeks 7 to 9', () => {
    expect(bestWeeks('2026-01-12', placement, blended, calendar)).toMatchObject({
      first: '2026-03-02',
      last: '2026-03-16',
    });
  });

  it('CF-08: the review after a child came back from adoption is its own clock, and no other placement has it', () => {
    expect(adoptionReviewWindow('2026-11-13', { setting: 'adoption-before-order' }, blended, calendar)).toMatchObject({
      first: '2026-12-11',
      last: '2026-12-24',
    });
    expect(adoptionReviewWindow('2026-11-13', { setting: 'adoption-after-order' }, blended, calendar)).toBeUndefined();
  });

  it('E-31: brothers and sisters who left on different days share the days in both windows', () => {
    expect(
      sharedDays([
        { first: '2026-12-21', last: '2027-02-01' },
        { first: '2027-01-11', last: '2027-02-22' },
      ]),
    ).toEqual({ first: '2027-01-11', last: '2027-02-01' });
    expect(
      sharedDays([
        { first: '2027-01-11', last: '2027-02-22' },
        { first: '2026-12-21', last: '2027-02-01' },
      ]),
    ).toEqual({ first: '2027-01-11', last: '2027-02-01' });
    expect(
      sharedDays([
        { first: '2026-12-21', last: '2027-02-01' },
        { first: '2027-02-02', last: '2027-02-22' },
      ]),
    ).toBeUndefined();
    expect(sharedDays([])).toBeUndefined();
  });

  const window = { first: '2026-12-21', last: '2027-02-01' } as const;
  it.each([
    ['the first day', '2026-12-21', {}, 'inside'],
    ['the last day', '2027-02-01', {}, 'inside'],
    [
      'a day later, allowed with a reason',
      '2027-02-02',
      { reason: 'Trial.', byRoles: ['safeguarding-unit-manager'] },
      'outside',
    ],
  ] as const)('%s', (_which, on, exception, value) => {
    expect(mayHoldOn(on, window, exception, blended)).toMatchObject({ is: 'decided', value });
  });

  it.each([
    ['too early without anyone', '2026-12-20', {}, 'outOfWindowBy'],
    [
      'too late by someone who may not',
      '2027-02-02',
      { reason: 'x', byRoles: ['childs-social-worker'] },
      'outOfWindowBy',
    ],
    [
      'too late without a reason',
      '2027-02-02',
      { reason: ' ', byRoles: ['safeguarding-unit-manager'] },
      'outOfWindowReason',
    ],
    ['too late with no word at all', '2027-02-02', { byRoles: ['safeguarding-unit-manager'] }, 'outOfWindowReason'],
  ] as const)('%s is asked about', (_how, on, exception, fact) => {
    expect(mayHoldOn(on, window, exception, blended)).toMatchObject({ is: 'asking', ask: [{ fact }] });
  });
});

describe('CF-18, rulings: the day on which questionnaires are back', () => {
  it('five working days before, carers three', () => {
    expect(returnDay('2026-12-21', '2026-11-23', blended, calendar)).toMatchObject({
      day: '2026-12-14',
      carersDay: '2026-12-16',
      warnings: [],
    });
  });

  it('T-66, CF-15: in Torbay the carers’ account is there three calendar days before, rolled back', () => {
    expect(returnDay('2027-01-05', '2026-11-23', torbay, calendar)).toMatchObject({ carersDay: '2026-12-31' });
    expect(returnDay('2027-01-05', '2026-11-23', blended, calendar)).toMatchObject({ carersDay: '2026-12-30' });
  });

  it('W-91: never so early that people have less than ten working days, and the chair is warned', () => {
    expect(returnDay('2026-12-09', '2026-11-23', blended, calendar)).toMatchObject({
      day: '2026-12-07',
      carersDay: '2026-12-07',
      sum: '10 working days to think from Mon 23 Nov: back by Mon 7 Dec',
      warnings: ['Back on Mon 7 Dec: the chair has 2 working days for the overview.'],
    });
  });

  it('sent too late for ten working days, it is back the working day before, with both warnings', () => {
    expect(returnDay('2026-12-01', '2026-11-23', blended, calendar)).toMatchObject({
      day: '2026-11-30',
      carersDay: '2026-11-30',
      warnings: [
        'Only 5 working days to think; a later meeting gives people time to reflect.',
        'Back on Mon 30 Nov: the chair has 1 working day for the overview.',
      ],
    });
  });

  it('each person has their own day', () => {
    const days = { day: '2026-12-14', carersDay: '2026-12-16' } as const;
    expect(returnDayFor('foster-carer', days)).toBe('2026-12-16');
    expect(returnDayFor('adopter', days)).toBe('2026-12-16');
    expect(returnDayFor('childs-social-worker', days)).toBe('2026-12-14');
  });
});

describe('Warrington W-99, CF-50: an early review of the carers’ approval', () => {
  const review = (about: Partial<Placement>, approved = true) =>
    earlyCarerReview(placementWith(about), approved, blended);

  it.each([
    ['our own carers, matched', { match: 'panel-agreed' }, 'consider-and-record', 'fostering-team-manager'],
    [
      'our own carers, for good by the care plan',
      { permanencePlan: true },
      'consider-and-record',
      'fostering-team-manager',
    ],
    [
      'an agency’s carers',
      { match: 'panel-agreed', provider: 'agency' },
      'notify-provider',
      'placement-service-coordinator',
    ],
    ['a placement that was not for good', {}, 'not-needed', undefined],
    ['a children’s home', { setting: 'childrens-home', permanencePlan: true }, 'not-needed', undefined],
  ] as const)('%s', (_which, about, what, owner) => {
    const decision = review(about);
    expect(decision).toMatchObject({ is: 'decided', value: { what } });
    expect(decision.is === 'decided' && decision.value.owner).toBe(owner);
  });

  it('E-18: carers who have resigned are not reviewed', () => {
    expect(review({ match: 'panel-agreed' }, false)).toMatchObject({
      value: { what: 'not-needed' },
      because: expect.arrayContaining(['E-18']),
    });
  });
});

describe('Warrington W-83, CF-51: several sittings of one meeting', () => {
  const seat = (person: string, side: Seated['side'], sitting = 1): Seated => ({ person, side, sitting });
  const oneSitting: Profile = {
    ...blended,
    disruption: { ...blended.disruption, sittings: { is: 'one-sitting', source: 'Our own rule' } },
  };

  it('everybody who may sits together', () => {
    expect(
      sequenceOf(
        [seat('sw', 'professionals', 0), seat('carer', 'carers'), seat('mother', 'birth-family')],
        [],
        blended,
      ),
    ).toEqual({
      sittings: [{ number: 1, people: ['sw', 'carer', 'mother'] }],
      moved: [],
      inWriting: [],
    });
  });

  it('E-12: adopters and birth family never', () => {
    expect(
      sequenceOf(
        [seat('sw', 'professionals', 0), seat('adopter', 'adopters'), seat('mother', 'birth-family')],
        [],
        blended,
      ),
    ).toEqual({
      sittings: [
        { number: 1, people: ['sw', 'adopter'] },
        { number: 2, people: ['sw', 'mother'] },
      ],
      moved: [{ person: 'mother', because: 'E-12' }],
      inWriting: [],
    });
  });

  it('E-13: nor two people who are kept apart', () => {
    const { sittings, moved } = sequenceOf(
      [seat('mother', 'birth-family'), seat('father', 'birth-family')],
      [['father', 'mother']],
      blended,
    );
    expect(sittings.map(({ people }) => people)).toEqual([['mother'], ['father']]);
    expect(moved).toEqual([{ person: 'father', because: 'E-13' }]);
  });

  it('whom someone in every sitting must not meet gives their views in writing', () => {
    expect(
      sequenceOf([seat('sw', 'professionals', 0), seat('father', 'birth-family')], [['sw', 'father']], blended),
    ).toMatchObject({ inWriting: ['father'] });
  });

  it('W-82: where a council holds one sitting, the second side writes', () => {
    expect(sequenceOf([seat('adopter', 'adopters'), seat('mother', 'birth-family', 2)], [], oneSitting)).toEqual({
      sittings: [{ number: 1, people: ['adopter'] }],
      moved: [{ person: 'mother', because: 'E-12' }],
      inWriting: ['mother'],
    });
  });

  it('a sitting that was chosen is kept', () => {
    expect(sequenceOf([seat('carer', 'carers', 2), seat('sw', 'professionals', 1)], [], blended).sittings).toEqual([
      { number: 1, people: ['sw'] },
      { number: 2, people: ['carer'] },
    ]);
  });

  it('people who come to every sitting make one, when nobody else comes', () => {
    expect(sequenceOf([seat('sw', 'professionals', 0)], [], blended).sittings).toEqual([{ number: 1, people: ['sw'] }]);
    expect(sequenceOf([], [], blended).sittings).toEqual([]);
  });
});
