import { CHILD_WORDS, EVERYDAY, WORDS_THAT_ARE_NAMES } from './common-words.ts';
import { nameLeak, type KnownPerson } from './known-case.ts';
import type { LeakKind } from './leak.ts';
import { isListedName } from './nicknames.ts';
import type { Found, Mention, Page } from './page.ts';
import { isNextTo, type Token } from './tokens.ts';
import { present } from '../../present.ts';

/** Names and initials of people whom this reader must not know by name. */
export function* nameLeaks(page: Page): Generator<Found> {
  for (const mention of page.people) {
    page.work.steps += 1;
    const kind = kindOf(mention, page);
    const first = page.tokens[mention.first];
    const last = page.tokens[mention.last];
    if (kind === undefined || first === undefined || last === undefined) continue;
    if (kind.person.is === 'child' && first === last && isTitled(page.tokens[mention.first - 1], first)) continue;
    // The dot of `K.M.` belongs to it.
    const dot = mention.how === 'initials' && last.word.length === 1 && page.folded.text[last.end] === '.' ? 1 : 0;
    yield {
      start: first.start,
      end: last.end + dot,
      kind: kind.kind,
      how: mention.how,
      instead: insteadOf(kind.person),
    };
  }
  yield* unknownChildren(page);
}

/** `Ms Baker` is no child. */
const isTitled = (before: Token | undefined, { glue }: Token): boolean =>
  before !== undefined && /^(?:mr|mrs|ms|dr)$/.test(before.word) && /^\.? $/.test(glue);

/** Somebody who may be named and whom the words fit as well makes it quiet. */
function kindOf(
  { persons, how }: Mention,
  { reader }: Page,
): { readonly kind: LeakKind; readonly person: KnownPerson } | undefined {
  const leaks = persons.flatMap((person) => {
    const kind = nameLeak(person, reader);
    return kind === undefined ? [] : [{ kind, person }];
  });
  const allFree = leaks.length === 0 || leaks.length < persons.length;
  if (allFree) return undefined;
  return how === 'initials' ? (leaks.find(({ person }) => person.is === 'child') ?? leaks[0]) : leaks[0];
}

const insteadOf = ({ is, family, relation }: KnownPerson): string => {
  if (family === 'other') return 'another family';
  if (relation !== undefined) return is === 'child' ? `a ${relation}` : `the ${relation}`;
  return is === 'child' ? 'another child' : 'another person';
};

const CALLED = /^(?:called|named)$/;
const AGE =
  /^\s*[,(]?\s*(?:\(|,\s)\s*(?:aged?\s+)?(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen)\s*(?:\)|,|years? old|yrs)/i;
const GROWN_UP =
  /^(?:mr|mrs|ms|miss|dr|worker|manager|teacher|nurse|advocate|chair|officer|carer|therapist|gp|prof|sir)$/;
const OWNED =
  /^(?:mum|mam|dad|mother|father|nan|gran|brother|sister|school|social|foster|carers?|placement|parents?|family|twin)$/;
const NOT_NAMES =
  /^(?:team|children|childrens|services?|county|borough|city|road|street|lane|school|academy|primary|college|hospital|christmas|easter|english|british|polish|teams|microsoft|youtube|snapchat|tiktok|instagram|whatsapp|xbox|fortnite|roblox|minecraft|lego|saturdays?|sundays?|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|god|sen|i|grade|year|class|key|stage|level|unit|room|page|band|version|part|father)$/;

/** Children whom the register does not know are known by what is said of them: “a boy called …”, “… (9)”, “…’s mum”. */
function* unknownChildren(page: Page): Generator<Found> {
  const { tokens, folded, work } = page;
  for (let index = 0; index < tokens.length; index += 1) {
    work.steps += 1;
    const token = present(tokens[index]);
    if (!mayBeUnknownName(token, page)) continue;
    const after = tokens[index + 1];
    const before = tokens.slice(Math.max(0, index - 3), index);
    if (!isOfAChild(token, before, after, folded.text.slice(token.end, token.end + 24))) continue;
    yield {
      start: token.start,
      end: after !== undefined && isSurname(after, page) ? after.end : token.end,
      kind: 'child-name',
      how: 'by its shape',
      instead: 'another child',
    };
  }
}

function mayBeUnknownName({ word, capital, first }: Token, { names, small }: Page): boolean {
  if (!capital || word.length < 3 || !/^[a-z]+$/.test(word) || names.exact.has(word)) return false;
  if (EVERYDAY.has(word) || NOT_NAMES.test(word) || small.has(word)) return false;
  return !(WORDS_THAT_ARE_NAMES.has(word) && first);
}

const isSurname = ({ word, glue, capital }: Token, { names }: Page): boolean =>
  glue === ' ' && capital && !EVERYDAY.has(word) && !names.exact.has(word);

function isOfAChild(token: Token, before: readonly Token[], after: Token | undefined, rest: string): boolean {
  const isAged = AGE.test(rest);
  if (isGrownUp(before, isAged)) return false;
  if (isCalledAChild(token, before)) return true;
  if (isAged && isListedOrUnusual(token)) return true;
  return ownsLikeAChild(token, after) && isListedOrUnusual(token) && !token.first;
}

/** A title or a job stands right before it, or near it where no age is said. */
const isGrownUp = (before: readonly Token[], isAged: boolean): boolean =>
  GROWN_UP.test(before.at(-1)?.word ?? '') || (!isAged && before.some(({ word }) => GROWN_UP.test(word)));

/** “a boy, Ellis”, “a boy called Ellis”. */
function isCalledAChild({ glue }: Token, before: readonly Token[]): boolean {
  const first = before.at(-1);
  if (first === undefined) return false;
  const near = /^(?:[ ,\-:–(]{1,3}|\n)$/.test(glue);
  if (near && CHILD_WORDS.has(first.word) && !first.possessive) return true;
  return CALLED.test(first.word) && before.slice(0, -1).some(({ word }) => CHILD_WORDS.has(word));
}

/** “Ellis’s mum”. */
const ownsLikeAChild = ({ possessive }: Token, after: Token | undefined): boolean =>
  possessive && after !== undefined && isNextTo(after) && OWNED.test(after.word);

const isListedOrUnusual = ({ word, first, glue }: Token): boolean => isListedName(word) || !first || glue.includes('(');
