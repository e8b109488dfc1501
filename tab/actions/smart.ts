import { refusalsOf, type ActionRefusal } from '#rules/views';
import type { FoundPerson } from '../api/steady.ts';
import { typedDay } from '../typed-days.ts';

export interface ActionDraft {
  readonly what: string;
  readonly measure: string;
  readonly owner: FoundPerson | undefined;
  readonly due: string;
  /** It costs money, so that the head of service is asked. */
  readonly paid: boolean;
}

export const EMPTY_ACTION: ActionDraft = { what: '', measure: '', owner: undefined, due: '', paid: false };

/** What keeps it from being an action, by the rule that the server asks too. @source Torbay T-72; CF-34 */
export const lacksOf = ({ what, measure, owner, due, paid }: ActionDraft, agreedOn: string): readonly ActionRefusal[] =>
  refusalsOf(
    {
      what,
      measure,
      owner: owner?.name ?? '',
      ownerId: owner?.id,
      due: due === '' ? undefined : typedDay(due),
      paid,
      funding: paid ? 'asked' : 'none',
    },
    typedDay(agreedOn),
  );

export const isComplete = (draft: ActionDraft, agreedOn: string): boolean => lacksOf(draft, agreedOn).length === 0;

/** What is said at one field: as it is typed where something stands there, and everywhere once it was to be saved. */
export function lackAt(
  draft: ActionDraft,
  field: ActionRefusal['field'],
  agreedOn: string,
  asked: boolean,
): { readonly validationMessage?: string } {
  const begun = { what: draft.what, measure: draft.measure, owner: '', due: draft.due, funding: draft.what }[field];
  if (!asked && begun.trim() === '') return {};
  const refusal = lacksOf(draft, agreedOn).find((one) => one.field === field);
  return refusal === undefined ? {} : { validationMessage: refusal.say };
}
