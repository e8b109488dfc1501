import { ENDING_REASONS } from '../learning/national-codes.ts';

/*
 * What is told of an ending once it is over. Each of it may be not known, which is an answer of its own.
 */

/** A prompt, as the national return has it: never the test for a disruption meeting. @source domain §7.1; law §7.1 */
export const ACCOUNT_REASONS = [...ENDING_REASONS, 'not-known'] as const;
export const ENDED_BY = ['carer', 'provider', 'council', 'child', 'not-known'] as const;
export const YES_OR_NO = ['yes', 'no', 'not-known'] as const;
export const WHERE_THINGS_ARE = [
  'with-the-child',
  'with-the-worker',
  'at-the-home-left',
  'elsewhere',
  'none',
  'not-known',
] as const;
export const SEPARATED = ['yes', 'no', 'nobody-to-be-separated-from', 'not-known'] as const;

type YesOrNo = (typeof YES_OR_NO)[number];
type WhereThingsAre = (typeof WHERE_THINGS_ARE)[number];

/** The account of an ending, in the field’s words. @source domain §9; law §6, §7.1 */
export interface EndingAccount {
  readonly reason: (typeof ACCOUNT_REASONS)[number];
  readonly endedBy: (typeof ENDED_BY)[number];
  /** As it was said; where a notice is recorded, that says it. */
  readonly withNotice: YesOrNo;
  readonly policeCalled: YesOrNo;
  readonly childMissing: YesOrNo;
  readonly belongings: WhereThingsAre;
  readonly lifeStory: WhereThingsAre;
  readonly schoolMoved: YesOrNo;
  readonly healthMoved: YesOrNo;
  /** From brothers and sisters who lived in the same home. */
  readonly separated: (typeof SEPARATED)[number];
}
