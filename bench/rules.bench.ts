import { describe, expect, it } from 'vitest';
import {
  addDays,
  calendarFrom,
  disruptionWindow,
  obligationsStartedBy,
  profileNamed,
  rankChairs,
  rankSlots,
  stabilityClock,
  type Candidate,
  type ChairFacts,
  type Diary,
  type LocalTime,
  type SlotQuestion,
} from '#rules';

/* What a person waits for, in numbers larger than life: twenty people, thirty days. All of them are invented. */

const calendar = calendarFrom([]);
const profile = profileNamed('blended-default');
const days = Array.from({ length: 365 }, (_, index) => addDays('2026-01-01', index));
const people = Array.from({ length: 20 }, (_, index) => `person-${index + 1}`);

const candidates: readonly Candidate[] = people.map((id, index) => ({
  id,
  name: `Invented Person ${index + 1}`,
  roles: index % 2 === 0 ? ['conference-and-review-manager'] : ['team-manager', 'independent-reviewing-officer'],
  team: index % 3 === 0 ? 'Team Heron' : 'Team Wren',
  active: index !== 7,
  load: index % 5,
  freeInWindow: index % 4 !== 0,
  interests: index % 6 === 0 ? [{ what: 'took-a-decision' }] : [],
}));
const facts: ChairFacts = {
  socialWorkerId: 'person-1',
  teamManagerId: 'person-2',
  supervisingSocialWorkerId: 'person-3',
  iroIds: ['person-4'],
  subjectIds: ['person-5'],
  decidedBy: ['person-6'],
  managerOf: { 'person-1': 'person-2', 'person-3': 'person-8' },
  childTeam: 'Team Heron',
  setting: 'foster-care',
  provider: 'in-house',
};

/** Busy for two hours of each day, at an hour of their own. */
const diaries: readonly Diary[] = people.map((person, index) => ({
  person,
  known: true,
  busy: Array.from({ length: 30 }, (_, number) => {
    const day = addDays('2026-11-09', number);
    const hour = 8 + (index % 9);
    return { from: time(day, hour), to: time(day, hour + 2) };
  }),
}));
const slots: SlotQuestion = {
  diaries,
  required: people.slice(0, 4),
  optional: people.slice(4),
  toAsk: [],
  from: '2026-11-09',
  by: '2026-12-08',
  notBefore: '2026-11-09T09:00',
  lengthMinutes: 90,
  calendar,
  childAttends: true,
  avoid: [],
  names: {},
};

function time(day: string, hour: number): LocalTime {
  return `${day}T${String(hour).padStart(2, '0')}:00` as LocalTime;
}

describe('The rules', () => {
  it('count the days of a year', async ({ bench }) => {
    expect(stabilityClock({ judgedOn: '2026-11-20', reportedOn: '2026-11-20' }, profile, calendar).holdBy.day).toBe(
      '2026-11-27',
    );
    await bench('the stability clock and the disruption window, for each day of a year', () => {
      for (const day of days) {
        stabilityClock({ judgedOn: day, reportedOn: day }, profile, calendar);
        disruptionWindow(day, { setting: 'foster-care' }, profile, calendar);
      }
    }).run();
  });

  it('say what is owed', async ({ bench }) => {
    const known = { day: '2026-11-09', provider: 'in-house', setting: 'foster-care', outOfArea: true } as const;
    const owed = () => obligationsStartedBy('placement-ended', { ...known, leftOn: known.day }, profile, calendar);
    expect(owed().map(({ kind }) => kind)).toContain('disruption.decision');
    await bench('what is owed from the ending of a placement', () => {
      owed();
    }).run();
  });

  it('rank chairs', async ({ bench }) => {
    const rank = () => rankChairs({ kind: 'disruption', candidates, facts, profile });
    expect(rank()[0]?.may).toBe(true);
    await bench('twenty people as chairs, with every reason', () => {
      rank();
    }).run();
  });

  it('rank times', async ({ bench }) => {
    expect(rankSlots(slots).slots.length).toBeGreaterThan(0);
    await bench('times for twenty diaries over thirty days', () => {
      rankSlots(slots);
    }).run();
  });

  it('rank times when nobody can', async ({ bench }) => {
    const full = diaries.map((diary) => ({
      ...diary,
      busy: [{ from: time('2026-11-01', 0), to: time('2026-12-31', 0) }],
    }));
    const none = { ...slots, diaries: full };
    expect(rankSlots(none).slots).toEqual([]);
    await bench('the ways out, when none of twenty diaries has room', () => {
      rankSlots(none);
    }).run();
  });
});
