import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  countRow,
  type EndingFigures,
  type Figures,
  insideRelease,
  newTally,
  publicRelease,
  type Release,
  type SummaryScope,
} from '#rules';
import { endingWith, meetingWith, times, YEAR } from './invented-year.ts';
import { boundsOf, type Equation, fits } from './linear-attack.ts';

const FEWEST = 6;

/** Published one after the other, each beside those before it. */
function publishAll(rows: readonly Figures[], scopes: readonly SummaryScope[]): readonly Release[] {
  const tally = newTally(scopes);
  for (const row of rows) countRow(tally, row);
  return scopes.reduce<readonly Release[]>((before, scope) => [...before, publicRelease(tally, scope, before)], []);
}

/** How somebody outside reads each table off a row; written again here, apart from the product. */
const READ: Readonly<Record<string, (row: EndingFigures) => string>> = {
  'endings.all': () => 'all',
  'endings.team': ({ team }) => team,
  'endings.kind-of-provider': ({ kindOfProvider }) => kindOfProvider,
  'endings.type': ({ type }) => type,
  'disruption.held': ({ outcome }) => (outcome === 'held' ? 'held' : 'not-held'),
  'disruption.need': ({ need }) => need,
  'disruption.outcome': ({ outcome }) => outcome,
  'disruption.timing': ({ outcome, meeting }) =>
    outcome === 'held' ? (meeting?.timing ?? 'not-known') : 'does-not-apply',
  'disruption.minutes': ({ outcome, meeting }) =>
    outcome === 'held' ? (meeting?.minutes ?? 'not-known') : 'does-not-apply',
};

const isIn = ({ from, to, team, kindOfProvider }: SummaryScope, row: EndingFigures): boolean =>
  from <= row.on &&
  row.on <= to &&
  (team === undefined || team === row.team) &&
  (kindOfProvider === undefined || kindOfProvider === row.kindOfProvider);

interface Hidden {
  readonly name: string;
  readonly counts: readonly boolean[];
  readonly truly: number;
}

/** Every published number as an equation over all the kinds of row there could be, and every number that was left out. */
function attackOn(releases: readonly Release[], possible: readonly EndingFigures[], rows: readonly EndingFigures[]) {
  const equations: Equation[] = [];
  const hidden: Hidden[] = [];
  for (const { scope, tables } of releases) {
    for (const [table, read] of Object.entries(READ)) {
      for (const { category, count: is } of tables[table] ?? []) {
        const matches = (row: EndingFigures): boolean => isIn(scope, row) && read(row) === category;
        const counts = possible.map(matches);
        if (is !== undefined) equations.push({ counts, is });
        else hidden.push({ name: `${table} ${category}`, counts, truly: rows.filter(matches).length });
      }
    }
  }
  return { equations, hidden };
}

/** What the attack finds out: a number that was left out and can be known, or be narrowed below the safe interval. */
function foundOut({ equations, hidden }: ReturnType<typeof attackOn>): readonly string[] {
  return hidden.flatMap(({ name, counts, truly }) => {
    const { least, most } = boundsOf(equations, counts);
    const says = `${name}: between ${least} and ${most}`;
    if (truly < FEWEST) {
      const isOpen = least <= 1 && most >= 5 && fits(equations, counts, 1) && fits(equations, counts, 5);
      return isOpen ? [] : [says];
    }
    return most - least >= FEWEST - 1 ? [] : [says];
  });
}

const MIDDLE = '2026-10-01' as const;
const DAYS = ['2026-04-10', '2026-10-10', '2027-04-10'] as const;
const TEAMS = ['Team Heron', 'Team Wren'] as const;
const PROVIDERS = ['in-house', 'agency'] as const;
const TYPES = ['unplanned', 'planned', 'not-known'] as const;
const HELD = (['required', 'considered'] as const).flatMap((need) =>
  (['early', 'in-window', 'late'] as const).flatMap((timing) =>
    (['in-time', 'late'] as const).map((minutes) => ({
      need,
      outcome: 'held' as const,
      meeting: { ...meetingWith({ timing, minutes }), panel: 'sent' as const },
    })),
  ),
);
const MEETINGS = [
  ...HELD,
  { need: 'required', outcome: 'not-held', meeting: undefined },
  { need: 'considered', outcome: 'not-held', meeting: undefined },
  { need: 'not-required', outcome: 'none', meeting: undefined },
] as const;
const everyRow: readonly EndingFigures[] = DAYS.flatMap((on) =>
  TEAMS.flatMap((team) =>
    PROVIDERS.flatMap((kindOfProvider) =>
      TYPES.flatMap((type) => MEETINGS.map((meeting) => endingWith({ on, team, kindOfProvider, type, ...meeting }))),
    ),
  ),
);

/** A council in which some answers are rare, so that small numbers turn up everywhere. */
const anyYear = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }),
    fc.array(fc.nat({ max: everyRow.length - 1 }), { minLength: 10, maxLength: 160 }),
  )
  .map(([common, picks]) => [
    ...picks.map((pick) => everyRow[pick] as EndingFigures),
    ...common.flatMap((many, index) => times(many * 3, everyRow[index * 101] as EndingFigures)),
  ]);

const SCOPES: readonly SummaryScope[] = [
  YEAR,
  { from: '2026-04-01', to: addDays(MIDDLE, -1) },
  { from: MIDDLE, to: '2027-09-30' },
  { ...YEAR, team: 'Team Heron' },
  { ...YEAR, kindOfProvider: 'agency' },
  { from: MIDDLE, to: '2027-09-30', team: 'Team Wren' },
];

describe('Torbay T-77: no published figure gives a child away', () => {
  it('a number below six is not shown, and a second one hides it from subtraction', () => {
    const rows = [
      ...times(9, endingWith({ type: 'planned' }), 'p'),
      ...times(12, endingWith({ type: 'unplanned' }), 'u'),
      ...times(2, endingWith({ type: 'changed-lately' }), 'c'),
    ];
    const [release] = publishAll(rows, [YEAR]);
    expect(release?.tables['endings.all']).toEqual([{ category: 'all', count: 23 }]);
    expect(release?.tables['endings.type']).toEqual([
      { category: 'planned' },
      { category: 'changed-lately' },
      { category: 'unplanned', count: 12 },
      { category: 'not-known', count: 0 },
    ]);
  });

  it('with fewer than six in all nothing is shown, and a true nought is', () => {
    const [few] = publishAll(times(5, endingWith()), [YEAR]);
    expect(few?.tables['endings.all']).toEqual([]);
    expect(few?.tables['endings.type']).toEqual([]);
    const [none] = publishAll([], [YEAR]);
    expect(none?.tables['endings.all']).toEqual([{ category: 'all', count: 0 }]);
  });

  it('all but two is as telling as two: neither is shown', () => {
    const rows = [...times(20, endingWith({ outOfArea: false })), ...times(2, endingWith({ outOfArea: true }), 'o')];
    expect(publishAll(rows, [YEAR])[0]?.tables['endings.out-of-area']).toEqual([]);
  });

  it('a month more than the last summary is not published when the month alone would be small', () => {
    const until = (to: SummaryScope['to']): SummaryScope => ({ from: '2026-04-01', to });
    const rows = [...times(10, endingWith()), ...times(3, endingWith({ on: '2026-10-05' }), 'm')];
    const [first, second] = publishAll(rows, [until('2026-09-30'), until('2026-10-31')]);
    expect(first?.tables['endings.all']).toEqual([{ category: 'all', count: 10 }]);
    expect(second?.tables['endings.all']).toEqual([]);
  });

  it('a team is not published when what is left for the others would be small', () => {
    const rows = [...times(10, endingWith()), ...times(4, endingWith({ team: 'Team Wren' }), 'w')];
    const [council, team] = publishAll(rows, [YEAR, { ...YEAR, team: 'Team Heron' }]);
    expect(council?.tables['endings.all']).toEqual([{ category: 'all', count: 14 }]);
    expect(council?.tables['endings.team']).toEqual([]);
    expect(team?.tables['endings.all']).toEqual([]);
  });

  it('what was published is not counted again, whatever became of the rows', () => {
    const [first] = publishAll(times(10, endingWith()), [YEAR]);
    const tally = newTally([YEAR]);
    for (const row of times(11, endingWith())) countRow(tally, row);
    expect(publicRelease(tally, YEAR, [first as Release])).toBe(first);
  });

  it('a council may ask for more than six, and not for fewer', () => {
    const tally = newTally([YEAR]);
    for (const row of times(8, endingWith())) countRow(tally, row);
    expect(publicRelease(tally, YEAR, [], 10).tables['endings.all']).toEqual([]);
    expect(publicRelease(tally, YEAR, [], 2).tables['endings.all']).toEqual([{ category: 'all', count: 8 }]);
    const small = newTally([YEAR]);
    for (const row of times(5, endingWith())) countRow(small, row);
    expect(publicRelease(small, YEAR, [], 2).tables['endings.all']).toEqual([]);
  });

  it('inside the council every number is there', () => {
    const tally = newTally([YEAR]);
    for (const row of times(2, endingWith())) countRow(tally, row);
    expect(insideRelease(tally, YEAR)).toMatchObject({
      readers: 'inside',
      tables: { 'endings.all': [{ category: 'all', count: 2 }] },
    });
  });

  it('linear arithmetic over all that was published, across tables, periods and narrowed summaries, finds out nothing', () => {
    let shown = 0;
    let leftOut = 0;
    fc.assert(
      fc.property(anyYear, fc.shuffledSubarray([...SCOPES], { minLength: 2, maxLength: 4 }), (rows, scopes) => {
        const attack = attackOn(publishAll(rows, scopes), everyRow, rows);
        shown += attack.equations.length;
        leftOut += attack.hidden.length;
        expect(foundOut(attack)).toEqual([]);
        expect(smallDifferences(attack.equations)).toEqual([]);
      }),
      { numRuns: 250, seed: 20_261_129 },
    );
    expect(shown).toBeGreaterThan(500);
    expect(leftOut).toBeGreaterThan(50);
  }, 300_000);

  it('the attack finds what a table gives away that hides only what is small', () => {
    const rows = everyRow.flatMap((row, index) => times(index % 7 === 0 ? 1 : 0, row));
    const tally = newTally(SCOPES);
    for (const row of rows) countRow(tally, row);
    const naive = SCOPES.slice(0, 2).map((scope): Release => {
      const { tables } = insideRelease(tally, scope);
      const hide = (cells: Release['tables'][string]) =>
        cells.map(({ category, count: is = 0 }) => (is > 0 && is < FEWEST ? { category } : { category, count: is }));
      return {
        scope,
        readers: 'public',
        fewest: FEWEST,
        tables: Object.fromEntries(Object.entries(tables).map(([id, cells]) => [id, hide(cells)])),
      };
    });
    expect(foundOut(attackOn(naive, everyRow, rows)).length).toBeGreaterThan(0);
  });
});

/** Two published numbers, one of which counts all of the other: what lies between must not be small. */
function smallDifferences(equations: readonly Equation[]): readonly string[] {
  return equations.flatMap((one) =>
    equations.flatMap((other) => {
      const between = one.is - other.is;
      const isWithin = other.counts.every((counts, index) => !counts || one.counts[index]);
      return isWithin && between > 0 && between < FEWEST ? [`${one.is} less ${other.is}`] : [];
    }),
  );
}
