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

/** Whom to ring when a child is in danger now. */
export interface Emergency {
  readonly label: string;
  readonly number: string;
}

/** Which child a form is about: one’s own to choose from, or those that fit what was typed; what was typed is kept. */
export interface ChildToChoose {
  readonly children: readonly { readonly title: string; readonly value: string }[];
  readonly childTyped?: string | undefined;
}

export interface FollowsLine {
  readonly what: string;
  readonly who: string;
  readonly by?: string | undefined;
  /** The paragraph of the law, where the line is the law's. */
  readonly paragraph?: string | undefined;
}
