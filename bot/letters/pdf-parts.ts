import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import PDFDocument from 'pdfkit';

/* What every page on paper has in common: tagged, so that a screen reader can read it, and in fonts that come along. */

/** Fonts that come with a package: a council prints on any machine. */
const FONTS = join(dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')), 'fonts', 'Roboto');
export const MARGIN = 56;

/** An empty document with its first page. */
export function newPdf(title: string, on: string, lang = 'en-GB'): PDFDocument {
  const doc = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    pdfVersion: '1.7',
    tagged: true,
    lang,
    displayTitle: true,
    bufferPages: true,
    autoFirstPage: true,
    font: join(FONTS, 'Roboto-Regular.ttf'),
    info: { Title: title, CreationDate: new Date(`${on}T00:00:00Z`) },
  });
  return doc
    .registerFont('plain', join(FONTS, 'Roboto-Regular.ttf'))
    .registerFont('strong', join(FONTS, 'Roboto-Medium.ttf'));
}

/** Its bytes, once it is ended. */
export function collected(doc: PDFDocument): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (piece) => void pieces.push(piece));
    doc.on('end', () => {
      resolve(Buffer.concat(pieces));
    });
    doc.on('error', reject);
  });
}
