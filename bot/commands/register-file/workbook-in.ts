import { strFromU8, unzipSync } from 'fflate';
import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';
import { plainCell } from './cells.ts';
import { isDateFormat, localDay } from './excel-days.ts';
import type { TableIn, TableLine } from './table.ts';

/* The first sheet of an Excel workbook (.xlsx): a zip file of XML (ECMA-376). Only what a register needs is read; nothing is worked out. */

const CANNOT = 'The Excel workbook cannot be read. Open it in Excel and save it anew as .xlsx, or as “CSV UTF-8”.';
/** A register of a large council is some megabytes; what unpacks to more is no register. */
const MOST_BYTES = 200_000_000;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  removeNSPrefix: true,
  processEntities: true,
  isArray: (name, _path, _isLeaf, isAttribute) =>
    !isAttribute && ['sheet', 'Relationship', 'si', 'r', 'xf', 'numFmt', 'row', 'c'].includes(name),
});

export function workbookIn(file: Uint8Array): TableIn {
  try {
    const parts = unzipped(file);
    const sheet = parts.get(firstSheet(parts));
    if (sheet === undefined) return { wrong: [CANNOT] };
    return { lines: linesIn(sheet, parts) };
  } catch {
    // Whatever is not a workbook as Excel writes it: the person saves it anew.
    return { wrong: [CANNOT] };
  }
}

const parsed = (xml: string): unknown => parser.parse(xml);

type Parts = ReadonlyMap<string, unknown>;

function unzipped(file: Uint8Array): Parts {
  let bytes = 0;
  const wanted =
    /^xl\/(?:workbook|sharedStrings|styles)\.xml$|^xl\/_rels\/workbook\.xml\.rels$|^xl\/worksheets\/[^/]+\.xml$/;
  const files = unzipSync(file, {
    filter: ({ name, originalSize }) => {
      if (!wanted.test(name)) return false;
      bytes += originalSize;
      if (bytes > MOST_BYTES) throw new Error('The workbook unpacks to more than a register holds.');
      return true;
    },
  });
  return new Map(Object.entries(files).map(([name, content]) => [name, parsed(strFromU8(content))]));
}

const text = z.union([z.string(), z.object({ '#text': z.string().optional() })]).transform(textOf);
const RUN = z.object({ t: text.optional() });
const STRING = z.union([
  z.object({ t: text.optional(), r: z.array(RUN).optional() }),
  z.string().transform(() => ({})),
]);
const CELL = z.object({
  r: z.string(),
  t: z.string().optional(),
  s: z.string().optional(),
  v: text.optional(),
  is: STRING.optional(),
});
const SHEET = z.object({
  worksheet: z.object({
    sheetData: z.union([
      z.object({ row: z.array(z.object({ r: z.string(), c: z.array(CELL).optional() })).optional() }),
      z.string().transform(() => ({ row: [] })),
    ]),
  }),
});
const WORKBOOK = z.object({
  workbook: z.object({
    workbookPr: z.object({ date1904: z.string().optional() }).or(z.string()).optional(),
    sheets: z.object({ sheet: z.array(z.object({ id: z.string(), state: z.string().optional() })).min(1) }),
  }),
});
const RELATIONS = z.object({
  Relationships: z.object({ Relationship: z.array(z.object({ Id: z.string(), Target: z.string() })) }),
});
const STRINGS = z.object({
  sst: z
    .object({ si: z.array(STRING).default([]) })
    .transform(({ si }) => si)
    .or(z.string().transform((): z.output<typeof STRING>[] => [])),
});
const STYLES = z.object({
  styleSheet: z.object({
    numFmts: z.object({ numFmt: z.array(z.object({ numFmtId: z.string(), formatCode: z.string() })) }).optional(),
    cellXfs: z.object({ xf: z.array(z.object({ numFmtId: z.string().optional() }).or(z.string())) }).optional(),
  }),
});

function textOf(value: string | { readonly '#text'?: string | undefined }): string {
  return typeof value === 'string' ? value : (value['#text'] ?? '');
}

/** The first sheet that is to be seen. */
function firstSheet(parts: Parts): string {
  const { sheets } = WORKBOOK.parse(parts.get('xl/workbook.xml')).workbook;
  const seen = sheets.sheet.find(({ state }) => state === undefined || state === 'visible') ?? sheets.sheet[0];
  const { Relationship } = RELATIONS.parse(parts.get('xl/_rels/workbook.xml.rels')).Relationships;
  const target = Relationship.find(({ Id }) => Id === seen?.id)?.Target ?? '';
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function linesIn(sheet: unknown, parts: Parts): readonly TableLine[] {
  const { sheetData } = SHEET.parse(sheet).worksheet;
  const strings = stringsIn(parts);
  const isDay = dayStyles(parts);
  const { workbookPr } = WORKBOOK.parse(parts.get('xl/workbook.xml')).workbook;
  const from1904 = typeof workbookPr === 'object' && /^(?:1|true)$/.test(workbookPr.date1904 ?? '');
  const valueOf = ({ t, s, v = '', is }: z.output<typeof CELL>): string => {
    if (t === 's') return strings[Number(v)] ?? '';
    if (t === 'inlineStr') return is === undefined ? '' : stringOf(is);
    if (t === 'b') return v === '1' ? 'yes' : 'no';
    if (t === 'str' || t === 'e' || t === 'd') return v;
    return isDay(s) && v !== '' ? localDay(Number(v), from1904) : plainNumber(v);
  };
  const rows = (sheetData.row ?? []).map(({ r, c = [] }) => ({
    line: Number(r),
    cells: c.map((cell) => ({ at: columnOf(cell.r), value: plainCell(valueOf(cell)) })),
  }));
  const width = rows.reduce((most, { cells }) => cells.reduce((wide, { at }) => Math.max(wide, at + 1), most), 0);
  return rows.map(({ line, cells }) => {
    const filled = Array.from({ length: width }, () => '');
    for (const { at, value } of cells) filled[at] = value;
    return { line, cells: filled };
  });
}

const stringOf = ({
  t,
  r,
}: {
  readonly t?: string | undefined;
  readonly r?: readonly z.output<typeof RUN>[] | undefined;
}) => t ?? (r ?? []).map((run) => run.t ?? '').join('');

function stringsIn(parts: Parts): readonly string[] {
  const part = parts.get('xl/sharedStrings.xml');
  return part === undefined ? [] : STRINGS.parse(part).sst.map(stringOf);
}

/** Which styles show a number as a day. */
function dayStyles(parts: Parts): (style: string | undefined) => boolean {
  const part = parts.get('xl/styles.xml');
  if (part === undefined) return () => false;
  const { numFmts, cellXfs } = STYLES.parse(part).styleSheet;
  const own = new Map((numFmts?.numFmt ?? []).map(({ numFmtId, formatCode }) => [numFmtId, formatCode] as const));
  const days = (cellXfs?.xf ?? []).map((xf) => {
    const format = typeof xf === 'string' ? undefined : xf.numFmtId;
    return format !== undefined && isDateFormat(Number(format), own.get(format));
  });
  return (style) => style !== undefined && days[Number(style)] === true;
}

/** A whole number as it was typed: Excel keeps 100000000000 as `1E+11`, and of more than fifteen figures the last are lost. */
function plainNumber(value: string): string {
  const number = Number(value);
  if (value === '' || !Number.isFinite(number) || !Number.isInteger(number)) return value;
  return Math.abs(number) < 1e15 ? number.toFixed(0) : value;
}

/** `B7` is in the second column. */
const columnOf = (cell: string): number =>
  [...cell.replace(/\d+$/, '')].reduce((at, letter) => at * 26 + letter.charCodeAt(0) - 64, 0) - 1;
