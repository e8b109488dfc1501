import type { Procedure } from '../profile.ts';
import { cited } from '../profile-shape.ts';

/*
 * The lists that the sources lost: Warrington W-78, W-79, W-89 and W-98 are headings without their bullets. What stands
 * here is built from other councils' published procedures and says so; a council puts its own lines in its profile.
 */

const LOST_CORE = 'default, domain §2.2; Warrington W-78 is lost';
const LOST_ADDITIONAL = 'default, domain §2.2; Warrington W-79 is lost';
const LOST_AGENDA = 'default, domain §2.3; Warrington W-89 is lost';
const LOST_CHAIR = 'default, domain §2.4; Warrington W-98 is lost';

export const disruptionCore: Procedure['disruption']['invitees']['core'] = [
  ...cited(LOST_CORE, [
    { role: 'minute-taker', when: 'always', as: 'the minute taker' },
    { role: 'childs-social-worker', when: 'always', as: 'the child’s social worker' },
    { role: 'team-manager', when: 'always', as: 'the social worker’s team manager' },
    { role: 'foster-carer', when: 'foster', as: 'the previous foster carers' },
    { role: 'adopter', when: 'adoption', as: 'the previous adopters' },
    { role: 'supervising-social-worker', when: 'foster', as: 'the supervising social worker' },
    { role: 'supervising-social-worker', when: 'adoption', as: 'the adopters’ social worker' },
    { role: 'fostering-team-manager', when: 'foster', as: 'the supervising social worker’s manager' },
    {
      role: 'independent-reviewing-officer',
      when: 'always',
      as: 'the child’s independent reviewing officer, never as chair',
    },
    { role: 'child', when: 'always', as: 'the child, by choice; views are sought whatever the child chooses' },
  ] as const),
];

export const disruptionAdditional: Procedure['disruption']['invitees']['additional'] = [
  {
    is: { role: 'parent', when: 'decision-needed', as: 'parents and others with parental responsibility' },
    source: 'Torbay T-59; CF-24',
  },
  ...cited(LOST_ADDITIONAL, [
    { role: 'next-carer', when: 'new-home-known', as: 'the present or next carers' },
    { role: 'home-manager', when: 'residential', as: 'the home’s manager' },
    { role: 'key-worker', when: 'residential', as: 'the key worker' },
    { role: 'provider-manager', when: 'agency', as: 'the agency’s or provider’s manager' },
  ] as const),
  {
    is: { role: 'advocate', when: 'if-wanted', as: 'an advocate or independent visitor' },
    source: 'Torbay T-60; Warrington W-85',
  },
  ...cited(LOST_ADDITIONAL, [
    { role: 'school', when: 'school-age', as: 'the designated teacher' },
    { role: 'virtual-school', when: 'school-age', as: 'the virtual school' },
    { role: 'health-professional', when: 'where-relevant', as: 'the nurse for children in care, CAMHS or a therapist' },
    {
      role: 'other-professional',
      when: 'where-relevant',
      as: 'the social worker who made the match, the family finder',
    },
    { role: 'panel-adviser', when: 'where-relevant', as: 'the adviser to the adoption or fostering panel' },
    { role: 'placement-service-coordinator', when: 'where-relevant', as: 'commissioning or placements' },
    { role: 'personal-adviser', when: 'aged-16-or-over', as: 'the personal adviser' },
    {
      role: 'other-childs-social-worker',
      when: 'siblings-looked-after',
      as: 'the social workers of brothers and sisters',
    },
    { role: 'other-professional', when: 'out-of-area', as: 'the authority of the area' },
    { role: 'interpreter', when: 'if-needed', as: 'an interpreter, or help to communicate' },
  ] as const),
];

export const disruptionAgenda: Procedure['disruption']['agenda'] = [
  ...cited(LOST_AGENDA, [
    'Welcome, who is here, how we speak with each other: no blame, one voice at a time, confidential',
  ]),
  {
    is: 'What this meeting is for, and what it is not: not a review, not care planning, not an investigation',
    source: 'Warrington W-35, W-67; default, domain §2.3',
  },
  { is: 'The child’s voice: early, not last', source: 'Warrington W-84; default, domain §2.3' },
  ...cited(LOST_AGENDA, [
    'A short picture of the child and the homes before; the chronology is taken as read',
    'Care plan, matching, and what was known then',
    'Preparation, introductions and the Placement Plan',
    'How the placement went: strengths first',
  ]),
  { is: 'When and how it became hard; the turning points', source: 'Warrington W-35; default, domain §2.3' },
  ...cited(LOST_AGENDA, [
    'Support asked for, offered and given; stability and support meetings and what came of them',
    'Family time, brothers and sisters, school, health',
    'The ending: notice, goodbye, belongings, information, life story',
  ]),
  {
    is: { item: 'The chair’s overview of what people wrote', asksFor: 'overview' },
    source: 'Warrington W-95, W-96',
  },
  { is: 'What led to the ending: where we agree, and where we differ', source: 'Warrington W-36' },
  { is: 'What the child needs next', source: 'Warrington W-37, W-39' },
  {
    is: 'What the carers and their family need; whether an early review is considered',
    source: 'Warrington W-39, W-99',
  },
  { is: 'What the service, partners and panel learn', source: 'Warrington W-38' },
  { is: 'Recommendations and actions: who, what, by when, how we know', source: 'Torbay T-72' },
  ...cited(LOST_AGENDA, ['Who gets the record, how the child is told, close']),
];

export const disruptionChairDoes: Procedure['disruption']['chair']['does'] = [
  ...cited(LOST_CHAIR, ['Says what interests they have in the case, and any conflict']),
  {
    is: 'Settles with the social worker who comes, who does not and whether there are several sittings, with reasons',
    source: 'Warrington W-80, W-83',
  },
  { is: 'Offers child and carers to meet beforehand', source: 'Torbay T-62, T-63' },
  {
    is: 'Reads questionnaires, statements, chronology, the last two reviews, stability and support minutes',
    source: 'Torbay T-69; default, domain §2.4',
  },
  {
    is: 'Writes the overview: themes, and no words that point at a person',
    source: 'Warrington W-95, W-96; ruling: overview',
  },
  ...cited(LOST_CHAIR, [
    'Opens with what the meeting is for and how we speak with each other',
    'Protects the child’s voice; stops blame, and drift into investigation or care planning',
    'Stops the meeting when harm is disclosed, and passes it on',
    'Tests what is agreed, and records where people differ',
  ]),
  { is: 'Turns learning into actions with owner, measure and day', source: 'Torbay T-72' },
  { is: 'Approves the minutes in time', source: 'Torbay T-71; CF-14' },
  { is: 'Decides which version each person gets', source: 'CF-47' },
  { is: 'Sends minutes and action plan to panel', source: 'Torbay T-74' },
  ...cited(LOST_CHAIR, ['Says how the child is told', 'Feeds the yearly summary']),
];
