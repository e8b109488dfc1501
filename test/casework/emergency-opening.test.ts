import { beforeAll, describe, expect, it } from 'vitest';
import type { CardView } from '#rules';
import { digestView } from '../../bot/casework/obligations/digests.ts';
import { accessTo } from '../../bot/casework/who-has-access.ts';
import { memoryCouncil, type MemoryCouncil } from '../memory/council.ts';
import { asked, CHILD, EPISODE, openedInEmergency, reported, rowsOf } from '../memory/walk.ts';

/* Nobody who knows the child can be reached: whoever is on duty opens the record, and somebody answers for it. Domain §12 */

type DigestView = Extract<CardView, { readonly card: 'digest' }>;

const WHO = 'Otto Oatcake';
const REVIEWER = 'Imogen Ivyleaf';
interface Seen {
  readonly own: readonly { readonly opening: string; readonly child: string; readonly cases: readonly unknown[] }[];
  readonly toLookAt: readonly {
    readonly opening: string;
    readonly who: string;
    readonly reason: string;
    readonly read: readonly string[];
  }[];
}

let council: MemoryCouncil;
beforeAll(async () => {
  const begun = await memoryCouncil();
  await reported(begun);
  council = begun;
});

const asks = (at: MemoryCouncil, name: string, method: string, path: string, body: object = {}) =>
  at.asks(at.id(name), method, path, body);
const reads = async (at: MemoryCouncil, name: string) =>
  (await asks(at, name, 'GET', `/api/episodes/${EPISODE}`)).status;
const page = async (at: MemoryCouncil, name: string) => (await asks(at, name, 'GET', '/api/emergency')).body as Seen;
const looks = (at: MemoryCouncil, name: string, opening: string, found: string, words = '') =>
  asks(at, name, 'POST', '/api/emergency/look', { placement: CHILD, opening, found, words });
const owed = (at: MemoryCouncil) => rowsOf(at, 'Obligations').filter(({ Kind }) => Kind === 'record.look-at-opening');

describe('A worker of another team opens a child’s record in an emergency', () => {
  let opened: MemoryCouncil;
  beforeAll(async () => {
    opened = council.copy();
    expect(await reads(opened, WHO)).toBe(403);
    await openedInEmergency(opened, WHO);
    await opened.settles();
  });

  it('they read it, and see on a page of their own what is open and until when', async () => {
    const here = opened.copy();
    expect(await reads(here, WHO)).toBe(200);
    const { own } = await page(here, WHO);
    expect(own).toMatchObject([
      { until: '2026-11-23T13:00:00Z', cases: [{ words: `${EPISODE}: a time of instability` }] },
    ]);
  });

  it('they change nothing: to judge, to report for the child’s worker and to agree are as closed as before', async () => {
    const here = opened.copy();
    const judged = await asks(here, WHO, 'POST', `/api/episodes/${EPISODE}/judge`, {
      outcome: 'no-concern',
      bestInterests: 'yes',
      reason: 'Words.',
    });
    expect(judged.status).toBe(403);
  });

  it('whoever asks who has access now reads that they have, and as what; four hours later not', async () => {
    const here = opened.copy();
    const workers = (await here.ports.records.workers.all()).map(({ row }) => row);
    const theirs = async () => (await accessTo(EPISODE, workers, here.ports)).get(here.id(WHO));
    expect(await theirs()).toMatchObject({ may: ['see-episode', 'see-receipt'], as: ['opened-it'] });
    here.turnsTo('2026-11-23T13:00:00Z');
    expect(await theirs()).toBeUndefined();
  });

  const digestOf = (at: MemoryCouncil, name: string) =>
    digestView(at.id(name), 'digest-2026-11-24', at.ports) as Promise<DigestView>;

  it('the child’s own worker reads it in the card of the next working day, once', async () => {
    const here = opened.copy();
    here.turnsTo('2026-11-24T09:00:00Z');
    const { summary, groups } = await digestOf(here, 'Petra Plumtree');
    expect(summary).toContain('1 opened in an emergency');
    expect(groups.flatMap(({ lines }) => lines)).toContain(
      'Otto Oatcake opened the record in an emergency on Mon 23 Nov; a manager looks at why',
    );
    expect((await digestOf(here, 'Marlow Medlar')).summary).not.toContain('emergency');
  });

  it('E-02: not where a report names that worker, confirmed or not', async () => {
    const here = opened.copy();
    await reported(here, 'Petra Plumtree', 'form-report-2');
    await here.presses(here.id('Edgar Elderflower'), 'merge-report', { formId: 'form-report-2', how: 'join' });
    await here.settles();
    here.turnsTo('2026-11-24T09:00:00Z');
    expect((await digestOf(here, 'Petra Plumtree')).summary).not.toContain('emergency');
  });

  it('nobody else can read it because of that', async () => {
    expect(await reads(opened.copy(), 'Marlow Medlar')).toBe(403);
  });

  it('four hours later it is closed, without anybody doing anything', async () => {
    const here = opened.copy();
    here.turnsTo('2026-11-23T12:59:59Z');
    expect(await reads(here, WHO)).toBe(200);
    here.turnsTo('2026-11-23T13:00:00Z');
    expect(await reads(here, WHO)).toBe(403);
    expect((await page(here, WHO)).own).toEqual([]);
  });

  it('they close it themselves, and it is closed at once', async () => {
    const here = opened.copy();
    const { own } = await page(here, WHO);
    await asked(here, WHO, 'POST', '/api/emergency/close', { placement: CHILD, opening: own[0]?.opening });
    expect(await reads(here, WHO)).toBe(403);
  });

  it('whom an allegation is about from then on reads nothing of the child, nor what was open to them', async () => {
    const here = opened.copy();
    await reported(here, WHO, 'form-report-2');
    await here.presses(here.id('Edgar Elderflower'), 'merge-report', { formId: 'form-report-2', how: 'join' });
    await here.settles();
    // Named, and not confirmed: nothing of that report.
    expect((await page(here, WHO)).own).toMatchObject([{ cases: [] }]);
    await asked(here, 'Tobias Tamarind', 'POST', `/api/episodes/${EPISODE}/named`, {
      person: here.id(WHO),
      isAboutThem: true,
      reason: '',
    });
    await here.settles();
    expect(await reads(here, WHO)).toBe(403);
    expect((await page(here, WHO)).own).toEqual([]);
  });

  it('a second press opens nothing more, and tells nobody twice', async () => {
    const here = opened.copy();
    await openedInEmergency(here, WHO);
    await here.settles();
    expect(rowsOf(here, 'EmergencyOpenings')).toHaveLength(1);
    expect(owed(here)).toHaveLength(1);
  });

  it('another reason while it is open is not taken as given: they read that it is not saved', async () => {
    const here = opened.copy();
    const again = { placement: CHILD, reason: 'Something else has happened since.' };
    const { body } = await asks(here, WHO, 'POST', '/api/emergency/open', again);
    expect(JSON.stringify(body)).toContain('open to you already, until 1pm. What you wrote now is not saved.');
  });

  it('the reviewing officers’ manager has a card at once, and a day by which to look at it', () => {
    expect(owed(opened)).toMatchObject([{ OwnerId: opened.id(REVIEWER), Due: '2026-11-24', About: 'opening-C-1042' }]);
    const cards = rowsOf(opened, 'Cards').filter(({ Person }) => Person === opened.id(REVIEWER));
    expect(JSON.stringify(cards)).toContain('record.look-at-opening');
  });

  it('the manager reads who opened it, why and what they read, and says what they found; then nothing waits', async () => {
    const here = opened.copy();
    await reads(here, WHO);
    await here.settles();
    const { toLookAt } = await page(here, REVIEWER);
    expect(toLookAt).toMatchObject([{ who: WHO, reason: 'Found alone at the station at night.', read: [EPISODE] }]);
    const opening = toLookAt[0]?.opening ?? '';
    expect((await looks(here, REVIEWER, opening, 'right')).status).toBe(200);
    await here.settles();
    expect((await page(here, REVIEWER)).toLookAt).toEqual([]);
    expect(owed(here)[0]?.['DoneAt']).toBeDefined();
    expect(await reads(here, WHO)).toBe(200);
  });

  it('where it was not right it is closed at once, with why', async () => {
    const here = opened.copy();
    const opening = (await page(here, REVIEWER)).toLookAt[0]?.opening ?? '';
    expect((await looks(here, REVIEWER, opening, 'not-right')).status).not.toBe(200);
    expect((await looks(here, REVIEWER, opening, 'not-right', 'The duty manager could be reached.')).status).toBe(200);
    expect(await reads(here, WHO)).toBe(403);
  });

  it('two managers who find differently are two: the second is told that it was not saved', async () => {
    const here = opened.copy();
    const opening = (await page(here, REVIEWER)).toLookAt[0]?.opening ?? '';
    await looks(here, REVIEWER, opening, 'right', 'It was night.');
    const second = await looks(here, 'Hazel Honeydew', opening, 'not-right', 'It was day.');
    expect(JSON.stringify(second.body)).toContain('not saved');
    expect(rowsOf(here, 'EmergencyOpenings')).toMatchObject([{ Found: 'right', FoundWords: 'It was night.' }]);
  });

  it('why it was opened stands in the restricted list alone: in no plan, card, audit line or obligation', () => {
    const where = ['Plans', 'Cards', 'Obligations', 'Audit', 'AuditHeads', 'Settings', 'Refusals', 'Reads', 'Letters'];
    for (const list of where) expect(JSON.stringify(rowsOf(opened, list)), list).not.toContain('station');
  });
});

describe('Who looks at an opening', () => {
  it('the manager who opened it does not: the next one does', async () => {
    const here = council.copy();
    await openedInEmergency(here, REVIEWER);
    await here.settles();
    expect(owed(here)).toMatchObject([{ OwnerId: here.id('Magnus Mulberry') }]);
    const [row] = rowsOf(here, 'EmergencyOpenings');
    const own = await looks(here, REVIEWER, String(row?.['Key']), 'right');
    expect(JSON.stringify(own.body)).toContain('somebody else looks at it');
    expect((await page(here, REVIEWER)).toLookAt).toEqual([]);
  });
});

describe('It is not opened', () => {
  it('without a reason that says something', async () => {
    const here = council.copy();
    const came = await asks(here, WHO, 'POST', '/api/emergency/open', { placement: CHILD, reason: '  night ' });
    expect(came.status).not.toBe(200);
    expect(rowsOf(here, 'EmergencyOpenings')).toEqual([]);
  });

  it('to whom an allegation about the child is about, whatever reason they give', async () => {
    const here = council.copy();
    await reported(here, 'Quentin Quince', 'form-report-2');
    await here.presses(here.id('Edgar Elderflower'), 'merge-report', { formId: 'form-report-2', how: 'join' });
    await here.settles();
    await asked(here, 'Tobias Tamarind', 'POST', `/api/episodes/${EPISODE}/named`, {
      person: here.id('Quentin Quince'),
      isAboutThem: true,
      reason: '',
    });
    await here.settles();
    const came = await asks(here, 'Quentin Quince', 'POST', '/api/emergency/open', {
      placement: CHILD,
      reason: 'Found alone at the station at night.',
    });
    expect(came.status).toBe(403);
    expect(await reads(here, 'Quentin Quince')).toBe(403);
  });

  it('to whoever sees the record anyway: they are told so', async () => {
    const came = await asks(council.copy(), 'Petra Plumtree', 'POST', '/api/emergency/open', {
      placement: CHILD,
      reason: 'Found alone at the station at night.',
    });
    expect(JSON.stringify(came.body)).toContain('You see this child’s record already');
  });
});
