import { csvBytes } from './csv-bytes.ts';

const KINDS = {
  word: ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  pdf: ['pdf', 'application/pdf'],
  csv: ['csv', 'text/csv; charset=utf-8'],
} as const;

/** A report that leaves, as the kind of file that was asked for. */
export const reportIn = async (
  format: 'word' | 'csv',
  fileName: string,
  { word, csv }: { readonly word: () => Promise<Uint8Array>; readonly csv: string },
) => fileOf(format, fileName, format === 'csv' ? csvBytes(csv) : await word());

/** A table by itself. */
export const tableOf = ({ fileName, csv }: { readonly fileName: string; readonly csv: string }) =>
  fileOf('csv', fileName, csvBytes(csv));

/** Bytes with the name and kind by which they are saved. */
export function fileOf(format: keyof typeof KINDS, fileName: string, bytes: Uint8Array) {
  const [ending, contentType] = KINDS[format];
  return { name: `${fileName}.${ending}`, contentType, base64: Buffer.from(bytes).toString('base64') };
}
