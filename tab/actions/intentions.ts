import type { ActOnAction, AnswerActionMoney } from '#rules/views';
import type { FoundPerson } from '../api/steady.ts';

/** What can be done with an action of a meeting. Each fails with a fault that the form shows. */
export interface ActionIntentions {
  readonly act: (said: ActOnAction) => Promise<void>;
  readonly answerMoney: (said: AnswerActionMoney) => Promise<void>;
  readonly people: (text: string) => Promise<readonly FoundPerson[]>;
}
