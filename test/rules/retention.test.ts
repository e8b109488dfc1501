import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isWorkOver, keptUntil, rowsOfChild, yearsAfter, type LocalDate, type RecordFacts } from '#rules';

type Placed = RecordFacts['placements'][number];
type Marked = RecordFacts['marks'][number];

const TODAY = '2026-11-30';
const placed = (changed: Partial<Placed> = {}): Placed => ({
  bornOn: '1941-03-05',
  setting: 'foster-care',
  startedOn: '1950-01-01',
  endedOn: '1955-01-01',
  ...changed,
});
const record = (placements: readonly Placed[], marks: readonly Marked[] = [], writtenOn: LocalDate = '2020-01-01') =>
  keptUntil({ placements, marks, writtenOn }, TODAY);

describe('How long a child’s record is kept (Domain §12)', () => {
  it('to the 75th anniversary of birth, that day included', () => {
    expect(record([placed()])).toEqual({ is: 'over', until: '2016-03-05', because: 'Domain §12 (S61)' });
    const born = { bornOn: '1951-11-30', startedOn: '1960-01-01', endedOn: '1961-01-01' } as const;
    expect(record([placed(born)])).toMatchObject({ is: 'kept', until: '2026-11-30' });
    expect(record([placed({ ...born, bornOn: '1951-11-29' })])).toMatchObject({ is: 'over', until: '2026-11-29' });
  });

  it('somebody born on 29 February has the 1 March where there is none: nothing ends a day early', () => {
    expect(yearsAfter('1948-02-29', 75)).toBe('2023-03-01');
    expect(yearsAfter('1948-02-29', 76)).toBe('2024-02-29');
  });

  it('fifteen years from the death of whoever died before 18; whoever died later has the 75 years', () => {
    const child = placed({ bornOn: '2000-01-01', startedOn: '2005-01-01', endedOn: '2010-01-01' });
    expect(record([child], [{ kind: 'died', on: '2010-06-01' }])).toMatchObject({ is: 'over', until: '2025-06-01' });
    expect(record([child], [{ kind: 'died', on: '2012-06-01' }])).toMatchObject({ is: 'kept', until: '2027-06-01' });
    expect(record([child], [{ kind: 'died', on: '2018-01-01' }])).toMatchObject({ is: 'kept', until: '2075-01-01' });
  });

  it('a hundred years from an adoption order, and not at all while the day of the order is not known', () => {
    const adopted = placed({ setting: 'adoption-after-order' });
    expect(record([adopted])).toMatchObject({ is: 'stopped', why: 'no-day-of-order' });
    expect(record([adopted], [{ kind: 'adoption-order', on: '1951-05-05' }])).toMatchObject({
      is: 'kept',
      until: '2051-05-05',
    });
    // Without an order it is a looked-after record.
    expect(record([placed({ setting: 'adoption-before-order' })])).toMatchObject({ is: 'over', until: '2016-03-05' });
  });

  it('without a date of birth nothing is ended, nor with two', () => {
    expect(record([placed({ bornOn: undefined })])).toMatchObject({ is: 'stopped', why: 'no-date-of-birth' });
    expect(record([])).toMatchObject({ is: 'stopped', why: 'no-date-of-birth' });
    expect(record([placed(), placed({ bornOn: '1941-05-03' })])).toMatchObject({
      is: 'stopped',
      why: 'dates-of-birth-differ',
    });
    expect(record([placed({ bornOn: undefined }), placed()])).toMatchObject({ is: 'over' });
  });

  it('E-07: while everything is stopped for a child nothing ends; a death that is written down has its fifteen years', () => {
    const stopped = [placed({ stoppedOn: '2026-11-23' }), placed()];
    expect(record(stopped)).toMatchObject({ is: 'stopped', why: 'held' });
    const child = [
      { bornOn: '2000-01-01', startedOn: '2005-01-01', endedOn: '2010-01-01', stoppedOn: '2010-06-01' },
    ] as const;
    expect(record(child.map(placed), [{ kind: 'died', on: '2010-06-01' }])).toMatchObject({ until: '2025-06-01' });
  });

  it('a hold stops everything until its last day, or until it is lifted', () => {
    const hold = { kind: 'hold', on: '2020-01-01' } as const;
    expect(record([placed()], [hold])).toMatchObject({ is: 'stopped', why: 'held' });
    expect(record([placed()], [{ ...hold, until: '2026-11-30' }])).toMatchObject({ why: 'held' });
    expect(record([placed()], [{ ...hold, until: '2026-11-29' }])).toMatchObject({ is: 'over' });
    expect(record([placed()], [{ ...hold, endedOn: '2026-11-30' }])).toMatchObject({ is: 'over' });
  });

  it('a wrong year of birth ends nobody’s record: 1926 for 2016', () => {
    const today = placed({ bornOn: '1926-04-01', startedOn: '2024-02-01', endedOn: undefined });
    expect(record([today])).toMatchObject({ is: 'stopped', why: 'does-not-fit' });
    expect(record([placed({ startedOn: '1940-01-01' })])).toMatchObject({ why: 'does-not-fit' });
    expect(record([placed()], [{ kind: 'died', on: '1940-01-01' }])).toMatchObject({ why: 'does-not-fit' });
  });

  it('nothing is ended that is in use: a placement that has not ended, or a row that was written within a year', () => {
    expect(record([placed({ endedOn: undefined })])).toMatchObject({ why: 'still-placed' });
    expect(record([placed({ endedOn: '2026-12-01' })])).toMatchObject({ why: 'still-placed' });
    expect(record([placed()], [], '2025-12-01')).toMatchObject({ why: 'used-lately' });
    expect(record([placed()], [], '2025-11-30')).toMatchObject({ is: 'over' });
  });

  it('for every day of birth: a record that is over was kept 75 years to the day, whatever else stands in it', () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1900-01-01', days));
    fc.assert(
      fc.property(day, day, day, (bornOn, startedOn, endedOn) => {
        const keeping = record([placed({ bornOn, startedOn, endedOn })]);
        if (keeping.is !== 'over') return;
        expect(Number(TODAY.slice(0, 4)) - Number(bornOn.slice(0, 4))).toBeGreaterThanOrEqual(75);
        expect(keeping.until < TODAY).toBe(true);
      }),
    );
  });
});

describe('Drafts, reminders and cards (Domain §12)', () => {
  it('go when they are settled and were not touched for 90 days', () => {
    const work = (changed: Partial<Parameters<typeof isWorkOver>[0]>) =>
      isWorkOver({ settled: true, inOpenRecord: false, writtenOn: '2026-08-31', ...changed }, TODAY);
    expect(work({})).toBe(true);
    // 90 days before 30 November.
    expect(work({ writtenOn: '2026-09-01' })).toBe(false);
    expect(work({ settled: false })).toBe(false);
    expect(work({ inOpenRecord: true })).toBe(false);
  });
});

describe('Whose a row is', () => {
  const row = (of: string, childRef: string, names: readonly string[], through: readonly string[] = []) => ({
    of,
    childRef,
    names,
    through,
  });

  it('says the row, or the record that it names, and what that one names', () => {
    const rows = [
      row('meeting', 'C-1', ['SM-1']),
      row('letter', '', ['letter:1'], ['SM-1']),
      row('answer to a letter', '', [], ['letter:1']),
      row('meeting of another', 'C-2', ['SM-2'], ['SM-1']),
      row('letter of another', '', [], ['SM-2']),
      row('counter', '', ['ref:SM:2026']),
    ];
    expect(rowsOfChild('C-1', rows).map(({ of }) => of)).toEqual(['meeting', 'letter', 'answer to a letter']);
    expect(rowsOfChild('C-2', rows).map(({ of }) => of)).toEqual(['meeting of another', 'letter of another']);
  });

  it('nothing without a name of its own draws anything in', () => {
    expect(
      rowsOfChild('C-1', [row('damaged', 'C-1', ['']), row('somebody’s', '', [], [''])]).map(({ of }) => of),
    ).toEqual(['damaged']);
  });

  it('for any rows: one that says another child is never among a child’s', () => {
    const refs = fc.constantFrom('', 'C-1', 'C-2', 'a', 'b', 'c');
    const rows = fc.array(fc.record({ childRef: refs, names: fc.array(refs), through: fc.array(refs) }));
    fc.assert(
      fc.property(rows, (all) => {
        const theirs = rowsOfChild('C-1', all);
        expect(theirs.filter(({ childRef }) => childRef === 'C-2')).toEqual([]);
        expect(all.filter(({ childRef }) => childRef === 'C-1').every((one) => theirs.includes(one))).toBe(true);
      }),
    );
  });
});
