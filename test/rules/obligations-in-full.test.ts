import { describe, expect, it } from 'vitest';
import {
  coordinatorFor,
  escalationOf,
  obligationsStartedBy,
  stateOf,
  titleOf,
  type Moment,
  type ObligationFacts,
  type Profile,
} from '#rules';
import { blended, calendar, torbay } from './invented-case.ts';
import { monday9November } from './obligation-facts.ts';

const from = (moment: Moment, changed: Partial<ObligationFacts> = {}, profile: Profile = blended) =>
  obligationsStartedBy(moment, { ...monday9November, ...changed }, profile, calendar);
const one = (kind: string, ...asked: Parameters<typeof from>) => from(...asked).find((each) => each.kind === kind);
const owed = (kind: string, ...asked: Parameters<typeof from>) => one(kind, ...asked) !== undefined;

describe('How the day of an obligation is found, and by which statements', () => {
  it('a limit that rolls says what to do by when', () => {
    expect(one('instability.recheck', 'judged-manageable', { day: '2026-12-11' })).toMatchObject({
      due: '2026-12-24',
      sum: '14 days from Fri 11 Dec is Christmas Day, so do it by Thu 24 Dec',
    });
  });

  it('W-84: before a meeting, the last working day before it; without its day, no day and the statement all the same', () => {
    expect(one('disruption.prepare-child', 'invitations-sent')).toMatchObject({
      due: '2026-12-14',
      sum: '1 working day before Tue 15 Dec is Mon 14 Dec',
      warnings: [],
    });
    expect(from('invitations-sent', { meetingOn: undefined }).every(({ warnings }) => warnings.length === 0)).toBe(
      true,
    );
    expect(one('disruption.prepare-child', 'invitations-sent', { meetingOn: undefined })).toMatchObject({
      sum: '1 working day before the meeting, once its day is known',
      because: expect.arrayContaining(['default, domain §13']) as unknown,
    });
  });

  it('what was due before it could begin is due at once, and warns; what is due that very day does not', () => {
    const carryOutInBackground = (meetingOn: ObligationFacts['meetingOn']) =>
      one('disruption.prepare-child', 'invitations-sent', { meetingOn });
    expect(carryOutInBackground('2026-11-10')).toMatchObject({ due: '2026-11-09', warnings: [] });
    expect(carryOutInBackground('2026-11-09')).toMatchObject({
      due: '2026-11-09',
      sum: '1 working day before Mon 9 Nov is Fri 6 Nov; that has passed, so do it on Mon 9 Nov',
      warnings: ['Too little time is left: this was due on Fri 6 Nov.'],
    });
  });

  it('on a day that people agreed, or none yet', () => {
    expect(one('action.done', 'action-agreed')).toEqual({
      kind: 'action.done',
      ownerRole: 'childs-social-worker',
      startsOn: '2026-11-09',
      due: '2027-02-01',
      nextLook: '2027-02-01>0>2027-01-28',
      sum: 'the day agreed, Mon 1 Feb',
      force: 'procedure',
      because: ['Torbay T-72', 'Torbay T-73'],
      warnings: [],
    });
    expect(one('action.done', 'action-agreed', { actionDue: undefined, ofRole: 'school' })).toEqual({
      kind: 'action.done',
      ownerRole: 'school',
      startsOn: '2026-11-09',
      due: undefined,
      sum: 'the day agreed',
      force: 'procedure',
      because: ['Torbay T-72', 'Torbay T-73'],
      warnings: [],
    });
  });

  it('CF-40: on a day of the year', () => {
    expect(one('summary.yearly', 'year-ended')).toMatchObject({
      due: '2027-06-30',
      sum: 'by Wed 30 Jun',
      warnings: [],
    });
    const due = { ...blended.council.summary.due, source: 'Our own procedure, 7.1' };
    const ours: Profile = {
      ...blended,
      council: { ...blended.council, summary: { ...blended.council.summary, due } },
    };
    expect(one('summary.yearly', 'year-ended', {}, ours)?.because).toEqual([
      'Torbay T-77',
      'CF-40',
      'Our own procedure, 7.1',
    ]);
    expect(one('summary.yearly', 'year-ended', { day: '2026-06-29' })?.due).toBe('2026-06-30');
    expect(one('summary.yearly', 'year-ended', { day: '2026-06-30' })?.due).toBe('2027-06-30');
  });

  it('CF-12: the stability clock names what it was counted from', () => {
    const clock = (changed: Partial<ObligationFacts>) => one('stability.hold', 'judged-unmanageable', changed);
    const { within, clockFrom } = blended.stability.urgent;
    expect(clock({ reportedOn: '2026-11-06' })).toMatchObject({
      due: '2026-11-16',
      sum: '7 days from Mon 9 Nov is Mon 16 Nov',
      because: expect.arrayContaining([clockFrom.source]) as unknown,
    });
    expect(clock({ reportedOn: '2026-11-04' })).toMatchObject({
      due: '2026-11-12',
      sum: '7 days from Thu 5 Nov is Thu 12 Nov (counted from Thu 5 Nov: reported on Wed 4 Nov, judged on Mon 9 Nov)',
    });
    expect(within.is).toEqual({ days: 7, count: 'calendar' });
  });
});

describe('Where an obligation bites, and where it does not', () => {
  it('W-99, CF-50: an early review of the carers only in our own matched foster care, where the procedure asks for it', () => {
    const kind = 'disruption.early-carer-review';
    expect(owed(kind, 'disruption-held')).toBe(true);
    expect(owed(kind, 'disruption-held', { setting: 'connected-persons' })).toBe(true);
    expect(owed(kind, 'disruption-held', { setting: 'fostering-for-adoption' })).toBe(true);
    expect(owed(kind, 'disruption-held', { setting: 'childrens-home' })).toBe(false);
    expect(owed(kind, 'disruption-held', { provider: 'agency' })).toBe(false);
    expect(owed(kind, 'disruption-held', { match: 'none' })).toBe(false);
    const { earlyCarerReview } = blended.disruption;
    const never: Profile = {
      ...blended,
      disruption: {
        ...blended.disruption,
        earlyCarerReview: {
          inHouse: { ...earlyCarerReview.inHouse, is: 'not-needed' },
          agency: { ...earlyCarerReview.agency, is: 'not-needed' },
        },
      },
    };
    expect(owed(kind, 'disruption-held', {}, never)).toBe(false);
    expect(owed('disruption.notify-provider', 'disruption-held', { provider: 'agency' })).toBe(true);
    expect(owed('disruption.notify-provider', 'disruption-held', { provider: 'agency' }, never)).toBe(false);
    expect(owed('disruption.notify-provider', 'disruption-held')).toBe(false);
    expect(owed('disruption.notify-provider', 'disruption-held', { provider: 'agency', setting: 'secure-home' })).toBe(
      false,
    );
  });

  it('CF-09: nothing of a disruption meeting, where none is needed', () => {
    const kinds = (disruptionMeeting: ObligationFacts['disruptionMeeting']) =>
      from('placement-ended', { disruptionMeeting }).map(({ kind }) => kind);
    expect(kinds('not-required')).not.toContain('disruption.decision');
    expect(kinds('not-required')).not.toContain('disruption.referral');
    expect(kinds('undecided')).toContain('disruption.decision');
  });

  it('E-43, regulation 14(3): where the child lives after an ending at once, and only then', () => {
    expect(owed('ending.accommodation-after', 'placement-ended', { route: 'immediate-risk' })).toBe(true);
    expect(owed('ending.accommodation-after', 'placement-ended', { route: 'after-review' })).toBe(false);
    expect(owed('ending.accommodation-after', 'placement-ended')).toBe(false);
  });

  it('W-90: a questionnaire whose part is not known is owed all the same; a child owes none', () => {
    expect(owed('questionnaire.return', 'questionnaire-issued', { ofRole: undefined })).toBe(true);
    expect(owed('questionnaire.return', 'questionnaire-issued', { ofRole: 'child' })).toBe(false);
    expect(owed('questionnaire.return', 'questionnaire-issued', { ofRole: 'school' })).toBe(true);
  });

  it('W-50: views of the groups are owed from a request and from a judgement', () => {
    expect(owed('support.views.child', 'support-requested')).toBe(true);
    expect(owed('support.views.child', 'judged-support-meeting')).toBe(true);
    expect(owed('support.views.child', 'support-requested', { setting: 'childrens-home' })).toBe(false);
  });

  it('T-15, CF-35: the stability meeting is owed by whoever coordinates it', () => {
    for (const setting of ['foster-care', 'connected-persons', 'childrens-home', 'with-parents', 'other'] as const) {
      const where = { setting, provider: 'agency' } as const;
      expect(one('stability.hold', 'judged-unmanageable', where, torbay)?.ownerRole, setting).toBe(
        coordinatorFor(where, torbay).role,
      );
    }
  });
});

describe('Titles and states', () => {
  it('a kind that the catalogue does not know keeps its name, and only views are read from it', () => {
    expect(titleOf('support.views.long-gone')).toBe('Gather views before the support meeting: long gone');
    expect(titleOf('old.support.views.long-gone')).toBe('old.support.views.long-gone');
    expect(titleOf('support.views.')).toBe('support.views.');
  });

  it('due soon is two working days before, also where no profile says so', () => {
    const obligation = { kind: 'action.done', ownerRole: 'school', startsOn: '2026-11-02', due: '2026-11-10' } as const;
    expect(stateOf(obligation, '2026-11-05', calendar)).toBe('on-time');
    expect(stateOf(obligation, '2026-11-06', calendar)).toBe('due-soon');
  });

  it('due on a Saturday: reminded two working days before the Friday, on the Saturday itself, and on the Monday', () => {
    const due = { kind: 'action.done', ownerRole: 'school', startsOn: '2026-11-02', due: '2026-11-21' } as const;
    const levels = (['2026-11-17', '2026-11-18', '2026-11-20', '2026-11-21', '2026-11-23'] as const).map(
      (today) => escalationOf(due, today, calendar, blended).level,
    );
    expect(levels).toEqual([0, 1, 1, 2, 3]);
  });

  it('until the third day, a stability meeting without a chair is a matter for who coordinates it alone', () => {
    const chairless = {
      kind: 'stability.chair',
      ownerRole: 'fostering-service-coordinator',
      startsOn: '2026-11-09',
      due: '2026-11-10',
    } as const;
    expect(escalationOf(chairless, '2026-11-10', calendar, blended)).toEqual({
      level: 2,
      to: ['fostering-service-coordinator'],
    });
  });
});
