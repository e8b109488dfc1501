import { describe, expect, it } from 'vitest';
import { recorded, type Effects, type Episode, type Meeting, type Obligation, type RecordMeeting } from '#rules';
import {
  circumstances,
  emptyRoom,
  endingWith,
  inShort,
  meetingWith,
  noHold,
  obligationWith,
} from '../builders/ending-facts.ts';
import { blended, calendar, placement } from './invented-case.ts';

/* What follows once a meeting is recorded. Monday 23 November 2026. */

const effects = (decision: { readonly is: string; readonly value?: Effects | undefined }): Effects => {
  if (decision.value === undefined) throw new Error(JSON.stringify(decision));
  return decision.value;
};

const EPISODE: Episode = {
  key: 'episode:form',
  ref: 'IN-2026-0005',
  childRef: 'C-1042',
  placement: placement.key,
  team: 'Team Heron',
  openedOn: '2026-11-13',
  state: 'meeting',
  managerId: 'worker-tm',
  triggers: ['carer-struggling'],
  subjectIds: [],
  hold: 'none',
  decisions: 1,
  profile: 'blended-default',
  profileVersion: '1.0',
};

const owed = (about: string, kind: string): Obligation => obligationWith({ about, kind });

const factsOf = (meeting: Meeting, changed: object = {}) => ({
  ...circumstances(),
  meeting,
  placement,
  caseEpisode: meeting.kind === 'stability' ? EPISODE : undefined,
  caseEnding: meeting.kind === 'disruption' ? endingWith() : undefined,
  caseMeetings: [meeting],
  placementMeetings: [meeting],
  obligations: [],
  placementObligations: [],
  childEndings: [],
  invitations: [],
  circle: [],
  hold: noHold,
  actions: [],
  roomRows: emptyRoom(meeting),
  ...changed,
});

const said: RecordMeeting = {
  meeting: 'SM-2026-0003',
  heldOn: '2026-11-23',
  record: 'Everybody said how it is at home.',
  decisions: 'Everybody stays with the plan.',
  nextOn: '2026-12-07',
  outcome: 'watch',
  actions: [
    {
      what: 'Ring the school each Friday.',
      measure: 'The school says so in December.',
      ownerId: 'worker-sw',
      due: '2026-12-04',
      paid: false,
    },
  ],
};
const record = (changed: Partial<RecordMeeting> = {}, meeting = meetingWith(), facts: object = {}) =>
  recorded({ ...said, meeting: meeting.ref, ...changed }, factsOf(meeting, facts), blended, calendar);

describe('A meeting is recorded', () => {
  it.each([
    ['called off', meetingWith({ state: 'cancelled' }), {}, 'The meeting was called off. It has no record.'],
    [
      'not sent',
      meetingWith({ state: 'arranging' }),
      {},
      'The invitations are not out yet. Send them first, so that everybody was asked.',
    ],
    ['to come', meetingWith(), { heldOn: '2026-11-24' }, 'The meeting has not taken place yet.'],
    ['without a decision', meetingWith(), { decisions: ' ' }, 'Write down what was decided.'],
    ['followed on the same day', meetingWith(), { nextOn: '2026-11-23' }, 'The next meeting is after this one.'],
  ] as const)('%s, it is refused in a sentence', (_case, meeting, changed, ask) => {
    expect(record(changed, meeting)).toMatchObject({ is: 'asking', ask: [{ fact: 'more', ask }] });
  });

  it('corrected to no next meeting, the old day and its reason are taken out; corrected to a day, the reason for none is', () => {
    const recordedBefore = meetingWith({
      kind: 'planning',
      state: 'minuted',
      heldOn: '2026-11-23',
      record: said.record,
      decisions: said.decisions,
    });
    const NONE = { outcome: undefined, noNextReason: 'All is agreed.' } as const;
    const corrected = (before: Partial<Meeting>, now: Partial<RecordMeeting>) =>
      effects(record({ nextOn: undefined, actions: [], ...now }, { ...recordedBefore, ...before })).changes[0];
    expect(corrected({ nextOn: '2027-01-04', nextReason: 'Christmas.' }, NONE)).toMatchObject({
      to: { nextOn: undefined, nextReason: undefined, noNextReason: { typed: 'noNextReason' } },
    });
    expect(corrected({ nextOn: '2026-12-07' }, NONE)).toHaveProperty(['to', 'nextOn'], undefined);
    expect(corrected({ noNextReason: 'It is steady again.' }, { nextOn: '2026-12-07' })).toHaveProperty(
      ['to', 'noNextReason'],
      undefined,
    );
  });

  it('T-35: a recorded next meeting is not corrected to none where there has to be one', () => {
    const stands = { state: 'minuted', heldOn: '2026-11-23', record: said.record, nextOn: '2026-12-07' } as const;
    const none = { nextOn: undefined, noNextReason: 'It is steady again.', actions: [] } as const;
    expect(record(none, meetingWith(stands))).toMatchObject({
      is: 'asking',
      ask: [{ ask: 'Still missing: the next meeting (ruling: no next review).' }],
    });
  });

  it('who records again without having seen what stands there takes no word of it away', () => {
    const stands = meetingWith({
      state: 'minuted',
      heldOn: '2026-11-23',
      record: 'The carers told of the nights.',
      decisions: 'Respite.',
    });
    const { words } = effects(record({ record: 'The school told of the days.', decisions: 'Respite.' }, stands));
    expect(words?.['record']).toContain('The carers told of the nights.');
    expect(words?.['record']).toContain('The school told of the days.');
  });

  it('T-72: an action says what is done and how one will know', () => {
    expect(record({ actions: [{ ...said.actions[0], measure: '' } as RecordMeeting['actions'][0]] })).toMatchObject({
      is: 'asking',
      ask: [{ ask: 'Each action says what is done and how one will know that it is done.' }],
    });
  });

  it('T-34: the record and each action are saved, the holding is done, and the action is owed by the person named', () => {
    const open = [owed('SM-2026-0003', 'stability.hold')];
    const { key, changes, words } = effects(record({}, meetingWith(), { obligations: open }));
    expect(key).toBe('SM-2026-0003/held');
    expect(inShort(changes).slice(0, 3)).toEqual([
      'meetings: meeting:SM-2026-0003 decisions, heldOn, nextOn, outcome, record, state',
      'new actions: action:SM-2026-0003:1',
      'obligations: owed:SM-2026-0003:stability.hold doneAt, doneBy, note',
    ]);
    expect(changes).toContainEqual(
      expect.objectContaining({
        create: 'obligations',
        row: expect.objectContaining({ kind: 'action.done', ownerId: 'worker-sw', due: '2026-12-04' }) as object,
      }),
    );
    expect(words).toMatchObject({ record: said.record, 'what-1': 'Ring the school each Friday.' });
    expect(JSON.stringify(changes)).not.toContain('Ring the school');
  });

  it('T-35, CF-33: the next meeting is about the same, with who chairs and where; both are carried in words', () => {
    const meeting = meetingWith({ chairReason: 'Nobody else was free then.', venue: 'Room 4' });
    const { changes, steps, words } = effects(record({}, meeting));
    expect(changes.find((change) => 'create' in change && change.create === 'meetings')).toMatchObject({
      row: {
        ref: 'SM-2026-0001',
        about: 'IN-2026-0005',
        from: '2026-12-07',
        coordinatorId: 'worker-coordinator',
        chairId: 'worker-chair',
      },
    });
    expect(changes).toContainEqual({
      change: 'meetings',
      key: 'meeting:SM-2026-0001',
      to: { chairReason: { typed: 'chairReason' }, venue: { typed: 'venue' } },
    });
    expect(words).toMatchObject({ chairReason: 'Nobody else was free then.', venue: 'Room 4' });
    expect(inShort(changes)).toContain('obligations: owed:SM-2026-0003:stability.next-booked doneAt, doneBy, note');
    expect(steps).toMatchObject([
      { do: 'show-card', to: 'worker-sw', card: 'action' },
      { do: 'show-card', to: 'worker-coordinator', card: 'draft-meeting' },
    ]);
  });

  it('T-38, CF-34: an action that costs money is asked of the head of service', () => {
    const [action] = said.actions;
    const paid = { ...action, paid: true } as RecordMeeting['actions'][0];
    const { changes, steps } = effects(record({ actions: [paid] }));
    expect(inShort(changes)).toContain('new obligations: owed:SM-2026-0003:action.funding:1');
    expect(steps.slice(0, 2)).toMatchObject([
      { to: 'worker-sw', card: 'action', about: 'action:SM-2026-0003:1' },
      { to: 'worker-head', card: 'action', about: 'action:SM-2026-0003:1' },
    ]);
  });

  it('T-37, regulation 14: a planned ending moves the episode on, asks for the review before it, and tells the officer', () => {
    const planned = { outcome: 'planned-ending', carersSay: 'They would have gone on with help.' } as const;
    const { changes, steps, words } = effects(record(planned));
    expect(changes).toContainEqual({ change: 'episodes', key: 'episode:form', to: { state: 'ending' } });
    expect(inShort(changes)).toContain('new obligations: owed:SM-2026-0003:ending.review');
    expect(steps).toContainEqual(expect.objectContaining({ to: 'worker-iro', card: 'episode-told' }));
    expect(words?.['record']).toBe(
      'Everybody said how it is at home.\n\nWhat the carers say: They would have gone on with help.',
    );
    const opened = { placementObligations: [owed('IN-2026-0005', 'ending.review')] };
    expect(inShort(effects(record(planned, meetingWith(), opened)).changes)).not.toContain(
      'new obligations: owed:SM-2026-0003:ending.review',
    );
  });

  it('recorded again, the record changes and nothing follows anew; the same words again change nothing', () => {
    const before = meetingWith({
      state: 'minuted',
      heldOn: '2026-11-23',
      record: said.record,
      decisions: said.decisions,
      nextOn: '2026-12-07',
      outcome: 'watch',
    });
    const [action] = said.actions;
    const actions = [{ ...action, key: 'action:SM-2026-0003:1', state: 'open', funding: 'none' }];
    expect(record({}, before, { actions })).toMatchObject({ is: 'decided', value: undefined });
    const { key, changes } = effects(
      record({ decisions: 'Everybody stays, and we meet in March.' }, before, { actions }),
    );
    expect(key).toBe('SM-2026-0003/recorded-2026-11-23T09:00:00.000Z');
    expect(inShort(changes)).toEqual([
      'meetings: meeting:SM-2026-0003 decisions, heldOn, nextOn, outcome, record, state',
      'figures: figures:SM-2026-0003 lookOn',
    ]);
  });

  it('E-72: a meeting that makes it many in a few months is looked at from outside', () => {
    const earlier = (number: number, heldOn: string) =>
      meetingWith({ ref: `SM-2026-000${number}`, heldOn: heldOn as '2026-10-12', state: 'minuted' });
    const meeting = meetingWith();
    const caseMeetings = [earlier(1, '2026-10-12'), earlier(2, '2026-11-02'), meeting];
    const lines = inShort(effects(record({}, meeting, { caseMeetings })).changes);
    expect(lines.filter((line) => line.startsWith('new obligations: owed:IN-2026-0005:'))).toHaveLength(1);
    expect(inShort(effects(record()).changes).filter((line) => line.includes('owed:IN-2026-0005:'))).toEqual([]);
  });
});
