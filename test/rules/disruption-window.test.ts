import { describe, expect, it } from 'vitest';
import {
  adoptionReviewWindow,
  bestWeeks,
  dayOfDisruption,
  disruptionWindow,
  dueDayFor,
  mayChangeDay,
  returnDay,
  sharedDays,
  type LocalDate,
  type Profile,
  type Role,
} from '#rules';
import { adoptionStatutory, blended, calendar, day, placement, torbay, warrington } from './invented-case.ts';

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
});

describe('CF-18, rulings: the day on which questionnaires are back', () => {
  it('five working days before, carers three', () => {
    expect(returnDay('2026-12-21', '2026-11-23', blended, calendar)).toMatchObject({
      day: '2026-12-14',
      warnings: [],
    });
  });

  it('W-91: never so early that people have less than ten working days, and the chair is warned', () => {
    expect(returnDay('2026-12-09', '2026-11-23', blended, calendar)).toMatchObject({
      day: '2026-12-07',
      sum: '10 working days to think from Mon 23 Nov: back by Mon 7 Dec',
      warnings: ['Back on Mon 7 Dec: the chair has 2 working days for the overview.'],
    });
  });

  it('sent too late for ten working days, it is back the working day before, with both warnings', () => {
    expect(returnDay('2026-12-01', '2026-11-23', blended, calendar)).toMatchObject({
      day: '2026-11-30',
      warnings: [
        'Only 5 working days to think; a later meeting gives people time to reflect.',
        'Back on Mon 30 Nov: the chair has 1 working day for the overview.',
      ],
    });
  });
});

describe('By when each person’s form is back', () => {
  const back = (role: Role, agreed?: LocalDate) =>
    dueDayFor({ kind: 'disruption', role, meetingOn: '2026-12-21', agreed, today: '2026-11-23' }, blended, calendar);

  it('T-66, CF-15: the carers’ one account is with the chair three working days before, the child’s statement one', () => {
    expect(back('foster-carer')).toEqual({
      day: '2026-12-16',
      sum: '3 working days before the meeting on Mon 21 Dec 2026',
      because: 'Torbay T-66; CF-15',
    });
    expect(back('adopter').day).toBe('2026-12-16');
    expect(back('child')).toMatchObject({
      day: '2026-12-18',
      sum: '1 working day before the meeting on Mon 21 Dec 2026',
    });
    expect(back('other-child-in-the-home').day).toBe('2026-12-18');
    expect(back('carers-own-child').day).toBe('2026-12-18');
  });

  it('T-66, CF-15: in Torbay the carers’ account is there three calendar days before, rolled back', () => {
    const asked = { kind: 'disruption', role: 'foster-carer', meetingOn: '2027-01-05', today: '2026-11-23' } as const;
    expect(dueDayFor(asked, torbay, calendar)).toMatchObject({
      day: '2026-12-31',
      sum: '3 calendar days before the meeting on Tue 5 Jan 2027',
    });
    expect(dueDayFor(asked, blended, calendar).day).toBe('2026-12-30');
  });

  it('W-74: all others have until the day that the chair agreed', () => {
    expect(back('childs-social-worker', '2026-12-14')).toEqual({
      day: '2026-12-14',
      sum: 'the day that the chair agreed',
      because: 'Warrington W-74',
    });
    expect(back('childs-social-worker').day).toBe('2026-12-14');
  });

  it('CF-15: carers and the child never have less time than the others', () => {
    expect(back('foster-carer', '2026-12-14').day).toBe('2026-12-16');
    expect(back('foster-carer', '2026-12-16').because).not.toBe('Warrington W-74');
    expect(back('foster-carer', '2026-12-17').day).toBe('2026-12-17');
    expect(back('child', '2026-12-17').day).toBe('2026-12-18');
  });

  it('T-18: a short views form is back the working day before, whatever day a chair agreed', () => {
    const asked = { kind: 'stability', role: 'foster-carer', meetingOn: '2026-12-21' } as const;
    expect(dueDayFor({ ...asked, agreed: '2026-12-14', today: '2026-12-18' }, blended, calendar)).toEqual({
      day: '2026-12-18',
      sum: '1 working day before the meeting on Mon 21 Dec 2026',
      because: 'rulings, short views form',
    });
  });

  it('a day that has passed is today, and says so', () => {
    const asked = { kind: 'disruption', role: 'adopter', meetingOn: '2026-12-21', today: '2026-12-17' } as const;
    expect(dueDayFor(asked, blended, calendar)).toMatchObject({
      day: '2026-12-17',
      sum: '3 working days before the meeting on Mon 21 Dec 2026; that day has passed, so as soon as you can',
    });
  });
});
