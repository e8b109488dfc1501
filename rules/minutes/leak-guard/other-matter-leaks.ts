import type { Found, Page } from './page.ts';
import type { Token } from './tokens.ts';

const HE = /^(?:he|him|his|himself)$/;
const SHE = /^(?:she|her|hers|herself)$/;
const SAYS = /^(?:said|says|feels|felt|wants|wanted|thinks|thought|told|stated|likes|wishes|explained)$/;
const SOMEBODY_ELSE =
  /^(?:mum|dad|mother|father|carer|carers|brother|sister|friend|boy|girl|worker|teacher|nan|gran|grandad|uncle|aunt|cousin|manager|advocate|mr|mrs|ms|dr|man|woman|baby|child|pupil|husband|wife|partner|son|daughter|chair|nurse|him|someone|staff|iro)$/;

/**
 * “Ella said that he wants to stay in his placement”: a pronoun that fits nobody here was copied from another child’s record.
 * Only where nobody else is named near, so that it stays quiet in ordinary minutes.
 */
export function* pronounLeaks({ tokens, known, people, work }: Page): Generator<Found> {
  const subject = known.people.find(({ is }) => is === 'subject');
  if (subject?.says !== 'she' && subject?.says !== 'he') return;
  const wrong = subject.says === 'she' ? HE : SHE;
  const of = new Map(people.map((mention) => [mention.last, mention]));
  for (const [last, mention] of of) {
    work.steps += 1;
    if (!mention.persons.includes(subject)) continue;
    const token = tokens[last] as Token;
    if (!SAYS.test(tokens[last + 1]?.word ?? '') || !token.first) continue;
    const rest = tokens.slice(last + 2, last + 14).filter(({ sentence }) => sentence === token.sentence);
    const place = rest.findIndex(({ word }) => wrong.test(word));
    const before = tokens.slice(Math.max(0, mention.first - 30), mention.first);
    const found = rest[place];
    if (found === undefined || [...before, ...rest.slice(0, place)].some(({ word }) => SOMEBODY_ELSE.test(word)))
      continue;
    if (
      people.some(
        ({ first, persons }) => first > mention.first - 30 && first < last + 2 + place && !persons.includes(subject),
      )
    )
      continue;
    yield { start: token.start, end: found.end, kind: 'other-matter', how: 'by its shape' };
  }
}
