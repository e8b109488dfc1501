import { describe, expect, it } from 'vitest';
import {
  agreesWith,
  nextPlanningAgreed,
  planningAgreed,
  planningClock,
  planningPapers,
  SETTINGS,
  waysOnWhenNotSettling,
  type PlanningAgreement,
  type Profile,
} from '#rules';
import { calendar, day, placement, placementWith, torbay, warrington } from './invented-case.ts';

describe('Warrington W-01, W-02, W-03: when a planning meeting is held', () => {
  const clock = (startsOn: string | undefined, today: string) =>
    planningClock(
      { startsOn: startsOn === undefined ? undefined : day(startsOn), today: day(today) },
      warrington,
      calendar,
    );

  it('before the child moves in', () => {
    expect(clock('2026-11-23', '2026-11-09')).toMatchObject({
      value: { when: 'before-placement', meetingBy: { day: '2026-11-20' }, planBy: { day: '2026-11-30' } },
    });
  });

  it('on the last working day before, it is still before', () => {
    expect(clock('2026-11-23', '2026-11-20')).toMatchObject({ value: { when: 'before-placement' } });
  });

  it.each([
    ['the same day', '2026-11-23', '2026-11-23', '2026-11-30'],
    ['over the weekend', '2026-11-23', '2026-11-21', '2026-11-30'],
    ['before Christmas', '2026-12-23', '2026-12-23', '2027-01-04'],
    ['before Easter', '2026-04-01', '2026-04-01', '2026-04-10'],
    ['before Easter of the next year', '2027-03-24', '2027-03-24', '2027-04-02'],
  ])(
    'in an urgent move, %s, so that the Placement Plan is complete in five working days',
    (_when, startsOn, today, by) => {
      expect(clock(startsOn, today)).toMatchObject({
        value: { when: 'so-that-the-plan-is-complete', meetingBy: { day: by }, planBy: { day: by } },
      });
    },
  );

  it('the day of the move is asked', () => {
    expect(clock(undefined, '2026-11-09')).toMatchObject({ is: 'asking', ask: [{ fact: 'startsOn' }] });
  });
});

describe('Warrington W-06, W-07, CF-30: what worker and home agree', () => {
  const agreed: PlanningAgreement = {
    agreedBy: ['childs-social-worker', 'supervising-social-worker'],
    chairId: 'ssw',
    chairRoles: ['supervising-social-worker'],
    place: 'Online',
  };
  const settle = (changed: Partial<PlanningAgreement> = {}, profile: Profile = warrington, about = placement) =>
    planningAgreed({ ...agreed, ...changed }, about, profile);

  it('agreed by both, with chair and place, it is settled', () => {
    expect(settle()).toMatchObject({ is: 'decided', value: true });
  });

  it.each([
    ['without a chair', { chairId: undefined }, 'chairId'],
    ['without a place', { place: ' ' }, 'place'],
    ['with no word about a place', { place: undefined }, 'place'],
    ['agreed by one of them only', { agreedBy: ['childs-social-worker'] as const }, 'agreedBy'],
  ])('%s it is asked about', (_how, changed, fact) => {
    expect(settle(changed)).toMatchObject({ is: 'asking', ask: [{ fact }] });
  });

  it('where the council names the chair, it is one of those roles (Torbay)', () => {
    expect(settle({}, torbay)).toMatchObject({ is: 'asking', ask: [{ fact: 'chairId' }] });
    expect(settle({ chairRoles: undefined }, torbay)).toMatchObject({ is: 'asking' });
    expect(settle({ chairRoles: ['childs-social-worker'] }, torbay)).toMatchObject({ is: 'decided' });
  });

  it('where nobody stands on the other side, the worker settles it', () => {
    expect(
      settle({ agreedBy: ['childs-social-worker'] }, warrington, placementWith({ setting: 'with-parents' })),
    ).toMatchObject({ is: 'decided' });
  });

  it.each(SETTINGS)('W-04: with whom the worker agrees in %s', (setting) => {
    const other = {
      'foster-care': 'supervising-social-worker',
      'connected-persons': 'supervising-social-worker',
      'fostering-for-adoption': 'supervising-social-worker',
      'adoption-before-order': 'supervising-social-worker',
      'adoption-after-order': 'supervising-social-worker',
      'childrens-home': 'home-manager',
      'residential-school': 'home-manager',
      'secure-home': 'home-manager',
      'supported-accommodation': 'key-worker',
      'with-parents': undefined,
      other: undefined,
    }[setting];
    expect(agreesWith({ setting })).toBe(other);
  });

  it('W-04: the next meeting is agreed, or why there is none', () => {
    expect(nextPlanningAgreed({ nextOn: '2027-01-11' }, warrington)).toMatchObject({ is: 'decided' });
    expect(nextPlanningAgreed({ noNextReason: 'The child moves home.' }, warrington)).toMatchObject({ is: 'decided' });
    expect(nextPlanningAgreed({}, warrington)).toMatchObject({ is: 'asking' });
  });
});

describe('Warrington W-14 to W-24', () => {
  it('W-14, W-15, W-16: the chair’s papers', () => {
    expect(planningPapers(warrington).map(({ what }) => what)).toEqual([
      'The current Placement Plan',
      'What has been done already to support the placement',
      'The care plan, personal education plan and pathway plan, where they exist and matter',
    ]);
  });

  it('W-21 to W-24: a child who is not settling: more support, an earlier review, an ending', () => {
    expect(waysOnWhenNotSettling(warrington)).toEqual([
      {
        words: 'Would more support hold the placement until the next case review?',
        judgement: 'support',
        because: 'Warrington W-22',
      },
      { words: 'Bring the next case review forward', judgement: 'earlier-case-review', because: 'Warrington W-23' },
      { words: 'End the placement', judgement: 'move-towards-an-ending', because: 'Warrington W-24' },
    ]);
  });
});
