import { capital, type Profile, sideBySide, type SideBySide } from '#rules';

/** Each column is as wide as half a terminal of 120 signs. */
const WIDTH = 56;
const BETWEEN = ' | ';

/** What two profiles settle differently, one column each, with its source under the value; a line of text for each line shown. */
export function twoColumns(one: Profile, other: Profile): readonly string[] {
  const rule = `${'-'.repeat(WIDTH)}-+-${'-'.repeat(WIDTH)}`;
  return [
    ...rows([one.title], [other.title]),
    rule,
    ...sideBySide(one, other).flatMap((difference) => [
      `${capital(difference.words)} (${difference.key})`,
      ...rows(cellLines(difference.one), cellLines(difference.other)),
      rule,
    ]),
  ];
}

const cellLines = ({ lines, sources, notStated }: SideBySide['one']): readonly string[] => [
  ...(notStated ? ['not stated; in its place:'] : []),
  ...lines,
  ...sources.map((source) => `[${source}]`),
];

function rows(left: readonly string[], right: readonly string[]): readonly string[] {
  const [one, other] = [left.flatMap(wrapped), right.flatMap(wrapped)];
  return Array.from({ length: Math.max(one.length, other.length) }, (_, row) =>
    `${(one[row] ?? '').padEnd(WIDTH)}${BETWEEN}${other[row] ?? ''}`.trimEnd(),
  );
}

/** Broken between words; a word that is longer than the column stands alone. */
function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length > WIDTH && line !== '') {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}
