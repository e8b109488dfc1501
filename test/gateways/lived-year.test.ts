import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  countRow,
  ENDING_REASONS,
  newTally,
  publicRelease,
  type Release,
  type SummaryScope,
  type SummaryView,
} from '#rules';
import { exportSummary } from '../../bot/casework/learning/export-summary.ts';
import { showBoard } from '../../bot/casework/learning/show-board.ts';
import { drawDipSample } from '../../bot/casework/learning/draw-sample.ts';
import { drawSampleAgain, showSample } from '../../bot/casework/learning/show-sample.ts';
import { showCasesBehind, showSummary } from '../../bot/casework/learning/show-summary.ts';
import { rowsIn } from '../../bot/casework/learning/sum-figures.ts';
import { approveSummary, saveSummaryWords } from '../../bot/casework/learning/write-summary.ts';
import { carryOut } from '../../bot/casework/plans/carry-out.ts';
import type { Ports } from '../../bot/casework/ports.ts';
import { summaryFile } from '../../bot/letters/summary-file.ts';
import { openFixture, type Fixture } from '../once/fixture.ts';

const IRO_MANAGER = '4c61ec1e-4ab3-55e9-8276-dfad254f4d56';
const YEAR = { from: '2025-04-01', to: '2026-03-31' } as const;
const QUARTER = { from: '2026-01-01', to: '2026-03-31' } as const;

describe('A year that an invented council has lived', () => {
  let fixture: Fixture;
  let ports: Ports;
  const seen = (readers: 'inside' | 'public') => showSummary(IRO_MANAGER, { ...YEAR, readers }, ports);
  const figure = ({ figures }: SummaryView, id: string) => figures.find((one) => one.id === id);
  const counts = (view: SummaryView, id: string): Readonly<Record<string, number | undefined>> =>
    Object.fromEntries((figure(view, id)?.rows ?? []).map(({ words, count }) => [words, count]));

  beforeAll(async () => {
    fixture = await openFixture();
    const lived = await fetch(`${fixture.sandbox.url}/control/lived`, { method: 'POST', body: '{"years":true}' });
    if (!lived.ok) throw new Error(await lived.text());
    ports = await fixture.replica();
  }, 120_000);
  afterAll(() => fixture.close());

  it('is counted from its lists, read by their changes: 347 endings and 173 stability meetings, and the year before', async () => {
    const view = await seen('inside');
    expect(view.read).toEqual({ isWhole: true, known: 1_140 });
    expect(view.totals.slice(0, 3).join(' ')).toContain('347');
    const types = counts(view, 'endings.type');
    expect(Object.values(types).reduce((sum: number, count) => sum + (count ?? 0), 0)).toBe(347);
    expect(Object.keys(counts(view, 'endings.reason'))).toHaveLength(ENDING_REASONS.length + 1);
    expect(figure(view, 'endings.all')?.change ?? figure(view, 'endings.type')?.change).toMatch(
      /the year before|would fit/,
    );
  });

  it.each([
    ['endings.before', 'Support or stability meeting before'],
    ['disruption.not-held-because', ''],
    ['disruption.late-because', ''],
    ['disruption.participation', ''],
    ['disruption.panel', ''],
    ['stability.after-6-months', ''],
    ['questionnaires.returned-by-group', ''],
    ['learning.changed', ''],
    ['endings.factors', ''],
  ])('%s has its numbers, a sentence that says what they show, and how they were counted', async (id) => {
    const one = figure(await seen('inside'), id);
    expect(one?.rows.some(({ count = 0 }) => count > 0)).toBe(true);
    expect(one?.says.length).toBeGreaterThan(10);
    expect(one?.counted.length).toBeGreaterThan(10);
  });

  it('life goes on: 24 endings of the last weeks wait for their meetings, on the board and in the year that runs', async () => {
    const running = { from: '2026-04-01', to: '2027-03-31' } as const;
    const view = await showSummary(IRO_MANAGER, { ...running, readers: 'inside' }, ports);
    expect(counts(view, 'disruption.outcome')).toMatchObject({ 'still ahead': 24, held: 0 });
    expect(view.missing).toContain('The period ends on Wed 31 Mar 2027: approve it after that day.');
    const { teams } = await showBoard(IRO_MANAGER, undefined, ports);
    expect(teams.reduce((sum, { onTime, dueSoon }) => sum + onTime + dueSoon, 0)).toBe(24);
  });

  it.each([['endings.placement-type'], ['endings.provider-code'], ['disruption.early-because']])(
    '%s is told of the year that is past',
    async (id) => {
      expect(figure(await seen('inside'), id)?.rows.some(({ count = 0 }) => count > 0)).toBe(true);
    },
  );

  it('npm run simulate -- --last-year reads it with the product’s own settings, and says how many cases there were', async () => {
    const { sandbox } = fixture;
    const asked = ['--profile', 'warrington-2024', '--against', 'torbay-stability', '--last-year'];
    await sandbox.command('bot/commands/simulate.ts', ...asked);
    const log = readFileSync(join(sandbox.data, 'product.log'), 'utf8');
    expect(log).toMatch(/judged,? (?:and|or) ended,? here from .* without anybody in/);
    expect(log).toContain('A: Warrington, February 2024');
    await expect(sandbox.command('bot/commands/simulate.ts', ...asked, '--file', 'cases.json')).rejects.toThrow(
      'failed',
    );
  });

  it('leads from a figure to its cases, each to be opened by whoever may', async () => {
    const { cases } = await showCasesBehind(IRO_MANAGER, { ...YEAR, readers: 'inside', figure: 'endings.type' }, ports);
    expect(cases).toHaveLength(347);
    const [saved] = await ports.records.endings.where({ ref: cases[0]?.ref ?? '' });
    expect(saved?.row.leftOn).toBe(cases[0]?.on);
  });

  it('written and approved it is published: no number below six, and none by subtraction', async () => {
    const words = {
      says: 'More was told before it came to an ending.',
      changed: 'Carers have a night number.',
      next: '',
    };
    await saveSummaryWords(IRO_MANAGER, { ...YEAR, version: 1, ...words }, ports);
    expect(await approveSummary(IRO_MANAGER, { ...YEAR, version: 1 }, ports)).toEqual({ version: 1 });
    const view = await seen('public');
    const shown = view.figures.flatMap(({ rows }) => rows.flatMap(({ count }) => (count === undefined ? [] : [count])));
    expect(shown.length).toBeGreaterThan(100);
    expect(shown.filter((count) => count > 0 && count < 6)).toEqual([]);
    const inside = await seen('inside');
    const small = inside.figures.flatMap(({ id, rows }) =>
      rows.flatMap(({ words: answer, count = 0 }) => (count > 0 && count < 6 ? [[id, answer] as const] : [])),
    );
    expect(small.length).toBeGreaterThan(5);
    for (const [id, answer] of small) expect(counts(view, id)[answer]).toBeUndefined();
    // One number missing from a table whose total is shown is the total less the rest.
    for (const { rows } of view.figures) expect(rows.filter(({ count }) => count === undefined).length).not.toBe(1);
  });

  it('leaves as Word with its words, its tables and nothing that is hidden', async () => {
    const document = await exportSummary(IRO_MANAGER, { ...YEAR, format: 'word' }, ports);
    const bytes = await summaryFile(document);
    const text = new TextDecoder().decode(unzipSync(bytes)['word/document.xml']);
    expect(text).toContain('More was told before it came to an ending.');
    expect((text.match(/<w:tbl>/g) ?? []).length).toBeGreaterThan(20);
    expect(text).toContain('not shown');
    expect(text).not.toMatch(/PE-20|SM-20|DM-20|C-2\d{4}/);
    // To be opened and looked at.
    const file = process.env['STEADY_WORD'];
    if (file !== undefined) writeFileSync(file, bytes);
  });

  it('beside every quarter of it that might be published, nothing can be worked out', async () => {
    const scopes: readonly SummaryScope[] = [
      YEAR,
      { from: '2025-04-01', to: '2025-06-30' },
      { from: '2025-07-01', to: '2025-09-30' },
      { from: '2025-10-01', to: '2025-12-31' },
    ];
    const tally = newTally(scopes);
    for (const row of await rowsIn(YEAR, ports)) countRow(tally, row);
    const releases = scopes.reduce<readonly Release[]>(
      (before, scope) => [...before, publicRelease(tally, scope, before)],
      [],
    );
    const [year, ...quarters] = releases;
    for (const [table, cells] of Object.entries(year?.tables ?? {}))
      for (const { category, count } of cells) {
        if (count === undefined) continue;
        const parts = quarters.map(({ tables }) => tables[table]?.find((one) => one.category === category)?.count);
        if (parts.some((part) => part === undefined)) continue;
        const rest = parts.reduce((left: number, part) => left - (part ?? 0), count);
        expect(rest === 0 || rest >= 6, `${table} ${category}: ${rest}`).toBe(true);
      }
  });

  it('its dip sample is drawn from the meetings of the quarter, and a year later the same come', async () => {
    await drawDipSample(IRO_MANAGER, QUARTER, ports);
    const open = await ports.records.plans.where({ state: 'open' });
    for (const { row } of open) await carryOut(row.key, ports);
    const view = await showSample(IRO_MANAGER, QUARTER, ports);
    expect(view.drawnFrom).toBeGreaterThan(60);
    const again = () => drawSampleAgain(IRO_MANAGER, QUARTER, ports);
    expect(await again()).toMatchObject({ same: true });
    fixture.later(60 * 24 * 365);
    expect(await again()).toMatchObject({ same: true });
  });
});
