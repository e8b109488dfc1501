import { beforeEach, describe, expect, it } from 'vitest';
import type { SheetsView } from '#rules';
import { attachToSheet, readSheetFile, type OneSheet } from '../../bot/casework/sheets/sheet-files.ts';
import { tick } from '../../bot/casework/plans/look-after.ts';
import { partsOfWord } from '../../bot/letters/word-parts.ts';
import { memoryCouncil, type MemoryCouncil } from '../memory/council.ts';
import {
  asked,
  disruptionSent,
  DISRUPTION,
  EPISODE,
  reported,
  rowsOf,
  STABILITY,
  stabilitySent,
} from '../memory/walk.ts';

/* What is kept field by field, by the pages’ own calls. Monday 23 November 2026. */

const OF_EPISODE = `/api/sheets/${EPISODE}`;
const WORDS = 'CANARY-SHEET she said where she had slept';

describe('What is kept beside a report', () => {
  let council: MemoryCouncil;
  const says = (body: object, who = 'Petra Plumtree') => asked(council, who, 'POST', OF_EPISODE, body);
  const kept = async (who = 'Petra Plumtree', path = OF_EPISODE) =>
    (await asked(council, who, 'GET', path)) as SheetsView;
  const kind = async (name: string, who?: string) => (await kept(who)).kinds.find((one) => one.kind === name);
  const owed = () =>
    rowsOf(council, 'Obligations')
      .filter(({ Kind }) => /^(missing|allegation|provider)\./.test(String(Kind)))
      .map(({ Kind, Due, DoneAt }) => [Kind, Due, DoneAt === undefined ? 'open' : 'done']);

  beforeEach(async () => {
    council = (await memoryCouncil()).copy();
    await reported(council);
  });

  it('a time missing is written down, what is owed begins, and saying it ends it; nobody is asked for an empty tick', async () => {
    await says({
      kind: 'missing',
      fields: { startedAt: '2026-11-20T22:00', endedAt: '2026-11-21T02:10', learnt: WORDS },
    });
    expect(owed()).toEqual([
      ['missing.told', '2026-11-20', 'open'],
      ['missing.interview-offer', '2026-11-24', 'open'],
      ['missing.interview', '2026-11-24', 'open'],
    ]);
    await says({
      kind: 'missing',
      number: 1,
      fields: { offeredAt: '2026-11-21T09:00', notHeldWhy: 'She did not want to.' },
    });
    expect(owed().map(([, , state]) => state)).toEqual(['open', 'done', 'done']);
    const [sheet] = (await kind('missing'))?.sheets ?? [];
    expect(sheet?.name).toBe('Friday 20 November 2026, 10pm');
  });

  it('who reads it is written down', async () => {
    await kept('Isolde Ironbark');
    await council.settles();
    const readers = rowsOf(council, 'Reads').map(({ Person, RecordRead }) => [Person, RecordRead]);
    expect(readers).toContainEqual([council.id('Isolde Ironbark'), EPISODE]);
  });

  it('no word of it stands in a plan, a key or on the main site', async () => {
    await says({ kind: 'missing', fields: { startedAt: '2026-11-20T22:00', learnt: WORDS } });
    const holding = [...council.store.lists].filter(([, rows]) => JSON.stringify([...rows]).includes('CANARY-SHEET'));
    expect(holding.map(([list]) => list)).toEqual(['SheetEntries']);
  });

  it('E-01, law §4: what was decided about an allegation is the manager’s to say, and not there for the supervising social worker', async () => {
    await says(
      { kind: 'safeguarding', fields: { matter: 'complaint', knownAt: '2026-11-22T18:00' } },
      'Tobias Tamarind',
    );
    expect((await kind('safeguarding', 'Tobias Tamarind'))?.sheets).toHaveLength(1);
    expect((await kind('safeguarding'))?.mayFill).toBe(false);
    expect(await kind('safeguarding', 'Quentin Quince')).toBeUndefined();
    expect((await kept('Quentin Quince')).kinds.length).toBeGreaterThan(3);
    const refused = await council.asks(council.id('Petra Plumtree'), 'POST', OF_EPISODE, {
      kind: 'safeguarding',
      fields: { matter: 'complaint' },
    });
    expect(refused.status).toBe(403);
  });

  it('Warrington W-63: an agreement is handed over as Word, with its own words and nothing of the case', async () => {
    await says({ kind: 'agreement', fields: { youngPerson: 'I say where I go.', agreedOn: '2026-11-20' } });
    const file = (await asked(council, 'Petra Plumtree', 'POST', `${OF_EPISODE}/file`, {
      kind: 'agreement',
      number: 1,
    })) as {
      readonly name: string;
      readonly base64: string;
    };
    const text = partsOfWord(Buffer.from(file.base64, 'base64'))?.get('word/document.xml') ?? '';
    expect(text).toContain('I say where I go.');
    expect(`${file.name} ${text}`).not.toMatch(/IN-2026|C-1042|Petra/);
    const none = await council.asks(council.id('Petra Plumtree'), 'POST', `${OF_EPISODE}/file`, {
      kind: 'missing',
      number: 1,
    });
    expect(JSON.stringify(none.body)).toContain('There is no such sheet to be given.');
  });
});

describe('What is kept beside a disruption meeting', () => {
  it('Torbay T-57, T-66: the place and the carers’ report end what is owed; the chronology starts from what is kept', async () => {
    const council = (await memoryCouncil()).copy();
    await disruptionSent(council);
    const path = `/api/sheets/${DISRUPTION}`;
    const kept = (await asked(council, 'Petra Plumtree', 'GET', path)) as SheetsView;
    expect(kept.kinds.map((one) => one.kind)).toEqual(['paper', 'venue', 'panel']);
    expect(kept.chronology?.map(({ words }) => words)).toContain('The placement ended (PE-2026-0001)');
    await asked(council, 'Petra Plumtree', 'POST', path, {
      kind: 'venue',
      fields: { bookedOn: '2026-11-20', place: 'Civic Centre', accessible: 'yes' },
    });
    const venue = rowsOf(council, 'Obligations').filter(({ Kind }) => Kind === 'disruption.venue');
    expect(venue.map(({ DoneAt, NoteText, Note }) => [DoneAt !== undefined, NoteText ?? Note])).toEqual([
      [true, 'said on its sheet'],
    ]);
  });
});

describe('A paper that is attached to a sheet', () => {
  let council: MemoryCouncil;
  const PDF = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
  const VENUE = { ref: DISRUPTION, kind: 'venue', number: 1 } as const;
  const attach = (who: string, bytes: Uint8Array = PDF, on: OneSheet = VENUE) =>
    council.ports.answerFirst((turn) => attachToSheet(council.id(who), { ...on, bytes }, turn));
  const read = (who: string, name: string, on: OneSheet = VENUE) =>
    council.ports.answerFirst((turn) => readSheetFile(council.id(who), { ...on, name }, turn));

  beforeEach(async () => {
    council = (await memoryCouncil()).copy();
    await disruptionSent(council);
    await asked(council, 'Petra Plumtree', 'POST', `/api/sheets/${DISRUPTION}`, {
      kind: 'venue',
      fields: { place: 'Civic Centre' },
    });
  });

  it('Torbay T-64: is kept without its own name, stands on the sheet with who brought it, and whoever sees the sheet reads it', async () => {
    expect(await attach('Petra Plumtree')).toEqual({ is: 'kept', name: 'file-1.pdf' });
    await council.settles();
    const view = (await asked(council, 'Saffron Sorbet', 'GET', `/api/sheets/${DISRUPTION}`)) as SheetsView;
    const [sheet] = view.kinds.find(({ kind }) => kind === 'venue')?.sheets ?? [];
    expect(sheet?.files).toEqual([{ name: 'file-1.pdf', words: 'by Petra Plumtree, Mon 23 Nov 2026' }]);
    expect(PDF.equals((await read('Saffron Sorbet', 'file-1.pdf')) ?? new Uint8Array())).toBe(true);
    expect(await read('Saffron Sorbet', 'file-2.pdf')).toBeUndefined();
    const lines = await council.ports.records.auditOf(DISRUPTION);
    expect(lines.map(({ did }) => did)).toEqual(
      expect.arrayContaining(['attached a file to venue', 'read a file of venue']),
    );
  });

  it('is looked at as one that comes with a form: neither its name nor what the browser says of it is believed', async () => {
    const refused = async (bytes: Uint8Array) => JSON.stringify(await attach('Petra Plumtree', bytes));
    expect(await refused(Buffer.from('<script>alert(1)</script>'))).toContain('This kind of file is not taken.');
    expect(await refused(new Uint8Array())).toContain('The file is empty.');
    expect(await refused(Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024)]))).toContain('larger than 10 MB');
    expect(rowsOf(council, 'Files')).toEqual([]);
  });

  it('nobody attaches to a sheet that is not there, nor reads one that is kept from them', async () => {
    expect(await attach('Petra Plumtree', PDF, { ...VENUE, number: 2 })).toEqual({
      is: 'refused',
      words: 'There is no such sheet.',
    });
    await expect(attach('Edgar Elderflower')).rejects.toMatchObject({ reason: 'not-yours' });
    const guarded = { ref: EPISODE, kind: 'safeguarding', number: 1 } as const;
    await reported(council);
    await asked(council, 'Tobias Tamarind', 'POST', `/api/sheets/${EPISODE}`, {
      kind: 'safeguarding',
      fields: { matter: 'complaint', knownAt: '2026-11-22T18:00' },
    });
    expect(await attach('Tobias Tamarind', PDF, guarded)).toMatchObject({ is: 'kept' });
    expect(await read('Tobias Tamarind', 'file-1.pdf', guarded)).toBeDefined();
    // The supervising social worker sees what is kept beside the report, and neither this sheet nor its paper.
    expect(await read('Quentin Quince', 'file-1.pdf', guarded)).toBeUndefined();
    await expect(attach('Petra Plumtree', PDF, guarded)).rejects.toMatchObject({ reason: 'not-yours' });
  });

  it('a form’s own files and those of a sheet never mix', async () => {
    await attach('Petra Plumtree');
    await attach('Petra Plumtree');
    const rows = rowsOf(council, 'Files').map(({ Key }) => Key);
    expect(rows).toEqual([`file:venue:${DISRUPTION}:1:1`, `file:venue:${DISRUPTION}:1:2`]);
  });
});

/* Monday 23 November 2026. */
describe('Domain §11 E-07: a child died, or something as serious happened', () => {
  let council: MemoryCouncil;
  const OF_CASE = `/api/sheets/${EPISODE}`;
  const WHAT = { what: 'died', knownAt: '2026-11-23T08:00' };
  const says = (fields: object, who = 'Petra Plumtree', more: object = {}) =>
    asked(council, who, 'POST', OF_CASE, { kind: 'incident', fields, ...more });
  const owed = () => rowsOf(council, 'Obligations').filter(({ DoneAt }) => DoneAt === undefined);
  const waiting = () => owed().filter(({ Override }) => Override === 'held');
  const looks = async (...days: readonly string[]) => {
    for (const day of days) {
      council.turnsTo(`${day}T09:00:00Z`);
      await tick(council.ports);
      await council.settles();
    }
  };
  const steps = () =>
    rowsOf(council, 'Plans').flatMap(({ Key, Steps }) =>
      /show-card|send-letter|notify/.test(String(Steps)) ? [String(Key)] : [],
    );

  beforeEach(async () => {
    council = (await memoryCouncil()).copy();
    await stabilitySent(council);
  });

  it('all that is owed for the child waits, but what the national Panel is told; nobody is reminded in the weeks after', async () => {
    await says(WHAT);
    expect(owed().length).toBeGreaterThan(8);
    expect(
      owed()
        .filter(({ Override }) => Override === undefined)
        .map(({ Kind, Due }) => [Kind, Due]),
    ).toEqual([['provider.panel-told', '2026-11-30']]);
    await says({ panelToldOn: '2026-11-23' }, 'Petra Plumtree', { number: 1 });
    const before = steps();
    await looks('2026-11-24', '2026-11-25', '2026-11-26', '2026-11-30', '2026-12-07', '2027-03-01', '2027-03-02');
    expect(steps()).toEqual(before);
  });

  it('nothing leaves of what people press either: a meeting is not moved, and a letter waits', async () => {
    await says(WHAT);
    const moved = await council.asks(council.id('Pip Persimmon'), 'POST', `/api/meetings/${STABILITY}/move`, {
      startsAt: '2026-11-27T10:00',
      reason: 'Another day.',
    });
    expect(JSON.stringify(moved.body)).toMatch(/nobody is written to/);
  });

  it('the page of the report and that of the meeting say so first; what begins afterwards waits, too', async () => {
    await says(WHAT);
    const page = (await asked(council, 'Petra Plumtree', 'GET', `/api/episodes/${EPISODE}`)) as {
      readonly signs: readonly { readonly words: string }[];
    };
    expect(page.signs[0]?.words).toBe(
      'Everything is stopped for this child since Mon 23 Nov 2026: no reminder, letter, invitation or form goes out, and nothing is deleted.',
    );
    await asked(council, 'Petra Plumtree', 'POST', OF_CASE, {
      kind: 'missing',
      fields: { startedAt: '2026-11-20T22:00' },
    });
    expect(owed().filter(({ Kind, Override }) => Kind === 'missing.told' && Override === 'held')).toHaveLength(1);
  });

  it('whoever works with the child stops it, and a manager alone lets it go on; then it is owed again, from that day', async () => {
    await says(WHAT);
    const held = waiting().length;
    const no = await council.asks(council.id('Petra Plumtree'), 'POST', OF_CASE, {
      kind: 'incident',
      number: 1,
      fields: { goesOnOn: '2026-11-23', goesOnWhy: 'It was another child.' },
    });
    expect(JSON.stringify(no.body)).toContain('said by whoever may lift a hold');
    expect(waiting()).toHaveLength(held);
    council.turnsTo('2026-12-14T09:00:00Z');
    await says({ goesOnOn: '2026-12-14', goesOnWhy: 'It was another child.' }, 'Tobias Tamarind', { number: 1 });
    expect(waiting()).toEqual([]);
    // Nobody is late by the weeks in which it was stopped.
    const again = owed().filter(({ Kind }) => Kind !== 'provider.panel-told');
    expect(new Set(again.map(({ OpenedOn }) => String(OpenedOn).slice(0, 10)))).toEqual(new Set(['2026-12-14']));
    expect(rowsOf(council, 'Placements').map(({ StoppedOn }) => StoppedOn)).not.toContain('2026-11-23');
  });

  it('a provider who tells that this child died stops it, too; of another child it does not', async () => {
    const told = (ofWhom: string) =>
      asked(council, 'Petra Plumtree', 'POST', OF_CASE, {
        kind: 'provider-event',
        fields: { event: 'death', ofWhom, receivedAt: '2026-11-23T08:00' },
      });
    await told('other');
    expect(waiting()).toEqual([]);
    await told('this');
    expect(waiting().length).toBeGreaterThan(8);
  });
});
