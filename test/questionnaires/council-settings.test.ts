import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { QUESTION_BANK } from '#rules';
import { bankIn } from '../../bot/read-bank.ts';
import { logAt } from '../../bot/log.ts';
import { scanFileAt } from '../../bot/scan-file.ts';
import { openScanner, type Scanner } from './council-scanner.ts';

let folder = '';
let scanner: Scanner;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'steady-bank-'));
  scanner = await openScanner();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await scanner.close();
});
const fileWith = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

describe('The setting QUESTION_BANK', () => {
  it('left out, runs the bank that comes with Steady', async () => {
    expect(await bankIn(undefined)).toBe(QUESTION_BANK);
  });

  it('names a file with a bank of the council’s own, which runs in its place', async () => {
    const own = { ...QUESTION_BANK, version: 'wrenford-2026-1' };
    expect((await bankIn(fileWith('own.json', JSON.stringify(own)))).version).toBe('wrenford-2026-1');
  });

  it('names a file that is no bank: Steady does not start, and says each thing that is wrong', async () => {
    const short = { ...QUESTION_BANK, version: 'wrenford-2026-2', instruments: QUESTION_BANK.instruments.slice(1) };
    await expect(bankIn(fileWith('short.json', JSON.stringify(short)))).rejects.toThrow(
      'QUESTION_BANK: Form disruption.social-worker is missing. Whoever has this part would not be asked.',
    );
    await expect(bankIn(fileWith('torn.json', '{'))).rejects.toThrow(
      'QUESTION_BANK: give a file that can be read and is JSON',
    );
  });
});

describe('The setting SCANNER_URL', () => {
  const scan = (url = scanner.url) => scanFileAt(url, logAt('silent'))(Uint8Array.from([1, 2, 3]));

  it.each([
    [200, { fine: true }],
    [422, { fine: false, words: expect.stringContaining('something harmful') as string }],
    [500, { fine: false, words: expect.stringContaining('could not be checked just now') as string }],
    [404, { fine: false, words: expect.stringContaining('could not be checked just now') as string }],
    [302, { fine: false, words: expect.stringContaining('could not be checked just now') as string }],
  ])('a scanner that answers %i: %j', async (status, outcome) => {
    scanner.answer(status);
    expect(await scan()).toEqual(outcome);
  });

  it('a scanner that is not there: nothing is kept, and the person is told what to do', async () => {
    expect(await scan('http://127.0.0.1:9/scan')).toEqual({
      fine: false,
      words: expect.stringContaining('What you wrote is still there.') as string,
    });
  });
});
