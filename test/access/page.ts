import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { STATES } from './states.ts';
import { PARTS, TABLE, type Row } from './table.ts';

/*
 * The table of who may do what as a page for a governance lead: `node test/access/page.ts` writes it anew.
 */

export const ACCESS_PAGE = fileURLToPath(new URL('../../docs/access.md', import.meta.url));

const HEADINGS: Record<Row['about'], string> = {
  nothing: 'Without a record',
  council: 'What is of the whole council',
  summary: 'A yearly summary that is approved',
  'carers-letter': 'A yearly letter to carers that is released',
  sample: 'A dip sample that is drawn',
  'sample-reported': 'A dip sample whose report is finished',
  reading: 'A meeting that is read for a dip sample',
  'readings-differ': 'Two readings of a meeting that differ',
  report: 'A report',
  episode: 'An instability',
  hold: 'A safeguarding hold',
  ending: 'An ending',
  stability: 'A stability meeting',
  planning: 'A planning meeting',
  support: 'A fostering support meeting',
  disruption: 'A disruption meeting',
  room: 'The room of a meeting',
  minutes: 'The minutes of a meeting',
  'minutes-of-disruption': 'The minutes of a disruption meeting',
  actions: 'What a meeting agreed',
  action: 'An action',
  'action-for-money': 'An action that costs money',
  form: 'A form',
  obligation: 'Something owed',
  'obligation-of-case': 'Something owed in a case',
  'obligation-of-meeting': 'Something owed for a meeting',
};

const isAbout = (about: Row['about']) => (row: Row) => row.about === about;

export const accessPage = (): string =>
  [
    '# Who may do what',
    '',
    'Written by hand, in `test/access/table.ts`; this page is made from it (`node test/access/page.ts`). Each line is tried by every',
    'way in that belongs to it (the tab, buttons and cards in Teams), by every person of the sandbox’s council and by somebody whom',
    'nobody knows, in every state below. What no line allows is refused; a refusal changes nothing and is written down with who',
    'tried. The procedure here is `blended-default`; who agrees, signs off, lifts and allows stands in a council’s own procedure.',
    '',
    '**Always:** whoever has left is refused from the next request on. Whoever an allegation about the child names is refused',
    'everything that is of the child, whatever else they are.',
    '',
    ...Object.entries(HEADINGS).flatMap(([about, heading]) =>
      section(heading, TABLE.filter(isAbout(about as Row['about']))),
    ),
    '## States in which it is tried',
    '',
    ...STATES.map(({ name }) => `- ${name}`),
    '',
  ].join('\n');

function section(heading: string, rows: readonly Row[]): readonly string[] {
  return [
    `## ${heading}`,
    '',
    '| what | who may | because | of the child |',
    '| --- | --- | --- | --- |',
    ...rows.map(
      ({ act, may, never = [], because, keptBySubject }) =>
        `| ${act} | ${who(may)}${never.length === 0 ? '' : `; never ${who(never)}`} | ${because} | ${keptBySubject === true ? 'no' : 'yes'} |`,
    ),
    '',
  ];
}

const who = (parts: Row['may']): string => parts.map((part) => PARTS[part]).join('; ');

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(ACCESS_PAGE, accessPage());
