import type { Role } from '../vocabulary.ts';

/** Everyone whom the council employs or who is in its tenant; a child, a carer or a parent never is one of them. */
export const WORKERS = [
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
] as const satisfies readonly Role[];

/** Those who may have to act for any child, at night or where nobody who knows the child can be reached. */
export const ON_DUTY = [
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
] as const satisfies readonly Role[];

/** Who looks at a record that was opened in an emergency, in this order. */
export const REVIEWERS = [
  'independent-reviewing-officer-manager',
  'safeguarding-unit-manager',
  'principal-social-worker',
  'head-of-service',
  'service-manager',
] as const satisfies readonly Role[];
