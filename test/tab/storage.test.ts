import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const TAB = fileURLToPath(new URL('../../tab/', import.meta.url));

it('what people write in the tab is never put on the disk of their machine', async () => {
  const files = (await readdir(TAB, { recursive: true })).filter(
    // What is typed in a meeting's room is kept there until it is saved, encrypted by a key that is never kept (test/tab/room-notes.test.ts).
    (file) => /\.tsx?$/.test(file) && !file.startsWith('dist') && file !== 'room/kept-here.ts',
  );
  const sources = await Promise.all(
    files.map(async (file) => [file, await readFile(join(TAB, file), 'utf8')] as const),
  );
  expect(
    sources
      .filter(([, text]) => /localStorage|sessionStorage|indexedDB|document\.cookie|caches\./.test(text))
      .map(([file]) => file),
  ).toEqual([]);
  expect(sources.length).toBeGreaterThan(40);
});
