import { NOTICE_FACTS, recordNotice, withdrawNotice, type RecordNotice, type WithdrawNotice } from '#rules';
import { defineCommand } from '../define-command.ts';
import type { About } from '../loaded-case.ts';

const caseCalled = ({ ref }: { readonly ref: string }): About =>
  ref.startsWith('PE-') ? { is: 'ending', ref } : { is: 'episode', ref };

/** Somebody gave notice that the placement is to end. @source law §6; E-44 */
export const tellOfNotice = defineCommand({
  name: 'tell-of-notice',
  act: 'record-notice',
  about: (said: RecordNotice) => caseCalled(said),
  facts: NOTICE_FACTS,
  under: 'ending',
  decide: recordNotice,
  answer: () => ({ is: 'changed' as const }),
});

/** Notice was taken back: it stays, with the day. @source law §6; E-44 */
export const tellNoticeWithdrawn = defineCommand({
  name: 'tell-notice-withdrawn',
  act: 'record-notice',
  about: (said: WithdrawNotice) => caseCalled(said),
  facts: NOTICE_FACTS,
  under: 'ending',
  decide: withdrawNotice,
  answer: () => ({ is: 'changed' as const }),
});
