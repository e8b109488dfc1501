import { describe, expect, it } from 'vitest';
import {
  agreesWith,
  convertToStability,
  mayCloseSupport,
  nextPlanningAgreed,
  otherProcedures,
  planningAgreed,
  planningClock,
  planningPapers,
  SETTINGS,
  supportMeetingBy,
  supportOrStability,
  supportReviewBy,
  viewsGroups,
  waysOnWhenNotSettling,
  type InviteeFacts,
  type PlanningAgreement,
  type Profile,
} from '#rules';
import { blended, calendar, day, placement, placementWith, someone, torbay, warrington } from './invented-case.ts';

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

  it('W-17, W-18: other procedures that a move brings', () => {
    expect(otherProcedures({ upsetsSchool: true, outOfArea: true }, warrington)).toHaveLength(2);
    expect(otherProcedures({ upsetsSchool: false, outOfArea: false }, warrington)).toEqual([]);
  });
});

describe('Warrington W-40 to W-49, CF-26: a fostering support meeting or a stability meeting', () => {
  const door = (changed: Partial<Parameters<typeof supportOrStability>[0]>) =>
    supportOrStability({ placement, crisis: false, noticeGiven: false, about: 'now', ...changed }, blended);

  it.each([
    ['W-48: in difficulty, before a crisis', {}, 'support-meeting'],
    ['W-49: about worries ahead', { about: 'ahead' } as const, 'support-meeting'],
    ['W-45: in a crisis', { crisis: true }, 'stability-meeting-instead'],
    ['CF-26: notice given', { noticeGiven: true }, 'stability-meeting-instead'],
    [
      'W-40: not in foster care',
      { placement: placementWith({ setting: 'childrens-home' }) },
      'stability-meeting-instead',
    ],
  ])('%s', (_when, changed, value) => {
    expect(door(changed)).toMatchObject({ is: 'decided', value });
  });

  it('whether it is a crisis is asked', () => {
    expect(door({ crisis: undefined })).toMatchObject({ is: 'asking', ask: [{ fact: 'crisis' }] });
  });

  it('CF-27: held within 15 working days, looked at again after 6 weeks (W-44)', () => {
    expect(supportMeetingBy('2026-11-20', blended, calendar).day).toBe('2026-12-11');
    expect(supportReviewBy('2026-12-11', blended, calendar).day).toBe('2027-01-22');
  });

  it('CF-26: a support meeting that turns out to be a crisis keeps its history', () => {
    const meeting = { kind: 'support', ref: 'FS-2026-0003', about: 'C-1042', state: 'sent' } as const;
    expect(convertToStability(meeting, placement, blended)).toMatchObject({
      value: { kind: 'stability', keeps: 'FS-2026-0003', about: 'C-1042', next: 'judgement' },
    });
    expect(convertToStability({ ...meeting, kind: 'planning' }, placement, blended)).toMatchObject({ is: 'asking' });
    expect(convertToStability({ ...meeting, state: 'closed' }, placement, blended)).toMatchObject({ is: 'asking' });
    expect(convertToStability(meeting, placementWith({ setting: 'adoption-after-order' }), blended)).toMatchObject({
      is: 'asking',
      ask: [{ fact: 'setting' }],
    });
  });

  it('W-42, W-43, W-44: closed with needs, plan and the day of the next look', () => {
    expect(mayCloseSupport({ record: 'Respite from January.', nextOn: '2027-01-22' }, blended)).toMatchObject({
      is: 'decided',
    });
    expect(mayCloseSupport({ nextOn: '2027-01-22' }, blended)).toMatchObject({
      is: 'asking',
      ask: [{ fact: 'record' }],
    });
    expect(mayCloseSupport({ record: 'Respite from January.' }, blended)).toMatchObject({
      is: 'asking',
      ask: [{ fact: 'nextOn' }],
    });
  });
});

describe('Warrington W-50 to W-58, CF-28: whose views are gathered before a support meeting', () => {
  const facts: InviteeFacts = {
    placement,
    workers: [
      { part: 'independent-reviewing-officer', id: 'worker-iro', name: 'Invented Reviewer' },
      { part: 'other-childs-social-worker', id: 'other-worker', name: 'Invented Other' },
    ],
    circle: [
      someone({ key: 'carer', part: 'foster-carer' }),
      someone({ key: 'school', part: 'school' }),
      someone({ key: 'teen', part: 'carers-own-child' }),
      someone({ key: 'grandma', part: 'household-member' }),
    ],
    hold: false,
    subjectIds: [],
    legalStatus: 'care-order',
  };

  it('the eight groups, each by the right person', () => {
    expect(viewsGroups(facts, blended).map(({ of, gathererId, people }) => [of, gathererId, people])).toEqual([
      ['child', 'worker-sw', ['child']],
      ['foster-carer', 'worker-ssw', ['carer']],
      ['independent-reviewing-officer', 'worker-sw', ['worker-iro']],
      ['school', 'worker-sw', ['school']],
      ['other-child-in-the-home', 'other-worker', []],
      ['household-member', 'worker-ssw', ['grandma']],
      ['carers-own-child', 'worker-ssw', ['teen']],
      ['other-professional', 'worker-ssw', []],
    ]);
  });

  it('CF-28, E-33: nothing about this child goes to other children or the household', () => {
    expect(
      viewsGroups(facts, blended)
        .filter(({ tellsOfTheChild }) => !tellsOfTheChild)
        .map(({ of }) => of),
    ).toEqual(['other-child-in-the-home', 'household-member', 'carers-own-child']);
  });

  it('E-01: while a hold stands nobody of the home is asked', () => {
    expect(viewsGroups({ ...facts, hold: true }, blended).map(({ of }) => of)).toEqual([
      'child',
      'independent-reviewing-officer',
      'school',
      'other-professional',
    ]);
  });

  it('E-02: whom the allegation is about neither gathers nor answers', () => {
    const list = viewsGroups({ ...facts, subjectIds: ['worker-ssw', 'carer', 'other-worker'] }, blended);
    expect(list.find(({ of }) => of === 'foster-carer')).toMatchObject({ gathererId: undefined, people: [] });
    expect(list.find(({ of }) => of === 'other-child-in-the-home')).toMatchObject({ gathererId: undefined });
  });
});
