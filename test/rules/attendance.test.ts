import { describe, expect, it } from 'vitest';
import {
  attendanceMissing,
  CHILD_PARTS,
  childWasHeard,
  dayHeld,
  nextReviewOf,
  quorumOf,
  quorumWords,
  type Attendance,
  type ChildAttendance,
  type Contribution,
  type Role,
} from '#rules';
import { blended, calendar } from './invented-case.ts';

const one = (
  person: string,
  part: Role,
  how: Contribution = 'attended',
  more: Partial<Attendance> = {},
): Attendance => ({
  person,
  name: `Invented ${person}`,
  part,
  how,
  sitting: 1,
  ...more,
});
const everyone = [
  one('chair', 'team-manager'),
  one('sw', 'childs-social-worker'),
  one('ssw', 'supervising-social-worker', 'remote'),
  one('carer', 'foster-carer'),
];
const spoke: ChildAttendance = { part: 'present-spoke', age: 12 };

describe('CF-32, domain §7.3: how each person took part is said in full', () => {
  it('nothing is missing where all is said', () => {
    expect(attendanceMissing(everyone, spoke)).toEqual([]);
  });

  it.each([
    ['part', 'for which part Invented x came'],
    ['via-representative', 'who spoke for Invented x'],
    ['not-invited', 'why Invented x was not asked'],
  ] as const)('“%s” needs more', (how, what) => {
    expect(attendanceMissing([one('x', 'parent', how)], spoke)).toEqual([
      { what, who: 'The minute taker', because: ['CF-32'] },
    ]);
    const full = { partOf: 'the first hour', through: 'the advocate', reason: 'No safe way.' };
    expect(attendanceMissing([one('x', 'parent', how, full)], spoke)).toEqual([]);
  });

  it.each([
    [{}, 'how the child took part'],
    [{ part: 'under-4', age: 4 }, 'how the child took part: four is old enough'],
    [{ part: 'absent-via-advocate' }, 'through whom or what the child spoke'],
    [{ part: 'present-advocate-spoke' }, 'through whom or what the child spoke'],
    [{ part: 'absent-via-medium' }, 'through whom or what the child spoke'],
    [{ part: 'no-views' }, 'why the child’s views were not there'],
    [{ part: 'present-no-contribution' }, 'why the child’s views were not there'],
  ] as const)('of the child: %j', (child, what) => {
    expect(attendanceMissing([], child).map((each) => each.what)).toEqual([what]);
  });

  it('under four with an age under four is enough; with the reason, no views too', () => {
    expect(attendanceMissing([], { part: 'under-4', age: 3 })).toEqual([]);
    expect(attendanceMissing([], { part: 'under-4' })).toEqual([]);
    expect(attendanceMissing([], { part: 'no-views', reason: 'Asked twice, did not wish to.' })).toEqual([]);
    expect(attendanceMissing([], { part: 'absent-via-medium', through: 'A drawing' })).toEqual([]);
  });

  it('a child was heard who came, sent someone or something, or is under four', () => {
    expect(CHILD_PARTS.filter(childWasHeard)).toEqual([
      'present-spoke',
      'present-advocate-spoke',
      'present-nonverbal',
      'absent-via-advocate',
      'absent-via-medium',
      'under-4',
    ]);
    expect(childWasHeard(undefined)).toBe(false);
  });
});

describe('E-60: quorum, who lacks, and what may be done', () => {
  it('chair, worker, supervisor, the child’s views and an invitation to the carers are enough', () => {
    const quorum = quorumOf(everyone, spoke, 'chair');
    expect(quorum).toEqual({ quorate: true, lacking: [], may: [], because: 'E-60' });
    expect(quorumWords(quorum)).toBe('Quorate.');
  });

  it('carers who sent apologies were asked; who was not asked was not', () => {
    const carers = (how: Contribution) =>
      quorumOf([...everyone.slice(0, 3), one('carer', 'foster-carer', how)], spoke, 'chair').lacking;
    expect(carers('apologies')).toEqual([]);
    expect(carers('not-invited')).toEqual(['an invitation to the carers']);
  });

  it('before anybody says how the carers took part, that they were asked stands in the invitations', () => {
    const asked = (how: Contribution) =>
      quorumOf(everyone.slice(0, 3), spoke, 'chair', [one('carer', 'foster-carer', how)]).lacking;
    expect(asked('attended')).toEqual([]);
    expect(asked('not-invited')).toEqual(['an invitation to the carers']);
    expect(
      quorumOf([...everyone.slice(0, 3), one('carer', 'foster-carer', 'not-invited')], spoke, 'chair', everyone)
        .lacking,
    ).toEqual(['an invitation to the carers']);
  });

  it('apologies are no presence, and views in writing none of the worker', () => {
    const quorum = quorumOf(
      [one('chair', 'team-manager'), one('sw', 'childs-social-worker', 'written'), ...everyone.slice(2)],
      spoke,
      'chair',
    );
    expect(quorum.quorate).toBe(true);
    const without = quorumOf([one('sw', 'childs-social-worker', 'apologies'), ...everyone.slice(2)], spoke, 'chair');
    expect(without.lacking).toEqual(['the chair', 'the child’s social worker or their manager']);
    expect(without.may.map(({ way }) => way)).toEqual(['another-chair', 'another-sitting', 'another-day']);
    expect(quorumWords(without)).toBe('Not quorate, without the chair and the child’s social worker or their manager.');
  });

  it('without the child’s views they are gathered before anything is decided', () => {
    const quorum = quorumOf(everyone, { part: 'no-views' }, 'chair');
    expect(quorumWords(quorum)).toBe('Not quorate, without the child’s views.');
    expect(quorum.may.map(({ way }) => way)).toEqual([
      'gather-the-childs-views',
      'go-on-and-ask-in-writing',
      'another-sitting',
      'another-day',
    ]);
    expect(quorum.may[0]?.say).toBe('Let the adult whom the child trusts ask them before anything is decided.');
  });

  it('E-54: with no chair named, one whose post it is to chair counts', () => {
    expect(quorumOf([one('x', 'conference-and-review-manager'), ...everyone], spoke, '').lacking).toEqual([]);
    expect(quorumOf(everyone, spoke, '').lacking).toEqual(['the chair']);
  });
});

describe('The day on which it was held, beside plan and window', () => {
  const window = { from: '2026-11-16', by: '2026-11-20' } as const;

  it.each([
    ['2026-11-18', '2026-11-18', 'Held on Wed 18 Nov, inside the window.', true, false],
    ['2026-11-16', undefined, 'Held on Mon 16 Nov, inside the window.', true, false],
    ['2026-11-20', '2026-11-18', 'Held on Fri 20 Nov, inside the window; it was planned for Wed 18 Nov.', false, false],
    [
      '2026-11-23',
      '2026-11-18',
      'Held on Mon 23 Nov, 3 days after the window; it was planned for Wed 18 Nov.',
      false,
      true,
    ],
    ['2026-11-15', '2026-11-15', 'Held on Sun 15 Nov, 1 day before the window.', true, true],
  ] as const)('held on %s, planned for %s', (heldOn, plannedOn, say, asPlanned, needsReason) => {
    expect(dayHeld({ heldOn, plannedOn, ...window })).toMatchObject({ say, asPlanned, needsReason });
  });

  it('late with a reason needs no other', () => {
    expect(dayHeld({ heldOn: '2026-11-23', ...window, outOfWindowReason: 'The child was ill.' })).toMatchObject({
      window: 'late',
      days: 3,
      needsReason: false,
    });
    expect(dayHeld({ heldOn: '2026-11-13', ...window })).toMatchObject({ window: 'early', days: 3 });
  });
});

describe('Torbay T-35, ruling CF-33: the next review is booked at the meeting', () => {
  const limit = blended.stability.followUp.within;
  const review = (nextOn?: '2026-12-14' | '2026-12-15' | '2026-11-16', childHasLeft = false, reason?: string) =>
    nextReviewOf({ heldOn: '2026-11-16', nextOn, childHasLeft, reason }, limit, calendar);

  it('within 28 days of the meeting', () => {
    expect(review('2026-12-14')).toMatchObject({ by: { day: '2026-12-14' }, missing: [], warning: undefined });
  });

  it('later is booked, with a warning that shows the sum', () => {
    expect(review('2026-12-15')).toMatchObject({
      missing: [],
      warning: 'That is later than the procedure says: 28 days from Mon 16 Nov is Mon 14 Dec.',
    });
  });

  it('none is missing; the day of the meeting itself is none', () => {
    expect(review().missing.map(({ what }) => what)).toEqual(['the day of the next review']);
    expect(review('2026-11-16').missing.map(({ what }) => what)).toEqual([
      'a day for the next review that is after this meeting',
    ]);
  });

  it('there is none only when the child has left, and then with the reason', () => {
    expect(review(undefined, false, 'All is well.').missing).toHaveLength(1);
    expect(review(undefined, true).missing.map(({ what }) => what)).toEqual(['the next review, or why there is none']);
    expect(review(undefined, true, 'She moved on 15 November.').missing).toEqual([]);
  });
});
