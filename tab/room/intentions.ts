import type { BestInterests, LocalDate, OverviewView, SlotOptions } from '#rules/views';
import type { SaidOfPerson, SaidToFinish, SentAction } from '../api/room.ts';
import type { FoundPerson } from '../api/steady.ts';

/** What a person can ask for in the room. Each fails with a fault that is shown. */
export interface RoomIntentions {
  readonly open: () => Promise<void>;
  /** Everything typed is saved first. */
  readonly close: () => Promise<void>;
  readonly sayOfPerson: (part: number, said: SaidOfPerson) => Promise<string>;
  readonly addAction: (action: SentAction) => Promise<void>;
  readonly takeBackAction: (key: string) => Promise<void>;
  readonly sayBestInterests: (says: BestInterests, why: string) => Promise<void>;
  readonly sayToFinish: (said: SaidToFinish) => Promise<void>;
  /** Hours at which the people of this meeting could meet again. */
  readonly slots: (from: LocalDate, by: LocalDate) => Promise<SlotOptions>;
  /** Everything typed is saved, the record is made of it, and the notes are closed. */
  readonly closeMeeting: () => Promise<void>;
  readonly correctDay: (heldOn: LocalDate, reason: string) => Promise<void>;
  readonly overview: () => Promise<OverviewView>;
  readonly people: (text: string) => Promise<readonly FoundPerson[]>;
}
