import type { SheetField } from './sheet.ts';

/* How a field of a sheet is written down. */

export const day = (id: string, label: string, hint?: string): SheetField => ({ id, label, kind: 'day', hint });
export const dayAhead = (id: string, label: string, hint?: string): SheetField => ({
  ...day(id, label, hint),
  ahead: true,
});
export const moment = (id: string, label: string, hint?: string): SheetField => ({ id, label, kind: 'moment', hint });
export const line = (id: string, label: string, hint?: string): SheetField => ({ id, label, kind: 'line', hint });
export const words = (id: string, label: string, hint?: string): SheetField => ({ id, label, kind: 'words', hint });
export const choice = (
  id: string,
  label: string,
  choices: Readonly<Record<string, string>>,
  hint?: string,
): SheetField => ({
  id,
  label,
  kind: 'choice',
  hint,
  choices: Object.entries(choices).map(([value, text]) => ({ value, words: text })),
});
export const yesNo = (id: string, label: string, hint?: string): SheetField =>
  choice(id, label, { yes: 'Yes', no: 'No' }, hint);
