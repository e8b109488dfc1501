import { settle, type SettleObligation } from '#rules';
import { defineCommand } from '../define-command.ts';

/** Someone says that what they owed is done, with a note if they like. Said twice, the first one stands. */
export const settleObligation = defineCommand({
  name: 'settle-obligation',
  act: 'settle-obligation',
  about: ({ key }: SettleObligation) => ({ is: 'obligation', key }),
  facts: ['obligation'],
  under: 'today',
  decide: settle,
  answer: (_done, { key }) => ({ is: 'settled' as const, key }),
});
