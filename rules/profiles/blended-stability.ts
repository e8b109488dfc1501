import { calendarDays, workingDays } from '../days.ts';
import type { Procedure } from '../profile.ts';

export const blendedStability: Procedure['stability'] = {
  settings: {
    is: [
      'foster-care',
      'connected-persons',
      'fostering-for-adoption',
      'adoption-before-order',
      'childrens-home',
      'residential-school',
      'secure-home',
      'supported-accommodation',
      'with-parents',
      'other',
    ],
    source: 'Torbay T-04; CF-26',
  },
  notFor: [],
  triage: { by: [], noteOn: [] },
  coordinator: {
    together: [],
    fosteringInHouse: { is: 'fostering-service-coordinator', source: 'Torbay T-15; CF-35' },
    fosteringAgency: { is: 'placement-service-coordinator', source: 'Torbay T-16; CF-35' },
    connectedPersons: { is: 'fostering-service-coordinator', source: 'CF-35' },
    residential: { is: 'placement-service-coordinator', source: 'Torbay T-16; CF-35' },
    supportedAccommodation: { is: 'placement-service-coordinator', source: 'Torbay T-16; CF-35' },
    withParents: { is: 'childs-social-worker', source: 'CF-35' },
    other: { is: 'childs-social-worker', source: 'CF-35' },
    agreesWith: { is: 'childs-social-worker', source: 'Torbay T-17; ruling: coordinating' },
    agreesWithinHours: { is: 2, source: 'ruling: coordinating' },
  },
  chair: {
    roles: { is: ['team-manager'], source: 'Torbay T-31' },
    independence: { is: 'preferred', source: 'CF-11; Torbay T-32 leaves it open' },
    never: [{ is: 'subject-or-complainant', source: 'CF-11' }],
    knows: [],
  },
  urgent: {
    within: { is: calendarDays(7), source: 'Torbay T-45; CF-12' },
    immediateWithin: [],
    means: { is: 'held', source: 'CF-12; ruling: stability clock' },
    clockFrom: { is: 'earlier-of-judgement-and-report-plus-1-working-day', source: 'ruling: stability clock' },
    bookWithin: { is: workingDays(1), source: 'CF-12' },
    escalateAfter: { is: calendarDays(3), source: 'default, domain §11 E-79' },
    escalatesTo: { is: 'head-of-service', source: 'default, domain §11 E-79' },
  },
  outOfWindow: {
    authorisedBy: { is: ['head-of-service'], source: 'default, domain §5.3, §11 E-79: the unit has no part in it' },
  },
  invitees: {
    core: [
      { is: { role: 'child', when: 'always', as: 'the child, by choice' }, source: 'Torbay T-21, T-24, T-49' },
      {
        is: { role: 'childs-social-worker', when: 'always', as: 'the child’s social worker' },
        source: 'Torbay T-25, T-50',
      },
      { is: { role: 'foster-carer', when: 'foster', as: 'the foster carers' }, source: 'Torbay T-26, T-50' },
      { is: { role: 'adopter', when: 'adoption', as: 'the prospective adopters' }, source: 'Torbay T-26; CF-36' },
      {
        is: { role: 'parent', when: 'decision-needed', as: 'parents: a decision about each' },
        source: 'CF-24; Warrington W-10',
      },
      { is: { role: 'key-worker', when: 'residential', as: 'the key worker' }, source: 'Torbay T-26, T-50' },
      {
        is: { role: 'key-worker', when: 'supported-accommodation', as: 'the key worker' },
        source: 'Torbay T-26, T-50',
      },
      {
        is: { role: 'supervising-social-worker', when: 'foster', as: 'the supervising social worker' },
        source: 'Torbay T-27, T-50',
      },
      {
        is: { role: 'fostering-team-manager', when: 'not-agency', as: 'the fostering manager' },
        source: 'Torbay T-28, T-50; CF-36',
      },
      { is: { role: 'provider-manager', when: 'agency', as: 'the agency’s manager' }, source: 'Torbay T-26; CF-36' },
      { is: { role: 'home-manager', when: 'residential', as: 'the home’s manager' }, source: 'Torbay T-26; CF-36' },
      {
        is: { role: 'provider-manager', when: 'supported-accommodation', as: 'the service’s manager' },
        source: 'Torbay T-26; CF-36',
      },
      {
        is: { role: 'advocate', when: 'if-wanted', as: 'an advocate, offered always' },
        source: 'Torbay T-30, T-49; CF-23',
      },
      {
        is: { role: 'independent-reviewing-officer', when: 'always', as: 'the independent reviewing officer' },
        source: 'CF-25',
      },
    ],
    additional: [
      { is: { role: 'school', when: 'school-age', as: 'the school' }, source: 'Torbay T-29, T-50' },
      { is: { role: 'health-professional', when: 'where-relevant', as: 'health' }, source: 'Torbay T-29, T-50' },
      {
        is: { role: 'personal-adviser', when: 'aged-16-or-over', as: 'the personal adviser' },
        source: 'Torbay T-29, T-50',
      },
      {
        is: { role: 'other-professional', when: 'where-relevant', as: 'other professionals' },
        source: 'Torbay T-29, T-50',
      },
      { is: { role: 'interpreter', when: 'if-needed', as: 'an interpreter' }, source: 'default, domain §11 E-24' },
    ],
    before: { is: workingDays(2), source: 'default, domain §13' },
  },
  supportingManager: {
    fosteringInHouse: { is: 'fostering-team-manager', source: 'Torbay T-28; CF-36' },
    fosteringAgency: { is: 'provider-manager', source: 'CF-36' },
    residential: { is: 'home-manager', source: 'CF-36' },
    supportedAccommodation: { is: 'provider-manager', source: 'CF-36' },
  },
  format: {
    usual: { is: 'single', source: 'Torbay T-21, T-22, T-51; CF-22' },
    otherNeedsReason: { is: true, source: 'Torbay T-23; CF-22' },
  },
  child: { part: { is: 'takes-part-by-choice', source: 'Torbay T-21; CF-21' } },
  advocate: { offered: { is: 'always', source: 'CF-23; Torbay T-49' } },
  parents: { decision: { is: 'decision-with-reason', source: 'CF-24; ruling: parent not informed' } },
  independentReviewingOfficer: {
    toldOnBookingWithin: { is: workingDays(1), source: 'CF-25' },
    toldAfterWithin: { is: workingDays(1), source: 'CF-25; default, domain §13' },
    invited: { is: true, source: 'CF-25' },
  },
  minuteTaker: { required: { is: true, source: 'Torbay T-33' } },
  funding: {
    agreedBy: { is: 'head-of-service', source: 'Torbay T-38, T-47; CF-34' },
  },
  followUp: {
    within: { is: calendarDays(28), source: 'Torbay T-35; CF-33' },
    noneOnlyWhen: { is: 'child-has-left', source: 'ruling: no next review' },
  },
  minutes: {
    within: { is: calendarDays(7), source: 'CF-14; Torbay T-39 gives no number' },
    alwaysTo: [],
    releasedBy: {
      is: [
        'fostering-service-coordinator',
        'placement-service-coordinator',
        'team-manager',
        'fostering-team-manager',
        'service-manager',
      ],
      source: 'CF-47; default, domain §12: a second person releases',
    },
  },
  oversight: {
    meetings: { is: 3, source: 'default, domain §11 E-72' },
    months: { is: 6, source: 'default, domain §11 E-72' },
    openFor: { is: calendarDays(90), source: 'default, domain §11 E-72' },
    by: { is: 'service-manager', source: 'default, domain §11 E-72' },
  },
  provider: { ourOwnFosteringService: { is: ['in-house'], source: 'Torbay T-15; CF-35' } },
  lengthMinutes: { is: 90, source: 'default' },
  agenda: [
    { is: 'Safety check: is everyone safe until the next time we meet?', source: 'default, domain §9' },
    { is: 'How the meeting is run; if in two parts, why', source: 'Torbay T-22, T-23' },
    { is: 'The child’s view first', source: 'Torbay T-18, T-21' },
    { is: 'What is going well', source: 'default, domain §9' },
    { is: 'What is hard, from each person’s side', source: 'Torbay T-18' },
    { is: 'What we understand together', source: 'Torbay T-19' },
    { is: 'What has been tried', source: 'Torbay T-13, T-14' },
    {
      is: 'What could help: support, respite, therapy, school, family time, safety, training, an earlier review, a planned ending',
      source: 'Torbay T-20, T-37; Warrington W-30',
    },
    { is: { item: 'Is staying in this child’s best interests?', asksFor: 'best-interests' }, source: 'Torbay T-12' },
    { is: 'Support plan: what, who, by when, and whether the money is agreed', source: 'Torbay T-20, T-47; CF-34' },
    { is: 'What each of us will do differently', source: 'default, domain §9' },
    { is: 'If it gets worse: what we do, whom to ring out of hours', source: 'default, domain §9' },
    {
      is: 'What the law asks: independent reviewing officer, earlier review, school move in years 10 and 11, designated officer',
      source: 'default, domain §9',
    },
    {
      is: {
        item: 'Outcome: steadier, watch, another stability meeting, an earlier case review, or a planned ending',
        asksFor: 'outcome',
      },
      source: 'Torbay T-36, T-37',
    },
    { is: 'The next meeting is booked before anyone leaves', source: 'Torbay T-35' },
    { is: 'Who tells the child, and those who were not here', source: 'default, domain §9' },
  ],
  childFacingName: { is: 'a meeting about how home is going', source: 'default, domain §6.8' },
};
