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

/** Every worker's role. The other roles belong to people outside, who have no door here. */
const WORKERS: readonly Role[] = [
  'childs-social-worker',
  'team-manager',
  'service-manager',
  'head-of-service',
  'emergency-duty-worker',
  'supervising-social-worker',
  'fostering-team-manager',
  'fostering-review-manager',
  'fostering-service-coordinator',
  'placement-service-coordinator',
  'safeguarding-unit-organiser',
  'safeguarding-unit-manager',
  'minute-taker',
  'conference-and-review-manager',
  'independent-chair',
  'independent-reviewing-officer',
  'independent-reviewing-officer-manager',
  'principal-social-worker',
  'virtual-school',
  'health-professional',
  'personal-adviser',
  'other-childs-social-worker',
];

/** What a role opens for someone who has no part in the case. What is not written here is refused. */
const BY_ROLE: Record<Act, readonly Role[]> = {
  report: WORKERS,
  'see-register-search': WORKERS,
  'see-receipt': ['service-manager', 'head-of-service'],
  'see-episode': ['service-manager', 'head-of-service'],
  judge: ['service-manager'],
  'lift-hold': ['service-manager'],
  'look-at-hold': ['service-manager'],
  'agree-funding': ['head-of-service'],
  'arrange-meeting': [],
  'send-invitations': [],
  'cancel-meeting': [],
  'answer-draft': [],
  'propose-invitees': [],
  'approve-invitees': [],
  'decide-parent': ['service-manager'],
  'allocate-chair': ['safeguarding-unit-manager'],
  'except-chair': ['head-of-service'],
  'declare-interest': ['conference-and-review-manager', 'independent-chair'],
  'agree-out-of-window': ['safeguarding-unit-manager', 'head-of-service'],
  'decide-disruption-meeting': ['service-manager', 'head-of-service'],
  'see-meeting': ['service-manager', 'head-of-service'],
  'see-own-invitation': [],
  'answer-questionnaire': [],
  'read-answers': [],
  'read-views': [],
  'write-overview': [],
  'read-overview': [],
  'record-meeting': [],
  'approve-minutes': [],
  'settle-obligation': [],
  'override-obligation': ['service-manager', 'head-of-service', 'safeguarding-unit-manager'],
  'see-team-board': [
    'head-of-service',
    'service-manager',
    'safeguarding-unit-manager',
    'independent-reviewing-officer-manager',
    'principal-social-worker',
  ],
  'see-summary': [
    'head-of-service',
    'safeguarding-unit-manager',
    'independent-reviewing-officer-manager',
    'principal-social-worker',
  ],
  'see-what-would-follow': [
    'head-of-service',
    'service-manager',
    'team-manager',
    'safeguarding-unit-manager',
    'independent-reviewing-officer-manager',
    'principal-social-worker',
  ],
  'give-code': [],
};

/** What a part in the case opens for someone without any role. */
const BY_PART: Record<Act, readonly string[]> = {
  report: [],
  'see-register-search': [],
  'see-receipt': ['reporter', 'sw', 'tm', 'ssw', 'iro'],
  'see-episode': ['sw', 'tm', 'ssw', 'iro', 'coordinator', 'chair'],
  judge: ['tm'],
  'lift-hold': ['tm'],
  'look-at-hold': ['tm'],
  'agree-funding': [],
  'arrange-meeting': ['coordinator', 'organiser'],
  'send-invitations': ['coordinator', 'organiser'],
  'cancel-meeting': ['coordinator', 'organiser', 'chair'],
  'answer-draft': ['sw'],
  'propose-invitees': ['sw', 'coordinator', 'organiser'],
  'approve-invitees': ['chair'],
  'decide-parent': ['tm'],
  'allocate-chair': ['coordinator', 'organiser'],
  'except-chair': [],
  'declare-interest': ['chair', 'invitee'],
  'agree-out-of-window': [],
  'decide-disruption-meeting': ['tm'],
  'see-meeting': ['sw', 'tm', 'ssw', 'iro', 'coordinator', 'organiser', 'chair', 'minutes'],
  'see-own-invitation': ['invitee', 'chair', 'minutes'],
  'answer-questionnaire': ['author', 'helper'],
  'read-answers': ['author', 'chair'],
  'read-views': ['author', 'helper', 'chair', 'coordinator'],
  'write-overview': ['chair'],
  'read-overview': ['sw', 'tm', 'ssw', 'iro', 'organiser', 'chair', 'minutes'],
  'record-meeting': ['chair', 'minutes'],
  'approve-minutes': ['chair'],
  'settle-obligation': ['owner', 'tm'],
  'override-obligation': ['tm'],
  'see-team-board': [],
  'see-summary': [],
  'see-what-would-follow': [],
  'give-code': ['helper'],
};

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

describe('Domain §12: who may do what, and nobody else', () => {
  it.each(ACTS.flatMap((act) => ROLES.map((role) => [role, act, BY_ROLE[act].includes(role)] as const)))(
    'a %s without a part in the case: %s is %s',
    (role, act, allowed) => {
      expect(may(act, person('stranger', [role]))).toBe(allowed);
    },
  );

  it.each(ACTS.flatMap((act) => PEOPLE.map((id) => [id, act, BY_PART[act].includes(id)] as const)))(
    'the %s of the case without any role: %s is %s',
    (id, act, allowed) => {
      expect(may(act, person(id))).toBe(allowed);
    },
  );

  it.each(ACTS)('someone who has left may not: %s', (act) => {
    const everything = { ...person('chair', ROLES), active: false };
    expect(may(act, everything)).toBe(false);
  });

  it.each(ACTS)('nobody without role and part may: %s', (act) => {
    expect(may(act, person('stranger'), {})).toBe(false);
  });

  it.each(ACTS)('every answer for %s says its source', (act) => {
    expect(mayAct({ act, actor: person('stranger'), caseFacts: {} }).because).not.toBe('');
  });
});

describe('E-02: whom the allegation is about loses sight of the record', () => {
  const OUTSIDE_THE_CASE: readonly Act[] = [
    'report',
    'see-register-search',
    'declare-interest',
    'see-team-board',
    'see-summary',
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
