import { describe, expect, it } from 'vitest';
import { endPlacement, type Ending, type LocalDate, type PlacementEnded } from '#rules';
import { endingFacts, endingWith } from '../builders/ending-facts.ts';
import { blended, calendar, placement, placementWith } from './invented-case.ts';

/* CF-09: what went before a real ending counts, without anybody having to type it. Monday 23 November 2026. */

const said: PlacementEnded = {
  formId: 'form',
  placement: 'placement:C-1042',
  leftOn: '2026-11-20',
  inCarePlan: 'changed-lately',
  route: 'immediate-risk',
  match: 'none',
};
type FactsOfEnding = ReturnType<typeof endingFacts>;
const ended = (changed: Partial<PlacementEnded>, facts: Partial<FactsOfEnding>) =>
  endPlacement({ ...said, ...changed }, endingFacts(facts), blended, calendar);
/** Of how many lines of the procedure a person reads beside the ending itself. */
const reasons = (decision: ReturnType<typeof ended>) =>
  decision.is === 'decided' ? decision.because.length : decision.is;
const earlier = (leftOn: LocalDate, changed: Partial<Ending> = {}) =>
  endingWith({ key: `ending:${leftOn}`, ref: `PE-${leftOn}`, placement: 'placement:other', leftOn, ...changed });
const home = (homeRef: string, startedOn: LocalDate, endedOn?: LocalDate) =>
  placementWith({ key: `placement:${homeRef}`, homeRef, startedOn, endedOn });

const alone = reasons(ended({}, {}));

describe('A third home in the council’s year, 1 April to 31 March', () => {
  const here = { ...placement, homeRef: 'H-3', startedOn: '2026-09-01' as LocalDate };

  it('is a reason to look at a meeting; a second home is none', () => {
    const three = [home('H-1', '2025-05-01', '2026-06-30'), home('H-2', '2026-06-30', '2026-09-01'), here];
    expect(reasons(ended({}, { placement: here, childPlacements: three }))).toBe((alone as number) + 1);
    expect(reasons(ended({}, { placement: here, childPlacements: three.slice(1) }))).toBe(alone);
  });

  it('a home that was left before the year began, and one where the child moved after this day, are none', () => {
    const others = [home('H-1', '2025-05-01', '2026-03-01'), home('H-2', '2026-05-01', '2026-09-01'), here];
    expect(reasons(ended({}, { placement: here, childPlacements: others }))).toBe(alone);
    const after = [home('H-2', '2026-06-30', '2026-09-01'), here, home('H-4', '2026-11-21')];
    expect(reasons(ended({}, { placement: here, childPlacements: after }))).toBe(alone);
  });

  it('a change of status in the same home is no move', () => {
    const same = [home('H-2', '2026-04-10', '2026-06-30'), home('H-2', '2026-06-30', '2026-09-01'), here];
    expect(reasons(ended({}, { placement: here, childPlacements: same }))).toBe(alone);
  });
});

describe('A second unplanned ending', () => {
  const unplanned = { inCarePlan: 'no' } as const;
  const before = reasons(ended(unplanned, {})) as number;

  it('with these carers, of another child too, is a reason; a planned one is not', () => {
    const other = earlier('2024-02-01', { childRef: 'C-9' });
    expect(reasons(ended(unplanned, { homeEndings: [other] }))).toBe(before + 1);
    expect(reasons(ended(unplanned, { homeEndings: [{ ...other, inCarePlan: 'yes' }] }))).toBe(before);
  });

  it('of a residential home, which has no carers of its own, is none', () => {
    const residential = placementWith({ setting: 'childrens-home' });
    const [with_, without] = [[earlier('2024-02-01')], []].map((homeEndings) =>
      reasons(ended(unplanned, { placement: residential, homeEndings })),
    );
    expect(with_).toBe(without);
  });

  it('of the child within twelve months is one; on the day a year before, or after this one, it is not', () => {
    const count = (leftOn: LocalDate) => reasons(ended(unplanned, { childEndings: [earlier(leftOn)] }));
    expect([count('2025-11-21'), count('2025-11-20'), count('2026-11-21')]).toEqual([before + 1, before, before]);
  });

  it('one that is itself in doubt counts no second', () => {
    expect(reasons(ended({}, { childEndings: [earlier('2026-05-01')] }))).toBe(alone);
  });
});
