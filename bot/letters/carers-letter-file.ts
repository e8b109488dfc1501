import { letterLines, longDate, type CarersLetterDocument } from '#rules';
import { collected, newPdf } from './pdf-parts.ts';
import { heading, paragraphs, reportFile, small } from './report-parts.ts';

/** Points; a letter to carers is read at a kitchen table. */
const SIZE = 13;

/** The yearly letter to carers as a Word file. No writer, no comment. @source Torbay T-77 */
export const carersLetterFile = (letter: CarersLetterDocument): Promise<Uint8Array> =>
  reportFile({ ...letter, size: SIZE * 2 }, [
    small(`${letter.council}, ${longDate(letter.on)}`),
    ...letterLines(letter.words).flatMap(({ is, words }) => (is === 'heading' ? [heading(words)] : paragraphs(words))),
  ]);

/** The same for paper, tagged. */
export function carersLetterPdf({ title, council, words, on }: CarersLetterDocument): Promise<Uint8Array> {
  const doc = newPdf(title, on);
  const bytes = collected(doc);
  const whole = doc.struct('Document');
  doc.addStructure(whole);
  const say = (tag: string, text: string, font: 'plain' | 'strong', size: number): void => {
    whole.add(
      doc.struct(tag, () => {
        doc.font(font).fontSize(size).text(text, { lineGap: 3 });
      }),
    );
    doc.moveDown(0.6);
  };
  say('H1', title, 'strong', SIZE * 1.6);
  say('P', `${council}, ${longDate(on)}`, 'plain', SIZE * 0.9);
  for (const line of letterLines(words))
    if (line.is === 'heading') say('H2', line.words, 'strong', SIZE * 1.2);
    else say('P', line.words, 'plain', SIZE);
  whole.end();
  doc.end();
  return bytes;
}
