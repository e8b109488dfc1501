import { describe, expect, it } from 'vitest';
import {
  actionsFor,
  actionView,
  actOnAction,
  answerActionMoney,
  recorded,
  settle,
  type Action,
  type ActionChange,
  type ActionLooker,
  type ActOnAction,
  type RecordMeeting,
} from '#rules';
import { circumstances, emptyRoom, inShort, meetingWith, noHold, obligationWith } from '../builders/ending-facts.ts';
import { effectsOf, sentenceOf, STAFF, supplied } from '../builders/meeting-facts.ts';
import { blended, calendar, placement } from './invented-case.ts';

/* An action from the meeting to its end. The meeting was on Monday 16 November 2026, today is Monday 23 November. */

const MEETING = meetingWith({ heldOn: '2026-11-16', state: 'minuted', chairId: 'worker-crm' });
const ACTION: Action = {
  key: 'action:SM-2026-0003:2',
  meeting: 'SM-2026-0003',
  childRef: placement.childRef,
  what: 'Book the sleep clinic',
  measure: 'Six nights of seven slept through',
  ownerId: 'worker-sw',
  due: '2026-12-04',
  funding: 'none',
  state: 'open',
  agreedOn: '2026-11-16',
};
const staff = (id: string) => STAFF.find((one) => one.id === id) ?? STAFF[0]!;
const facts = (actor: string, action: Partial<Action> = {}, actionChanges: readonly ActionChange[] = []) => ({
  ...circumstances({ actor: staff(actor), supply: supplied() }),
  action: { ...ACTION, ...action },
  actionChanges,
  meeting: MEETING,
});
const act = (said: ActOnAction, actor: string, action: Partial<Action> = {}) => actOnAction(said, facts(actor, action));
const OF = { action: ACTION.key } as const;
const ASKED_TIME = { state: 'more-time-asked', askedUntil: '2026-12-18', askedReason: 'The clinic is shut.' } as const;
const ASKED_OTHER = { state: 'hand-over-asked', askedTo: 'worker-ssw', askedReason: 'I am on leave.' } as const;

describe('Torbay T-72, T-73: an action comes back', () => {
  it('done is said with how; what is owed is done with it, and no plan holds the words', () => {
    const { changes, words, did } = effectsOf(
      act({ ...OF, is: 'done', how: 'Seen on Friday, next visit in May.' }, 'worker-sw'),
    );
    expect(inShort(changes)).toEqual([
      'actions: action:SM-2026-0003:2 askedReason, askedTo, askedUntil, doneAt, doneBy, due, how, ownerId, state',
      'obligations: owed:SM-2026-0003:action.done:2 doneAt, doneBy, note',
    ]);
    expect(words).toEqual({ how: 'Seen on Friday, next visit in May.' });
    expect(JSON.stringify(changes)).not.toContain('Seen on Friday');
    expect(did).toBe('action: done');
    expect(sentenceOf(act({ ...OF, is: 'done', how: ' ' }, 'worker-sw'))).toBe('How was it done?');
    expect(sentenceOf(act({ ...OF, is: 'done', how: 'x', on: '2026-11-24' }, 'worker-sw'))).toBe(
      'On which day was it done? That one is still to come.',
    );
  });

  it('more time is asked of the chair and nothing moves until the chair agrees; then what is owed moves and the old day stays', () => {
    const asked = effectsOf(
      act({ ...OF, is: 'ask-more-time', until: '2026-12-18', reason: 'The clinic is shut.' }, 'worker-sw'),
    );
    expect(inShort(asked.changes)).toHaveLength(1);
    expect(asked.changes).toMatchObject([{ to: { due: '2026-12-04', askedUntil: '2026-12-18' } }]);
    expect(asked.steps).toMatchObject([{ to: 'worker-crm', card: 'action' }]);

    expect(sentenceOf(act({ ...OF, is: 'agree' }, 'worker-sw', ASKED_TIME))).toBe('Does the chair agree?');
    const agreed = effectsOf(act({ ...OF, is: 'agree' }, 'worker-crm', ASKED_TIME));
    expect(agreed.changes).toMatchObject([
      { change: 'actions', to: { state: 'open', due: '2026-12-18', askedUntil: undefined, askedReason: undefined } },
      { change: 'obligations', to: { due: '2026-12-18', level: 0 } },
      { create: 'actionChanges', row: { place: 1, due: '2026-12-04', ownerId: 'worker-sw', by: 'worker-crm' } },
    ]);
    expect(agreed.words).toEqual({ because: 'The clinic is shut.' });
    expect(agreed.steps).toMatchObject([{ to: 'worker-sw', card: 'action' }]);
  });

  it('it is handed over only to whoever takes it on, who then owes it; whoever asked may take that back', () => {
    expect(sentenceOf(act({ ...OF, is: 'hand-over', to: 'worker-nobody', reason: 'Leave.' }, 'worker-sw'))).toBe(
      'To whom? Choose somebody who works here.',
    );
    const asked = effectsOf(act({ ...OF, is: 'hand-over', to: 'worker-ssw', reason: 'I am on leave.' }, 'worker-sw'));
    expect(asked.steps).toMatchObject([{ to: 'worker-ssw', card: 'action' }]);
    expect(sentenceOf(act({ ...OF, is: 'agree' }, 'worker-crm', ASKED_OTHER))).toBe('Does the new person take it on?');
    expect(effectsOf(act({ ...OF, is: 'agree' }, 'worker-ssw', ASKED_OTHER)).changes).toMatchObject([
      { to: { ownerId: 'worker-ssw', due: '2026-12-04' } },
      { change: 'obligations', to: { ownerId: 'worker-ssw' } },
      { create: 'actionChanges' },
    ]);
    expect(effectsOf(act({ ...OF, is: 'decline' }, 'worker-sw', ASKED_OTHER)).changes).toMatchObject([
      { to: { ownerId: 'worker-sw', state: 'open', askedTo: undefined } },
    ]);
  });

  it('what is owed for it is not ticked off elsewhere: how it was done would be lost', () => {
    const obligation = obligationWith({ about: 'SM-2026-0003', kind: 'action.done' });
    expect(sentenceOf(settle({ key: obligation.key, note: '' }, { ...circumstances(), obligation }))).toBe(
      'Say it in the action itself: how it was done, or whether the money is agreed.',
    );
  });

  it('CF-34: money is agreed with a reference or refused with a reason, once', () => {
    const paid = { funding: 'asked' } as const;
    const money = (says: 'agreed' | 'refused', words: string, action: Partial<Action> = paid) =>
      answerActionMoney({ ...OF, says, words }, facts('worker-head', action));
    expect(sentenceOf(money('agreed', ''))).toBe('Give your reference, so that the minutes can say it.');
    expect(sentenceOf(money('refused', ' '))).toBe('Say why it is not funded.');
    const { changes, words } = effectsOf(money('agreed', 'HOS-2026-118'));
    expect(inShort(changes)).toEqual([
      'actions: action:SM-2026-0003:2 funding, fundingWords',
      'obligations: owed:SM-2026-0003:action.funding:2 doneAt, doneBy, note',
    ]);
    expect(words).toEqual({ words: 'HOS-2026-118' });
    expect(sentenceOf(money('refused', 'No.', { funding: 'agreed' }))).toBe(
      'This was answered before, or costs nothing. The first answer stands.',
    );
  });
});

describe('Torbay T-72: what is recorded as an action is one', () => {
  const meeting = meetingWith();
  const said = (what: string, measure: string, changed: object = {}): RecordMeeting => ({
    meeting: meeting.ref,
    heldOn: '2026-11-23',
    record: 'Said.',
    decisions: 'Decided.',
    nextOn: '2026-12-07',
    outcome: 'watch',
    actions: [{ what, measure, ownerId: 'worker-sw', due: '2026-12-04', paid: false, ...changed }],
  });
  const around = {
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
    actions: [] as readonly Action[],
    roomRows: emptyRoom(meeting),
  };
  const record = (asked: RecordMeeting, actions: readonly Action[] = []) =>
    recorded(asked, { ...around, actions }, blended, calendar);

  it.each([
    [
      said('Support, ongoing', 'Calls are held'),
      'Action 1: “ongoing” has no end; say what is done once, and by when. (Torbay T-72)',
    ],
    [
      said('Book respite asap', 'A weekend held'),
      'Action 1: “asap” has no end; say what is done once, and by when. (Torbay T-72)',
    ],
    [
      said('Respite', 'A weekend held'),
      'Action 1: Begin with what is done, such as “Book”, “Write” or “Ask”. (Torbay T-72)',
    ],
    [
      said('Book the clinic', 'A visit held', { due: '2027-07-01' }),
      'Action 1: The day is more than six months away; cut it into steps. (Torbay T-72)',
    ],
    [
      said('Book the clinic', 'A visit held', { ownerId: 'worker-gone' }),
      'Action 1: Name the person who does it. (Torbay T-72)',
    ],
    [
      said('Pay for agreed respite', 'A weekend held', { paid: true }),
      'Action 1: Nothing is agreed until the head of service has agreed the money. (CF-34)',
    ],
  ])('%j is refused with the reason', (asked, words) => {
    expect(sentenceOf(record(asked))).toBe(words);
  });

  it('drafts of the room are owed once the meeting is recorded, and shown to their owners', () => {
    const draft: Action = { ...ACTION, key: `action:${meeting.ref}:1`, state: 'draft', funding: 'asked' };
    const { changes, steps, words } = effectsOf(record({ ...said('', ''), actions: [] }, [draft]));
    expect(changes).toContainEqual({
      change: 'actions',
      key: draft.key,
      to: { state: 'open', agreedOn: '2026-11-23' },
    });
    expect(inShort(changes)).toContain(`new obligations: owed:${meeting.ref}:action.done:1`);
    expect(inShort(changes)).toContain(`new obligations: owed:${meeting.ref}:action.funding:1`);
    expect(steps).toContainEqual(expect.objectContaining({ to: 'worker-sw', card: 'action', about: draft.key }));
    expect(JSON.stringify(words)).not.toContain('Book the sleep clinic');
  });

  it('corrected in the record, an action says what it says now and is owed so; one more gets a number of its own', () => {
    const held = meetingWith({ heldOn: '2026-11-23', state: 'minuted' });
    const first: Action = { ...ACTION, key: `action:${held.ref}:1` };
    const asked = said('Book the sleep clinic in Exeter', ACTION.measure, { key: first.key, due: '2026-12-11' });
    const more = { what: 'Ask the school for a quiet room', measure: 'A room is there', ownerId: 'worker-sw' };
    const again = {
      ...asked,
      actions: [...asked.actions, { ...more, due: '2026-12-04', paid: false } as RecordMeeting['actions'][0]],
    };
    const { changes, words } = effectsOf(
      recorded(again, { ...around, meeting: held, caseMeetings: [held], actions: [first] }, blended, calendar),
    );
    expect(changes).toContainEqual(
      expect.objectContaining({
        change: 'actions',
        key: first.key,
        to: expect.objectContaining({ due: '2026-12-11' }) as object,
      }),
    );
    expect(changes).toContainEqual(
      expect.objectContaining({
        change: 'obligations',
        key: `owed:${held.ref}:action.done:1`,
        to: expect.objectContaining({ due: '2026-12-11', level: 0 }) as object,
      }),
    );
    expect(inShort(changes)).toContain(`new actions: action:${held.ref}:2`);
    expect(inShort(changes)).toContain(`new obligations: owed:${held.ref}:action.done:2`);
    expect(words).toMatchObject({ 'what-1': 'Book the sleep clinic in Exeter', 'what-2': more.what });
  });
});

describe('Warrington W-83, Torbay T-22: who sees which actions', () => {
  const of = (sitting: number | undefined, changed: Partial<Action> = {}): Action => ({
    ...ACTION,
    sitting,
    ...changed,
  });
  const invitations = [
    { person: 'worker-ssw', sitting: 1 },
    { person: 'worker-tm', sitting: 2 },
  ];
  const seen = (id: string, runsMeeting: boolean, actions: readonly Action[]) =>
    actionsFor(actions, invitations, { id, runsMeeting }).length;

  it('what was agreed in one part is of that part, whoever has it, and whoever runs the meeting', () => {
    const second = [of(2, { ownerId: 'worker-iro' })];
    expect(seen('worker-ssw', false, second)).toBe(0);
    expect(seen('worker-tm', false, second)).toBe(1);
    expect(seen('worker-iro', false, second)).toBe(1);
    expect(seen('worker-crm', true, second)).toBe(1);
    expect(seen('worker-ssw', false, [of(undefined)])).toBe(1);
  });

  it('a draft is of those who write it up; what was taken back is nobody’s', () => {
    expect(seen('worker-sw', false, [of(undefined, { state: 'draft' })])).toBe(0);
    expect(seen('worker-crm', true, [of(undefined, { state: 'draft' })])).toBe(1);
    expect(seen('worker-crm', true, [of(undefined, { state: 'taken-back' })])).toBe(0);
  });

  it('each is offered what is theirs to do', () => {
    const may = (id: string, action: Partial<Action>, mayAnswerMoney = false) => {
      const looker: ActionLooker = { id, runsMeeting: false, mayAnswerMoney };
      return actionView({ ...ACTION, ...action }, [], MEETING, looker, STAFF, '2026-11-23').may;
    };
    expect(may('worker-sw', {})).toEqual(['say-done', 'ask-more-time', 'hand-over']);
    expect(may('worker-sw', ASKED_TIME)).toEqual(['say-done', 'decline']);
    expect(may('worker-crm', ASKED_TIME)).toEqual(['agree', 'decline']);
    expect(may('worker-ssw', ASKED_OTHER)).toEqual(['agree', 'decline']);
    expect(may('worker-crm', {})).toEqual([]);
    expect(may('worker-head', { funding: 'asked' }, true)).toEqual(['answer-money']);
    expect(may('worker-sw', { state: 'done', doneAt: '2026-11-22T10:00:00.000Z' })).toEqual([]);
  });

  it('the day and owner before stay in words', () => {
    const before: ActionChange = {
      key: 'action-change:x:1',
      case: 'IN-2026-0005',
      childRef: placement.childRef,
      placement: placement.key,
      action: ACTION.key,
      meeting: ACTION.meeting,
      place: 1,
      ownerId: 'worker-sw',
      due: '2026-11-27',
      reason: 'The clinic was shut.',
      by: 'worker-crm',
      at: '2026-11-20T10:00:00.000Z',
    };
    const looker: ActionLooker = { id: 'worker-tm', runsMeeting: false, mayAnswerMoney: false };
    expect(actionView(ACTION, [before], MEETING, looker, STAFF, '2026-12-05')).toMatchObject({
      state: 'overdue',
      owner: 'Invented worker-sw',
      before: [
        'Before: Invented worker-sw, by Fri 27 Nov. Changed because: The clinic was shut. (agreed by Invented worker-crm)',
      ],
    });
  });
});
