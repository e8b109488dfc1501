import { describe, expect, it } from 'vitest';
import {
  agendaTitles,
  askedForAt,
  beginMinutes,
  capturedFromRecord,
  capturedToWrite,
  draftMinutes,
  longDate,
  minutesDocument,
  versionFor,
  type Profile,
  type Role,
  type Room,
  type RoomNote,
  type RoomRows,
} from '#rules';
import { caseOf, effectsOf, meetingWith, sentenceOf } from '../builders/meeting-facts.ts';
import { blended } from './invented-case.ts';

const meeting = meetingWith({
  heldOn: '2026-11-23',
  record: 'Nights were hard.\nThe dog was missed.',
  decisions: 'Respite once a month.',
});
const item = 'The child’s view first';
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
  agenda: agendaTitles(meeting, blended),
  askedFor: askedForAt(meeting, blended),
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
const written = (rows: RoomRows, held = meeting) => {
  const { changes, words = {} } = effectsOf(begin(rows, held));
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

describe('T-34, T-36, T-39: what the meeting came to stands in the minutes, in the order of the agenda', () => {
  const closed = meetingWith({ ...meeting, outcome: 'watch' });
  const says = (bestInterestsWhy?: string) =>
    ({ bestInterests: 'not-sure', ...(bestInterestsWhy === undefined ? {} : { bestInterestsWhy }) }) as Room;
  const asked = (sitting: number) =>
    ({ person: `p${sitting}`, sitting, part: 'parent' }) as RoomRows['invitations'][number];
  const BEST = 'Is staying in this child’s best interests?';
  const OUTCOME = 'Outcome: steadier, watch, another stability meeting, an earlier case review, or a planned ending';
  const inRoom = room({ meeting: closed, notes: [note], room: says('Nights decide it.') });

  const draft = (rows: RoomRows, procedure: Profile = blended) =>
    draftMinutes(
      capturedToWrite(
        capturedFromRecord(closed, [], () => '', procedure),
        rows,
      ),
      longDate,
    );
  const lines = (rows: RoomRows, version: 'full' | 'carers' | 'panel' | 'child-letter', part: Role, sitting: number) =>
    versionFor(draft(rows), version, { person: 'x', part, sittings: [sitting] })
      .blocks.filter(({ kind }) => kind === 'outcome')
      .map(({ text }) => text);

  it('each under the item that asks for it, best interests before the outcome, as the agenda has them', () => {
    const begun = written(inRoom, closed);
    expect(begun.filter(([, kind]) => kind === 'outcome')).toEqual([
      [BEST, 'outcome', 'Is staying in the child’s best interests? Nobody was sure. Nights decide it.'],
      [OUTCOME, 'outcome', 'The meeting came to: Watch closely.'],
    ]);
    const items = begun.map(([under]) => under);
    expect(items.indexOf(item)).toBeLessThan(items.indexOf(BEST));
    expect(items.indexOf(OUTCOME)).toBeLessThan(items.indexOf('What was decided'));
  });

  it('also where nobody wrote a note, and where the record was typed as one text', () => {
    expect(written(room({ meeting: closed }), closed).filter(([, kind]) => kind === 'outcome')).toEqual([
      [OUTCOME, 'outcome', 'The meeting came to: Watch closely.'],
    ]);
    expect(draft(room({ meeting: closed, room: says() })).filter(({ kind }) => kind === 'outcome')).toMatchObject([
      { item: BEST, text: 'Is staying in the child’s best interests? Nobody was sure.' },
      { item: OUTCOME },
    ]);
  });

  it('a council whose agenda asks for neither has both under a heading of their own, before the actions', () => {
    const own: Profile = {
      ...blended,
      stability: { ...blended.stability, agenda: [{ is: 'How it is', source: 'default, domain §9' }] },
    };
    const action = {
      key: 'a',
      what: 'Ring',
      measure: 'Rung',
      ownerId: 'worker-sw',
      due: '2026-12-01',
      funding: 'none',
    } as never;
    const rows = { ...inRoom, agenda: ['How it is'], askedFor: {}, notes: [], actions: [action] };
    expect(draft(rows, own).map(({ kind, text }) => (kind === 'heading' ? `# ${text}` : text))).toEqual([
      '# Who took part',
      expect.stringContaining('Not quorate'),
      '# How it is',
      '# What the meeting came to',
      'Is staying in the child’s best interests? Nobody was sure. Nights decide it.',
      'The meeting came to: Watch closely.',
      '# What was discussed',
      'Nights were hard.\nThe dog was missed.',
      '# What was decided',
      'Respite once a month.',
      '# Actions',
      expect.stringContaining('Ring'),
    ]);
  });

  it('CF-47: it stands in the versions of workers, carers and panel; in the child’s letter once the chair chose it', () => {
    const both = [
      'Is staying in the child’s best interests? Nobody was sure. Nights decide it.',
      'The meeting came to: Watch closely.',
    ];
    expect(lines(inRoom, 'full', 'childs-social-worker', 1)).toEqual(both);
    expect(lines(inRoom, 'carers', 'foster-carer', 1)).toEqual(both);
    expect(lines(inRoom, 'panel', 'panel-adviser', 1)).toEqual(both);
    expect(lines(inRoom, 'child-letter', 'child', 1)).toEqual([]);
  });

  it('CF-51: whoever came to the other part reads what it came to, and not why in words of the part at which they were not', () => {
    const parts = { ...inRoom, invitations: [asked(1), asked(2)] };
    expect(lines(parts, 'carers', 'foster-carer', 2)).toEqual([
      'Is staying in the child’s best interests? Nobody was sure.',
      'The meeting came to: Watch closely.',
    ]);
    expect(lines(parts, 'carers', 'foster-carer', 1)).toContain('Nights decide it.');
  });

  it('in the document each is a paragraph of its own under its heading', () => {
    const { parts } = minutesDocument(
      { is: 'full', label: 'Workers', text: draft(inRoom) },
      closed,
      'Wrenford',
      blended,
    );
    const at = parts.findIndex((part) => part.is === 'heading' && part.text === OUTCOME);
    expect(parts[at + 1]).toEqual({ is: 'text', kind: 'outcome', text: 'The meeting came to: Watch closely.' });
  });
});
