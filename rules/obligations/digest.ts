import type { Obligation, Questionnaire, Worker } from '../case-records.ts';
import { addDays, isWorkingDay, lastWorkingDayUntil, weekday, type WorkingCalendar } from '../days.ts';
import { decided, type Decision } from '../decision.ts';
import type { Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { londonDay } from '../london.ts';
import { stepId } from '../plan.ts';
import type { Profile } from '../profile.ts';
import { levelReached, reminderLevels } from '../questionnaires/reminders.ts';
import type { LocalDate, LocalTime, Role } from '../vocabulary.ts';
import type { EmergencyOpening } from '../safeguarding/opening-record.ts';
import { comesAlone } from './comes-alone.ts';
import { dayOfTime } from '../written-times.ts';
import { holderInTeam } from './holder-in-team.ts';
import { levelsOf } from './levels.ts';
import { escalationOf, stateOf } from './state.ts';

/** From this time on, in London, the day’s digest goes out. */
const FROM = '08:30';

/** What a person has to know of something owed: it is new, near, due today, or late; or it was theirs and is somebody else’s now; or the record of their child was opened in an
 * emergency. */
export type DigestNews = 'new' | 'due-soon' | 'due-today' | 'late' | 'form' | 'went-on' | 'opened';

/** One thing in one person’s digest. */
export interface DigestItem {
  /** Key of the obligation or of the form. */
  readonly key: string;
  /** In the catalogue; a form that is not answered yet has none. */
  readonly kind?: string | undefined;
  readonly about: string;
  readonly childRef: string;
  readonly case?: string | undefined;
  readonly due?: LocalDate | undefined;
  readonly news: DigestNews;
  /** Whose it is, where it is not the reader’s own: it was raised to them. */
  readonly of?: { readonly id?: string | undefined; readonly role: Role } | undefined;
  /** Who had it before, where it came to the reader from somebody. */
  readonly from?: string | undefined;
}

/** What all digests of a day are made from. */
export interface DigestSource {
  readonly owed: readonly Obligation[];
  readonly forms: readonly Questionnaire[];
  /** Records that were opened in an emergency, each with the child’s own worker where they may know of it. */
  readonly opened?: readonly OpenedRecord[] | undefined;
  readonly holdersOf: (role: Role) => readonly Worker[];
  readonly procedure: Profile;
  readonly calendar: WorkingCalendar;
}

/** That a child’s record was opened in an emergency, for the child’s own worker. @source domain §12 */
export interface OpenedRecord extends Pick<EmergencyOpening, 'key' | 'childRef' | 'on' | 'person'> {
  readonly tell: string;
}

/** Whether the day’s digest goes out by now: on working days, from half past eight in London. */
export const isDigestTime = (now: LocalTime, calendar: WorkingCalendar): boolean =>
  isWorkingDay(dayOfTime(now), calendar) && now.slice(11, 16) >= FROM;

/**
 * What each person is told on one working day, in one card: what was opened since the working day before, what comes near, is due or
 * became late since then, and once a week what is still late. It follows from the days alone, so it is the same however often it is
 * asked; a person for whom there is nothing is not in it.
 *
 * @source domain §11 E-79
 */
export function digestsOn(day: LocalDate, source: DigestSource): ReadonlyMap<string, readonly DigestItem[]> {
  const digests = new Map<string, DigestItem[]>();
  const put = (person: string | undefined, item: DigestItem): void => {
    if (person !== undefined) digests.set(person, [...(digests.get(person) ?? []), item]);
  };
  for (const owed of source.owed) for (const [person, item] of newsOf(owed, day, source)) put(person, item);
  for (const form of source.forms) put(...formNews(form, day, source));
  for (const opened of source.opened ?? []) put(...openedNews(opened, day, source));
  for (const [person, items] of digests) digests.set(person, items.sort(byUrgency));
  return digests;
}

const ORDER: readonly DigestNews[] = ['opened', 'late', 'due-today', 'form', 'due-soon', 'new', 'went-on'];

const byUrgency = (one: DigestItem, other: DigestItem): number =>
  ORDER.indexOf(one.news) - ORDER.indexOf(other.news) || (one.due ?? '9').localeCompare(other.due ?? '9');

type News = readonly [person: string | undefined, item: DigestItem];

function newsOf(owed: Obligation, day: LocalDate, source: DigestSource): readonly News[] {
  const { calendar, procedure } = source;
  const { key, kind, about, due, ownerId, ownerRole } = owed;
  const state = stateOf(owed, day, calendar, procedure);
  if (state === 'done' || state === 'waived' || state === 'held' || state === 'passed') return [];
  const before = workingDayBefore(day, calendar);
  // What comes alone came when it was reached.
  const reached = comesAlone(kind)
    ? []
    : levelsOf(owed, calendar, procedure).filter(({ on }) => on > before && on <= day);
  const weekly = state === 'overdue' && isFirstOfWeek(day, calendar);
  const isNew = owed.openedOn !== undefined && owed.openedOn >= before && owed.openedOn < day;
  const item: DigestItem = { ...inCase(owed), key, kind, about, due, news: newsWord(state, due === day) };
  const own = reached.some(({ to }) => to.includes(ownerRole)) || weekly || isNew;
  const raised = [
    ...reached.flatMap(({ to }) => to),
    ...(weekly ? escalationOf(owed, day, calendar, procedure).to : []),
  ];
  const above = raised
    .filter((role) => role !== ownerRole || ownerId === undefined)
    .map((role) => holderInTeam(owed.team, source.holdersOf(role))?.id)
    .filter((person) => person !== ownerId);
  const whose = { id: ownerId, role: ownerRole };
  const handed = isNew ? handedBy(owed) : undefined;
  return [
    ...(own ? [[ownerId, { ...item, ...handedFrom(handed) }] as const] : []),
    ...[...new Set(above)].map((person) => [person, { ...item, of: whose }] as const),
    // Whoever had it is told with whom it is now.
    ...(above.includes(handed) ? [] : [[handed, { ...item, news: 'went-on', of: whose }] as const]),
  ];
}

/** From whom it came to whoever has it now. */
const handedBy = ({ ownerId, ownerBefore }: Obligation): string | undefined =>
  ownerBefore === ownerId ? undefined : ownerBefore;

const handedFrom = (from: string | undefined) => (from === undefined ? {} : { from });

const inCase = ({ childRef, case: its }: Obligation | Questionnaire) => ({
  childRef,
  ...(its === undefined ? {} : { case: its }),
});

function newsWord(state: ReturnType<typeof stateOf>, today: boolean): DigestNews {
  if (state === 'overdue') return 'late';
  if (today) return 'due-today';
  return state === 'due-soon' ? 'due-soon' : 'new';
}

/**
 * A form whose reminder is due: whoever answers in Teams reads it here, and of a family’s form the worker who helps them. That a
 * reminder is allowed was decided before (`remind`), and is in its level.
 */
function formNews(form: Questionnaire, day: LocalDate, { calendar, procedure }: DigestSource): News {
  const before = workingDayBefore(day, calendar);
  const { key, due, meeting: about, way, personIs, person, workerId, sentAt } = form;
  const near = reminderLevels(due, calendar, procedure).some((on) => on > before && on <= day);
  const allowed = form.remindedLevel === levelReached(due, day, calendar, procedure);
  const fresh = sentAt !== undefined && londonDay(sentAt) === day;
  const item: DigestItem = { ...inCase(form), key, about, due, news: 'form' };
  if (!near || !allowed || fresh || form.ratherTalk) return [undefined, item];
  if (way === 'teams' && personIs === 'worker') return [person, item];
  return way === 'mail' ? [undefined, item] : [workerId, { ...item, of: { role: form.role } }];
}

/** On the next working day, once. */
function openedNews(
  { key, childRef, on, person, tell }: OpenedRecord,
  day: LocalDate,
  { calendar }: DigestSource,
): News {
  const item: DigestItem = { key, about: childRef, childRef, due: on, news: 'opened', from: person };
  return [on >= workingDayBefore(day, calendar) && on < day ? tell : undefined, item];
}

const workingDayBefore = (day: LocalDate, calendar: WorkingCalendar): LocalDate =>
  lastWorkingDayUntil(addDays(day, -1), calendar);

/** The first working day of its week: Monday, or Tuesday after a bank holiday. */
const isFirstOfWeek = (day: LocalDate, calendar: WorkingCalendar): boolean =>
  workingDayBefore(day, calendar) < addDays(day, 1 - weekday(day));

export interface SendDigest {
  readonly person: string;
}

/** Names one person’s digest of one day, so that it goes out once. */
export const digestPlan = (person: string, day: LocalDate): string => `digest-${day}/${person}`;

/** One person is shown the digest of the day. Nothing of it is in the plan: the card is looked up when it is shown. */
export const sendDigest = ({ person }: SendDigest, { today }: Facts): Decision<Effects> => {
  const key = digestPlan(person, today);
  return decided(
    {
      key,
      about: `digest-${today}`,
      changes: [],
      steps: [{ do: 'show-card', id: stepId(key, 'card'), to: person, card: 'digest', about: `digest-${today}` }],
      did: 'told once a day of what waits',
      redraw: [],
    },
    ['E-79'],
  );
};
