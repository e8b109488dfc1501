import { lastWorkingDayUntil, type WorkingCalendar, workingDays } from '../days.ts';
import { before, type Deadline, limitWords, within, windowBetween } from '../deadline.ts';
import type { Profile, Sourced } from '../profile.ts';
import { whoseSum } from '../words/not-stated.ts';
import { profileFor } from '../profile-choice.ts';
import { stabilityClock } from '../instability/stability-clock.ts';
import type { Citation, Force, LocalDate, Role } from '../vocabulary.ts';
import { citationsIn } from '../words/citations.ts';
import { hoursLater } from '../london.ts';
import { countWords, momentWords, shortDate } from '../words/dates.ts';
import { dayOfTime } from '../written-times.ts';
import { forceWords } from '../words/procedure.ts';
import { catalogueOf } from './catalogue.ts';
import { nextLookAt } from './levels.ts';
import { isForTheChair } from './owner-and-due.ts';
import type { Moment, ObligationFacts, ObligationRule } from './rule.ts';

/** Something owed, before it has a case and a person. */
export interface DraftObligation {
  readonly kind: string;
  readonly ownerRole: Role;
  /** It falls to whoever chairs the meeting, as soon as somebody does. */
  readonly ofChair?: true | undefined;
  readonly startsOn: LocalDate;
  readonly due?: LocalDate | undefined;
  /** When it is looked at first. */
  readonly nextLook?: string | undefined;
  /** How the day was found, in words. */
  readonly sum: string;
  readonly force: Force;
  readonly because: readonly Citation[];
  readonly warnings: readonly string[];
}

/**
 * What is owed from a moment on, in the order of the catalogue.
 *
 * @source domain §13
 */
export const obligationsStartedBy = (
  moment: Moment,
  facts: ObligationFacts,
  profile: Profile,
  calendar: WorkingCalendar,
): readonly DraftObligation[] => {
  const here = profileFor(profile, facts);
  return catalogueOf(here)
    .filter((rule) => rule.startsOn.includes(moment) && (rule.when?.(facts, here) ?? true))
    .map((rule) => draft(rule, facts, here, calendar));
};

/**
 * The same obligation with facts that have changed: the meeting was moved, the day of disruption corrected.
 *
 * The caller keeps what stood before. What is owed no longer under the new facts is `undefined`.
 */
export function redrawn(
  obligation: { readonly kind: string },
  facts: ObligationFacts,
  profile: Profile,
  calendar: WorkingCalendar,
): DraftObligation | undefined {
  const here = profileFor(profile, facts);
  const rule = catalogueOf(here).find(({ kind }) => kind === obligation.kind);
  if (rule === undefined || rule.when?.(facts, here) === false) return undefined;
  return draft(rule, facts, here, calendar);
}

/** Whether it is owed again once it is done, while its case is open. */
export const isOwedAgain = (kind: string, profile: Profile): boolean =>
  catalogueOf(profile).some((rule) => rule.kind === kind && rule.again === true);

/** Whether it is done once the meeting is held that it asks for. */
export const isMetByHolding = (kind: string, profile: Profile): boolean =>
  catalogueOf(profile).some((rule) => rule.kind === kind && rule.metByHolding === true);

/** Whether it falls to whoever chairs, so that another chair takes it over. @source domain §11 E-54 */
export const fallsToChair = (kind: string, profile: Profile): boolean =>
  catalogueOf(profile).some((rule) => rule.kind === kind && isForTheChair(rule));

function draft(
  rule: ObligationRule,
  facts: ObligationFacts,
  profile: Profile,
  calendar: WorkingCalendar,
): DraftObligation {
  const { due, sum, because, warnings } = dueOf(rule, facts, profile, calendar);
  const ownerRole = rule.owner(facts, profile);
  return {
    kind: rule.kind,
    ownerRole,
    ...(isForTheChair(rule) ? { ofChair: true } : {}),
    startsOn: facts.day,
    due,
    nextLook: nextLookAt({ kind: rule.kind, ownerRole, startsOn: facts.day, due, level: 0 }, calendar, profile),
    sum: `${sum}${whoseNumber(rule)}`,
    force: rule.force,
    because: [...new Set([...rule.because, ...because.flatMap(citationsIn)])],
    warnings,
  };
}

/** Nobody is to take a number of days for the law's that is not. */
const whoseNumber = ({ force, numberForce }: ObligationRule): string =>
  numberForce === undefined
    ? ''
    : `; ${forceWords(force)} sets no number of days, this one is ${forceWords(numberForce)}`;

const theDayBefore = workingDays(1);

interface Due {
  readonly due: LocalDate | undefined;
  readonly sum: string;
  readonly because: readonly Citation[];
  readonly warnings: readonly string[];
}

function dueOf({ due }: ObligationRule, facts: ObligationFacts, profile: Profile, calendar: WorkingCalendar): Due {
  const rule = typeof due === 'function' ? due(facts) : due;
  switch (rule.is) {
    case 'within': {
      const limit = rule.limit(profile, facts);
      return fromDeadline(within(rule.from?.(facts) ?? facts.day, limit.is, calendar, 'do it'), limit);
    }
    case 'within-hours':
      return byTheClock(rule.hours, rule.source, facts);
    case 'before-meeting': {
      const limit = rule.limit(profile);
      if (facts.meetingOn === undefined)
        return noDay(
          whoseSum(`${limitWords(limit.is)} before the meeting, once its day is known`, limit),
          limit.source,
        );
      return notBeforeDayZero(fromDeadline(before(facts.meetingOn, limit.is, calendar, 'do it'), limit), facts);
    }
    case 'window': {
      const window = rule.window(profile);
      const { last, sum, warnings } = windowBetween(facts.leftOn ?? facts.day, window.is, calendar);
      return { due: facts.windowBy ?? last, sum: whoseSum(sum, window), because: [window.source], warnings };
    }
    case 'on': {
      const day = rule.day(facts);
      return day === undefined
        ? noDay(rule.words)
        : { due: day, sum: `${rule.words}, ${shortDate(day)}`, because: [], warnings: [] };
    }
    case 'before-day': {
      const day = rule.day(facts);
      if (day === undefined) return noDay(rule.words);
      return notBeforeDayZero(fromDeadline(before(day, theDayBefore, calendar), { source: 'domain §5.1' }), facts);
    }
    case 'days-before': {
      const limit = typeof rule.limit === 'function' ? rule.limit(profile) : rule.limit;
      const day = rule.day(facts);
      return day === undefined
        ? noDay(whoseSum(rule.words, limit), limit.source)
        : notBeforeDayZero(fromDeadline(before(day, limit.is, calendar, 'do it'), limit), facts);
    }
    case 'stability-clock':
      return fromStabilityClock(rule.of, facts, profile, calendar);
    case 'day-of-year': {
      const { is, source } = rule.on(profile);
      const year = Number(facts.day.slice(0, 4)) + (facts.day.slice(5) >= is ? 1 : 0);
      const named: LocalDate = `${year}-${is}`;
      const due = lastWorkingDayUntil(named, calendar);
      const sum = due === named ? `by ${shortDate(due)}` : `by ${shortDate(named)}, so do it by ${shortDate(due)}`;
      return { due, sum, because: [source], warnings: [] };
    }
    /* v8 ignore next -- @preserve: the compiler closes the switch */
    default:
      return rule satisfies never;
  }
}

/** The one clock of the ruling, with what it counted from where the judgement came late. */
function fromStabilityClock(
  of: 'holding' | 'booking',
  facts: ObligationFacts,
  profile: Profile,
  calendar: WorkingCalendar,
): Due {
  const { within: limit, bookWithin, clockFrom } = profile.stability.urgent;
  const reportedOn = facts.reportedOn ?? facts.day;
  const { immediate } = facts;
  const { from, holdBy, bookBy } = stabilityClock({ judgedOn: facts.day, reportedOn, immediate }, profile, calendar);
  if (of === 'booking') return fromDeadline(bookBy, bookWithin);
  const late =
    from === facts.day
      ? ''
      : ` (counted from ${shortDate(from)}: reported on ${shortDate(reportedOn)}, judged on ${shortDate(facts.day)})`;
  const { due, sum, because, warnings } = fromDeadline(holdBy, limit);
  const passed =
    due < facts.day ? [`The judgement came after this day: the meeting is late already, so hold it at once.`] : [];
  return { due, sum: `${sum}${late}`, because: [...because, clockFrom.source], warnings: [...warnings, ...passed] };
}

/** The hour is in the words; the day is the one on which that hour falls, whatever day it is. @source law §0.3 */
function byTheClock(hours: number, source: Citation, { at, day }: ObligationFacts): Due {
  if (at === undefined)
    return { due: day, sum: `${countWords(hours, 'hour')} by the clock, at once`, because: [source], warnings: [] };
  const until = hoursLater(at, hours);
  const sum = `${countWords(hours, 'hour')} by the clock, nights and holidays included: by ${momentWords(until)}`;
  return { due: dayOfTime(until), sum, because: [source], warnings: [] };
}

const fromDeadline = (
  { day, sum, warnings }: Deadline,
  from: Pick<Sourced<unknown>, 'source' | 'notStated'>,
): Due & { readonly due: LocalDate } => ({
  due: day,
  sum: whoseSum(sum, from),
  because: [from.source],
  warnings,
});
const noDay = (words: string, ...because: readonly Citation[]): Due => ({
  due: undefined,
  sum: words,
  because,
  warnings: [],
});

/** What was due before it could begin is due at once: the same day in an urgent case, and never in the past. */
function notBeforeDayZero(due: ReturnType<typeof fromDeadline>, { day }: ObligationFacts): Due {
  if (due.due >= day) return due;
  return {
    ...due,
    due: day,
    sum: `${due.sum}; that has passed, so do it on ${shortDate(day)}`,
    warnings: [...due.warnings, `Too little time is left: this was due on ${shortDate(due.due)}.`],
  };
}
