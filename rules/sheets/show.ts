import type { Facts } from '../facts.ts';
import type { Worker } from '../case-records.ts';
import type { SheetFieldView, SheetGroupView, SheetsOfKind, SheetView } from '../views/sheet.ts';
import { momentWords, shortDateWithYear } from '../words/dates.ts';
import { isLocalDate } from '../day-number.ts';
import { isLocalTime } from '../written-times.ts';
import { aboutOf, sheetsOn, type FillFacts } from './fill-in.ts';
import { SHEETS } from './plans.ts';
import {
  fieldsOf,
  sheetKey,
  sheetsOf,
  type SheetEntry,
  type SheetField,
  type SheetKind,
  type SheetPlan,
  type SheetValues,
} from './sheet.ts';

/** Those that whoever agreed them may have, as they are. @source Warrington W-63; Torbay T-46 */
const AS_FILE: readonly SheetKind[] = ['placement-plan', 'who-decides', 'support-plan', 'agreement'];

type ShowFacts = Pick<FillFacts, 'placement' | 'caseEpisode' | 'meeting' | 'sheets'> & Pick<Facts, 'may' | 'supply'>;

/** What is kept on the page of this record, for whoever may see it; what is guarded is not there at all for others. */
export const sheetsShown = (facts: ShowFacts): readonly SheetsOfKind[] =>
  sheetsOn(facts).flatMap((kind): readonly SheetsOfKind[] => {
    const plan: SheetPlan = SHEETS[kind];
    const about = aboutOf(plan, facts);
    if (about === undefined || (plan.guarded === true && !facts.may('see-safeguarding'))) return [];
    const mayFill =
      (plan.guarded !== true && facts.may('fill-in-sheet')) ||
      ((plan.guarded === true || kind === 'incident') && facts.may('fill-in-safeguarding'));
    const there = sheetsOf(facts.sheets, kind, about);
    return [
      {
        kind,
        title: plan.title,
        intro: plan.intro,
        because: plan.because,
        sheets: there.map(({ number, values }) =>
          sheetShown(plan, sheetKey(kind, about, number), number, values, facts),
        ),
        blank: mayFill && (plan.many || there.length === 0) ? groupsOf(plan, (field) => blank(field)) : undefined,
        mayFill,
        asFile: AS_FILE.includes(kind),
      },
    ];
  });

const blank = ({ id, label, kind, hint, choices }: SheetField): SheetFieldView => ({ id, label, kind, hint, choices });

const groupsOf = ({ groups }: SheetPlan, shown: (field: SheetField) => SheetFieldView): readonly SheetGroupView[] =>
  groups.map(({ title, fields }) => ({ title, fields: fields.map(shown) }));

const sheetShown = (
  plan: SheetPlan,
  sheet: string,
  number: number,
  values: SheetValues,
  { sheets, supply }: ShowFacts,
): SheetView => ({
  number,
  name: nameOfSheet(plan, number, values),
  groups: groupsOf(plan, (field) => ({
    ...blank(field),
    value: values[field.id],
    words: sheetValueWords(field, values[field.id]),
    before: saidBefore(
      field,
      sheets.filter((one) => one.sheet === sheet && one.field === field.id),
      (id) => supply.worker(id),
    ),
  })),
});

/** `Missing: nobody knows where the child is, Monday 23 November 2026, 2.10am`; what is not said yet has its number. */
export function nameOfSheet(plan: SheetPlan, number: number, values: SheetValues): string {
  const named = plan.namedBy.flatMap((id) => {
    const field = fieldsOf(plan).find((one) => one.id === id);
    return field === undefined ? [] : (sheetValueWords(field, values[id]) ?? []);
  });
  if (!plan.many) return plan.title;
  return named.length === 0 ? `${plan.title}, number ${number}` : named.join(', ');
}

/** The value to be read. */
export function sheetValueWords({ kind, choices = [] }: SheetField, value: string | undefined): string | undefined {
  if (value === undefined || value === '') return undefined;
  if (kind === 'choice') return choices.find((one) => one.value === value)?.words ?? value;
  if (kind === 'day' && isLocalDate(value)) return shortDateWithYear(value);
  return kind === 'moment' && isLocalTime(value) ? momentWords(value) : value;
}

function saidBefore(
  field: SheetField,
  entries: readonly SheetEntry[],
  who: (id: string) => Worker | undefined,
): readonly string[] | undefined {
  const inOrder = [...entries].sort((one, other) => one.place - other.place);
  const earlier = inOrder.slice(0, -1);
  if (earlier.length === 0) return undefined;
  return earlier.map(({ value, by }, at) => {
    const why = inOrder[at + 1]?.why;
    const corrected = why === undefined ? '' : ` (corrected: ${why})`;
    return `${sheetValueWords(field, value) ?? 'nothing'}, by ${who(by)?.name ?? 'someone who has left'}${corrected}`;
  });
}

/** One sheet to be given to those who agreed it: what is filled in, and nothing of the case. */
export interface SheetDocument {
  readonly title: string;
  readonly parts: readonly {
    readonly heading: string;
    readonly lines: readonly { readonly label: string; readonly words: string }[];
  }[];
}

export function sheetDocument({ groups }: SheetView, title: string): SheetDocument {
  return {
    title,
    parts: groups
      .map(({ title: heading, fields }) => ({
        heading,
        lines: fields.flatMap(({ label, words }) => (words === undefined ? [] : [{ label, words }])),
      }))
      .filter(({ lines }) => lines.length > 0),
  };
}
