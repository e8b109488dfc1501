import type { Citation, InvitationDecision, Reply } from '../vocabulary.ts';

/** How someone took part. Being there is one way; it is not the only one that counts. @source Warrington W-13, W-82; CF-32 */
export const CONTRIBUTIONS = [
  'attended',
  'part',
  'remote',
  'written',
  'via-representative',
  'apologies',
  'not-invited',
] as const;
export type Contribution = (typeof CONTRIBUTIONS)[number];

const HEARD = {
  attended: true,
  part: true,
  remote: true,
  written: true,
  'via-representative': true,
  apologies: false,
  'not-invited': false,
} as const satisfies Record<Contribution, boolean>;

/** Whether this person was heard. */
export const wasHeard = (contribution: Contribution): boolean => HEARD[contribution];

const EXPECTED = {
  invite: 'attended',
  separate: 'attended',
  'views-only': 'written',
  undecided: 'not-invited',
  'not-informed': 'not-invited',
  'left-out': 'not-invited',
} as const satisfies Record<InvitationDecision, Contribution>;

/** What the minutes start from, before the minute taker says how it was. */
export function expectedContribution(decision: InvitationDecision, reply: Reply): Contribution {
  const expected = EXPECTED[decision];
  return expected === 'attended' && reply === 'declined' ? 'apologies' : expected;
}

/** Fewer than this and the meeting is not the one that the procedure means. @source E-60 */
export function isQuorate(present: {
  readonly chair: boolean;
  readonly workerOrManager: boolean;
  readonly supervisorOrManager: boolean;
  readonly childsViews: boolean;
  readonly carersInvited: boolean;
}): { readonly quorate: boolean; readonly lacking: readonly string[]; readonly because: Citation } {
  const lacking = [
    present.chair ? '' : 'the chair',
    present.workerOrManager ? '' : 'the child’s social worker or their manager',
    present.supervisorOrManager ? '' : 'the supervising social worker or their manager',
    present.childsViews ? '' : 'the child’s views',
    present.carersInvited ? '' : 'an invitation to the carers',
  ].filter((words) => words !== '');
  return { quorate: lacking.length === 0, lacking, because: 'E-60' };
}
