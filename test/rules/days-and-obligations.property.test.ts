import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  before,
  calendarFrom,
  catalogueOf,
  DIVISIONS,
  escalationOf,
  isWorkingDay,
  type LocalDate,
  MATCH_STATUSES,
  type Moment,
  MOMENTS,
  notSoonerThan,
  type ObligationFacts,
  obligationsStartedBy,
  PROFILE_NAMES,
  profileNamed,
  PROVIDERS,
  ROLES,
  SETTINGS,
  stateOf,
  windowBetween,
  within,
} from '#rules';

const calendars = DIVISIONS.map((division) => calendarFrom([], division));
const anyCalendar = fc.constantFrom(...calendars);
const anyDay = fc.integer({ min: 0, max: 9000 }).map((days) => addDays('2016-01-01', days));
const anyLimit = fc.record({
  days: fc.integer({ min: 0, max: 120 }),
  count: fc.constantFrom('calendar' as const, 'working' as const),
});
const anyProfile = fc.constantFrom(...PROFILE_NAMES).map((name) => profileNamed(name));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const anyFacts: fc.Arbitrary<ObligationFacts> = fc.record({
  day: anyDay,
  provider: fc.constantFrom(...PROVIDERS),
  setting: fc.constantFrom(...SETTINGS),
  outOfArea: fc.boolean(),
  atDistance: maybe(fc.boolean()),
  schoolYear: maybe(fc.integer({ min: 0, max: 13 })),
  match: maybe(fc.constantFrom(...MATCH_STATUSES)),
  reportedOn: maybe(anyDay),
  meetingOn: maybe(anyDay),
  nextOn: maybe(anyDay),
  returnBy: maybe(anyDay),
  placementStartsOn: maybe(anyDay),
  emergency: maybe(fc.boolean()),
  route: maybe(fc.constantFrom('after-review', 'immediate-risk', 'not-known')),
  bornOn: maybe(anyDay),
  permanencePlan: maybe(fc.boolean()),
  movesSchool: maybe(fc.boolean()),
  leavesRegulated: maybe(fc.boolean()),
  childWantsToLeave: maybe(fc.boolean()),
  ofRole: maybe(fc.constantFrom(...ROLES)),
});

/** Moments after which a case is open, so that someone owes the next thing. */
const OPENING: readonly Moment[] = MOMENTS.filter(
  (moment) =>
    ![
      'notice-received',
      'panel-booked',
      'carer-told-of-it',
      'found-substantiated',
      'judged-no-concern',
      'support-requested',
      'judged-support-meeting',
      'move-proposed',
      'questionnaire-issued',
      // Nothing that the law knows, where there is no regulated placement; nothing about carers, where there were none.
      'ending-proposed',
      'disruption-not-held',
    ].includes(moment),
);

describe('Days', () => {
  it('no limit that protects is rolled forward, or before the day it is counted from', () => {
    fc.assert(
      fc.property(anyDay, anyLimit, anyCalendar, (from, limit, calendar) => {
        const { day } = within(from, limit, calendar);
        const free = within(from, { ...limit, count: 'calendar' }, calendar).day;
        expect(day >= from).toBe(true);
        if (limit.count === 'calendar') expect(day <= addDays(from, limit.days)).toBe(true);
        else expect(day >= free || day === from).toBe(true);
      }),
    );
  });

  it('no floor is rolled back, and it falls on a working day', () => {
    fc.assert(
      fc.property(anyDay, anyLimit, anyCalendar, (from, limit, calendar) => {
        const { day } = notSoonerThan(from, limit, calendar);
        expect(isWorkingDay(day, calendar)).toBe(true);
        if (limit.count === 'calendar') expect(day >= addDays(from, limit.days)).toBe(true);
      }),
    );
  });

  it('what is due before an event is never after it, and falls on a working day', () => {
    fc.assert(
      fc.property(anyDay, anyLimit, anyCalendar, (event, limit, calendar) => {
        const { day } = before(event, limit, calendar);
        expect(day <= event && isWorkingDay(day, calendar)).toBe(true);
      }),
    );
  });

  it('a longer limit is never due earlier', () => {
    fc.assert(
      fc.property(anyDay, anyLimit, anyCalendar, (from, limit, calendar) => {
        const longer = within(from, { ...limit, days: limit.days + 1 }, calendar).day;
        expect(longer >= within(from, limit, calendar).day).toBe(true);
      }),
    );
  });

  it('six to twelve weeks always has a first and a last working day inside it', () => {
    const window = {
      notSoonerThan: { days: 42, count: 'calendar' },
      notLaterThan: { days: 84, count: 'calendar' },
    } as const;
    fc.assert(
      fc.property(anyDay, anyCalendar, (from, calendar) => {
        const { first, last, opens, closes } = windowBetween(from, window, calendar);
        expect(opens <= first && first < last && last <= closes).toBe(true);
        expect(isWorkingDay(first, calendar) && isWorkingDay(last, calendar)).toBe(true);
      }),
    );
  });
});

describe('Obligations', () => {
  it('the same facts give the same obligations', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...MOMENTS),
        anyFacts,
        anyProfile,
        anyCalendar,
        (moment, facts, profile, calendar) => {
          expect(obligationsStartedBy(moment, facts, profile, calendar)).toEqual(
            obligationsStartedBy(moment, structuredClone(facts), profile, calendar),
          );
        },
      ),
    );
  });

  it('every open case has a next obligation', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...OPENING),
        anyFacts,
        anyProfile,
        anyCalendar,
        (moment, facts, profile, calendar) => {
          expect(obligationsStartedBy(moment, facts, profile, calendar).length).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('nothing counted is due before it began, and each says how its day was found, by whom and why', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...MOMENTS),
        anyFacts,
        anyProfile,
        anyCalendar,
        (moment, facts, profile, calendar) => {
          for (const owed of obligationsStartedBy(moment, { ...facts, reportedOn: undefined }, profile, calendar)) {
            expect(owed.sum).not.toBe('');
            expect(owed.because.length).toBeGreaterThan(0);
            expect(ROLES).toContain(owed.ownerRole);
            const agreed = [facts.nextOn, facts.returnBy].includes(owed.due);
            if (owed.due !== undefined && !agreed) expect(owed.due >= facts.day).toBe(true);
          }
        },
      ),
    );
  });

  it('a later judgement of the same report never moves the stability meeting past its clock', () => {
    const holdBy = (day: LocalDate, reportedOn: LocalDate, calendar: (typeof calendars)[number]) =>
      obligationsStartedBy(
        'judged-unmanageable',
        { day, reportedOn, provider: 'in-house', setting: 'foster-care', outOfArea: false },
        profileNamed('blended-default'),
        calendar,
      ).find(({ kind }) => kind === 'stability.hold')?.due as LocalDate;
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 30 }), anyCalendar, (reportedOn, late, calendar) => {
        const latest = holdBy(addDays(reportedOn, 30), reportedOn, calendar);
        expect(holdBy(addDays(reportedOn, late), reportedOn, calendar) <= latest).toBe(true);
      }),
    );
  });

  it('an overdue obligation is known to its owner’s manager at the latest the working day after', () => {
    const kinds = catalogueOf(profileNamed('blended-default')).map(({ kind }) => kind);
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        anyDay,
        fc.integer({ min: 0, max: 30 }),
        anyCalendar,
        (kind, due, later, calendar) => {
          const owed = { kind, ownerRole: 'childs-social-worker', startsOn: due, due } as const;
          const today = addDays(due, later);
          const { level, to } = escalationOf(owed, today, calendar, profileNamed('blended-default'));
          if (stateOf(owed, today, calendar) !== 'overdue') expect(level).toBeLessThanOrEqual(3);
          if (later >= 7) expect(level).toBeGreaterThanOrEqual(3);
          expect(to.length > 0).toBe(level > 0);
        },
      ),
    );
  });
});
