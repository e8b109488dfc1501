import { describe, expect, it } from 'vitest';
import {
  apartLines,
  chooseSitting,
  chooseTime,
  decideInvitees,
  inviteesFor,
  missingSittings,
  moveMeeting,
  peopleApart,
  proposedInvitations,
  putMeetingBack,
  sayMustNotMeet,
  type Act,
  type CirclePerson,
  type Invitation,
  type LaterSitting,
  type Meeting,
} from '#rules';
import { caseOf, effectsOf, invitationWith, meetingWith, sentenceOf } from '../builders/meeting-facts.ts';
import { blended, calendar, day } from './invented-case.ts';
import { facts as inviteeFacts } from './invented-invitees.ts';

const REF = 'SM-2026-0001';
const inCircle = (key: string, name: string, changed: Partial<CirclePerson> = {}): CirclePerson => ({
  key: `circle:${key}`,
  childRef: 'C-1042',
  name,
  part: 'parent',
  parentalResponsibility: true,
  side: 'birth-family',
  way: 'mail',
  mail: `${key}@post.example`,
  largePrint: false,
  ...changed,
});
const MOTHER = inCircle('mother', 'Bryony Birchbark');
const FATHER = inCircle('father', 'Basil Oak', {
  mustNotMeet: ['circle:mother'],
  apartGround: 'court-order',
  apartWhy: 'Non-molestation order of 3 August 2026, in the court bundle.',
  apartUntil: day('2026-12-31'),
});
const CIRCLE = [MOTHER, FATHER];

const seat = (who: 'mother' | 'father', changed: Partial<Invitation> = {}): Invitation =>
  invitationWith('parent', {
    key: `invitation:${REF}:circle:${who}:parent`,
    person: `circle:${who}`,
    name: who === 'mother' ? MOTHER.name : FATHER.name,
    ...changed,
  });
const sitting = (number: number, startsAt: LaterSitting['startsAt']): LaterSitting => ({
  number,
  startsAt,
  lengthMinutes: 60,
});

const facts = (
  changed: Partial<Meeting> = {},
  invitations: readonly Invitation[] = [],
  sittings: readonly LaterSitting[] = [],
  circle: readonly CirclePerson[] = CIRCLE,
) => ({
  ...caseOf(meetingWith({ startsAt: '2026-11-26T10:00', ...changed }), 'worker-coord', ['propose-invitees']),
  invitations,
  sittings,
  circle,
});

describe('E-13: the father must not meet the mother, by a court order until 31 December', () => {
  it('nobody seats them together: whoever tries reads why, and what can be done', () => {
    const asked = facts({}, [seat('mother'), seat('father', { decision: 'undecided' })]);
    const decision = decideInvitees(
      { meeting: REF, changes: [{ key: seat('father').key, decision: 'invite' }] },
      asked,
    );
    expect(sentenceOf(decision)).toBe(
      'Parent BO and Parent BB must not meet (A court order, until Thu 31 Dec 2026). Give one of them a sitting of their own, or ask one for views only.',
    );
  });

  it('a sitting of his own is saved, and so is asking him for views only', () => {
    const asked = facts({}, [seat('mother'), seat('father', { decision: 'undecided' })]);
    const { key } = seat('father');
    expect(
      effectsOf(decideInvitees({ meeting: REF, changes: [{ key, decision: 'separate' }] }, asked)).changes,
    ).toEqual([{ change: 'invitations', key, to: { decision: 'separate', sitting: 2 } }]);
    const views = { key, decision: 'views-only', reason: 'The court order.' } as const;
    expect(effectsOf(decideInvitees({ meeting: REF, changes: [views] }, asked)).changes).toHaveLength(1);
  });

  it('what is decided about somebody else is saved meanwhile, and what is missing says that they sit together', () => {
    const carer = invitationWith('foster-carer', { decision: 'undecided' });
    const asked = facts({}, [seat('mother'), seat('father'), carer]);
    const decision = decideInvitees({ meeting: REF, changes: [{ key: carer.key, decision: 'invite' }] }, asked);
    expect(effectsOf(decision).changes).toHaveLength(1);
    expect(missingSittings(asked, blended)).toEqual([
      {
        what: 'a sitting of their own for one of Parent BO and Parent BB, who must not meet (A court order, until Thu 31 Dec 2026)',
        who: 'Whoever arranges the meeting',
        because: ['E-13', 'CF-51'],
        settledBy: 'people',
      },
    ]);
  });

  const APART = [seat('mother'), seat('father', { decision: 'separate', sitting: 2 })];
  const ONE_DAY =
    'Parent BO and Parent BB must not meet (A court order, until Thu 31 Dec 2026). They do not come on one day: choose another day for one of them, or ask one for views only.';

  it('his sitting is on another day: the same day is refused, at any hour', () => {
    const at = (startsAt: LaterSitting['startsAt']) =>
      chooseSitting({ meeting: REF, number: 2, startsAt }, facts({}, APART));
    expect(sentenceOf(at('2026-11-26T15:00'))).toBe(ONE_DAY);
    expect(effectsOf(at('2026-11-27T10:00')).changes).toHaveLength(1);
  });

  it('nor is the meeting itself put on the day of his sitting, when it is chosen or when it is moved', () => {
    const sittings = [sitting(2, '2026-11-27T10:00')];
    const chosen = chooseTime(
      { meeting: REF, startsAt: '2026-11-27T14:00' },
      facts({}, APART, sittings),
      blended,
      calendar,
    );
    expect(sentenceOf(chosen)).toBe(ONE_DAY);
    const sent = {
      ...facts({ state: 'sent' }, APART, sittings),
      may: () => true,
      moves: [],
      childObligations: [],
      questionnaires: [],
    };
    const moved = moveMeeting(
      { meeting: REF, startsAt: '2026-11-27T14:00', reason: 'The room is needed.' },
      sent,
      blended,
      calendar,
    );
    expect(sentenceOf(moved)).toBe(ONE_DAY);
  });

  it('two parts of one meeting are on one day: then one of the two is asked for views', () => {
    const [missing] = missingSittings(facts({ format: 'two-part' }, APART, [sitting(2, '2026-11-26T11:00')]), blended);
    expect(missing?.what).toBe(
      'views in place of coming from one of Parent BO and Parent BB: they must not meet (A court order, until Thu 31 Dec 2026), and both parts are on one day',
    );
  });

  it('whoever comes to every sitting sits with both', () => {
    const asked = facts({}, [seat('mother', { sitting: 0 }), seat('father', { decision: 'separate', sitting: 2 })]);
    expect(missingSittings(asked, blended).map(({ what }) => what)).toContain(
      'a sitting of their own for one of Parent BO and Parent BB, who must not meet (A court order, until Thu 31 Dec 2026)',
    );
  });

  it('said of both it is one pair; somebody who comes in two parts is kept apart in both', () => {
    const both = [{ ...MOTHER, mustNotMeet: ['circle:father'], apartGround: 'danger' as const }, FATHER];
    expect(apartLines(facts({}, [], [], both))).toHaveLength(1);
    const twice = [seat('mother'), seat('mother', { key: 'again', sitting: 2 }), seat('father', { sitting: 2 })];
    expect(missingSittings(facts({}, twice), blended).map(({ settledBy }) => settledBy)).toContain('people');
  });

  it('a sent meeting is not moved to a day on which they sit together, nor put back so', () => {
    const together = [seat('mother'), seat('father')];
    const sent = { ...facts({ state: 'sent', startsAt: '2027-01-04T10:00' }, together), may: () => true };
    const more = { moves: [], childObligations: [], questionnaires: [] };
    const moved = moveMeeting(
      { meeting: REF, startsAt: '2026-11-27T14:00', reason: 'The room is needed.' },
      { ...sent, ...more },
      blended,
      calendar,
    );
    expect(sentenceOf(moved)).toContain('Give one of them a sitting of their own');
    const gone = facts({ state: 'sent', trouble: 'cancelled-by-hand' }, together);
    expect(sentenceOf(putMeetingBack({ meeting: REF }, gone))).toContain('Call this meeting off, and arrange it anew.');
  });

  it('before the meeting has an hour, an order that ended before its first day is over', () => {
    const ended = [MOTHER, { ...FATHER, apartUntil: day('2026-11-20') }];
    expect(apartLines(facts({ startsAt: undefined }, [], [], ended))).toEqual([]);
    expect(apartLines(facts({ startsAt: undefined }))).toHaveLength(1);
  });

  it('E-12: adopters are not named in full in a list in which birth family stands', () => {
    const adopter = inCircle('adopter', 'Linnet Larch', { part: 'adopter', side: 'adopters' });
    expect(peopleApart(facts({}, [], [], [MOTHER, adopter])).map(({ name }) => name)).toEqual([
      'A.B.',
      'Bryony Birchbark',
      'Adopter LL',
    ]);
  });

  it('after its last day it holds no more', () => {
    const later = facts({ startsAt: '2027-01-04T10:00' }, [seat('mother'), seat('father')]);
    expect(missingSittings(later, blended)).toEqual([]);
    expect(apartLines(later)).toEqual([]);
  });

  it('is proposed as a sitting of his own from the start', () => {
    const { childRef } = inviteeFacts.placement;
    const people = inviteesFor(
      'stability',
      {
        ...inviteeFacts,
        circle: [
          inCircle('mother', 'Bryony Birchbark', { part: 'school', childRef }),
          inCircle('father', 'Basil Oak', {
            part: 'foster-carer',
            side: 'carers',
            childRef,
            mustNotMeet: ['circle:mother'],
          }),
        ],
        on: day('2026-11-23'),
      },
      blended,
    );
    expect(people.filter(({ person }) => person.startsWith('circle:'))).toMatchObject([
      {
        person: 'circle:father',
        decision: 'separate',
        sitting: 2,
        whyNot: 'Must not meet somebody else of this meeting.',
      },
      { person: 'circle:mother', decision: 'invite', sitting: 1 },
    ]);
  });

  it('two parents of the same initials are told apart by how they are reached', () => {
    const both = [
      { ...MOTHER, name: 'Bryony Birchbark' },
      { ...FATHER, name: 'Basil Birchbark', way: 'through-worker' as const },
    ];
    expect(apartLines(facts({}, [], [], both))).toEqual([
      'Parent BB, through their worker and Parent BB, by email must not meet: A court order, until Thu 31 Dec 2026.',
    ]);
  });

  it('however they sat the last time, a series proposes them apart', () => {
    const meeting = meetingWith();
    const circle = [
      inCircle('school', 'Teal Lane School', { part: 'school', side: 'professionals' }),
      { ...FATHER, part: 'foster-carer' as const, mustNotMeet: ['circle:school'] },
    ];
    const before = [
      invitationWith('school', { person: 'circle:school' }),
      invitationWith('foster-carer', { person: 'circle:father' }),
    ];
    const { placement, hold, supply, today } = caseOf(meeting);
    const proposed = proposedInvitations(
      meeting,
      { placement, circle: circle.map((one) => ({ ...one, childRef: placement.childRef })), hold, before },
      { supply, today, procedure: blended },
    );
    expect(proposed.filter(({ personIs }) => personIs === 'circle')).toMatchObject([
      { person: 'circle:father', decision: 'separate', sitting: 2 },
      { person: 'circle:school', decision: 'invite', sitting: 1 },
    ]);
  });

  it('cards say it by part and initials, with the ground and none of what was written', () => {
    expect(apartLines(facts())).toEqual([
      'Parent BO and Parent BB must not meet: A court order, until Thu 31 Dec 2026.',
    ]);
  });
});

describe('E-13: saying that two people must not meet', () => {
  const say = (
    said: Partial<Parameters<typeof sayMustNotMeet>[0]>,
    circle: readonly CirclePerson[] = [MOTHER, FATHER],
    { meeting = {}, may = [] }: { readonly meeting?: Partial<Meeting>; readonly may?: readonly Act[] } = {},
  ) =>
    sayMustNotMeet(
      {
        meeting: REF,
        person: 'circle:mother',
        mustNotMeet: ['child'],
        ground: 'danger',
        why: 'She threatened to take him.',
        ...said,
      },
      { ...facts(meeting, [], [], circle), may: (act) => may.includes(act) },
    );

  const ENDS = { may: ['end-must-not-meet'] as readonly Act[] };

  it('stands with the person: whom, why, until when; what was typed waits as words', () => {
    const { changes, words, did } = effectsOf(say({ until: day('2027-06-30') }));
    expect(changes).toEqual([
      {
        change: 'circle',
        key: 'circle:mother',
        to: {
          mustNotMeet: ['child'],
          apartGround: 'danger',
          apartUntil: '2027-06-30',
          apartWhy: { typed: 'apartWhy' },
        },
      },
    ]);
    expect(words).toEqual({ apartWhy: 'She threatened to take him.' });
    expect(did).toBe('said that two people must not meet');
  });

  it.each([
    [
      'without a reason',
      { why: '  ' },
      'Say why they must not meet: the order and what it forbids, or what could happen.',
    ],
    [
      'of themselves',
      { mustNotMeet: ['circle:mother'] },
      'Say whom they must not meet: somebody else than themselves.',
    ],
    [
      'of somebody who is not in the circle',
      { mustNotMeet: ['circle:nobody'] },
      'That person is not in the child’s circle.',
    ],
    [
      'about somebody who is not in the circle',
      { person: 'circle:nobody' },
      'That person is not in the child’s circle.',
    ],
    [
      'until a day that has passed',
      { until: day('2026-11-20') },
      'Friday 20 November 2026 has passed. Give a day to come, or no day where it holds until somebody ends it.',
    ],
    [
      'any more, without a reason',
      { mustNotMeet: [], why: '' },
      'Say why they may meet again: the order ended, or who judged that it is safe.',
    ],
  ] as const)('is not said %s', (_how, said, words) => {
    expect(sentenceOf(say(said))).toBe(words);
  });

  it('ends with a reason, and the reason stays', () => {
    const { changes, did, words } = effectsOf(
      say({ person: 'circle:father', mustNotMeet: [], why: 'The order ended.' }, CIRCLE, ENDS),
    );
    expect(words).toEqual({
      apartWhy: 'Non-molestation order of 3 August 2026, in the court bundle.\nThe order ended.',
    });
    expect(changes).toEqual([
      {
        change: 'circle',
        key: 'circle:father',
        to: { mustNotMeet: [], apartGround: undefined, apartUntil: undefined, apartWhy: { typed: 'apartWhy' } },
      },
    ]);
    expect(did).toBe('said that two people may meet again');
  });

  it.each([
    ['leaves somebody out of it', { mustNotMeet: ['child'] }],
    ['lets it end sooner', { mustNotMeet: ['circle:mother'], until: day('2026-11-30') }],
  ] as const)('whoever may not end it neither %s by saying it anew', (_how, said) => {
    const anew = { person: 'circle:father', ground: 'court-order', why: 'As I understand it.', ...said } as const;
    expect(sentenceOf(say(anew))).toBe(
      'That it holds no more, for somebody or from a day, is for the child’s social worker or the manager to say.',
    );
    expect(effectsOf(say(anew, CIRCLE, ENDS)).changes).toHaveLength(1);
  });

  it('after the invitations are out, whoever arranged the meeting and whoever chairs it read it at once', () => {
    const told = effectsOf(say({}, CIRCLE, { meeting: { state: 'sent', chairId: 'worker-tm' } }));
    expect(told.steps).toMatchObject([{ do: 'show-card', to: 'worker-tm', card: 'meeting-arranged', about: REF }]);
    expect(effectsOf(say({})).steps).toEqual([]);
  });

  it('what stands already is not written again', () => {
    const again = say({
      person: 'circle:father',
      mustNotMeet: ['circle:mother'],
      ground: 'court-order',
      why: 'Non-molestation order of 3 August 2026, in the court bundle.',
      until: day('2026-12-31'),
    });
    expect(again).toMatchObject({ is: 'decided', value: undefined });
    expect(say({ mustNotMeet: [], why: 'It was never so.' })).toMatchObject({ is: 'decided', value: undefined });
  });

  it('the child stands first among those who can be named', () => {
    expect(peopleApart(facts()).map(({ name, mustNotMeet }) => [name, mustNotMeet])).toEqual([
      ['A.B.', []],
      ['Bryony Birchbark', []],
      ['Basil Oak', ['circle:mother']],
    ]);
  });
});
