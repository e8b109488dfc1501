import { describe, expect, it } from 'vitest';
import { calendarFrom, rankSlots, type Diary, type LocalTime, type SlotQuestion } from '#rules';
import { calendar, day } from './invented-case.ts';

const at = (text: string) => text as LocalTime;
const diary = (person: string, ...busy: readonly (readonly [string, string])[]): Diary => ({
  person,
  known: true,
  busy: busy.map(([from, to]) => ({ from: at(from), to: at(to) })),
});

/** Monday 23 to Friday 27 November 2026. */
const week: SlotQuestion = {
  diaries: [diary('chair'), diary('worker')],
  required: ['chair', 'worker'],
  optional: [],
  toAsk: [],
  from: day('2026-11-23'),
  by: day('2026-11-27'),
  notBefore: at('2026-11-23T09:00'),
  lengthMinutes: 90,
  calendar,
  childAttends: false,
  avoid: [],
  names: { chair: 'Invented Chair', worker: 'Invented Worker' },
};
const rank = (changed: Partial<SlotQuestion> = {}) => rankSlots({ ...week, ...changed });
const starts = (changed: Partial<SlotQuestion> = {}) => rank(changed).slots.map(({ startsAt }) => startsAt);

const wholeWeek = (person: string) => diary(person, ['2026-11-23T00:00', '2026-11-28T00:00']);

describe('Times for a meeting', () => {
  it('are on the half hour between 09:00 and 17:30, on working days, earliest first, two a day', () => {
    expect(starts()).toEqual([
      '2026-11-23T09:00',
      '2026-11-23T10:30',
      '2026-11-24T09:00',
      '2026-11-24T10:30',
      '2026-11-25T09:00',
      '2026-11-25T10:30',
    ]);
  });

  it('say who is free, in words', () => {
    expect(rank().slots[0]).toEqual({
      startsAt: '2026-11-23T09:00',
      endsAt: '2026-11-23T10:30',
      words: 'Monday 23 November 2026, 09:00 to 10:30',
      free: ['Invented Chair', 'Invented Worker'],
      busy: [],
      toAsk: [],
      warnings: [],
    });
  });

  it('say what was searched', () => {
    expect(rank().searched).toBe(
      'Looked at 5 working days from Monday 23 November 2026 to Friday 27 November 2026, between 09:00 and 17:30.',
    );
    expect(rank({ by: day('2026-11-23') }).searched).toContain('Looked at 1 working day from');
  });

  it('never lie on a weekend or a bank holiday', () => {
    const christmas = { from: day('2026-12-24'), by: day('2026-12-29'), notBefore: at('2026-12-24T09:00') };
    expect([...new Set(starts(christmas).map((start) => start.slice(0, 10)))]).toEqual(['2026-12-24', '2026-12-29']);
  });

  it('are never before the earliest notice', () => {
    expect(starts({ notBefore: at('2026-11-24T13:10') })[0]).toBe('2026-11-24T13:30');
  });

  it('end by 17:30', () => {
    expect(starts({ lengthMinutes: 510, by: day('2026-11-23') })).toEqual(['2026-11-23T09:00']);
    expect(starts({ lengthMinutes: 540 })).toEqual([]);
  });

  it('stay clear of what stands in a diary, and may touch it', () => {
    const busy = diary('chair', ['2026-11-23T09:00', '2026-11-23T10:00'], ['2026-11-23T11:30', '2026-11-23T17:30']);
    expect(starts({ diaries: [busy, diary('worker')], by: day('2026-11-23') })).toEqual(['2026-11-23T10:00']);
  });

  it('keep to a person’s working hours and days', () => {
    const partTime: Diary = { ...diary('chair'), workingHours: { from: '10:00', to: '14:00', days: [2] } };
    expect(starts({ diaries: [partTime, diary('worker')] })).toEqual(['2026-11-24T10:00', '2026-11-24T11:30']);
    const everyDay: Diary = { ...diary('chair'), workingHours: { from: '15:00', to: '17:00' } };
    expect(starts({ diaries: [everyDay, diary('worker')], by: day('2026-11-23') })).toEqual(['2026-11-23T15:00']);
  });

  it('the same question has the same answer', () => {
    expect(rank()).toEqual(rank());
  });

  it('of nobody are none, and no way out is invented (empty window)', () => {
    const none = rank({ from: day('2026-11-28'), by: day('2026-11-29') });
    expect(none.slots).toEqual([]);
    expect(none.otherwise).toEqual([
      {
        words: 'A day after Sunday 29 November 2026',
        slot: undefined,
        missing: [],
        needs: 'A reason, and the agreement of whoever may allow it. It stays marked as outside the window.',
      },
    ]);
  });
});

describe('Rulings, slots: unknown is not free, it is to ask', () => {
  it('a diary that could not be read, and one that nobody asked for, are to ask', () => {
    const slot = rank({ diaries: [diary('chair'), { ...diary('worker'), known: false }], optional: ['other'] })
      .slots[0];
    expect(slot).toMatchObject({ free: ['Invented Chair'], busy: [], toAsk: ['Invented Worker', 'other'] });
  });

  it('E-87: the hours of safe contact come first; outside them it is warned of, and what is written stands beside who asks', () => {
    const mother = { name: 'Invented Mother', who: 'Petra', safeTimes: 'Weekdays 13:00-15:30, never by post.' };
    const { slots } = rank({ toAsk: [mother] });
    expect(slots[0]?.startsAt.slice(11)).toBe('13:00');
    expect(slots[0]?.warnings).toEqual([]);
    expect(slots[0]?.toAsk).toContain(
      'Invented Mother (Petra asks; safe contact: Weekdays 13:00-15:30, never by post.)',
    );
    const outside = rank({ toAsk: [{ ...mother, safeTimes: '18:00 to 20:00' }] }).slots[0];
    expect(outside?.warnings).toEqual(['Outside the hours of safe contact of Invented Mother.']);
    const words = rank({ toAsk: [{ ...mother, safeTimes: 'Only through her sister.' }] }).slots[0];
    expect(words?.warnings).toEqual([]);
  });

  it('people outside are to ask, with who asks them', () => {
    expect(rank({ toAsk: [{ name: 'Invented Carer', who: 'the supervising social worker' }] }).slots[0]?.toAsk).toEqual(
      ['Invented Carer (the supervising social worker asks)'],
    );
  });

  it('a day up to which diaries were not read is not known', () => {
    const slots = rank({ diariesReadUntil: day('2026-11-23') }).slots;
    expect(slots.slice(0, 2).map(({ startsAt }) => startsAt.slice(0, 10))).toEqual(['2026-11-23', '2026-11-23']);
    expect(slots[2]?.toAsk).toEqual(['Invented Chair', 'Invented Worker']);
  });
});

describe('What comes first', () => {
  it('T-21: where the child comes, after school', () => {
    expect(starts({ childAttends: true })[0]).toBe('2026-11-23T15:30');
    expect(rank({ childAttends: true, lengthMinutes: 150 }).slots[0]?.warnings).toEqual([
      'In school hours: ask whether the child can come.',
    ]);
  });

  it('a time at which an optional person can come, before an earlier one at which they cannot', () => {
    const morning = diary('other', ['2026-11-23T09:00', '2026-11-23T12:00']);
    expect(starts({ diaries: [diary('chair'), diary('worker'), morning], optional: ['other'] })[0]).toBe(
      '2026-11-23T12:00',
    );
  });

  it('Friday late comes last', () => {
    const friday = { from: day('2026-11-27'), by: day('2026-11-30'), notBefore: at('2026-11-27T14:00') };
    expect(starts(friday)[0]).toBe('2026-11-30T09:00');
  });

  it('a day in hand before the limit comes before the last day', () => {
    const busy = diary('chair', ['2026-11-23T00:00', '2026-11-25T23:00']);
    expect(starts({ diaries: [busy, diary('worker')] })[0]).toBe('2026-11-26T09:00');
  });

  it('a day in hand, though warned of, comes before the last day without a warning', () => {
    const changed = { from: day('2026-11-26'), avoid: [{ day: day('2026-11-26'), why: 'Family time.' }] };
    expect(starts(changed)[0]).toBe('2026-11-26T09:00');
  });

  it('a time of which it is known who is free comes before one of which it is not, even after school', () => {
    const changed = { childAttends: true, lengthMinutes: 60, diariesReadUntil: day('2026-11-23') };
    const busy = diary('chair', ['2026-11-23T15:00', '2026-11-23T17:30']);
    expect(starts({ ...changed, diaries: [busy, diary('worker')] })[0]).toBe('2026-11-23T09:00');
  });

  it('E-80, E-88: a birthday or family time is warned of and comes later', () => {
    const slots = rank({ avoid: [{ day: day('2026-11-23'), why: 'A day that matters to the child.' }] }).slots;
    expect(slots[0]?.startsAt).toBe('2026-11-24T09:00');
    const onTheDay = rank({
      by: day('2026-11-23'),
      avoid: [{ day: day('2026-11-23'), why: 'A day that matters to the child.' }],
    }).slots[0];
    expect(onTheDay?.warnings).toEqual(['A day that matters to the child.']);
  });

  it('domain §5.1: a day on which the offices are closed is warned of, never forbidden', () => {
    const closed = calendarFrom([], 'england-and-wales', [day('2026-11-23')]);
    expect(starts({ calendar: closed })[0]).toBe('2026-11-24T09:00');
    expect(rank({ calendar: closed, by: day('2026-11-23') }).slots[0]?.warnings).toEqual([
      'The offices are closed on this day.',
    ]);
  });
});

describe('E-60: when nobody fits, honest ways out', () => {
  const otherwise = (changed: Partial<SlotQuestion>) => rank(changed).otherwise;

  it('says nothing of ways out while something fits', () => {
    expect(otherwise({})).toEqual([]);
  });

  it('without one person by their views, that person’s diary, or outside the window', () => {
    const [without, moved, outside] = otherwise({
      diaries: [diary('chair'), wholeWeek('worker')],
      authoriser: 'the head of service',
    });
    expect(without).toMatchObject({
      words: 'Monday 23 November 2026, 09:00 to 10:30, without Invented Worker',
      missing: ['Invented Worker'],
      needs: 'Invented Worker gives their views beforehand, and they are heard in the meeting.',
    });
    expect(moved).toMatchObject({
      words: 'Monday 23 November 2026, 09:00 to 10:30, if Invented Worker can move what is in the diary',
      missing: ['Invented Worker'],
    });
    expect(outside).toEqual({
      words: 'A day after Friday 27 November 2026',
      slot: undefined,
      missing: [],
      needs: 'A reason, and the agreement of the head of service. It stays marked as outside the window.',
    });
  });

  it('with another chair, when only the chair is in the way; never without a chair', () => {
    const ways = otherwise({ diaries: [wholeWeek('chair'), diary('worker')], chair: 'chair' });
    expect(ways.map(({ needs }) => needs)).toEqual([
      'Someone else who may chair is free at that time and takes the chair.',
      'A reason, and the agreement of whoever may allow it. It stays marked as outside the window.',
    ]);
    expect(ways[0]?.words).toBe('Monday 23 November 2026, 09:00 to 10:30, with another chair');
  });

  it('without two people, when it takes two', () => {
    const ways = otherwise({
      diaries: [diary('chair'), wholeWeek('worker'), wholeWeek('third')],
      required: ['chair', 'worker', 'third'],
      names: { ...week.names, third: 'Invented Third' },
    });
    expect(ways[0]).toMatchObject({
      missing: ['Invented Worker', 'Invented Third'],
      needs: 'Invented Worker and Invented Third give their views beforehand, and they are heard in the meeting.',
    });
    expect(ways).toHaveLength(2);
  });

  it('names a time after the window when the diaries were read that far', () => {
    const ways = otherwise({ diaries: [diary('chair'), wholeWeek('worker')], diariesReadUntil: day('2026-12-04') });
    expect(ways.at(-1)).toMatchObject({
      words: 'Monday 30 November 2026, 09:00 to 10:30, outside the window',
      missing: [],
    });
  });
});
