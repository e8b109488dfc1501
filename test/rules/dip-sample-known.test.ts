import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DIP_QUESTIONS,
  frameIn,
  packedFrame,
  readSoFar,
  rowOfFigures,
  whatSteadyKnows,
  type FrameMeeting,
  type SampleReadingRow,
} from '#rules';
import { endingWith } from './invented-year.ts';

const DONE = '2026-08-01T09:00:00Z';

describe('What Steady knows of a sampled meeting, beside each question', () => {
  it('says days, ticks and numbers, and leaves judgement to whoever reads', () => {
    const version = { state: 'released', authorId: 'taker', approvedBy: 'chair', releasedBy: 'unit' } as const;
    const known = whatSteadyKnows({
      meeting: { heldOn: '2026-09-02', from: '2026-07-01', by: '2026-08-31' },
      figures: rowOfFigures(endingWith(), '2026-10-01'),
      obligations: [
        { force: 'law', doneAt: DONE, override: undefined },
        { force: 'law', doneAt: undefined, override: undefined },
        { force: 'ours', doneAt: undefined, override: undefined },
      ],
      minutes: { filedOn: '2026-09-10' },
      versions: [version, { ...version, approvedBy: 'taker', releasedBy: 'taker' }, { ...version, state: 'approved' }],
    });
    expect(known).toEqual({
      'right-meeting': 'Held on Wed 2 Sep; to be held from Wed 1 Jul to Mon 31 Aug: late.',
      'chair-free': 'The chair: independent.',
      'childs-view': 'How the child took part: came and spoke (PN1). An advocate: taken.',
      'family-heard': 'Carers: came. Parents: views alone. Questionnaires back: child 1 of 1, carers 1 of 2.',
      'law-done': '1 of 2 things that the law asks for are done or set aside with a reason.',
      'actions-done': 'Actions: 2 done in time, 1 done late, 1 still to come.',
      'versions-safe': '2 versions went out; 1 checked by somebody other than the author.',
      filed: 'Filed on Thu 10 Sep.',
    });
  });

  it('of what is not counted yet it says nothing, and what is not there it says', () => {
    const meeting = { heldOn: '2026-07-09', from: '2026-07-10', by: '2026-08-31' } as const;
    const known = whatSteadyKnows({ meeting, figures: undefined, obligations: [], minutes: undefined, versions: [] });
    expect(known).toEqual({
      'right-meeting': 'Held on Thu 9 Jul; to be held from Fri 10 Jul to Mon 31 Aug: early.',
      'law-done': 'Steady knows of nothing that the law asked for here.',
      'versions-safe': 'No version went out.',
      filed: 'It is not said to be filed.',
    });
  });
});

describe('What a sample was drawn from, as it is kept', () => {
  const meeting = fc.record({
    row: fc.string({ minLength: 1 }),
    kind: fc.constantFrom('disruption', 'stability'),
    team: fc.string(),
    outcome: fc.constantFrom('early', 'in-window', 'late', 'steadier', 'not-said'),
    chairId: fc.option(fc.string(), { nil: undefined }),
  }) as fc.Arbitrary<FrameMeeting>;

  it('is read as it was written, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(meeting), (meetings) => {
        const kept: unknown = JSON.parse(JSON.stringify(packedFrame(meetings)));
        expect(frameIn(kept as ReturnType<typeof packedFrame>)).toEqual(meetings);
      }),
      { numRuns: 100 },
    );
  });

  it('two thousand meetings fit into one cell of a list', () => {
    const many = Array.from({ length: 2000 }, (_, at): FrameMeeting => {
      const chairId = `b0d32ef2-dcf1-5599-a097-${String(at % 30).padStart(12, '0')}`;
      const team = `Team of ${String(at % 40)}`;
      return {
        row: `SM-2026-${String(at).padStart(4, '0')}`,
        kind: 'stability',
        team,
        outcome: 'another-meeting',
        chairId,
      };
    });
    expect(JSON.stringify(packedFrame(many)).length).toBeLessThan(60_000);
  });
});

describe('Where the readings of one meeting are', () => {
  const row = (part: SampleReadingRow['part'], changed: Partial<SampleReadingRow> = {}): SampleReadingRow => ({
    key: `dip-reading:x:DM-1:${part}`,
    sample: 'dip-sample:x',
    meeting: 'DM-1',
    part,
    case: 'PE-1',
    childRef: 'C-1',
    placement: 'placement:P-1',
    reader: `reader-${part}`,
    state: 'handed-in',
    answers: DIP_QUESTIONS.map(({ id }) => ({ question: id, evidenced: 'yes', evidence: 'page 2' })),
    grade: 'good',
    why: 'The child’s words lead.',
    revision: 1,
    ...changed,
  });

  it.each([
    ['one reader, handed in', [row('first')], 'settled'],
    ['one reader, a grade that is not handed in', [row('first', { state: 'to-read' })], 'reading'],
    ['the second is not in', [row('first'), row('second', { state: 'to-read' })], 'reading'],
    ['the first is not in', [row('first', { state: 'to-read' }), row('second')], 'reading'],
    ['both agree', [row('first'), row('second')], 'settled'],
    ['both differ', [row('first'), row('second', { grade: 'inadequate' })], 'to-settle'],
    [
      'both differ, and a third settled it',
      [row('first'), row('second', { grade: 'inadequate' }), row('settled', { answers: [] })],
      'settled',
    ],
  ] as const)('%s', (_which, rows, is) => {
    expect(readSoFar(rows).is).toBe(is);
  });
});
