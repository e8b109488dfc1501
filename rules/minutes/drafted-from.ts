import type { Facts } from '../facts.ts';
import type { Profile } from '../profile.ts';
import { longDate } from '../words/dates.ts';
import { capturedFromRecord, capturedToWrite } from './captured-from-record.ts';
import { draftMinutes, type BlockKind, type MinuteBlock } from './draft.ts';
import { textMark } from './text-mark.ts';

type DraftFacts = Facts<'meeting' | 'actions' | 'roomRows'>;

/** Who came is not known from a record that is one text. */
const OF_COMING: readonly BlockKind[] = ['attendance', 'quorum'];

/** The paragraphs that minutes begun now would have, each with the key of what it is drafted from. @source Torbay T-34, T-70; domain §9 */
export function draftedFrom(facts: DraftFacts, procedure: Profile): readonly MinuteBlock[] {
  const { meeting, actions, supply } = facts;
  const nameOf = (id: string) => supply.worker(id)?.name ?? 'Somebody who has left';
  const record = capturedFromRecord(meeting, actions, nameOf, procedure);
  const captured = capturedToWrite(record, facts.roomRows);
  const came = captured.people.length > 0;
  return draftMinutes(captured, longDate).filter(
    ({ kind }) => kind !== 'heading' && (came || !OF_COMING.includes(kind)),
  );
}

/** By what a paragraph is known that was drafted from something, whatever was written in it since. It names nobody. */
export const capturedAs = ({ key }: Pick<MinuteBlock, 'key'>): string => textMark([{ key, text: '' }]);

/** Tells what was captured from any other words; how a list breaks its lines changes nothing. */
export const capturedMark = (text: string): string => textMark([{ key: '', text: text.split(/\s+/).join(' ').trim() }]);
