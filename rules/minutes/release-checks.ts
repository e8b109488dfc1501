import { isBlank } from '../meetings/written-reason.ts';
import type { Citation } from '../vocabulary.ts';
import { stillOpen, type LeakDecision } from './leak-decisions.ts';
import type { Block, Leak, LeakKind } from './leak-guard/leak.ts';

/** What is known of one version for one reader before it is released. */
export interface ReleaseFacts {
  readonly authorId: string;
  readonly approvedBy?: string | undefined;
  readonly releaserId: string;
  readonly blocks: readonly Block[];
  readonly leaks: readonly Leak[];
  readonly decisions: readonly LeakDecision[];
  /** The document as it leaves: no comments, no changes marked, no properties, nothing attached unseen. */
  readonly stripped: boolean;
  /** How the reader is reached, and when it is safe. */
  readonly way?: string | undefined;
  readonly safeTimesLookedAt: boolean;
  /** Somebody opened it as this reader will see it, and saw who is named in it. */
  readonly openedAsReader: boolean;
  /** A person who may lets words of a hold stand, with a reason. */
  readonly holdWordsReason?: string | undefined;
}

export interface ReleaseCheck {
  readonly number: number;
  readonly passed: boolean;
  readonly say: string;
  readonly because: Citation;
}

const WRONG_PERSON = 'domain §12: records that reached the wrong person';

const NAMES: readonly LeakKind[] = ['child-name', 'other-matter', 'ref-number', 'allegation-name'];
const HOMES: readonly LeakKind[] = ['address', 'postcode', 'place', 'phone', 'email', 'car', 'sw-private'];
const SIDES: readonly LeakKind[] = ['new-carer', 'adult-name', 'school', 'birth-date', 'health', 'answer'];

const HOLD_WORDS =
  /\b(?:lado|designated officer|strategy (?:meeting|discussion)|section 47|s\.?47|allegations?|alleged|safeguarding hold|under investigation|police (?:investigation|interview)|on bail)\b/gi;

/** Words that come from a hold or a strategy discussion; minutes are not copied from there. */
export const holdWordsIn = (blocks: readonly Block[]): readonly { readonly block: string; readonly words: string }[] =>
  blocks.flatMap(({ key, text }) =>
    [...text.matchAll(HOLD_WORDS)].map(([words]) => ({ block: key, words: words.toLowerCase() })),
  );

/**
 * Ten checks before a version leaves, each with a sentence. Councils were punished where one of them was taken for granted: a
 * paragraph copied from another family’s meeting, an address printed by default.
 *
 * @source domain §12; E-12, E-63, E-87; CF-47
 */
export function releaseChecks(facts: ReleaseFacts): readonly ReleaseCheck[] {
  const open = stillOpen(facts.leaks, facts.decisions);
  const none = (kinds: readonly LeakKind[], wayOnly?: Leak['how']) =>
    !open.some(({ kind, how }) => kinds.includes(kind) && (wayOnly === undefined || how === wayOnly));
  const check = (number: number, passed: boolean, say: string): ReleaseCheck => ({
    number,
    passed,
    say,
    because: WRONG_PERSON,
  });
  const held = holdWordsIn(facts.blocks);
  return [
    check(
      1,
      facts.releaserId !== facts.authorId && facts.releaserId !== facts.approvedBy,
      'Somebody other than who wrote it and who approved it releases it.',
    ),
    check(2, none(NAMES), 'No name and no number of anybody whom this reader is not to know.'),
    check(3, none(HOMES), 'No address, postcode, phone or mail of anybody else.'),
    check(4, none(['child-name'], 'initials'), 'No initials of another child.'),
    check(5, none(SIDES), 'Nothing of one side that the other is not to know.'),
    check(
      6,
      held.length === 0 || !isBlank(facts.holdWordsReason),
      'No words of a hold or an allegation, or a reason why they stand.',
    ),
    check(7, facts.stripped, 'No comments, marked changes or hidden parts go with it.'),
    check(
      8,
      !isBlank(facts.way) && facts.safeTimesLookedAt,
      'The way to this reader and their safe times were looked at.',
    ),
    check(
      9,
      facts.decisions.every(({ reason, by }) => !isBlank(reason) && !isBlank(by)),
      'Each thing removed or kept has a reason and a name.',
    ),
    check(10, facts.openedAsReader, 'Somebody opened it as this reader will see it.'),
  ];
}

/** The checks that stand in the way. */
export const failedChecks = (facts: ReleaseFacts): readonly ReleaseCheck[] =>
  releaseChecks(facts).filter(({ passed }) => !passed);
