import { describe, expect, it } from 'vitest';
import {
  dayOfDisruption,
  earlyCarerReview,
  mayChangeDay,
  mayDecideNotHeld,
  mayHoldOn,
  maySendInvitations,
  needOfDisruptionMeeting,
  returnDay,
  sharedDays,
  type EndingFacts,
  type Placement,
  type Profile,
  type ToSend,
} from '#rules';
import { blended, calendar, placement, placementWith, warrington } from './invented-case.ts';

const asks = (fact: string, ask: string, ...because: readonly string[]) => ({
  is: 'asking',
  ask: [{ fact, ask, because }],
});
const yes = (...because: readonly string[]) => ({ is: 'decided', value: true, because, sums: [] });

describe('Warrington W-31 to W-34: the need of a disruption meeting, with its statements', () => {
  const need = (changed: Partial<EndingFacts>, about: Partial<Placement> = {}, profile: Profile = warrington) =>
    needOfDisruptionMeeting(
      { leftOn: '2026-11-09', inCarePlan: 'no', match: 'none', ...changed, placement: placementWith(about) },
      profile,
    );
  const answers = (is: string, toCheck: boolean, ...because: readonly string[]) => ({
    is: 'decided',
    value: { need: is, toCheck },
    because,
    sums: [],
  });
  const considers = (...consider: Profile['disruption']['consider']): Profile => ({
    ...warrington,
    disruption: { ...warrington.disruption, consider },
  });

  it('E-50: an adult has none', () => {
    expect(need({}, { bornOn: '2008-11-09' })).toEqual(answers('not-required', false, 'E-50'));
  });

  it('W-33: what was in the care plan needs none, whatever was counted', () => {
    const counted = { inCarePlan: 'yes', withoutNotice: true, placementsThisYear: 4 } as const;
    expect(need(counted)).toEqual(answers('not-required', false, 'Warrington W-33'));
  });

  it('W-33, CF-49: what nobody knows is asked', () => {
    expect(need({ inCarePlan: 'not-known' })).toEqual(
      asks(
        'inCarePlan',
        'Was this ending in the child’s care plan before the difficulties began?',
        'Warrington W-33',
        'CF-49',
      ),
    );
  });

  it('CF-09: what is considered says for which reasons, each counted from a number that is known', () => {
    const own = considers(
      { is: 'second-unplanned-ending-in-12-months', source: 'second ending' },
      { is: 'third-placement-in-a-year', source: 'third placement' },
      { is: 'carers-second-unplanned-ending', source: 'these carers' },
      { is: 'ended-without-notice', source: 'no notice' },
    );
    expect(need({ unplannedEndingsIn12Months: 2, carersUnplannedEndings: 1 }, {}, own)).toEqual(
      answers('consider', false, 'second ending'),
    );
    expect(need({ placementsThisYear: 3, carersUnplannedEndings: 2, withoutNotice: true }, {}, own)).toEqual(
      answers('consider', false, 'third placement', 'these carers', 'no notice'),
    );
    expect(need({ withoutNotice: false }, {}, own)).toEqual(answers('not-required', false, 'CF-09'));
  });

  it('CF-10: a home for good of which no match is recorded is looked at; with a match, elsewhere, or not for good it is not', () => {
    const own = considers({ is: 'any-other-unplanned', source: 'any other' });
    expect(need({}, { permanencePlan: true }, own)).toEqual(answers('consider', true, 'any other', 'CF-10'));
    expect(need({}, { permanencePlan: false }, own)).toEqual(answers('consider', false, 'any other'));
    expect(need({}, { permanencePlan: true, setting: 'with-parents' }, own)).toEqual(
      answers('consider', false, 'any other'),
    );
    const changed = { match: 'panel-agreed', inCarePlan: 'changed-lately' } as const;
    expect(need(changed, { permanencePlan: true }, own)).toEqual(answers('not-required', false, 'CF-09'));
  });

  it('E-48: after the adoption order it stays required, and is looked at', () => {
    expect(need({}, { setting: 'adoption-after-order' })).toMatchObject({
      value: { need: 'required', toCheck: true },
      because: ['Warrington W-31, W-33; CF-09', 'E-48'],
    });
  });
});

describe('CF-09: no meeting is held, with a reason and a manager', () => {
  const { source } = blended.disruption.notHeld.signedOffBy;

  it('asks for the manager, then for the reason', () => {
    expect(mayDecideNotHeld({ byRoles: [], reason: 'The carer died.' }, blended)).toEqual(
      asks('decidedBy', 'Which manager signs off that no meeting is held?', source),
    );
    expect(mayDecideNotHeld({ byRoles: ['team-manager'], reason: ' ' }, blended)).toEqual(
      asks('reason', 'Why is no disruption meeting held?', source),
    );
  });

  it('one fitting role among others is enough', () => {
    expect(
      mayDecideNotHeld({ byRoles: ['childs-social-worker', 'team-manager'], reason: 'The carer died.' }, blended),
    ).toEqual(yes(source));
  });
});

describe('CF-48: the day of disruption, with its statements', () => {
  const { source } = blended.disruption.day.counted;

  it('asks for what is missing', () => {
    expect(dayOfDisruption({}, blended)).toEqual(
      asks('outSince', 'From which day was the child no longer living there?', source),
    );
    expect(dayOfDisruption({ outSince: '2026-11-01' }, blended)).toEqual(
      asks(
        'returnRuledOutOn',
        'On which day was it ruled out that the child goes back? If it has not been, this is not an ending yet.',
        source,
        'E-42',
      ),
    );
  });

  it('E-41 is named only where the child was out before it was ruled out that they go back', () => {
    const day = (outSince: '2026-11-01' | '2026-11-09', returnRuledOutOn: '2026-11-01' | '2026-11-09') =>
      dayOfDisruption({ outSince, returnRuledOutOn }, blended);
    const found = (...because: readonly string[]) => ({ is: 'decided', value: '2026-11-09', because, sums: [] });
    expect(day('2026-11-01', '2026-11-09')).toEqual(found(source, 'E-41'));
    expect(day('2026-11-09', '2026-11-01')).toEqual(found(source));
    expect(day('2026-11-09', '2026-11-09')).toEqual(found(source));
  });

  it('the last night in the placement, where a council counts from it', () => {
    const own: Profile = {
      ...blended,
      disruption: { ...blended.disruption, day: { counted: { is: 'last-night-in-placement', source: 'Ours' } } },
    };
    expect(dayOfDisruption({ outSince: '2026-11-01' }, own)).toMatchObject({ because: ['Ours'] });
  });

  it('is corrected with a reason', () => {
    expect(mayChangeDay('')).toEqual(
      asks('reason', 'Why is the day of disruption corrected? The window moves with it.', 'CF-48'),
    );
    expect(mayChangeDay('They went back for two nights.')).toEqual(yes('CF-48'));
  });
});

describe('W-71, W-72: a day inside the window, or outside it', () => {
  const window = { first: '2026-12-21', last: '2027-02-01' } as const;
  const { window: inside, outOfWindow } = warrington.disruption;
  const hold = (exception: Parameters<typeof mayHoldOn>[2], day: '2026-12-21' | '2027-02-02' = '2027-02-02') =>
    mayHoldOn(day, window, exception, warrington);

  it('says by which statement, or who is asked for what', () => {
    expect(hold({}, '2026-12-21')).toEqual({ is: 'decided', value: 'inside', because: [inside.source], sums: [] });
    expect(hold({ reason: 'Trial.' })).toEqual(
      asks('outOfWindowBy', 'This day is outside the window. Who allows it?', outOfWindow.authorisedBy.source),
    );
    const byRoles = ['childs-social-worker', 'safeguarding-unit-manager'] as const;
    expect(hold({ byRoles, reason: ' ' })).toEqual(
      asks('outOfWindowReason', 'Why is the meeting outside the window?', outOfWindow.authorisedBy.source),
    );
    expect(hold({ byRoles, reason: 'Trial.' })).toEqual({
      is: 'decided',
      value: 'outside',
      because: [outOfWindow.authorisedBy.source],
      sums: [],
    });
  });

  it('E-31: windows that share one day share it', () => {
    expect(sharedDays([window, { first: '2027-02-01', last: '2027-03-01' }])).toEqual({
      first: '2027-02-01',
      last: '2027-02-01',
    });
  });
});

describe('W-74, W-91: the day on which questionnaires are back, with its sum and statements', () => {
  it('five working days before', () => {
    expect(returnDay('2026-12-21', '2026-11-23', blended, calendar)).toEqual({
      day: '2026-12-14',
      sum: '5 working days before Mon 21 Dec is Mon 14 Dec',
      warnings: [],
      because: ['CF-18; Warrington W-74', 'CF-18; Warrington W-91'],
    });
  });

  it('counted back in calendar days it may roll, and says to what', () => {
    const { questionnaires } = blended.disruption;
    const before = { is: { days: 8, count: 'calendar' }, source: 'Ours' } as const;
    const own: Profile = {
      ...blended,
      disruption: { ...blended.disruption, questionnaires: { ...questionnaires, before } },
    };
    expect(returnDay('2026-12-21', '2026-11-23', own, calendar).sum).toBe(
      '8 days before Mon 21 Dec is Sun 13 Dec, so have it back by Fri 11 Dec',
    );
  });
});

describe('CF-05, W-80: what is asked before invitations leave, in order, with its statement', () => {
  const nothing: ToSend = {
    meeting: {
      chairId: undefined,
      minuteTakerId: undefined,
      approvedBy: undefined,
      startsAt: undefined,
      from: '2026-12-21',
      by: '2027-02-01',
      outOfWindowReason: undefined,
      outOfWindowBy: undefined,
      returnBy: undefined,
    },
    invitations: [],
    questionnairesSettled: false,
    hold: false,
  };
  const settled: ToSend = {
    ...nothing,
    meeting: {
      ...nothing.meeting,
      chairId: 'crm',
      minuteTakerId: 'minutes',
      approvedBy: 'crm',
      startsAt: '2027-01-12T10:00',
      returnBy: '2027-01-05',
    },
    questionnairesSettled: true,
  };
  const asked = (changed: ToSend) => {
    const decision = maySendInvitations(changed, warrington);
    return decision.is === 'asking' ? decision.ask : decision;
  };
  const { disruption } = warrington;

  it('all of it', () => {
    expect(asked(nothing)).toEqual([
      { fact: 'chairId', ask: 'Who chairs?', because: [disruption.chair.roles.source] },
      { fact: 'minuteTakerId', ask: 'Who takes the minutes?', because: [disruption.minuteTaker.required.source] },
      { fact: 'startsAt', ask: 'On which day and at what time?', because: [disruption.tasks.date.source] },
      {
        fact: 'questionnaires',
        ask: 'Who gets which questionnaire?',
        because: [disruption.questionnaires.none.source],
      },
      {
        fact: 'returnBy',
        ask: 'By which day are questionnaires back?',
        because: [disruption.questionnaires.agreedBy.source],
      },
      {
        fact: 'approvedBy',
        ask: 'Has the chair approved the people? Nothing leaves before.',
        because: [disruption.invitees.approvedBy.source],
      },
    ]);
  });

  it('nothing, when all is settled', () => {
    expect(asked(settled)).toEqual(yes(disruption.invitees.approvedBy.source));
  });

  it('E-01: a hold holds it, with its statement', () => {
    expect(asked({ ...settled, hold: true })).toMatchObject({ is: 'held', because: ['E-01'] });
  });

  it('a day outside the window', () => {
    expect(asked({ ...settled, meeting: { ...settled.meeting, startsAt: '2027-02-02T10:00' } })).toEqual([
      {
        fact: 'outOfWindowReason',
        ask: 'The day is outside the window. Who allows it, and why?',
        because: [disruption.outOfWindow.authorisedBy.source],
      },
    ]);
  });

  it('CF-21, CF-24: a parent and the child, and only they', () => {
    const person = (part: 'child' | 'parent' | 'school', decision: 'undecided' | 'not-informed' | 'views-only') => ({
      ...settled,
      invitations: [{ part, name: `Invented ${part}`, decision, reason: ' ' }],
    });
    expect(asked(person('parent', 'undecided'))).toEqual([
      { fact: 'parents', ask: 'What is decided about Invented parent?', because: ['CF-24'] },
    ]);
    expect(asked(person('parent', 'not-informed'))).toEqual([
      {
        fact: 'parentReason',
        ask: 'What is the legal reason that Invented parent is not informed?',
        because: ['Rulings CF-24'],
      },
    ]);
    expect(asked(person('child', 'views-only'))).toEqual([
      { fact: 'childReason', ask: 'Why does the child not take part?', because: ['CF-21'] },
    ]);
    expect(asked(person('school', 'undecided'))).toMatchObject({ is: 'decided' });
    expect(asked(person('school', 'not-informed'))).toMatchObject({ is: 'decided' });
    expect(asked(person('parent', 'views-only'))).toMatchObject({ is: 'decided' });
  });

  it('W-80: approved by nobody, while nobody chairs, is not approved', () => {
    const meeting = { ...settled.meeting, chairId: undefined, approvedBy: undefined };
    expect(asked({ ...settled, meeting })).toMatchObject([{ fact: 'chairId' }, { fact: 'approvedBy' }]);
  });
});

describe('W-99, CF-50: an early review of the carers, with its statements', () => {
  const review = (changed: Partial<Placement>, approved = true) =>
    earlyCarerReview({ ...placement, match: 'panel-agreed', ...changed }, approved, warrington);
  const { inHouse, agency } = warrington.disruption.earlyCarerReview;

  it('our own carers, an agency’s, carers who stopped, and a home that was not for good', () => {
    expect(review({})).toMatchObject({
      value: { what: 'consider-and-record', owner: 'fostering-team-manager' },
      because: [inHouse.source, 'Rulings V8'],
    });
    expect(review({ provider: 'agency' }, false)).toMatchObject({
      value: { what: 'notify-provider', owner: 'placement-service-coordinator' },
      because: [agency.source],
    });
    expect(review({}, false)).toMatchObject({ value: { what: 'not-needed' }, because: [inHouse.source, 'E-18'] });
    expect(review({ match: 'none' })).toMatchObject({ value: { what: 'not-needed' }, because: [inHouse.source] });
  });
});
