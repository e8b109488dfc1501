import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  canHappen,
  MEETING_EVENTS,
  MEETING_STATES,
  MEETING_TRANSITIONS,
  meetingAfter,
  stateOfMeeting,
  type MeetingState,
  type StandsIn,
} from '#rules';
import { meetingStatesPage } from '../../bot/commands/meeting-states-page.ts';

const meeting = (more: Partial<StandsIn>): StandsIn => ({
  kind: 'stability',
  state: 'arranging',
  workerSays: 'not-asked',
  chairId: 'chair',
  ...more,
});

describe('Where a meeting stands is one word', () => {
  it.each<readonly [string, Partial<StandsIn>, MeetingState]>([
    ['nobody was asked', {}, 'draft'],
    ['Torbay T-17: the draft is with the social worker', { workerSays: 'asked' }, 'waits-for-worker'],
    ['Torbay T-17: the social worker objects', { workerSays: 'objects' }, 'worker-objects'],
    ['Torbay T-17: the social worker said “go”', { workerSays: 'go' }, 'settled'],
    [
      'Warrington W-80: the chair of a disruption meeting settled the people',
      { kind: 'disruption', state: 'approved', approvedBy: 'chair' },
      'settled',
    ],
    [
      'E-54: another chair has not settled them yet',
      { kind: 'disruption', state: 'approved', approvedBy: 'the one before' },
      'draft',
    ],
    [
      'Warrington W-80: “go” alone does not settle a disruption meeting',
      { kind: 'disruption', workerSays: 'go' },
      'draft',
    ],
    ['it is on its way', { state: 'sending', workerSays: 'go' }, 'sending'],
    ['the mailbox has no Teams', { state: 'approved', workerSays: 'go', trouble: 'cannot-meet-online' }, 'not-sent'],
    ['it is in the diaries', { state: 'sent', workerSays: 'go' }, 'sent'],
    ['it was moved by hand', { state: 'sent', trouble: 'moved-by-hand' }, 'in-trouble'],
    ['it was held', { state: 'held' }, 'sent'],
    ['it was recorded', { state: 'minuted', trouble: 'options-not-set' }, 'recorded'],
    ['it was closed', { state: 'closed' }, 'recorded'],
    [
      'it was called off, and its reason stands where troubles stand',
      { state: 'cancelled', trouble: 'No need.' },
      'called-off',
    ],
  ])('%s', (_what, row, state) => {
    expect(stateOfMeeting(meeting(row))).toBe(state);
  });
});

describe('What may happen to a meeting', () => {
  it('every state is reached from a draft, and each but the last leads on', () => {
    const reached = new Set<MeetingState>(['draft']);
    for (const from of reached) for (const to of Object.values(MEETING_TRANSITIONS[from])) reached.add(to);
    expect([...reached].sort()).toEqual([...MEETING_STATES].sort());
    expect(MEETING_STATES.filter((state) => Object.keys(MEETING_TRANSITIONS[state]).length === 0)).toEqual([
      'called-off',
    ]);
  });

  it('everything that can happen happens somewhere', () => {
    const somewhere = new Set(MEETING_STATES.flatMap((state) => Object.keys(MEETING_TRANSITIONS[state])));
    expect(MEETING_EVENTS.filter((event) => !somewhere.has(event))).toEqual([]);
  });

  it.each<readonly [string, Partial<StandsIn>, readonly string[]]>([
    ['a draft', {}, ['time-chosen', 'worker-asked', 'chair-settles-people', 'send', 'called-off', 'became-a-crisis']],
    [
      'one on its way',
      { state: 'sending' },
      ['put-into-diaries', 'no-teams-licence', 'held-back', 'hour-passed', 'recorded', 'called-off', 'became-a-crisis'],
    ],
    [
      'one in the diaries',
      { state: 'sent' },
      ['found-moved-or-declined', 'moved', 'held-apart', 'recorded', 'called-off', 'became-a-crisis'],
    ],
    ['one that was recorded', { state: 'minuted' }, ['recorded', 'became-a-crisis']],
    ['one that was called off', { state: 'cancelled' }, []],
  ])('to %s', (_what, row, events) => {
    expect(MEETING_EVENTS.filter((event) => canHappen(meeting(row), event))).toEqual(events);
  });

  it('CF-35: silence sends only what waits for an answer', () => {
    expect(MEETING_STATES.filter((state) => meetingAfter(state, 'worker-silent-too-long') !== undefined)).toEqual([
      'waits-for-worker',
    ]);
  });

  it('an hour that is in the diaries is moved, never chosen anew', () => {
    expect(MEETING_STATES.filter((state) => meetingAfter(state, 'time-chosen') !== undefined)).toEqual([
      'draft',
      'waits-for-worker',
      'worker-objects',
      'settled',
      'not-sent',
    ]);
  });
});

it('docs/meeting-states.md says what the table says: run npm run meeting-states', () => {
  expect(readFileSync(new URL('../../docs/meeting-states.md', import.meta.url), 'utf8')).toBe(meetingStatesPage());
});
