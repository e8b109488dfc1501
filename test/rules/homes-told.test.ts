import { describe, expect, it } from 'vitest';
import { homesTold, type Ending, type LocalDate, type Placement, type Setting } from '#rules';
import { endingWith } from '../builders/ending-facts.ts';
import { placementWith } from './invented-case.ts';

/* Domain §11: the chronology of homes that is taken as read at a disruption meeting. */

const lived = (key: string, homeRef: string, setting: Setting, startedOn: LocalDate, endedOn?: LocalDate): Placement =>
  placementWith({ key, homeRef, setting, startedOn, endedOn });
const ended = (placement: string, leftOn: LocalDate, changed: Partial<Ending>): Ending =>
  endingWith({ key: `ending:${placement}`, placement, leftOn, ...changed });

describe('Where a child has lived', () => {
  it('is told oldest first, with the kind of home, its days and how it ended; the years before Steady say that nobody knows here', () => {
    const placements = [
      lived('p3', 'Household H-3', 'foster-care', '2026-06-01'),
      lived('p1', 'Household H-1', 'connected-persons', '2021-02-01', '2023-05-02'),
      lived('p2', 'Home R-2', 'childrens-home', '2023-05-02', '2026-06-01'),
    ];
    const endings = [ended('p2', '2026-06-01', { inCarePlan: 'no', route: 'immediate-risk' })];
    expect(homesTold(placements, endings)).toEqual([
      {
        homeRef: 'Household H-1',
        setting: 'care by family or friends (connected persons)',
        from: '2021-02-01',
        until: '2023-05-02',
        ended: 'not reported here',
      },
      {
        homeRef: 'Home R-2',
        setting: 'children’s home',
        from: '2023-05-02',
        until: '2026-06-01',
        ended: 'not in the care plan, at once because of immediate risk',
      },
      { homeRef: 'Household H-3', setting: 'foster care', from: '2026-06-01', until: undefined, ended: undefined },
    ]);
  });

  it('a change of status under the same roof is one home, with the kind that it was last and how that ended', () => {
    const placements = [
      lived('p1', 'Household H-1', 'connected-persons', '2021-02-01', '2022-02-01'),
      lived('p2', 'Household H-1', 'foster-care', '2022-02-01', '2026-06-01'),
    ];
    const endings = [ended('p2', '2026-06-01', { inCarePlan: 'yes', route: 'after-review' })];
    expect(homesTold(placements, endings)).toEqual([
      {
        homeRef: 'Household H-1',
        setting: 'foster care',
        from: '2021-02-01',
        until: '2026-06-01',
        ended: 'in the care plan, after a review',
      },
    ]);
  });

  it('a home to which the child came back is there twice, each time with its own ending', () => {
    const placements = [
      lived('p1', 'Household H-1', 'foster-care', '2021-02-01', '2022-02-01'),
      lived('p2', 'Home R-2', 'childrens-home', '2022-02-01', '2023-02-01'),
      lived('p3', 'Household H-1', 'foster-care', '2023-02-01', '2024-02-01'),
    ];
    const endings = [
      ended('p3', '2024-02-01', { inCarePlan: 'changed-lately', route: 'not-known' }),
      ended('p1', '2022-02-01', { inCarePlan: 'not-known', route: 'short-approval' }),
    ];
    expect(homesTold(placements, endings).map(({ homeRef, ended: how }) => [homeRef, how])).toEqual([
      ['Household H-1', 'not known whether it was in the care plan, because a short approval or arrangement ran out'],
      ['Home R-2', 'not reported here'],
      ['Household H-1', 'the care plan was changed shortly before'],
    ]);
  });

  it('with adopters the child lives in one home before and after the order, and it does not vanish with it', () => {
    const placements = [
      lived('p1', 'Household A-1', 'adoption-before-order', '2024-02-01', '2025-02-01'),
      lived('p2', 'Household A-1', 'adoption-after-order', '2025-02-01', '2026-11-20'),
    ];
    expect(homesTold(placements, []).map(({ setting, from, until }) => [setting, from, until])).toEqual([
      ['adopted, after the order', '2024-02-01', '2026-11-20'],
    ]);
  });

  it('a child of whom the register knows no home has none', () => {
    expect(homesTold([], [])).toEqual([]);
  });
});
