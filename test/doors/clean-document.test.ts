import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cleanFile } from '../../bot/clean-file.ts';
import { CLEAN, COLOURS, exif, jpeg, latin, segment, TABLES } from './invented-files.ts';

const word = (parts: Readonly<Record<string, string | Buffer>>): Buffer =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>', ...parts }).map(
          ([name, part]) => [name, Uint8Array.from(typeof part === 'string' ? latin(part) : part)],
        ),
      ),
    ),
  );

describe('A picture within a document', () => {
  const photo = jpeg(segment(0xe1, exif(1)), segment(0xe1, latin('http://ns.adobe.com/xap/1.0/\0<x>53.3900</x>')));

  it('of a PDF no longer says where it was taken; nothing in the document moves', async () => {
    const before = Buffer.concat([
      latin('%PDF-1.7\n1 0 obj<</Filter/DCTDecode>>stream\n'),
      photo,
      latin('\nendstream'),
    ]);
    const cleaned = await cleanFile('pdf', before);
    if (!cleaned.fine) throw new Error(cleaned.words);
    const after = Buffer.from(cleaned.bytes);
    expect([after.length, after.indexOf(TABLES)]).toEqual([before.length, before.indexOf(TABLES)]);
    expect(after.subarray(0, after.indexOf(COLOURS)).toString('latin1')).not.toContain('53.3900');
  });

  it('of a Word document no longer says where it was taken', async () => {
    const cleaned = await cleanFile('docx', word({ 'word/media/image1.jpeg': photo }));
    if (!cleaned.fine) throw new Error(cleaned.words);
    const parts = unzipSync(cleaned.bytes);
    expect(Object.keys(parts)).toEqual(['[Content_Types].xml', 'word/document.xml', 'word/media/image1.jpeg']);
    expect(Buffer.from(parts['word/media/image1.jpeg'] ?? []).equals(CLEAN)).toBe(true);
  });

  it('of a Word document, of a kind that we cannot clean, is refused in a sentence', async () => {
    const cleaned = await cleanFile('docx', word({ 'word/media/image1.tif': latin('II*\0 place') }));
    expect(cleaned.fine ? '' : cleaned.words).toContain('Send it as JPEG or PNG');
  });
});

describe('A recording that somebody hands in', () => {
  const box = (kind: string, ...inside: readonly Buffer[]): Buffer => {
    const head = Buffer.alloc(4);
    head.writeUInt32BE(8 + Buffer.concat(inside).length);
    return Buffer.concat([head, latin(kind), ...inside]);
  };
  const START_OF_FILM = box('ftyp', latin('mp42\0\0\0\0'));
  const PLACE = box('\xa9xyz', latin('\0\x0a\x15\xc7+53.39-2.59/'));
  const film = (...inMovie: readonly Buffer[]): Buffer =>
    Buffer.concat([START_OF_FILM, box('moov', box('mvhd', latin('length')), ...inMovie), box('mdat', latin('seen'))]);

  it.each([
    ['as most telephones write it', film(box('udta', PLACE))],
    ['as a list of keys', film(box('meta', latin('com.apple.quicktime.location.ISO6709 +53.39-2.59')))],
    ['within its tracks', film(box('trak', box('udta', PLACE)))],
    [
      'each second, as a track of its own',
      film(box('trak', box('mdia', box('hdlr', latin('\0\0\0\0\0\0\0\0meta +53.39'))))),
    ],
    ['in a box of somebody’s own', film(box('uuid', latin('sixteen letters. +53.39')))],
  ])('no longer says where it was made, %s; nothing in it moves', async (_how, before) => {
    for (const ending of ['mp4', 'm4a']) {
      const cleaned = await cleanFile(ending, before);
      if (!cleaned.fine) throw new Error(cleaned.words);
      const after = Buffer.from(cleaned.bytes);
      expect(after.toString('latin1')).not.toContain('53.39');
      expect([after.length, after.indexOf('seen')]).toEqual([before.length, before.indexOf('seen')]);
    }
  });

  it('and says so where we cannot find it', async () => {
    for (const ending of ['mp4', 'webm', 'ogg']) {
      const cleaned = await cleanFile(ending, Buffer.concat([latin('xxxx\0\0\0\x01'), PLACE]));
      expect(cleaned.fine ? '' : cleaned.words).toContain('Record it without the place');
    }
  });

  it('of whatever bytes stays as long as it was, and nothing is thrown', async () => {
    const pieces = fc.constantFrom(box('udta', PLACE), box('moov'), latin('\0\0\0\x01moov'), latin('\0\0\0\0trak'));
    const some = fc.array(
      fc.oneof(
        pieces,
        fc.uint8Array({ maxLength: 20 }).map((each) => Buffer.from(each)),
      ),
    );
    await fc.assert(
      fc.asyncProperty(some, async (list) => {
        const all = Buffer.concat([START_OF_FILM, ...list]);
        const cleaned = await cleanFile('mp4', all);
        if (cleaned.fine) expect(cleaned.bytes).toHaveLength(all.length);
      }),
    );
  });
});

describe('A document that would do something when it is opened is refused in a sentence', () => {
  const pdf = (inside: string, stream = 'picture') =>
    latin(`%PDF-1.7\n1 0 obj<<${inside}>>endobj\n2 0 obj<</Length 9>>stream\n${stream}\nendstream endobj\n%%EOF`);
  const list = (text: string, called = '/Type/ObjStm') =>
    Buffer.concat([
      latin(`%PDF-1.7\n3 0 obj<<${called}/Filter/FlateDecode>>stream\r\n`),
      deflateSync(latin(text)),
      latin('\r\nendstream endobj'),
    ]);

  const SCRIPT = '1 0 obj<</S/JavaScript/JS(app.alert)>>endobj';
  const tied = (to: string, encoding: 'latin1' | 'utf16le' = 'latin1') => ({
    'word/_rels/document.xml.rels': Buffer.from(
      `<Relationships><Relationship Type="http://schemas.invalid/${to}" Target="x"/></Relationships>`,
      encoding,
    ),
  });
  /** A gigabyte, it says. */
  const swelling = (): Buffer => {
    const zip = word({});
    const directory = zip.indexOf(latin('PK\x01\x02'));
    zip.writeUInt32LE(0x40000000, directory + 24);
    return zip;
  };

  it.each([
    ['a PDF with a script', 'pdf', pdf('/OpenAction<</S/JavaScript/JS(app.alert)>>'), 'holds a script'],
    ['a PDF whose script is written in numbers', 'pdf', pdf('/S/J#61vaScript'), 'holds a script'],
    ['a PDF with a script in a squeezed list', 'pdf', list('1 0 <</S/JavaScript>>'), 'holds a script'],
    ['a PDF with another file in it', 'pdf', pdf('/Names<</EmbeddedFiles 4 0 R>>'), 'another file inside'],
    ['a PDF that starts a program', 'pdf', pdf('/S/Launch'), 'holds a script'],
    ['a PDF with a password', 'pdf', pdf('/Encrypt 5 0 R'), 'locked with a password'],
    [
      'a PDF whose script stands behind a remark that says “stream”',
      'pdf',
      latin(`%PDF\n% stream\n${SCRIPT}\n% endstream`),
      'holds a script',
    ],
    [
      'a PDF whose script stands behind words that say “stream”',
      'pdf',
      pdf('/T(stream)/S/JavaScript/JS(app.alert)'),
      'holds a script',
    ],
    [
      'a PDF whose squeezed list is called so in numbers',
      'pdf',
      list('1 0 <</S/JavaScript>>', '/Type/Obj#53tm'),
      'holds a script',
    ],
    [
      'a PDF whose squeezed list is called nothing',
      'pdf',
      list('1 0 <</S/JavaScript>>', '/N 1/First 4'),
      'holds a script',
    ],
    [
      'a PDF whose list stands in a remark',
      'pdf',
      Buffer.concat([latin('% stream\n'), list('1 0 <</S/Launch>>')]),
      'holds a script',
    ],
    [
      'a PDF whose list is squeezed in a way that we do not open',
      'pdf',
      latin('1 0 obj<</N 1/First 4/Filter/LZWDecode>>stream\nxxx\nendstream'),
      'holds a script',
    ],
    ['a PDF with a password, called so in numbers', 'pdf', pdf('/Encr#79pt 5 0 R'), 'locked with a password'],
    ['a Word document with macros', 'docx', word({ 'word/vbaProject.bin': 'x' }), 'holds macros'],
    ['a Word document with a file in it', 'docx', word({ 'word/embeddings/oleObject1.bin': 'x' }), 'holds macros'],
    ['a Word document with a program in it', 'docx', word({ 'run.exe': 'MZ' }), 'holds macros'],
    [
      'a Word document whose macros have another name',
      'docx',
      word({ 'word/x': 'x', ...tied('relationships/vbaProject') }),
      'holds macros',
    ],
    [
      'a Word document with macros by another name, in two bytes a letter',
      'docx',
      word({ 'word/x': 'x', ...tied('relationships/vbaProject', 'utf16le') }),
      'holds macros',
    ],
    [
      'a Word document with macros by another name, in numbers',
      'docx',
      word(tied('relationships/&#118;ba&#x50;roject')),
      'holds macros',
    ],
    [
      'a Word document that fetches its template',
      'docx',
      word(tied('relationships/attachedTemplate" TargetMode="External')),
      'fetches something from elsewhere',
    ],
    [
      'a Word document that fetches a picture',
      'docx',
      word(tied('relationships/image" TargetMode="External')),
      'fetches something from elsewhere',
    ],
    [
      'a Word document that cannot be opened',
      'docx',
      latin('PK\x03\x04word/document.xml'),
      'cannot be opened to check it',
    ],
    ['a zip that says that it swells', 'docx', swelling(), 'cannot be opened to check it'],
  ])('%s', async (_what, ending, bytes, words) => {
    const cleaned = await cleanFile(ending, bytes);
    expect(cleaned.fine ? '' : cleaned.words).toContain(words);
  });

  it.each([
    ['a PDF of pages', 'pdf', pdf('/Type/Catalog/Pages 2 0 R')],
    ['a PDF with three letters by chance in a picture', 'pdf', pdf('/Type/Catalog', 'x/JS x')],
    ['a PDF with a squeezed list of pages', 'pdf', list('1 0 <</Type/Page>>')],
    ['a Word document', 'docx', word({})],
    [
      'a Word document with a link that somebody may press',
      'docx',
      word(tied('relationships/hyperlink" TargetMode="External')),
    ],
    ['a recording', 'mp3', latin('ID3 voice')],
  ])('%s is taken as it is', async (_what, ending, bytes) => {
    expect(await cleanFile(ending, bytes)).toEqual({ fine: true, bytes });
  });
});
