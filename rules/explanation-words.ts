import type { Explanation } from './explanation.ts';
import { citationLines } from './words/citations.ts';
import { longDate } from './words/dates.ts';
import { roleName } from './words/people.ts';
import { forceWords } from './words/procedure.ts';

const HEADINGS = {
  decided: 'What is decided',
  held: 'What is decided',
  asking: 'Something is missing',
  contradictory: 'Two facts do not fit together',
} as const satisfies Record<Explanation['is'], string>;

/**
 * What would follow, as a page of plain text: the decision, the facts that were used, why, the sum, what is done, what is owed,
 * and the sentence of each line that it cites.
 */
export function explanationWords(explanation: Explanation): readonly string[] {
  const { is, decision, asks, why, facts, sums, plan, obligations, profile, profileVersion } = explanation;
  const isDecided = is === 'decided';
  return [
    ...headed(HEADINGS[is], isDecided ? decision : [...decision, ...asks]),
    ...headed('Why', why),
    ...headed(
      'Facts used',
      facts.map(({ fact, value }) => `${fact}: ${value}`),
    ),
    ...headed('The sum', sums),
    ...headed('What follows', plan),
    ...headed('Still to be said', isDecided ? asks : []),
    ...headed('What is owed', obligations.map(obligationLine)),
    ...headed('The lines behind what is owed', linesBehind(explanation)),
    `Procedure: ${profile}, version ${profileVersion}.`,
  ];
}

const headed = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [heading, ...lines.map((line) => `- ${line}`), ''];

/** The sentence of every line that an obligation cites, once, without those said under “Why”. */
export const linesBehind = ({ obligations, why }: Pick<Explanation, 'obligations' | 'why'>): readonly string[] => [
  ...new Set(
    obligations.flatMap(({ because }) => because.flatMap(citationLines)).filter((line) => !why.includes(line)),
  ),
];

function obligationLine({
  title,
  ownerRole,
  due,
  sum,
  force,
  because,
  warnings,
}: Explanation['obligations'][number]): string {
  const day = due === undefined ? sum : `by ${longDate(due)} (${sum})`;
  const warning = warnings.length === 0 ? '' : ` ${warnings.join(' ')}`;
  return `${title}: ${roleName(ownerRole)}, ${day}. From ${forceWords(force)}: ${because.join('; ')}.${warning}`;
}
