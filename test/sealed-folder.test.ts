import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { newSealedFolder, openSealedFolder } from '../bot/commands/sealed-folder.ts';

const WORDS = 'a line that hangs in the safe of the council';
const place = mkdtempSync(join(tmpdir(), 'steady-sealed-'));
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('A sealed folder', () => {
  it('is not made without words that are long enough, and never where something is already', async () => {
    await expect(newSealedFolder(join(place, 'short'), 'short')).rejects.toThrow(
      'Give the words of the seal in BACKUP_WORDS, 16 letters or more, and keep them elsewhere.',
    );
    writeFileSync(join(place, 'here'), '');
    await expect(newSealedFolder(place, WORDS)).rejects.toThrow('There is something in that folder already.');
  });

  it('gives back what was put in, and shows it to nobody without its words', async () => {
    const folder = join(place, 'night');
    await (await newSealedFolder(folder, WORDS)).write('files/1', bytes('Hazel Household'));
    expect(readFileSync(join(folder, 'files/1'), 'latin1')).not.toContain('Hazel');
    const opened = await openSealedFolder(folder, WORDS);
    expect(new TextDecoder().decode(await opened.read('files/1'))).toBe('Hazel Household');
    await expect(opened.read('files/2')).rejects.toThrow('The backup is not whole: files/2 is missing.');
  });

  it('does not open with other words, nor where a file was changed or put in another’s place', async () => {
    const folder = join(place, 'night');
    const changed = 'The backup does not open: the words are others than it was sealed with, or it was changed.';
    await expect((await openSealedFolder(folder, 'some other words than those')).read('files/1')).rejects.toThrow(
      changed,
    );
    const opened = await openSealedFolder(folder, WORDS);
    await opened.write('copy', bytes('{}'));
    writeFileSync(join(folder, 'files/1'), readFileSync(join(folder, 'copy')));
    await expect(opened.read('files/1')).rejects.toThrow(changed);
    await expect(openSealedFolder(tmpdir(), WORDS)).rejects.toThrow('That folder is no backup of Steady.');
  });
});
