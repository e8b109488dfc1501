import type { BeforeGiving, HandedCell } from '#rules';
import type { PersonsData } from '../records/persons-rows.ts';

const WORDS: Readonly<Record<BeforeGiving, string>> = {
  give: 'Give',
  'another-persons': 'Another person’s: not without their agreement',
  'read-first': 'Read first: others may be in it',
  'harm-test': 'Harm test: could somebody come to serious harm?',
};

type Files = readonly { readonly path: string; readonly sha256: string }[];

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The text with each place marked at which somebody else is named. */
function marked({ text, others }: HandedCell): string {
  let at = 0;
  const parts: string[] = [];
  for (const { start, end } of others) {
    parts.push(escaped(text.slice(at, start)), `<mark title="somebody else">${escaped(text.slice(start, end))}</mark>`);
    at = end;
  }
  return [...parts, escaped(text.slice(at))].join('');
}

/** One page for whoever reads it before it is given. Nothing is taken out. */
export function pageOf({ rows, named }: PersonsData, files: Files): string {
  const sections = rows.map(
    ({ list, key, before, cells }) =>
      `<section><h2>${escaped(list)}: ${escaped(key)}</h2><p><strong>${WORDS[before]}</strong></p><dl>${cells
        .map((cell) => `<dt>${escaped(cell.field)} <small>${WORDS[cell.before]}</small></dt><dd>${marked(cell)}</dd>`)
        .join('')}</dl></section>`,
  );
  const places = named.map(({ list, key, fields }) => `<li>${escaped(`${list}: ${key} (${fields.join(', ')})`)}</li>`);
  const library = files.map(({ path }) => `<li>${escaped(path)}: ${WORDS['read-first']}</li>`);
  return [
    '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Before it is given</title>',
    '<style>body{font:1rem/1.5 sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}dd{white-space:pre-wrap}mark{outline:2px solid}</style></head><body>',
    '<h1>Before it is given</h1><p>Nothing is taken out here. Marked places name somebody else or how they are reached; the check cannot find everything. Decide each row in index.csv: what was done, who did it, when, why. What a worker did in their job is not hidden.</p>',
    ...sections,
    places.length === 0
      ? ''
      : `<h2>Named in records of children</h2><p>Where, and not what it says: it is the child’s record.</p><ul>${places.join('')}</ul>`,
    library.length === 0 ? '' : `<h2>Files</h2><ul>${library.join('')}</ul>`,
    '</body></html>',
  ].join('\n');
}

/** One line for each row and file; the last four columns are for whoever decides. */
export function csvOf({ rows, named }: PersonsData, files: Files, isWhole: boolean): string {
  const cell = (text: string): string => `"${text.replaceAll('"', '""').replace(/^[=+\-@\t\r]/, "'$&")}"`;
  const before = (of: BeforeGiving): string => (isWhole ? '' : WORDS[of]);
  const lines = [
    ['list', 'key', 'before it is given', 'checksum', 'what was done', 'by', 'on', 'why'],
    ...rows.map((row) => [row.list, row.key, before(row.before), '']),
    ...named.map(({ list, key }) => [list, key, 'Where, and not what it says', '']),
    ...files.map(({ path, sha256 }) => ['file', path, before('read-first'), sha256]),
  ];
  return `${lines.map((line) => [...line, '', '', '', ''].slice(0, 8).map(cell).join(',')).join('\r\n')}\r\n`;
}
