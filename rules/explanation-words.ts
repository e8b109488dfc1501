import type { Explanation } from './explanation.ts';
import { titleOf } from './obligations/catalogue.ts';
import { citationWords } from './words/citations.ts';
import { longDate } from './words/dates.ts';
import { roleName } from './words/people.ts';
import { forceWords } from './words/procedure.ts';

/** What would follow, as a page of plain text: the decision, why, the sum, what is done and what is owed. */
export function explanationWords(explanation: Explanation): readonly string[] {
  const { decision, asks, because, sums, plan, obligations, profile, profileVersion } = explanation;
  return [
    ...headed(asks.length > 0 ? 'Something is missing' : 'What is decided', [...decision, ...asks]),
    ...headed('Why', [...new Set(because.map(citationWords))]),
    ...headed('The sum', sums),
    ...headed('What follows', plan),
    ...headed('What is owed', obligations.map(obligationLine)),
    `Procedure: ${profile}, version ${profileVersion}.`,
  ];
}

const headed = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [heading, ...lines.map((line) => `- ${line}`), ''];

function obligationLine({
  kind,
  ownerRole,
  due,
  sum,
  force,
  because,
  warnings,
}: Explanation['obligations'][number]): string {
  const day = due === undefined ? sum : `by ${longDate(due)} (${sum})`;
  const warning = warnings.length === 0 ? '' : ` ${warnings.join(' ')}`;
  return `${titleOf(kind)}: ${roleName(ownerRole)}, ${day}. From ${forceWords(force)}: ${because.join('; ')}.${warning}`;
}
