import type { OfCase } from '../of-case.ts';
import type { Citation, Instant } from '../vocabulary.ts';

/*
 * A sheet is what the procedure asks to be recorded of one thing, field by field: a time when the child was missing, the Placement Plan,
 * who decides what. Each field that is said is one row: two people who fill in two fields both have them, and what stood before stays.
 */

export const SHEET_KINDS = [
  'safeguarding',
  'missing',
  'provider-event',
  'incident',
  'placement-plan',
  'who-decides',
  'support-plan',
  'agreement',
  'paper',
  'venue',
  'panel',
] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

/** `moment`: a day and an hour by the clock in London. */
export const SHEET_FIELD_KINDS = ['day', 'moment', 'choice', 'line', 'words'] as const;
export type SheetFieldKind = (typeof SHEET_FIELD_KINDS)[number];

export interface SheetField {
  readonly id: string;
  readonly label: string;
  readonly kind: SheetFieldKind;
  readonly hint?: string | undefined;
  readonly choices?: readonly { readonly value: string; readonly words: string }[] | undefined;
  /** May lie ahead; every other day or hour is one that has come. */
  readonly ahead?: true | undefined;
}

export interface SheetGroup {
  readonly title: string;
  readonly fields: readonly SheetField[];
}

export interface SheetPlan {
  readonly kind: SheetKind;
  /** What one is called: `Missing or away`. */
  readonly title: string;
  /** Why it is kept, and who reads it. */
  readonly intro: string;
  /** What it belongs to: the placement, so that each of its cases shows it; the episode; or one meeting. */
  readonly of: 'placement' | 'episode' | 'meeting';
  /** How many there may be. */
  readonly many: boolean;
  /** By which fields one is told from another. */
  readonly namedBy: readonly string[];
  readonly groups: readonly SheetGroup[];
  readonly because: readonly Citation[];
  /** Kept from whoever is on the carers’ side. @source law §4 */
  readonly guarded?: true | undefined;
}

/** One field as somebody said it. Restricted site. */
export interface SheetEntry extends OfCase {
  /** The sheet, the field and its place. */
  readonly key: string;
  /** `missing:placement:P-1042:2`. */
  readonly sheet: string;
  readonly kind: SheetKind;
  /** The placement, the episode or the meeting that it belongs to. */
  readonly about: string;
  /** The first of its kind is 1. */
  readonly number: number;
  readonly field: string;
  /** The first time that it was said is 1; the last one holds. */
  readonly place: number;
  /** Empty where it was taken back. */
  readonly value: string;
  /** Why it was corrected, where that was asked. */
  readonly why?: string | undefined;
  readonly by: string;
  readonly at: Instant;
}

export const sheetKey = (kind: SheetKind, about: string, number: number): string => `${kind}:${about}:${number}`;
export const sheetEntryKey = (sheet: string, field: string, place: number): string =>
  `entry:${sheet}:${field}${place === 1 ? '' : `:${place}`}`;

export const fieldsOf = ({ groups }: Pick<SheetPlan, 'groups'>): readonly SheetField[] =>
  groups.flatMap(({ fields }) => fields);

/** What one sheet says now, by field. */
export type SheetValues = Readonly<Record<string, string>>;

/** The last that was said of each field; what was taken back is not there. */
export function valuesOf(entries: readonly SheetEntry[], sheet: string): SheetValues {
  const last = new Map<string, SheetEntry>();
  for (const entry of entries) {
    if (entry.sheet !== sheet) continue;
    const before = last.get(entry.field);
    if (before === undefined || before.place < entry.place) last.set(entry.field, entry);
  }
  return Object.fromEntries([...last].flatMap(([field, { value }]) => (value === '' ? [] : [[field, value]])));
}

/** Every sheet of a kind about this, by its number. */
export function sheetsOf(
  entries: readonly SheetEntry[],
  kind: SheetKind,
  about: string,
): readonly { readonly number: number; readonly values: SheetValues }[] {
  const numbers = [
    ...new Set(entries.filter((one) => one.kind === kind && one.about === about).map(({ number }) => number)),
  ];
  return numbers
    .sort((one, other) => one - other)
    .map((number) => ({ number, values: valuesOf(entries, sheetKey(kind, about, number)) }));
}
