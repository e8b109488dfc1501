import { calendarDays, workingDays } from '../days.ts';
import type { Procedure } from '../profile.ts';
import { cited } from '../profile-shape.ts';

export const blendedPlanning: Procedure['planning'] = {
  chair: {
    chosen: { is: 'agreed', source: 'Warrington W-07; CF-30' },
    roles: {
      is: [
        'childs-social-worker',
        'supervising-social-worker',
        'home-manager',
        'team-manager',
        'fostering-team-manager',
      ],
      source: 'Warrington W-07; CF-30',
    },
    agreedBy: {
      is: ['childs-social-worker', 'home-manager', 'supervising-social-worker'],
      source: 'Warrington W-06, W-07',
    },
    byProvider: [],
  },
  matching: { chairedBy: [] },
  arrangedBy: { is: 'childs-social-worker', source: 'Warrington W-02, W-06' },
  held: { is: 'before-placement', source: 'Warrington W-01, W-02; CF-31' },
  emergencyMeetingWithin: [],
  planCompleteWithin: {
    is: workingDays(5),
    source: 'Regulation 9, Care Planning Regulations 2010; Warrington W-03; CF-31',
  },
  outOfWindow: { authorisedBy: { is: ['head-of-service'], source: 'default, domain §5.3' } },
  next: {
    agreedWith: { is: ['home-manager', 'foster-carer', 'supervising-social-worker'], source: 'Warrington W-04' },
  },
  alsoWhenAtRisk: { is: true, source: 'Warrington W-05, W-21' },
  contributors: [
    {
      is: { role: 'childs-social-worker', when: 'always', as: 'the child’s social worker' },
      source: 'Warrington W-08',
    },
    {
      is: { role: 'personal-adviser', when: 'aged-16-or-over', as: 'the personal adviser' },
      source: 'Warrington W-08',
    },
    { is: { role: 'advocate', when: 'if-wanted', as: 'an advocate' }, source: 'Warrington W-08' },
    { is: { role: 'child', when: 'always', as: 'the child' }, source: 'Warrington W-09' },
    { is: { role: 'parent', when: 'decision-needed', as: 'the child’s parents' }, source: 'Warrington W-10' },
    { is: { role: 'key-worker', when: 'residential', as: 'the link worker or key worker' }, source: 'Warrington W-11' },
    { is: { role: 'home-manager', when: 'residential', as: 'the home’s manager' }, source: 'Warrington W-11' },
    { is: { role: 'foster-carer', when: 'foster', as: 'the foster carers' }, source: 'Warrington W-12' },
    {
      is: { role: 'supervising-social-worker', when: 'foster', as: 'the supervising social worker' },
      source: 'Warrington W-12',
    },
  ],
  papers: [
    { is: 'The current Placement Plan', source: 'Warrington W-14; heading recovered, domain §2.1' },
    {
      is: 'What has been done already to support the placement',
      source: 'Warrington W-15; heading recovered, domain §2.1',
    },
    {
      is: 'The care plan, personal education plan and pathway plan, where they exist and matter',
      source: 'Warrington W-16; heading recovered, domain §2.1',
    },
  ],
  conduct: [
    { is: 'Everyone understands what the meeting is for and how it runs', source: 'Warrington W-19' },
    { is: 'Everyone has a real chance to say what they think', source: 'Warrington W-20' },
  ],
  notSettling: [
    { is: 'Would more support hold the placement until the next case review?', source: 'Warrington W-22' },
    { is: 'Bring the next case review forward', source: 'Warrington W-23' },
    { is: 'End the placement', source: 'Warrington W-24' },
  ],
  lengthMinutes: { is: 60, source: 'default' },
  agenda: [
    ...cited('default, domain §9', ['The facts of the placement', 'Who contributes, and how', 'Why this home']),
    { is: 'What the child wishes and feels', source: 'Regulation 9, Care Planning Regulations 2010; Warrington W-09' },
    ...cited('Schedule 2, Care Planning Regulations 2010; default, domain §9', [
      'Day-to-day care',
      'Who decides what: delegated authority',
      'Health',
      'School and personal education plan',
      'Family time, and what could go wrong',
    ]),
    ...cited('default, domain §9', [
      'Safety plan; what we do if the child goes missing',
      'Identity, faith, language, hair and skin',
      'Brothers and sisters',
    ]),
    {
      is: 'Support, and how we keep this placement steady: early signs, and whom to ring',
      source: 'Warrington W-25, W-26',
    },
    ...cited('default, domain §9', [
      'Respite',
      'Equipment and money',
      'Visits and review dates',
      'What we expect of each other',
      'The Placement Plan is signed',
    ]),
    { is: 'The next planning meeting', source: 'Warrington W-04' },
  ],
  childFacingName: { is: 'a meeting to plan your move', source: 'default, domain §6.8' },
};

export const blendedSupport: Procedure['support'] = {
  settings: { is: ['foster-care', 'connected-persons', 'fostering-for-adoption'], source: 'Warrington W-40; CF-26' },
  inCrisis: { is: 'stability-meeting-instead', source: 'Warrington W-45, W-48; CF-26' },
  chair: { roles: { is: ['fostering-team-manager', 'principal-social-worker'], source: 'CF-27' } },
  arrangedBy: { is: 'supervising-social-worker', source: 'Warrington W-50' },
  within: { is: workingDays(15), source: 'CF-27' },
  outOfWindow: { authorisedBy: { is: ['head-of-service'], source: 'default, domain §5.3' } },
  review: { within: { is: calendarDays(42), source: 'Warrington W-44; CF-27' } },
  views: [
    { is: { of: 'child', by: 'childs-social-worker', as: 'the child' }, source: 'Warrington W-51' },
    { is: { of: 'foster-carer', by: 'supervising-social-worker', as: 'the foster carers' }, source: 'Warrington W-52' },
    {
      is: { of: 'independent-reviewing-officer', by: 'childs-social-worker', as: 'the independent reviewing officer' },
      source: 'Warrington W-53',
    },
    { is: { of: 'school', by: 'childs-social-worker', as: 'school' }, source: 'Warrington W-54' },
    {
      is: {
        of: 'other-child-in-the-home',
        by: 'other-childs-social-worker',
        as: 'other looked-after children in the home, and their social workers',
      },
      source: 'Warrington W-55; CF-28',
    },
    {
      is: { of: 'household-member', by: 'supervising-social-worker', as: 'other members of the household' },
      source: 'Warrington W-56',
    },
    {
      is: { of: 'carers-own-child', by: 'supervising-social-worker', as: 'the carers’ own children' },
      source: 'Warrington W-57; CF-28',
    },
    {
      is: { of: 'other-professional', by: 'supervising-social-worker', as: 'anyone else who matters' },
      source: 'Warrington W-58',
    },
  ],
  invitees: [
    {
      is: { role: 'foster-carer', when: 'always', as: 'the foster carers' },
      source: 'Warrington W-40; default, domain §9',
    },
    {
      is: { role: 'supervising-social-worker', when: 'always', as: 'the supervising social worker' },
      source: 'Warrington W-50; default, domain §9',
    },
    {
      is: { role: 'childs-social-worker', when: 'always', as: 'the child’s social worker' },
      source: 'Warrington W-50; default, domain §9',
    },
    {
      is: { role: 'child', when: 'always', as: 'the child, by choice' },
      source: 'Warrington W-51; default, domain §9',
    },
    {
      is: { role: 'other-professional', when: 'where-relevant', as: 'services that could help' },
      source: 'Warrington W-46; default, domain §9',
    },
  ],
  lengthMinutes: { is: 60, source: 'default' },
  agenda: [
    { is: 'Why we meet: something now, or something ahead', source: 'Warrington W-40, W-49' },
    { is: 'What each of the eight groups said', source: 'Warrington W-50 to W-58' },
    { is: 'What the family needs now', source: 'Warrington W-41, W-42' },
    { is: 'What the family may need ahead', source: 'Warrington W-41, W-42, W-47' },
    { is: 'Plan: which service, who, from when, money', source: 'Warrington W-43, W-46' },
    { is: 'How we know that it helped', source: 'Warrington W-44' },
    { is: 'When we look at it again', source: 'Warrington W-44' },
    { is: 'Has it become a crisis? Then a stability meeting', source: 'Warrington W-45; CF-26' },
  ],
  childFacingName: { is: 'a meeting about what would help at home', source: 'default, domain §6.8' },
};

const REGULATIONS = 'Care Planning Regulations 2010';

export const blendedPlacement: Procedure['placement'] = {
  notices: { within: { is: workingDays(5), source: `Regulation 13, ${REGULATIONS}` } },
  firstVisit: { within: { is: calendarDays(7), source: `Regulation 28, ${REGULATIONS}` } },
  ending: {
    review: { is: 'review-first', source: `Regulation 14, ${REGULATIONS}; Warrington W-67, W-68` },
    noticesWithin: { is: workingDays(10), source: `Regulation 14, ${REGULATIONS}` },
    independentReviewingOfficerToldWithin: {
      is: workingDays(1),
      source: `Regulation 14, ${REGULATIONS}: as soon as practicable; days: default`,
    },
    accommodationWithin: {
      is: workingDays(1),
      source: `Regulation 14, ${REGULATIONS}: as soon as practicable; days: default`,
    },
  },
  schoolMove: { approvedBy: { is: 'nominated-officer', source: `Regulation 10, ${REGULATIONS}; Warrington W-17` } },
  outOfArea: {
    approvedBy: { is: 'nominated-officer', source: `Regulation 11, ${REGULATIONS}; Warrington W-18` },
    atDistanceApprovedBy: { is: 'director-of-childrens-services', source: `Regulation 11, ${REGULATIONS}` },
  },
};

export const blendedAdoption: Procedure['adoption'] = {
  beforeOrder: {
    review: {
      is: { notSoonerThan: calendarDays(28), notLaterThan: calendarDays(42) },
      source: 'Regulation 36(10), Adoption Agencies Regulations 2005; CF-08',
    },
    overlay: { is: 'none', source: 'ruling: adoption; Warrington W-71' },
  },
  introductions: { is: 'does-not-count', source: 'default, domain §11 E-47' },
};
