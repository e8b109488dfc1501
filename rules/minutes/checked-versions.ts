import type { Facts } from '../facts.ts';
import type { LeakDecisionRow, MinuteBlockRow, MinuteNoteRow } from '../minutes-records.ts';
import type { Profile } from '../profile.ts';
import { longDate } from '../words/dates.ts';
import { londonDay } from '../london.ts';
import type { MinuteBlock } from './draft.ts';
import { afterDecisions, stillOpen, type LeakDecision, type Removal } from './leak-decisions.ts';
import { findLeaks } from './leak-guard.ts';
import type { Leak } from './leak-guard/leak.ts';
import { knownCaseOf } from './known-case-of.ts';
import { minutesReaders, type MinutesReader } from './minutes-readers.ts';
import { textMark } from './text-mark.ts';
import { versionFor, type LeftOut } from './version-content.ts';

/** What has to be known to say what each reader would read. */
export const VERSION_FACTS = [
  'meeting',
  'placement',
  'circle',
  'invitations',
  'siblingPlacements',
  'homePlacements',
  'forms',
  'minutes',
  'minuteBlocks',
  'minuteVersions',
  'leakDecisions',
  'minuteNotes',
] as const;
export type VersionFacts = Facts<(typeof VERSION_FACTS)[number]>;

/** One version as its reader would read it now, with what was found in it. */
export interface CheckedVersion extends MinutesReader {
  /** Before anything is decided: what the findings point into. */
  readonly blocks: readonly MinuteBlock[];
  readonly leaks: readonly Leak[];
  readonly decisions: readonly LeakDecision[];
  readonly open: readonly Leak[];
  /** As it leaves. */
  readonly text: readonly MinuteBlock[];
  readonly removals: readonly Removal[];
  readonly leftOut: readonly LeftOut[];
  /** Tells this text from any other. */
  readonly mark: string;
}

/** Every version, checked. @source CF-47; domain §12 */
export function checkedVersions(facts: VersionFacts, procedure: Profile): readonly CheckedVersion[] {
  const blocks = [...minuteBlocks(facts.minuteBlocks), ...correctionBlocks(facts.minuteNotes)];
  const known = knownCaseOf(facts);
  return minutesReaders(facts, procedure).map((reader) => {
    const own = reader.is === 'child-letter' ? blocks.map(asTold) : blocks;
    const version = { person: reader.reader.people[0] ?? reader.is, part: reader.part, sittings: reader.sittings };
    const { blocks: theirs, leftOut } = versionFor(own, reader.is, version);
    const leaks = findLeaks(theirs, reader.reader, known);
    const decisions = facts.leakDecisions.filter((row) => row.version === reader.version).map(asDecision);
    const { blocks: text, removals } = afterDecisions(theirs, leaks, decisions);
    return {
      ...reader,
      blocks: theirs,
      leaks,
      decisions,
      open: stillOpen(leaks, decisions),
      text,
      removals,
      leftOut,
      mark: textMark(text),
    };
  });
}

/** Paragraphs under their headings; an empty one is nowhere. */
export function minuteBlocks(rows: readonly MinuteBlockRow[]): readonly MinuteBlock[] {
  const filled = rows.filter(({ text }) => text.trim() !== '');
  const items = [...new Set(filled.map(({ item }) => item))];
  return items.flatMap((item, index) => [
    { key: `item-${index + 1}`, kind: 'heading', item, sitting: 'all', forChild: false, text: item } as const,
    ...filled.filter((row) => row.item === item).map(asBlock),
  ]);
}

type MinuteParagraph = MinuteBlock & { readonly childWords?: string | undefined };

const asBlock = ({ block, kind, item, sitting, forChild, text, childWords }: MinuteBlockRow): MinuteParagraph => ({
  key: block,
  kind,
  item,
  sitting: sitting === 0 ? 'all' : sitting,
  forChild,
  text,
  childWords,
});

/** The letter says it in words for the child’s age, where somebody wrote them. */
const asTold = (block: MinuteParagraph): MinuteBlock =>
  block.childWords === undefined || block.childWords.trim() === '' ? block : { ...block, text: block.childWords };

const CORRECTIONS = 'Corrections';

/** What was corrected after the minutes went out stands after them; they stay as they were. @source E-69 */
function correctionBlocks(notes: readonly MinuteNoteRow[]): readonly MinuteBlock[] {
  const corrections = notes.filter(({ kind }) => kind === 'correction');
  if (corrections.length === 0) return [];
  const any = { item: CORRECTIONS, sitting: 'all', forChild: false } as const;
  return [
    { ...any, key: 'corrections', kind: 'heading', text: CORRECTIONS },
    ...corrections.map(({ place, words, at }): MinuteBlock => ({
      ...any,
      key: `correction-${place}`,
      kind: 'decision',
      text: `${longDate(londonDay(at))}: ${words}`,
    })),
  ];
}

const asDecision = ({
  block,
  start,
  end,
  kind,
  matched,
  choice,
  instead,
  reason,
  by,
}: LeakDecisionRow): LeakDecision => ({
  block,
  start,
  end,
  kind,
  matched,
  choice: choice === 'write-instead' ? { is: choice, words: instead ?? '' } : { is: choice },
  reason,
  by,
});
