import { describe, expect, it } from 'vitest';
import {
  calendarFrom,
  dueDayFor,
  profileNamed,
  reminderLevels,
  levelReached,
  type LocalDate,
  type MeetingKind,
  type Role,
} from '#rules';

const calendar = calendarFrom([]);
const blended = profileNamed('blended-default');
const torbay = profileNamed('torbay-stability');
const due = (
  role: Role,
  meetingOn: LocalDate,
  more: { kind?: MeetingKind; agreed?: LocalDate; today?: LocalDate; of?: typeof blended } = {},
) =>
  dueDayFor(
    { kind: more.kind ?? 'disruption', role, meetingOn, agreed: more.agreed, today: more.today ?? '2026-11-02' },
    more.of ?? blended,
    calendar,
  );

describe('By when a form is back', () => {
  it.each([
    ['a carer, with the New Year between', 'foster-carer', '2027-01-05', {}, '2026-12-30'],
    ['a carer, with Easter between', 'adopter', '2026-04-08', { today: '2026-03-01' }, '2026-04-01'],
    ['a carer in Torbay, three calendar days', 'foster-carer', '2027-01-05', { of: torbay }, '2026-12-31'],
    ['the child, the working day before', 'child', '2027-01-05', {}, '2027-01-04'],
    ['a school, five working days before', 'school', '2026-12-15', {}, '2026-12-08'],
    ['a school, on the day that the chair agreed', 'school', '2026-12-15', { agreed: '2026-12-04' }, '2026-12-04'],
    [
      'views for a stability meeting, the working day before',
      'parent',
      '2026-12-14',
      { kind: 'stability' },
      '2026-12-11',
    ],
    ['a day that has passed is today', 'school', '2026-12-15', { today: '2026-12-10' }, '2026-12-10'],
  ] as const)('%s', (_who, role, meetingOn, more, day) => {
    expect(due(role, meetingOn, more).day).toBe(day);
  });

  it('says its sum', () => {
    expect(due('foster-carer', '2027-01-05').sum).toBe('3 working days before the meeting on Tue 5 Jan 2027');
  });
});

describe('When somebody who has not answered is reminded', () => {
  it('on working days before, on and after the due day, and then no more', () => {
    expect(reminderLevels('2026-12-08', calendar, blended)).toEqual(['2026-12-04', '2026-12-08', '2026-12-09']);
  });

  it('the days around Christmas are left out', () => {
    expect(reminderLevels('2026-12-29', calendar, blended)).toEqual(['2026-12-23', '2026-12-29', '2026-12-30']);
  });

  it.each([
    ['2026-12-03', 0],
    ['2026-12-04', 1],
    ['2026-12-07', 1],
    ['2026-12-08', 2],
    ['2026-12-20', 3],
  ] as const)('on %s level %i has been reached', (today, level) => {
    expect(levelReached('2026-12-08', today, calendar, blended)).toBe(level);
  });
});
