import { localDate } from './day-number.ts';
import type { DayWindow, Limit } from './days.ts';
import { limitWords } from './deadline.ts';
import type { Profile } from './profile.ts';
import { type Explained, explainKey, explainProfile, profileFor } from './profile-choice.ts';
import { lineWords, type LineValue } from './words/profile-lines.ts';
import type { InviteeLine, EscalationLevel, ViewsGroup } from './profile-shape.ts';
import { type Role, ROLES } from './vocabulary.ts';
import { countWords, listWords, longDate } from './words/dates.ts';
import { capital, roleName } from './words/people.ts';
import { present } from './present.ts';

/**
 * What two profiles settle differently, a sentence each, in the order of the keys; then what differs only before an adoption
 * order, where a profile lays the statutory window over its own. Sources alone are no difference.
 */
export function compareProfiles(one: Profile, other: Profile): readonly string[] {
  const always = differences(one, other);
  const beforeOrder = differences(profileFor(one, BEFORE_ORDER), profileFor(other, BEFORE_ORDER));
  return [
    ...always.map(capital),
    ...beforeOrder
      .filter((sentence) => !always.includes(sentence))
      .map((words) => `Before an adoption order, ${words}`),
  ];
}

/** One thing that two profiles settle differently, as each says it. */
export interface SideBySide {
  readonly key: string;
  /** What it settles, as a sentence part. */
  readonly words: string;
  readonly one: Cell;
  readonly other: Cell;
}

interface Cell {
  /** A line for each value; `nothing` where none stands there. */
  readonly lines: readonly string[];
  readonly sources: readonly string[];
  /** The council does not say, and the neutral base answers. */
  readonly notStated: boolean;
}

/** What two profiles settle differently, beside each other, in the order of the keys. Sources alone are no difference. */
export function sideBySide(one: Profile, other: Profile): readonly SideBySide[] {
  const theirs = (key: string): readonly Line[] => present(explainKey(other, key)).lines;
  return explainProfile(one)
    .filter(({ key, lines }) => valuesIn(lines) !== valuesIn(theirs(key)))
    .map(({ key, words, lines }) => ({ key, words, one: cellOf(lines), other: cellOf(theirs(key)) }));
}

/** How many values of a profile are those of another, though its council does not state them and the other’s does. */
export function standsInAlike(silent: Profile, other: Profile): number {
  const theirs = new Map(explainProfile(other).map(({ key, lines }) => [key, lines]));
  return explainProfile(silent).filter(({ key, lines }) => {
    const beside = present(theirs.get(key));
    return cellOf(lines).notStated && !cellOf(beside).notStated && valuesIn(lines) === valuesIn(beside);
  }).length;
}

const cellOf = (lines: readonly Line[]): Cell => ({
  lines: lines.length === 0 ? ['nothing'] : lines.map(({ is }) => valueWords(is)),
  sources: [...new Set(lines.map(({ source }) => source))],
  notStated: lines.length > 0 && lines.every(({ notStated }) => notStated === true),
});

const BEFORE_ORDER = { setting: 'adoption-before-order' } as const;

function differences(one: Profile, other: Profile): readonly string[] {
  // Every profile ends in the blended or the neutral one, so each has every key.
  const theirs = (key: string): readonly Line[] => present(explainKey(other, key)).lines;
  return explainProfile(one)
    .filter(({ key, lines }) => valuesIn(lines) !== valuesIn(theirs(key)))
    .map(({ key, words, lines }) => {
      const both = `in ${one.name} ${linesWords(lines)}; in ${other.name} ${linesWords(theirs(key))}`;
      return `${words} (${key}): ${both}.`;
    });
}

/** What a profile settles otherwise for a child placed for adoption before the order; empty where it lays nothing over. */
export function settledBeforeOrder(profile: Profile): readonly Explained[] {
  const usual = new Map(explainProfile(profile).map(({ key, lines }) => [key, valuesIn(lines)]));
  return explainProfile(profileFor(profile, BEFORE_ORDER)).filter(
    ({ key, lines }) => usual.get(key) !== valuesIn(lines),
  );
}

type Line = Explained['lines'][number];

const valuesIn = (lines: readonly Line[]): string => JSON.stringify(lines.map(({ is }) => is));

const linesWords = (lines: readonly Line[]): string => {
  const sources = [...new Set(lines.map(({ source }) => source))].join('; ');
  return lines.length === 0 ? 'nothing' : `${lines.map(({ is }) => valueWords(is)).join('; ')} [${sources}]`;
};

/** A value of the procedure as a person reads it: `7 days`, `team manager`, `42 days to 84 days`. */
export function valueWords(is: unknown): string {
  if (typeof is === 'boolean') return is ? 'yes' : 'no';
  if (typeof is === 'number') return String(is);
  if (typeof is === 'string') return isRole(is) ? roleName(is) : choiceWords(is);
  if (Array.isArray(is)) return listWords(is.map(valueWords));
  // Every other value of the description is one of these; its schema has looked at a council’s own.
  const value = is as LineValue | Limit | DayWindow | InviteeLine | ViewsGroup | EscalationLevel;
  if ('days' in value || 'months' in value || 'hours' in value) return limitWords(value);
  if ('notSoonerThan' in value && !('for' in value))
    return `${limitWords(value.notSoonerThan)} to ${limitWords(value.notLaterThan)}`;
  if ('role' in value) return `${value.as} (${value.when.replaceAll('-', ' ')})`;
  if ('of' in value) return `${value.as}, by the ${roleName(value.by)}`;
  if (!('after' in value)) return lineWords(value);
  return `${levelWords(value.after)}: ${listWords(value.to.map((whom) => (whom === 'owners-manager' ? 'owner’s manager' : valueWords(whom))))}`;
}

/** `2 working days before`, `on the due day`, `1 working day after`. */
function levelWords(after: number): string {
  if (after === 0) return 'on the due day';
  return `${countWords(Math.abs(after), 'working day')} ${after < 0 ? 'before' : 'after'}`;
}

/** Choices whose short name is no word of a service manager's. */
const CHOICES: Readonly<Record<string, string>> = { 'adoption-statutory': 'the statutory window' };

/** `06-30` is a day of the year, `out-and-return-ruled-out` a choice; a text is left as the council wrote it. */
const choiceWords = (text: string): string =>
  CHOICES[text] ?? (/^\d{2}-\d{2}$/.test(text) ? dayOfYearWords(text) : spacedOut(text));

/** `30 June`. Any year does that has the day. */
const dayOfYearWords = (monthAndDay: string): string =>
  longDate(localDate(`2027-${monthAndDay}`))
    .split(' ')
    .slice(1, 3)
    .join(' ');

const spacedOut = (text: string): string =>
  /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(text) ? text.replaceAll('-', ' ') : text;

const isRole = (text: string): text is Role => ROLES.some((role) => role === text);
