import { createCipheriv, createDecipheriv, randomBytes, scrypt, type ScryptOptions } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

/*
 * A folder whose files nobody reads without the words that it was sealed with: AES-256-GCM, the key by scrypt from the words, each
 * file bound to its name.
 */

export interface SealedFolder {
  readonly write: (name: string, bytes: Uint8Array) => Promise<void>;
  /** Throws `SealFault` where the words are others, or the file was changed. */
  readonly read: (name: string) => Promise<Uint8Array>;
}

/** Why a folder could not be opened or made, in a sentence. */
export class SealFault extends Error {
  override readonly name = 'SealFault';
}

const derive = promisify<string, Uint8Array, number, ScryptOptions, Buffer>(scrypt);
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const HEAD = 'sealed.json';
const HEAD_SHAPE = z.object({ sealed: z.literal('aes-256-gcm, scrypt 2^15'), salt: z.string() });
const FEWEST_LETTERS = 16;
const IV_BYTES = 12;
const TAG_BYTES = 16;

const keyFrom = (words: string, salt: Uint8Array): Promise<Buffer> => derive(words.normalize('NFC'), salt, 32, COST);

/** A new folder; one that has something in it is left as it is. */
export async function newSealedFolder(folder: string, words: string): Promise<SealedFolder> {
  if (words.length < FEWEST_LETTERS)
    throw new SealFault(
      `Give the words of the seal in BACKUP_WORDS, ${FEWEST_LETTERS} letters or more, and keep them elsewhere.`,
    );
  if (existsSync(folder) && (await readdir(folder)).length > 0)
    throw new SealFault('There is something in that folder already. Name a new one.');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const salt = randomBytes(16);
  const head = { sealed: 'aes-256-gcm, scrypt 2^15', salt: salt.toString('base64') };
  await writeFile(join(folder, HEAD), JSON.stringify(head), { mode: 0o600 });
  return over(folder, await keyFrom(words, salt));
}

export async function openSealedFolder(folder: string, words: string): Promise<SealedFolder> {
  const head = await readFile(join(folder, HEAD), 'utf8')
    .then((text) => HEAD_SHAPE.safeParse(JSON.parse(text)).data)
    .catch(() => undefined);
  if (head === undefined) throw new SealFault('That folder is no backup of Steady.');
  return over(folder, await keyFrom(words, Buffer.from(head.salt, 'base64')));
}

const over = (folder: string, key: Uint8Array): SealedFolder => ({
  write: async (name, bytes) => {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(name));
    const sealed = Buffer.concat([iv, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeFile(`${path}.part`, sealed, { mode: 0o600 });
    await rename(`${path}.part`, path);
  },
  read: async (name) => {
    const sealed = await readFile(join(folder, name)).catch(() => {
      throw new SealFault(`The backup is not whole: ${name} is missing.`);
    });
    const opened = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV_BYTES))
      .setAAD(Buffer.from(name))
      .setAuthTag(sealed.subarray(-TAG_BYTES));
    try {
      return Buffer.concat([opened.update(sealed.subarray(IV_BYTES, -TAG_BYTES)), opened.final()]);
    } catch {
      throw new SealFault('The backup does not open: the words are others than it was sealed with, or it was changed.');
    }
  },
});
