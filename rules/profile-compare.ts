import type { DayLimit, DayWindow } from './days.ts';
import { limitWords } from './deadline.ts';
import type { Profile } from './profile.ts';
import { type Explained, explainKey, explainProfile } from './profile-choice.ts';
import type { InviteeLine, Rung, ViewsGroup } from './profile-shape.ts';
import { type Role, ROLES } from './vocabulary.ts';
import { listWords } from './words/dates.ts';
import { capital, roleName } from './words/people.ts';

/** What two profiles settle differently, a sentence each, in the order of the keys. Sources alone are no difference. */
export function compareProfiles(one: Profile, other: Profile): readonly string[] {
  // Every profile ends in the blended one, so each has every key.
  const theirs = (key: string): readonly Line[] => (explainKey(other, key) as Explained).lines;
  return explainProfile(one)
    .filter(({ key, lines }) => valuesIn(lines) !== valuesIn(theirs(key)))
    .map(({ key, words, lines }) => {
      const both = `in ${one.name} ${linesWords(lines)}; in ${other.name} ${linesWords(theirs(key))}`;
      return `${capital(words)} (${key}): ${both}.`;
    });
}

type Line = Explained['lines'][number];

const valuesIn = (lines: readonly Line[]): string => JSON.stringify(lines.map(({ is }) => is));

const linesWords = (lines: readonly Line[]): string => {
  const sources = [...new Set(lines.map(({ source }) => source))].join('; ');
  return `${lines.map(({ is }) => valueWords(is)).join('; ')} [${sources}]`;
};

/** A value of the procedure as a person reads it: `7 days`, `team manager`, `42 days to 84 days`. */
export function valueWords(is: unknown): string {
  if (typeof is === 'boolean') return is ? 'yes' : 'no';
  if (typeof is === 'number') return String(is);
  if (typeof is === 'string') return isRole(is) ? roleName(is) : choiceWords(is);
  if (Array.isArray(is)) return listWords(is.map(valueWords));
  const value = is as DayLimit | DayWindow | InviteeLine | ViewsGroup | Rung;
  if ('days' in value) return limitWords(value);
  if ('notSoonerThan' in value) return `${limitWords(value.notSoonerThan)} to ${limitWords(value.notLaterThan)}`;
  if ('role' in value) return `${value.as} (${value.when.replaceAll('-', ' ')})`;
  if ('of' in value) return `${value.as}, by the ${roleName(value.by)}`;
  return `${value.after} working days after: ${listWords(value.to.map(valueWords))}`;
}

/** `out-and-return-ruled-out` is a choice; a text is left as the council wrote it. */
const choiceWords = (text: string): string =>
  /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(text) ? text.replaceAll('-', ' ') : text;

const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);
