import { inCaseOfMeeting } from '../case-of.ts';
import { decisionKey } from '../decision-key.ts';
import { decided, notYet, type Decision } from '../decision.ts';
import { changedRow, newRow, typed, type Change, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { minuteBlockKey, type MinuteBlockRow } from '../minutes-records.ts';
import type { Profile } from '../profile.ts';
import type { ChangedSinceView } from '../views/minutes.ts';
import { correctMinutes } from './after-release.ts';
import { capturedAs, capturedMark, draftedFrom } from './drafted-from.ts';
import type { MinuteBlock } from './draft.ts';
import { aboutMinutes, type OfMinutes } from './minutes-acts.ts';

type SinceFacts = Facts<'meeting' | 'actions' | 'roomRows' | 'minuteBlocks'>;

/** What was recorded otherwise, or anew, since the minutes were drafted from it. */
interface ChangedSince extends ChangedSinceView {
  readonly row?: MinuteBlockRow | undefined;
  readonly block?: MinuteBlock | undefined;
}

/** In the place of a mark, once it is settled that what a paragraph was drafted from is gone. */
const GONE = 'gone';

/**
 * What stands in the record otherwise than the minutes were drafted from: an outcome that was corrected, an action that was added or
 * taken back, who came. Minutes that were drafted before this was kept say nothing.
 *
 * @source domain §9 (accuracy); E-69
 */
export function changedSinceDraft(facts: SinceFacts, procedure: Profile): readonly ChangedSince[] {
  const { minuteBlocks } = facts;
  if (!minuteBlocks.some(({ captured }) => captured !== undefined)) return [];
  const drafted = draftedFrom(facts, procedure);
  const rowOf = new Map(
    minuteBlocks.flatMap((row) => (row.captured === undefined ? [] : [[row.captured, row] as const])),
  );
  const changed = drafted.flatMap((block): readonly ChangedSince[] => {
    const captured = capturedAs(block);
    const row = rowOf.get(captured);
    if (row === undefined) return [{ captured, is: 'new', item: block.item, now: block.text, block }];
    const stands = row.capturedMark === capturedMark(block.text) || capturedMark(row.text) === capturedMark(block.text);
    return stands ? [] : [{ captured, is: 'changed', item: row.item, now: block.text, written: row.text, row, block }];
  });
  const there = new Set(drafted.map(capturedAs));
  const gone = [...rowOf].flatMap(([captured, row]): readonly ChangedSince[] =>
    there.has(captured) || row.capturedMark === GONE
      ? []
      : [{ captured, is: 'gone', item: row.item, written: row.text, row }],
  );
  return [...changed, ...gone];
}

export interface TakeOverChange extends OfMinutes {
  readonly captured: string;
  /** Left as it is written, it is not asked about again. */
  readonly does: 'take-over' | 'leave';
}

type TakeOverFacts = SinceFacts & Facts<'minutes' | 'minuteVersions' | 'minuteNotes'>;

const BECAUSE = ['domain §9', 'E-69'] as const;

/**
 * One press takes over what was recorded otherwise since the draft: into the text as long as the chair has not approved it, as a
 * correction by a note once a version is out. What somebody wrote further stays beside it.
 *
 * @source domain §9 (accuracy); E-69
 */
export function takeOverChange(
  said: TakeOverChange,
  facts: TakeOverFacts,
  procedure: Profile,
): Decision<Effects | undefined> {
  const { meeting, minutes, minuteVersions, now } = facts;
  const change = changedSinceDraft(facts, procedure).find(({ captured }) => captured === said.captured);
  if (minutes === undefined || change === undefined) return decided(undefined, BECAUSE);
  const isOut = minuteVersions.some(({ state }) => state !== 'approved');
  if (minutes.state === 'approved' && !isOut)
    return notYet('The chair has approved the text. Send it back first, then take this over.', ...BECAUSE);
  if (isOut) return noted(said, change, facts, procedure);
  const text = said.does === 'take-over' ? textAfter(change) : undefined;
  return decided(
    {
      key: decisionKey(`${meeting.ref}/minutes-taken-over`, change.row?.revision, [said.captured, said.does], now),
      ...aboutMinutes(meeting, 'took over into the minutes what was recorded otherwise'),
      changes: [settledIn(change, text, facts)],
      steps: [],
      words: text === undefined || text === '' ? {} : { text },
    },
    BECAUSE,
  );
}

/** A note corrects what is out; the text that was released stays. */
function noted(
  said: TakeOverChange,
  change: ChangedSince,
  facts: TakeOverFacts,
  procedure: Profile,
): Decision<Effects | undefined> {
  const settled = settledIn(change, undefined, facts);
  if (said.does === 'leave')
    return decided(
      {
        key: decisionKey(`${facts.meeting.ref}/minutes-left`, change.row?.revision, said.captured, facts.now),
        ...aboutMinutes(facts.meeting, 'left the released minutes as they are'),
        changes: [settled],
        steps: [],
      },
      BECAUSE,
    );
  const { meeting } = said;
  const note = correctMinutes(
    { meeting, words: noteOf(change), askedBy: 'The record of the meeting' },
    facts,
    procedure,
  );
  if (note.is !== 'decided' || note.value === undefined) return note;
  return { ...note, value: { ...note.value, changes: [...note.value.changes, settled] } };
}

const noteOf = ({ is, item, now = '', written = '' }: ChangedSince): string => {
  switch (is) {
    case 'changed':
      return `${item}: instead of “${written}” it is “${now}”`;
    case 'new':
      return `${item}: it is added: “${now}”`;
    case 'gone':
      return `${item}: this no longer stands: “${written}”`;
  }
};

/** The recorded words; what somebody wrote in their place stays below them. */
function textAfter({ is, now = '', row }: ChangedSince): string {
  if (is === 'gone') return isAsDrafted(row) ? '' : (row?.text ?? '');
  return row === undefined || isAsDrafted(row) ? now : `${now}\n${row.text}`;
}

const isAsDrafted = (row: MinuteBlockRow | undefined): boolean =>
  row === undefined || row.capturedMark === capturedMark(row.text);

/** The paragraph with what it is drafted from now; without a text, only that it is settled. */
function settledIn(change: ChangedSince, text: string | undefined, facts: TakeOverFacts): Change {
  const { minuteBlocks, actor, now } = facts;
  const mark = change.now === undefined ? GONE : capturedMark(change.now);
  const written = text === undefined ? {} : { text: text === '' ? '' : typed('text'), by: actor.id, at: now };
  const empty = minuteBlocks.find(
    (row) =>
      row.captured === undefined && row.text === '' && row.item === change.item && row.kind === change.block?.kind,
  );
  const row = change.row ?? empty;
  if (row !== undefined)
    return changedRow('minuteBlocks', row.key, {
      ...written,
      ...(text === undefined ? {} : { revision: row.revision + 1 }),
      captured: change.captured,
      capturedMark: mark,
    });
  return newRow('minuteBlocks', { ...newParagraph(change, facts), ...written, capturedMark: mark });
}

/** Its place is after everything that stands under the same item, or last. */
function newParagraph(change: ChangedSince, { meeting, minuteBlocks, actor, now }: TakeOverFacts): MinuteBlockRow {
  const beside = minuteBlocks.filter(({ item }) => item === change.item);
  const place = Math.max(0, ...(beside.length === 0 ? minuteBlocks : beside).map((row) => row.place));
  const block = `since-${change.captured}`;
  const { sitting = 'all', kind = 'note' } = change.block ?? {};
  return {
    key: minuteBlockKey(meeting.ref, block),
    ...inCaseOfMeeting(meeting),
    meeting: meeting.ref,
    block,
    kind,
    item: change.item,
    place,
    sitting: sitting === 'all' ? 0 : sitting,
    text: '',
    forChild: change.block?.forChild ?? false,
    revision: 1,
    by: actor.id,
    at: now,
    captured: change.captured,
  };
}
