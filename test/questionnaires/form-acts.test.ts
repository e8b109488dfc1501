import { describe, expect, it } from 'vitest';
import {
  countsOf,
  decline,
  giveCode,
  handIn,
  moreTime,
  ratherTalk,
  remind,
  renewLink,
  takeBack,
  type CirclePerson,
  type Decision,
  type Effects,
  type Questionnaire,
} from '#rules';
import { changesOf, FORM, formFacts, MEETING } from '../builders/form-facts.ts';
import { calendar, warrington } from '../rules/invented-case.ts';

const effectsOf = (decision: Decision<Effects | undefined>): Effects | undefined =>
  decision.is === 'decided' ? decision.value : undefined;
const asksFor = (decision: Decision<unknown>) => (decision.is === 'asking' ? decision.ask.map(({ ask }) => ask) : []);
const cell = (by: string, value = 'He liked the garden.') => ({ value, at: '2026-12-02T09:00:00Z' as const, by });
const HAND_IN = { form: FORM.id, proxy: { method: 'phone', readBack: true } } as const;

describe('W-73, E-83: handing a form in', () => {
  it('its person hands it in, once; the task of passing it on is done', () => {
    const effects = effectsOf(
      handIn({ form: FORM.id }, formFacts('circle:carer', { written: { F1: cell('circle:carer') } })),
    );
    expect(effects?.key).toBe('DM-2026-0007/returned-f00d');
    expect(changesOf(effects?.changes, 'questionnaires')).toEqual([
      { state: 'returned', returnedAt: '2026-12-03T10:00:00Z', toChair: false },
    ]);
    expect(changesOf(effects?.changes, 'obligations')).toEqual([
      { doneAt: '2026-12-03T10:00:00Z', doneBy: 'circle:carer', note: 'handed in' },
    ]);
    const again = handIn({ form: FORM.id }, formFacts('circle:carer', { questionnaire: back }));
    expect(again).toMatchObject({ is: 'decided', value: undefined });
  });

  const back: Questionnaire = { ...FORM, state: 'returned', returnedAt: '2026-12-02T09:00:00Z' };

  it('a helper says how they got the answers, and is named as the one who wrote', () => {
    const facts = formFacts('helper', { written: { F1: cell('helper') } });
    expect(asksFor(handIn({ form: FORM.id }, facts))).toEqual([
      'Say how you got these answers, and whether you read them back.',
    ]);
    expect(changesOf(effectsOf(handIn(HAND_IN, facts))?.changes, 'questionnaires')).toEqual([
      {
        state: 'returned',
        returnedAt: '2026-12-03T10:00:00Z',
        toChair: false,
        enteredBy: 'helper',
        method: 'phone',
        readBack: true,
      },
    ]);
  });

  it.each([
    ['wrote an answer by themselves', { written: { F1: cell('helper'), F2: cell('circle:carer') } }],
    ['was helped by another worker before', { written: { F1: cell('helper'), F2: cell('another-helper') } }],
    [
      'added a picture by themselves',
      { written: { F1: cell('helper') }, formFiles: [{ by: 'circle:carer' }] as never },
    ],
  ])('a helper does not hand it in where the person %s', (_what, more) => {
    expect(asksFor(handIn(HAND_IN, formFacts('helper', more)))).toEqual([
      'Somebody else has written in this form, and only they can hand it in. Ask them to, or ring the organiser of the meeting.',
    ]);
  });

  it('an answer that was emptied again is nobody’s words', () => {
    const facts = formFacts('helper', { written: { F1: cell('helper'), F2: cell('circle:carer', ' ') } });
    expect(handIn(HAND_IN, facts).is).toBe('decided');
  });

  it.each([
    ['it was taken back', { questionnaire: { ...FORM, state: 'withdrawn' } }, 'This form was taken back.'],
    ['the meeting is cancelled', { meeting: { ...MEETING, state: 'cancelled' } }, 'The meeting will not take place.'],
    ['the meeting was held', { meeting: { ...MEETING, heldOn: '2026-12-02' } }, 'The meeting has taken place.'],
    [
      'its day is past',
      { meeting: { ...MEETING, startsAt: '2026-12-02T10:00' } },
      'The day of the meeting has passed.',
    ],
  ] as const)('nothing is handed in once %s', (_why, more, words) => {
    const facts = formFacts('circle:carer', { ...more, written: { F1: cell('circle:carer') } });
    expect(asksFor(handIn({ form: FORM.id }, facts))[0]).toContain(words);
  });

  it('on the day of the meeting it still is', () => {
    const meeting = { ...MEETING, startsAt: '2026-12-03T09:00' } as const;
    const facts = formFacts('circle:carer', { meeting, written: { F1: cell('circle:carer') } });
    expect(handIn({ form: FORM.id }, facts).is).toBe('decided');
  });
});

describe('E-82: another time, or another way', () => {
  it('the worker who arranges the meeting agrees a day, by the day on which the form was due', () => {
    const effects = effectsOf(moreTime({ form: FORM.id }, formFacts('circle:carer')));
    expect(changesOf(effects?.changes, 'obligations')).toMatchObject([
      { kind: 'questionnaire.moreTime', ownerId: 'organiser', startsOn: '2026-12-03', due: '2026-12-10' },
    ]);
    expect(effects?.steps).toEqual([
      {
        do: 'show-card',
        id: 'DM-2026-0007/more-time-f00d/task',
        to: 'organiser',
        card: 'task',
        about: 'owed:DM-2026-0007:questionnaire.moreTime:f00d',
      },
    ]);
  });

  it('asked again it is the same; where the form is late, the task is due today', () => {
    const asked = { ...FORM, moreTimeAskedAt: '2026-12-02T09:00:00Z' } as const;
    expect(moreTime({ form: FORM.id }, formFacts('circle:carer', { questionnaire: asked }))).toMatchObject({
      value: undefined,
    });
    const late = { ...FORM, due: '2026-12-01' } as const;
    const effects = effectsOf(moreTime({ form: FORM.id }, formFacts('circle:carer', { questionnaire: late })));
    expect(changesOf(effects?.changes, 'obligations')).toMatchObject([{ due: '2026-12-03' }]);
  });

  it.each([
    ['a carer, their supervising social worker', {}, 'supervising'],
    ['a father, the worker who passes the form on', { role: 'parent' }, 'helper'],
    ['a school without one, the child’s social worker', { role: 'school', workerId: undefined }, 'social-worker'],
    [
      'another worker, whoever arranges',
      { personIs: 'worker', person: 'nurse', role: 'health-professional' },
      'organiser',
    ],
  ] as const)('who would rather talk is rung: %s', (_who, more, ownerId) => {
    const questionnaire: Questionnaire = { ...FORM, ...more };
    const effects = effectsOf(ratherTalk({ form: FORM.id }, formFacts(questionnaire.person, { questionnaire })));
    expect(changesOf(effects?.changes, 'obligations')).toMatchObject([{ kind: 'questionnaire.talk', ownerId }]);
  });
});

describe('E-27, E-66: somebody would rather not answer', () => {
  const declined = (actor: string, more: Partial<Questionnaire>, words = '') =>
    decline({ form: FORM.id, words }, formFacts(actor, { questionnaire: { ...FORM, ...more } }));

  it.each([
    ['by mail', { way: 'mail' }],
    ['in Teams', { way: 'teams', personIs: 'worker' }],
    ['on paper', { way: 'post' }],
  ] as const)('a helper does not say it for whoever answers %s', (_way, more) => {
    expect(asksFor(declined('helper', more))).toEqual([
      'Only they can say that they would rather not answer. If they told you so, ask the chair or the organiser to take the form back.',
    ]);
    expect(declined('circle:carer', more).is).toBe('decided');
  });

  it.each([
    ['a child', { personIs: 'child', person: 'child', way: 'through-worker' }],
    ['somebody who is rung', { way: 'phone' }],
    ['somebody who is heard through their worker', { way: 'through-worker' }],
  ] as const)('a helper says it for %s, and is named with it', (_who, more) => {
    expect(changesOf(effectsOf(declined('helper', more))?.changes, 'questionnaires')).toMatchObject([
      { state: 'declined', enteredBy: 'helper' },
    ]);
  });

  it('for a child it is recorded as PN7, with what the adult says, which stands in no plan', () => {
    const child = { personIs: 'child', person: 'child', way: 'through-worker' } as const;
    const effects = effectsOf(declined('helper', child, 'He covered his ears.'));
    expect(effects?.words).toEqual({ participation: 'PN7: He covered his ears.' });
    expect(JSON.stringify([effects?.changes, effects?.steps])).not.toContain('ears');
    expect(effectsOf(declined('helper', child))?.words).toEqual({ participation: 'PN7' });
  });

  it.each(['returned', 'declined', 'withdrawn'] as const)('a form that is %s stays so', (state) => {
    expect(declined('circle:carer', { state })).toMatchObject({ is: 'decided', value: undefined });
  });
});

describe('E-83, E-87: a code and a link', () => {
  it('a new code unlocks the form, is told to whoever asked, and of it a plan holds the mark alone; the later of two stands', () => {
    const effects = effectsOf(giveCode({ form: FORM.id }, formFacts('helper'), warrington));
    expect(effects?.changes).toEqual([
      {
        change: 'questionnaires',
        key: FORM.key,
        to: { codeHash: `mark-of-${FORM.id}`, wrongTries: 0 },
        onlyWhile: { codeHash: FORM.codeHash },
      },
    ]);
    expect(effects?.code).toBe('ABCD2345');
    expect(JSON.stringify({ ...effects, code: undefined })).not.toContain('ABCD2345');
  });

  const written = { key: 'circle:carer', way: 'mail', mail: 'carer@home.example' } as CirclePerson;

  it('a new link closes those before it and goes by letter', () => {
    const effects = effectsOf(renewLink({ form: FORM.id }, formFacts('helper', { circle: [written] }), warrington));
    expect(changesOf(effects?.changes, 'questionnaires')).toEqual([{ linkHash: undefined, wrongTries: 0 }]);
    expect(effects?.steps).toEqual([
      {
        do: 'send-letter',
        id: 'DM-2026-0007/link-f00d-id-of-link/letter',
        to: 'circle:carer',
        letter: 'questionnaire',
        about: 'f00d',
      },
    ]);
  });

  it('neither is given while safeguarding holds the case: nobody is asked for their views then', () => {
    const hold = { stops: true, stands: true, subjectIds: [], termsOf: () => undefined };
    const facts = formFacts('helper', { circle: [written], hold });
    expect(giveCode({ form: FORM.id }, facts, warrington).is).toBe('held');
    expect(renewLink({ form: FORM.id }, facts, warrington).is).toBe('held');
  });

  it('nobody is written to who is reached another way', () => {
    expect(
      asksFor(
        renewLink({ form: FORM.id }, formFacts('helper', { circle: [{ ...written, way: 'phone' }] }), warrington),
      ),
    ).toEqual(['This person is not written to by mail.']);
  });
});

describe('E-66: a form is taken back', () => {
  it('with who, when and why; whatever was to be done about it is done', () => {
    const effects = effectsOf(takeBack({ form: FORM.id, reason: ' The school has closed. ' }, formFacts('chair')));
    expect(changesOf(effects?.changes, 'questionnaires')).toEqual([
      {
        state: 'withdrawn',
        withdrawnAt: '2026-12-03T10:00:00Z',
        withdrawnBy: 'chair',
        withdrawnReason: { typed: 'reason' },
      },
    ]);
    expect(effects?.words).toEqual({ reason: 'The school has closed.' });
    expect(changesOf(effects?.changes, 'obligations')).toHaveLength(3);
  });

  it.each([
    ['returned', 'This form has come back, and it stays. Nobody’s words are taken back.'],
    ['declined', 'This person has said that they would rather not answer. Nothing more goes to them.'],
  ] as const)('never once it is %s', (state, words) => {
    const facts = formFacts('chair', { questionnaire: { ...FORM, state } });
    expect(asksFor(takeBack({ form: FORM.id, reason: 'Late.' }, facts))).toEqual([words]);
  });

  it('never without a reason', () => {
    expect(asksFor(takeBack({ form: FORM.id, reason: ' ' }, formFacts('chair')))).toEqual([
      'Say why the form is taken back.',
    ]);
  });

  it('it counts among those who were asked', () => {
    const states = (['returned', 'returned', 'sent', 'declined', 'withdrawn'] as const).map((state) => ({ state }));
    expect(countsOf(states)).toEqual({ returned: 2, asked: 5, words: '2 of 5 came back. 1 was taken back.' });
    expect(countsOf([{ state: 'withdrawn' }, { state: 'withdrawn' }]).words).toBe(
      'None of 2 came back yet. 2 were taken back.',
    );
  });
});

describe('E-07, E-87: reminders', () => {
  const overdue = { ...FORM, due: '2026-12-02' } as const;
  const reminded = (more: Partial<Questionnaire> = {}, facts: Parameters<typeof formFacts>[1] = {}) =>
    effectsOf(
      remind(
        { form: FORM.id },
        formFacts('steady', { ...facts, questionnaire: { ...overdue, ...more } }),
        warrington,
        calendar,
      ),
    );

  it.each([
    ['in Teams by the digest of the day', { way: 'teams', personIs: 'worker', person: 'nurse' }, []],
    ['by letter', { way: 'mail' }, ['send-letter to circle:carer']],
    ['through the digest of their worker', { way: 'phone' }, []],
    ['by nobody, where there is no worker', { way: 'phone', workerId: undefined }, []],
    ['by nobody, who would rather talk', { ratherTalk: true }, []],
    ['by nobody, who was asked today', { sentAt: '2026-12-03T08:00:00Z' }, []],
  ] as const)('each is reminded in their own way: %s', (_way, more, steps) => {
    const effects = reminded(more);
    expect(effects?.steps.map((step) => `${step.do} to ${'to' in step ? String(step.to) : ''}`)).toEqual(steps);
    expect(changesOf(effects?.changes, 'questionnaires')).toHaveLength(1);
  });

  it.each([
    ['has answered', { state: 'returned' }, {}],
    ['has said that they would rather not', { state: 'declined' }, {}],
    ['was reminded at this level', { remindedLevel: 9 }, {}],
    ['is not due for a while', { due: '2027-01-11' }, {}],
    ['a hold stops', {}, { hold: { stands: true, stops: true, subjectIds: [], termsOf: () => undefined } }],
    [
      'an allegation is about',
      {},
      { hold: { stands: true, stops: false, subjectIds: ['circle:carer'], termsOf: () => undefined } },
    ],
    ['is asked for a meeting that is cancelled', {}, { meeting: { ...MEETING, state: 'cancelled' } }],
    ['it is Saturday for', {}, { today: '2026-12-05' }],
  ] as const)('nobody is reminded who %s', (_who, more, facts) => {
    expect(reminded(more, facts)).toBeUndefined();
  });
});
