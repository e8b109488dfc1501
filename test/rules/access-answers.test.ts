import { describe, expect, it } from 'vitest';
import { ACTS, mayAct, ROLES, type Act, type Actor, type CaseFacts, type Role } from '#rules';
import { blended, torbay, warrington } from './invented-case.ts';

const theCase: CaseFacts = {
  team: 'Team Heron',
  socialWorkerId: 'sw',
  teamManagerId: 'tm',
  supervisingSocialWorkerId: 'ssw',
  iroId: 'iro',
  coordinatorId: 'coordinator',
  chairId: 'chair',
  minuteTakerId: 'minutes',
  kind: 'stability',
  inviteeIds: ['invitee'],
  reporterIds: ['reporter'],
  subjectIds: ['subject'],
  organiserIds: ['organiser'],
  authorId: 'author',
  helperIds: ['helper'],
  ownerId: 'owner',
};

const person = (id: string, roles: readonly Role[] = [], team = 'Team Wren'): Actor => ({ id, roles, team });

const may = (act: Act, actor: Actor, facts: CaseFacts = theCase) =>
  mayAct({ act, actor, caseFacts: facts, profile: blended }).may;

const PEOPLE = [
  'reporter',
  'sw',
  'tm',
  'ssw',
  'iro',
  'coordinator',
  'organiser',
  'chair',
  'minutes',
  'invitee',
  'author',
  'helper',
  'owner',
  'stranger',
];

describe('E-02: whom the allegation is about loses sight of the record', () => {
  const OUTSIDE_THE_CASE: readonly Act[] = [
    'report',
    'see-register-search',
    'declare-interest',
    'see-own-desk',
    'see-team-board',
    'see-every-board',
    'see-summary',
    'write-summary',
    // References and grades; a meeting of the sample is opened by its reader alone.
    'see-sample',
    'see-what-would-follow',
  ];

  it.each(ACTS.filter((act) => !OUTSIDE_THE_CASE.includes(act)))(
    'with every role and every part they may not: %s',
    (act) => {
      const facts: CaseFacts = {
        ...theCase,
        socialWorkerId: 'subject',
        teamManagerId: 'subject',
        chairId: 'subject',
        coordinatorId: 'subject',
        organiserIds: ['subject'],
        inviteeIds: ['subject'],
        authorId: 'subject',
        ownerId: 'subject',
        helperIds: ['subject'],
      };
      expect(mayAct({ act, actor: person('subject', ROLES), caseFacts: facts, profile: blended })).toEqual({
        may: false,
        because: 'E-02',
      });
    },
  );

  it('they may still report a worry and find a child by reference, as everyone can (T-01)', () => {
    expect(may('report', person('subject', ['childs-social-worker']))).toBe(true);
    expect(may('see-register-search', person('subject', ['childs-social-worker']))).toBe(true);
  });
});

describe('E-01: who lifts a hold', () => {
  it('the team manager who reported it does not lift it', () => {
    expect(may('lift-hold', person('tm', ['team-manager']), { ...theCase, reporterIds: ['tm'] })).toBe(false);
  });

  it('a service manager does, unless they reported it', () => {
    expect(may('lift-hold', person('other', ['service-manager']))).toBe(true);
    expect(may('lift-hold', person('reporter', ['service-manager']))).toBe(false);
  });
});

describe('Rulings CF-13: who judges', () => {
  it('where someone else judges the episode, the team manager does not', () => {
    const facts = { ...theCase, judgeId: 'next-up' };
    expect(may('judge', person('next-up'), facts)).toBe(true);
    expect(may('judge', person('tm'), facts)).toBe(false);
  });
});

describe('Warrington W-94, rulings CF-04 and CF-20: who reads answers, in any profile', () => {
  const reads = (actor: Actor, facts: CaseFacts, profile = blended) =>
    mayAct({ act: 'read-answers', actor, caseFacts: facts, profile }).may;
  const organiser = person('organiser', ['safeguarding-unit-organiser']);

  it.each([
    ['blended', blended],
    ['Warrington', warrington],
    ['Torbay', torbay],
  ])('%s: author, chair and the Safeguarding Unit’s organiser, nobody else', (_name, profile) => {
    expect(reads(person('author'), theCase, profile)).toBe(true);
    expect(reads(person('chair'), theCase, profile)).toBe(true);
    expect(reads(organiser, theCase, profile)).toBe(true);
    for (const id of PEOPLE.filter((one) => one !== 'author' && one !== 'chair')) {
      expect(reads(person(id, ['head-of-service', 'service-manager']), theCase, profile)).toBe(false);
    }
  });

  it('a social worker who organises the meeting, as in Torbay, reads nothing', () => {
    const facts = { ...theCase, organiserIds: ['sw'], coordinatorId: 'sw' };
    expect(reads(person('sw', ['childs-social-worker']), facts, torbay)).toBe(false);
    expect(reads(person('sw', ['childs-social-worker', 'safeguarding-unit-organiser']), facts, torbay)).toBe(false);
  });

  it('an organiser of the unit who is also the reviewing officer of the child reads nothing', () => {
    expect(reads(person('iro', ['safeguarding-unit-organiser']), { ...theCase, organiserIds: ['iro'] })).toBe(false);
  });

  it('an organiser of another meeting reads nothing here', () => {
    expect(reads(person('other', ['safeguarding-unit-organiser']), theCase)).toBe(false);
  });

  it('the supervising social worker reads nothing even as chair', () => {
    expect(reads(person('ssw'), { ...theCase, chairId: 'ssw' })).toBe(false);
  });

  it('someone who was asked, but is not the author, reads nothing', () => {
    expect(reads(person('invitee'), { ...theCase, authorId: undefined })).toBe(false);
  });

  it('a chair who was replaced reads nothing any more (E-54)', () => {
    expect(reads(person('chair'), { ...theCase, chairId: 'new-chair' })).toBe(false);
  });
});

describe('Parts that hang on what the record says', () => {
  it('where no author is named, whoever was asked answers (W-73)', () => {
    expect(may('answer-questionnaire', person('invitee'), { ...theCase, authorId: undefined })).toBe(true);
  });

  it('where no helper is named, the child’s social worker hands over the code (E-83)', () => {
    expect(may('give-code', person('sw'), { ...theCase, helperIds: undefined })).toBe(true);
    expect(may('give-code', person('ssw'), { ...theCase, helperIds: undefined })).toBe(false);
  });

  it('an obligation without a named owner belongs to the role in that team (E-85)', () => {
    const facts: CaseFacts = { team: 'Team Heron', ownerRole: 'childs-social-worker' };
    expect(may('settle-obligation', person('duty', ['childs-social-worker'], 'Team Heron'), facts)).toBe(true);
    expect(may('settle-obligation', person('duty', ['childs-social-worker'], 'Team Wren'), facts)).toBe(false);
    expect(may('settle-obligation', person('duty', ['minute-taker'], 'Team Heron'), facts)).toBe(false);
    expect(
      may('settle-obligation', person('duty', ['childs-social-worker'], 'Team Heron'), { team: 'Team Heron' }),
    ).toBe(false);
  });

  it('the coordinator writes up a planning or support meeting, not a disruption meeting', () => {
    expect(may('record-meeting', person('coordinator'), { ...theCase, kind: 'planning' })).toBe(true);
    expect(may('record-meeting', person('coordinator'), { ...theCase, kind: 'support' })).toBe(true);
    expect(may('record-meeting', person('coordinator'), { ...theCase, kind: 'disruption' })).toBe(false);
  });

  it('a team manager sees the board of their own team only', () => {
    expect(may('see-team-board', person('x', ['team-manager'], 'Team Heron'))).toBe(true);
    expect(may('see-team-board', person('x', ['fostering-team-manager'], 'Team Heron'))).toBe(true);
    expect(may('see-team-board', person('x', ['team-manager'], 'Team Wren'))).toBe(false);
    expect(may('see-team-board', person('x', ['childs-social-worker'], 'Team Heron'))).toBe(false);
  });
});

describe('A refusal says its source', () => {
  const actor = { id: 'tm', roles: ['team-manager'], team: 'Team Wren' } as const;

  it('to someone who has left, and to the reporter who would lift the hold', () => {
    expect(mayAct({ act: 'report', actor: { ...actor, active: false }, caseFacts: {}, profile: blended })).toEqual({
      may: false,
      because: 'Domain §12: leavers lose access at once',
    });
    const reported = { teamManagerId: 'tm', reporterIds: ['tm'] };
    expect(mayAct({ act: 'lift-hold', actor, caseFacts: reported, profile: blended })).toEqual({
      may: false,
      because: 'Domain §13: never lifted by the reporter',
    });
  });
});
