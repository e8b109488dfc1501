import { answerLeaks } from './leak-guard/answer-leaks.ts';
import { birthLeaks } from './leak-guard/birth-leaks.ts';
import { choicesFor, whyWords } from './leak-guard/choices.ts';
import { healthLeaks } from './leak-guard/health-leaks.ts';
import { homeLeaks } from './leak-guard/home-leaks.ts';
import type { KnownCase, Reader } from './leak-guard/known-case.ts';
import type { Block, Leak } from './leak-guard/leak.ts';
import { mentionsOn } from './leak-guard/mentions.ts';
import { nameLeaks } from './leak-guard/name-leaks.ts';
import { numberLeaks } from './leak-guard/number-leaks.ts';
import { pronounLeaks } from './leak-guard/other-matter-leaks.ts';
import { pageOf, type Found, type Page, type Work } from './leak-guard/page.ts';
import { postcodeLeaks } from './leak-guard/postcode-leaks.ts';
import { schoolLeaks } from './leak-guard/school-leaks.ts';
import { carLeaks, mailLeaks, referenceLeaks } from './leak-guard/written-leaks.ts';
import { present } from '../present.ts';

const FINDERS: readonly ((page: Page) => Iterable<Found>)[] = [
  nameLeaks,
  homeLeaks,
  postcodeLeaks,
  numberLeaks,
  mailLeaks,
  carLeaks,
  referenceLeaks,
  schoolLeaks,
  birthLeaks,
  healthLeaks,
  answerLeaks,
  pronounLeaks,
];

/**
 * What this reader must not see in this text: by rules and by closeness to what the case knows. It changes nothing; whoever
 * releases the minutes decides about each place.
 *
 * @param text one text, or the blocks of the minutes in their order
 * @param work counts the steps; they grow with the text and not faster
 * @source domain §12; E-12, E-63; CF-20, CF-47
 */
export function findLeaks(
  text: string | readonly Block[],
  reader: Reader,
  known: KnownCase,
  work: Work = { steps: 0 },
): readonly Leak[] {
  const blocks = typeof text === 'string' ? [{ key: 'text', text }] : text;
  const bare = pageOf(blocks, reader, known, work);
  const page: Page = { ...bare, people: mentionsOn(bare) };
  const found = FINDERS.flatMap((find) => [...find(page)]);
  const starts = startsOf(blocks);
  let block = 0;
  return onceEach(found).map((one) => {
    // Findings come in the order of the text, so the blocks are gone through once.
    const from = page.folded.at[one.start] ?? 0;
    while (from >= (starts[block + 1] ?? Infinity)) block += 1;
    return leakAt(one, page, present(blocks[block]), starts[block] ?? 0);
  });
}

/** Of two that overlap in one kind the longer stands. */
function onceEach(found: readonly Found[]): readonly Found[] {
  const saved: Found[] = [];
  const inOrder = found.toSorted((one, other) => one.start - other.start || other.end - one.end);
  const lastOf = new Map<Found['kind'], Found>();
  for (const one of inOrder) {
    const before = lastOf.get(one.kind);
    if (before !== undefined && one.end <= before.end) continue;
    lastOf.set(one.kind, one);
    saved.push(one);
  }
  return saved;
}

/** Where each block begins in the joined text. */
function startsOf(blocks: readonly Block[]): readonly number[] {
  let start = 0;
  return blocks.map(({ text }) => {
    const here = start;
    start += text.length + 1;
    return here;
  });
}

/** Back to the block and its own characters. What goes over the end of a block is told of the block in which it begins. */
function leakAt(
  { start, end, kind, how, instead }: Found,
  { folded }: Page,
  { key, text }: Block,
  offset: number,
): Leak {
  const first = present(folded.at[start]) - offset;
  const last = Math.min(present(folded.until[end - 1]) - offset, text.length);
  return {
    block: key,
    start: first,
    end: last,
    kind,
    matched: text.slice(first, last),
    how,
    why: whyWords(kind, how),
    may: choicesFor(kind, instead),
  };
}
