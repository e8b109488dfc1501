import { settle, undoSettled, type SettleObligation, type UndoSettled } from '#rules';
import { defineCommand } from '../define-command.ts';

/** Someone says that what they owed is done, with what is to be recorded of it. Said twice, the first one stands. */
export const settleObligation = defineCommand({
  name: 'settle-obligation',
  act: 'settle-obligation',
  about: ({ key }: SettleObligation) => ({ is: 'obligation', key }),
  facts: ['obligation'],
  under: 'today',
  decide: settle,
  answer: (_done, { key }) => ({ is: 'settled' as const, key }),
});

/** A slip of the finger is taken back, until the end of the day after. */
export const undoObligation = defineCommand({
  name: 'undo-obligation',
  act: 'settle-obligation',
  about: ({ key }: UndoSettled) => ({ is: 'obligation', key }),
  facts: ['obligation', 'obligations'],
  under: 'today',
  decide: undoSettled,
  answer: (_done, { key }) => ({ is: 'undone' as const, key }),
});
