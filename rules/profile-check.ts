import { isLocalDate } from './day-number.ts';
import type { Profile, ProfilePart, Sourced } from './profile.ts';
import { profileNamed, resolveProfile } from './profile-choice.ts';
import { looserThanLaw } from './profile-law.ts';
import { A_DAY_OF_YEAR, profileSchema, type Schema } from './profile-schema.ts';
import { askedForTwice } from './meetings/agenda.ts';
import { MEETING_KINDS } from './vocabulary.ts';
import { daysOf, type DayWindow, type Limit } from './days.ts';
import { limitWords } from './deadline.ts';
import { listWords } from './words/dates.ts';
import { present } from './present.ts';
import { isRecord } from './keys.ts';

/** A profile that can be run, or what is wrong with it, a sentence each. */
export type ProfileCheck =
  { readonly ok: true; readonly profile: Profile } | { readonly ok: false; readonly errors: readonly string[] };

/**
 * Checks a council’s own profile against the generated schema, then against itself and against the law.
 *
 * Each error names the key and says what is allowed there.
 */
export function checkProfile(found: unknown): ProfileCheck {
  const errors = check(found, profileSchema(), '');
  if (errors.length > 0) return { ok: false, errors };
  // Looked at just above, key by key, by the schema from which its type is made.
  const { $schema: _editorsOwn, ...part } = found as ProfilePart & { readonly $schema?: string };
  const header = headerErrors(part);
  if (header.length > 0) return { ok: false, errors: header };
  const profile = resolveProfile(part);
  const against = [...contradictions(profile), ...looserThanLaw(profile)];
  return against.length > 0 ? { ok: false, errors: against } : { ok: true, profile };
}

/** Which of several ways of writing was meant: the one with the least wrong; of those an object for an object, then the first. */
function meant(found: unknown, ways: readonly Schema[]): Schema {
  const isOther = ({ type }: Schema) => type !== undefined && isRecord(found) !== (type === 'object');
  const wrongs = ways.map((way) => check(found, way, '').length + (isOther(way) ? 0.5 : 0));
  return present(ways[wrongs.indexOf(Math.min(...wrongs))]);
}

function check(found: unknown, schema: Schema, key: string): readonly string[] {
  if (schema.anyOf !== undefined) return check(found, meant(found, schema.anyOf), key);
  if (schema.enum !== undefined) return oneOf(found, schema.enum, key);
  switch (schema.type) {
    case 'object':
      return object(found, schema, key);
    case 'array':
      return array(found, schema, key);
    case 'integer':
      return integer(found, schema, key);
    case 'boolean':
      return typeof found === 'boolean' ? [] : [`${key}: say true or false, not ${shown(found)}.`];
    default:
      return string(found, schema, key);
  }
}

function object(found: unknown, { properties = {}, required = [] }: Schema, key: string): readonly string[] {
  const at = key === '' ? 'The profile' : key;
  if (!isRecord(found)) {
    return [`${at}: this is to be an object with ${listWords(Object.keys(properties))}, not ${shown(found)}.`];
  }
  const missing = required.filter((name) => !Object.hasOwn(found, name)).map((name) => missingWords(at, name));
  const wrong = Object.entries(found).flatMap(([name, value]) => {
    const below = Object.hasOwn(properties, name) ? properties[name] : undefined;
    const path = key === '' ? name : `${key}.${name}`;
    return below === undefined
      ? [unknownKey(path, name, Object.keys(properties))]
      : check(value, below, pathOf(key, name));
  });
  return [...missing, ...wrong];
}

/** `is` and `source` are parts of a value, not keys of the procedure: an error names the key. */
const pathOf = (key: string, name: string): string => {
  if (key === '') return name;
  return name === 'is' ? key : `${key}.${name}`;
};

function missingWords(at: string, name: string): string {
  if (name === 'source')
    return `${at}: there is no source. Say where the value comes from, such as “Our procedure, 4.2”.`;
  if (name === 'is') return `${at}: there is no value. Write it as { "is": …, "source": "…" }.`;
  return `${at}: “${name}” is missing.`;
}

function unknownKey(path: string, name: string, allowed: readonly string[]): string {
  const near = allowed.find((one) => distance(one.toLowerCase(), name.toLowerCase()) <= 2);
  const hint = near === undefined ? '' : ` Did you mean “${near}”?`;
  return `${path}: there is no such key.${hint} Allowed here: ${listWords(allowed)}.`;
}

function array(found: unknown, { items = {}, minItems, uniqueItems }: Schema, key: string): readonly string[] {
  if (!Array.isArray(found)) return [`${key}: this is to be a list, not ${shown(found)}.`];
  if (found.length === 0 && minItems !== 0) return [`${key}: the list is empty. Name at least one.`];
  const twice = uniqueItems === true ? found.filter((one, index) => found.indexOf(one) !== index) : [];
  const wrong = found.flatMap((one, index) => check(one, items, items.type === 'object' ? `${key}[${index}]` : key));
  return [...wrong, ...twice.map((one) => `${key}: ${shown(one)} stands twice.`)];
}

const oneOf = (found: unknown, allowed: readonly string[], key: string): readonly string[] =>
  typeof found === 'string' && allowed.includes(found)
    ? []
    : [`${key}: ${shown(found)} is not allowed. Allowed: ${listWords(allowed, 'or')}.`];

function integer(found: unknown, schema: Schema, key: string): readonly string[] {
  const [least, most] = [present(schema.minimum), present(schema.maximum)];
  const fits = typeof found === 'number' && Number.isInteger(found) && found >= least && found <= most;
  return fits ? [] : [`${key}: a whole number from ${least} to ${most} is allowed, not ${shown(found)}.`];
}

function string(found: unknown, { pattern = '' }: Schema, key: string): readonly string[] {
  if (typeof found !== 'string') return [`${key}: words are allowed here, not ${shown(found)}.`];
  if (new RegExp(pattern).test(found)) return [];
  return [`${key}: ${shown(found)} does not fit. ${HOW_WRITTEN[pattern] ?? 'Write at least one word.'}`];
}

/** What each pattern of the schema asks for, in words. */
const HOW_WRITTEN: Readonly<Record<string, string>> = {
  '^[a-z0-9]+(-[a-z0-9]+)*$': 'Use small letters, digits and single dashes, such as “our-council-2026”.',
  '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$': 'Write a date as YYYY-MM-DD.',
  [A_DAY_OF_YEAR]: 'Write month and day as MM-DD, a day that each year has.',
};

const shown = (found: unknown): string => (found === undefined ? 'nothing' : JSON.stringify(found));

function headerErrors({ name, effectiveFrom, effectiveTo }: ProfilePart): readonly string[] {
  return [
    ...(profileNamed(name) === undefined
      ? []
      : [`name: “${name}” is a profile that comes with Steady. Choose a name of your own.`]),
    ...[effectiveFrom, effectiveTo]
      .filter((day): boolean => day !== undefined && !isLocalDate(day))
      .map((day) => `“${day}” is no day of the calendar. Write a date as YYYY-MM-DD.`),
    ...(effectiveTo !== undefined && effectiveTo < effectiveFrom
      ? [`effectiveTo: this is before effectiveFrom, ${effectiveFrom}.`]
      : []),
  ];
}

/** What each value allows alone and both together do not. */
function contradictions(profile: Profile): readonly string[] {
  const { disruption, adoption, reminders } = profile;
  const windows: readonly (readonly [string, DayWindow])[] = [
    ...disruption.windows.map(({ is }) => ['disruption.windows', is] as const),
    ['disruption.window', disruption.window.is],
    ['disruption.aim', disruption.aim.is],
    ['adoption.beforeOrder.review', adoption.beforeOrder.review.is],
  ];
  const { draftWithin, approvedWithin, within } = disruption.minutes;
  const levels = reminders.ladder.map(({ is }) => is.after);
  return [
    ...windows
      .filter(([, { notSoonerThan, notLaterThan }]) => !inOrder(notSoonerThan, notLaterThan))
      .map(([key]) => `${key}: notLaterThan is to be after notSoonerThan, both counted the same way.`),
    ...MEETING_KINDS.flatMap((kind) =>
      askedForTwice(profile[kind].agenda).map(
        (asked) => `${kind}.agenda: more than one item asks for “${asked}”. It stands at one.`,
      ),
    ),
    ...bestOutside(profile),
    ...(follows(draftWithin, approvedWithin) && follows(approvedWithin, within)
      ? []
      : ['disruption.minutes: the draft comes first, then approval, then sending, all counted the same way.']),
    ...(levels.slice(1).every((after, index) => after > present(levels[index]))
      ? []
      : ['reminders.ladder: each level is to be later than the one before.']),
    ...(disruption.lengthAtLeast.every(({ is }) => is < disruption.lengthMinutes.is)
      ? []
      : ['disruption.lengthAtLeast: this is to be shorter than lengthMinutes, the longest that is booked.']),
  ];
}

/** Weeks that are best and lie outside the days that are allowed would be advice to break the procedure. */
function bestOutside({ disruption: { window, aim } }: Profile): readonly string[] {
  const first = surelyAfter(window.is.notSoonerThan, aim.is.notSoonerThan);
  const last = surelyAfter(aim.is.notLaterThan, window.is.notLaterThan);
  if (aim.notStated === true || !(first || last) || !inOrder(window.is.notSoonerThan, window.is.notLaterThan))
    return [];
  return [
    `disruption.aim: ${windowWords(aim.is)} is not inside the days of disruption.window, ${windowWords(window.is)}. Say when inside them the meeting is best held.`,
  ];
}

const surelyAfter = (one: Limit, other: Limit): boolean => daysOf(one).least > daysOf(other).most;
const windowWords = ({ notSoonerThan, notLaterThan }: DayWindow): string =>
  `${limitWords(notSoonerThan)} to ${limitWords(notLaterThan)}`;

/** What the council says may not follow on a stand-in that is counted otherwise; it is wrong only where it is surely earlier. */
const follows = (first: Sourced<Limit>, second: Sourced<Limit>): boolean =>
  first.notStated === true || second.notStated === true
    ? daysOf(first.is).least <= daysOf(second.is).most
    : inOrder(first.is, second.is);

/** Days of two kinds cannot be compared without a calendar. */
const inOrder = (first: Limit, second: Limit): boolean =>
  'count' in first && 'count' in second
    ? first.count === second.count && first.days <= second.days
    : !('hours' in first) && !('hours' in second) && daysOf(first).most <= daysOf(second).least;

/** How many letters have to change; stops counting nothing, as keys are short. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (const [j, against] of [...other].entries()) {
      next.push(
        Math.min(present(next[j]) + 1, present(row[j + 1]) + 1, present(row[j]) + (letter === against ? 0 : 1)),
      );
    }
    row = next;
  }
  return present(row.at(-1));
}
