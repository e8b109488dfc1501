import { isBlank } from '../meetings/written-reason.ts';
import type { Block, Leak } from './leak-guard/leak.ts';

/** What a named person decided about one finding, and why. */
export interface LeakDecision {
  readonly block: string;
  readonly start: number;
  readonly end: number;
  readonly kind: Leak['kind'];
  /** The words as they stood: a decision about other words counts no more. */
  readonly matched: string;
  readonly choice:
    { readonly is: 'take-out' } | { readonly is: 'write-instead'; readonly words: string } | { readonly is: 'keep' };
  readonly reason: string;
  readonly by: string;
}

/** What was taken out or written otherwise, and why; kept beside the version. It repeats no word that was hidden. */
export interface Removal {
  readonly block: string;
  readonly kind: Leak['kind'];
  readonly choice: LeakDecision['choice']['is'];
  readonly reason: string;
  readonly by: string;
}

const isAbout = (leak: Leak, decision: LeakDecision): boolean =>
  leak.block === decision.block &&
  leak.start === decision.start &&
  leak.end === decision.end &&
  leak.kind === decision.kind &&
  leak.matched === decision.matched;

/** Whether it counts: keeping and removing both need a reason and a name. */
const counts = ({ reason, by }: LeakDecision): boolean => !isBlank(reason) && !isBlank(by);

/** Findings about which nobody has decided yet. Nothing is released while there is one. */
export const stillOpen = (leaks: readonly Leak[], decisions: readonly LeakDecision[]): readonly Leak[] =>
  leaks.filter((leak) => !decisions.some((decision) => isAbout(leak, decision) && counts(decision)));

/** `Kayden’s` becomes `another child’s`. */
const asOwned = (words: string, matched: string): string => {
  const ending = /['’]s?$/u.exec(matched)?.[0] ?? '';
  return words.endsWith(ending) ? words : `${words}${ending}`;
};

/** The text as decided, and what was removed. What is kept stays as it is; undecided findings stay too, and stay open. */
export function afterDecisions<B extends Block>(
  blocks: readonly B[],
  leaks: readonly Leak[],
  decisions: readonly LeakDecision[],
): { readonly blocks: readonly B[]; readonly removals: readonly Removal[] } {
  const made = decisions.filter((decision) => counts(decision) && leaks.some((leak) => isAbout(leak, decision)));
  const changed = blocks.map((block) => {
    const here = made
      .filter(({ block: key, choice }) => key === block.key && choice.is !== 'keep')
      .toSorted((one, other) => other.start - one.start || other.end - one.end);
    let [text, before] = [block.text, block.text.length + 1];
    for (const { start, end, choice, matched } of here) {
      // Two findings at one place are one change.
      if (end > before) continue;
      text = `${text.slice(0, start)}${choice.is === 'write-instead' ? asOwned(choice.words, matched) : ''}${text.slice(end)}`;
      before = start;
    }
    return { ...block, text: text.replace(/ {2,}/g, ' ').replace(/ ([.,;!?])/g, '$1') };
  });
  const removals = made.map(({ block, kind, choice, reason, by }) => ({ block, kind, choice: choice.is, reason, by }));
  return { blocks: changed, removals };
}
