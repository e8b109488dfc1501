import { describe, expect, it } from 'vitest';
import {
  capturedFromRecord,
  capturedToWrite,
  emptyNote,
  finishSeen,
  recorded,
  recordFromRoom,
  roomNoteKey,
  type Effects,
  type Meeting,
  type Placement,
  type Profile,
  type RecordMeeting,
  type Room,
  type RoomFinish,
  type RoomNote,
  type RoomRows,
} from '#rules';
import { circumstances, emptyRoom, inShort, meetingWith, noHold, obligationWith } from '../builders/ending-facts.ts';
import { blended, calendar, placement } from './invented-case.ts';

/* A meeting is finished from its room. It was planned for Monday 23 November 2026, 10 o'clock; its window is 16 to 23 November. */

const OF_CASE = { case: 'IN-2026-0005', childRef: placement.childRef, placement: placement.key };
const SAVED = { savedAt: '2026-11-23T10:00:00.000Z', savedBy: 'worker-min' } as const;

const note = (item: string, changed: Partial<RoomNote>): RoomNote => ({
  key: roomNoteKey('SM-2026-0003', 1, item),
  ...OF_CASE,
  meeting: 'SM-2026-0003',
  sitting: 1,
  item,
  ...emptyNote(),
  conflicts: [],
  takenOut: [],
  ...SAVED,
  ...changed,
});

const NOTES: readonly RoomNote[] = [
  note('How it is for the child', { childsView: 'I want to stay.', notes: 'Nights are hard.\nSchool is fine.' }),
  note('Support', { notes: 'The clinic was named.', decisions: 'Respite once a month.' }),
];

const roomOf = (finish: RoomFinish = {}, changed: Partial<Room> = {}): Room => ({
  key: 'room:SM-2026-0003',
  ...OF_CASE,
  meeting: 'SM-2026-0003',
  openedAt: '2026-11-23T10:00:00.000Z',
  openedBy: 'worker-min',
  finish,
  ...changed,
});

const written = (meeting: Meeting, finish: RoomFinish = {}, notes = NOTES): RoomRows => ({
  ...emptyRoom(meeting),
  notes,
  room: roomOf(finish),
});

interface Around {
  readonly meeting?: Meeting;
  readonly notes?: readonly RoomNote[];
  readonly home?: Placement;
  readonly today?: '2026-11-23' | '2026-11-25';
  readonly procedure?: Profile;
}

const seen = (
  finish: RoomFinish,
  { meeting = meetingWith(), notes = NOTES, home = placement, today = '2026-11-23', procedure = blended }: Around = {},
) => finishSeen(written(meeting, finish, notes), home, { now: `${today}T12:00:00.000Z`, today, calendar }, procedure);

const missingOf = (finish: RoomFinish, around: Around = {}) =>
  seen(finish, around).missing.map(({ what, settledBy }) => [what, settledBy]);

describe('What is still missing before a stability meeting is closed, and where it is said', () => {
  const ALL: RoomFinish = { heldOn: '2026-11-23', outcome: 'watch', nextAt: '2026-12-14T10:00' };

  it('nothing, once the notes, what it came to and the next review are there', () => {
    expect(missingOf(ALL)).toEqual([]);
  });

  it('T-34, T-35, T-36: with an empty room all of it, each with the part of the page where it is said', () => {
    expect(missingOf({}, { notes: [] })).toEqual([
      ['the minutes', 'notes'],
      ['the next meeting', 'next'],
      ['what was decided, to at least one item of the agenda', 'notes'],
      ['what it came to', 'outcome'],
    ]);
  });

  it('domain §6.2: a planned ending asks what the carers say, and shows what the law asks', () => {
    const ending = { ...ALL, outcome: 'planned-ending' } as const;
    expect(missingOf(ending)).toEqual([['what the carers say to ending the placement', 'carers']]);
    expect(missingOf({ ...ending, carersSay: 'They wish it were otherwise.' })).toEqual([]);
    expect(seen(ending).endingSteps.map(({ because }) => because[0])).toContain(
      'Regulation 14, Care Planning Regulations 2010',
    );
    expect(seen(ALL).endingSteps).toEqual([]);
  });

  it('T-35: the 28th day after Monday 23 November is Monday 21 December; a later review says why', () => {
    expect(seen(ALL).next).toMatchObject({
      words: 'The next one is held by Monday 21 December 2026: 28 days from Mon 23 Nov is Mon 21 Dec.',
      from: '2026-11-24',
      by: '2026-12-21',
      when: 'Monday 14 December 2026, 10am',
      asksWhy: false,
      mayBeNone: false,
    });
    expect(missingOf({ ...ALL, nextAt: '2026-12-21T10:00' })).toEqual([]);
    const late = { ...ALL, nextAt: '2026-12-22T10:00' } as const;
    expect(seen(late).next?.asksWhy).toBe(true);
    expect(missingOf(late)).toEqual([['why the next meeting is later than the procedure says', 'next']]);
    expect(missingOf({ ...late, nextReason: 'The child is with her grandmother until then.' })).toEqual([]);
  });

  it('ruling CF-33: only a child who has left needs no next meeting, and then a reason', () => {
    const none = { heldOn: '2026-11-23', outcome: 'watch', noNextReason: 'All is well.' } as const;
    expect(missingOf(none)).toEqual([['the next meeting', 'next']]);
    const left = { ...placement, endedOn: '2026-11-20' } as const;
    expect(missingOf(none, { home: left })).toEqual([]);
    expect(seen(none, { home: left }).next?.mayBeNone).toBe(true);
  });

  it('E-60, CF-32: who took part can be said later; it keeps no meeting open', () => {
    expect(seen(ALL).later.map(({ what }) => what)).toEqual([
      'how 1 person took part',
      'how the child took part',
      'whether staying is in the child’s best interests, as the meeting sees it',
    ]);
  });

  it('T-34: an item of the agenda to which nothing was written is named, until it is ticked off as passed over', () => {
    const agenda = ['Support', 'School', 'Health'];
    const moment = { now: '2026-11-23T12:00:00.000Z', today: '2026-11-23', calendar } as const;
    const later = (notes: readonly RoomNote[]) =>
      finishSeen({ ...written(meetingWith(), ALL, notes), agenda }, placement, moment, blended).later.map(
        ({ what }) => what,
      );
    expect(later(NOTES)).toContain('what was said to 2 items of the agenda; tick off what was passed over');
    const passed = ['School', 'Health'].map((item) => note(item, { doneAt: '2026-11-23T10:30:00.000Z' }));
    expect(later([...NOTES, ...passed]).join()).not.toContain('of the agenda');
  });

  it('a meeting to which nobody was asked, or that was called off, is not closed', () => {
    expect(seen(ALL, { meeting: meetingWith({ state: 'arranging' }) }).notYet).toBe(
      'The invitations are not out yet. Send them first, so that everybody was asked.',
    );
    expect(seen(ALL, { meeting: meetingWith({ state: 'cancelled' }) }).notYet).toBe(
      'The meeting was called off. It has no record.',
    );
  });

  it('W-71: a disruption meeting is followed by no other, and comes to no such outcome', () => {
    const meeting = meetingWith({ kind: 'disruption', ref: 'DM-2026-0003', about: 'PE-2026-0005' });
    expect(seen({}, { meeting })).toMatchObject({ hasOutcome: false, next: undefined, missing: [] });
  });
});

describe('The day held, beside the day planned and the window', () => {
  it('the day planned is taken, unless it is still to come', () => {
    expect(seen({})).toMatchObject({
      said: { heldOn: '2026-11-23' },
      dayWords: 'Held on Mon 23 Nov, inside the window.',
      dayAsks: undefined,
    });
    const ahead = meetingWith({ startsAt: '2026-11-24T10:00', by: '2026-11-30' });
    expect(seen({}, { meeting: ahead }).said.heldOn).toBeUndefined();
    expect(missingOf({}, { meeting: ahead })[0]).toEqual(['the day on which it was held', 'day']);
  });

  it('T-45: another day is asked about, and kept with its reason', () => {
    const late = seen({ heldOn: '2026-11-25' }, { today: '2026-11-25' });
    expect(late).toMatchObject({
      dayWords: 'Held on Wed 25 Nov, 2 days after the window; it was planned for Mon 23 Nov.',
      dayAsks: 'Was it really held on Wed 25 Nov? If so, why not on the day planned?',
    });
    expect(late.missing.map(({ what }) => what)).toContain('why it was held on Wed 25 Nov');
  });
});

const factsOf = (meeting: Meeting, changed: object = {}) => ({
  ...circumstances(),
  meeting,
  placement,
  caseEpisode: undefined,
  caseEnding: undefined,
  caseMeetings: [meeting],
  placementMeetings: [meeting],
  obligations: [],
  placementObligations: [],
  childEndings: [],
  invitations: [],
  circle: [],
  hold: noHold,
  actions: [],
  roomRows: written(meeting),
  ...changed,
});

const pressed: RecordMeeting = {
  meeting: 'SM-2026-0003',
  heldOn: '2026-11-23',
  outcome: 'watch',
  nextAt: '2026-12-14T10:00',
  actions: [],
};
const closes = (changed: Partial<RecordMeeting> = {}, meeting = meetingWith(), facts: object = {}): Effects => {
  const decision = recorded({ ...pressed, ...changed }, factsOf(meeting, facts), blended, calendar);
  if (decision.is !== 'decided' || decision.value === undefined) throw new Error(JSON.stringify(decision));
  return decision.value;
};

const RECORD =
  'How it is for the child\nI want to stay.\nNights are hard.\nSchool is fine.\n\nSupport\nThe clinic was named.';

describe('A meeting is closed from its room', () => {
  it('T-34: what was written in the room is the record, typed once', () => {
    expect(closes().words).toMatchObject({ record: RECORD, decisions: 'Respite once a month.' });
    expect(JSON.stringify(closes().changes)).not.toContain('Nights are hard');
  });

  it('T-41: whether staying is in the child’s best interests stands among the decisions', () => {
    const room = roomOf({}, { bestInterests: 'yes', bestInterestsWhy: 'With help at night.' });
    expect(recordFromRoom({ ...written(meetingWith()), room }).decisions).toBe(
      'Respite once a month.\nIs staying in the child’s best interests? Yes. With help at night.',
    );
  });

  it('T-34, T-70: the minutes begin with the notes, and repeat none of them from the record', () => {
    const meeting = meetingWith({ heldOn: '2026-11-23', record: RECORD, decisions: 'Respite once a month.' });
    const captured = capturedToWrite(
      capturedFromRecord(meeting, [], () => '', blended),
      written(meeting),
    );
    expect(captured.captured.map(({ text }) => text)).toEqual([
      'I want to stay.',
      'Nights are hard.',
      'School is fine.',
      'The clinic was named.',
      'Respite once a month.',
    ]);
  });

  it('T-35: the next meeting stands with the hour that was found for it', () => {
    const next = closes().changes.find((change) => 'create' in change && change.create === 'meetings');
    expect(next).toMatchObject({
      row: { startsAt: '2026-12-14T10:00', from: '2026-12-14', state: 'arranging', chairId: 'worker-chair' },
    });
    expect(inShort(closes().changes)).toContain(
      'obligations: owed:SM-2026-0003:stability.next-booked doneAt, doneBy, note',
    );
  });

  it.each([
    ['no day after it for the next', { nextAt: '2026-11-23T16:00' }, 'The next meeting is after this one.'],
    [
      'an hour that has passed',
      { heldOn: '2026-11-20', heldOnReason: 'The carers could come.', nextAt: '2026-11-23T08:00' },
      'The hour of the next meeting has passed. Choose one to come.',
    ],
    [
      'a review after the 28th day without a reason',
      { nextAt: '2026-12-22T10:00' },
      'Still missing: why the next meeting is later than the procedure says (Torbay T-35; CF-33).',
    ],
    [
      'another day than planned without a reason',
      { heldOn: '2026-11-20' },
      'Still missing: why it was held on Fri 20 Nov (Torbay T-45).',
    ],
  ] as const)('it is not closed with %s', (_what, changed, ask) => {
    expect(recorded({ ...pressed, ...changed }, factsOf(meetingWith()), blended, calendar)).toMatchObject({
      is: 'asking',
      ask: [{ ask }],
    });
  });

  it('the reasons are kept in the record, and never in the plan', () => {
    const reasons = {
      heldOn: '2026-11-20',
      heldOnReason: 'The carers could come.',
      nextReason: 'School trip.',
    } as const;
    const { changes, words } = closes({ ...reasons, nextAt: '2026-12-22T10:00' });
    expect(changes[0]).toMatchObject({
      to: { heldOn: '2026-11-20', heldOnReason: { typed: 'heldOnReason' }, nextReason: { typed: 'nextReason' } },
    });
    expect(words).toMatchObject({ heldOnReason: 'The carers could come.', nextReason: 'School trip.' });
  });
});

describe('The day is corrected afterwards', () => {
  const held = meetingWith({
    state: 'minuted',
    heldOn: '2026-11-23',
    record: RECORD,
    decisions: 'Respite once a month.',
    nextOn: '2026-12-14',
    outcome: 'watch',
  });
  const day: RecordMeeting = { meeting: 'SM-2026-0003', heldOn: '2026-11-20', actions: [] };

  it('only with a reason', () => {
    expect(recorded(day, factsOf(held), blended, calendar)).toMatchObject({
      is: 'asking',
      ask: [{ ask: 'Still missing: why the day is corrected to Fri 20 Nov (Torbay T-45).' }],
    });
  });

  it('the record says both days; what was written stays; what is counted from the day is counted anew', () => {
    const owed = obligationWith({ kind: 'stability.minutes', about: 'SM-2026-0003', due: '2026-11-30' });
    const done = obligationWith({
      kind: 'stability.next-booked',
      about: 'SM-2026-0003',
      doneAt: '2026-11-23T10:00:00.000Z',
    });
    const { changes, words } = closes({ ...day, heldOnReason: 'The day was mistyped.' }, held, {
      obligations: [owed, done],
    });
    expect(changes[0]).toMatchObject({
      change: 'meetings',
      to: { heldOn: '2026-11-20', heldOnBefore: '2026-11-23', heldOnReason: { typed: 'heldOnReason' } },
    });
    expect(words).toMatchObject({ record: RECORD, decisions: 'Respite once a month.' });
    expect(changes.filter((change) => 'change' in change && change.change === 'obligations')).toMatchObject([
      { key: 'owed:SM-2026-0003:stability.minutes', to: { due: '2026-11-27' } },
    ]);
    expect(changes.some((change) => 'create' in change)).toBe(false);
  });

  it('its room says both days, and why', () => {
    const corrected = { ...held, heldOn: '2026-11-20', heldOnBefore: '2026-11-23', heldOnReason: 'Mistyped.' } as const;
    expect(seen({}, { meeting: corrected }).closed).toEqual([
      'Held on Fri 20 Nov, inside the window; it was planned for Mon 23 Nov. Why: Mistyped.',
      'Before it was corrected, the record said Mon 23 Nov.',
      'It came to: Watch closely.',
      'The next meeting is on Monday 14 December 2026.',
    ]);
  });
});
