import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { calendarFrom, type SimulatedCase, simulate, simulationWords } from '#rules';
import { blended, torbay, warrington } from './invented-case.ts';

const calendar = calendarFrom([]);
const cases = JSON.parse(
  readFileSync(new URL('../../docs/examples/simulate/cases.json', import.meta.url), 'utf8'),
) as readonly SimulatedCase[];
const unmanageable = cases[0] as SimulatedCase;
const wordsOf = (those: readonly SimulatedCase[], first = blended, second = blended) =>
  simulationWords(simulate(those, first, second, calendar));

const stabilityWith = (urgent: Partial<(typeof blended)['stability']['urgent']>, chairs?: 'service-manager') => ({
  ...blended,
  title: 'Ours',
  stability: {
    ...blended.stability,
    urgent: { ...blended.stability.urgent, ...urgent },
    ...(chairs === undefined
      ? {}
      : { chair: { ...blended.stability.chair, roles: { is: [chairs], source: 'Ours, 1' } } }),
  },
});
const sooner = stabilityWith({ within: { is: { days: 3, count: 'calendar' }, source: 'Ours, 4.2' } });

describe('What another procedure would ask for', () => {
  it('a procedure does not differ from itself', () => {
    const { cases: differences, ...sums } = simulate(cases, blended, blended, calendar);
    expect(differences.map(({ same }) => same)).toEqual([true, true, true, true, true]);
    expect(sums).toMatchObject({
      meetings: { first: 4, second: 4 },
      earlier: 0,
      later: 0,
      late: { first: 0, second: 0 },
    });
  });

  it('Torbay T-45: with three days in place of seven the meeting is earlier, and what was in time is late', () => {
    expect(wordsOf([unmanageable], blended, sooner)).toEqual([
      'A: Warrington and Torbay, blended',
      'B: Ours',
      '',
      '1 case; the two say the same of 0.',
      'Meetings: 1 under A, 1 under B.',
      'B wants things earlier 1 time, and later 0 times.',
      'Late, as it was done: 0 under A, 1 under B.',
      '',
      '1. A carer is struggling, and it cannot be managed before Christmas',
      '- The placement stability meeting: A by Thu 24 Dec 2026, B by Mon 21 Dec 2026, 3 days earlier. Done on Thu 24 Dec 2026: late under B.',
      '- Only A says: The placement stability meeting is held by Thursday 24 December 2026 and booked by Monday 21 December 2026.',
      '- Only B says: The placement stability meeting is held by Monday 21 December 2026 and booked by Monday 21 December 2026.',
      '- Paragraphs of A alone: Torbay T-45; CF-12.',
      '- Paragraphs of B alone: Ours, 4.2.',
    ]);
    expect(wordsOf([unmanageable], sooner, blended)).toContain(
      '- The placement stability meeting: A by Mon 21 Dec 2026, B by Thu 24 Dec 2026, 3 days later. Done on Thu 24 Dec 2026: late under A.',
    );
  });

  it('who may chair is said where it differs, also when the day does not', () => {
    const [line] = wordsOf(
      [{ ...unmanageable, done: { 'stability.hold': '2026-12-29' } }],
      blended,
      stabilityWith({}, 'service-manager'),
    ).filter((words) => words.startsWith('- The placement'));
    expect(line).toMatch(
      /^- The placement stability meeting: both, by Thu 24 Dec 2026\. Done on Tue 29 Dec 2026: late under A and B\. Chair under A: .*; under B: service manager\.$/,
    );
  });

  it('a meeting that only one asks for is said with its day and its chair', () => {
    const ended = cases[1] as SimulatedCase;
    const never = { ...blended, title: 'Ours', disruption: { ...blended.disruption, required: [] } };
    const words = wordsOf([ended], blended, never);
    expect(words).toContain(
      '- The disruption meeting: only A, by Thu 24 Dec 2026. Done on Tue 1 Dec 2026: late under neither. Chair: conference and review manager, service manager or independent chair.',
    );
    expect(
      wordsOf([ended], never, blended).filter((line) => line.startsWith('- The disruption meeting: only B')),
    ).toHaveLength(1);
    expect(simulate([ended], blended, never, calendar).meetings).toEqual({ first: 1, second: 0 });
  });

  it('where one decides and the other has to ask first, that is said', () => {
    const ended: SimulatedCase = {
      name: 'Nobody said how many endings there were',
      facts: {
        about: 'placement-ended',
        placement: { setting: 'childrens-home', provider: 'agency', permanencePlan: false, match: 'none' },
        leftOn: '2026-10-05',
        inCarePlan: 'no',
        route: 'after-review',
      },
    };
    const counting = {
      ...blended,
      title: 'Ours',
      disruption: {
        ...blended.disruption,
        required: [{ is: 'second-unplanned-ending-in-12-months', source: 'Ours, 7' } as const],
      },
    };
    const words = wordsOf([ended], blended, counting);
    expect(words).toContain('- A: it is decided. B: something is asked first.');
  });

  it.each([['warrington-against-torbay', warrington, torbay]] as const)(
    'docs/examples/simulate/%s.txt says what comes out',
    (file, first, second) => {
      const written = readFileSync(new URL(`../../docs/examples/simulate/${file}.txt`, import.meta.url), 'utf8');
      expect(`${wordsOf(cases, first, second).join('\n')}\n`).toBe(written);
    },
  );
});

describe('Days that only one of the two gives', () => {
  it('are said as they are', () => {
    const owed = { kind: 'x', title: 'Do something', under: 'both', lateUnder: [] } as const;
    const difference = {
      name: 'Invented',
      about: 'report',
      is: { first: 'decided', second: 'decided' },
      meetings: [],
      others: [
        { ...owed, firstDue: '2026-11-09' },
        { ...owed, under: 'first' },
        { ...owed, under: 'second', secondDue: '2026-11-09' },
      ],
      decides: { first: [], second: [] },
      paragraphs: { first: [], second: [] },
      same: false,
    } as const;
    const sums = { first: 0, second: 0 };
    expect(
      simulationWords({
        first: 'A',
        second: 'B',
        cases: [difference],
        meetings: sums,
        earlier: 0,
        later: 0,
        late: sums,
      }).slice(-3),
    ).toEqual([
      '- Do something: A by Mon 9 Nov 2026, B without a day.',
      '- Do something: only A, without a day.',
      '- Do something: only B, by Mon 9 Nov 2026.',
    ]);
  });
});
