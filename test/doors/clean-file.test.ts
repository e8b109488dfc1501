import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanFile } from '../../bot/clean-file.ts';
import { cleanJpeg, cleanPng, cleanWebp } from '../../bot/clean-picture.ts';
import { WHOLE_JPEG, WHOLE_PNG, WHOLE_WEBP } from '../builders/whole-pictures.ts';
import { CLEAN, END, exif, jpeg, latin, SCAN, segment, START, TABLES } from './invented-files.ts';

describe('A picture that somebody hands in', () => {
  it('no longer says where it was taken, and is otherwise the same, byte for byte', async () => {
    const notes = [
      segment(0xe1, exif(1)),
      segment(0xe1, latin('http://ns.adobe.com/xap/1.0/\0<x>53.3900</x>')),
      segment(0xed, latin('Photoshop 3.0\0 city')),
      segment(0xe2, latin('MPF\0 a second picture')),
      segment(0xfe, latin('by Invented Person')),
      segment(0xe0, latin('JFXX\0\x10 a small copy of what was cut off')),
      segment(0xee, latin('a camera’s own')),
    ];
    const cleaned = await cleanFile('jpg', jpeg(...notes));
    expect(cleaned.fine && Buffer.from(cleaned.bytes).equals(CLEAN)).toBe(true);
  });

  it('that lies on its side keeps the note that says so, and nothing else of it', () => {
    const cleaned = Buffer.from(cleanJpeg(jpeg(segment(0xe1, exif(6)))));
    expect(cleaned.subarray(2, 38).toString('hex')).toBe(
      'ffe1002245786966000' + '04d4d002a00000008000101120003000000010006000000000000',
    );
    expect(cleaned.toString('latin1')).not.toContain('53.3900');
    expect(cleanJpeg(cleaned)).toEqual(new Uint8Array(cleaned));
  });

  it('whose notes we cannot take out is refused in a sentence', async () => {
    for (const [ending, bytes] of [
      ['heic', latin('\0\0\0\x18ftypheic\0\0 Exif\0\0II*\0 place')],
      ['heic', latin('\0\0\0\x18ftypmif1\0\0 infe\x02\0\0\0\0\x02\0\0Exif\0 \0\0\0\0MM\0*\0 place')],
      ['heic', latin('\0\0\0\x18ftypheic\0\0 infe\x02\0\0\0\0\x02\0\0mime\0application/rdf+xml\0 place')],
      ['jpg', Buffer.concat([START, Buffer.from([0x00, 0x00]), segment(0xe1, exif(1))])],
    ] as const) {
      const cleaned = await cleanFile(ending, bytes);
      expect(cleaned.fine ? '' : cleaned.words).toContain('Send it as JPEG or PNG');
    }
  });

  it('as PNG or WebP loses its notes as well', () => {
    const chunk = (kind: string, body: string) => {
      const head = Buffer.alloc(4);
      head.writeUInt32BE(body.length);
      return Buffer.concat([head, latin(`${kind}${body}cccc`)]);
    };
    const head = Buffer.from('89504e470d0a1a0a', 'hex');
    const notes = [
      chunk('eXIf', 'place'),
      chunk('tEXt', 'who'),
      chunk('iTXt', 'xmp'),
      chunk('tIME', 'when'),
      chunk('loCa', 'own'),
    ];
    const plain = [chunk('IHDR', 'size'), chunk('IDAT', 'picture'), chunk('IEND', '')];
    const [size = head, ...rest] = plain;
    expect(cleanPng(Buffer.concat([head, size, ...notes, ...rest, latin('after')]))).toEqual(
      new Uint8Array(Buffer.concat([head, ...plain])),
    );
    const part = (kind: string, body: string) => {
      const length = Buffer.alloc(4);
      length.writeUInt32LE(body.length);
      return Buffer.concat([latin(kind), length, latin(body)]);
    };
    const webp = (size: number, ...parts: readonly Buffer[]) =>
      Buffer.concat([latin('RIFF'), Buffer.from([size, 0, 0, 0]), latin('WEBP'), ...parts]);
    const full = webp(0, part('VP8X', '\x0cxxx'), part('VP8 ', 'data'), part('EXIF', 'place!'), part('XMP ', 'xx'));
    expect(cleanWebp(full)).toEqual(new Uint8Array(webp(28, part('VP8X', '\0xxx'), part('VP8 ', 'data'))));
  });

  it('in which nothing is to be seen is refused in a sentence, wherever it was cut off before its lines', async () => {
    const bare = { jpg: [0xff, 0xd8, 0xff, 0xe0, 1, 2, 3], png: [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 0] };
    for (const [ending, whole] of [
      ['jpg', WHOLE_JPEG],
      ['png', WHOLE_PNG],
      ['webp', WHOLE_WEBP],
    ] as const) {
      expect([ending, (await cleanFile(ending, whole)).fine]).toEqual([ending, true]);
      for (let length = 12; length < whole.length - 24; length += 1)
        expect([ending, length, await cleanFile(ending, whole.subarray(0, length))]).toMatchObject([
          ending,
          length,
          { fine: false, words: expect.stringContaining('nothing to be seen') as string },
        ]);
    }
    for (const [ending, bytes] of Object.entries(bare))
      expect((await cleanFile(ending, Uint8Array.from(bytes))).fine).toBe(false);
  });

  it('of whatever bytes is cleaned or refused, never longer by more than the note, and nothing is thrown', async () => {
    const pieces = fc.constantFrom(
      START,
      END,
      TABLES,
      SCAN,
      segment(0xe1, exif(6)),
      Buffer.from([0xff]),
      latin('Exif\0\0'),
    );
    const bytes = fc.array(
      fc.oneof(
        pieces,
        fc.uint8Array({ maxLength: 40 }).map((some) => Buffer.from(some)),
      ),
    );
    await fc.assert(
      fc.asyncProperty(bytes, fc.constantFrom('jpg', 'png', 'webp', 'heic', 'pdf', 'docx'), async (list, ending) => {
        const all = Buffer.concat([Buffer.alloc(12), ...list]);
        const cleaned = await cleanFile(ending, all);
        if (cleaned.fine) expect(cleaned.bytes.length).toBeLessThanOrEqual(all.length);
        if (cleaned.fine && ending === 'jpg') expect(cleanJpeg(cleaned.bytes)).toEqual(new Uint8Array(cleaned.bytes));
      }),
    );
  });
});
