import { describe, expect, it } from 'vitest';
import { boardOf, measureSays, measuresUntil, teamLines, teamWords, type HomeOfTeam, type Obligation } from '#rules';
import { blended, calendar } from './invented-case.ts';

const TODAY = '2026-11-30';
const owed = (team: string, due: Obligation['due'], more: Partial<Obligation> = {}): Obligation => ({
  key: 'o',
  kind: 'stability.hold',
  about: 'IN-2026-0007',
  childRef: 'C-1042',
  team,
  ownerRole: 'childs-social-worker',
  ownerId: 'worker-a',
  startsOn: '2026-11-09',
  due,
  sum: '',
  force: 'procedure',
  because: ['Torbay T-45'],
  level: 0,
  ...more,
});

describe('Ruling on boards: each team in one line', () => {
  it('what is owed for all teams is the whole council’s', () => {
    expect(['council', 'Wren'].map(teamWords)).toEqual(['Whole council', 'Wren']);
  });

  it('those with something late come first, whatever their names; a line has what has waited longest', () => {
    const lines = teamLines(
      boardOf(
        [
          owed('Avocet', '2026-12-20'),
          owed('Wren', '2026-11-20'),
          owed('Wren', '2026-11-25', { kind: 'disruption.chair' }),
          owed('Wren', '2026-12-20', { override: 'held' }),
        ],
        TODAY,
        calendar,
        blended,
      ),
    );
    expect(lines.map(({ longest, ...line }) => ({ ...line, days: longest?.longestLateDays }))).toEqual([
      { team: 'Wren', late: 2, dueSoon: 0, onTime: 0, held: 1, days: 10 },
      { team: 'Avocet', late: 0, dueSoon: 0, onTime: 1, held: 0, days: undefined },
    ]);
  });
});

describe('Law §7.2: stability over two years, of one team', () => {
  const home = (childRef: string, team: string, startedOn: HomeOfTeam['startedOn'], endedOn?: HomeOfTeam['endedOn']) =>
    ({ childRef, team, homeRef: `${childRef} ${startedOn}`, startedOn, endedOn, setting: 'foster-care' }) as HomeOfTeam;
  const homes = [
    home('C-1', 'Wren', '2026-01-05', '2026-03-01'),
    home('C-1', 'Wren', '2026-03-01', '2026-05-01'),
    home('C-1', 'Heron', '2026-05-01'),
    home('C-2', 'Heron', '2025-01-05'),
    home('C-3', 'Wren', '2025-01-05', '2026-10-01'),
  ];

  it('a child counts on each day for the team that had them then, with the homes of before', () => {
    const heron = measuresUntil(TODAY, homes, 'Heron');
    expect(heron.map(({ on }) => on)).toEqual([
      '2025-01-01',
      '2025-04-01',
      '2025-07-01',
      '2025-10-01',
      '2026-01-01',
      '2026-04-01',
      '2026-07-01',
      '2026-10-01',
      '2026-11-30',
    ]);
    expect(heron.at(-1)?.threeHomesInYear).toEqual({ count: 1, of: 2 });
    expect(measuresUntil(TODAY, homes, 'Wren').map(({ threeHomesInYear: { of } }) => of)).toEqual([
      0, 1, 1, 1, 1, 2, 1, 0, 0,
    ]);
    expect(measuresUntil(TODAY, homes).at(-1)?.threeHomesInYear).toEqual({ count: 1, of: 2 });
  });

  it('says a direction and what the numbers allow, and nothing where nobody is to be counted', () => {
    expect(measureSays('threeHomesInYear', measuresUntil(TODAY, homes))).toBe(
      'Today 1 of 2 (50%; the numbers allow 9% to 91%) of children looked after.',
    );
    expect(measureSays('twoYearsInHome', measuresUntil(TODAY, homes))).toBe(
      'Nobody to count yet: children under 16 and looked after for two and a half years.',
    );
  });
});
