import type { Meeting } from '../case-records.ts';
import type { Profile } from '../profile.ts';
import { longDate } from '../words/dates.ts';
import { meetingName } from '../words/procedure.ts';
import { capital } from '../words/people.ts';
import type { CheckedVersion } from './checked-versions.ts';
import { isOneOf, isRecord } from '../keys.ts';
import { BLOCK_KINDS, type BlockKind } from './draft.ts';

/** One version as a document: what a file or a printed page is made of, and nothing else. */
export interface MinutesDocument {
  readonly title: string;
  readonly council: string;
  /** Stands in the head of each page; a letter to a child has none. */
  readonly reference?: string | undefined;
  /** For whom it is: it stands on each page. */
  readonly forWhom: string;
  /** For whom it is, and that it is theirs alone. */
  readonly notice: string;
  readonly parts: readonly DocumentPart[];
}

export type DocumentPart =
  | { readonly is: 'heading'; readonly text: string }
  | { readonly is: 'text'; readonly kind: BlockKind; readonly text: string }
  | {
      readonly is: 'table';
      readonly title: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** Whether what was kept as a text is a document of minutes. */
export const isMinutesDocument = (value: unknown): value is MinutesDocument =>
  isRecord(value) &&
  [value['title'], value['council'], value['forWhom'], value['notice']].every(isText) &&
  (value['reference'] === undefined || isText(value['reference'])) &&
  Array.isArray(value['parts']) &&
  value['parts'].every(isPart);

const isText = (value: unknown): value is string => typeof value === 'string';
const areTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

function isPart(value: unknown): value is DocumentPart {
  if (!isRecord(value)) return false;
  const { is, text, kind, title, head, rows } = value;
  if (is === 'heading') return isText(text);
  if (is === 'text') return isText(text) && isOneOf(BLOCK_KINDS, kind);
  return is === 'table' && isText(title) && areTexts(head) && Array.isArray(rows) && rows.every(areTexts);
}

/**
 * The document of one version: title, for whom, headings, paragraphs; who took part and who does what as tables. It carries the
 * meeting’s reference and no number of the child.
 *
 * @source Torbay T-39, T-71; domain §9, §12
 */
export function minutesDocument(
  { is, label, text }: Pick<CheckedVersion, 'is' | 'label' | 'text'>,
  meeting: Meeting,
  council: string,
  procedure: Profile,
): MinutesDocument {
  const held = meeting.heldOn === undefined ? '' : `, ${longDate(meeting.heldOn)}`;
  const letter = is === 'child-letter';
  const { childFacingName } = procedure.disruption;
  const name = meeting.kind === 'disruption' && letter ? childFacingName.is : meetingName(meeting.kind);
  return {
    title: letter ? `About ${name}${held}` : `Minutes: ${capital(name)}${held}`,
    council,
    reference: letter ? undefined : meeting.ref,
    forWhom: letter ? 'This letter is for you.' : `For: ${label}`,
    notice: letter
      ? 'This letter is for you.'
      : `For: ${label}. Others have other versions: please do not pass this one on.`,
    parts: partsOf(text),
  };
}

function partsOf(blocks: CheckedVersion['text']): readonly DocumentPart[] {
  const parts: DocumentPart[] = [];
  for (const { kind, text } of blocks) {
    const last = parts.at(-1);
    if (kind === 'heading') parts.push({ is: 'heading', text });
    else if (kind === 'attendance') parts.push(attendanceTable(text));
    else if (kind === 'action' && last?.is === 'table' && last.head === ACTION_HEAD)
      parts[parts.length - 1] = { ...last, rows: [...last.rows, actionCells(text)] };
    else if (kind === 'action')
      parts.push({ is: 'table', title: 'Actions', head: ACTION_HEAD, rows: [actionCells(text)] });
    else parts.push(...paragraphs(text).map((words) => ({ is: 'text' as const, kind, text: words })));
  }
  return parts;
}

const paragraphs = (text: string): readonly string[] => text.split(/\n+/).filter((line) => line.trim() !== '');

const attendanceTable = (text: string): DocumentPart => ({
  is: 'table',
  title: 'Who took part',
  head: ['Who', 'How'],
  rows: paragraphs(text).map((line) => {
    const [who = '', ...how] = line.split(':');
    return [who.trim(), how.join(':').trim()];
  }),
});

const ACTION_HEAD: readonly string[] = ['What is done', 'Who, and by when', 'How we will know'];
const ACTION = /^(?<what>.+?)\. (?<who>[^.]+, by [^.]+)\. Done when: (?<measure>.+)$/s;

/** The columns of an action that stands as it was drafted; one that was written otherwise is one cell. */
function actionCells(text: string): readonly string[] {
  const { what, who, measure } = ACTION.exec(text)?.groups ?? {};
  return [what ?? text, who ?? '', measure ?? ''];
}
