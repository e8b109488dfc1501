import type { Found, Page } from './page.ts';
import { present } from '../../present.ts';

const HE = /^(?:he|him|his|himself)$/;
const SHE = /^(?:she|her|hers|herself)$/;
const SAYS = /^(?:said|says|feels|felt|wants|wanted|thinks|thought|told|stated|likes|wishes|explained)$/;
const SOMEBODY_ELSE =
  /^(?:mum|dad|mother|father|carer|carers|brother|sister|friend|boy|girl|worker|teacher|nan|gran|grandad|uncle|aunt|cousin|manager|advocate|mr|mrs|ms|dr|man|woman|baby|child|pupil|husband|wife|partner|son|daughter|chair|nurse|him|someone|staff|iro)$/;

/** How many words before it somebody else may be meant. */
const NEAR = 30;

/**
 * “Ella said that he wants to stay in his placement”: a pronoun that fits nobody here was copied from another child’s record.
 * Only where nobody else is named near, so that it stays quiet in ordinary minutes.
 */
export function* pronounLeaks({ tokens, known, people, work }: Page): Generator<Found> {
  const subject = known.people.find(({ is }) => is === 'subject');
  if (subject?.says !== 'she' && subject?.says !== 'he') return;
  const wrong = subject.says === 'she' ? HE : SHE;
  for (const [index, mention] of people.entries()) {
    const { first, last } = mention;
    work.steps += 1;
    const token = present(tokens[last]);
    if (!mention.persons.includes(subject) || !token.first || !SAYS.test(tokens[last + 1]?.word ?? '')) continue;
    const rest = tokens.slice(last + 2, last + 14).filter(({ sentence }) => sentence === token.sentence);
    const place = rest.findIndex(({ word }) => wrong.test(word));
    const found = rest[place];
    if (found === undefined) continue;
    const before = tokens.slice(Math.max(0, first - NEAR), first);
    if ([...before, ...rest.slice(0, place)].some(({ word }) => SOMEBODY_ELSE.test(word))) continue;
    const beside = [people[index - 1], people[index + 1]].filter((one) => one !== undefined);
    const near = beside.filter((one) => one.first > first - NEAR && one.first < last + 2 + place);
    if (near.some(({ persons }) => !persons.includes(subject))) continue;
    yield { start: token.start, end: found.end, kind: 'other-matter', how: 'by its shape' };
  }
}
