import { describe, expect, it } from 'vitest';
import { endingDuties, type EndingToCheck, type NextHome } from '#rules';
import { blended, calendar } from './invented-case.ts';

const REGULATION = 'Regulation 14, Care Planning Regulations 2010';
const { ending, notices, firstVisit, outOfArea, schoolMove } = blended.placement;
const duties = (changed: Partial<EndingToCheck>, leftOn: EndingToCheck['leftOn'] = '2026-11-09') => {
  const decision = endingDuties(
    { placement: { setting: 'foster-care', schoolYear: 7 }, route: 'after-review', leftOn, ...changed },
    blended,
    calendar,
  );
  if (decision.is !== 'decided') throw new Error(decision.is);
  return decision;
};
const lines = (...asked: Parameters<typeof duties>) =>
  duties(...asked).value.map(({ key, words, sum, because }) => [key, words, sum, ...because]);

describe('Regulation 14, W-68: what the law asks at an ending, in words', () => {
  const late = [
    'ending.notices',
    'Everyone who could not be told before has written notice.',
    '10 working days from Mon 9 Nov is Mon 23 Nov',
    REGULATION,
  ];

  it('after a review', () => {
    const before = 'Before the placement ends.';
    expect(lines({})).toEqual([
      [
        'ending.review',
        'The child’s case is reviewed before the placement ends.',
        before,
        REGULATION,
        'Warrington W-68',
      ],
      ['ending.altAccommodation', 'Other accommodation is arranged.', before, REGULATION],
      ['ending.iro', 'The independent reviewing officer is told.', before, REGULATION],
      [
        'ending.noticesBefore',
        'Written notice, as far as it can be given: to everyone who was told of the placement, the carer, and the authority of the area.',
        before,
        REGULATION,
      ],
      late,
    ]);
    expect(duties({}).because).toEqual([REGULATION, 'Warrington W-68']);
  });

  it('E-43: at immediate risk', () => {
    const nextDay = '1 working day from Mon 9 Nov is Tue 10 Nov';
    expect(lines({ route: 'immediate-risk' })).toEqual([
      [
        'ending.riskRecorded',
        'The immediate risk for which it was ended without a review is written down.',
        'The same day.',
        REGULATION,
      ],
      [
        'ending.altAccommodation',
        'Other accommodation is arranged, as soon as it can be.',
        nextDay,
        REGULATION,
        ending.accommodationWithin.source,
      ],
      [
        'ending.iro',
        'The independent reviewing officer is told, as soon as it can be.',
        nextDay,
        REGULATION,
        ending.independentReviewingOfficerToldWithin.source,
      ],
      [
        'ending.review',
        'The child’s case is reviewed; care planning does not wait for a disruption meeting.',
        nextDay,
        REGULATION,
        'Warrington W-68',
      ],
      late,
    ]);
  });

  it('which of the two it was', () => {
    const asked = {
      placement: { setting: 'foster-care', schoolYear: 7 },
      route: 'not-known',
      leftOn: '2026-11-09',
    } as const;
    expect(endingDuties(asked, blended, calendar)).toEqual({
      is: 'asking',
      ask: [
        {
          fact: 'route',
          ask: 'Was the placement ended after a review, or at once because someone was at immediate risk of serious harm?',
          because: [REGULATION],
        },
      ],
    });
  });
});

describe('Regulations 9, 10, 11, 13, 28: what the law asks of the next home, in words', () => {
  const home: NextHome = {
    setting: 'foster-care',
    startsOn: '2026-11-09',
    emergency: false,
    movesSchool: false,
    outOfArea: false,
    atDistance: false,
  };
  const next = (changed: Partial<NextHome>, schoolYear: number | undefined = 7) =>
    lines({ nextHome: { ...home, ...changed }, placement: { setting: 'foster-care', schoolYear } }).slice(5);
  const before = 'Before the move.';

  it('for every home', () => {
    expect(next({})).toEqual([
      [
        'placementPlan.complete',
        'The Placement Plan is complete.',
        '5 working days from Mon 9 Nov is Mon 16 Nov',
        blended.planning.planCompleteWithin.source,
      ],
      ['visit.first', 'The child is visited.', '7 days from Mon 9 Nov is Mon 16 Nov', firstVisit.within.source],
      [
        'reg13.notices',
        'Written notice of the placement to everyone who is owed it. Leaving out a parent whom the notice would make a risk is decided with a reason.',
        before,
        notices.within.source,
      ],
    ]);
    expect(next({ emergency: true })[2]?.[2]).toBe('5 working days from Mon 9 Nov is Mon 16 Nov');
  });

  it('a visit that would fall on a Sunday rolls back', () => {
    expect(next({ startsOn: '2026-11-15' })[1]?.[2]).toBe(
      '7 days from Sun 15 Nov is Sun 22 Nov, so visit by Fri 20 Nov',
    );
  });

  it('where they bite: area, school and other arrangements', () => {
    expect(next({ outOfArea: true }).slice(3)).toEqual([
      ['reg11.approval', 'A placement out of area is approved.', before, outOfArea.approvedBy.source],
      ['reg11.areaAuthority', 'The authority of the area is told.', before, outOfArea.approvedBy.source],
    ]);
    expect(next({ atDistance: true })[3]).toEqual([
      'reg11.approval',
      'A placement at a distance is approved by the Director of Children’s Services.',
      before,
      outOfArea.atDistanceApprovedBy.source,
    ]);
    expect(next({ movesSchool: true }, 10).slice(3)).toEqual([
      [
        'reg10.approval',
        'The move, which upsets schooling in year 10 or 11, is approved, after child, school and reviewing officer were asked.',
        before,
        schoolMove.approvedBy.source,
      ],
    ]);
    expect(next({ movesSchool: true }, 9).slice(3)).toEqual([
      [
        'reg10.education',
        'School is arranged, as soon as it can be.',
        'As soon as it can be.',
        schoolMove.approvedBy.source,
      ],
    ]);
    expect(next({ setting: 'other' }).slice(3)).toEqual([
      [
        'section22D.review',
        'The case is reviewed before the child moves to other arrangements.',
        before,
        'Section 22D, Children Act 1989',
      ],
    ]);
  });

  it('an unknown school year, in an emergency too', () => {
    const asked = (emergency: boolean) =>
      lines({
        nextHome: { ...home, movesSchool: true, emergency },
        placement: { setting: 'foster-care', schoolYear: undefined },
      }).at(-1);
    const question = [
      'reg10.schoolYear',
      'Which school year is the child in? In years 10 and 11 the move needs approval.',
      before,
      schoolMove.approvedBy.source,
    ];
    expect(asked(false)).toEqual(question);
    expect(asked(true)).toEqual(question);
  });
});
