import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { leftToAnother, profileNamed, rowOfFigures } from '#rules';
import { Fault } from '../../bot/faults.ts';
import { memoryCouncil, type MemoryCouncil } from '../memory/council.ts';
import { asked, SAID } from '../memory/walk.ts';
import { summaryApproved, summaryWritten } from '../memory/walk-afterwards.ts';
import { endingWith, times } from '../rules/invented-year.ts';

const LETTER = '/api/summary/carers-letter';
const YEAR = { from: '2025-04-01', to: '2026-03-31' };
const asQuery = `${LETTER}?${new URLSearchParams(YEAR).toString()}`;
const IRO_MANAGER = 'Imogen Ivyleaf';
/** The head of service. */
const SECOND = 'Hazel Honeydew';

/** A process that ends at its first line of the audit. */
const cutOff = (council: MemoryCouncil): MemoryCouncil =>
  council.process('cut off', (call, said, does) =>
    call === 'Audit.create' ? Promise.reject(new Fault('try-later', 'audit')) : does(said),
  );

describe('Cut off after the row is written, and pressed once more', () => {
  const lines = async (council: MemoryCouncil) =>
    (await council.ports.records.auditOf('summary-2025-04-01-2026-03-31')).map(({ did }) => did);
  const press = (council: MemoryCouncil, path: string, who = IRO_MANAGER) =>
    council.asks(council.id(who), 'POST', path, { ...YEAR, version: 1 });

  it('an approved summary and a released letter stand in the audit, each once', async () => {
    const council = await memoryCouncil();
    for (const figures of times(31, endingWith({ on: '2025-05-11' }), 'u'))
      await council.ports.records.figures.create(rowOfFigures(figures, '2026-06-01'));
    await summaryWritten(council);
    expect((await press(cutOff(council), '/api/summary/approve')).status).toBe(503);
    expect(await lines(council)).toEqual([]);
    for (let time = 0; time < 2; time += 1) expect((await press(council, '/api/summary/approve')).status).toBe(200);
    expect(await lines(council)).toEqual(['approved version 1 of the summary']);

    await asked(council, IRO_MANAGER, 'PUT', LETTER, { ...YEAR, version: 1, words: 'Dear carers, thank you.' });
    expect((await press(cutOff(council), `${LETTER}/release`, SECOND)).status).toBe(503);
    for (let time = 0; time < 2; time += 1)
      expect((await press(council, `${LETTER}/release`, SECOND)).status).toBe(200);
    expect(await lines(council)).toEqual([
      'approved version 1 of the summary',
      'released version 1 of the letter to carers',
    ]);
  });
});

describe('Torbay T-77: the letter to carers', () => {
  let council: MemoryCouncil;
  const sent = (who: string, method: string, path: string, body: object = {}) =>
    council.asks(council.id(who), method, path, body);
  const letter = async () => (await asked(council, IRO_MANAGER, 'GET', asQuery)) as Readonly<Record<string, unknown>>;

  beforeAll(async () => {
    council = await memoryCouncil();
    for (const figures of times(31, endingWith({ on: '2025-05-11' }), 'u'))
      await council.ports.records.figures.create(rowOfFigures(figures, '2026-06-01'));
  });

  it('is not there before the year’s summary is approved', async () => {
    expect((await sent(IRO_MANAGER, 'GET', asQuery)).status).toBe(403);
    await summaryApproved(council);
    expect(await letter()).toMatchObject({ state: 'draft', version: 1, missing: [], may: ['write'] });
    expect((await letter())['words']).toContain('children left a home 31 times');
    expect((await letter())['words']).not.toContain(SAID.summary);
  });

  it('is read by those who oversee and written by the IRO manager alone; unwritten, it cannot leave', async () => {
    const body = { ...YEAR, version: 1, words: 'Dear carers' };
    for (const who of ['Hazel Honeydew', 'Tobias Tamarind'])
      expect((await sent(who, 'PUT', LETTER, body)).status, who).toBe(403);
    expect((await sent('Tobias Tamarind', 'GET', asQuery)).status).toBe(403);
    expect((await sent(IRO_MANAGER, 'POST', `${LETTER}/export`, { ...YEAR, format: 'word' })).status).toBe(403);
  });

  it('with a name or a number that was not published it is not released', async () => {
    await asked(council, IRO_MANAGER, 'PUT', LETTER, { ...YEAR, version: 1, words: 'Dear carers, 3 children moved.' });
    expect(await letter()).toMatchObject({
      missing: [expect.stringContaining('“3 children”'), expect.stringContaining('You wrote it last')],
      may: ['write'],
    });
    const refused = await sent(SECOND, 'POST', `${LETTER}/release`, { ...YEAR, version: 1 });
    expect(refused.status).toBe(422);
    expect(await letter()).toMatchObject({ state: 'draft' });
  });

  it('CF-47, law §12: whoever wrote it last does not release it; who releases it is offered it, and nobody else', async () => {
    const words = 'Dear carers, thank you.';
    await asked(council, IRO_MANAGER, 'PUT', LETTER, { ...YEAR, version: 1, words });
    expect(await letter()).toMatchObject({
      missing: [
        'You wrote it last: somebody else reads and releases it (manager of the independent reviewing officers, principal social worker, Safeguarding Unit manager or head of service).',
      ],
      may: ['write'],
    });
    expect((await sent(IRO_MANAGER, 'POST', `${LETTER}/release`, { ...YEAR, version: 1 })).status).toBe(422);
    expect(await asked(council, SECOND, 'GET', asQuery)).toMatchObject({ missing: [], may: ['release'] });
    expect(await letter()).toMatchObject({ state: 'draft' });
  });

  it('a council that says so leaves it to whoever wrote it', () => {
    const blended = profileNamed('blended-default');
    const own = {
      ...blended,
      council: {
        ...blended.council,
        carersLetter: { ...blended.council.carersLetter, secondPerson: { is: false, source: 'Our procedure' } },
      },
    };
    expect(leftToAnother({ savedBy: 'p1' }, 'p1', blended)).toHaveLength(1);
    expect(leftToAnother({ savedBy: 'p1' }, 'p2', blended)).toEqual([]);
    expect(leftToAnother({ savedBy: 'p1' }, 'p1', own)).toEqual([]);
  });

  it('released it stays as it is, leaves as Word and for print, and each time it is in the audit', async () => {
    const words = 'Dear carers,\n\nThank you. 31 homes came to an end.';
    await asked(council, IRO_MANAGER, 'PUT', LETTER, { ...YEAR, version: 1, words });
    await asked(council, SECOND, 'POST', `${LETTER}/release`, { ...YEAR, version: 1 });
    expect(await letter()).toMatchObject({ state: 'released', words, may: ['correct', 'export'] });
    const file = async (format: string) => {
      const { name, base64 } = (await asked(council, 'Hazel Honeydew', 'POST', `${LETTER}/export`, {
        ...YEAR,
        format,
      })) as { readonly name: string; readonly base64: string };
      return { name, bytes: Buffer.from(base64, 'base64') };
    };
    const word = await file('word');
    expect(word.name).toBe('steady-letter-to-carers-2026-03-31-v1.docx');
    const text = new TextDecoder().decode(unzipSync(word.bytes)['word/document.xml']);
    expect(text).toContain('Thank you. 31 homes came to an end.');
    expect(text).not.toContain('Ivyleaf');
    const print = await file('pdf');
    expect(print.name).toBe('steady-letter-to-carers-2026-03-31-v1.pdf');
    expect(print.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const did = (await council.ports.records.auditOf('summary-2025-04-01-2026-03-31')).map((line) => line.did);
    expect(did).toEqual([
      'approved version 1 of the summary',
      'released version 1 of the letter to carers',
      'took out version 1 of the letter to carers as word',
      'took out version 1 of the letter to carers as pdf',
    ]);
  });

  it('a letter that is out is written anew as a next version, with why; the first can still be taken out', async () => {
    const body = { ...YEAR, version: 1, words: 'Dear carers, thank you very much.' };
    expect((await sent(IRO_MANAGER, 'PUT', LETTER, body)).status).toBe(422);
    await asked(council, IRO_MANAGER, 'PUT', LETTER, { ...body, why: 'It was too short.' });
    expect(await letter()).toMatchObject({ version: 2, state: 'draft', may: ['write', 'export'] });
    const out = (await asked(council, IRO_MANAGER, 'POST', `${LETTER}/export`, { ...YEAR, format: 'word' })) as {
      readonly name: string;
    };
    expect(out.name).toContain('-v1.');
  });

  it('is no version of the summary: that stays as it was approved', async () => {
    const query = new URLSearchParams({ ...YEAR, readers: 'public' }).toString();
    expect(await asked(council, IRO_MANAGER, 'GET', `/api/summary?${query}`)).toMatchObject({
      state: 'approved',
      version: 1,
      says: SAID.summary,
    });
  });
});
