import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ADD_IN = fileURLToPath(new URL('../addin/', import.meta.url));
const sources = async () => {
  const files = (await readdir(ADD_IN, { recursive: true })).filter(
    (file) => /\.tsx?$/.test(file) && !file.startsWith('dist'),
  );
  return Promise.all(files.map(async (file) => [file, await readFile(join(ADD_IN, file), 'utf8')] as const));
};

it('nothing of a mail or a token is put on the disk of anybody’s machine, and nothing is written to the console', async () => {
  const all = await sources();
  expect(all.length).toBeGreaterThan(15);
  expect(
    all
      .filter(([, text]) => /localStorage|sessionStorage|indexedDB|document\.cookie|caches\.|console\./.test(text))
      .map(([file]) => file),
  ).toEqual([]);
  expect(all.find(([file]) => file.endsWith('sign-in.ts'))?.[1]).toContain("cacheLocation: 'memoryStorage'");
});

it('what Outlook is asked for stands in one file, and mail is never written, moved or attached', async () => {
  const all = await sources();
  expect(
    all.filter(([, text]) => /\bOffice\.context\b/.test(text)).map(([file]) => file.replaceAll('\\', '/')),
  ).toEqual(['host/office.ts']);
  const [, office = ''] = all.find(([file]) => file.endsWith('office.ts')) ?? [];
  expect(office).not.toMatch(/setAsync|addFileAttachment|saveAsync|displayReply|getCallbackToken|makeEws|attachments/);
});
