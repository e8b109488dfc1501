import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isDateFormat, localDay } from '../bot/commands/register-file/excel-days.ts';
import { rowsIn } from '../bot/commands/register-file/rows-in.ts';
import { REGISTERS, type RegisterName } from '../bot/commands/registers.ts';

/* Registers as Excel and case systems really write them: taken, or refused in a sentence that names the cause and the mend. */

const PETRA = '00625687-c1a2-509f-b634-c93a4663722d';
const PEOPLE = ['Entra id', 'Name', 'Mail', 'Phone', 'Roles', 'Team', 'Manager', 'Active'];
const LINE = [
  PETRA,
  'Zoë O’Plumtree',
  'petra@wrenford.example',
  '01632960123',
  'childs-social-worker',
  'Team',
  '',
  'yes',
];
const PLACEMENTS = REGISTERS.placements.headings;
const HOME: Readonly<Record<string, string>> = {
  Placement: 'P-1042',
  Child: 'C-1042',
  Initials: 'Q.Z.',
  Born: '2014-05-06',
  'School year': '7',
  Setting: 'foster-care',
  Provider: 'in-house',
  Match: 'none',
  'Permanence plan': 'no',
  'Legal status': 'care-order',
  Started: '2025-01-10',
  Home: 'Household H-12',
  Team: 'Team',
  'Social worker': PETRA,
  'Out of area': 'no',
};

const quoted = (cell: string): string => (/[",;\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const text = (lines: readonly (readonly string[])[], separator = ',', end = '\r\n'): string =>
  lines.map((cells) => cells.map(quoted).join(separator)).join(end) + end;
const people = (separator = ',', line: readonly string[] = LINE): string => text([PEOPLE, line], separator);
const readText = (words: string, name: RegisterName = 'people') => read(new TextEncoder().encode(words), name);
const read = (file: Uint8Array, name: RegisterName = 'people') => {
  const came = rowsIn<{ readonly key: string }>(file, REGISTERS[name]);
  return 'wrong' in came ? came.wrong : came.rows.map(({ row }) => row);
};
const home = (changed: Readonly<Record<string, string>>) => {
  const cells = { ...HOME, ...changed };
  return readText(text([PLACEMENTS, PLACEMENTS.map((heading) => cells[heading] ?? '')]), 'placements');
};
const withCell = (heading: string, cell: string) =>
  readText(
    people(
      ',',
      LINE.map((one, at) => (PEOPLE[at] === heading ? cell : one)),
    ),
  );

const utf16 = (words: string, littleEndian: boolean): Uint8Array => {
  const bytes = new DataView(new ArrayBuffer(words.length * 2));
  for (let at = 0; at < words.length; at += 1) bytes.setUint16(at * 2, words.charCodeAt(at), littleEndian);
  return new Uint8Array(bytes.buffer);
};
const windows = (words: string): Uint8Array =>
  Uint8Array.from([...words].map((letter) => ({ '’': 0x92, '“': 0x93 })[letter] ?? letter.charCodeAt(0)));

describe('However the letters were written', () => {
  it.each([
    ['“CSV UTF-8” of Excel, with its mark', new TextEncoder().encode(`\ufeff${people()}`)],
    ['UTF-8 without a mark', new TextEncoder().encode(people())],
    ['plain “CSV” of Excel, in Windows’ letters', windows(people())],
    ['“Unicode text” of Excel', utf16(`\ufeff${people('\t')}`, true)],
    ['two bytes a letter, the other way round', utf16(`\ufeff${people()}`, false)],
    ['two bytes a letter without a mark', utf16(people(), true)],
  ])('%s, it is one person with the right name', (_how, file) => {
    expect(read(file)).toMatchObject([{ id: PETRA, name: 'Zoë O’Plumtree', phone: '01632960123', active: true }]);
  });

  it('a file that is no text is refused with what to do', () => {
    expect(read(Uint8Array.from([0, 1, 2, 3, 4, 5]))).toEqual([
      'The file is not text that can be read. In Excel, save it as “CSV UTF-8” or as .xlsx.',
    ]);
  });

  it('a letter that was lost on the way is told by its line', () => {
    expect(withCell('Name', 'Zo\ufffd Plumtree')).toEqual([
      'Line 2, Name: has lost a letter (Zo? Plumtree): export it again as “CSV UTF-8”.',
    ]);
  });
});

describe('However the cells were parted', () => {
  it.each([
    ['semicolons', ';'],
    ['tabs', '\t'],
    ['upright strokes', '|'],
  ])('%s', (_how, separator) => {
    expect(readText(people(separator))).toMatchObject([{ id: PETRA }]);
  });

  it('a first line that says the separator is no line of the register, and lines are counted with it', () => {
    expect(readText(`sep=;\r\n${people(';')}`)).toMatchObject([{ id: PETRA }]);
    expect(readText(`sep=;\r\n${people(';', [...LINE.slice(0, -1), 'perhaps'])}`)).toEqual([
      'Line 3, Active: must be yes or no.',
    ]);
  });

  it('rows and columns that Excel left empty say nothing; headings may be written in other capitals', () => {
    const empty = ['', '', '', '', '', '', '', '', ''];
    const head = [...PEOPLE.map((heading) => heading.toUpperCase()), ''];
    expect(readText(text([empty, head, empty, [...LINE, ''], empty]))).toMatchObject([{ id: PETRA }]);
  });

  it('a column with values and no heading is told of', () => {
    expect(
      readText(
        text([
          [...PEOPLE, ''],
          [...LINE, 'x'],
        ]),
      ),
    ).toEqual(['Line 1: a column has values and no heading. Name it, or empty it.']);
  });

  it('spaces that nobody sees, and how a case system keeps a number whole, are taken away', () => {
    const line = LINE.map((cell, at) => (at === 2 ? ` ${cell}\u00a0\u200b` : at === 3 ? '="01632960123"' : cell));
    expect(readText(people(';', line))).toMatchObject([{ mail: 'petra@wrenford.example', phone: '01632960123' }]);
  });
});

describe('A day', () => {
  it.each([
    ['2025-01-10', '2025-01-10'],
    ['10/01/2025', '2025-01-10'],
    ['10/1/2025', '2025-01-10'],
    ['10-01-2025', '2025-01-10'],
    ['10.01.2025', '2025-01-10'],
    ['10 Jan 2025', '2025-01-10'],
    ['10-Jan-2025', '2025-01-10'],
    ['10th January 2025', '2025-01-10'],
    ['Friday, 10 January 2025', '2025-01-10'],
    ['2025-01-10 00:00:00', '2025-01-10'],
    ['2025-01-10T00:00:00Z', '2025-01-10'],
    ['10/01/2025 09:30', '2025-01-10'],
    ['45667', '2025-01-10'],
    ['45667.0', '2025-01-10'],
  ])('%s is taken', (cell, day) => {
    expect(home({ Started: cell })).toMatchObject([{ startedOn: day }]);
  });

  it.each([
    ['10/01/25', 'has a year of two figures (10/01/25): write all four, such as 10/01/2026.'],
    ['10-Jan-25', 'has a year of two figures (10-Jan-25): write all four, such as 10/1/2026.'],
    ['01/25/2025', 'has the month before the day (01/25/2025): write it as 25/01/2025.'],
    ['00/01/1900', 'is Excel’s empty day (00/01/1900): leave the cell empty.'],
    ['31/02/2025', 'is a day that the calendar has not (31/02/2025).'],
    ['99999', 'is a number (99999) that is no day: must be a date such as 2026-11-21.'],
    ['soon', 'must be a date such as 2026-11-21.'],
    ['########', 'holds an error of Excel (########): mend the cell, or leave it empty.'],
  ])('%s is refused, with why and what to do', (cell, sentence) => {
    expect(home({ Started: cell })).toEqual([`Line 2, Started: ${sentence}`]);
  });

  it('that cannot be is refused: a home that ended before it began, a child born after', () => {
    expect(home({ Ended: '09/01/2025' })).toEqual([
      'Line 2, Ended: is before the day the child moved in (2025-01-10).',
    ]);
    expect(home({ Born: '11/01/2025' })).toEqual(['Line 2, Born: is after the day the child moved in (2025-01-10).']);
  });

  it('by the number that Excel gives it, also from 1904 on and around the day that never was', () => {
    expect([localDay(1), localDay(59), localDay(61), localDay(44_205, true)]).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
      '2025-01-10',
    ]);
    expect([isDateFormat(14, undefined), isDateFormat(2, undefined)]).toEqual([true, false]);
    expect([isDateFormat(164, 'dd/mm/yyyy'), isDateFormat(165, '0.00 "days"'), isDateFormat(166, '[Red]0')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('What Excel did to a number', () => {
  it('a phone number without its nought has it again; one that became a sum is refused', () => {
    expect(withCell('Phone', '7700900123')).toMatchObject([{ phone: '07700900123' }]);
    expect(withCell('Phone', '447700900123')).toMatchObject([{ phone: '+447700900123' }]);
    expect(withCell('Phone', '7.70E+09')).toEqual([
      'Line 2, Phone: was made a number by Excel (7.70E+09) and has lost figures: set the column to “Text” before you fill it, and export again.',
    ]);
  });

  it('a reference that became a sum, or a day, is refused', () => {
    expect(home({ Child: '1.23457E+11' })).toEqual([
      'Line 2, Child: was made a number by Excel (1.23457E+11) and has lost figures: set the column to “Text” before you fill it, and export again.',
    ]);
    expect(home({ Child: '04-Mar' })).toEqual([
      'Line 2, Child: was made a day by Excel: set the column to “Text” before you fill it, and export again.',
    ]);
  });

  it('an error of Excel is refused', () => {
    expect(withCell('Team', '#N/A')).toEqual([
      'Line 2, Team: holds an error of Excel (#N/A): mend the cell, or leave it empty.',
    ]);
  });
});

describe('A closed word', () => {
  it.each([
    ['Out of area', 'TRUE', { outOfArea: true }],
    ['Out of area', 'N', { outOfArea: false }],
    ['Setting', 'Foster care', { setting: 'foster-care' }],
    ['Setting', 'Children’s Home', { setting: 'childrens-home' }],
    ['School year', 'Year 7', { schoolYear: 7 }],
    ['School year', 'Reception', { schoolYear: 0 }],
    ['School year', '7.0', { schoolYear: 7 }],
  ])('%s: “%s” is understood', (heading, cell, row) => {
    expect(home({ [heading]: cell })).toMatchObject([row]);
  });

  it('that is none of the list is refused with the list', () => {
    expect(home({ 'School year': '14' })).toEqual([
      'Line 2, School year: must be a whole number from 0 (reception) to 13.',
    ]);
    expect(home({ Provider: 'ours' })).toEqual([
      'Line 2, Provider: must be one of in-house, agency, other-authority, none.',
    ]);
  });
});

/* A workbook as Excel writes it: shared strings, rich text, a style for days, and a sheet that is hidden. */
const SHEETS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const cellOf = (at: number, row: number, cell: string | number): string => {
  const name = `${String.fromCharCode(65 + at)}${String(row)}`;
  if (typeof cell === 'number') return `<c r="${name}" s="1"><v>${String(cell)}</v></c>`;
  return cell === ''
    ? `<c r="${name}"/>`
    : `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${cell}</t></is></c>`;
};
const workbook = (
  lines: readonly (readonly (string | number)[])[],
  more: Readonly<Record<string, string>> = {},
): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        'xl/workbook.xml': `<workbook ${SHEETS} xmlns:r="r"><sheets><sheet name="Old" sheetId="1" state="hidden" r:id="rId1"/><sheet name="Register" sheetId="2" r:id="rId2"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>',
        'xl/styles.xml': `<styleSheet ${SHEETS}><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`,
        'xl/worksheets/sheet1.xml': `<worksheet ${SHEETS}><sheetData/></worksheet>`,
        'xl/worksheets/sheet2.xml': `<worksheet ${SHEETS}><sheetData>${lines
          .map(
            (cells, row) =>
              `<row r="${String(row + 1)}">${cells.map((cell, at) => cellOf(at, row + 1, cell)).join('')}</row>`,
          )
          .join('')}</sheetData></worksheet>`,
        ...more,
      }).map(([name, words]) => [name, strToU8(words)]),
    ),
  );

describe('A workbook of Excel itself', () => {
  it('is read from its first sheet that is to be seen: days by their style, values in brackets of XML as they are', () => {
    const cells = { ...HOME, Team: 'Looked after &amp; leaving' };
    const line = PLACEMENTS.map((heading) =>
      heading === 'Started' ? 45_667 : (cells[heading as keyof typeof cells] ?? ''),
    );
    expect(read(workbook([PLACEMENTS, line, []]), 'placements')).toMatchObject([
      { key: 'placement:P-1042', startedOn: '2025-01-10', team: 'Looked after & leaving' },
    ]);
  });

  it('shared strings, rich text, numbers and ticks are read as they show', () => {
    const strings = [...PEOPLE, ...LINE.slice(0, 3), 'childs-social-worker', 'Team'];
    const at = (word: string): number => strings.indexOf(word);
    const shared = (name: string, word: string): string => `<c r="${name}" t="s"><v>${String(at(word))}</v></c>`;
    const head = PEOPLE.map((word, column) => shared(`${String.fromCharCode(65 + column)}1`, word)).join('');
    const row = `${shared('A2', PETRA)}${shared('B2', LINE[1] ?? '')}${shared('C2', LINE[2] ?? '')}<c r="D2"><v>7700900123</v></c>${shared('E2', 'childs-social-worker')}${shared('F2', 'Team')}<c r="H2" t="b"><v>1</v></c>`;
    const items = strings.map((word) =>
      word === LINE[1]
        ? '<si><r><t>Zoë </t></r><r><rPr><b/></rPr><t>O’Plumtree</t></r></si>'
        : `<si><t>${word}</t></si>`,
    );
    const file = workbook([], {
      'xl/sharedStrings.xml': `<sst ${SHEETS}>${items.join('')}</sst>`,
      'xl/worksheets/sheet2.xml': `<worksheet ${SHEETS}><sheetData><row r="1">${head}</row><row r="2">${row}</row></sheetData></worksheet>`,
    });
    expect(read(file)).toMatchObject([{ id: PETRA, name: 'Zoë O’Plumtree', phone: '07700900123', active: true }]);
  });

  it('what is wrong is told by the row that Excel shows', () => {
    const line = LINE.map((cell, at) => (at === 7 ? 'perhaps' : cell));
    expect(read(workbook([PEOPLE, [], [], line]))).toEqual(['Line 4, Active: must be yes or no.']);
  });

  it.each([
    ['of the old kind', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /old kind \(\.xls\).*Save it as \.xlsx/],
    ['that is broken', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), /cannot be read\. Open it in Excel/],
    ['that is another zip file', zipSync({ 'a.txt': strToU8('a') }), /cannot be read\. Open it in Excel/],
  ])('%s is refused with what to do', (_what, file, sentence) => {
    expect(read(file)).toEqual([expect.stringMatching(sentence)]);
  });
});
