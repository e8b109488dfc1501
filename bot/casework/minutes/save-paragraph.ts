import {
  agendaTitles,
  blockRow,
  hasConflict,
  mergedText,
  mergeNotes,
  minuteBlockKey,
  minutesKey,
  WHO_CAME,
  type BlockKind,
  type MinuteBlockRow,
  type ParagraphSaved,
} from '#rules';
import { Fault } from '../../faults.ts';
import { defineDraft } from '../define-draft.ts';
import type { NotYet } from '../define-command.ts';
import type { Turn } from '../define-question.ts';
import { aboutMeeting } from '../meetings/meeting-turn.ts';
import { procedureOf } from '../procedure-of.ts';
import type { Saved } from '../ports.ts';
import { meetingIn } from './read-minutes.ts';
import { paragraphView } from './show-paragraphs.ts';

/** A paragraph as somebody wrote it, with the text that they began from. */
export interface SaveParagraph {
  readonly meeting: string;
  readonly block: string;
  readonly before: string;
  readonly text: string;
  readonly forChild: boolean;
  readonly childWords?: string | undefined;
  readonly sitting: number;
}

export interface AddParagraph {
  readonly meeting: string;
  readonly item: string;
  readonly kind: BlockKind;
  readonly sitting: number;
}

const CLOSED: NotYet = {
  is: 'refused',
  words:
    'These minutes are approved or released. The chair can send them back; after the release a note corrects them.',
};

/** Whether the text may be changed now: until the chair approved it. */
async function isOpen({ loaded, ports }: Turn): Promise<boolean> {
  const minutes = await ports.records.minutes.find(minutesKey(meetingIn({ loaded }).ref));
  return minutes?.row.state === 'draft' || minutes?.row.state === 'with-chair';
}

/**
 * Keeps one paragraph. Who wrote from an older text loses no word and takes none away: what both wrote in different places is put
 * together, and where both changed the same, theirs stays saved and both are shown.
 *
 * @source E-69; domain §9 (accuracy)
 */
export const saveParagraph = defineDraft({
  name: 'save-paragraph',
  act: ['write-minutes', 'approve-minutes'],
  about: ({ meeting }: SaveParagraph) => aboutMeeting(meeting),
  keep: async (said, turn): Promise<ParagraphSaved | NotYet> => {
    const { ports } = turn;
    if (!(await isOpen(turn))) return CLOSED;
    const saved = await ports.records.minuteBlocks.find(minuteBlockKey(said.meeting, said.block));
    if (saved === undefined) throw new Fault('not-yours', 'save-paragraph');
    const text = putTogether(said, saved.row);
    if (text === undefined) return { is: 'two-wrote', theirs: await paragraphView(saved.row, ports), yours: said.text };
    const { row } = await kept(saved, text, said, turn);
    return { is: 'saved', paragraph: await paragraphView(row, ports), merged: text !== said.text };
  },
});

/** The text with what both wrote; undefined where both changed the same paragraph. */
function putTogether({ before, text }: SaveParagraph, { text: stands, item }: MinuteBlockRow): string | undefined {
  if (stands === before || stands === text) return text;
  const as = (words: string) => [{ item, text: words }];
  const merged = mergeNotes(as(before), as(text), as(stands))[0];
  return merged === undefined || hasConflict(merged) ? undefined : mergedText(merged);
}

const kept = (
  saved: Saved<MinuteBlockRow>,
  text: string,
  { forChild, childWords, sitting }: SaveParagraph,
  { actor, ports }: Turn,
): Promise<Saved<MinuteBlockRow>> =>
  ports.records.minuteBlocks.change(saved, {
    text,
    forChild,
    childWords,
    sitting,
    revision: saved.row.revision + 1,
    by: actor.id,
    at: ports.now(),
  });

/** One more paragraph under an item of the agenda: a note, a decision, a dissent. */
export const addParagraph = defineDraft({
  name: 'add-paragraph',
  act: ['write-minutes', 'approve-minutes'],
  about: ({ meeting }: AddParagraph) => aboutMeeting(meeting),
  keep: async (said, turn): Promise<ParagraphSaved | NotYet> => {
    const { actor, ports } = turn;
    const meeting = meetingIn(turn);
    if (!(await isOpen(turn))) return CLOSED;
    const rows = (await ports.records.minuteBlocks.where({ meeting: meeting.ref })).map(({ row }) => row);
    const items = [
      WHO_CAME,
      ...agendaTitles(meeting, await procedureOf(meeting, ports)),
      ...rows.map(({ item }) => item),
    ];
    if (!items.includes(said.item)) return { is: 'refused', words: 'This item is not on the agenda.' };
    const last = Math.max(0, ...rows.filter(({ item }) => item === said.item).map(({ place }) => place));
    const block = `added-${ports.newId().slice(0, 12)}`;
    const row = blockRow(
      {
        key: block,
        kind: said.kind,
        item: said.item,
        sitting: said.sitting === 0 ? 'all' : said.sitting,
        forChild: false,
        text: '',
      },
      last,
      { meeting, actor, now: ports.now() },
    );
    await ports.records.minuteBlocks.create(row);
    return { is: 'saved', paragraph: await paragraphView(row, ports), merged: false };
  },
});
