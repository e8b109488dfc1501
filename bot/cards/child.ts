import { ANOTHER_CHILD, type ChildToChoose } from '#rules';
import { inputChoices, inputSearch, inputText, type Element } from './elements.ts';

interface ChildAsked extends ChildToChoose {
  readonly chosen?: string | undefined;
  /** What was chosen, in words. */
  readonly words?: string | undefined;
}

/**
 * Which child: one of one’s own without typing, another one by typing, or the reference in full, for a phone offers nothing while one
 * types. None of the three has to be filled; the server says what is missing, and loses nothing.
 */
export function childInputs({ children, childTyped, chosen, words }: ChildAsked): readonly Element[] {
  const isOwn = children.some(({ value }) => value === chosen);
  const search = inputSearch({
    id: 'child',
    oneOfSome: true,
    label: children.length === 0 ? 'Which child?' : 'Which child, if it is another one?',
    placeholder: 'Type the reference or the initials',
    dataset: 'children',
    value: isOwn ? undefined : chosen,
    known: chosen === undefined || isOwn ? [] : [{ title: words ?? chosen, value: chosen }],
  });
  const typed = inputText({
    id: 'childTyped',
    oneOfSome: true,
    label: 'On a phone, or if nothing is offered: the reference',
    maxLength: 40,
    value: childTyped,
  });
  if (children.length === 0) return [search, typed];
  const own = inputChoices({
    id: 'mine',
    oneOfSome: true,
    label: 'One of these children',
    choices: [...children, { title: 'Another child', value: ANOTHER_CHILD }],
    compact: true,
    value: isOwn ? chosen : undefined,
  });
  return [own, search, typed];
}
