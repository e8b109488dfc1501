import { findLeaks, type Leak, type LeakKind } from '#rules';
import { CASES, readerNamed, type CaseName, type ReaderName } from './cases.ts';

/** One example: a text, who reads it, and the places that must be found. */
export interface Marked {
  readonly text: string;
  readonly of: CaseName;
  readonly reader: ReaderName;
  readonly kind: LeakKind;
  readonly hard: boolean;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads lines such as `ella carers child-name | Then [[Kayden]] came.`; `!` before the kind is for those that hide well. `\n`
 * and `\u200b` are written out.
 */
export function marked(lines: string): readonly Marked[] {
  return lines
    .trim()
    .split('\n')
    .filter((line) => line.includes('|'))
    .map((line) => {
      const [head = '', ...rest] = line.split('|');
      const [of = '', reader = '', kind = ''] = head.trim().split(/\s+/);
      const words = rest
        .join('|')
        .trim()
        .replaceAll('\\n', '\n')
        .replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
      const start = words.indexOf('[[');
      const end = words.indexOf(']]') - 2;
      if (start < 0 || end < 0) throw new Error(`No place is marked: ${line}`);
      return {
        text: words.replace('[[', '').replace(']]', ''),
        of: of as CaseName,
        reader: reader as ReaderName,
        kind: kind.replace('!', '') as LeakKind,
        hard: kind.startsWith('!'),
        start,
        end,
      };
    });
}

export const foundIn = ({ text, of, reader }: Pick<Marked, 'text' | 'of' | 'reader'>): readonly Leak[] =>
  findLeaks(text, readerNamed(reader), CASES[of]);

/** Found is a place of that kind that overlaps with the marked one. */
export const isFound = (example: Marked): boolean =>
  foundIn(example).some(({ kind, start, end }) => kind === example.kind && start < example.end && end > example.start);

export interface Recall {
  readonly kind: string;
  readonly plain: readonly [number, number];
  readonly hard: readonly [number, number];
  readonly missed: readonly string[];
}

/** How many of each kind were found, of how many. */
export function recallOf(examples: readonly Marked[]): readonly Recall[] {
  const kinds = [...new Set(examples.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const of = (hard: boolean) => examples.filter((example) => example.kind === kind && example.hard === hard);
    const count = (hard: boolean): readonly [number, number] => [of(hard).filter(isFound).length, of(hard).length];
    const missed = examples.filter((example) => example.kind === kind && !isFound(example)).map(({ text }) => text);
    return { kind, plain: count(false), hard: count(true), missed };
  });
}

export const shareOf = (
  recalls: readonly Recall[],
  kinds: readonly string[],
  part: 'plain' | 'hard' | 'both',
): number => {
  const counts = recalls
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ plain, hard }) => (part === 'plain' ? [plain] : part === 'hard' ? [hard] : [plain, hard]));
  const all = counts.reduce((sum, [, of]) => sum + of, 0);
  return all === 0 ? 1 : counts.reduce((sum, [found]) => sum + found, 0) / all;
};
