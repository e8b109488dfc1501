import { csvBytes } from './csv-bytes.ts';

const KINDS = {
  word: ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  csv: ['csv', 'text/csv; charset=utf-8'],
} as const;

/** A report that leaves, as the kind of file that was asked for. */
export async function reportIn(
  format: keyof typeof KINDS,
  fileName: string,
  { word, csv }: { readonly word: () => Promise<Uint8Array>; readonly csv: string },
) {
  const [ending, contentType] = KINDS[format];
  const bytes = format === 'csv' ? csvBytes(csv) : await word();
  return { name: `${fileName}.${ending}`, contentType, base64: Buffer.from(bytes).toString('base64') };
}
