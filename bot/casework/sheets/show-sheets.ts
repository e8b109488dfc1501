import {
  aboutOf,
  chronologyOf,
  londonDay,
  SHEET_KINDS,
  sheetKey,
  SHEETS,
  shortDateWithYear,
  type FileRow,
  sheetDocument,
  sheetsShown,
  type SheetDocument,
  type SheetKind,
  type SheetsOfKind,
  type SheetsView,
} from '#rules';
import type { NotYet } from '../define-command.ts';
import { defineQuestion, type Turn } from '../define-question.ts';
import { workerCalled } from '../find-case.ts';
import { recordCalled } from './about-sheets.ts';
import { askOfSheets } from './ask-of-sheets.ts';
import { entriesOf } from './rows-of-sheets.ts';

const shown = (turn: Turn): Promise<readonly SheetsOfKind[]> => askOfSheets(turn, sheetsShown);

/** The same, each sheet with the papers that are attached to it. */
async function withFiles(turn: Turn): Promise<readonly SheetsOfKind[]> {
  const placement = turn.loaded.placement?.key;
  const [kinds, keys, files] = await Promise.all([
    shown(turn),
    askOfSheets(turn, (facts) => new Map(SHEET_KINDS.map((kind) => [kind, aboutOf(SHEETS[kind], facts)] as const))),
    placement === undefined ? [] : turn.ports.records.files.where({ placement, state: 'here' }),
  ]);
  const attached = files.map(({ row }) => row).toSorted((one, other) => one.place - other.place);
  const names = await namesOf(attached, turn);
  return kinds.map((of) => ({
    ...of,
    sheets: of.sheets.map((sheet) => {
      const key = sheetKey(of.kind, keys.get(of.kind) ?? '', sheet.number);
      const its = attached.filter(({ questionnaire }) => questionnaire === key);
      if (its.length === 0) return sheet;
      return {
        ...sheet,
        files: its.map(({ name, by, at }) => ({
          name,
          words: `by ${names.get(by) ?? 'someone who has left'}, ${shortDateWithYear(londonDay(at))}`,
        })),
      };
    }),
  }));
}

async function namesOf(files: readonly FileRow[], { ports }: Turn): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(files.map(({ by }) => by))];
  const workers = await Promise.all(ids.map((id) => workerCalled(id, ports)));
  return new Map(workers.flatMap((worker) => (worker === undefined ? [] : [[worker.id, worker.name] as const])));
}

/** What is kept beside a report, an ending or a meeting, field by field. @source domain §9; law §14 */
export const showSheets = defineQuestion({
  name: 'show-sheets',
  act: 'see-sheets',
  about: (ref: string) => recordCalled({ ref }),
  reads: 'case',
  answer: async (ref, turn): Promise<SheetsView> => ({
    ref,
    kinds: await withFiles(turn),
    chronology: turn.loaded.meeting?.kind === 'disruption' ? await chronology(turn) : undefined,
  }),
});

/** From what is kept of the child, for whoever writes the chronology. */
async function chronology({ loaded, ports }: Turn) {
  const { childRef = '', childEpisodes } = loaded;
  const { placements, endings, meetings, notices } = ports.records;
  const [homes, ended, held, noticed] = await Promise.all([
    placements.where({ childRef }),
    endings.where({ childRef }),
    meetings.where({ childRef }),
    notices.where({ childRef }),
  ]);
  const lived = homes.map(({ row }) => row);
  const entries = await Promise.all(lived.map(({ key }) => entriesOf(key, ports)));
  return chronologyOf({
    placements: lived,
    episodes: childEpisodes,
    endings: ended.map(({ row }) => row),
    meetings: held.map(({ row }) => row),
    notices: noticed.map(({ row }) => row),
    sheets: entries.flat(),
  });
}

export interface SheetAsked {
  readonly ref: string;
  readonly kind: SheetKind;
  readonly number: number;
}

/** One sheet, to be given to those who agreed it. @source Warrington W-63 */
export const sheetToGive = defineQuestion({
  name: 'sheet-to-give',
  act: 'see-sheets',
  about: (asked: SheetAsked) => recordCalled(asked),
  reads: 'case',
  answer: async ({ kind, number }, turn): Promise<SheetDocument | NotYet> => {
    const of = (await shown(turn)).find((one) => one.kind === kind);
    const sheet = of?.sheets.find((one) => one.number === number);
    if (of?.asFile !== true || sheet === undefined)
      return { is: 'refused', words: 'There is no such sheet to be given.' };
    return sheetDocument(sheet, of.title);
  },
});
