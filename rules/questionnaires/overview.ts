/** So many words in a row are somebody's own words, not chance. */
const QUOTED_WORDS = 7;

export interface OverviewFault {
  readonly of: 'name' | 'quotation';
  readonly sentence: string;
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? [];

/**
 * What must be looked at before an overview is shared: it names nobody, and somebody's own words stand in it only with their
 * agreement.
 *
 * @source Warrington W-94, W-95 · rulings, overview
 */
export function overviewFaults(
  overview: string,
  answers: readonly string[],
  names: readonly string[],
): readonly OverviewFault[] {
  const written = wordsOf(overview);
  const inOverview = new Set(written);
  const named = names.filter((name) => {
    const parts = wordsOf(name).filter((part) => part.length > 2);
    return parts.length > 0 && parts.every((part) => inOverview.has(part));
  });
  const text = ` ${written.join(' ')} `;
  const quoted = answers.some((answer) => runsOf(wordsOf(answer)).some((run) => text.includes(` ${run} `)));
  return [
    ...(named.length > 0
      ? [{ of: 'name', sentence: 'The overview names somebody who was asked. Write it without names.' } as const]
      : []),
    ...(quoted
      ? [
          {
            of: 'quotation',
            sentence:
              'The overview has somebody’s own words in it. Put it in your own words, or say that they agreed to be quoted.',
          } as const,
        ]
      : []),
  ];
}

const runsOf = (words: readonly string[]): readonly string[] =>
  words.length < QUOTED_WORDS
    ? []
    : words
        .slice(0, words.length - QUOTED_WORDS + 1)
        .map((_word, from) => words.slice(from, from + QUOTED_WORDS).join(' '));
