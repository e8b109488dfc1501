import { describe, expect, it } from 'vitest';
import { casesBehind, figuresIn, leaksInSummary, missingBeforeApproval, rowOfFigures, type Figures } from '#rules';
import { endingWith, meetingWith, stabilityWith } from './invented-year.ts';

const TODAY = '2026-06-01';

describe('One wordless row for each closed meeting or ending', () => {
  const ROWS: readonly (readonly [what: string, figures: Figures])[] = [
    ['an ending with its meeting', endingWith()],
    [
      'an ending without a meeting, and why',
      endingWith({ outcome: 'not-held', notHeldBecause: 'report-instead', meeting: undefined }),
    ],
    ['factors that were ticked, none of them', endingWith({ factors: [] })],
    ['factors that were ticked', endingWith({ factors: ['carer-strain', 'nights'] })],
    ['a meeting before it', endingWith({ before: 'yes', daysBefore: 40 })],
    ['a stability meeting', stabilityWith()],
    [
      'a late one, with learning and a grade',
      stabilityWith({
        meeting: meetingWith({
          timing: 'late',
          outsideBecause: 'no-chair',
          learning: [{ theme: 'practice', changed: true }],
          dipSample: 'good',
        }),
      }),
    ],
    ['learning that was said to be none', stabilityWith({ meeting: meetingWith({ learning: [] }) })],
  ];

  it.each(ROWS)('%s counts the same after it was saved and read', (_what, figures) => {
    const read = figuresIn(JSON.parse(JSON.stringify(rowOfFigures(figures, TODAY))) as ReturnType<typeof rowOfFigures>);
    expect(JSON.parse(JSON.stringify(read))).toEqual(JSON.parse(JSON.stringify(figures)));
  });

  it.each([
    ['an action is open: each week', stabilityWith(), '2026-06-08'],
    [
      'nothing is open: when three months have passed',
      stabilityWith({ meeting: meetingWith({ actions: { inTime: 2, late: 0, overdue: 0, open: 0 } }) }),
      '2026-08-12',
    ],
    [
      'and when six have',
      stabilityWith({
        on: '2026-02-11',
        meeting: meetingWith({ actions: { inTime: 2, late: 0, overdue: 0, open: 0 } }),
      }),
      '2026-08-12',
    ],
    [
      'after that never again',
      stabilityWith({
        on: '2025-05-11',
        meeting: meetingWith({ actions: { inTime: 2, late: 0, overdue: 0, open: 0 } }),
      }),
      undefined,
    ],
  ] as const)('it is counted anew while %s', (_when, figures, day) => {
    expect(rowOfFigures(figures, TODAY).lookOn).toBe(day);
  });
});

describe('The cases behind a figure', () => {
  const rows = [
    endingWith({ row: 'PE-2026-0002', on: '2026-06-01', type: 'planned', factors: ['nights'] }),
    endingWith({ row: 'PE-2026-0001' }),
    stabilityWith(),
  ];
  it('are those that were asked, oldest first, with what they count as', () => {
    expect(casesBehind('endings.type', rows)).toEqual([
      { ref: 'PE-2026-0001', on: '2026-05-11', counts: ['unplanned'] },
      { ref: 'PE-2026-0002', on: '2026-06-01', counts: ['planned'] },
    ]);
    expect(casesBehind('stability.timing', rows).map(({ ref }) => ref)).toEqual(['SM-2026-0001']);
    expect(casesBehind('no-such-figure', rows)).toEqual([]);
  });
});

describe('Before a summary is approved', () => {
  const words = { says: 'More worries were told early.', to: '2027-03-31' } as const;
  it('its words are there, its period is over, and its numbers are whole', () => {
    expect(missingBeforeApproval(words, '2027-04-01', true)).toEqual([]);
    expect(missingBeforeApproval({ ...words, says: ' ' }, '2027-03-31', false)).toEqual([
      'Write what the year says: the numbers do not say it by themselves.',
      'The period ends on Wed 31 Mar 2027: approve it after that day.',
      'The numbers are not whole yet. Open this page again in a minute.',
    ]);
  });

  it.each([
    ['a reference', 'As in PE-2026-0003, nobody had rung.', 'PE-2026-0003'],
    ['a postcode', 'A home in WA1 2XX closed.', 'WA1 2XX'],
    ['a telephone number', 'Ring 01925 496123.', '01925 496123'],
    ['a child by age', 'One boy, aged nine, moved three times.', 'boy, aged nine'],
    ['a child by age and sex', 'A 14-year-old girl left twice.', '14-year-old'],
    ['a person by title', 'We thank Mrs Cerise.', 'Mrs Cerise'],
    ['a school', 'Most went to St Damson’s High School.', 'St Damson’s High School'],
  ])('%s by which somebody could be known is found', (_what, text, found) => {
    expect(leaksInSummary([text])).toContain(found);
    expect(missingBeforeApproval({ ...words, changed: text }, '2027-04-01', true).join(' ')).toContain(found);
  });

  it('ordinary words of a year are not', () => {
    expect(
      leaksInSummary([
        words.says,
        'Nights were named most; 41 meetings were held in time.',
        'The Principal Social Worker and the Foster Carers’ Association met; Ofsted came in June.',
        'Half were children of ten to fifteen. A place at a primary school was late for many nine-year-olds.',
      ]),
    ).toEqual([]);
  });
});
