import { addDays, daysBetween } from '../days.ts';
import type { Action } from '../case-records.ts';
import { isBlank } from '../meetings/written-reason.ts';
import { minutedAs } from '../meetings/stability-meeting.ts';
import type { Citation, LocalDate } from '../vocabulary.ts';
import { beginsWithVerb, EMPTY_MEASURES, NOBODY, vagueWordIn } from './action-words.ts';

/** An action as it is typed, before it counts as one. */
export interface TypedAction {
  readonly what: string;
  readonly measure: string;
  /** Who, as typed; and the person whom that was found to be. */
  readonly owner: string;
  readonly ownerId?: string | undefined;
  readonly due?: LocalDate | undefined;
  /** Whether it costs money that nobody has yet. */
  readonly paid: boolean;
  readonly funding: Action['funding'];
  /** The head of service’s own reference, where it was agreed. */
  readonly fundingRef?: string | undefined;
}

/** What is wrong with it, at which field, in one sentence. */
export interface ActionRefusal {
  readonly field: 'what' | 'owner' | 'measure' | 'due' | 'funding';
  readonly say: string;
  readonly because: Citation;
}

/** No action is planned for longer than this; what takes longer is cut into steps. */
const LONGEST_DAYS = 183;
const SMART = 'Torbay T-72';

/**
 * What keeps an action from being one: a verb and an object, a named person, a measure, a day within six months. It is asked
 * while somebody types, so each refusal says what to write instead.
 *
 * @source Torbay T-72, T-73; CF-34; domain §9 (SMART check)
 */
export function refusalsOf(action: TypedAction, agreedOn: LocalDate): readonly ActionRefusal[] {
  const refuse = (field: ActionRefusal['field'], say: string | undefined, because = SMART) =>
    say === undefined ? [] : [{ field, say, because }];
  return [
    ...refuse('what', whatIsWrong(action.what)),
    ...refuse('owner', ownerIsWrong(action)),
    ...refuse('measure', measureIsWrong(action)),
    ...refuse('due', dayIsWrong(action.due, agreedOn)),
    ...refuse('funding', fundingIsWrong(action), 'CF-34'),
  ];
}

function whatIsWrong(what: string): string | undefined {
  if (isBlank(what)) return 'Say what is to be done.';
  const vague = vagueWordIn(what);
  if (vague !== undefined) return `“${vague}” has no end; say what is done once, and by when.`;
  if (!beginsWithVerb(what)) return 'Begin with what is done, such as “Book”, “Write” or “Ask”.';
  return wordsOf(what).length < 2 ? 'Say what it is done to, such as “Book the sleep clinic”.' : undefined;
}

function ownerIsWrong({ owner, ownerId }: TypedAction): string | undefined {
  if (isBlank(owner) && (ownerId === undefined || ownerId === '')) return 'Name the person who does it.';
  const many = NOBODY.exec(owner.trim())?.[0];
  if (many !== undefined) return `“${many.trim()}” is nobody in particular; name one person.`;
  if (/\s(?:and|&)\s|[,/;+]/.test(owner)) return 'Name one person; give the other an action of their own.';
  return ownerId === undefined || ownerId === ''
    ? 'Choose the person from the list, so that they hear of it.'
    : undefined;
}

function measureIsWrong({ measure, what }: TypedAction): string | undefined {
  if (isBlank(measure)) return 'Say how anyone will see that it is done.';
  const vague = vagueWordIn(measure);
  if (vague !== undefined) return `“${vague}” cannot be seen; say what is there when it is done.`;
  if (EMPTY_MEASURES.test(measure.trim())) return 'Say what will be seen, such as “Six nights of seven slept through”.';
  return plain(measure) === plain(what)
    ? 'The measure repeats the action; say what is there when it is done.'
    : undefined;
}

function dayIsWrong(due: LocalDate | undefined, agreedOn: LocalDate): string | undefined {
  if (due === undefined) return 'Give the day by which it is done.';
  if (due < agreedOn) return 'The day is before the meeting; choose a later one.';
  return daysBetween(agreedOn, due) > LONGEST_DAYS
    ? 'The day is more than six months away; cut it into steps.'
    : undefined;
}

function fundingIsWrong({ paid, funding, fundingRef, what, measure }: TypedAction): string | undefined {
  if (paid && funding === 'none') return 'It costs money: ask the head of service, and minute it as subject to that.';
  if (funding === 'agreed' && isBlank(fundingRef))
    return 'Give the head of service’s reference, or minute it as subject to that.';
  const promises = paid && funding !== 'agreed' && /\b(?:agreed|approved|guaranteed)\b/i.test(`${what} ${measure}`);
  return promises ? 'Nothing is agreed until the head of service has agreed the money.' : undefined;
}

/** The last day that an action of this meeting may have. */
export const lastDayForAction = (agreedOn: LocalDate): LocalDate => addDays(agreedOn, LONGEST_DAYS);

/** How an action stands in the minutes: with money, only subject to the head of service until that is agreed. @source CF-34 */
export const minutedAction = ({
  what,
  funding,
  fundingRef,
}: Pick<TypedAction, 'what' | 'funding' | 'fundingRef'>): string =>
  funding === 'none' ? what : `${what} (${minutedAs(asAgreed(funding, fundingRef)).toLowerCase()})`;

/** Agreed without a reference is not agreed. */
const asAgreed = (funding: Action['funding'], ref: string | undefined): Action['funding'] =>
  funding === 'agreed' && isBlank(ref) ? 'asked' : funding;

const wordsOf = (text: string): readonly string[] => text.trim().split(/\s+/);
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
