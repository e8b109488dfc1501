import type { SheetDocument } from '#rules';
import { heading, leading, paragraphs, reportFile, small } from './report-parts.ts';

/** A sheet as a Word file, for those who agreed it: what was filled in, and no name, reference or writer. @source Warrington W-63 */
export const sheetFile = ({ title, parts }: SheetDocument, council: string): Promise<Uint8Array> =>
  reportFile({ title, council }, [
    small('Before you hand it over, read it as whoever gets it will: no address, and nothing of another child.'),
    ...parts.flatMap(({ heading: words, lines }) => [
      heading(words, 'second'),
      ...lines.flatMap((line) => [leading(`${line.label}:`), ...paragraphs(line.words)]),
    ]),
  ]);
