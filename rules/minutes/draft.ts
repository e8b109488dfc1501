import type { LocalDate } from '../vocabulary.ts';
import { minutedAction } from './action.ts';
import { quorumWords } from './attendance.ts';
import type { Captured, CapturedMeeting } from './captured.ts';
import type { Contribution } from './contribution.ts';
import type { Block } from './leak-guard/leak.ts';

/** What a paragraph of the minutes is; versions differ by it. */
export const BLOCK_KINDS = [
  'heading',
  'attendance',
  'quorum',
  'childs-view',
  'note',
  'decision',
  'outcome',
  'dissent',
  'learning',
  'recommendation',
  'action',
  'next',
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** One paragraph, where it comes from, and to which sitting it belongs; `all` is for everybody who came to any. */
export interface MinuteBlock extends Block {
  readonly kind: BlockKind;
  readonly item: string;
  readonly sitting: number | 'all';
  /** Chosen by the chair to be told to the child, in words for their age. */
  readonly forChild: boolean;
}

/** What belongs to no item of the agenda. */
export const OTHERWISE = 'Other matters';
const ORDER: readonly Captured['kind'][] = [
  'childs-view',
  'note',
  'learning',
  'recommendation',
  'decision',
  'outcome',
  'dissent',
];

/**
 * The draft, from what was captured: who took part, then each item of the agenda in its order with what was said, decided and
 * differed on, then who does what by when, then when it is looked at again. Nothing captured is left out; what names an item
 * that is not on the agenda comes last.
 *
 * @source Torbay T-34, T-39, T-70, T-72; Warrington W-89, W-95; domain §9; E-69
 */
export function draftMinutes(meeting: CapturedMeeting, dayWords: (day: LocalDate) => string): readonly MinuteBlock[] {
  const { agenda, captured } = meeting;
  const known = new Set(agenda);
  const items = [...agenda, ...(captured.some(({ item }) => !known.has(item)) ? [OTHERWISE] : [])];
  return [
    ...whoTookPart(meeting),
    ...items.flatMap((item, index) =>
      ofItem(
        item,
        index,
        captured.filter((line) => (known.has(line.item) ? line.item : OTHERWISE) === item),
      ),
    ),
    ...actionsOf(meeting, dayWords),
    ...nextOf(meeting, dayWords),
  ];
}

/** Items of the agenda to which nothing was captured: the minute taker says whether they were passed over. */
export const itemsWithoutNotes = ({
  agenda,
  captured,
  factors = [],
}: Pick<CapturedMeeting, 'agenda' | 'captured' | 'factors'>): readonly string[] =>
  agenda.filter((item) => ![...captured, ...factors].some((line) => line.item === item));

const HOW: Readonly<Record<Contribution, string>> = {
  attended: 'came',
  part: 'came for part',
  remote: 'joined from elsewhere',
  written: 'in writing',
  'via-representative': 'through somebody',
  apologies: 'sent apologies',
  'not-invited': 'was not asked',
};

function whoTookPart({ people, quorum }: CapturedMeeting): readonly MinuteBlock[] {
  const sittings = [...new Set(people.map(({ sitting }) => sitting))].toSorted((one, other) => one - other);
  const of = (sitting: number): MinuteBlock => ({
    ...block(`attendance-${sitting}`, 'attendance', 'Who took part', sitting),
    text: people
      .filter((one) => one.sitting === sitting)
      .map(({ name, how, partOf, through }) => `${name}: ${HOW[how]}${said(partOf)}${said(through)}`)
      .join('\n'),
  });
  return [
    { ...block('attendance', 'heading', 'Who took part', 'all'), text: 'Who took part' },
    ...sittings.map(of),
    { ...block('quorum', 'quorum', 'Who took part', 'all'), text: quorumWords(quorum) },
  ];
}

const said = (words: string | undefined): string => (words === undefined || words === '' ? '' : ` (${words})`);

const block = (key: string, kind: BlockKind, item: string, sitting: MinuteBlock['sitting']) => ({
  key,
  kind,
  item,
  sitting,
  forChild: false,
});

function ofItem(item: string, index: number, lines: readonly Captured[]): readonly MinuteBlock[] {
  const heading: MinuteBlock = { ...block(`item-${index + 1}`, 'heading', item, 'all'), text: item };
  const inOrder = ORDER.flatMap((kind) => lines.filter((line) => line.kind === kind));
  return [heading, ...inOrder.map((line) => asBlock(line, item))];
}

const asBlock = ({ key, kind, text, sitting, forChild, by }: Captured, item: string): MinuteBlock => ({
  ...block(key, kind, item, sitting),
  text: kind === 'dissent' && by !== undefined ? `${by} did not agree: ${text}` : text,
  forChild: forChild === true,
});

function actionsOf({ actions }: CapturedMeeting, dayWords: (day: LocalDate) => string): readonly MinuteBlock[] {
  if (actions.length === 0) return [];
  return [
    { ...block('actions', 'heading', 'Actions', 'all'), text: 'Actions' },
    ...actions.map((action) => ({
      ...block(action.key, 'action', 'Actions', action.sitting),
      text: `${minutedAction(action)}. ${action.owner}, by ${action.due === undefined ? 'a day to be given' : dayWords(action.due)}. Done when: ${action.measure}`,
      forChild: action.forChild === true,
    })),
  ];
}

function nextOf(
  { nextOn, noNextReason }: CapturedMeeting,
  dayWords: (day: LocalDate) => string,
): readonly MinuteBlock[] {
  const text =
    nextOn !== undefined
      ? `Next meeting: ${dayWords(nextOn)}`
      : noNextReason !== undefined
        ? `There is no next meeting: ${noNextReason}`
        : undefined;
  if (text === undefined) return [];
  return [{ ...block('next', 'next', 'Next', 'all'), text, forChild: nextOn !== undefined }];
}
