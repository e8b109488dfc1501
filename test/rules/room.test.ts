import { describe, expect, it } from 'vitest';
import {
  agendaTitles,
  askedForAt,
  attendanceKey,
  capturedFrom,
  draftMinutes,
  emptyNote,
  expectedIn,
  longDate,
  partsIn,
  roomNoteKey,
  roomSeen,
  type Action,
  type AttendanceRow,
  type RoomNote,
  type RoomRows,
} from '#rules';
import { invitationWith, meetingWith, worker } from '../builders/meeting-facts.ts';
import { blended, placement } from './invented-case.ts';

/* What is captured while a meeting takes place. */

const OF_CASE = { case: 'IN-2026-0001', childRef: placement.childRef, placement: placement.key };
const SAVED = { savedAt: '2026-11-23T10:00:00.000Z', savedBy: 'worker-min' } as const;

const note = (item: string, sitting: number, changed: Partial<RoomNote>): RoomNote => ({
  key: roomNoteKey('SM-2026-0001', sitting, item),
  ...OF_CASE,
  meeting: 'SM-2026-0001',
  sitting,
  item,
  ...emptyNote(),
  conflicts: [],
  takenOut: [],
  ...SAVED,
  ...changed,
});
const came = (person: string, changed: Partial<AttendanceRow>): AttendanceRow => ({
  key: attendanceKey('SM-2026-0001', 1, person),
  ...OF_CASE,
  meeting: 'SM-2026-0001',
  sitting: 1,
  person,
  name: `Invented ${person}`,
  part: 'foster-carer',
  ...SAVED,
  ...changed,
});
const action: Action = {
  key: 'action:SM-2026-0001:1',
  meeting: 'SM-2026-0001',
  childRef: placement.childRef,
  what: 'Book the sleep clinic',
  measure: 'Six nights of seven slept through',
  ownerId: 'worker-sw',
  due: '2026-12-18',
  funding: 'asked',
  state: 'draft',
};
const rows: RoomRows = {
  meeting: meetingWith({ state: 'sent', chairId: 'worker-crm', minuteTakerId: 'worker-min', nextOn: '2026-12-14' }),
  agenda: ['How it is for the child', 'Support'],
  askedFor: {},
  invitations: [
    invitationWith('child', { decision: 'views-only' }),
    invitationWith('foster-carer', { reply: 'declined' }),
    invitationWith('parent', { decision: 'separate', sitting: 2 }),
    invitationWith('school', { decision: 'left-out', reason: 'The child asked for it.' }),
  ],
  notes: [
    note('Support', 1, { notes: 'Nights are hard.\nThe clinic was named.', decisions: 'Respite once a month.' }),
    note('Support', 2, { dissent: 'Once a month is too little.', differing: 'Moves before', agreed: 'School helps' }),
  ],
  attendances: [
    came('worker-crm', { part: 'conference-and-review-manager', how: 'attended' }),
    came('circle:foster-carer', { how: 'part', partOf: 'the first hour' }),
    came('child', { part: 'child', childPart: 'absent-via-medium', through: 'a drawing' }),
  ],
  actions: [action, { ...action, key: 'action:SM-2026-0001:2', state: 'taken-back' }],
  workers: [worker('worker-crm', []), worker('worker-min', []), worker('worker-sw', [])],
  childsAge: 9,
};

describe('Torbay T-34, T-70: what is captured in a meeting', () => {
  const captured = capturedFrom(rows);

  it('each paragraph stands to its item and its part, as what it is', () => {
    expect(captured.captured.map(({ item, sitting, kind, text }) => [item, sitting, kind, text])).toEqual([
      ['Support', 1, 'note', 'Nights are hard.'],
      ['Support', 1, 'note', 'The clinic was named.'],
      ['Support', 1, 'decision', 'Respite once a month.'],
      ['Support', 2, 'dissent', 'Once a month is too little.'],
    ]);
    expect(captured.factors?.map(({ text, agreed }) => [text, agreed])).toEqual([
      ['School helps', true],
      ['Moves before', false],
    ]);
  });

  it('an action that was taken back is none; money stands subject to the head of service', () => {
    expect(captured.actions).toMatchObject([{ owner: 'Invented worker-sw', funding: 'asked', sitting: 'all' }]);
    expect(draftMinutes(captured, longDate).map(({ text }) => text)).toContain(
      'Book the sleep clinic (subject to the head of service). Invented worker-sw, by Friday 18 December 2026. Done when: Six nights of seven slept through',
    );
  });

  it('E-60: nobody counts as there because they were asked, and who is missing is said', () => {
    expect(captured.quorum.lacking).toEqual([
      'the child’s social worker or their manager',
      'the supervising social worker or their manager',
    ]);
    expect(captured.child).toEqual({ part: 'absent-via-medium', age: 9, through: 'a drawing', reason: undefined });
  });
});

describe('Warrington W-83, Torbay T-22: the parts of a meeting', () => {
  it('each has its own people, with chair and minute taker; the minute taker starts from what was answered', () => {
    expect(partsIn(rows.invitations)).toEqual([1, 2]);
    expect(expectedIn(rows, 1).map(({ person, how }) => [person, how])).toEqual([
      ['worker-crm', 'attended'],
      ['worker-min', 'attended'],
      ['circle:foster-carer', 'apologies'],
      ['circle:school', 'not-invited'],
    ]);
    expect(expectedIn(rows, 2).map(({ person }) => person)).toEqual(['worker-crm', 'worker-min', 'circle:parent']);
  });
});

describe('Warrington W-95: where the overview of what people wrote stands', () => {
  const seen = (kind: 'disruption' | 'stability', seesMeeting: boolean) =>
    roomSeen(
      {
        ...rows,
        agenda: agendaTitles({ kind }, blended),
        askedFor: askedForAt({ kind }, blended),
        meeting: { ...rows.meeting, kind },
      },
      { id: 'worker-sw', mayWrite: false, seesMeeting },
      '2026-11-23',
    ).overviewItem;

  it('beside the item of a disruption meeting that the agenda marks for it, for whoever sees the meeting', () => {
    expect(seen('disruption', true)).toBe('The chair’s overview of what people wrote');
    expect(seen('disruption', false)).toBeUndefined();
    expect(seen('stability', true)).toBeUndefined();
  });
});
