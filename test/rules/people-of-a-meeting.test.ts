import { describe, expect, it } from 'vitest';
import {
  addInvitee,
  decideInvitees,
  mayDecideAbout,
  saveDraft,
  waitsForManager,
  type Act,
  type Invitation,
  type InviteeChange,
  type Meeting,
} from '#rules';
import { caseOf, effectsOf, invitationWith, meetingWith, sentenceOf } from '../builders/meeting-facts.ts';
import { blended, calendar } from './invented-case.ts';

const REF = 'SM-2026-0001';
const DISRUPTION = meetingWith({ kind: 'disruption', coordinatorId: 'worker-org' });

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
      'Say why the parent IM is not invited: the decision is written down with its reason (CF-24).',
    ],
    [
      'anybody without a reason',
      { key: CARER.key, decision: 'left-out' },
      'Say why the foster carer IF is not invited.',
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

  it.each([
    [
      'sending',
      'The invitations to SM-2026-0001 are going out at this moment. Look again in a few minutes, when they have gone.',
    ],
    ['cancelled', 'SM-2026-0001 was called off: nobody is asked to it any more.'],
    ['held', 'SM-2026-0001 has taken place: nobody is asked to it any more.'],
    ['minuted', 'SM-2026-0001 has taken place: nobody is asked to it any more.'],
    ['closed', 'SM-2026-0001 has taken place: nobody is asked to it any more.'],
  ] as const)('nobody is added or decided about while it is %s', (state, words) => {
    const meeting = { ...DISRUPTION, approvedBy: 'worker-crm', state };
    const said = { meeting: REF, person: 'worker-iro', part: 'independent-reviewing-officer', reason: '' } as const;
    expect(sentenceOf(decide([{ key: MOTHER.key, decision: 'invite' }], ['propose-invitees'], meeting))).toBe(words);
    expect(sentenceOf(addInvitee(said, facts([], meeting)))).toBe(words);
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
