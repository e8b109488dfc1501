import type { Place } from './desk.ts';

/** What every card knows: why it is here, where more is, and what went wrong with the last press. */
export interface AnyCard {
  /** `C-1042 (BB)`: the second line. Undefined where the card is about no child, or about one whom this person does not know. */
  readonly child?: string | undefined;
  /** Deep link into the tab. */
  readonly place?: Place | undefined;
  /** Whole address of that place. */
  readonly url?: string | undefined;
  /** Said first when what was sent could not be taken; what was typed stays in the inputs. */
  readonly trouble?: string | undefined;
}
