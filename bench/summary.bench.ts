import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  countRow,
  type Figures,
  type LocalDate,
  type MeetingFigures,
  newTally,
  publicRelease,
  type Release,
  type SummaryScope,
  type Tally,
  yearlySummary,
} from '#rules';
import { showSummary } from '../bot/casework/learning/show-summary.ts';
import type { Ports } from '../bot/casework/ports.ts';
import { drawNumber } from '../rules/learning/draw.ts';
import { openFixture } from '../test/once/fixture.ts';

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

/* The same over the wire, through what the product has: so many closed cases of ten years, in a list of the sandbox. */

const HISTORY = Number(process.env['SANDBOX_HISTORY'] ?? 20_000);
const IRO_MANAGER = '4c61ec1e-4ab3-55e9-8276-dfad254f4d56';
const LONGEST_MS = 10_000;

describe(`The page of the yearly summary, with ${HISTORY.toLocaleString('en-GB')} closed cases`, () => {
  it('says that it is not whole until the list is read, then answers in ten seconds, with flat memory', async () => {
    const fixture = await openFixture();
    try {
      const body = JSON.stringify({ years: true, history: HISTORY });
      const lived = await fetch(`${fixture.sandbox.url}/control/lived`, { method: 'POST', body });
      expect(lived.ok).toBe(true);
      const ports = await fixture.replica();
      const refill = await untilWhole(ports);
      const page = async (from: LocalDate, to: LocalDate) => {
        const began = performance.now();
        const view = await showSummary(IRO_MANAGER, { from, to, readers: 'public' }, ports);
        expect(view.figures.length).toBeGreaterThan(50);
        return performance.now() - began;
      };
      const before = heapMb();
      const last = await page('2025-04-01', '2026-03-31');
      const older = await page('2019-04-01', '2020-03-31');
      const grown = heapMb() - before;
      console.log(
        [
          `refilled by its changes after a start: ${(refill.ms / 1000).toFixed(1)} s, first answer “not whole yet” after ${(refill.firstMs / 1000).toFixed(1)} s`,
          `the page of last year: ${(last / 1000).toFixed(1)} s; of a year long past: ${(older / 1000).toFixed(1)} s`,
          `memory grown by two pages: ${grown.toFixed(0)} MB`,
        ].join('\n'),
      );
      expect(Math.max(last, older)).toBeLessThan(LONGEST_MS);
      expect(grown).toBeLessThan(64);
    } finally {
      await fixture.close();
    }
  }, 900_000);
});

/** Asks as a page does, again and again, until the numbers are whole. */
async function untilWhole(ports: Ports): Promise<{ readonly ms: number; readonly firstMs: number }> {
  const began = performance.now();
  let first: number | undefined;
  for (;;) {
    const { isWhole } = await ports.kept.figures.look();
    first ??= performance.now() - began;
    if (isWhole) return { ms: performance.now() - began, firstMs: first };
  }
}

setFlagsFromString('--expose_gc');
const collect = runInNewContext('gc') as () => void;

/** What is held once everything that nobody holds any more is gone. */
function heapMb(): number {
  collect();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}
