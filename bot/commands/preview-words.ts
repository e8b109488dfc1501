import type { Preview } from './import-register.ts';
import type { RegisterName } from './registers.ts';

type Read = Exclude<Preview, { readonly wrong: readonly string[] }>;

/** Rows that are named; a first import has all of them. */
const MOST = 20;

/** What a file would do, for whoever is about to import it: references and headings, never what stands in a cell. */
export function previewWords(name: RegisterName, { added, changed, same }: Read): readonly string[] {
  const own = (key: string): string => key.slice(key.indexOf(':') + 1);
  const fields = (names: readonly string[]): string => names.map(inWords).join(', ');
  return [
    `${name}: ${added.length} would be added, ${changed.length} changed, ${same} stay as they are. Nothing is written yet.`,
    ...listed('New', added.map(own)),
    ...listed(
      'Changed',
      changed.map((one) => `${own(one.key)} (${fields(one.fields)})`),
    ),
  ];
}

function listed(what: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  const more = lines.length > MOST ? [`  and ${lines.length - MOST} more`] : [];
  return [`${what}:`, ...lines.slice(0, MOST).map((line) => `  ${line}`), ...more];
}

/** `socialWorkerId` is “social worker”. */
const inWords = (field: string): string =>
  field
    .replace(/(?:Ids?|On|Ref)$/, '')
    .replace(/([A-Z])/g, ' $1')
    .toLowerCase();
