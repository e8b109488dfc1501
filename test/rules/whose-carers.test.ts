import { describe, expect, it } from 'vitest';
import {
  type ADD_FACTS,
  addInvitee,
  circleNotAsked,
  decideInvitees,
  homeAfter,
  inviteesFor,
  inviteeFactsOf,
  nameLeak,
  questionnaireSteps,
  instrumentFor,
  type CirclePerson,
  type Facts,
  type Invitation,
  type Placement,
  type Supply,
} from '#rules';
import { knownCaseOf } from '../../rules/minutes/known-case-of.ts';
import {
  caseOf,
  effectsOf,
  invitationWith,
  meetingWith,
  quietCase,
  sentenceOf,
  supplied,
} from '../builders/meeting-facts.ts';
import { endingFacts, endingWith } from '../builders/ending-facts.ts';
import { blended, calendar, day, placementWith, someone, torbay } from './invented-case.ts';

const LEFT = placementWith({ endedOn: day('2026-11-09') });
const NOW = placementWith({ key: 'placement:P-2', homeRef: 'Household H-30', startedOn: day('2026-11-09') });
const LONG_AGO = placementWith({
  key: 'placement:P-0',
  homeRef: 'Household H-1',
  startedOn: day('2023-01-01'),
  endedOn: day('2025-01-10'),
});
const carer = (key: string, homeRef?: string): CirclePerson =>
  someone({ key, part: 'foster-carer', side: 'carers', homeRef });
const BEFORE = carer('circle:before', 'Household H-12');
const NEXT = carer('circle:next', 'Household H-30');
const OLD = carer('circle:old', 'Household H-1');
const UNSAID = carer('circle:unsaid');

const living = (homes: readonly Placement[]): Supply => ({ ...supplied(), placementsOf: () => homes });
const MEETING = meetingWith({ kind: 'disruption', about: 'PE-2026-0001', coordinatorId: 'worker-org' });

function proposed(
  circle: readonly CirclePerson[],
  homes: readonly Placement[],
  kind = MEETING.kind,
  profile = blended,
) {
  const known = { placement: LEFT, circle, hold: quietCase.hold };
  return inviteesFor(kind, inviteeFactsOf({ ...MEETING, kind }, known, day('2026-11-20'), living(homes)), profile);
}
const of = (people: ReturnType<typeof proposed>, key: string) => people.find(({ person }) => person === key);

describe('Domain §2.2: who lived through an ending, and with whom the child lives now', () => {
  const people = () => proposed([BEFORE, NEXT, OLD], [LONG_AGO, LEFT, NOW]);

  it('whoever lived through it comes as foster carer and is asked about it', () => {
    expect(of(people(), BEFORE.key)).toMatchObject({ part: 'foster-carer', decision: 'invite' });
    expect(instrumentFor({ kind: 'disruption', role: 'foster-carer' })?.id).toBe('disruption.carers');
  });

  it('the next carers are on the list as what they are, with no form about an ending that they did not see', () => {
    expect(of(people(), NEXT.key)).toMatchObject({ part: 'next-carer', decision: 'invite' });
    expect(instrumentFor({ kind: 'disruption', role: 'next-carer' })).toBeUndefined();
  });

  it('carers of a home of long ago are neither', () => {
    expect(of(people(), OLD.key)).toBeUndefined();
  });

  it('while nobody is known to have the child, nobody is looked for; once there is a home, somebody is to be named', () => {
    const parts = (list: ReturnType<typeof proposed>) => list.map(({ part, personIs }) => `${part} ${personIs}`);
    expect(parts(proposed([BEFORE], [LEFT]))).not.toContain('next-carer nobody-yet');
    expect(parts(proposed([BEFORE], [LEFT, NOW]))).toContain('next-carer nobody-yet');
  });

  it('where nobody said whose carers they are and there are two homes, it is asked and never assumed', () => {
    expect(of(proposed([UNSAID], [LEFT, NOW]), UNSAID.key)).toMatchObject({
      part: 'foster-carer',
      decision: 'undecided',
      whyNot: expect.stringContaining('Did they live through the ending') as string,
    });
    expect(of(proposed([UNSAID], [LEFT]), UNSAID.key)).toMatchObject({ decision: 'invite' });
  });

  it('a stability meeting is with the home in which the child lives, a planning meeting with both', () => {
    expect(of(proposed([BEFORE, NEXT], [LEFT, NOW], 'stability', torbay), NEXT.key)).toBeUndefined();
    expect(of(proposed([BEFORE, NEXT], [LEFT, NOW], 'planning'), NEXT.key)).toMatchObject({ part: 'foster-carer' });
  });

  it('in the questionnaires’ round only those of the home that was left have a form', () => {
    const rows = people().map(({ person, part, personIs, decision }): Invitation =>
      invitationWith(part, { key: `invitation:${person}`, person, personIs, decision }),
    );
    const asked = questionnaireSteps('plan', MEETING, rows).map(({ id }) => id);
    expect(asked).toContain(`plan/views-${BEFORE.key}-foster-carer`);
  });
});

describe('Whose carers they are is said once, on the list', () => {
  const row = invitationWith('foster-carer', { person: UNSAID.key, decision: 'undecided' });
  const facts = (
    invitations: readonly Invitation[] = [row],
    homes: readonly Placement[] = [LEFT, NOW],
  ): Facts<(typeof ADD_FACTS)[number] | 'caseEpisode'> => ({
    ...caseOf(MEETING, 'worker-sw', ['propose-invitees'], living(homes)),
    placement: LEFT,
    circle: [UNSAID, NEXT],
    invitations,
  });
  const say = (carersOf: 'home-left' | 'home-now', known = facts()) =>
    decideInvitees({ meeting: MEETING.ref, changes: [{ key: row.key, decision: 'invite', carersOf }] }, known);

  it('they lived through it: the register keeps the home', () => {
    expect(effectsOf(say('home-left')).changes).toEqual([
      { change: 'invitations', key: row.key, to: { decision: 'invite', part: 'foster-carer' } },
      { change: 'circle', key: UNSAID.key, to: { homeRef: 'Household H-12' } },
    ]);
  });

  it('the child lives with them now: they come as next carers', () => {
    expect(effectsOf(say('home-now')).changes).toEqual([
      { change: 'invitations', key: row.key, to: { decision: 'invite', part: 'next-carer' } },
      { change: 'circle', key: UNSAID.key, to: { homeRef: 'Household H-30' } },
    ]);
    const twoHomes = [LEFT, NOW, { ...NOW, key: 'placement:P-3', homeRef: 'Household H-40' }];
    expect(effectsOf(say('home-now', facts([row], twoHomes))).changes).toHaveLength(1);
  });

  it('not of somebody who was asked already, and not of a worker', () => {
    for (const settled of [{ ...row, delivery: 'sent' } as const, { ...row, personIs: 'worker' } as const])
      expect(sentenceOf(say('home-now', facts([settled])))).toContain('before they are asked');
  });

  it('somebody who came into the circle since is added in the part that they have, once, and never whom an allegation names', () => {
    const add = (known = facts()) =>
      addInvitee(
        { meeting: MEETING.ref, person: NEXT.key, part: 'other-professional', reason: 'They know him now.' },
        known,
      );
    expect(circleNotAsked(facts()).map(({ person }) => person)).toEqual([NEXT.key]);
    expect(effectsOf(add())).toMatchObject({
      changes: [{ create: 'invitations', row: { part: 'next-carer', personIs: 'circle', decision: 'invite' } }],
      words: { reason: 'They know him now.' },
    });
    const named = { ...quietCase.hold, subjectIds: [NEXT.key] };
    expect(sentenceOf(add({ ...facts(), hold: named }))).toContain('allegation or complaint is about them');
    expect(circleNotAsked({ ...facts(), hold: named })).toEqual([]);
    const held = effectsOf(add({ ...facts(), hold: { ...quietCase.hold, stands: true } }));
    expect(held.changes).toMatchObject([{ row: { decision: 'undecided' } }]);
    const unsaid = addInvitee({ meeting: MEETING.ref, person: UNSAID.key, part: 'parent', reason: '' }, facts([]));
    expect(effectsOf(unsaid).changes).toMatchObject([{ row: { part: 'foster-carer', decision: 'undecided' } }]);
  });
});

describe('Once it is said where the child lives now', () => {
  const said = {
    ending: 'PE-2026-0009',
    setting: 'foster-care',
    startsOn: '2026-11-23',
    emergency: false,
    outOfArea: false,
    atDistance: false,
  } as const;
  const facts = (changed: object = {}) => ({
    ...endingFacts(),
    ending: endingWith(),
    caseMeetings: [MEETING],
    circle: [BEFORE],
    ...changed,
  });
  const asked = (setting: 'foster-care' | 'childrens-home', changed: object = {}) =>
    effectsOf(homeAfter({ ...said, setting }, facts(changed), blended, calendar)).changes.filter(
      (one) => 'create' in one && one.create === 'invitations',
    );

  it('the next carers are on the list of the meeting that is being arranged, to be named by the child’s worker', () => {
    expect(asked('foster-care')).toMatchObject([
      { row: { part: 'next-carer', personIs: 'nobody-yet', workerId: LEFT.socialWorkerId, decision: 'invite' } },
    ]);
  });

  it('a home without carers of its own, and a meeting whose invitations are out, ask for nobody more', () => {
    expect(asked('childrens-home')).toEqual([]);
    expect(asked('foster-care', { caseMeetings: [{ ...MEETING, state: 'sent' }] })).toEqual([]);
  });
});

describe('Leak guard: the next carers’ names', () => {
  it('are found in what goes to the carers before, to parents and to the provider, and nowhere else', () => {
    const facts = {
      ...caseOf(MEETING, 'worker-org', [], living([LEFT, NOW])),
      placement: LEFT,
      circle: [BEFORE, NEXT],
      invitations: [],
      homePlacements: [],
      forms: [],
    };
    const next = knownCaseOf(facts).people.find(({ key }) => key === NEXT.key);
    if (next === undefined) throw new Error('Nobody knows the next carers.');
    const leak = (is: 'carers' | 'parent' | 'provider' | 'panel') => nameLeak(next, { is, people: [] });
    expect([leak('carers'), leak('parent'), leak('provider'), leak('panel')]).toEqual([
      'new-carer',
      'new-carer',
      'new-carer',
      undefined,
    ]);
    const before = knownCaseOf(facts).people.find(({ key }) => key === BEFORE.key);
    expect(before).toMatchObject({ withheldFrom: undefined });
  });
});
