import { describe, expect, it } from 'vitest';
import { beginMinutes, type RoomNote, type RoomRows } from '#rules';
import { caseOf, effectsOf, meetingWith, sentenceOf } from '../builders/meeting-facts.ts';
import { blended } from './invented-case.ts';

const meeting = meetingWith({
  heldOn: '2026-11-23',
  record: 'Nights were hard.\nThe dog was missed.',
  decisions: 'Respite once a month.',
});
const item = blended.stability.agenda[2]?.is ?? '';
const note: RoomNote = {
  key: 'room-note:1',
  case: 'IN-2026-0001',
  childRef: 'C-1042',
  placement: 'placement:C-1042',
  meeting: meeting.ref,
  item,
  sitting: 1,
  childsView: '“I want to stay.”',
  notes: 'Nights were hard.',
  decisions: '',
  dissent: '',
  agreed: 'The move of school came too soon.',
  differing: 'Whether respite was offered in time.',
  recommendations: '',
} as unknown as RoomNote;

const room = (changed: Partial<RoomRows> = {}): RoomRows => ({
  meeting,
  agenda: blended.stability.agenda.map(({ is }) => is),
  invitations: [],
  notes: [],
  attendances: [],
  actions: [],
  workers: [],
  ...changed,
});
const begin = (rows: RoomRows, held = meeting) =>
  beginMinutes(
    { meeting: held.ref },
    { ...caseOf(held, 'worker-min'), actions: [], minutes: undefined, roomRows: rows },
    blended,
  );
const written = (rows: RoomRows) => {
  const { changes, words = {} } = effectsOf(begin(rows));
  return changes.flatMap((change) => {
    if (!('create' in change) || change.create !== 'minuteBlocks') return [];
    const { kind, item: under, text } = change.row;
    return typeof text === 'string' ? [] : [[under, kind, words[text.typed]]];
  });
};

describe('Torbay T-34, T-70: with what the minutes begin', () => {
  it('the notes of the room under their item; of a record as one text only what the notes do not hold', () => {
    expect(written(room({ notes: [note] }))).toEqual([
      [item, 'childs-view', '“I want to stay.”'],
      [item, 'note', 'Nights were hard.'],
      [item, 'learning', 'The move of school came too soon.'],
      [item, 'dissent', 'Seen differently: Whether respite was offered in time.'],
      ['What was discussed', 'note', 'Nights were hard.\nThe dog was missed.'],
      ['What was decided', 'decision', 'Respite once a month.'],
    ]);
  });

  it('without notes, the record as it was written', () => {
    expect(written(room())).toEqual([
      ['What was discussed', 'note', 'Nights were hard.\nThe dog was missed.'],
      ['What was decided', 'decision', 'Respite once a month.'],
    ]);
  });

  it('a meeting that is not recorded as held has no minutes yet', () => {
    expect(sentenceOf(begin(room(), meetingWith()))).toBe(
      'The meeting is not recorded as held. Write its record first.',
    );
  });
});
