import {
  actOnAction as decideActing,
  answerActionMoney as decideMoney,
  type ActOnAction,
  type Act,
  type AnswerActionMoney,
} from '#rules';
import { defineCommand } from '../define-command.ts';

const ACT: Readonly<Record<ActOnAction['is'], Act>> = {
  done: 'do-action',
  'ask-more-time': 'do-action',
  'hand-over': 'do-action',
  agree: 'agree-action',
  decline: 'agree-action',
};

/** The owner says done, asks for more time or hands over; the chair or the new person answers. @source Torbay T-72, T-73 */
export const actOnAction = defineCommand({
  name: 'act-on-action',
  act: ({ is }: ActOnAction) => ACT[is],
  about: ({ action }: ActOnAction) => ({ is: 'action', key: action }),
  facts: ['action', 'actionChanges', 'meeting'],
  under: 'meeting',
  decide: decideActing,
  answer: () => ({ is: 'changed' as const }),
});

/** The head of service answers about the money of one action. @source Torbay T-38, T-47; CF-34 */
export const answerActionMoney = defineCommand({
  name: 'answer-action-money',
  act: 'agree-funding',
  about: ({ action }: AnswerActionMoney) => ({ is: 'action', key: action }),
  facts: ['action', 'meeting'],
  under: 'meeting',
  decide: decideMoney,
  answer: () => ({ is: 'changed' as const }),
});
