import { CHILD_WORDS, MOSTLY_NAMES, PERSON_BEFORE, PERSON_VERBS, WORDS_THAT_ARE_NAMES } from './common-words.ts';
import type { NameIndex } from './name-index.ts';
import { isNextTo, type Token } from './tokens.ts';

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const TIMES = set(
  'april may june august summer autumn winter march dawn eve sunday monday tuesday wednesday thursday friday saturday',
);
const BEFORE_A_TIME = set(
  'in by until till since during of next last this early late mid from to end before after every each on through over between',
);
const STATES = set('is was has had does did can could would will');
const OF_A_PERSON = set(
  'upset happy angry sad late settled sorry scared frightened poorly tired excited quiet calm there here away home back asleep missing very not also really still often always never been going doing staying living moving asked told taken moved placed seen heard in at with good better cross unhappy safe fine ok able',
);
const AFTER_OWNER = set(
  'school mum mam dad mother father room teacher bed brother sister carer carers family house home placement birthday things toys phone friend friends social worker plan behaviour name gran nan class book',
);
const STRONG_BEFORE = set(
  'told asked called named met visited hit kicked pushed bullied missed teased blamed brother sister son daughter boy girl friend child cousin twin mr mrs ms miss dr aunt uncle auntie baby',
);
/** Words that make a word a place or a thing: `Church Lane`, `Grace Hall`, `hope for`. */
const OF_A_PLACE = set(
  'road street lane avenue close drive way hall house school primary academy college court gardens place centre park church hospital surgery clinic team terrace crescent square hill view bank holiday half term break',
);

/**
 * Whether a word that is also a name names somebody here: “with Hope”, “Hope said”, “Hope’s room”; and not “we hope”, “in April”,
 * “Hope Street”.
 */
export function isSaidOfSomebody(tokens: readonly Token[], index: number, { exact }: NameIndex): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  const [next, second] = [tokens[index + 1], tokens[index + 2]];
  const before = token.glue === ' ' || token.glue === '\n' ? tokens[index - 1] : undefined;
  const said: Said = {
    token,
    before,
    next,
    second,
    after: spaced(next),
    exact,
    behind: tokens.slice(Math.max(0, index - 3), index),
  };
  for (const tells of SIGNS) {
    const isSomebody = tells(said);
    if (isSomebody !== undefined) return isSomebody;
  }
  return isSaidInSmallLetters(said);
}

/** A word with what stands around it. */
interface Said {
  readonly token: Token;
  readonly before: Token | undefined;
  readonly next: Token | undefined;
  readonly second: Token | undefined;
  /** The next word, where nothing but a space stands between. */
  readonly after: Token | undefined;
  readonly exact: NameIndex['exact'];
  /** Up to three words before it. */
  readonly behind: readonly Token[];
}

/** One after the other: the first that can tell decides. */
const SIGNS: readonly ((said: Said) => boolean | undefined)[] = [
  ({ after }) => (after !== undefined && OF_A_PLACE.has(after.word) && after.capital ? false : undefined),
  ({ token, before, after, exact }) => isBesideName(token, before, after, exact) || undefined,
  ({ token }) => (token.capital && MOSTLY_NAMES.has(token.word)) || undefined,
  ({ token, before, next }) => (TIMES.has(token.word) && isTime(token, before, next) ? false : undefined),
  ({ token, before }) => (token.word === 'amber' && isOfAWarning(before) ? false : undefined),
  ({ token }) => (token.capital && !token.first ? !token.allCapitals || token.word.length > 2 : undefined),
  ({ token, next, second }) => isIntroduced(token, next, second) || undefined,
  (said) => isBetweenCommas(said) || undefined,
  ({ token, after }) => (token.possessive ? token.capital || AFTER_OWNER.has(after?.word ?? '') : undefined),
  ({ token, after }) => (TIMES.has(token.word) && COMES.test(after?.word ?? '') ? false : undefined),
  (said) => (said.token.capital ? isActive(said) && isPersonalHere(said) : undefined),
];

const COMES = /^(?:came|went|left|started|brings|brought|seems|seemed|felt|looks|looked)$/;

const isOfAWarning = (before: Token | undefined): boolean =>
  /^(?:rated|rating|code|alert|at|to)$/.test(before?.word ?? '');

const isActive = ({ after }: Said): boolean => after !== undefined && PERSON_VERBS.has(after.word) && !after.capital;

const isPersonalHere = ({ token, after, second }: Said): boolean =>
  isPersonal(token.word, after?.word ?? '', spaced(second)?.word ?? '');

/** “told hope”, “hope said”; and not “we hope”. */
function isSaidInSmallLetters(said: Said): boolean {
  const { before, after } = said;
  if (before !== undefined && STRONG_BEFORE.has(before.word)) return !OF_A_PLACE.has(after?.word ?? '');
  const verb = after?.word ?? '';
  return isActive(said) && !STATES.has(verb) && isSpeech(verb) && !NO_NAME_AFTER.test(before?.word ?? '');
}

const NO_NAME_AFTER = /^(?:the|a|we|i|they|to|this|of|no|her|his|their|my)$/;

/** “Hope and Ella”, “Hope, who is fourteen”, “Hope O.”, “hope, her foster sister”. */
function isIntroduced(token: Token, next: Token | undefined, second: Token | undefined): boolean {
  if (next === undefined) return false;
  if (next.glue === ', ') return isOfHers(next, second) || (token.capital && /^(?:who|aged?)$/.test(next.word));
  if (!token.capital) return false;
  if (next.glue === ' (' && /^\d/.test(next.word)) return true;
  if (next.glue !== ' ') return false;
  return next.word === 'and' ? second?.capital === true : isAnInitial(next);
}

/** “The girl before, rose, had left”: a child, and between commas who it is. */
const isBetweenCommas = ({ token, next, behind }: Said): boolean =>
  token.glue === ', ' && next?.glue === ', ' && behind.some(({ word }) => CHILD_WORDS.has(word));

const isOfHers = ({ word }: Token, second: Token | undefined): boolean =>
  /^(?:his|her|their|my)$/.test(word) && CHILD_OF.test(second?.word ?? '');

const isAnInitial = ({ word, capital }: Token): boolean => word.length === 1 && capital && !/^[ia]$/.test(word);

const CHILD_OF = /^(?:foster|sister|brother|half|step|twin|friend|cousin|daughter|son|little|big|older|younger)$/;

const spaced = (token: Token | undefined): Token | undefined =>
  token !== undefined && /^['’]?\s+$/.test(token.glue) ? token : undefined;

/** “Hope has a room”, “Hope is fourteen”, “Hope was upset”; and not “Hope was expressed”, “Summer has begun”. */
function isPersonal(name: string, state: string, next: string): boolean {
  if (!STATES.has(state) || OF_A_PERSON.has(next)) return true;
  if (TIMES.has(name)) return false;
  return (
    state === 'will' ||
    /^\d+$|^excluded$/.test(next) ||
    (/^ha[sd]$/.test(state) && /^(?:a|an|her|his|two|three)$/.test(next))
  );
}

const isSpeech = (word: string): boolean =>
  /^(?:said|says|told|asked|cried|shouted|laughed|felt|wants|wanted|came|went|lives|lived|stayed|attended|moved|hit|kicked|bit)$/.test(
    word,
  );

/** Beside another name with a capital: `Will Marsh`, `Mrs Church`. */
function isBesideName(
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
  exact: NameIndex['exact'],
): boolean {
  if (!token.capital && !(before !== undefined && exact.has(before.word) && !WORDS_THAT_ARE_NAMES.has(before.word)))
    return false;
  if (before !== undefined && /^(?:mr|mrs|ms|miss|dr)$/.test(before.word)) return true;
  const named = (beside: Token | undefined) =>
    beside !== undefined && isNextTo(beside) && exact.has(beside.word) && !WORDS_THAT_ARE_NAMES.has(beside.word);
  return named(after) && after?.capital === true
    ? true
    : before !== undefined &&
        isNextTo(token) &&
        exact.has(before.word) &&
        before.capital &&
        !WORDS_THAT_ARE_NAMES.has(before.word);
}

function isTime(token: Token, before: Token | undefined, after: Token | undefined): boolean {
  if (before !== undefined && (BEFORE_A_TIME.has(before.word) || /^\d/.test(before.word) || TIMES.has(before.word)))
    return !isOwnerOrSpeaker(token, after);
  return (
    after !== undefined &&
    (/^\d/.test(after.word) ||
      /^(?:bank|half|term|holiday|holidays|onwards|morning|afternoon|evening)$/.test(after.word))
  );
}

const isOwnerOrSpeaker = (token: Token, after: Token | undefined): boolean =>
  token.possessive || (after !== undefined && isSpeech(after.word));

/** Whether somebody stands before: `told`, `with`, `brother`. */
export const isAfterPersonWord = (before: Token | undefined): boolean =>
  before !== undefined && (PERSON_BEFORE.has(before.word) || CHILD_WORDS.has(before.word));
