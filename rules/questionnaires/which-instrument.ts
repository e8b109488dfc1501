import type { MeetingKind, Role } from '../vocabulary.ts';
import { instrumentCalled, QUESTION_BANK } from './bank.ts';
import type { Instrument, QuestionBank } from './question.ts';

/** `report`: carers write a balanced report and the child a statement, nobody else is asked. @source CF-17 */
export type PreparedBy = 'questionnaire' | 'report' | 'questionnaire-is-the-report';

type AdultForm =
  | 'social-worker'
  | 'manager'
  | 'carers'
  | 'supervising-social-worker'
  | 'independent-reviewing-officer'
  | 'professional'
  | 'core'
  | 'parent';
type Form = AdultForm | 'child' | 'in-the-home' | 'none';

/** Which form each part has before a disruption meeting. @source domain §8.1 to §8.8 · CF-19, E-24 */
const DISRUPTION_FORM: Readonly<Record<Role, Form>> = {
  'childs-social-worker': 'social-worker',
  'team-manager': 'manager',
  'service-manager': 'manager',
  'head-of-service': 'none',
  'emergency-duty-worker': 'core',
  'supervising-social-worker': 'supervising-social-worker',
  'fostering-team-manager': 'supervising-social-worker',
  'fostering-review-manager': 'none',
  'fostering-service-coordinator': 'core',
  'placement-service-coordinator': 'core',
  'safeguarding-unit-organiser': 'none',
  'safeguarding-unit-manager': 'none',
  'minute-taker': 'none',
  'conference-and-review-manager': 'none',
  'independent-chair': 'none',
  'independent-reviewing-officer': 'independent-reviewing-officer',
  'independent-reviewing-officer-manager': 'none',
  'principal-social-worker': 'none',
  'panel-adviser': 'none',
  'panel-coordinator': 'none',
  'adoption-service-manager': 'manager',
  'adoption-team-manager': 'manager',
  'adopters-link-worker': 'supervising-social-worker',
  'family-finder': 'professional',
  'practice-manager': 'manager',
  'experienced-practitioner': 'none',
  'nominated-officer': 'none',
  'director-of-childrens-services': 'none',
  'virtual-school': 'professional',
  'health-professional': 'professional',
  'personal-adviser': 'core',
  'key-worker': 'core',
  'home-manager': 'core',
  'provider-manager': 'supervising-social-worker',
  'foster-carer': 'carers',
  'next-carer': 'none',
  adopter: 'carers',
  parent: 'parent',
  child: 'child',
  advocate: 'core',
  school: 'professional',
  interpreter: 'none',
  'household-member': 'core',
  'carers-own-child': 'in-the-home',
  'other-child-in-the-home': 'in-the-home',
  'other-childs-social-worker': 'none',
  'other-professional': 'professional',
};

type SupportGroup =
  | 'child'
  | 'carers'
  | 'independent-reviewing-officer'
  | 'education'
  | 'other-children'
  | 'household'
  | 'carers-own-children'
  | 'others';

/** The eight groups of the support meeting. @source Warrington W-51 to W-58 */
const SUPPORT_GROUP: Partial<Record<Role, SupportGroup>> = {
  child: 'child',
  'foster-carer': 'carers',
  adopter: 'carers',
  'independent-reviewing-officer': 'independent-reviewing-officer',
  school: 'education',
  'virtual-school': 'education',
  'other-child-in-the-home': 'other-children',
  'other-childs-social-worker': 'household',
  'household-member': 'household',
  'carers-own-child': 'carers-own-children',
};

/** Never asked for views, whatever the meeting: they hold it, write it down or interpret it. @source CF-19, E-24 */
const NEVER_ASKED: readonly Role[] = ['minute-taker', 'interpreter', 'safeguarding-unit-organiser', 'panel-adviser'];

export interface InstrumentQuery {
  readonly kind: MeetingKind;
  readonly role: Role;
  /** Whole years on the day of asking. Unknown takes the form of the middle years. */
  readonly age?: number | undefined;
  /** True where the child has no words: somebody who knows them well watches instead. */
  readonly watched?: boolean | undefined;
  readonly preparedBy?: PreparedBy | undefined;
}

/** The form for this part in this meeting, or nothing when this part is not asked. */
export function instrumentFor(query: InstrumentQuery, bank: QuestionBank = QUESTION_BANK): Instrument | undefined {
  const id = instrumentIdFor(query);
  return id === undefined ? undefined : instrumentCalled(id, bank);
}

function instrumentIdFor({ kind, role, age, watched, preparedBy }: InstrumentQuery): string | undefined {
  if (NEVER_ASKED.includes(role)) return undefined;
  if (kind === 'support') return `views.support.${SUPPORT_GROUP[role] ?? 'others'}`;
  if (kind !== 'disruption') return `views.${kind}.${role === 'child' ? 'child' : 'adult'}`;

  const form = DISRUPTION_FORM[role];
  if (form === 'none') return undefined;
  if (preparedBy === 'report' && form !== 'carers' && form !== 'child') return undefined;
  if (form === 'child') return `disruption.child.${watched === true ? 'watched' : bandOf(age)}`;
  return form === 'in-the-home' ? 'disruption.child.in-the-home' : `disruption.${form}`;
}

/** About 4 to 8, about 9 to 12, 13 and over; a child under 4 is watched by an adult who knows them. @source domain §8.8, PN0 */
function bandOf(age: number | undefined): 'watched' | 'younger' | 'middle' | 'older' {
  if (age === undefined) return 'middle';
  if (age < 4) return 'watched';
  return age <= 8 ? 'younger' : age <= 12 ? 'middle' : 'older';
}
