import type { LeakWay } from './leak.ts';
import type { NameForm } from './name-index.ts';
import type { Bare, Mention } from './page.ts';
import { isNextTo } from './tokens.ts';
import { present } from '../../present.ts';

/** Whom a stretch of words may name. */
export interface Hit {
  readonly first: number;
  readonly last: number;
  readonly forms: readonly NameForm[];
  readonly how: LeakWay;
}

/** Puts words beside each other that name one person: `Kayden` and `Marsh`, `K.` and `Marsh`. */
export function together(page: Bare, hits: readonly Hit[]): readonly Mention[] {
  const mentions: Mention[] = [];
  for (let index = 0; index < hits.length;) {
    const run = [present(hits[index])];
    for (let next = hits[index + run.length]; next !== undefined && followsOn(page, run, next);) {
      run.push(next);
      next = hits[index + run.length];
    }
    mentions.push(mentionOf(run));
    index += run.length;
  }
  return mentions;
}

const followsOn = ({ tokens }: Bare, run: readonly Hit[], next: Hit): boolean => {
  const last = run.at(-1);
  const token = tokens[next.first];
  return (
    last !== undefined &&
    token !== undefined &&
    next.first === last.last + 1 &&
    (isNextTo(token) || /^\. ?$/.test(token.glue)) &&
    run.length < 5 &&
    next.forms.some(({ person }) => last.forms.some((form) => form.person === person))
  );
};

/** Those whom most of the words fit, and of these those whom they fit as written. */
function mentionOf(run: readonly Hit[]): Mention {
  const score = new Map<NameForm['person'], number>();
  for (const hit of run) {
    const best = new Map<NameForm['person'], number>();
    for (const form of hit.forms) {
      best.set(form.person, Math.max(best.get(form.person) ?? 0, fitOf(form, hit, run)));
    }
    for (const [person, fits] of best) score.set(person, (score.get(person) ?? 0) + fits);
  }
  const most = Math.max(...score.values());
  const persons = [...score].filter(([, fits]) => fits >= most - 0.11).map(([person]) => person);
  const how = run.find((hit) => hit.how !== 'as written')?.how ?? 'as written';
  return { first: run[0]?.first ?? 0, last: run.at(-1)?.last ?? 0, persons, how };
}

/** How well a form fits a word; a surname that stands alone a little less. */
function fitOf(form: NameForm, hit: Hit, run: readonly Hit[]): number {
  const fits = form.how === 'as written' ? (hit.how === 'as written' ? 1 : 0.9) : form.weak ? 0.6 : 0.8;
  return form.part === 'last' && run.length === 1 ? fits - 0.05 : fits;
}
