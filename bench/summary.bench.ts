import { describe, expect, it } from 'vitest';
import {
  addDays,
  countRow,
  type Figures,
  type MeetingFigures,
  newTally,
  publicRelease,
  type Release,
  type SummaryScope,
  type Tally,
  yearlySummary,
} from '#rules';
import { drawNumber } from '../rules/learning/draw.ts';

/* Two hundred thousand rows, far more than a council has in a hundred years. All of them are invented. */

const ROWS = 200_000;
const YEAR: SummaryScope = { from: '2026-04-01', to: '2027-03-31' };
const BEFORE: SummaryScope = { from: '2025-04-01', to: '2026-03-31' };
const SCOPES: readonly SummaryScope[] = [BEFORE, YEAR, { from: '2026-01-01', to: '2026-12-31' }];

/** Rows as they come by, one at a time, made from a number. */
function* rows(many: number): Generator<Figures> {
  for (let index = 0; index < many; index += 1) {
    const lot = drawNumber('bench', String(index));
    const pick = <Value>(from: readonly Value[], shift: number): Value => from[(lot >>> shift) % from.length] as Value;
    const place = {
      row: `PE-${index}`,
      on: addDays('2025-04-01', lot % 730),
      team: `Team ${(lot >>> 4) % 12}`,
      setting: 'foster-care',
      kindOfProvider: pick(['in-house', 'agency', 'connected', 'residential', 'supported'] as const, 8),
      outOfArea: lot % 5 === 0,
    } as const;
    const meeting: MeetingFigures = {
      timing: pick(['in-window', 'late', 'early'] as const, 3),
      chair: 'independent',
      participation: pick(['PN1', 'PN5', 'PN6', 'PN7'] as const, 5),
      advocacy: 'taken',
      carers: 'came',
      parents: 'views-only',
      questionnaires: { child: { asked: 1, returned: lot % 2 }, carers: { asked: 2, returned: 1 } },
      actions: { inTime: lot % 4, late: 1, overdue: lot % 3, open: 0 },
      minutes: 'in-time',
      learning: [{ theme: 'practice', changed: lot % 2 === 0 }],
    };
    yield lot % 3 === 0
      ? {
          ...place,
          kind: 'stability',
          meeting,
          afterThreeMonths: 'still-there',
          afterSixMonths: pick(['still-there', 'ended-unplanned'] as const, 7),
        }
      : {
          ...place,
          kind: 'ending',
          type: pick(['unplanned', 'planned'] as const, 9),
          reason: pick(['CREQB', 'CARPL', 'CHILD'] as const, 10),
          need: 'required',
          outcome: 'held',
          meeting: { ...meeting, panel: 'considered' },
          before: 'yes',
          daysBefore: lot % 200,
          factors: ['child-1', `home-${(lot % 12) + 1}`],
          repeat: 'no',
        };
  }
}

/** Made once and counted again and again: what is measured is the counting. */
const POOL = [...rows(5000)];

function tallied(many: number): Tally {
  const tally = newTally(SCOPES);
  for (let index = 0; index < many; index += 1) countRow(tally, POOL[index % POOL.length] as Figures);
  return tally;
}

const sizeOf = ({ cells }: Tally): number =>
  [...cells.values()].reduce((sum, { counts }) => sum + counts.reduce((own, { size }) => own + size, 0), 0);

describe('The yearly summary', () => {
  it('of two hundred thousand rows', async ({ bench }) => {
    // What is remembered grows with teams, periods and answers, never with rows.
    expect(sizeOf(tallied(ROWS))).toBe(sizeOf(tallied(POOL.length)));
    await bench('two hundred thousand rows counted one by one', () => {
      tallied(ROWS);
    }).run({ iterations: 2, time: 0, warmup: false });
  });

  it('beside two that were published', async ({ bench }) => {
    const tally = tallied(ROWS);
    const publish = () =>
      SCOPES.reduce<readonly Release[]>((before, scope) => [...before, publicRelease(tally, scope, before)], []);
    const [before, now] = publish() as [Release, Release, Release];
    expect(yearlySummary(now, before).figures.length).toBeGreaterThan(50);
    await bench('three overlapping periods published one beside the other, with every check', () => {
      publish();
    }).run({ iterations: 2, time: 0, warmup: false });
  });
});
