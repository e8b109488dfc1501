import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import {
  checkProfile,
  compareProfiles,
  explainKey,
  explainProfile,
  isInForce,
  PROFILE_NAMES,
  profileFor,
  profileNamed,
  type ProfilePart,
  profileSchema,
  resolveProfile,
  triggerWords,
  valueWords,
} from '#rules';

const blended = profileNamed('blended-default');
const warrington = profileNamed('warrington-2024');
const torbay = profileNamed('torbay-stability');
const statutory = profileNamed('adoption-statutory');

const ours = {
  name: 'our-council-2026',
  title: 'Our council',
  version: '3',
  effectiveFrom: '2026-04-01',
  extends: 'warrington-2024',
} as const satisfies ProfilePart;
const within5WorkingDays = { is: { days: 5, count: 'working' }, source: 'Our procedure, 4.2' } as const;

const errorsOf = (change: object): readonly string[] => {
  const checked = checkProfile({ ...ours, ...change });
  return checked.ok ? [] : checked.errors;
};

describe('The defaults of the conflicts, in the blended procedure', () => {
  it.each([
    ['CF-02', 'disruption.chair.roles', 'conference and review manager, service manager and independent chair'],
    ['CF-03', 'disruption.chair.overrideBy', 'head of service'],
    ['CF-04', 'disruption.organiser', 'Safeguarding Unit organiser'],
    ['CF-05', 'disruption.invitees.approvedBy', 'chair'],
    ['CF-06', 'disruption.referral.within', '1 working day'],
    ['CF-07', 'disruption.window', '42 days to 84 days'],
    ['CF-08', 'adoption.beforeOrder.review', '28 days to 42 days'],
    ['CF-09', 'disruption.required', 'adoption'],
    ['CF-10', 'disruption.matchDocument', 'required and checked'],
    ['CF-11', 'stability.chair.independence', 'preferred'],
    ['CF-12', 'stability.urgent.within', '7 days'],
    ['CF-12', 'stability.urgent.bookWithin', '1 working day'],
    ['CF-13', 'instability.judgement.within', '1 working day'],
    ['CF-14', 'disruption.minutes.within', '7 days'],
    ['CF-14', 'stability.minutes.within', '7 days'],
    ['CF-15', 'disruption.carerReport.before', '3 working days'],
    ['CF-16', 'disruption.childStatement.before', '1 working day'],
    ['CF-17', 'disruption.instrument', 'questionnaire is the report'],
    ['CF-18', 'disruption.questionnaires.before', '5 working days'],
    ['CF-18', 'disruption.questionnaires.timeToReflect', '10 working days'],
    ['CF-19', 'disruption.questionnaires.none', 'minute taker and interpreter'],
    ['CF-20', 'disruption.questionnaires.readBy', 'author, chair and Safeguarding Unit organiser'],
    ['CF-21', 'disruption.child.part', 'takes part by choice'],
    ['CF-22', 'stability.format.usual', 'single'],
    ['CF-23', 'stability.advocate.offered', 'always'],
    ['CF-24', 'stability.parents.decision', 'decision with reason'],
    ['CF-25', 'stability.independentReviewingOfficer.toldOnBookingWithin', '1 working day'],
    ['CF-26', 'support.inCrisis', 'stability meeting instead'],
    ['CF-27', 'support.within', '15 working days'],
    ['CF-27', 'support.review.within', '42 days'],
    ['CF-28', 'support.views', 'the carers’ own children, by the supervising social worker'],
    ['CF-30', 'planning.chair.chosen', 'agreed'],
    ['CF-31', 'planning.planCompleteWithin', '5 working days'],
    ['CF-32', 'council.attendance', 'came for part'],
    ['CF-33', 'stability.followUp.within', '28 days'],
    ['CF-34', 'stability.funding.agreedBy', 'head of service'],
    ['CF-35', 'stability.coordinator.withParents', 'child’s social worker'],
    ['CF-36', 'stability.supportingManager.residential', 'manager of the home'],
    ['CF-37', 'disruption.report.panel', 'Permanence Panel'],
    ['CF-38', 'council.units.alsoCalled', 'Conference and Review Unit'],
    ['CF-39', 'council.caseSystem.disruptionCategory', 'Placement Disruption Meeting'],
    ['CF-40', 'council.summary.due', '30 June'],
    ['CF-41', 'council.dipSample.percent', '10'],
    ['CF-42', 'hold.startsOn', 'allegation'],
    ['CF-43', 'instability.report.form', 'one form'],
    ['CF-45', 'council.words.supportedAccommodation', 'supported accommodation'],
    ['CF-46', 'disruption.minuteTaker.required', 'yes'],
    ['CF-47', 'disruption.minutes.versions', 'A letter to the child'],
    ['CF-48', 'disruption.day.counted', 'out and return ruled out'],
    ['CF-49', 'disruption.carePlanChangedWithin', '28 days'],
    ['CF-50', 'disruption.earlyCarerReview.agency', 'notify provider'],
    ['CF-51', 'disruption.sittings', 'one record several sittings'],
    ['CF-52', 'disruption.invitees.contact', 'way to reach'],
  ])('%s: %s is %s', (conflict, key, value) => {
    const citing = explainKey(blended, key)?.lines.filter(({ source }) => source.includes(conflict)) ?? [];
    expect(citing.map(({ is }) => valueWords(is))).toContain(value);
  });

  it('CF-44: the word is missing or away, in every procedure', () => {
    expect(triggerWords('missing-or-away')).toBe(
      'the child is often missing, or away from placement without authorisation',
    );
  });

  it('CF-12: the clock of the ruling runs from the earlier of the judgement and the working day after the report', () => {
    expect(blended.stability.urgent.clockFrom).toEqual({
      is: 'earlier-of-judgement-and-report-plus-1-working-day',
      source: 'ruling: stability clock',
    });
  });

  it('every value and every line has a source', () => {
    const without = PROFILE_NAMES.flatMap((name) => explainProfile(profileNamed(name))).filter(
      ({ key, lines }) =>
        (lines.length === 0 && !MAY_BE_EMPTY.has(key)) || lines.some(({ source }) => source.trim() === ''),
    );
    expect(without).toEqual([]);
  });

  it('a list that the source lost says so', () => {
    expect(explainKey(blended, 'disruption.agenda')?.lines[0]?.source).toBe(
      'default, domain §2.3; Warrington W-89 is lost',
    );
  });
});

/** Lists with which a council says more than one thing of a kind; most say nothing there. */
const MAY_BE_EMPTY = new Set([
  'disruption.required',
  'disruption.offered',
  'disruption.excluded',
  'disruption.form',
  'disruption.windows',
  'disruption.targets',
  'disruption.pausedBy',
  'disruption.chair.tiers',
  'disruption.panel.within',
  'disruption.panel.papersBefore',
  'disruption.panel.presentedBy',
  'stability.notFor',
  'stability.triage.by',
  'stability.triage.noteOn',
  'stability.chair.knows',
  'disruption.panel.toldWithin',
  'disruption.lengthAtLeast',
  'planning.chair.byProvider',
  'planning.matching.chairedBy',
  'stability.coordinator.together',
  'stability.urgent.immediateWithin',
  'stability.minutes.alwaysTo',
  'planning.emergencyMeetingWithin',
]);

describe('The councils differ where their documents do', () => {
  it('Warrington: a conference and review manager chairs, the Safeguarding Unit organises', () => {
    expect(warrington.disruption.chair.roles).toEqual({
      is: ['conference-and-review-manager'],
      source: 'Warrington W-75; CF-02',
    });
    expect(warrington.disruption.organiser.is).toBe('safeguarding-unit-organiser');
    expect(warrington.disruption.instrument.is).toBe('questionnaire');
    expect(warrington.stability.independentReviewingOfficer.invited.is).toBe(false);
  });

  it('Torbay: the service manager chairs, the social worker organises, the carers’ report is due 3 calendar days before', () => {
    expect(torbay.disruption.chair.roles.is).toEqual(['service-manager']);
    expect(torbay.disruption.organiser.is).toBe('childs-social-worker');
    expect(torbay.disruption.carerReport.before.is).toEqual({ days: 3, count: 'calendar' });
    expect(torbay.planning.chair.roles.is).toEqual(['childs-social-worker']);
    expect(torbay.council.caseSystem.name.is).toBe('PARIS');
  });

  it('what a council does not say comes from the profile that it extends', () => {
    expect(torbay.disruption.window).toEqual(blended.disruption.window);
    expect(torbay).toMatchObject({ name: 'torbay-stability', extends: 'blended-default', version: '1.0' });
  });

  it('there is no profile of another name', () => {
    expect(profileNamed('nowhere')).toBeUndefined();
  });
});

describe('Adoption before the order', () => {
  it('the overlay moves the meeting to 28 to 42 days, for a child placed before the order alone', () => {
    const before = profileFor(statutory, { setting: 'adoption-before-order' });
    expect(before.disruption.window.is.notSoonerThan).toEqual({ days: 28, count: 'calendar' });
    expect(before.disruption.window.is.notLaterThan).toEqual({ days: 42, count: 'calendar' });
    expect(before.disruption.chair).toEqual(blended.disruption.chair);
    expect(before.name).toBe('adoption-statutory');
    expect(profileFor(statutory, { setting: 'adoption-after-order' }).disruption.window.is.notLaterThan).toEqual({
      days: 84,
      count: 'calendar',
    });
    expect(profileFor(statutory, { setting: 'foster-care' }).disruption.window.is.notLaterThan).toEqual({
      days: 84,
      count: 'calendar',
    });
  });

  it('the blended and Warrington’s procedures keep 42 to 84 days there too', () => {
    expect(profileFor(blended, { setting: 'adoption-before-order' }).disruption.window.is.notSoonerThan).toEqual({
      days: 42,
      count: 'calendar',
    });
    expect(profileFor(warrington, { setting: 'adoption-before-order' }).disruption.window.is.notLaterThan).toEqual({
      days: 84,
      count: 'calendar',
    });
  });
});

describe('A key explains itself', () => {
  it('with what it settles, its value and its source', () => {
    expect(explainKey(blended, 'stability.urgent.within')).toEqual({
      key: 'stability.urgent.within',
      words: 'how soon the meeting is held when the instability cannot be managed',
      lines: [{ is: { days: 7, count: 'calendar' }, source: 'Torbay T-45; CF-12' }],
    });
  });

  it('a key that does not exist explains nothing', () => {
    expect(explainKey(blended, 'stability.urgent.soon')).toBeUndefined();
  });
});

describe('A council’s own profile', () => {
  it('is complete with what it extends', () => {
    const checked = checkProfile({
      ...ours,
      $schema: './profile.schema.json',
      stability: { urgent: { within: within5WorkingDays } },
    });
    expect(checked).toMatchObject({ ok: true });
    if (!checked.ok) return;
    expect(checked.profile.stability.urgent.within).toEqual(within5WorkingDays);
    expect(checked.profile.disruption.chair.roles.is).toEqual(['conference-and-review-manager']);
    expect(checked.profile).not.toHaveProperty('$schema');
  });

  it('holds from its first day to its last, both included', () => {
    const profile = resolveProfile({ ...ours, effectiveTo: '2027-03-31' });
    expect(
      ['2026-03-31', '2026-04-01', '2027-03-31', '2027-04-01'].map((day) => isInForce(profile, day as '2026-04-01')),
    ).toEqual([false, true, true, false]);
    expect(isInForce(resolveProfile(ours), '2031-01-01')).toBe(true);
  });

  it('that extends a profile that does not exist cannot be run', () => {
    expect(() => resolveProfile({ ...ours, extends: 'nowhere' })).toThrow(
      'The profile “our-council-2026” extends “nowhere”, which does not exist.',
    );
  });

  it.each([
    [
      { stability: { urgnt: {} } },
      /^stability\.urgnt: there is no such key\. Did you mean “urgent”\? Allowed here: settings, /,
    ],
    [{ stability: { zzzzzzz: {} } }, /^stability\.zzzzzzz: there is no such key\. Allowed here: /],
    [{ toString: {} }, /^toString: there is no such key\./],
    [
      { stability: { chair: { independence: { is: 'always', source: 'x' } } } },
      /^stability\.chair\.independence: "always" is not allowed\. Allowed: preferred, required or not-needed\.$/,
    ],
    [
      { stability: { urgent: { within: { is: { days: 7.5, count: 'calendar' }, source: 'x' } } } },
      /^stability\.urgent\.within\.days: a whole number from 0 to 366 is allowed, not 7\.5\.$/,
    ],
    [{ stability: { urgent: { within: { is: { days: 367, count: 'calendar' }, source: 'x' } } } }, /not 367\.$/],
    [{ stability: { urgent: { within: { is: { days: -1, count: 'calendar' }, source: 'x' } } } }, /not -1\.$/],
    [
      { stability: { urgent: { within: { is: within5WorkingDays.is } } } },
      /^stability\.urgent\.within: there is no source\. Say where the value comes from, such as “Our procedure, 4\.2”\.$/,
    ],
    [
      { stability: { urgent: { within: { source: 'x' } } } },
      /^stability\.urgent\.within: there is no value\. Write it as/,
    ],
    [
      { stability: { urgent: { within: { is: within5WorkingDays.is, source: '  ' } } } },
      /^stability\.urgent\.within\.source: " {2}" does not fit\. Write at least one word\.$/,
    ],
    [
      { stability: { minuteTaker: { required: { is: 'yes', source: 'x' } } } },
      /^stability\.minuteTaker\.required: say true or false, not "yes"\.$/,
    ],
    [{ stability: 7 }, /^stability: this is to be an object with settings, .*, not 7\.$/],
    [{ stability: { agenda: 'all' } }, /^stability\.agenda: this is to be a list, not "all"\.$/],
    [{ stability: { agenda: [] } }, /^stability\.agenda: the list is empty\. Name at least one\.$/],
    [{ stability: { agenda: [{ is: 7, source: 'x' }] } }, /^stability\.agenda\[0\]: words are allowed here, not 7\.$/],
    [
      { stability: { chair: { roles: { is: ['team-manager', 'team-manager'], source: 'x' } } } },
      /^stability\.chair\.roles: "team-manager" stands twice\.$/,
    ],
    [
      { council: { summary: { due: { is: '31-06', source: 'x' } } } },
      /^council\.summary\.due: "31-06" does not fit\. Write month and day as MM-DD, a day that each year has\.$/,
    ],
    [{ name: 'Our Council' }, /^name: "Our Council" does not fit\. Use small letters/],
    [{ title: '' }, /^title: "" does not fit\. Write at least one word\.$/],
    [{ extends: 'blended' }, /^extends: "blended" is not allowed\. Allowed: blended-default, warrington-2024, /],
    [{ version: undefined }, /^version: words are allowed here, not nothing\.$/],
    [{ effectiveFrom: '2026-02-30' }, /^“2026-02-30” is no day of the calendar\. Write a date as YYYY-MM-DD\.$/],
    [{ effectiveFrom: '1 April 2026' }, /^effectiveFrom: "1 April 2026" does not fit\. Write a date as YYYY-MM-DD\.$/],
    [{ effectiveTo: '2026-03-01' }, /^effectiveTo: this is before effectiveFrom, 2026-04-01\.$/],
    [
      { name: 'torbay-stability' },
      /^name: “torbay-stability” is a profile that comes with Steady\. Choose a name of your own\.$/,
    ],
    [
      {
        disruption: {
          window: {
            is: { notSoonerThan: { days: 84, count: 'calendar' }, notLaterThan: { days: 42, count: 'calendar' } },
            source: 'x',
          },
        },
      },
      /^disruption\.window: notLaterThan is to be after notSoonerThan/,
    ],
    [
      { disruption: { minutes: { within: { is: { days: 5, count: 'calendar' }, source: 'x' } } } },
      /^disruption\.minutes: the draft comes first/,
    ],
    [
      {
        reminders: {
          ladder: [
            { is: { after: 1, to: ['owner'] }, source: 'x' },
            { is: { after: 1, to: ['owner'] }, source: 'x' },
          ],
        },
      },
      /^reminders\.ladder: each level is to be later than the one before\.$/,
    ],
  ])('%j is refused in a sentence', (change, sentence) => {
    expect(errorsOf(change)).toEqual([expect.stringMatching(sentence)]);
  });

  it('that is no object, or has no name, says so', () => {
    expect(checkProfile(null)).toMatchObject({
      ok: false,
      errors: [expect.stringMatching(/^The profile: this is to be an object with .*, not null\.$/)],
    });
    expect(checkProfile({ ...ours, name: undefined, version: '3' })).toMatchObject({ ok: false });
    const { title: _left, ...without } = ours;
    expect(checkProfile(without)).toEqual({ ok: false, errors: ['The profile: “title” is missing.'] });
  });

  it('is accepted and refused by the generated JSON Schema as by the check in sentences', () => {
    const validate = new Ajv2020({ allErrors: true, strict: false }).compile(profileSchema());
    const whole = Object.fromEntries(Object.entries(torbay).filter(([, value]) => value !== undefined));
    const cases = [
      ours,
      { ...whole, name: 'a-copy-of-torbay' },
      { ...ours, stability: { urgent: { within: within5WorkingDays } } },
      { ...ours, stability: { urgnt: {} } },
      { ...ours, stability: { urgent: { within: { is: within5WorkingDays.is } } } },
      { ...ours, stability: { chair: { roles: { is: ['team-leader'], source: 'x' } } } },
      { ...ours, extends: 'nowhere' },
    ];
    const expected = [true, true, true, false, false, false, false];
    expect(cases.map((one) => validate(one))).toEqual(expected);
    expect(cases.map((one) => checkProfile(one).ok)).toEqual(expected);
  });
});

describe('Two profiles compared', () => {
  it('say in words what they settle differently, with both sources', () => {
    expect(compareProfiles(warrington, torbay)).toContain(
      'Who may chair (disruption.chair.roles): in warrington-2024 conference and review manager [Warrington W-75; CF-02]; in torbay-stability service manager [Torbay T-56; CF-02].',
    );
    expect(compareProfiles(warrington, torbay)).toHaveLength(16);
    expect(compareProfiles(torbay, torbay)).toEqual([]);
  });

  it('a source alone is no difference', () => {
    const sourced = resolveProfile({
      ...ours,
      extends: 'blended-default',
      stability: { urgent: { within: { is: { days: 7, count: 'calendar' }, source: 'Our procedure' } } },
    });
    expect(compareProfiles(blended, sourced)).toEqual([]);
  });

  it('every value has words', () => {
    expect(valueWords(true)).toBe('yes');
    expect(valueWords(3)).toBe('3');
    expect(valueWords({ role: 'school', when: 'school-age', as: 'the school' })).toBe('the school (school age)');
    expect(valueWords({ after: -2, to: ['owner'] })).toBe('2 working days before: owner');
    expect(valueWords({ after: 0, to: ['team-manager'] })).toBe('on the due day: team manager');
    expect(valueWords({ after: 1, to: ['owner', 'owners-manager'] })).toBe(
      '1 working day after: owner and owner’s manager',
    );
  });
});
