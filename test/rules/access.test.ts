import { describe, expect, it } from 'vitest';
import {
  ACTS,
  formerIn,
  handersOver,
  mayAct,
  minuteReaders,
  ROLES,
  type Act,
  type Actor,
  type CaseFacts,
  type Role,
} from '#rules';
import { blended, placement } from './invented-case.ts';

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
  inviteeIds: ['invitee', 'not-coming'],
  takingPartIds: ['invitee'],
  fosteringManagerId: 'fostering',
  reporterIds: ['reporter'],
  subjectIds: ['subject'],
  organiserIds: ['organiser'],
  authorId: 'author',
  helperIds: ['helper'],
  ownerId: 'owner',
  askedToId: 'asked',
  answersActionId: 'chair',
  minutesWriterIds: ['wrote'],
  minutesReaderIds: ['reads'],
  seesToItIds: ['sees-to-it'],
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
  'panel-coordinator',
  'adoption-service-manager',
  'adoption-team-manager',
  'adopters-link-worker',
  'family-finder',
  'practice-manager',
  'experienced-practitioner',
  'independent-reviewing-officer',
  'independent-reviewing-officer-manager',
  'principal-social-worker',
  'virtual-school',
  'health-professional',
  'personal-adviser',
  'other-childs-social-worker',
];

/** Who releases the minutes of a stability meeting, by role; the child's own team manager does so by their part. */
const RELEASES_STABILITY_MINUTES: readonly Role[] = [
  'fostering-service-coordinator',
  'placement-service-coordinator',
  'fostering-team-manager',
  'service-manager',
];

/** Those who may have to act for a child whom they do not know. */
const MAY_ACT_FOR_ANY_CHILD: readonly Role[] = [
  'emergency-duty-worker',
  'childs-social-worker',
  'team-manager',
  'practice-manager',
  'experienced-practitioner',
  'supervising-social-worker',
  'fostering-team-manager',
  'independent-reviewing-officer',
  'conference-and-review-manager',
  'safeguarding-unit-manager',
  'independent-reviewing-officer-manager',
];

/** What a role opens for someone who has no part in the case. What is not written here is refused. */
const BY_ROLE: Record<Act, readonly Role[]> = {
  report: WORKERS,
  'see-register-search': WORKERS,
  'settle-report': [],
  'see-receipt': [
    'service-manager',
    'head-of-service',
    'principal-social-worker',
    'independent-reviewing-officer-manager',
  ],
  'see-what-was-told': [],
  'see-episode': ['service-manager', 'head-of-service'],
  'record-notice': [],
  'see-sheets': ['service-manager', 'head-of-service'],
  'fill-in-sheet': [],
  'see-safeguarding': ['service-manager', 'head-of-service'],
  'fill-in-safeguarding': ['service-manager', 'head-of-service'],
  'see-what-happened': ['service-manager', 'head-of-service'],
  judge: ['service-manager'],
  'lift-hold': ['service-manager'],
  'look-at-hold': ['service-manager'],
  'confirm-named': ['service-manager', 'head-of-service'],
  'open-in-emergency': MAY_ACT_FOR_ANY_CHILD,
  'close-opening': MAY_ACT_FOR_ANY_CHILD,
  'look-at-opening': [
    'independent-reviewing-officer-manager',
    'safeguarding-unit-manager',
    'principal-social-worker',
    'head-of-service',
    'service-manager',
  ],
  'agree-funding': ['head-of-service'],
  'arrange-meeting': [],
  'send-invitations': [],
  'cancel-meeting': [],
  'move-meeting': [],
  'answer-draft': [],
  'propose-invitees': [],
  'say-must-not-meet': [],
  'end-must-not-meet': [],
  'approve-invitees': [],
  'decide-parent': ['service-manager'],
  'allocate-chair': [],
  'except-chair': ['head-of-service'],
  'check-chair': [],
  'declare-interest': ['conference-and-review-manager', 'independent-chair'],
  'agree-out-of-window': ['head-of-service'],
  'decide-disruption-meeting': ['head-of-service'],
  'sign-off-not-held': ['head-of-service'],
  'see-meeting': [
    'service-manager',
    'head-of-service',
    'principal-social-worker',
    'independent-reviewing-officer-manager',
  ],
  'see-own-invitation': [],
  'see-room': [],
  'say-not-coming': [],
  'answer-questionnaire': [],
  'read-answers': [],
  'read-views': [],
  'write-overview': [],
  'read-overview': [],
  'record-meeting': [],
  'see-minutes': RELEASES_STABILITY_MINUTES,
  'write-minutes': [],
  'approve-minutes': [],
  'release-minutes': RELEASES_STABILITY_MINUTES,
  'read-own-minutes': [],
  'hand-over-minutes': [],
  'hand-over-for-another': RELEASES_STABILITY_MINUTES,
  'file-minutes': [],
  'send-minutes-to-panel': [],
  'record-panel-answer': [],
  'consider-carer-review': [],
  'raise-about-minutes': [],
  'say-what-changed': [],
  'see-lessons': [
    'service-manager',
    'head-of-service',
    'principal-social-worker',
    'independent-reviewing-officer-manager',
  ],
  'note-lesson': [],
  'take-up-lesson': [],
  'see-action': ['service-manager', 'head-of-service'],
  'do-action': [],
  'agree-action': [],
  'settle-obligation': [],
  'override-obligation': ['service-manager', 'head-of-service', 'safeguarding-unit-manager'],
  'say-law-does-not-ask': ['service-manager', 'head-of-service', 'director-of-childrens-services'],
  'see-obligation': ['service-manager', 'head-of-service', 'safeguarding-unit-manager'],
  'see-own-desk': ROLES,
  'see-team-board': [
    'head-of-service',
    'service-manager',
    'safeguarding-unit-manager',
    'independent-reviewing-officer-manager',
    'principal-social-worker',
  ],
  'see-every-board': [
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
  'write-summary': ['independent-reviewing-officer-manager'],
  'release-carers-letter': [
    'head-of-service',
    'safeguarding-unit-manager',
    'independent-reviewing-officer-manager',
    'principal-social-worker',
  ],
  'see-sample': [
    'head-of-service',
    'safeguarding-unit-manager',
    'conference-and-review-manager',
    'independent-reviewing-officer-manager',
    'principal-social-worker',
  ],
  'draw-sample': ['principal-social-worker', 'independent-reviewing-officer-manager'],
  'read-sampled-meeting': [],
  'settle-readings': [],
  'see-what-would-follow': [
    'head-of-service',
    'service-manager',
    'team-manager',
    'safeguarding-unit-manager',
    'independent-reviewing-officer-manager',
    'principal-social-worker',
  ],
  'follow-clock': [],
  'give-code': [],
  'take-back-form': [],
  'read-sealed-file': [],
};

/** What a part in the case opens for someone without any role. */
const BY_PART: Record<Act, readonly string[]> = {
  report: [],
  'see-register-search': [],
  'settle-report': ['reporter'],
  'see-receipt': ['reporter', 'sw', 'tm', 'ssw', 'iro'],
  'see-what-was-told': ['iro'],
  'see-episode': ['sw', 'tm', 'ssw', 'iro', 'coordinator', 'chair'],
  'record-notice': ['sw', 'tm', 'ssw', 'iro'],
  'see-sheets': ['sw', 'tm', 'ssw', 'iro', 'coordinator', 'organiser', 'chair', 'minutes'],
  'fill-in-sheet': ['sw', 'tm', 'ssw', 'iro', 'coordinator', 'organiser', 'chair', 'minutes'],
  'see-safeguarding': ['sw', 'tm', 'iro'],
  'fill-in-safeguarding': ['tm'],
  'see-what-happened': ['sw', 'tm', 'ssw', 'iro', 'coordinator', 'organiser', 'chair', 'minutes', 'owner'],
  judge: ['tm'],
  'lift-hold': ['tm'],
  'look-at-hold': ['tm'],
  'confirm-named': ['tm'],
  'open-in-emergency': [],
  'close-opening': [],
  'look-at-opening': [],
  'agree-funding': [],
  'arrange-meeting': ['coordinator', 'organiser'],
  'send-invitations': ['coordinator', 'organiser'],
  'cancel-meeting': ['coordinator', 'organiser', 'chair'],
  'move-meeting': ['coordinator', 'organiser', 'chair'],
  'answer-draft': ['sw'],
  'propose-invitees': ['sw', 'coordinator', 'organiser'],
  'say-must-not-meet': ['sw', 'tm', 'ssw', 'iro', 'coordinator', 'organiser', 'chair'],
  'end-must-not-meet': ['sw', 'tm'],
  'approve-invitees': ['chair'],
  'decide-parent': ['tm'],
  'allocate-chair': ['coordinator', 'organiser'],
  'except-chair': [],
  'check-chair': [],
  'declare-interest': ['chair', 'invitee', 'not-coming'],
  'agree-out-of-window': [],
  'decide-disruption-meeting': ['tm'],
  'sign-off-not-held': ['tm'],
  'see-meeting': ['sw', 'tm', 'ssw', 'iro', 'coordinator', 'organiser', 'chair', 'minutes'],
  'see-own-invitation': ['invitee', 'not-coming', 'chair', 'minutes'],
  'see-room': ['invitee', 'chair', 'minutes'],
  'answer-questionnaire': ['author', 'helper'],
  'say-not-coming': ['invitee', 'not-coming', 'chair'],
  'read-answers': ['author', 'chair'],
  'read-views': ['author', 'helper', 'chair', 'coordinator'],
  'write-overview': ['chair'],
  'read-overview': ['sw', 'tm', 'ssw', 'iro', 'organiser', 'chair', 'minutes'],
  'record-meeting': ['chair', 'minutes'],
  'see-minutes': ['tm', 'chair', 'minutes'],
  'write-minutes': ['chair', 'minutes'],
  'approve-minutes': ['chair'],
  'release-minutes': ['tm'],
  'read-own-minutes': ['sw', 'tm', 'ssw', 'iro', 'coordinator', 'organiser', 'chair', 'minutes', 'reads', 'sees-to-it'],
  'hand-over-minutes': ['helper'],
  'hand-over-for-another': ['tm'],
  'file-minutes': ['sw', 'organiser', 'chair', 'minutes'],
  'send-minutes-to-panel': ['organiser', 'chair'],
  'record-panel-answer': ['organiser', 'chair'],
  'consider-carer-review': [],
  'raise-about-minutes': ['sw', 'tm', 'ssw', 'iro', 'coordinator', 'organiser', 'chair', 'minutes'],
  'say-what-changed': ['chair', 'sees-to-it'],
  'see-lessons': ['sw', 'tm', 'ssw', 'iro', 'coordinator', 'organiser', 'chair', 'minutes', 'sees-to-it'],
  'note-lesson': ['chair', 'minutes'],
  'take-up-lesson': ['chair', 'minutes', 'sees-to-it'],
  'see-action': ['sw', 'tm', 'ssw', 'iro', 'coordinator', 'organiser', 'chair', 'minutes', 'owner', 'asked'],
  'do-action': ['owner'],
  'agree-action': ['chair', 'owner', 'asked'],
  'settle-obligation': ['owner', 'tm'],
  'override-obligation': ['tm'],
  'say-law-does-not-ask': [],
  'see-obligation': ['sw', 'tm', 'ssw', 'iro', 'coordinator', 'organiser', 'chair', 'minutes', 'owner'],
  'see-own-desk': [],
  'see-team-board': [],
  'see-every-board': [],
  'write-summary': [],
  'release-carers-letter': [],
  'see-sample': [],
  'draw-sample': [],
  'read-sampled-meeting': [],
  'settle-readings': [],
  'see-summary': [],
  'see-what-would-follow': [],
  'follow-clock': [],
  'give-code': ['helper'],
  'take-back-form': ['coordinator', 'organiser', 'chair'],
  'read-sealed-file': ['chair'],
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
  'asked',
  'not-coming',
  'fostering',
  'wrote',
  'reads',
  'sees-to-it',
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
    expect(mayAct({ act, actor: person('stranger'), caseFacts: {}, profile: blended }).because).not.toBe('');
  });
});

describe('CF-47, W-99: minutes go out by a second person, and each part of them is of whoever has it now', () => {
  const PIP = person('p1', ['placement-service-coordinator']);
  const minutes = (changed: Partial<CaseFacts>): CaseFacts => ({ ...theCase, ...changed });

  it('whoever the procedure names to release does not, where they wrote the minutes or approved them', () => {
    expect(may('release-minutes', PIP)).toBe(true);
    expect(may('release-minutes', PIP, minutes({ minutesWriterIds: ['p1'] }))).toBe(false);
    expect(may('hand-over-for-another', PIP, minutes({ minutesWriterIds: ['p1'] }))).toBe(true);
    expect(may('release-minutes', person('tm'), minutes({ minutesWriterIds: ['taker', 'tm'] }))).toBe(false);
  });

  it('the panel’s adviser writes down its answer once the panel’s version is released, and not before', () => {
    const adviser = person('p2', ['panel-adviser']);
    expect(may('record-panel-answer', adviser)).toBe(false);
    expect(may('record-panel-answer', adviser, minutes({ minutesReaderIds: ['p2'] }))).toBe(true);
    expect(may('record-panel-answer', person('reads'))).toBe(false);
  });

  it('the early review is of the fostering manager of these carers, after a disruption meeting', () => {
    const disruption = minutes({ kind: 'disruption' });
    expect(may('consider-carer-review', person('fostering'), disruption)).toBe(true);
    expect(may('consider-carer-review', person('p3', ['fostering-team-manager']), disruption)).toBe(false);
    expect(may('consider-carer-review', person('fostering'))).toBe(false);
    expect(
      may('consider-carer-review', person('p3', ['fostering-team-manager']), {
        ...disruption,
        fosteringManagerId: undefined,
      }),
    ).toBe(true);
  });
});

describe('E-54, domain §12: what somebody was asked as, or sent as, is theirs while they are that', () => {
  const home = { ...placement, socialWorkerId: 'new', supervisingSocialWorkerId: 'ssw' };
  const meeting = { chairId: 'chair', minuteTakerId: 'taker' };
  const sent = [
    { person: 'old', part: 'childs-social-worker' as const },
    { person: 'ssw', part: 'supervising-social-worker' as const },
    { person: 'old-chair', part: 'conference-and-review-manager' as const },
    { person: 'school', part: 'virtual-school' as const },
    { person: 'mother', part: 'parent' as const, workerId: 'old' },
    { person: 'carer', part: 'foster-carer' as const, workerId: 'ssw' },
    { person: 'adopter', part: 'adopter' as const, workerId: 'link' },
  ];

  it('a reallocated worker and an old chair are former; whoever has no such part is what they were asked as', () => {
    expect([...formerIn(sent, { placement: home, meeting })]).toEqual(['old', 'old-chair']);
  });

  it('whoever has another of the parts now is not former', () => {
    expect([...formerIn(sent, { placement: home, meeting: { ...meeting, chairId: 'old' } })]).toEqual(['old-chair']);
  });

  it('the child’s social worker now hands over what the one before had to; others’ versions stay with their worker', () => {
    expect(handersOver(sent, { placement: home, meeting })).toEqual(['new', 'ssw', 'link']);
    expect(minuteReaders(sent, { placement: home, meeting })).toEqual([
      'ssw',
      'school',
      'mother',
      'carer',
      'adopter',
      'new',
      'link',
    ]);
  });
});
