import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unzipSync } from 'fflate';
import { rowOfFigures, type Figures, type LocalDate } from '#rules';
import { countFigures } from '../../bot/casework/learning/count-figures.ts';
import { exportSummary } from '../../bot/casework/learning/export-summary.ts';
import { showCasesBehind, showSummary } from '../../bot/casework/learning/show-summary.ts';
import { approveSummary, saveSummaryWords } from '../../bot/casework/learning/write-summary.ts';
import { showEnding } from '../../bot/casework/endings/show-ending.ts';
import type { Ports } from '../../bot/casework/ports.ts';
import { summaryFile } from '../../bot/letters/summary-file.ts';
import { openFixture, type Fixture } from '../once/fixture.ts';
import { endingWith, times } from '../rules/invented-year.ts';

const IRO_MANAGER = '4c61ec1e-4ab3-55e9-8276-dfad254f4d56';
const HEAD_OF_SERVICE = '9b658376-99b2-5f7d-9cab-cfaee43f7b3f';
const TEAM_MANAGER = '83cdfe6b-29ad-5f65-a793-e2e0597d1552';
const SOCIAL_WORKER = '00625687-c1a2-509f-b634-c93a4663722d';

/** The summary year before the one that runs on 23 November 2026. */
const YEAR = { from: '2025-04-01', to: '2026-03-31' } as const;
const QUARTER = { from: '2025-04-01', to: '2025-06-30' } as const;
const WORDS = { says: 'Fewer homes ended.', changed: 'A plan for nights is made first.', next: '' };

/** 20 unplanned endings, 9 planned, and 2 of which it is not known. */
const ENDINGS: readonly Figures[] = [
  ...times(20, endingWith({ on: '2025-05-11', team: 'Heron' }), 'u'),
  ...times(9, endingWith({ on: '2025-09-11', team: 'Wren', type: 'planned' }), 'p'),
  ...times(2, endingWith({ on: '2025-09-11', team: 'Wren', type: 'not-known' }), 'n'),
];

describe('Torbay T-77: the yearly summary', () => {
  let fixture: Fixture;
  let ports: Ports;
  const inside = (who: string) => showSummary(who, { ...YEAR, readers: 'inside' }, ports);
  const rowsOf = (view: Awaited<ReturnType<typeof inside>>, id: string) =>
    view.figures.find((figure) => figure.id === id)?.rows.map(({ words, count }) => [words, count]);

  beforeAll(async () => {
    fixture = await openFixture();
    ports = await fixture.replica();
    for (const figures of ENDINGS) await ports.records.figures.create(rowOfFigures(figures, '2026-06-01'));
  }, 120_000);
  afterAll(() => fixture.close());

  it('is drafted for the IRO manager, with each figure, how it was counted and its cases', async () => {
    const view = await showSummary(IRO_MANAGER, { readers: 'inside' }, ports);
    expect(view).toMatchObject({
      ...YEAR,
      state: 'draft',
      version: 1,
      may: ['write'],
      read: { isWhole: true, known: 31 },
    });
    expect(view.stateWords).toBe('Draft, due Tue 30 Jun 2026');
    expect(rowsOf(view, 'endings.type')).toEqual([
      ['planned', 9],
      ['planned lately, after difficulties began', 0],
      ['unplanned', 20],
      ['not known', 2],
    ]);
    const { cases } = await showCasesBehind(IRO_MANAGER, { ...YEAR, readers: 'inside', figure: 'endings.type' }, ports);
    expect(cases).toHaveLength(31);
    expect(cases[0]).toMatchObject({ place: 'ending/PE-2026-0001-u0', onWords: 'Sun 11 May 2025' });
  });

  it('published, the two of whom it is not known are hidden, and so is one more that would give them away', async () => {
    const view = await showSummary(HEAD_OF_SERVICE, { ...YEAR, readers: 'public' }, ports);
    const type = rowsOf(view, 'endings.type') ?? [];
    expect(type.find(([words]) => words === 'not known')?.[1]).toBeUndefined();
    const shown = type.flatMap(([, count]) => (count === undefined ? [] : [Number(count)]));
    expect(shown.reduce((sum, count) => sum + count, 0)).not.toBe(29);
  });

  it.each([
    ['a team manager', TEAM_MANAGER],
    ['a social worker', SOCIAL_WORKER],
  ])('%s neither sees nor writes it', async (_who, person) => {
    await expect(inside(person)).rejects.toMatchObject({ reason: 'not-yours' });
    await expect(saveSummaryWords(person, { ...YEAR, version: 1, ...WORDS }, ports)).rejects.toMatchObject({
      reason: 'not-yours',
    });
    expect(await ports.records.summaries.all()).toEqual([]);
  });

  it('the head of service reads it and does not write it; without words nobody can approve it', async () => {
    expect((await inside(HEAD_OF_SERVICE)).may).toEqual([]);
    await expect(saveSummaryWords(HEAD_OF_SERVICE, { ...YEAR, version: 1, ...WORDS }, ports)).rejects.toMatchObject({
      reason: 'not-yours',
    });
    await expect(approveSummary(IRO_MANAGER, { ...YEAR, version: 1 }, ports)).rejects.toMatchObject({
      reason: 'changed-meanwhile',
    });
    await expect(exportSummary(IRO_MANAGER, { ...YEAR, format: 'csv' }, ports)).rejects.toMatchObject({
      reason: 'not-yours',
    });
  });

  it('written and approved it is frozen: a row put right later changes nothing of it', async () => {
    expect(await saveSummaryWords(IRO_MANAGER, { ...YEAR, version: 1, ...WORDS }, ports)).toEqual({ version: 1 });
    expect((await inside(IRO_MANAGER)).may).toEqual(['write', 'approve']);
    expect(await approveSummary(IRO_MANAGER, { ...YEAR, version: 1 }, ports)).toEqual({ version: 1 });
    const before = await showSummary(IRO_MANAGER, { ...YEAR, readers: 'public' }, ports);
    const [first] = await ports.records.figures.where({ row: 'PE-2026-0001-u0' });
    if (first === undefined) throw new Error('not there');
    await ports.records.figures.change(first, { type: 'planned' });
    const after = await showSummary(IRO_MANAGER, { ...YEAR, readers: 'public' }, ports);
    expect(after.figures).toEqual(before.figures);
    expect(after.stateWords).toContain('Approved, version 1, by Imogen Ivyleaf on Mon 23 Nov 2026');
    expect(rowsOf(await inside(IRO_MANAGER), 'endings.type')?.[0]).toEqual(['planned', 10]);
  });

  it('a correction says why and is a new version; the approved one stays', async () => {
    const corrected = { ...YEAR, version: 1, ...WORDS, says: 'Fewer homes ended than feared.' };
    expect(await saveSummaryWords(IRO_MANAGER, corrected, ports)).toMatchObject({ is: 'refused' });
    expect(await saveSummaryWords(IRO_MANAGER, { ...corrected, why: 'A wrong word.' }, ports)).toEqual({ version: 2 });
    const versions = (await ports.records.summaries.all()).map(({ row }) => [row.version, row.state, row.says]);
    expect(versions.sort()).toEqual([
      [1, 'approved', 'Fewer homes ended.'],
      [2, 'draft', 'Fewer homes ended than feared.'],
    ]);
    expect(await approveSummary(IRO_MANAGER, { ...YEAR, version: 2 }, ports)).toEqual({ version: 2 });
  });

  it('two who publish at the same moment do not publish beside each other: each takes its own place', async () => {
    const other = await fixture.replica();
    await saveSummaryWords(IRO_MANAGER, { ...QUARTER, version: 1, ...WORDS }, ports);
    const next = { from: '2025-07-01', to: '2025-09-30' } as const;
    await saveSummaryWords(IRO_MANAGER, { ...next, version: 1, ...WORDS }, other);
    await Promise.all([
      approveSummary(IRO_MANAGER, { ...QUARTER, version: 1 }, ports),
      approveSummary(IRO_MANAGER, { ...next, version: 1 }, other),
    ]);
    const places = (await ports.records.releases.all()).map(({ row }) => row.place);
    expect(places.sort()).toEqual([1, 2, 3, 4]);
  });

  it('leaves as Word and as a table, without a number that is hidden, and each time it is in the audit', async () => {
    const summary = await exportSummary(HEAD_OF_SERVICE, { ...YEAR, format: 'word' }, ports);
    const text = new TextDecoder().decode(unzipSync(await summaryFile(summary))['word/document.xml']);
    expect(text).toContain('Fewer homes ended than feared.');
    expect(text).toContain('Endings, planned or not');
    const headings = [...text.matchAll(/Heading1"\/>.*?<w:t[^>]*>([^<]*)/g)].map(([, words]) => words);
    expect(headings).toEqual([
      'What the year says',
      'What changed because of what was learnt',
      'The period in numbers',
      'Endings',
      'Disruption meetings',
      'Stability meetings',
      'Support meetings',
      'Planning meetings',
      'Forms and learning',
    ]);
    expect(text.match(/Nothing was counted here|Too few to show, or nothing/g)).toHaveLength(3);
    expect(text).toContain('not shown');
    expect(summary.csv.split('\r\n')[0]).toBe(
      'Period,Figure,Answer,Number,Per cent,Low,High,Of,Not known,How it was counted',
    );
    expect(summary.csv).toContain(',not known,c,');
    for (const { row } of await ports.records.workers.all()) expect(text).not.toContain(row.name);
    const lines = await ports.records.auditOf(`summary-${YEAR.from}-${YEAR.to}`);
    expect(lines.map(({ actor, did }) => [actor, did])).toEqual([
      [IRO_MANAGER, 'approved version 1 of the summary'],
      [IRO_MANAGER, 'approved version 2 of the summary'],
      [HEAD_OF_SERVICE, 'exported version 2 of the summary as word'],
    ]);
  });
});

describe('Figures are counted from the records, by the clock', () => {
  let fixture: Fixture;
  let ports: Ports;
  const ENDING = {
    key: 'ending:form-1',
    ref: 'PE-2026-0901',
    childRef: 'C-1042',
    placement: 'placement:P-1042',
    team: 'Children looked after',
    reporterId: SOCIAL_WORKER,
    reportedAt: '2026-11-20T09:00:00Z',
    leftOn: '2026-11-19' as LocalDate,
    inCarePlan: 'no',
    route: 'after-review',
    match: 'panel-agreed',
    required: 'required',
    toCheck: false,
    state: 'open',
    profile: 'blended-default',
    profileVersion: '1',
  } as const;

  beforeAll(async () => {
    fixture = await openFixture();
    ports = await fixture.replica();
    await ports.records.endings.create(ENDING);
    await ports.records.figures.create({
      ...rowOfFigures(endingWith({ row: ENDING.ref, on: ENDING.leftOn, team: 'Children looked after' }), '2026-11-23'),
      type: undefined,
      lookOn: '2026-11-23',
    });
  }, 60_000);
  afterAll(() => fixture.close());

  it('what is to be counted today is counted, and again when its next day has come', async () => {
    await countFigures(ports);
    const [saved] = await ports.records.figures.where({ row: ENDING.ref });
    expect(saved?.row).toMatchObject({
      type: 'unplanned',
      need: 'required',
      outcome: 'ahead',
      before: 'no',
      repeat: 'no',
      lookOn: '2026-11-30',
      countedOn: '2026-11-23',
    });
    fixture.later(8 * 24 * 60);
    await countFigures(ports);
    const [again] = await ports.records.figures.where({ row: ENDING.ref });
    expect(again?.row).toMatchObject({ countedOn: '2026-12-01', lookOn: '2026-12-08' });
  });

  it('the IRO manager, whom the procedure asks to summarise, may open the case behind it; a manager of another team may not', async () => {
    expect((await showEnding(IRO_MANAGER, { ending: ENDING.ref }, ports)).ref).toBe(ENDING.ref);
    await expect(
      showEnding('1bffbca8-b97e-58a0-ad7a-bc78f1707f29', { ending: ENDING.ref }, ports),
    ).rejects.toMatchObject({ reason: 'not-yours' });
  });
});
