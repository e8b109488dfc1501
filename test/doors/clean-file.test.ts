import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanFile } from '../../bot/clean-file.ts';
import { cleanJpeg, cleanPng, cleanWebp } from '../../bot/clean-picture.ts';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const segment = (marker: number, body: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff]), body]);
/** Camera’s notes: how the picture is turned, and a place in the clear. */
const exif = (turn: number): Buffer =>
  latin(
    `Exif\0\0MM\0*\0\0\0\x08\0\x02\x01\x12\0\x03\0\0\0\x01\0${String.fromCharCode(turn)}\0\0\x88\x25\0\x04\0\0\0\x01\0\0\0\x26\0\0\0\0N 53.3900 W 2.5970`,
  );
const START = Buffer.from([0xff, 0xd8]);
const END = Buffer.from([0xff, 0xd9]);
const TABLES = segment(0xdb, latin('tables'));
const COLOURS = segment(0xe2, latin('ICC_PROFILE\0 colours'));
const SCAN = Buffer.concat([segment(0xda, latin('lines')), Buffer.from([1, 2, 0xff, 0, 3, 0xff, 0xd0, 4])]);
const jpeg = (...notes: readonly Buffer[]): Buffer =>
  Buffer.concat([START, ...notes, COLOURS, TABLES, SCAN, SCAN, END, latin('53.3900 after the end')]);
const CLEAN = Buffer.concat([START, COLOURS, TABLES, SCAN, SCAN, END]);

describe('A picture that somebody hands in', () => {
  it('no longer says where it was taken, and is otherwise the same, byte for byte', async () => {
    const notes = [
      segment(0xe1, exif(1)),
      segment(0xe1, latin('http://ns.adobe.com/xap/1.0/\0<x>53.3900</x>')),
      segment(0xed, latin('Photoshop 3.0\0 city')),
      segment(0xe2, latin('MPF\0 a second picture')),
      segment(0xfe, latin('by Invented Person')),
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
    const notes = [chunk('eXIf', 'place'), chunk('tEXt', 'who'), chunk('iTXt', 'xmp'), chunk('tIME', 'when')];
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

describe('A document that would do something when it is opened is refused in a sentence', () => {
  const pdf = (inside: string, stream = 'picture') =>
    latin(`%PDF-1.7\n1 0 obj<<${inside}>>endobj\n2 0 obj<</Length 9>>stream\n${stream}\nendstream endobj\n%%EOF`);
  const list = (text: string) =>
    Buffer.concat([
      latin('%PDF-1.7\n3 0 obj<</Type/ObjStm/Filter/FlateDecode>>stream\r\n'),
      deflateSync(latin(text)),
      latin('\r\nendstream endobj'),
    ]);

  it.each([
    ['a PDF with a script', 'pdf', pdf('/OpenAction<</S/JavaScript/JS(app.alert)>>'), 'holds a script'],
    ['a PDF whose script is written in numbers', 'pdf', pdf('/S/J#61vaScript'), 'holds a script'],
    ['a PDF with a script in a squeezed list', 'pdf', list('1 0 <</S/JavaScript>>'), 'holds a script'],
    ['a PDF with another file in it', 'pdf', pdf('/Names<</EmbeddedFiles 4 0 R>>'), 'another file inside'],
    ['a PDF that starts a program', 'pdf', pdf('/S/Launch'), 'holds a script'],
    ['a PDF with a password', 'pdf', pdf('/Encrypt 5 0 R'), 'locked with a password'],
    [
      'a Word document with macros',
      'docx',
      latin('PK\x03\x04word/document.xml PK word/vbaProject.bin'),
      'holds macros',
    ],
    ['a Word document with a file in it', 'docx', latin('PK\x03\x04word/embeddings/oleObject1.bin'), 'holds macros'],
  ])('%s', async (_what, ending, bytes, words) => {
    const cleaned = await cleanFile(ending, bytes);
    expect(cleaned.fine ? '' : cleaned.words).toContain(words);
  });

  it.each([
    ['a PDF of pages', 'pdf', pdf('/Type/Catalog/Pages 2 0 R')],
    ['a PDF with three letters by chance in a picture', 'pdf', pdf('/Type/Catalog', 'x/JS x/XFA x')],
    ['a PDF with a squeezed list of pages', 'pdf', list('1 0 <</Type/Page>>')],
    ['a Word document', 'docx', latin('PK\x03\x04word/document.xml')],
    ['a recording', 'mp3', latin('ID3 voice')],
  ])('%s is taken as it is', async (_what, ending, bytes) => {
    expect(await cleanFile(ending, bytes)).toEqual({ fine: true, bytes });
  });
});
