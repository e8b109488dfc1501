import { NOT_HELD_REASONS, type NotHeldReason, OUTSIDE_REASONS, type OutsideReason } from './figures.ts';

/** From which a person chooses why a meeting is early or late; nobody chooses that it is not known. @source domain §9 */
export type OutsideChoice = Exclude<OutsideReason, 'not-known'>;
export const OUTSIDE_CHOICES = OUTSIDE_REASONS.filter((one) => one !== 'not-known');
/** From which a person chooses why no disruption meeting is held. @source domain §9; CF-09 */
export type NotHeldChoice = Exclude<NotHeldReason, 'not-known'>;
export const NOT_HELD_CHOICES = NOT_HELD_REASONS.filter((one) => one !== 'not-known');

export const OUTSIDE_WORDS: Readonly<Record<OutsideChoice, string>> = {
  'told-late': 'the unit was told late',
  'no-chair': 'no chair could be found',
  'people-could-not': 'people could not come',
  'child-asked': 'the child asked for it',
  'family-asked': 'the family asked for it',
  complaint: 'a complaint came first',
  safeguarding: 'safeguarding came first',
  other: 'another reason',
};

export const NOT_HELD_WORDS: Readonly<Record<NotHeldChoice, string>> = {
  'report-instead': 'a report to the head of service instead',
  'one-off-event': 'a one-off event with little to learn',
  'family-did-not-agree': 'the family did not agree',
  safeguarding: 'safeguarding came first',
  other: 'another reason',
};
