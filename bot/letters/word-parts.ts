import { inflateRawSync } from 'node:zlib';

/** Larger than any part of a letterhead that people can read. */
const LARGEST_PART_BYTES = 16 * 1024 * 1024;
const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const SQUEEZED = 8;

/** The parts of a Word file by their names, as text; undefined where it is no such file. */
export function partsOfWord(bytes: Uint8Array): ReadonlyMap<string, string> | undefined {
  const file = Buffer.from(bytes);
  try {
    const parts = new Map(entriesIn(file).map((entry) => [entry.name, textOf(entry, file)]));
    return parts.has('word/document.xml') ? parts : undefined;
  } catch {
    return undefined;
  }
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly size: number;
  readonly at: number;
}

function entriesIn(file: Buffer): readonly Entry[] {
  const end = file.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end < 0 || file.readUInt32LE(end) !== END_OF_DIRECTORY) return [];
  const entries: Entry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0 && file.readUInt32LE(at) === ENTRY; left--) {
    const lengths = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset));
    const [name = 0] = lengths;
    entries.push({
      name: file.toString('utf8', at + 46, at + 46 + name),
      method: file.readUInt16LE(at + 10),
      size: file.readUInt32LE(at + 20),
      at: file.readUInt32LE(at + 42),
    });
    at += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return entries;
}

/** Pictures and fonts are not read. */
function textOf({ name, method, size, at }: Entry, file: Buffer): string {
  if (!/\.(?:xml|rels)$/.test(name)) return '';
  const from = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
  const held = file.subarray(from, from + size);
  return (method === SQUEEZED ? inflateRawSync(held, { maxOutputLength: LARGEST_PART_BYTES }) : held).toString('utf8');
}
