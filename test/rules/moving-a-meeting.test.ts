import { describe, expect, it } from 'vitest';
import {
  mayMove,
  moveMeeting,
  type Act,
  type Facts,
  type Move,
  type MOVE_FACTS,
  type MoveMeeting,
  type Obligation,
} from '#rules';
import { changesOf, FORM } from '../builders/form-facts.ts';
import { caseOf, effectsOf, invitationWith, meetingWith, sentenceOf } from '../builders/meeting-facts.ts';
import { blended, calendar, day } from './invented-case.ts';

/* Monday 23 November 2026: a meeting of Wednesday 25 November, 10 o’clock, is moved to Thursday 26 November, 2 o’clock. */

type MoveFacts = Facts<(typeof MOVE_FACTS)[number]>;

const REF = 'SM-2026-0001';
const SENT = meetingWith({
  state: 'sent',
  startsAt: '2026-11-25T10:00',
  chairId: 'worker-tm',
  minuteTakerId: 'worker-min',
});
const WORKER = invitationWith('supervising-social-worker', {
  person: 'worker-ssw',
  personIs: 'worker',
  way: 'teams',
  reply: 'accepted',
  delivery: 'sent',
});
const CARER = invitationWith('foster-carer', { delivery: 'sent', reply: 'declined' });
const CHILD = invitationWith('child', { delivery: 'task' });
const LATER = invitationWith('parent', { sitting: 2, delivery: 'sent', reply: 'accepted' });

const facts = (more: Partial<MoveFacts> = {}, may: readonly Act[] = ['move-meeting']): MoveFacts => ({
  ...caseOf(SENT, 'worker-coord', may),
  invitations: [WORKER, CARER, CHILD, LATER],
  questionnaires: [],
  moves: [],
  ...more,
});
const MOVE: MoveMeeting = { meeting: REF, startsAt: '2026-11-26T14:00', reason: 'Tamsin’s exam is on that morning.' };
const moved = (more: Partial<MoveFacts> = {}, said: Partial<MoveMeeting> = {}, may?: readonly Act[]) =>
  moveMeeting({ ...MOVE, ...said }, facts(more, may), blended, calendar);

/** The move that was made by whoever makes it again. */
const LAST: Move = {
  from: '2026-11-25T10:00',
  to: '2026-11-26T14:00',
  lengthMinutes: 90,
  reason: '',
  by: 'worker-coord',
  on: day('2026-11-23'),
  parts: [],
};

const task = (more: Partial<Obligation>): Obligation => ({
  key: `owed:${REF}:meeting.invite:child`,
  kind: 'meeting.invite-child',
  about: REF,
  childRef: 'C-1042',
  team: 'Team Heron',
  ownerRole: 'childs-social-worker',
  startsOn: day('2026-11-23'),
  due: day('2026-11-25'),
  sum: 'Before the meeting, as soon as you can.',
  force: 'procedure',
  because: [],
  level: 0,
  ...more,
});

describe('A meeting whose invitations are out is moved', () => {
  it('its new time is the first change; why it was moved is in words beside the plan, and in no step', () => {
    const effects = effectsOf(moved({}, { venue: ' Example House ' }));
    expect(effects.changes[0]).toEqual({
      change: 'meetings',
      key: SENT.key,
      to: { startsAt: '2026-11-26T14:00', lengthMinutes: 60, venue: { typed: 'venue' }, trouble: undefined },
    });
    expect(effects.words).toEqual({ venue: 'Example House', reason: 'Tamsin’s exam is on that morning.' });
    expect(JSON.stringify([effects.changes, effects.steps])).not.toContain('exam');
    expect(changesOf(effects.changes, 'moves')).toMatchObject([
      { key: `move:${REF}:1`, from: '2026-11-25T10:00', to: '2026-11-26T14:00', by: 'worker-coord' },
    ]);
  });

  it('everyone of this sitting is asked anew and told in the way in which they were asked; nobody of another', () => {
    const { changes, steps } = effectsOf(moved());
    const asked = changes.flatMap((one) => ('change' in one && one.change === 'invitations' ? [one.key] : []));
    expect(asked).toEqual([WORKER.key, CARER.key]);
    expect(steps.map((step) => [step.do, 'to' in step ? step.to : '', 'card' in step ? step.card : ''])).toEqual([
      ['change-diaries', '', ''],
      ['show-card', 'worker-tm', 'meeting-changed'],
      ['show-card', 'worker-min', 'meeting-changed'],
      ['show-card', 'worker-ssw', 'meeting-changed'],
      ['send-letter', 'circle:foster-carer', ''],
      ['show-card', 'worker-sw', 'task'],
    ]);
  });

  it('the child is told by their worker before the day that is past, and whoever was still to be told is told of this one', () => {
    const kind = 'meeting.tell-child-changed';
    const before = task({ key: `owed:${REF}:${kind}:old`, kind, due: day('2026-11-24') });
    const { changes } = effectsOf(moved({ obligations: [before] }));
    expect(changesOf(changes, 'obligations')).toMatchObject([
      { doneBy: 'worker-coord', note: 'moved again' },
      {
        key: `owed:${REF}:meeting.tell-child-changed:2026-11-26T14:00:child`,
        ownerId: 'worker-sw',
        due: '2026-11-25',
        sum: 'It is now on Thursday 26 November 2026, 2pm. As soon as you can, so that nobody comes on the day that is past.',
      },
    ]);
  });

  it('what was counted from the old day is counted from the new one; what is done or set aside stays', () => {
    const { changes } = effectsOf(
      moved({
        obligations: [
          task({}),
          task({ key: 'done', doneAt: '2026-11-22T09:00:00Z' }),
          task({ key: 'waived', override: 'waived' }),
          task({ key: 'otherwise', due: day('2026-12-01') }),
        ],
      }),
    );
    expect(changes.filter((one) => 'change' in one && one.change === 'obligations')).toMatchObject([
      { key: `owed:${REF}:meeting.invite:child`, to: { due: '2026-11-26' } },
    ]);
  });

  it('CF-18: a form that would come back after an earlier day comes back before it, and the others keep their day', () => {
    const form = (id: string, due: string) => ({ ...FORM, key: id, id, meeting: REF, due: day(due) });
    const { changes, redraw } = effectsOf(
      moved(
        {
          meeting: { ...SENT, startsAt: '2026-11-27T10:00' },
          questionnaires: [form('late', '2026-11-26'), form('early', '2026-11-25')],
        },
        { startsAt: '2026-11-26T14:00' },
      ),
    );
    expect(changes.filter((one) => 'change' in one && one.change === 'questionnaires')).toEqual([
      { change: 'questionnaires', key: 'late', to: { due: '2026-11-25' } },
    ]);
    expect(redraw).toContainEqual({ about: 'late' });
  });

  it('Torbay T-22: the second part of one meeting moves along; its people come then', () => {
    const twoPart = { ...SENT, format: 'two-part' } as const;
    const sittings = [{ number: 2, startsAt: '2026-11-25T11:00', lengthMinutes: 60 } as const];
    const { changes } = effectsOf(moved({ meeting: twoPart, sittings }));
    expect(changesOf(changes, 'sittings')).toEqual([{ startsAt: '2026-11-26T15:00' }]);
    expect(changes.some((one) => 'change' in one && one.key === LATER.key)).toBe(true);
  });

  it('said a second time it is so already; put back after it was moved by hand, people are told and it is in order', () => {
    const there = { ...SENT, startsAt: '2026-11-26T14:00' } as const;
    const last = { ...LAST, reason: MOVE.reason };
    expect(moved({ meeting: there, moves: [last] })).toMatchObject({ is: 'decided', value: undefined });
    expect(moved({ meeting: there })).toMatchObject({
      ask: [
        {
          ask: 'The meeting is at that time and place already. Nobody was written to, and what you wrote is not saved.',
        },
      ],
    });
    const back = effectsOf(moved({ meeting: { ...there, trouble: 'moved-by-hand' } }));
    expect(back.changes[0]).toMatchObject({ to: { trouble: undefined } });
    expect(changesOf(back.changes, 'moves')).toMatchObject([{ from: '2026-11-26T14:00', to: '2026-11-26T14:00' }]);
    expect(back.steps[0]).toMatchObject({ do: 'change-diaries' });
  });

  it.each([
    ['its time has passed', {}, { startsAt: '2026-11-23T09:00' }, 'That time has passed. Choose a time to come.'],
    [
      'nobody was told of a time yet',
      { meeting: meetingWith({ startsAt: '2026-11-25T10:00' }) },
      {},
      'The invitations are not out yet. Choose its day and hour instead; nobody has been told of another.',
    ],
    [
      'a hold stops everything',
      { hold: { stands: true, stops: true, subjectIds: [], termsOf: () => undefined } },
      {},
      'The case is on hold: nobody is written to until the named manager lifts the hold (E-01).',
    ],
    [
      'questionnaires would come back after it',
      { meeting: { ...SENT, returnBy: day('2026-11-26') } },
      {},
      'The questionnaires come back by Thursday 26 November 2026. Choose a later day for the meeting (CF-18).',
    ],
    [
      'another sitting is at that time',
      { sittings: [{ number: 2, startsAt: '2026-11-26T14:30', lengthMinutes: 60 }] },
      {},
      'Another sitting is at that time. The chair sits in each, and people who are kept apart do not meet in the door.',
    ],
    [
      'it is outside the window and they may not agree to that',
      {},
      { startsAt: '2026-12-02T10:00' },
      'Wednesday 2 December 2026, 10am is outside the window. It can be agreed by the head of service, who chooses the day on this meeting’s page, with a reason.',
    ],
  ] as const)('it stays where it is when %s', (_why, more, said, words) => {
    expect(sentenceOf(moved(more as Partial<MoveFacts>, said))).toBe(words);
  });

  it('domain §5.3: whoever may agree to a day outside the window moves it there, with a reason that stays, and nowhere else', () => {
    const late = {
      ...MOVE,
      startsAt: '2026-12-02T10:00',
      outOfWindowReason: 'The only day for the child.',
      outOfWindowBecause: 'child-asked',
    } as const;
    const head = facts({}, ['agree-out-of-window']);
    expect([mayMove(late, head), mayMove(MOVE, head)]).toEqual([true, false]);
    const effects = effectsOf(moveMeeting(late, head, blended, calendar));
    expect(effects.changes[0]).toMatchObject({
      to: {
        outOfWindowReason: { typed: 'outOfWindowReason' },
        outOfWindowBecause: 'child-asked',
        outOfWindowBy: 'worker-coord',
      },
    });
    expect(effects.changes[1]).toMatchObject({ row: { outOfWindowBecause: 'child-asked' } });
    expect(effects.words?.['outOfWindowReason']).toBe('The only day for the child.');
  });
});

describe('Domain §5.3: a move to a day outside the window', () => {
  const DISRUPTION = { ...SENT, kind: 'disruption', coordinatorId: 'worker-org' } as const;
  const outside = (startsAt: MoveMeeting['startsAt'], meeting: MoveFacts['meeting'] = DISRUPTION) =>
    effectsOf(
      moved({ meeting }, { startsAt, outOfWindowReason: 'The family asked for it.' }, [
        'move-meeting',
        'agree-out-of-window',
      ]),
    ).changes.filter((one) => JSON.stringify(one).includes('tell-out-of-window'));

  it('tells the reviewing officer as the first choice of one does, also a second time', () => {
    expect(outside('2026-12-02T14:00')).toMatchObject([
      { create: 'obligations', row: { kind: 'disruption.tell-out-of-window' } },
      { change: 'obligations', to: { doneAt: undefined, level: 0 } },
    ]);
  });

  it('of a day inside it, and of another kind of meeting, there is nothing to tell', () => {
    expect(outside('2026-11-26T14:00')).toEqual([]);
    expect(outside('2026-12-02T14:00', SENT)).toEqual([]);
  });
});
