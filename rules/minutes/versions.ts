import type { Role } from '../vocabulary.ts';

/** Versions of the minutes; not everyone gets the same. @source CF-47 */
export const MINUTES_VERSIONS = ['full', 'carers', 'parents', 'provider', 'child-letter', 'panel', 'none'] as const;
export type MinutesVersion = (typeof MINUTES_VERSIONS)[number];

/** Which version each part gets. Whoever only came to a sitting, or has no part in the child's plan, gets none. @source CF-47; E-12, E-33 */
const VERSION_FOR = {
  'childs-social-worker': 'full',
  'team-manager': 'full',
  'service-manager': 'full',
  'head-of-service': 'full',
  'emergency-duty-worker': 'none',
  'supervising-social-worker': 'full',
  'fostering-team-manager': 'full',
  'fostering-review-manager': 'none',
  'fostering-service-coordinator': 'none',
  'placement-service-coordinator': 'none',
  'safeguarding-unit-organiser': 'full',
  'safeguarding-unit-manager': 'full',
  'minute-taker': 'full',
  'conference-and-review-manager': 'full',
  'independent-chair': 'full',
  'independent-reviewing-officer': 'full',
  'independent-reviewing-officer-manager': 'none',
  'principal-social-worker': 'none',
  'panel-adviser': 'panel',
  'panel-coordinator': 'panel',
  'adoption-service-manager': 'none',
  'adoption-team-manager': 'none',
  'adopters-link-worker': 'full',
  'family-finder': 'none',
  'practice-manager': 'none',
  'experienced-practitioner': 'none',
  'nominated-officer': 'none',
  'director-of-childrens-services': 'none',
  'virtual-school': 'none',
  'health-professional': 'none',
  'personal-adviser': 'full',
  'key-worker': 'carers',
  'home-manager': 'provider',
  'provider-manager': 'provider',
  'foster-carer': 'carers',
  // What was said of the home that was left is nothing for the next one: they are told what the child needs by the child’s worker.
  'next-carer': 'none',
  adopter: 'carers',
  parent: 'parents',
  child: 'child-letter',
  advocate: 'child-letter',
  school: 'none',
  interpreter: 'none',
  'household-member': 'none',
  'carers-own-child': 'none',
  'other-child-in-the-home': 'none',
  'other-childs-social-worker': 'none',
  'other-professional': 'none',
} as const satisfies Record<Role, MinutesVersion>;

export const minutesVersionFor = (part: Role): MinutesVersion => VERSION_FOR[part];
