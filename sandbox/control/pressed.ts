import type { BotAnswer } from '../connector/teams-to-bot.ts';
import type { Json } from '../wire/json.ts';

/** What a person sees after a press. */
export interface Pressed {
  readonly status: number;
  readonly text?: string;
  readonly card?: Json;
  readonly dialog?: Dialog;
  /** Where a link leads. */
  readonly url?: string;
}

export interface Dialog {
  readonly id: string;
  readonly title?: string;
  readonly card?: Json;
  readonly url?: string;
}

export const SOMETHING_WRONG = 'Something went wrong. Please try again.';

/** What Teams shows when the bot failed or did not answer. */
export const failed = ({ status }: BotAnswer): Pressed => ({
  status: status === 0 ? 504 : status,
  text: SOMETHING_WRONG,
});
