import { describe, expect, it } from 'vitest';
import {
  askedForViews,
  diariesAnswered,
  instrumentCalled,
  QUESTION_BANK,
  sendInvitations,
  sendLetterAgain,
  sendUnanswered,
  type DiariesCame,
  type DIARIES_FACTS,
  type Facts,
  type Invitation,
  type Meeting,
  type MISSING_FACTS,
  type VIEWS_FACTS,
} from '#rules';
import { changesOf } from '../builders/form-facts.ts';
import { caseOf, effectsOf, invitationWith, meetingWith, NOW, sentenceOf } from '../builders/meeting-facts.ts';
import { blended, calendar } from './invented-case.ts';

const REF = 'SM-2026-0001';
const READY = meetingWith({
  startsAt: '2026-11-27T10:00',
  chairId: 'worker-tm-2',
  minuteTakerId: 'worker-min',
  workerSays: 'go',
});
const WORKER = invitationWith('supervising-social-worker', { person: 'worker-ssw', personIs: 'worker', way: 'teams' });
const TAKER = invitationWith('minute-taker', { person: 'worker-min', personIs: 'worker', way: 'teams' });
const CARER = invitationWith('foster-carer');
const MOTHER = invitationWith('parent', { way: 'phone', workerId: 'worker-ssw', sitting: 2 });
const CHILD = invitationWith('child');
const LEFT_OUT = invitationWith('other-professional', { decision: 'left-out' });
const PEOPLE = [WORKER, TAKER, CARER, MOTHER, CHILD, LEFT_OUT];

type SendFacts = Facts<(typeof MISSING_FACTS)[number]>;
const sendFacts = (meeting: Meeting): SendFacts => ({ ...caseOf(meeting), invitations: [CARER, CHILD] });

describe('CF-05: the organiser sends what is settled', () => {
  const send = (meeting: Meeting) => sendInvitations({ meeting: REF }, sendFacts(meeting), blended);

  it('first it goes into the diaries, and nobody is told before it is there', () => {
    expect(effectsOf(send(READY))).toMatchObject({
      changes: [{ change: 'meetings', key: READY.key, to: { state: 'sending', trouble: undefined } }],
      steps: [{ do: 'hold-in-diaries', meeting: REF, then: 'ask-people' }],
    });
  });

  it('what is missing is said, and nothing goes', () => {
    expect(sentenceOf(send({ ...READY, minuteTakerId: undefined }))).toBe('Still missing: a minute taker.');
  });

  it('sent twice, it is sent once', () => {
    expect(send({ ...READY, state: 'sending' })).toMatchObject({ is: 'decided', value: undefined });
    expect(send({ ...READY, state: 'sent' })).toMatchObject({ is: 'decided', value: undefined });
  });
});

describe('CF-35: nobody answers the draft of an urgent meeting', () => {
  const asked = (hoursAgo: number): Meeting => ({
    ...READY,
    workerSays: 'asked',
    workerAskedAt: new Date(Date.parse(NOW) - hoursAgo * 3_600_000).toISOString() as Meeting['workerAskedAt'],
  });
  const waited = (meeting: Meeting) => sendUnanswered({ meeting: REF }, sendFacts(meeting), blended);

  it('after two hours it goes out, and why stands in the place of the answer', () => {
    expect(effectsOf(waited(asked(2)))).toMatchObject({
      changes: [
        {
          to: {
            workerSays: 'go',
            workerWords: 'No answer within 2 hours: sent as the procedure says.',
            state: 'sending',
          },
        },
      ],
      steps: [{ do: 'hold-in-diaries', then: 'ask-people' }],
    });
  });

  it('a minute before, and for a meeting that is not urgent, it waits', () => {
    expect(waited(asked(1.98))).toMatchObject({ value: undefined });
    expect(waited({ ...asked(9), kind: 'support' })).toMatchObject({ value: undefined });
    expect(waited({ ...asked(9), workerSays: 'objects' })).toMatchObject({ value: undefined });
  });

  it('where something else is missing, the draft counts as answered and nothing goes', () => {
    const effects = effectsOf(waited({ ...asked(3), minuteTakerId: undefined }));
    expect(effects.steps).toEqual([]);
    expect(effects.changes).toMatchObject([{ to: { workerSays: 'go' } }]);
  });
});

describe('What follows once Microsoft 365 has answered', () => {
  type DiariesFacts = Facts<(typeof DIARIES_FACTS)[number]>;
  const HELD = { is: 'held', eventId: 'event-1', joinUrl: 'https://teams.example/1' } as const;
  const answered = (came: DiariesCame, more: Partial<DiariesFacts> = {}, asksPeople = true) =>
    diariesAnswered(
      { meeting: REF, step: `${REF}/send/diaries`, came, then: asksPeople ? 'ask-people' : undefined },
      {
        ...caseOf({ ...READY, state: 'sending' }),
        invitations: PEOPLE,
        sittings: [{ number: 2, startsAt: '2026-11-27T14:00', lengthMinutes: 60 }],
        questionnaires: [],
        ...more,
      },
      blended,
      calendar,
    );

  it('everyone is asked in their own way: a card, a letter, or a worker with a task; who runs it sees all of it', () => {
    const { steps } = effectsOf(answered(HELD));
    expect(
      steps.map((step) => [step.do, 'to' in step ? step.to : '', 'card' in step ? step.card : ''].join(' ').trim()),
    ).toEqual([
      'set-meeting-options',
      'add-to-chat',
      'hold-in-diaries',
      'show-card worker-ssw meeting-invitation',
      'send-letter circle:foster-carer',
      'show-card worker-ssw task',
      'show-card worker-sw task',
      'ask-for-views',
      'show-card worker-coord meeting-arranged',
      'show-card worker-tm-2 meeting-arranged',
      'show-card worker-min meeting-arranged',
      'show-card worker-iro episode-told',
    ]);
  });

  it('the meeting knows its place in the diaries; whoever is told by a worker is told their own hour', () => {
    const { changes } = effectsOf(answered(HELD));
    expect(changes[0]).toEqual({
      change: 'meetings',
      key: READY.key,
      to: { state: 'sent', eventId: 'event-1', joinUrl: 'https://teams.example/1', trouble: undefined },
    });
    const tasks = changesOf(changes, 'obligations').filter(
      (row) => 'kind' in row && String(row.kind).startsWith('meeting.'),
    );
    expect(tasks).toMatchObject([
      {
        kind: 'meeting.invite-by-worker',
        ownerId: 'worker-ssw',
        sum: 'Before the meeting, as soon as you can. They come to the sitting on Friday 27 November 2026, 2pm.',
      },
      {
        kind: 'meeting.invite-child',
        ownerId: 'worker-sw',
        sum: 'Before the meeting, as soon as you can. To the child it is called “a meeting about how home is going”.',
      },
    ]);
    expect(changesOf(changes, 'invitations')).toEqual([
      { delivery: 'sent', sentAt: NOW },
      { delivery: 'task' },
      { delivery: 'task' },
    ]);
  });

  it('what sending both starts and does is done from its first moment, and on nobody’s desk', () => {
    const owed = changesOf(effectsOf(answered(HELD)).changes, 'obligations') as { kind?: string; doneAt?: string }[];
    const done = owed.filter(({ kind, doneAt }) => kind !== undefined && doneAt !== undefined).map(({ kind }) => kind);
    expect(done).toEqual([
      'stability.invite',
      'stability.parents-decision',
      'stability.tell-independent-reviewing-officer',
    ]);
    const open = owed.filter(({ kind, doneAt }) => kind?.startsWith('stability.') && doneAt === undefined);
    expect(open.map(({ kind }) => kind)).toEqual(['stability.advocate-offer', 'stability.prepare-child']);
  });

  it('a mailbox without Teams: nothing goes, and the coordinator reads why', () => {
    const effects = effectsOf(answered({ is: 'cannot-meet-online' }));
    expect(effects.changes).toEqual([
      { change: 'meetings', key: READY.key, to: { state: 'approved', trouble: 'cannot-meet-online' } },
    ]);
    expect(effects.steps).toMatchObject([{ do: 'show-card', to: 'worker-coord', card: 'draft-meeting' }]);
  });

  it('called off meanwhile, or answered before: nothing follows', () => {
    for (const state of ['cancelled', 'sent'] as const)
      expect(answered(HELD, { meeting: { ...READY, state } })).toMatchObject({ is: 'decided', value: undefined });
  });

  it('a plan of an earlier version holds itself what follows: only the meeting is marked', () => {
    const { changes, steps } = effectsOf(answered(HELD, {}, false));
    expect([changes.length, steps]).toEqual([1, []]);
  });
});

describe('One person’s form', () => {
  type ViewsFacts = Facts<(typeof VIEWS_FACTS)[number]>;
  const DISRUPTION = meetingWith({
    key: 'meeting:DM-2026-0001',
    ref: 'DM-2026-0001',
    kind: 'disruption',
    state: 'sent',
    startsAt: '2026-12-15T10:00',
    chairId: 'worker-crm',
  });
  const asked = (invitation: Invitation, more: Partial<ViewsFacts> = {}) =>
    askedForViews(
      'plan/views',
      invitation,
      {
        ...caseOf(DISRUPTION),
        bank: QUESTION_BANK,
        questionnaires: [],
        formChanges: [],
        ...more,
      },
      blended,
      calendar,
    );

  it('by mail: a row, the code on a worker’s desk, help with their account, and a letter', () => {
    const came = asked(CARER);
    if (came.is !== 'asked') throw new Error(came.is);
    expect(came.steps).toEqual([
      {
        do: 'send-letter',
        id: 'plan/views/letter',
        to: 'circle:foster-carer',
        letter: 'questionnaire',
        about: 'id-questionnaire:DM-2026-0001:circle:foster-carer:foster-carer',
      },
    ]);
    expect(changesOf(came.changes, 'questionnaires')).toMatchObject([
      { state: 'to-send', way: 'mail', role: 'foster-carer' },
    ]);
    expect(changesOf(came.changes, 'obligations')).toMatchObject([
      { kind: 'disruption.carer-report' },
      { kind: 'questionnaire.passOn', sum: 'Give this person their code by phone or in person. It is on your desk.' },
    ]);
    expect(came.reached).toMatchObject({ to: { state: 'sent', sentAt: NOW }, onlyWhile: { state: 'to-send' } });
  });

  it('in Teams: a card, and nobody passes it on', () => {
    const came = asked(WORKER);
    if (came.is !== 'asked') throw new Error(came.is);
    expect(came.steps).toMatchObject([{ do: 'show-card', to: 'worker-ssw', card: 'questionnaire' }]);
    expect(
      changesOf(came.changes, 'obligations').filter((row) => 'kind' in row && row.kind === 'questionnaire.passOn'),
    ).toEqual([]);
  });

  it('what the chair left out before it went is left out', () => {
    const [first] = instrumentCalled('disruption.carers')?.sections[0]?.questions ?? [];
    const changes = { leftOut: [first?.id ?? ''], added: [] };
    const row = {
      key: 'k',
      case: '',
      childRef: '',
      placement: '',
      meeting: '',
      instrument: 'disruption.carers',
      changes,
    };
    const came = asked(CARER, { formChanges: [row] });
    expect(came.is === 'asked' ? changesOf(came.changes, 'questionnaires') : []).toMatchObject([{ changes }]);
  });

  it.each([
    ['the meeting was called off', { meeting: { ...DISRUPTION, state: 'cancelled' } }, 'called-off'],
    ['a hold stops', { hold: { stands: true, stops: true, subjectIds: [], termsOf: () => undefined } }, 'held'],
    [
      'an allegation is about them',
      { hold: { stands: true, stops: false, subjectIds: ['circle:foster-carer'], termsOf: () => 'agreed' } },
      'held',
    ],
    ['they chair it', { meeting: { ...DISRUPTION, chairId: 'circle:foster-carer' } }, 'not-asked'],
  ] as const)('nobody is asked while %s', (_why, more, is) => {
    expect(asked(CARER, more as Partial<ViewsFacts>).is).toBe(is);
  });

  it('whoever has a form is not asked again; one that was made and not sent goes out', () => {
    const came = asked(CARER);
    if (came.is !== 'asked') throw new Error(came.is);
    const [row] = changesOf(came.changes, 'questionnaires') as ViewsFacts['questionnaires'][number][];
    if (row === undefined) throw new Error('no form');
    expect(asked(CARER, { questionnaires: [{ ...row, state: 'returned' }] }).is).toBe('returned');
    const again = asked(CARER, { questionnaires: [row] });
    expect(again.is === 'asked' ? changesOf(again.changes, 'questionnaires') : undefined).toEqual([]);
  });
});

describe('A letter of which nobody knows whether it went', () => {
  const letter = (again: string) => ({ again, to: 'circle:foster-carer', letter: 'invitation', about: REF }) as const;
  const NO_HOLD = { stands: false, stops: false, subjectIds: [], termsOf: () => undefined };
  const underHold = (hold: typeof NO_HOLD, meeting: Meeting, ...letters: readonly string[]) =>
    sendLetterAgain(
      { meeting: REF, person: 'circle:foster-carer' },
      { ...caseOf(meeting), unclearLetters: letters.map(letter), hold },
      blended,
    );
  const again = (meeting: Meeting, ...letters: readonly string[]) => underHold(NO_HOLD, meeting, ...letters);

  it('is not sent while a hold keeps back what invites, or where the allegation is about that person', () => {
    expect(underHold({ ...NO_HOLD, stands: true, stops: true }, READY, 'a/again').is).toBe('held');
    const about = { ...NO_HOLD, stands: true, subjectIds: ['circle:foster-carer'] as never[] };
    expect(underHold(about, READY, 'a/again').is).toBe('held');
  });

  it('is sent once more, under the name of the one that it follows', () => {
    expect(effectsOf(again(READY, 'a/again'))).toMatchObject({
      key: 'a/again',
      changes: [],
      steps: [{ do: 'send-letter', id: 'a/again', to: 'circle:foster-carer', letter: 'invitation', about: REF }],
    });
    expect(effectsOf(again(READY, 'a/again', 'b/again')).steps).toHaveLength(2);
  });

  it('is not sent where none is unclear, nor for a meeting that was called off', () => {
    expect(sentenceOf(again(READY))).toBe('No letter to this person is unclear. There is nothing to send again.');
    expect(sentenceOf(again({ ...READY, state: 'cancelled' }, 'a/again'))).toBe(
      'The meeting was called off. Nothing is sent for it any more.',
    );
  });
});
