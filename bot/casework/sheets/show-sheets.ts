import {
  chronologyOf,
  sheetDocument,
  sheetsShown,
  type FactName,
  type SheetDocument,
  type SheetKind,
  type SheetsOfKind,
  type SheetsView,
} from '#rules';
import { askRule } from '../ask-rule.ts';
import type { NotYet } from '../define-command.ts';
import { defineQuestion, type Turn } from '../define-question.ts';
import { recordCalled } from './about-sheets.ts';
import { entriesOf } from './rows-of-sheets.ts';

const FACTS = ['placement', 'caseEpisode', 'sheets'] as const satisfies readonly FactName[];

const shown = (turn: Turn): Promise<readonly SheetsOfKind[]> =>
  turn.loaded.meeting === undefined
    ? askRule(FACTS, turn, sheetsShown)
    : askRule([...FACTS, 'meeting'], turn, sheetsShown);

/** What is kept beside a report, an ending or a meeting, field by field. @source domain §9; law §14 */
export const showSheets = defineQuestion({
  name: 'show-sheets',
  act: 'see-sheets',
  about: (ref: string) => recordCalled({ ref }),
  reads: 'case',
  answer: async (ref, turn): Promise<SheetsView> => ({
    ref,
    kinds: await shown(turn),
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
