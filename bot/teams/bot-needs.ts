import type { Ports } from '../casework/ports.ts';
import type { Log } from '../log.ts';
import type { Chats } from './chats.ts';
import type { Press } from './press.ts';
import type { Dataset } from './verbs.ts';

/** What the bot works with. */
export interface BotNeeds {
  readonly ports: Ports;
  readonly chats: Chats;
  readonly press: Press;
  readonly datasets: readonly Dataset[];
  readonly log: Log;
}
