import { beforeEach, describe, expect, it } from 'vitest';
import type { SheetsView } from '#rules';
import { partsOfWord } from '../../bot/letters/word-parts.ts';
import { memoryCouncil, type MemoryCouncil } from '../memory/council.ts';
import { asked, disruptionSent, DISRUPTION, EPISODE, reported, rowsOf } from '../memory/walk.ts';

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
    expect(kept.kinds.map((one) => one.kind)).toEqual(['paper', 'venue']);
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
