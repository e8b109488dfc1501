import { describe, expect, it } from 'vitest';
import { hasRoomIn, rankSlots, type Diary, type LocalTime, type SlotQuestion } from '#rules';
import { calendar, day } from './invented-case.ts';

const at = (text: string) => text as LocalTime;
const diary = (person: string, ...busy: readonly (readonly [string, string])[]): Diary => ({
  person,
  known: true,
  busy: busy.map(([from, to]) => ({ from: at(from), to: at(to) })),
});

/** Monday 23 November 2026 alone, one hour. */
const monday: SlotQuestion = {
  diaries: [diary('chair'), diary('worker')],
  required: ['chair', 'worker'],
  optional: [],
  toAsk: [],
  from: day('2026-11-23'),
  by: day('2026-11-23'),
  notBefore: at('2026-11-23T09:00'),
  lengthMinutes: 60,
  calendar,
  childAttends: false,
  avoid: [],
  names: { chair: 'Invented Chair', worker: 'Invented Worker' },
};
const rank = (changed: Partial<SlotQuestion>) => rankSlots({ ...monday, ...changed });
const starts = (changed: Partial<SlotQuestion>) => rank(changed).slots.map(({ startsAt }) => startsAt);
const ways = (changed: Partial<SlotQuestion>) => rank(changed).otherwise;
const all = (person: string, first = '2026-11-23', last = '2026-11-28') =>
  diary(person, [`${first}T00:00`, `${last}T00:00`]);

describe('Which time comes first', () => {
  it('a meeting may end as working hours end, and no later', () => {
    const till = (to: string): Diary => ({ ...diary('chair'), workingHours: { from: '09:00', to } });
    expect(starts({ diaries: [till('10:00'), diary('worker')] })).toEqual(['2026-11-23T09:00']);
    expect(starts({ diaries: [till('09:30'), diary('worker')] })).toEqual([]);
  });

  it('domain §5.3: a day in the weeks in which it is best held comes first, whoever else is busy, and says why', () => {
    const aim = { first: day('2026-11-25'), last: day('2026-11-26'), why: 'Best held then.' };
    const helper = diary('helper', ['2026-11-25T00:00', '2026-11-27T00:00']);
    const week = { by: day('2026-11-27'), diaries: [diary('chair'), diary('worker'), helper], optional: ['helper'] };
    expect(rank({ ...week, aim }).slots.map(({ startsAt, why }) => [startsAt.slice(0, 10), why])).toEqual([
      ['2026-11-25', 'Best held then.'],
      ['2026-11-25', 'Best held then.'],
      ['2026-11-26', 'Best held then.'],
      ['2026-11-26', 'Best held then.'],
      ['2026-11-23', undefined],
      ['2026-11-23', undefined],
    ]);
    expect(rank(week).slots[0]).toMatchObject({ startsAt: '2026-11-23T09:00' });
    expect(rank(week).slots[0]).not.toHaveProperty('why');
  });

  it('domain §5.3: someone has room in the window when one hour on one usable day is free', () => {
    const { from, by, notBefore, lengthMinutes } = monday;
    const window = { from, by, notBefore, lengthMinutes, calendar };
    expect(hasRoomIn(diary('chair'), window)).toBe(true);
    expect(hasRoomIn(diary('chair', ['2026-11-23T10:00', '2026-11-23T18:00']), window)).toBe(true);
    expect(hasRoomIn(diary('chair', ['2026-11-23T09:30', '2026-11-23T17:00']), window)).toBe(false);
    expect(hasRoomIn(all('chair'), window)).toBe(false);
    expect(hasRoomIn({ ...diary('chair'), known: false }, window)).toBe('unknown');
    expect(hasRoomIn(undefined, window)).toBe('unknown');
    expect(hasRoomIn(diary('chair'), { ...window, by: day('2026-11-22') })).toBe('unknown');
  });

  it('a diary read up to the last day is known on it', () => {
    expect(rank({ diariesReadUntil: day('2026-11-23') }).slots[0]?.toAsk).toEqual([]);
  });

  it('T-21: at half past three school is out, and nothing is warned of', () => {
    const slots = rank({ childAttends: true, notBefore: at('2026-11-23T15:00') }).slots;
    expect(slots.map(({ startsAt, warnings }) => [startsAt, warnings.length])).toEqual([
      ['2026-11-23T15:30', 0],
      ['2026-11-23T16:30', 0],
    ]);
  });

  it('where the child does not come, school hours are as good as any, and nothing is warned of', () => {
    expect(rank({}).slots[0]).toMatchObject({ startsAt: '2026-11-23T09:00', warnings: [] });
  });

  it('T-21: after school on the last day comes before school hours on an earlier one', () => {
    const full = diary('chair', ['2026-11-23T14:00', '2026-11-23T17:30']);
    const asked = { childAttends: true, by: day('2026-11-24'), diaries: [full, diary('worker')] };
    expect(starts(asked)[0]).toBe('2026-11-24T15:30');
  });

  it('a Friday meeting that ends at three is not late; one that ends later is', () => {
    const friday = {
      from: day('2026-11-27'),
      by: day('2026-11-30'),
      diaries: [diary('chair', ['2026-11-27T00:00', '2026-11-27T14:00']), diary('worker')],
    };
    expect(starts({ ...friday, avoid: [{ day: day('2026-11-27'), why: 'Exams.' }] })[0]).toBe('2026-11-27T14:00');
    expect(starts({ ...friday, notBefore: at('2026-11-27T14:30') })[0]).toBe('2026-11-30T09:00');
  });

  it('late on a Thursday is as good as early, on a day in hand', () => {
    const thursday = { from: day('2026-11-26'), by: day('2026-11-27'), notBefore: at('2026-11-26T16:00') };
    expect(starts(thursday)[0]).toBe('2026-11-26T16:00');
  });

  it('two times on one day do not overlap, and may touch', () => {
    expect(starts({})).toEqual(['2026-11-23T09:00', '2026-11-23T10:00']);
    const late = { childAttends: true, lengthMinutes: 120 };
    expect(starts(late)).toEqual(['2026-11-23T15:30', '2026-11-23T09:00']);
    expect(starts({ childAttends: true, lengthMinutes: 90, notBefore: at('2026-11-23T14:00') })).toEqual([
      '2026-11-23T15:30',
      '2026-11-23T14:00',
    ]);
  });
});

describe('E-60: the ways out, when nobody fits', () => {
  it('a meeting without a chair yet may lack anyone', () => {
    const [without] = ways({ diaries: [all('chair'), diary('worker')] });
    expect(without).toMatchObject({
      words: 'Monday 23 November 2026, 09:00 to 10:00, without Invented Chair',
      missing: ['Invented Chair'],
    });
  });

  it('the time with the fewest missing is offered, not the first', () => {
    const asked = {
      required: ['chair', 'worker', 'third'],
      names: { ...monday.names, third: 'Invented Third' },
      diaries: [diary('chair'), all('worker'), diary('third', ['2026-11-23T09:00', '2026-11-23T12:00'])],
      chair: 'chair',
    };
    expect(ways(asked)[0]).toMatchObject({
      words: 'Monday 23 November 2026, 12:00 to 13:00, without Invented Worker',
      missing: ['Invented Worker'],
    });
  });

  it('fewer of those who must come missing counts for more than fewer busy in all', () => {
    const asked = {
      required: ['chair', 'worker', 'third'],
      optional: ['one', 'other'],
      names: { ...monday.names, third: 'Invented Third' },
      chair: 'chair',
      diaries: [
        diary('chair'),
        all('worker'),
        diary('third', ['2026-11-23T12:00', '2026-11-23T17:30']),
        diary('one', ['2026-11-23T09:00', '2026-11-23T12:00']),
        diary('other', ['2026-11-23T09:00', '2026-11-23T12:00']),
      ],
    };
    expect(ways(asked)[0]).toMatchObject({
      words: 'Monday 23 November 2026, 09:00 to 10:00, without Invented Worker',
      missing: ['Invented Worker'],
    });
  });

  it('someone who need not come does not make a time worse than one at which somebody who must come is missing', () => {
    const asked = {
      optional: ['other'],
      diaries: [diary('chair'), all('worker'), diary('other', ['2026-11-23T09:00', '2026-11-23T16:00'])],
      chair: 'chair',
    };
    expect(ways(asked)[0]).toMatchObject({ missing: ['Invented Worker'] });
    expect(ways(asked)[0]?.words).toContain('16:00 to 17:00');
  });

  it('with a chair who is not in the way, no other chair is offered, and one person is asked to move something', () => {
    const offered = ways({ diaries: [diary('chair'), all('worker')], chair: 'chair' });
    expect(offered.map(({ needs }) => needs)).toEqual([
      'Invented Worker gives their views beforehand, and they are heard in the meeting.',
      'Invented Worker agrees to move something.',
      'A reason, and the agreement of whoever may allow it. It stays marked as outside the window.',
    ]);
  });

  it('where two are missing at every time, nobody alone can move anything', () => {
    expect(ways({ diaries: [all('chair'), all('worker')] }).map(({ missing }) => missing)).toEqual([
      ['Invented Chair', 'Invented Worker'],
      [],
    ]);
  });

  it('a time without the chair is never offered, though others are missing too', () => {
    expect(ways({ diaries: [all('chair'), all('worker')], chair: 'chair' }).map(({ words }) => words)).toEqual([
      'A day after Monday 23 November 2026',
    ]);
  });

  it('after the window, the first time at which everyone can come, as far as diaries were read', () => {
    const worker = all('worker', '2026-11-23', '2026-11-25');
    const after = (until: string | undefined) =>
      ways({ diaries: [diary('chair'), worker], diariesReadUntil: until === undefined ? undefined : day(until) }).at(
        -1,
      );
    expect(after('2026-11-25')).toEqual({
      words: 'Wednesday 25 November 2026, 09:00 to 10:00, outside the window',
      slot: {
        startsAt: '2026-11-25T09:00',
        endsAt: '2026-11-25T10:00',
        words: 'Wednesday 25 November 2026, 09:00 to 10:00',
        free: ['Invented Chair', 'Invented Worker'],
        busy: [],
        toAsk: [],
        warnings: [],
      },
      missing: [],
      needs: 'A reason, and the agreement of whoever may allow it. It stays marked as outside the window.',
    });
    expect(after('2026-11-24')).toMatchObject({ words: 'A day after Monday 23 November 2026', slot: undefined });
    expect(after(undefined)).toMatchObject({ words: 'A day after Monday 23 November 2026', slot: undefined });
  });
});
