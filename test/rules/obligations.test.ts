import { describe, expect, it } from 'vitest';
import {
  calendarFrom,
  catalogueOf,
  escalationOf,
  isOwedAgain,
  managerOf,
  mayOverride,
  type Act,
  type Moment,
  type ObligationFacts,
  obligationsStartedBy,
  profileNamed,
  redrawn,
  resolveProfile,
  stateOf,
  titleOf,
} from '#rules';
import { monday9November } from './obligation-facts.ts';

const blended = profileNamed('blended-default');
const warrington = profileNamed('warrington-2024');
const torbay = profileNamed('torbay-stability');
const calendar = calendarFrom([]);

const owedFrom = (moment: Moment, facts: Partial<ObligationFacts> = {}, profile = blended) =>
  obligationsStartedBy(moment, { ...monday9November, ...facts }, profile, calendar);
const kinds = (moment: Moment, facts: Partial<ObligationFacts> = {}, profile = blended) =>
  owedFrom(moment, facts, profile).map(({ kind }) => kind);
const oneOf = (kind: string, moment: Moment, facts: Partial<ObligationFacts> = {}, profile = blended) => {
  const found = owedFrom(moment, facts, profile).find((one) => one.kind === kind);
  if (found === undefined) throw new Error(`${kind} is not owed`);
  return found;
};

describe('The stability clock of the ruling: a slow judgement buys no time', () => {
  it.each([
    ['judged on the day of the report', '2026-11-09', '2026-11-09', '2026-11-16'],
    ['judged the working day after', '2026-11-10', '2026-11-09', '2026-11-17'],
    ['judged four days late', '2026-11-13', '2026-11-09', '2026-11-17'],
    ['reported on a Friday, judged on the Wednesday', '2026-11-18', '2026-11-13', '2026-11-23'],
    ['judged in Christmas week', '2026-12-18', '2026-12-18', '2026-12-24'],
  ] as const)('%s: judged %s, reported %s, held by %s', (_what, day, reportedOn, due) => {
    expect(oneOf('stability.hold', 'judged-unmanageable', { day, reportedOn }).due).toBe(due);
  });

  it('says from which day it counted when the judgement was late', () => {
    expect(oneOf('stability.hold', 'judged-unmanageable', { day: '2026-11-13' }).sum).toBe(
      '7 days from Tue 10 Nov is Tue 17 Nov (counted from Tue 10 Nov: reported on Mon 9 Nov, judged on Fri 13 Nov)',
    );
    expect(oneOf('stability.hold', 'judged-unmanageable').sum).toBe('7 days from Mon 9 Nov is Mon 16 Nov');
  });

  it('a report whose day is not known counts from the judgement', () => {
    expect(oneOf('stability.hold', 'judged-unmanageable', { reportedOn: undefined }).due).toBe('2026-11-16');
  });

  it.each([
    ['judgement', '2026-11-20'],
    ['report', '2026-11-16'],
  ] as const)('a council that counts from the %s holds it by %s', (clockFrom, due) => {
    const own = resolveProfile({
      name: 'our-council',
      title: 'Our council',
      version: '1',
      effectiveFrom: '2026-01-01',
      extends: 'blended-default',
      stability: { urgent: { clockFrom: { is: clockFrom, source: 'Our procedure' } } },
    });
    expect(oneOf('stability.hold', 'judged-unmanageable', { day: '2026-11-13' }, own).due).toBe(due);
  });
});

describe('Who coordinates the stability meeting', () => {
  it.each([
    ['foster-care', 'in-house', 'fostering-service-coordinator'],
    ['foster-care', 'agency', 'placement-service-coordinator'],
    ['fostering-for-adoption', 'in-house', 'fostering-service-coordinator'],
    ['connected-persons', 'in-house', 'fostering-service-coordinator'],
    ['childrens-home', 'agency', 'placement-service-coordinator'],
    ['residential-school', 'agency', 'placement-service-coordinator'],
    ['secure-home', 'other-authority', 'placement-service-coordinator'],
    ['supported-accommodation', 'agency', 'placement-service-coordinator'],
    ['with-parents', 'none', 'childs-social-worker'],
    ['adoption-before-order', 'none', 'childs-social-worker'],
    ['adoption-after-order', 'none', 'childs-social-worker'],
    ['other', 'none', 'childs-social-worker'],
  ] as const)('in %s (%s): the %s', (setting, provider, role) => {
    expect(oneOf('stability.book', 'judged-unmanageable', { setting, provider }).ownerRole).toBe(role);
  });
});

describe('What is owed depends on the facts', () => {
  it('a report owes three things, and an allegation the hold’s own', () => {
    expect(kinds('reported')).toEqual([
      'instability.report-to-manager',
      'instability.judgement',
      'instability.child-conversation',
    ]);
    expect(kinds('allegation-reported')).toEqual([
      'hold.designated-officer',
      'hold.look-again',
      'hold.child-seen',
      'hold.advocate-offered',
    ]);
  });

  it('no concern owes nothing, unless the child said they want to leave', () => {
    expect(kinds('judged-no-concern', { childWantsToLeave: false })).toEqual([]);
    expect(kinds('judged-no-concern', { childWantsToLeave: true })).toEqual([
      'instability.child-told',
      'instability.show-independent-reviewing-officer',
    ]);
  });

  it('a support meeting gathers the views of eight groups, and only where the child is fostered', () => {
    expect(kinds('support-requested').filter((kind) => kind.startsWith('support.views.'))).toHaveLength(8);
    expect(kinds('support-requested', { setting: 'childrens-home' })).toEqual([]);
  });

  it('the school move of a child in year 9 needs no approval; in year 10 and 11 it does', () => {
    expect(kinds('move-proposed', { schoolYear: 9, outOfArea: false })).toEqual([]);
    expect(kinds('move-proposed', { schoolYear: 10, outOfArea: false })).toEqual(['placement.school-approval']);
    expect(kinds('move-proposed', { schoolYear: 11, outOfArea: false })).toEqual(['placement.school-approval']);
  });

  it('out of area the nominated officer approves, at a distance the director', () => {
    const agency = { provider: 'agency' } as const;
    expect(oneOf('placement.out-of-area-approval', 'move-proposed', { ...agency, atDistance: false }).ownerRole).toBe(
      'nominated-officer',
    );
    expect(oneOf('placement.out-of-area-approval', 'move-proposed', { ...agency, atDistance: true }).ownerRole).toBe(
      'director-of-childrens-services',
    );
  });

  it('notices come before the placement, or within 5 working days where it was an emergency', () => {
    expect(oneOf('placement.notices', 'placement-matched').due).toBe('2026-11-13');
    expect(kinds('placement-matched', { emergency: true })).toEqual([
      'planning.hold',
      'placement.child-wishes',
      'placement.reviewing-officer-informed',
    ]);
    expect(kinds('placement-started', { emergency: false })).not.toContain('placement.notices-after-emergency');
    expect(oneOf('placement.notices-after-emergency', 'placement-started', { emergency: true }).due).toBe('2026-11-16');
  });

  it('regulation 9: the Placement Plan is ready before a planned move; in an emergency it follows in 5 working days', () => {
    const arranged = { day: '2026-11-30', placementStartsOn: '2026-12-14', emergency: false } as const;
    for (const kind of [
      'plan-ready',
      'plan-signed',
      'delegated-authority',
      'child-wishes',
      'reviewing-officer-informed',
    ])
      expect(oneOf(`placement.${kind}`, 'placement-matched', arranged)).toMatchObject({
        due: '2026-12-11',
        force: 'law',
        ownerRole: 'childs-social-worker',
      });
    const started = { ...arranged, day: '2026-12-14' } as const;
    expect(oneOf('planning.placement-plan', 'placement-started', started).due).toBe('2026-12-21');
    const atOnce = { day: '2026-12-14', placementStartsOn: '2026-12-14', emergency: true } as const;
    expect(kinds('placement-matched', atOnce)).not.toContain('placement.plan-ready');
    expect(oneOf('placement.child-wishes', 'placement-matched', atOnce).due).toBe('2026-12-14');
    expect(oneOf('planning.placement-plan', 'placement-started', atOnce).due).toBe('2026-12-21');
  });

  it('the Safeguarding Unit is told in Warrington; Torbay tells the independent reviewing officer alone', () => {
    expect(kinds('placement-ended', {}, warrington)).toContain('disruption.referral');
    expect(kinds('placement-ended', {}, torbay)).not.toContain('disruption.referral');
    expect(kinds('placement-ended', {}, torbay)).toContain('disruption.tell-independent-reviewing-officer');
    expect(kinds('placement-ended', { disruptionMeeting: 'not-required' })).toEqual([
      'ending.route',
      'ending.notices',
      'ending.next-home',
      'disruption.tell-independent-reviewing-officer',
    ]);
  });

  it('carers’ own account is supported where they write a report, and not where they have a questionnaire only', () => {
    const carers = { ofRole: 'foster-carer' } as const;
    expect(kinds('questionnaire-issued', carers, warrington)).toEqual(['questionnaire.return']);
    expect(oneOf('disruption.carer-report', 'questionnaire-issued', carers, torbay).due).toBe('2026-12-11');
    expect(oneOf('disruption.carer-report', 'questionnaire-issued', carers).due).toBe('2026-12-10');
    expect(kinds('questionnaire-issued', { ofRole: 'school' })).toEqual(['questionnaire.return']);
    expect(kinds('questionnaire-issued', { ofRole: 'adopter' })).toContain('disruption.carer-report');
  });

  it('child, minute taker and interpreter owe no questionnaire; a social worker gets supervision for theirs', () => {
    expect(kinds('questionnaire-issued', { ofRole: 'child' })).toEqual([]);
    expect(kinds('questionnaire-issued', { ofRole: 'minute-taker' })).toEqual([]);
    expect(kinds('questionnaire-issued', { ofRole: 'interpreter' })).toEqual([]);
    expect(kinds('questionnaire-issued', { ofRole: 'childs-social-worker' })).toContain('questionnaire.supervision');
  });

  it('an early review is considered for the council’s own carers; an agency is told', () => {
    expect(kinds('disruption-held', { provider: 'in-house' })).toContain('disruption.early-carer-review');
    expect(kinds('disruption-held', { provider: 'in-house', match: 'none' })).not.toContain(
      'disruption.early-carer-review',
    );
    expect(kinds('disruption-held', { provider: 'agency' })).toContain('disruption.notify-provider');
    expect(kinds('disruption-held', { setting: 'childrens-home', provider: 'agency' })).not.toContain(
      'disruption.notify-provider',
    );
  });

  it('carers are prepared where there were carers', () => {
    expect(kinds('invitations-sent', { setting: 'childrens-home' })).not.toContain('disruption.prepare-carers');
    expect(kinds('invitations-sent', { setting: 'adoption-before-order' })).toContain('disruption.prepare-carers');
  });
});

describe('Days', () => {
  it('what is due before a meeting without a day has no day yet', () => {
    expect(oneOf('stability.invite', 'stability-booked', { meetingOn: undefined })).toMatchObject({
      due: undefined,
      sum: '2 working days before the meeting, once its day is known',
    });
    expect(oneOf('planning.next', 'planning-held', { nextOn: undefined })).toMatchObject({
      due: undefined,
      sum: 'the day agreed',
    });
    expect(oneOf('planning.hold', 'placement-matched', { placementStartsOn: undefined }).due).toBeUndefined();
  });

  it('an urgent meeting tomorrow: people are invited today, with a warning', () => {
    expect(oneOf('stability.invite', 'stability-booked', { meetingOn: '2026-11-10' })).toMatchObject({
      due: '2026-11-09',
      sum: '2 working days before Tue 10 Nov is Fri 6 Nov; that has passed, so do it on Mon 9 Nov',
      warnings: ['Too little time is left: this was due on Fri 6 Nov.'],
    });
  });

  it('the yearly summary is due on 30 June after 31 March', () => {
    expect(oneOf('summary.yearly', 'year-ended', { day: '2027-03-31' }).due).toBe('2027-06-30');
    expect(oneOf('summary.yearly', 'year-ended', { day: '2027-06-30' }).due).toBe('2028-06-30');
  });

  it('the window counts from the day of disruption, and an agreed last day wins', () => {
    expect(oneOf('disruption.hold', 'disruption-required', { leftOn: '2026-10-03' }).due).toBe('2026-12-24');
    expect(oneOf('disruption.hold', 'disruption-required', { windowBy: '2026-12-18' }).due).toBe('2026-12-18');
  });

  it('before an adoption order: the review and the meeting are two obligations with two clocks', () => {
    const placed = { day: '2026-11-13', leftOn: '2026-11-13', setting: 'adoption-before-order' } as const;
    expect(oneOf('adoption.review', 'child-returned', placed).due).toBe('2026-12-24');
    expect(oneOf('disruption.hold', 'disruption-required', placed).due).toBe('2027-02-05');
    const overlaid = profileNamed('adoption-statutory');
    expect(oneOf('disruption.hold', 'disruption-required', placed, overlaid).due).toBe('2026-12-24');
  });

  it('drawn again when the meeting moves, and gone when the facts no longer ask for it', () => {
    const chronology = oneOf('disruption.chronology', 'invitations-sent');
    expect(chronology.due).toBe('2026-12-08');
    expect(redrawn(chronology, { ...monday9November, meetingOn: '2027-01-05' }, blended, calendar)?.due).toBe(
      '2026-12-24',
    );
    expect(
      redrawn(
        { kind: 'disruption.prepare-carers' },
        { ...monday9November, setting: 'childrens-home' },
        blended,
        calendar,
      ),
    ).toBeUndefined();
    expect(redrawn({ kind: 'nothing.known' }, monday9November, blended, calendar)).toBeUndefined();
  });
});

describe('How far something owed is, as of a day', () => {
  const owed = {
    kind: 'disruption.minutes',
    ownerRole: 'minute-taker',
    startsOn: '2026-12-15',
    due: '2026-12-22',
  } as const;

  it.each([
    ['2026-12-17', 'on-time'],
    ['2026-12-18', 'due-soon'],
    ['2026-12-22', 'due-soon'],
    ['2026-12-23', 'overdue'],
  ] as const)('on %s it is %s', (today, state) => {
    expect(stateOf(owed, today, calendar)).toBe(state);
    expect(stateOf(owed, today, calendar, blended)).toBe(state);
  });

  it('is done, waived, held or without a day, whatever the day', () => {
    expect(stateOf({ ...owed, doneAt: '2026-12-30T09:00:00Z' }, '2027-01-30', calendar)).toBe('done');
    expect(stateOf({ ...owed, override: 'waived' }, '2027-01-30', calendar)).toBe('waived');
    expect(stateOf({ ...owed, override: 'not-required' }, '2027-01-30', calendar)).toBe('waived');
    expect(stateOf({ ...owed, override: 'held' }, '2027-01-30', calendar)).toBe('held');
    expect(stateOf({ ...owed, override: 'postponed' }, '2027-01-30', calendar)).toBe('overdue');
    expect(stateOf({ ...owed, due: undefined }, '2027-01-30', calendar)).toBe('no-day');
  });

  it.each([
    ['2026-12-17', 0, []],
    ['2026-12-18', 1, ['minute-taker']],
    ['2026-12-22', 2, ['minute-taker']],
    ['2026-12-23', 3, ['minute-taker', 'safeguarding-unit-manager']],
    ['2026-12-29', 4, ['minute-taker', 'safeguarding-unit-manager', 'service-manager']],
    ['2027-01-08', 5, ['service-manager', 'head-of-service']],
  ] as const)('on %s the ladder is at level %i: %j', (today, level, to) => {
    expect(escalationOf(owed, today, calendar, blended)).toEqual({ level, to });
  });

  it('nobody is reminded of what is done, held, waived or has no day', () => {
    const nobody = { level: 0, to: [] };
    expect(escalationOf({ ...owed, doneAt: '2026-12-16T09:00:00Z' }, '2027-01-30', calendar, blended)).toEqual(nobody);
    expect(escalationOf({ ...owed, override: 'held' }, '2027-01-30', calendar, blended)).toEqual(nobody);
    expect(escalationOf({ ...owed, override: 'waived' }, '2027-01-30', calendar, blended)).toEqual(nobody);
    expect(escalationOf({ ...owed, due: undefined }, '2027-01-30', calendar, blended)).toEqual(nobody);
  });

  it('a stability meeting without a chair reaches the head of service on day 3', () => {
    const chairless = {
      kind: 'stability.chair',
      ownerRole: 'fostering-service-coordinator',
      startsOn: '2026-11-09',
      due: '2026-11-10',
    } as const;
    expect(escalationOf(chairless, '2026-11-11', calendar, blended).to).not.toContain('head-of-service');
    expect(escalationOf(chairless, '2026-11-12', calendar, blended).to).toContain('head-of-service');
  });

  it('someone stands over each role', () => {
    expect(managerOf('childs-social-worker')).toBe('team-manager');
    expect(managerOf('team-manager')).toBe('service-manager');
    expect(managerOf('independent-reviewing-officer')).toBe('independent-reviewing-officer-manager');
  });
});

describe('What a person may set aside', () => {
  const none = () => false;
  const setsAside = (act: Act) => act === 'override-obligation';
  const senior = (act: Act) => setsAside(act) || act === 'say-law-does-not-ask';

  const minutes = { kind: 'stability.minutes', force: 'procedure', ownerRole: 'minute-taker' } as const;
  const plan = { kind: 'planning.placement-plan', force: 'law', ownerRole: 'childs-social-worker' } as const;

  it.each(['waived', 'postponed', 'held', 'not-required'] as const)(
    'a team manager may have it %s, a social worker not',
    (override) => {
      expect(mayOverride(minutes, override, setsAside, false).may).toBe(true);
      expect(mayOverride(minutes, override, none, false)).toMatchObject({
        may: false,
        say: 'A manager sets something aside, with a reason.',
      });
    },
  );

  it('the law is not waived or postponed by anybody', () => {
    for (const override of ['waived', 'postponed'] as const) {
      expect(mayOverride(plan, override, senior, false)).toMatchObject({
        may: false,
        say: 'The law asks for this: it cannot be waived or postponed.',
      });
    }
  });

  it('a service manager may record that the law does not ask for it here; a team manager may not', () => {
    expect(mayOverride(plan, 'not-required', senior, false).may).toBe(true);
    expect(mayOverride(plan, 'held', senior, false).may).toBe(true);
    expect(mayOverride(plan, 'not-required', setsAside, false).may).toBe(false);
  });

  it('a hold’s own duties are set aside by nobody, least of all by who reported', () => {
    const look = { kind: 'hold.look-again', force: 'procedure', ownerRole: 'team-manager' } as const;
    expect(mayOverride(look, 'waived', senior, false)).toMatchObject({
      may: false,
      say: expect.stringContaining('Lift the hold') as string,
    });
    expect(mayOverride(look, 'not-required', setsAside, true)).toMatchObject({
      may: false,
      say: 'A hold is never set aside by the person who reported.',
    });
  });

  it('one fitting role is enough, and each answer names its reason', () => {
    expect(mayOverride(minutes, 'waived', setsAside, false)).toEqual({
      may: true,
      because: ['domain §13'],
    });
    expect(mayOverride(plan, 'held', senior, false)).toEqual({
      may: true,
      because: ['domain §13'],
    });
    expect(mayOverride(plan, 'held', setsAside, false)).toEqual({
      may: false,
      say: 'A service manager or head of service records that the law does not ask for this here, with the reason.',
      because: ['domain §13'],
    });
    expect(mayOverride({ ...minutes, kind: 'hold.look-again' }, 'held', senior, false).because).toEqual([
      'ruling: E-01 hold',
      'domain §13',
    ]);
  });

  it('a disruption meeting is never closed without minutes, though they may be late with a reason', () => {
    const own = { kind: 'disruption.minutes', force: 'procedure', ownerRole: 'minute-taker' } as const;
    expect(mayOverride(own, 'waived', senior, false)).toMatchObject({
      may: false,
      say: 'A disruption meeting is never closed without its minutes.',
    });
    expect(mayOverride(own, 'postponed', setsAside, false).may).toBe(true);
    expect(mayOverride({ ...own, kind: 'disruption.minutes-approval' }, 'held', senior, false).may).toBe(false);
  });
});

describe('The catalogue', () => {
  it('names each kind once, with a sentence, a source and a force', () => {
    const catalogue = catalogueOf(blended);
    expect(new Set(catalogue.map(({ kind }) => kind)).size).toBe(catalogue.length);
    expect(
      catalogue.filter(({ title, because }) => title === '' || title.endsWith('.') || because.length === 0),
    ).toEqual([]);
    expect(catalogue).toHaveLength(137);
  });

  it('says each kind as a sentence, and keeps the name of one that it does not know', () => {
    expect(titleOf('stability.hold')).toBe('Hold the stability meeting');
    expect(titleOf('support.views.carers-own-child')).toBe('Gather views before the support meeting: carers own child');
    expect(titleOf('older.kind')).toBe('older.kind');
  });

  it('the re-check and the look at a hold are owed again', () => {
    expect(isOwedAgain('instability.recheck', blended)).toBe(true);
    expect(isOwedAgain('hold.look-again', blended)).toBe(true);
    expect(isOwedAgain('stability.hold', blended)).toBe(false);
  });
});
