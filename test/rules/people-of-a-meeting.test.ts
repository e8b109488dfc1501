import { describe, expect, it } from 'vitest';
import {
  addInvitee,
  askForPlanning,
  askForSupport,
  checkChair,
  decideInvitees,
  mayDecideAbout,
  nameChair,
  saveDraft,
  waitsForManager,
  whatIsMissing,
  type Act,
  type Decision,
  type Effects,
  type Invitation,
  type InviteeChange,
  type Meeting,
} from '#rules';
import {
  circumstances,
  invitationWith,
  meetingWith,
  NOW,
  quietCase,
  supplied,
  worker,
} from '../builders/meeting-facts.ts';
import { blended, calendar, day, placement } from './invented-case.ts';

const REF = 'SM-2026-0001';
const effectsOf = (decision: Decision<Effects | undefined>): Effects => {
  if (decision.is !== 'decided' || decision.value === undefined) throw new Error(JSON.stringify(decision));
  return decision.value;
};
const sentenceOf = (decision: Decision<Effects | undefined>): string =>
  decision.is === 'asking' ? decision.ask.map(({ ask }) => ask).join(' ') : decision.is;
const caseOf = (meeting: Meeting, actor = 'worker-coord', may: readonly Act[] = [], supply = supplied()) => ({
  ...circumstances(actor, may, supply),
  ...quietCase,
  meeting,
});
const DISRUPTION = meetingWith({ kind: 'disruption', coordinatorId: 'worker-org' });

describe('W-75 to W-77, CF-03, CF-11: who is named as chair', () => {
  const name = (
    said: Omit<Parameters<typeof nameChair>[0], 'meeting'>,
    meeting = meetingWith(),
    changed: Partial<Parameters<typeof nameChair>[1]> = {},
  ) => nameChair({ meeting: REF, ...said }, { ...caseOf(meeting), ...changed }, blended);

  it('somebody who has left, or never worked here, is not named', () => {
    const left = supplied({ workers: [worker('gone', ['team-manager'], { active: false })] });
    expect(sentenceOf(name({ chairId: 'gone' }, meetingWith(), { supply: left }))).toBe(
      'That person is not in the People list.',
    );
    expect(sentenceOf(name({ chairId: 'nobody' }))).toBe('That person is not in the People list.');
  });

  it('this child’s reviewing officer never chairs the disruption meeting, nor stands in', () => {
    const words = /Is the independent reviewing officer of this child, .* \(Warrington W-76\)$/;
    expect(sentenceOf(name({ chairId: 'worker-iro' }, DISRUPTION))).toMatch(words);
    expect(sentenceOf(name({ chairId: 'worker-crm', reserveChairId: 'worker-iro' }, DISRUPTION))).toMatch(words);
  });

  it('T-32: the child’s own team manager chairs only with a written reason, which is then written down once', () => {
    expect(sentenceOf(name({ chairId: 'worker-tm' }))).toBe(
      'Invented worker-tm may chair only with a written reason. Is the line manager of the child’s social worker: someone else is preferred, or say why it is them. (CF-11, Torbay T-32)',
    );
    const named = effectsOf(name({ chairId: 'worker-tm', reason: ' Nobody else is free. ' }));
    expect(named.changes).toMatchObject([
      { change: 'meetings', to: { chairId: 'worker-tm', chairReason: { typed: 'chairReason' } } },
      { create: 'settings', row: { key: 'chair-reason:IN-2026-0001:worker-tm' } },
    ]);
    expect(named.words?.['chairReason']).toContain('Chosen because: Nobody else is free.');
    const written = { reason: 'Nobody else is free.', by: 'worker-coord', at: NOW } as const;
    const again = name({ chairId: 'worker-tm' }, meetingWith(), {
      supply: supplied({ chairReasons: { 'worker-tm': written } }),
    });
    expect(effectsOf(again).changes).toHaveLength(1);
  });

  it('the same chair named again changes nothing', () => {
    const first = effectsOf(name({ chairId: 'worker-tm-2' }));
    const meeting = meetingWith({ chairId: 'worker-tm-2', chairReason: first.words?.['chairReason'] });
    expect(name({ chairId: 'worker-tm-2' }, meeting)).toMatchObject({ is: 'decided', value: undefined });
  });

  it('CF-03: an exception of the head of service lifts the bar that allows one, and is recorded with its reason', () => {
    const endingBy = { caseEnding: { decidedBy: 'worker-crm' } as never };
    expect(sentenceOf(name({ chairId: 'worker-crm' }, DISRUPTION, endingBy))).toContain('Took a decision');
    const excepted = name({ chairId: 'worker-crm', exceptionReason: 'Nobody else knows the home.' }, DISRUPTION, {
      ...endingBy,
      actor: worker('worker-head', ['head-of-service']),
    });
    const { changes, words } = effectsOf(excepted);
    expect(changes[1]).toMatchObject({ create: 'settings', row: { key: 'exceptions:SM-2026-0001' } });
    expect(JSON.parse(words?.['exceptions:SM-2026-0001'] ?? '')).toEqual([
      {
        candidateId: 'worker-crm',
        byId: 'worker-head',
        byRoles: ['head-of-service'],
        reason: 'Nobody else knows the home.',
      },
    ]);
  });

  it('E-54: another chair of a meeting that is sent gets it in the diary, and is introduced by the social worker', () => {
    const sent = { ...DISRUPTION, state: 'sent', chairId: 'worker-crm', startsAt: '2026-11-27T10:00' } as const;
    const { changes, steps } = effectsOf(name({ chairId: 'worker-crm-2' }, sent));
    expect(changes.slice(1)).toMatchObject([
      { change: 'obligations', key: 'owed:SM-2026-0001:meeting.chair-conflict:worker-crm', to: { doneAt: NOW } },
      { create: 'obligations', row: { kind: 'meeting.introduce-chair', ownerId: 'worker-sw', due: '2026-11-27' } },
    ]);
    expect(steps.map((step) => step.do)).toEqual(['change-diaries', 'set-meeting-options', 'show-card', 'show-card']);
  });

  it('CF-05: another chair has not approved the people', () => {
    const approved = { ...DISRUPTION, chairId: 'worker-crm', approvedBy: 'worker-crm', state: 'approved' } as const;
    expect(effectsOf(name({ chairId: 'worker-crm-2' }, approved)).changes[0]).toMatchObject({
      to: { approvedBy: undefined, approvedAt: undefined },
    });
  });
});

describe('CF-03, E-53: a chair looked at again', () => {
  const chaired = { ...DISRUPTION, chairId: 'worker-iro', reserveChairId: 'worker-crm-2' };
  const check = (meeting: Meeting, changed: Partial<Parameters<typeof checkChair>[1]> = {}) =>
    checkChair({ meeting: REF }, { ...caseOf(meeting, 'steady'), ...changed }, blended);

  it('who may chair, and a meeting without a chair, are left alone', () => {
    expect(check(DISRUPTION)).toMatchObject({ value: undefined });
    expect(check({ ...DISRUPTION, chairId: 'worker-crm' })).toMatchObject({ value: undefined });
  });

  it('who may not any more is told, and whoever arranges names another: the reserve is proposed', () => {
    const { changes, steps } = effectsOf(check(chaired));
    expect(changes).toMatchObject([
      { create: 'obligations', row: { kind: 'meeting.chair-conflict', ownerId: 'worker-org', due: '2026-11-23' } },
    ]);
    expect(JSON.stringify(changes)).toMatch(/\(Warrington W-76\).* Invented worker-crm-2 could step in\./);
    expect(steps).toMatchObject([{ to: 'worker-org' }, { to: 'worker-iro' }]);
  });

  it('without a reserve, whoever chairs fewest meetings could step in', () => {
    const supply = supplied({ chaired: { 'worker-crm': ['DM-2026-0009'], 'worker-crm-2': [] } });
    expect(JSON.stringify(check({ ...chaired, reserveChairId: undefined }, { supply }))).toContain(
      'Invented worker-crm-2 could step in.',
    );
  });

  it('nobody is told twice of the same chair', () => {
    const told = { key: 'owed:SM-2026-0001:meeting.chair-conflict:worker-iro' } as never;
    expect(check(chaired, { obligations: [told] })).toMatchObject({ value: undefined });
  });
});

describe('CF-21, CF-24, CF-51: whom the meeting asks', () => {
  const CHILD = invitationWith('child');
  const MOTHER = invitationWith('parent', { decision: 'undecided', name: 'Invented mother' });
  const CARER = invitationWith('foster-carer');
  const people = [CHILD, MOTHER, CARER];
  const facts = (may: readonly Act[], meeting = meetingWith(), invitations: readonly Invitation[] = people) => ({
    ...caseOf(meeting, 'worker-coord', may),
    invitations,
  });
  const decide = (changes: readonly InviteeChange[], may: readonly Act[] = ['propose-invitees'], meeting?: Meeting) =>
    decideInvitees({ meeting: REF, changes }, facts(may, meeting));

  it.each([
    [
      'the child without a reason',
      { key: CHILD.key, decision: 'left-out' },
      'Why does the child not take part? Write the reason before anything is sent. (Torbay T-21)',
    ],
    [
      'a parent without a reason',
      { key: MOTHER.key, decision: 'views-only' },
      'Say why Invented mother is not invited: the decision is written down with its reason (CF-24).',
    ],
    [
      'anybody without a reason',
      { key: CARER.key, decision: 'left-out' },
      'Say why Invented foster-carer is not invited.',
    ],
  ] as const)('nobody leaves out %s', (_whom, change, words) => {
    expect(sentenceOf(decide([change]))).toBe(words);
  });

  it('a decision is saved with its reason as words that were typed; what was so already is not written', () => {
    const { changes, words } = effectsOf(
      decide([
        { key: CARER.key, decision: 'invite' },
        { key: MOTHER.key, decision: 'views-only', reason: 'She asked for it.' },
      ]),
    );
    expect(changes).toEqual([
      { change: 'invitations', key: MOTHER.key, to: { decision: 'views-only', reason: { typed: 'reason-1' } } },
    ]);
    expect(words).toEqual({ 'reason-1': 'She asked for it.' });
    expect(decide([{ key: CARER.key, decision: 'invite' }])).toMatchObject({ value: undefined });
  });

  it('E-13: two people who are seated apart get a sitting each', () => {
    const { changes } = effectsOf(
      decide([
        { key: MOTHER.key, decision: 'separate' },
        { key: CARER.key, decision: 'separate' },
      ]),
    );
    expect(changes).toMatchObject([{ to: { sitting: 2 } }, { to: { sitting: 3 } }]);
  });

  it('CF-24: that a parent is not informed goes to the manager’s desk, and nothing is decided meanwhile', () => {
    const change = { key: MOTHER.key, decision: 'not-informed', reason: 'Contact is not safe.' } as const;
    const { changes, steps, words } = effectsOf(decide([change]));
    expect(changes).toMatchObject([
      { create: 'obligations', row: { kind: 'meeting.decide-parent', ownerId: 'worker-tm', force: 'law' } },
    ]);
    expect(steps).toMatchObject([{ do: 'show-card', to: 'worker-tm', card: 'task' }]);
    expect(words).toBeUndefined();
    const said = { meeting: REF, changes: [change] };
    expect(waitsForManager(said, facts(['propose-invitees']))).toContain('They have it on their desk now.');
    expect(waitsForManager(said, facts(['decide-parent']))).toBeUndefined();
    expect(effectsOf(decide([change], ['decide-parent'])).changes[0]).toMatchObject({ change: 'invitations' });
  });

  it('the manager decides about parents, and about nobody else; nobody decides about a stranger', () => {
    const may = (key: string, acts: readonly Act[]) =>
      mayDecideAbout({ meeting: REF, changes: [{ key, decision: 'invite' }] }, facts(acts));
    expect(may(MOTHER.key, ['decide-parent'])).toBe(true);
    expect(may(CARER.key, ['decide-parent'])).toBe(false);
    expect(may(CARER.key, ['propose-invitees'])).toBe(true);
    expect(may('invitation:of-another-meeting', ['propose-invitees'])).toBe(false);
  });

  it('CF-05: what the chair approved was another list of people', () => {
    const approved = { ...DISRUPTION, approvedBy: 'worker-crm', state: 'approved' } as const;
    const changes = [{ key: MOTHER.key, decision: 'invite' }] as const;
    expect(effectsOf(decide(changes, ['propose-invitees'], approved)).changes[0]).toEqual({
      change: 'meetings',
      key: 'meeting:SM-2026-0001',
      to: { approvedBy: undefined, approvedAt: undefined, state: 'arranging' },
    });
  });

  it('a worker is added once in each part', () => {
    const said = { meeting: REF, person: 'worker-iro', part: 'independent-reviewing-officer', reason: '' } as const;
    const [added] = effectsOf(addInvitee(said, facts([]))).changes;
    expect(added).toMatchObject({ create: 'invitations', row: { name: 'Invented worker-iro', decision: 'invite' } });
    const there = invitationWith('independent-reviewing-officer', {
      key: 'invitation:SM-2026-0001:worker-iro:independent-reviewing-officer',
    });
    expect(addInvitee(said, facts([], meetingWith(), [there]))).toMatchObject({ value: undefined });
  });
});

describe('A draft saved as a whole', () => {
  const ALL = ['allocate-chair', 'arrange-meeting', 'propose-invitees'] as const;
  const save = (said: Partial<Parameters<typeof saveDraft>[0]>) =>
    saveDraft({ meeting: REF, people: [], ...said }, caseOf(meetingWith(), 'worker-coord', ALL), blended, calendar);

  it('is one change of the meeting and one plan', () => {
    const saved = effectsOf(
      save({
        chair: { chairId: 'worker-tm-2' },
        minuteTakerId: 'worker-min',
        time: { startsAt: '2026-11-27T10:00', venue: 'Civic Centre' },
      }),
    );
    expect(saved.changes).toHaveLength(1);
    expect(saved.changes[0]).toMatchObject({
      to: { chairId: 'worker-tm-2', minuteTakerId: 'worker-min', startsAt: '2026-11-27T10:00' },
    });
    expect(saved).toMatchObject({ did: 'named the chair; named the minute taker; chose the time' });
    expect(saved.refused).toBeUndefined();
  });

  it('a part that is refused says why, and what came before it stays saved', () => {
    const saved = effectsOf(
      save({ chair: { chairId: 'worker-tm-2' }, minuteTakerId: 'worker-tm-2', time: { startsAt: '2026-11-27T10:00' } }),
    );
    expect(saved.refused).toBe('The chair cannot take the minutes too (CF-46).');
    expect(saved.changes).toMatchObject([{ to: { chairId: 'worker-tm-2' } }]);
    expect(JSON.stringify(saved.changes)).not.toContain('startsAt');
  });

  it('leaves the draft to whoever answers, so that no refusal is drawn over before it is read', () => {
    expect(effectsOf(save({ chair: { chairId: 'worker-tm-2' } })).redraw).toEqual([
      { about: REF, cards: ['meeting-arranged', 'chair-approval'] },
    ]);
  });

  it('with nothing new in it, nothing is written', () => {
    expect(save({})).toMatchObject({ is: 'decided', value: undefined });
  });
});

describe('What stands between a meeting and its invitations', () => {
  const missing = (meeting: Meeting, changed: Partial<Parameters<typeof whatIsMissing>[0]> = {}) =>
    whatIsMissing({ ...caseOf(meeting), invitations: [invitationWith('child')], ...changed }, blended).map(
      ({ what, before }) => [what, before],
    );
  const ready = meetingWith({ chairId: 'worker-tm-2', minuteTakerId: 'worker-min', startsAt: '2026-11-27T10:00' });

  it('CF-35: a draft with everything settled waits for the social worker’s “go” before it is sent, not before it is shown', () => {
    expect(missing(ready)).toEqual([['the social worker’s “go”', 'sending']]);
  });

  it('a planning meeting goes out without a minute taker, and not without the agreement', () => {
    expect(missing({ ...ready, kind: 'planning', minuteTakerId: undefined, workerSays: 'go' })).toEqual([
      ['format, venue and chair agreed with the supervising social worker', 'asking'],
    ]);
  });

  it('CF-05: only the chair’s own part is left before a disruption meeting is sent', () => {
    expect(missing({ ...ready, kind: 'disruption', chairId: 'worker-crm' })).toEqual([
      ['By which day are questionnaires back?', 'sending'],
      ['Has the chair approved the people? Nothing leaves before.', 'sending'],
    ]);
  });

  it('CF-51: each later sitting has a time', () => {
    const people = [invitationWith('child'), invitationWith('parent', { decision: 'separate', sitting: 2 })];
    expect(missing({ ...ready, workerSays: 'go' }, { invitations: people })).toEqual([
      ['a time for sitting 2', 'asking'],
    ]);
  });

  it('E-01, E-02: nothing is prepared while a hold stops it, nor with somebody whom the allegation is about', () => {
    const hold = { stands: true, stops: true, subjectIds: ['worker-tm-2'], termsOf: () => undefined };
    expect(missing({ ...ready, workerSays: 'go' }, { hold })).toEqual([
      ['the hold lifted, or terms agreed with the LADO', 'asking'],
      ['another chair: the complaint or allegation is about this one', 'asking'],
    ]);
  });
});

describe('A meeting that is asked for', () => {
  const facts = {
    ...circumstances('worker-sw'),
    ...quietCase,
    placement: { ...placement, startedOn: day('2026-12-07') },
    childMeetings: [],
    childObligations: [],
  };
  const asked = { formId: 'form-1', placement: placement.key, words: ' The school has asked. ' } as const;

  it('W-02: the planning meeting of a placement to come is before the move, and its words are in no plan', () => {
    const { key, changes, steps, words } = effectsOf(
      askForPlanning({ ...asked, day: day('2026-12-07'), urgent: false }, facts, blended, calendar),
    );
    expect(key).toBe('planning/form-1');
    expect(changes[0]).toMatchObject({
      create: 'meetings',
      row: { ref: 'PM-2026-0001', kind: 'planning', from: '2026-11-23', by: '2026-12-04', asked: { typed: 'asked' } },
    });
    expect(words).toEqual({ asked: 'The school has asked.' });
    expect(steps).toMatchObject([{ do: 'show-card', card: 'draft-meeting', about: 'PM-2026-0001' }]);
    expect(changes.some((change) => 'create' in change && change.create === 'obligations')).toBe(true);
  });

  it('what the ending before asked for a new home already is not owed twice', () => {
    const visit = { kind: 'placement.first-visit', about: 'PE-2026-0001', startsOn: '2026-12-07' } as never;
    const said = { ...asked, day: day('2026-12-07'), urgent: false };
    const kindsOf = (childObligations: readonly never[]) =>
      effectsOf(askForPlanning(said, { ...facts, childObligations }, blended, calendar)).changes.flatMap((change) =>
        'create' in change && change.create === 'obligations' ? [change.row.kind] : [],
      );
    expect(kindsOf([])).toContain('placement.first-visit');
    expect(kindsOf([visit])).not.toContain('placement.first-visit');
  });

  it('W-64: who came to the last planning meeting is the draft for this one', () => {
    const last = meetingWith({
      ref: 'PM-2026-0900',
      kind: 'planning',
      about: placement.childRef,
      heldOn: day('2026-10-01'),
    });
    const came = invitationWith('supervising-social-worker', {
      person: 'worker-ssw',
      decision: 'views-only',
      reason: 'On leave.',
    });
    const { changes, words } = effectsOf(
      askForPlanning(
        { ...asked, day: day('2026-12-07'), urgent: false },
        { ...facts, childMeetings: [last], supply: supplied({ invitations: { 'PM-2026-0900': [came] } }) },
        blended,
        calendar,
      ),
    );
    expect(JSON.stringify(changes)).toMatch(/"decision":"views-only","reason":\{"typed":"reason-\d"\}/);
    expect(Object.values(words ?? {})).toEqual(['On leave.', 'The school has asked.']);
  });

  it('E-01: while a hold stands, a carer who came last time is to be decided about anew', () => {
    const carer = { key: 'circle:carer', childRef: 'C-1042', name: 'Invented carer', part: 'foster-carer' } as const;
    const circle = [
      { ...carer, parentalResponsibility: false, side: 'carers', way: 'mail', largePrint: false },
    ] as const;
    const last = meetingWith({ ref: 'PM-2026-0900', kind: 'planning', about: 'C-1042', heldOn: day('2026-10-01') });
    const came = invitationWith('foster-carer', { person: carer.key, reason: 'As ever.' });
    const supply = supplied({ invitations: { 'PM-2026-0900': [came] } });
    const decidedAbout = (stands: boolean) =>
      effectsOf(
        askForPlanning(
          { ...asked, day: day('2026-12-07'), urgent: false },
          { ...facts, circle, supply, childMeetings: [last], hold: { ...quietCase.hold, stands } },
          blended,
          calendar,
        ),
      ).changes.flatMap((change) =>
        'create' in change && change.create === 'invitations' && change.row.person === carer.key
          ? [change.row.decision]
          : [],
      );
    expect(decidedAbout(false)).toEqual(['invite']);
    expect(decidedAbout(true)).toEqual(['undecided']);
  });

  it('CF-26: support in a crisis is no support meeting, and nothing is opened', () => {
    const said = { ...asked, day: day('2026-11-23') };
    expect(askForSupport({ ...said, crisis: true }, facts, blended, calendar)).toMatchObject({
      is: 'decided',
      value: undefined,
    });
    expect(effectsOf(askForSupport({ ...said, crisis: false }, facts, blended, calendar)).changes[0]).toMatchObject({
      row: { ref: 'FS-2026-0001', kind: 'support' },
    });
  });
});
