import type { SaidOfPerson, SentAction } from '../api/room.ts';
import type { FoundPerson } from '../api/steady.ts';

/** What a person can ask for in the room. Each fails with a fault that is shown. */
export interface RoomIntentions {
  readonly open: () => Promise<void>;
  /** Everything typed is saved first. */
  readonly close: () => Promise<void>;
  readonly sayOfPerson: (part: number, said: SaidOfPerson) => Promise<string>;
  readonly addAction: (action: SentAction) => Promise<void>;
  readonly takeBackAction: (key: string) => Promise<void>;
  readonly people: (text: string) => Promise<readonly FoundPerson[]>;
}
