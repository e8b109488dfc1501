import { describe, expect, it } from 'vitest';
import {
  endingDuties,
  isLookedAfter,
  isRegulatedEnding,
  nextHomeDuties,
  obligationsStartedBy,
  SETTINGS,
  turning18Words,
  turns18Within,
  type EndingToCheck,
  type NextHome,
} from '#rules';
import { blended, calendar } from './invented-case.ts';

const REGULATION = 'Regulation 14, Care Planning Regulations 2010';
const EXCEPTION = 'Regulation 14(3), Care Planning Regulations 2010';
const { notices, firstVisit, outOfArea, schoolMove } = blended.placement;

const fosterHome = { setting: 'foster-care', provider: 'in-house', outOfArea: false, schoolYear: 7 } as const;
const duties = (changed: Partial<EndingToCheck>) => {
  const decision = endingDuties(
    { placement: fosterHome, route: 'after-review', leftOn: '2026-11-09', ...changed },
    blended,
    calendar,
  );
  if (decision.is !== 'decided') throw new Error(decision.is);
  return decision;
};
const lines = (changed: Partial<EndingToCheck>) =>
  duties(changed).value.map(({ words, due, sum }) => [words, due, sum]);
const kinds = (changed: Partial<EndingToCheck>) => duties(changed).value.map(({ kind }) => kind);

describe('Regulation 14, W-68: what the law asks at an ending, in words', () => {
  it('after a review: review, home, reviewing officer and notices were due before; late notices within 10 working days', () => {
    const before = 'before the placement ended, Mon 9 Nov';
    expect(lines({})).toEqual([
      ['Review the child’s case before the placement is ended', '2026-11-09', before],
      ['Arrange where the child will live', '2026-11-09', before],
      ['Tell the independent reviewing officer before the placement ends', '2026-11-09', before],
      [
        'Give written notice that the placement is to end, as far as it can be given: to everyone who was told of the placement, the carer, and the authority of the area',
        '2026-11-09',
        before,
      ],
      [
        'Give written notice to everyone who could not be told before the placement ended',
        '2026-11-23',
        '10 working days from Mon 9 Nov is Mon 23 Nov',
      ],
      [
        'Tell the independent reviewing officer that the placement has ended',
        '2026-11-10',
        '1 working day from Mon 9 Nov is Tue 10 Nov; the law sets no number of days, this one is the council’s procedure',
      ],
    ]);
  });

  it('E-43: at immediate risk the review is no bar; the risk is written down that day, the rest follows as soon as it can', () => {
    const nextDay = '1 working day from Mon 9 Nov is Tue 10 Nov';
    expect(lines({ route: 'immediate-risk' })).toEqual([
      [
        'Write down the immediate risk for which the placement was ended without a review',
        '2026-11-09',
        'the same day, Mon 9 Nov',
      ],
      [
        'Settle where the child lives after the immediate ending',
        '2026-11-10',
        `${nextDay}; the law sets no number of days, this one is a suggestion of Steady`,
      ],
      [
        'Give written notice to everyone who could not be told before the placement ended',
        '2026-11-23',
        '10 working days from Mon 9 Nov is Mon 23 Nov',
      ],
      [
        'Tell the independent reviewing officer that the placement has ended',
        '2026-11-10',
        `${nextDay}; the law sets no number of days, this one is the council’s procedure`,
      ],
    ]);
    expect(duties({ route: 'immediate-risk' }).because).toEqual([
      EXCEPTION,
      'Regulation 14, Care Planning Regulations 2010: as soon as practicable',
      'days: default',
      REGULATION,
      'Torbay T-53',
      'CF-06',
    ]);
  });

  it('every line is the law’s, by the child’s social worker, with its paragraph', () => {
    for (const route of ['after-review', 'immediate-risk'] as const) {
      for (const { force, ownerRole, because } of duties({ route }).value) {
        expect([force, ownerRole]).toEqual(['law', 'childs-social-worker']);
        expect(because.join('; ')).toContain('Regulation 14');
      }
    }
  });

  it('which of the two it was is asked, never assumed', () => {
    const asked = { placement: fosterHome, route: 'not-known', leftOn: '2026-11-09' } as const;
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

  it.each(SETTINGS)('E-48: %s: whether regulation 14 bites', (setting) => {
    expect(isRegulatedEnding({ setting }, '2026-11-09')).toBe(setting !== 'adoption-after-order');
    expect(isLookedAfter({ setting }, '2026-11-09')).toBe(setting !== 'adoption-after-order');
  });

  it('E-50, E-51: an adult owes the regulation nothing, and has no reviewing officer, from the birthday on', () => {
    const born = { setting: 'foster-care', bornOn: '2008-11-09' } as const;
    expect([isRegulatedEnding(born, '2026-11-08'), isLookedAfter(born, '2026-11-08')]).toEqual([true, true]);
    expect([isRegulatedEnding(born, '2026-11-09'), isLookedAfter(born, '2026-11-09')]).toEqual([false, false]);
  });

  it('E-48: after an adoption order the law asks nothing here', () => {
    const afterOrder = { ...fosterHome, setting: 'adoption-after-order', provider: 'none' } as const;
    for (const route of ['after-review', 'not-known'] as const)
      expect(kinds({ placement: afterOrder, route })).toEqual([]);
  });

  it('section 22C(2): a child in care who leaves their parents leaves a regulated placement; one who is not in care does not', () => {
    const withParents = { ...fosterHome, setting: 'with-parents', provider: 'none' } as const;
    const regulation14 = [
      'ending.review',
      'ending.accommodation',
      'ending.tell-independent-reviewing-officer',
      'ending.notices-ahead',
      'ending.notices',
      'disruption.tell-independent-reviewing-officer',
    ];
    expect(kinds({ placement: { ...withParents, legalStatus: 'care-order' } })).toEqual(regulation14);
    expect(kinds({ placement: { ...withParents, legalStatus: 'interim-care-order' } })).toEqual(regulation14);
    expect(kinds({ placement: withParents })).toEqual(regulation14);
    expect(kinds({ placement: { ...withParents, legalStatus: 'section-20' } })).toEqual([
      'disruption.tell-independent-reviewing-officer',
    ]);
  });

  it('regulation 14(5): a short approval that ran out, and a move to other arrangements, are left out of it', () => {
    expect(kinds({ route: 'short-approval' })).toEqual(['disruption.tell-independent-reviewing-officer']);
    const flat = { setting: 'supported-accommodation', startsOn: '2026-11-09', emergency: false } as const;
    const nextHome = { ...flat, movesSchool: false, outOfArea: false, atDistance: false };
    const asked = kinds({ nextHome });
    expect(asked.filter((kind) => kind.startsWith('ending.'))).toEqual([]);
    expect(asked).toContain('placement.other-arrangements-review');
  });
});

describe('E-51: turning 18 inside the window', () => {
  const turns = (bornOn: `${number}-${number}-${number}` | undefined) =>
    turns18Within({ bornOn }, '2026-02-09', '2026-05-04');

  it('after the ending, up to the last day of the window', () => {
    expect(turns('2008-02-09')).toBeUndefined();
    expect(turns('2008-02-10')).toBe('2026-02-10');
    expect(turns('2008-05-04')).toBe('2026-05-04');
    expect(turns('2008-05-05')).toBeUndefined();
    expect(turns(undefined)).toBeUndefined();
  });

  it('born on 29 February: on 1 March of a year that has no such day', () => {
    expect(turns('2008-02-29')).toBe('2026-03-01');
    expect(turns18Within({ bornOn: '2008-02-28' }, '2026-02-09', '2026-05-04')).toBe('2026-02-28');
  });
});

describe('E-51: what the birthday changes', () => {
  it('is said in two sentences, with the day', () => {
    expect(turning18Words('2026-12-04')).toBe(
      'The young person turns 18 on Friday 4 December 2026, inside the window. From then on their own consent decides who is invited and told, their personal adviser takes over, and the independent reviewing officer’s part ends; the window stays (E-51).',
    );
  });
});

describe('Regulations 9, 10, 11, 13, 28: what the law asks of the next home', () => {
  const home: NextHome = {
    setting: 'foster-care',
    startsOn: '2026-11-16',
    emergency: false,
    movesSchool: false,
    outOfArea: false,
    atDistance: false,
  };
  const next = (changed: Partial<NextHome>, left: Partial<EndingToCheck['placement']> = {}) =>
    nextHomeDuties({ ...fosterHome, ...left }, { ...home, ...changed }, '2026-11-09', blended, calendar);
  const asked = (...about: Parameters<typeof next>) =>
    next(...about)
      .filter(({ kind }) => !ALWAYS.includes(kind))
      .map(({ kind, due, ownerRole }) => [kind, due, ownerRole]);
  const ALWAYS: readonly string[] = [
    'placement.plan-ready',
    'placement.plan-signed',
    'placement.delegated-authority',
    'placement.child-wishes',
    'placement.reviewing-officer-informed',
    'placement.notices',
    'planning.placement-plan',
    'placement.first-visit',
  ];

  it('for every home: plan, wishes, reviewing officer and notices before the move; the plan in 5 working days where it was not ready; a visit in a week', () => {
    expect(next({}).map(({ kind, due, because }) => [kind, due, because.at(-1)])).toEqual([
      ['placement.plan-ready', '2026-11-13', 'domain §5.1'],
      ['placement.plan-signed', '2026-11-13', 'domain §5.1'],
      ['placement.delegated-authority', '2026-11-13', 'domain §5.1'],
      ['placement.child-wishes', '2026-11-13', 'domain §5.1'],
      ['placement.reviewing-officer-informed', '2026-11-13', 'domain §5.1'],
      ['placement.notices', '2026-11-13', 'domain §5.1'],
      ['planning.placement-plan', '2026-11-23', blended.planning.planCompleteWithin.source.split('; ').at(-1)],
      ['placement.first-visit', '2026-11-23', firstVisit.within.source],
    ]);
    expect(next({}).every(({ force }) => force === 'law')).toBe(true);
  });

  it('they come with the ending’s own, in one list', () => {
    expect(kinds({ nextHome: home }).slice(6)).toEqual(next({}).map(({ kind }) => kind));
  });

  it('regulation 13: in an emergency notices within 5 working days', () => {
    const late = next({ emergency: true }).find(({ kind }) => kind === 'placement.notices-after-emergency');
    expect(late).toMatchObject({ due: '2026-11-23', force: 'law' });
    expect(late?.because.join('; ')).toContain(notices.within.source.split('; ')[0]);
    expect(next({ emergency: true }).map(({ kind }) => kind)).not.toContain('placement.notices');
  });

  it('regulation 10, W-17: in years 10 and 11 a move that upsets school, or may, is approved first by the nominated officer', () => {
    for (const schoolYear of [10, 11]) {
      const approval = [['placement.school-approval', '2026-11-13', schoolMove.approvedBy.is]];
      expect(asked({ movesSchool: true }, { schoolYear })).toEqual(approval);
      expect(asked({ movesSchool: undefined }, { schoolYear })).toEqual(approval);
      expect(asked({ movesSchool: false }, { schoolYear })).toEqual([]);
    }
  });

  it('regulation 10: in other years, and in an emergency, school is arranged as soon as it can be', () => {
    const arranged = [['placement.school-arranged', '2026-11-16', 'childs-social-worker']];
    expect(asked({ movesSchool: true }, { schoolYear: 9 })).toEqual(arranged);
    const emergency = { emergency: true } as const;
    const inYear11 = (movesSchool: boolean | undefined) =>
      asked({ ...emergency, movesSchool }, { schoolYear: 11 }).filter(
        ([kind]) => kind !== 'placement.notices-after-emergency',
      );
    expect(inYear11(true)).toEqual(arranged);
    expect(inYear11(undefined)).toEqual(arranged);
    expect(inYear11(false)).toEqual([]);
    expect(asked({ movesSchool: undefined }, { schoolYear: 9 })).toEqual([]);
  });

  it('regulation 10: school is arranged from today, where the day of the move is not known or is past', () => {
    const arranged = (placementStartsOn: `${number}-${number}-${number}` | undefined) =>
      obligationsStartedBy(
        'move-proposed',
        { ...fosterHome, day: '2026-11-09', placementStartsOn, movesSchool: true },
        blended,
        calendar,
      ).find(({ kind }) => kind === 'placement.school-arranged')?.due;
    expect([arranged(undefined), arranged('2026-11-02'), arranged('2026-11-10')]).toEqual([
      '2026-11-09',
      '2026-11-09',
      '2026-11-10',
    ]);
    const unknownYear = { ...fosterHome, schoolYear: undefined, bornOn: '2012-11-09', day: '2026-11-09' } as const;
    expect(
      obligationsStartedBy('move-proposed', unknownYear, blended, calendar).map(({ kind, due }) => [kind, due]),
    ).toEqual([['placement.school-year', undefined]]);
  });

  it('regulation 10: an unknown school year is asked after, unless school goes on or the child is too young or too old', () => {
    const unknown = { schoolYear: undefined };
    const question = ['placement.school-year', '2026-11-13', 'childs-social-worker'];
    expect(asked({ movesSchool: undefined }, unknown)).toEqual([question]);
    expect(asked({ movesSchool: true }, unknown)[0]).toEqual(question);
    expect(asked({ movesSchool: false }, unknown)).toEqual([]);
    const born = (bornOn: `${number}-${number}-${number}`) => asked({ movesSchool: undefined }, { ...unknown, bornOn });
    expect(born('2013-11-16')).toEqual([question]);
    expect(born('2013-11-17')).toEqual([]);
    expect(born('2009-11-17')).toEqual([question]);
    expect(born('2009-11-16')).toEqual([]);
  });

  it('regulations 11 and 13, W-18: out of area by the nominated officer, at a distance by the director; the area is told', () => {
    const area = ['placement.area-authority', '2026-11-13', 'childs-social-worker'];
    expect(asked({ outOfArea: true })).toEqual([
      ['placement.out-of-area-approval', '2026-11-13', outOfArea.approvedBy.is],
      area,
    ]);
    const far = [['placement.out-of-area-approval', '2026-11-13', outOfArea.atDistanceApprovedBy.is], area];
    expect(asked({ outOfArea: true, atDistance: true })).toEqual(far);
    expect(asked({ atDistance: true })).toEqual(far);
    expect(asked({ outOfArea: true, emergency: true }).map(([kind, due]) => [kind, due])).toEqual([
      ['placement.out-of-area-approval', '2026-11-13'],
      ['placement.notices-after-emergency', '2026-11-23'],
      ['placement.area-authority-after-emergency', '2026-11-23'],
    ]);
  });

  it('regulation 11(4): a relative, and a foster carer of our own who lives elsewhere, need no approval; the area is told all the same', () => {
    const area = ['placement.area-authority', '2026-11-13', 'childs-social-worker'];
    const approval = ['placement.out-of-area-approval', '2026-11-13', outOfArea.approvedBy.is];
    expect(asked({ outOfArea: true, setting: 'connected-persons' })).toEqual([area]);
    expect(asked({ outOfArea: true, provider: 'in-house' })).toEqual([area]);
    expect(asked({ outOfArea: true, provider: 'in-house', setting: 'childrens-home' })).toEqual([approval, area]);
    expect(asked({ outOfArea: true, provider: 'agency' })).toEqual([approval, area]);
    // Nobody said who provides the new home: that the old one was our own says nothing about it.
    expect(asked({ outOfArea: true }, { provider: 'in-house' })).toEqual([approval, area]);
  });

  it('section 22D: a move from a regulated home to other arrangements is reviewed first', () => {
    const review = ['placement.other-arrangements-review', '2026-11-13', 'childs-social-worker'];
    expect(asked({ setting: 'supported-accommodation' })).toEqual([review]);
    expect(asked({ setting: 'other' })).toEqual([review]);
    expect(asked({ setting: 'childrens-home' })).toEqual([]);
    expect(asked({ setting: 'supported-accommodation' }, { setting: 'with-parents' })).toEqual([review]);
    expect(asked({ setting: 'other' }, { setting: 'adoption-after-order' })).toEqual([]);
  });
});
