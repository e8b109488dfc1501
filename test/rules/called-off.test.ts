import { describe, expect, it } from 'vitest';
import {
  addDays,
  type CANCEL_FACTS,
  calledOff,
  cancelMeeting,
  closedBecause,
  escalationOf,
  obligationFrom,
  obligationsStartedBy,
  remind,
  rowAfter,
  stateOf,
  type Episode,
  type Facts,
  type Invitation,
  type LocalDate,
  type Meeting,
  type Moment,
  type Obligation,
  type Questionnaire,
} from '#rules';
import { FORM } from '../builders/form-facts.ts';
import {
  caseOf,
  circumstances,
  effectsOf,
  invitationWith,
  meetingWith,
  quietCase,
  sentenceOf,
  supplied,
} from '../builders/meeting-facts.ts';
import { blended, calendar, day, placement } from './invented-case.ts';

/* Monday 23 November 2026: a meeting that was to be on Friday 27 November is called off. */

type CallOff = Facts<(typeof CANCEL_FACTS)[number]>;

const SENT = meetingWith({ state: 'sent', startsAt: '2026-11-27T10:00', chairId: 'worker-tm', workerSays: 'go' });
const CASE = SENT.about;

/** What these moments start, about the case or about the meeting. */
const owedFrom = (moments: readonly Moment[], about: string, meeting: Meeting): readonly Obligation[] =>
  moments
    .flatMap((moment) =>
      obligationsStartedBy(
        moment,
        { ...placement, day: day('2026-11-23'), reportedOn: day('2026-11-23'), meetingOn: day('2026-11-27') },
        blended,
        calendar,
      ),
    )
    .map((draft) => obligationFrom(draft, { about, placement, meeting, managerId: 'worker-tm' }, supplied()));

const WORKER = invitationWith('supervising-social-worker', {
  person: 'worker-ssw',
  personIs: 'worker',
  way: 'teams',
  delivery: 'sent',
});
const CARER = invitationWith('foster-carer', { delivery: 'sent' });
const MOTHER = invitationWith('parent', { way: 'phone', workerId: 'worker-ssw', delivery: 'task' });
const CHILD = invitationWith('child', { delivery: 'task' });
const PEOPLE: readonly Invitation[] = [WORKER, CARER, MOTHER, CHILD];

const form = (state: Questionnaire['state']): Questionnaire => ({
  ...FORM,
  key: `questionnaire:${state}`,
  id: state,
  meeting: SENT.ref,
  state,
  due: '2026-11-26',
});

const STABILITY = [
  ...owedFrom(['judged-unmanageable', 'paid-support-envisaged'], CASE, SENT),
  ...owedFrom(['stability-booked'], SENT.ref, SENT),
];

const JUDGED: Episode = {
  key: `episode:${CASE}`,
  ref: CASE,
  childRef: placement.childRef,
  placement: placement.key,
  team: placement.team,
  openedOn: day('2026-11-20'),
  state: 'meeting',
  judgement: 'stability-meeting',
  managerId: 'worker-tm',
  triggers: [],
  subjectIds: [],
  hold: 'none',
  decisions: 1,
  profile: 'blended-default',
  profileVersion: '1',
};

const facts = (more: Partial<CallOff> = {}): CallOff => ({
  ...caseOf(SENT),
  invitations: PEOPLE,
  childObligations: STABILITY,
  questionnaires: [form('sent'), form('started'), form('returned'), form('declined')],
  caseMeetings: [SENT],
  caseEpisode: undefined,
  ...more,
});
const cancelled = (more: Partial<CallOff> = {}) =>
  effectsOf(cancelMeeting({ meeting: SENT.ref, reason: 'The child moved back.' }, facts(more), blended, calendar));
const voidKinds = (more: Partial<CallOff> = {}) =>
  cancelled(more)
    .changes.flatMap((change) => ('change' in change && change.change === 'obligations' ? [change.key] : []))
    .map((key) => key.split(':')[2])
    .sort();

/** The days of three months on which somebody would be written to or raised about it. */
const daysChased = (owed: Obligation): readonly LocalDate[] =>
  Array.from({ length: 92 }, (_, after) => addDays(day('2026-11-23'), after)).filter(
    (today) =>
      escalationOf(owed, today, calendar, blended).level > 0 || stateOf(owed, today, calendar, blended) === 'overdue',
  );

describe('A meeting that is called off', () => {
  it('is called off with its reason as words that were typed; whatever else it began ends with it', () => {
    const { changes, words, key } = cancelled();
    expect(key).toBe('SM-2026-0001/cancelled');
    expect(changes[0]).toEqual({
      change: 'meetings',
      key: SENT.key,
      to: { state: 'cancelled', trouble: { typed: 'reason' } },
    });
    expect(words).toEqual({ reason: 'The child moved back.' });
  });

  it('what was owed for it is not required any more, the meeting itself too; what the law asks and the money stay', () => {
    expect(voidKinds()).toEqual([
      'stability.advocate-offer',
      'stability.book',
      'stability.chair',
      'stability.hold',
      'stability.invite',
      'stability.minute-taker',
      'stability.parents-decision',
      'stability.prepare-child',
    ]);
  });

  it.each([
    ['the last that the judgement asked for: its manager judges again by the next working day', {}, {}, ['2026-11-24']],
    ['another of its kind is to come: nobody has to', {}, { ref: 'SM-2026-0009', state: 'arranging' }, []],
    ['another was called off before: it was the last', {}, { ref: 'SM-2026-0009', state: 'cancelled' }, ['2026-11-24']],
    ['judged otherwise since: that judgement stands', { state: 'supporting', judgement: 'support' }, {}, []],
    ['the record is closed: nobody has to', { state: 'closed' }, {}, []],
  ] as const)('Torbay T-14, T-46: %s', (_which, episode, other, due) => {
    const more = 'ref' in other ? [meetingWith({ ...SENT, ...other })] : [];
    const { changes, steps } = cancelled({
      caseEpisode: { ...JUDGED, ...episode },
      caseMeetings: [SENT, ...more],
    });
    const owed = changes.flatMap((change) =>
      'create' in change && change.create === 'obligations' && change.row.kind === 'instability.judge-again'
        ? [change.row.due]
        : [],
    );
    expect(owed).toEqual(due);
    expect(steps.filter((step) => step.do === 'show-card' && step.card === 'judgement')).toHaveLength(due.length);
    expect(changes.filter((change) => 'change' in change && change.change === 'episodes')).toHaveLength(due.length);
  });

  it('nobody is chased in three months of clock; without it, people were', () => {
    const effects = cancelled();
    const procedures = STABILITY.filter(({ force, kind }) => force !== 'law' && kind !== 'stability.funding');
    expect(procedures.filter((owed) => daysChased(owed).length > 0).map(({ kind }) => kind)).toContain(
      'stability.hold',
    );
    expect(procedures.flatMap((owed) => daysChased(rowAfter('obligations', owed, effects)))).toEqual([]);
    const made = effects.changes.flatMap((change) =>
      'create' in change && change.create === 'obligations' ? [change.row as Obligation] : [],
    );
    expect(made.flatMap(daysChased)).toEqual([]);
  });

  it('forms that are out close kindly, and nobody is reminded of one in three months; what came back stays', () => {
    const effects = cancelled();
    const meeting = rowAfter('meetings', SENT, effects);
    const closed = ['sent', 'started', 'returned', 'declined'].map((state) =>
      rowAfter('questionnaires', form(state as Questionnaire['state']), effects),
    );
    expect(closed.map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn', 'returned', 'declined']);
    expect(closedBecause(closed[0] as Questionnaire, meeting, day('2026-11-24'))).toBe(
      'The meeting will not take place. You do not need to do anything. Thank you.',
    );
    const reminders = Array.from({ length: 92 }, (_, after) => addDays(day('2026-11-23'), after)).flatMap((today) =>
      closed.map((questionnaire) =>
        remind(
          { form: questionnaire.id },
          { ...circumstances('steady'), ...quietCase, questionnaire, meeting, today },
          blended,
          calendar,
        ),
      ),
    );
    expect(reminders.filter((decision) => decision.is !== 'decided' || decision.value !== undefined)).toEqual([]);
  });

  it('leaves the diaries; who had a letter has one more, and a worker tells those who heard of it from a worker', () => {
    expect(cancelled().steps).toEqual([
      { do: 'cancel-in-diaries', id: 'SM-2026-0001/cancelled/diaries', meeting: 'SM-2026-0001' },
      {
        do: 'send-letter',
        id: 'SM-2026-0001/cancelled/letter-circle:foster-carer',
        to: 'circle:foster-carer',
        letter: 'meeting-cancelled',
        about: 'SM-2026-0001',
      },
      {
        do: 'show-card',
        id: 'SM-2026-0001/cancelled/task-circle:parent',
        to: 'worker-ssw',
        card: 'task',
        about: 'owed:SM-2026-0001:meeting.tell-called-off:circle:parent',
      },
      {
        do: 'show-card',
        id: 'SM-2026-0001/cancelled/task-child',
        to: 'worker-sw',
        card: 'task',
        about: 'owed:SM-2026-0001:meeting.tell-child-called-off:child',
      },
    ]);
  });

  it('every card about it that is in somebody’s chat is drawn anew', () => {
    expect(cancelled().redraw.slice(0, 2)).toEqual([{ about: 'SM-2026-0001' }, { about: WORKER.key }]);
  });

  it('while another meeting of its kind is being arranged for the case, that one is still to be held', () => {
    const other = meetingWith({ key: 'meeting:SM-2026-0002', ref: 'SM-2026-0002' });
    expect(voidKinds({ caseMeetings: [SENT, other] })).toEqual([
      'stability.advocate-offer',
      'stability.invite',
      'stability.parents-decision',
      'stability.prepare-child',
    ]);
  });

  it('E-72: the next one of a series takes with it that a next one was owed', () => {
    const first = meetingWith({ key: 'meeting:SM-2026-0009', ref: 'SM-2026-0009', state: 'minuted' });
    const [next] = owedFrom(['stability-held'], first.ref, first).filter(({ kind }) => kind === 'stability.next-held');
    expect(voidKinds({ caseMeetings: [first, SENT], childObligations: [next as Obligation] })).toEqual([
      'stability.next-held',
    ]);
  });

  it('regulation 9: a planning meeting that is called off leaves the Placement Plan owed', () => {
    const planning = meetingWith({ kind: 'planning', about: placement.childRef, state: 'sent' });
    const owed = owedFrom(['placement-matched', 'placement-started'], planning.ref, planning);
    const kinds = voidKinds({ meeting: planning, caseMeetings: [planning], childObligations: owed });
    expect(kinds).toContain('planning.hold');
    expect(kinds).not.toContain('planning.placement-plan');
  });

  it('what is done, or was set aside before, stays as it was', () => {
    const [hold, book] = STABILITY.filter(({ kind }) => /hold|book/.test(kind)) as [Obligation, Obligation];
    const before = [
      { ...hold, doneAt: '2026-11-22T09:00:00Z' as const },
      { ...book, override: 'waived' as const },
    ];
    expect(voidKinds({ childObligations: before })).toEqual([]);
  });

  it('pressed twice it is called off once; one that took place is not called off', () => {
    const again = cancelMeeting(
      { meeting: SENT.ref, reason: 'Again.' },
      facts({ meeting: { ...SENT, state: 'cancelled', trouble: 'Again.' } }),
      blended,
      calendar,
    );
    expect(again).toMatchObject({ is: 'decided', value: undefined });
    const other = facts({ meeting: { ...SENT, state: 'cancelled', trouble: 'The family is in hospital.' } });
    expect(sentenceOf(cancelMeeting({ meeting: SENT.ref, reason: 'Another reason.' }, other, blended, calendar))).toBe(
      'This meeting was called off before. The reason that was given then stays.',
    );
    const held = facts({ meeting: { ...SENT, state: 'minuted', heldOn: day('2026-11-27') } });
    expect(sentenceOf(cancelMeeting({ meeting: SENT.ref, reason: 'No.' }, held, blended, calendar))).toBe(
      'The meeting took place. It cannot be called off.',
    );
  });

  it('CF-26: a support meeting that became a crisis ends what it began in the same way', () => {
    const support = meetingWith({ kind: 'support', about: placement.childRef, state: 'sent', ref: 'FS-2026-0001' });
    const owed = owedFrom(['support-requested'], support.ref, support);
    const off = calledOff(
      'IN-2026-0001/reported',
      facts({ meeting: support, caseMeetings: [support], childObligations: owed }),
      { trouble: 'It became a crisis: IN-2026-0001', note: 'FS-2026-0001 became IN-2026-0001' },
      blended,
    );
    expect(owed.length).toBeGreaterThan(0);
    expect(owed.map((row) => rowAfter('obligations', row, off)).map(({ override }) => override)).toEqual(
      owed.map(() => 'not-required'),
    );
    expect(owed.flatMap((row) => daysChased(rowAfter('obligations', row, off)))).toEqual([]);
  });
});
