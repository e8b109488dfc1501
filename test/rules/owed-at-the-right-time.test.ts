import { describe, expect, it } from 'vitest';
import {
  fallsToChair,
  mayOverride,
  obligationsStartedBy,
  type Moment,
  type ObligationFacts,
  type Profile,
} from '#rules';
import { blended, calendar, torbay, warrington } from './invented-case.ts';
import { monday9November } from './obligation-facts.ts';

const from = (moment: Moment, changed: Partial<ObligationFacts> = {}, profile: Profile = blended) =>
  obligationsStartedBy(moment, { ...monday9November, route: undefined, ...changed }, profile, calendar);
const one = (kind: string, ...asked: Parameters<typeof from>) => from(...asked).find((each) => each.kind === kind);
const kinds = (...asked: Parameters<typeof from>) => from(...asked).map(({ kind }) => kind);

describe('What is owed when an ending is near, or there', () => {
  it('regulation 14, W-24: a judgement towards an ending opens what a proposed ending opens, before the day it ends', () => {
    const proposed = [
      'ending.review',
      'ending.accommodation',
      'ending.tell-independent-reviewing-officer',
      'ending.notices-ahead',
    ];
    expect(kinds('ending-proposed')).toEqual(proposed);
    expect(kinds('judged-ending')).toEqual(['instability.tell-independent-reviewing-officer', ...proposed]);
    expect(one('ending.notices-ahead', 'judged-ending')?.due).toBe('2026-11-27');
    expect(one('ending.notices-ahead', 'judged-ending', { endsOn: undefined })).toMatchObject({
      due: undefined,
      sum: 'before the placement ends',
    });
  });

  it('regulation 14: how it ended is asked where nobody knows; late notices are owed all the same', () => {
    expect(kinds('placement-ended', { route: 'not-known', disruptionMeeting: 'not-required' })).toEqual([
      'ending.route',
      'ending.notices',
      'ending.next-home',
      'disruption.tell-independent-reviewing-officer',
    ]);
    expect(one('ending.route', 'placement-ended', { route: 'not-known' })).toMatchObject({
      due: '2026-11-10',
      force: 'law',
      ownerRole: 'childs-social-worker',
    });
  });

  it('CF-06, T-53: telling the reviewing officer is the law’s, so no manager waives it', () => {
    const told = one('disruption.tell-independent-reviewing-officer', 'placement-ended');
    expect(told?.force).toBe('law');
    expect(mayOverride(told!, 'waived', () => true, false).may).toBe(false);
  });

  it('Re DE [2014]: parents of a child in care are given 14 days’ notice of the removal', () => {
    const withParents = { setting: 'with-parents', provider: 'none', legalStatus: 'care-order' } as const;
    expect(one('ending.parents-notice', 'judged-ending', withParents)).toMatchObject({
      due: '2026-11-16',
      force: 'law',
      sum: '14 days before Mon 30 Nov is Mon 16 Nov',
    });
    expect(one('ending.parents-notice', 'judged-ending', { ...withParents, endsOn: undefined })?.sum).toBe(
      '14 days before the child is removed',
    );
    expect(kinds('judged-ending', { ...withParents, legalStatus: 'section-20' })).not.toContain(
      'ending.parents-notice',
    );
    expect(kinds('judged-ending')).not.toContain('ending.parents-notice');
  });

  it('E-48: after an adoption order nothing of the law on looked-after children is owed', () => {
    expect(
      kinds('placement-ended', {
        setting: 'adoption-after-order',
        disruptionMeeting: 'not-required',
        route: 'not-known',
      }),
    ).toEqual([]);
    expect(kinds('ending-proposed', { setting: 'adoption-after-order' })).toEqual([]);
  });

  it('E-50: a young adult is offered a conversation about what can be learned, by their personal adviser', () => {
    const adult = { bornOn: '2008-11-01', disruptionMeeting: 'not-required', route: 'not-known' } as const;
    expect(kinds('placement-ended', adult)).toEqual(['ending.learning-conversation']);
    expect(one('ending.learning-conversation', 'placement-ended', adult)).toMatchObject({
      ownerRole: 'personal-adviser',
      due: '2026-11-23',
      force: 'ours',
    });
    expect(kinds('disruption-not-held', adult)).toEqual([]);
  });

  it('W-99, CF-50: the carers are thought of after the meeting, and also when none is held', () => {
    for (const moment of ['disruption-held', 'disruption-not-held'] as const) {
      expect(one('disruption.early-carer-review', moment)?.ownerRole).toBe('fostering-team-manager');
      for (const provider of ['agency', 'other-authority'] as const)
        expect(one('disruption.notify-provider', moment, { provider })?.ownerRole).toBe(
          'placement-service-coordinator',
        );
      expect(kinds(moment, { provider: 'agency', match: 'none' })).not.toContain('disruption.notify-provider');
      expect(kinds(moment, { match: 'none', permanencePlan: true })).toContain('disruption.early-carer-review');
    }
    expect(kinds('disruption-not-held', { match: undefined })).toEqual([]);
  });
});

describe('A duty of the chair falls to whoever chairs', () => {
  it('T-23, T-35, T-62, T-69, T-72, W-80: in both procedures, whatever the chair is called', () => {
    const OF_THE_CHAIR = [
      'stability.two-part-reason',
      'stability.next-booked',
      'disruption.invitees-approved',
      'disruption.chair-contact-child',
      'disruption.chair-contact-carers',
      'disruption.overview',
      'disruption.minutes-approval',
      'disruption.action-plan',
      'disruption.to-panel',
    ];
    for (const profile of [blended, warrington, torbay]) {
      for (const kind of OF_THE_CHAIR) expect(fallsToChair(kind, profile), kind).toBe(true);
      for (const kind of ['disruption.minutes', 'disruption.date', 'stability.chair', 'nothing.known'])
        expect(fallsToChair(kind, profile), kind).toBe(false);
    }
    expect(one('disruption.overview', 'invitations-sent', {}, torbay)).toMatchObject({
      ofChair: true,
      ownerRole: 'service-manager',
    });
    expect(one('disruption.chronology', 'invitations-sent')?.ofChair).toBeUndefined();
  });
});

describe('Days that agree with each other', () => {
  it('ruling, stability clock: judged weeks late, it is booked that day and the warning says that the meeting is late', () => {
    const late = { day: '2026-12-14', reportedOn: '2026-11-16' } as const;
    for (const kind of ['stability.book', 'stability.chair', 'stability.minute-taker'])
      expect(one(kind, 'judged-unmanageable', late)?.due).toBe('2026-12-14');
    expect(one('stability.hold', 'judged-unmanageable', late)).toMatchObject({
      due: '2026-11-24',
      warnings: ['The judgement came after this day: the meeting is late already, so hold it at once.'],
    });
    expect(
      one('stability.hold', 'judged-unmanageable', { day: '2026-11-24', reportedOn: '2026-11-16' })?.warnings,
    ).not.toContain('The judgement came after this day: the meeting is late already, so hold it at once.');
    expect(one('stability.book', 'judged-unmanageable')?.due).toBe('2026-11-10');
  });

  it('CF-40, domain §5.1: the yearly summary of 2029 is due on Friday 29 June, for 30 June is a Saturday', () => {
    expect(one('summary.yearly', 'year-ended', { day: '2029-03-31' })).toMatchObject({
      due: '2029-06-29',
      sum: 'by Sat 30 Jun, so do it by Fri 29 Jun',
    });
  });

  it('domain §5.1: what was due before a move warns of the time left, and not of a meeting', () => {
    expect(
      one('placement.out-of-area-approval', 'move-proposed', { placementStartsOn: '2026-11-09', provider: 'agency' })
        ?.warnings,
    ).toEqual(['Too little time is left: this was due on Fri 6 Nov.']);
  });
});
