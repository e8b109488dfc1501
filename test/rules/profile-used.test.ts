import { describe, expect, it } from 'vitest';
import {
  checkProfile,
  compareProfiles,
  escalationOf,
  factorCounts,
  inOwnNames,
  notInForceWords,
  offeredJudgements,
  profileAsSaved,
  profileNamed,
  settledBeforeOrder,
  supportIdeas,
  titleOf,
  valueWords,
  type Profile,
} from '#rules';
import { blended, calendar, torbay } from './invented-case.ts';

/** The blended procedure with what a council changed in it. */
const council = (change: object): Profile => {
  const header = { name: 'ours', title: 'Ours', version: '1', effectiveFrom: '2026-04-01', extends: 'blended-default' };
  const checked = checkProfile({ ...header, ...change });
  if (!checked.ok) throw new Error(checked.errors.join('\n'));
  return checked.profile;
};

describe('What a council writes in its profile is what people see', () => {
  it('W-59, W-60, W-63 to W-65: a manager who chooses support is reminded of what may help', () => {
    expect(supportIdeas(blended)[0]).toEqual({
      words: 'Help the carer to pin down what is going wrong',
      because: ['Warrington W-59'],
    });
    expect(supportIdeas(blended)).toHaveLength(7);
    const support = { ideas: [{ is: 'Ring the out-of-hours carers’ line', source: 'Ours' }] };
    expect(supportIdeas(council({ instability: { support } }))).toEqual([
      { words: 'Ring the out-of-hours carers’ line', because: ['Ours'] },
    ]);
  });

  it('CF-39: minutes are filed in the case system of the council, under its heading', () => {
    const filed = (kind: string, profile: Profile) => inOwnNames(titleOf(kind), kind, profile);
    expect(filed('stability.filed', torbay)).toBe(
      'File the minutes of the stability meeting in PARIS, under “stability”',
    );
    expect(filed('disruption.filed', torbay)).toBe(
      'File the record of the disruption meeting in PARIS, under “Placement Disruption Meeting”',
    );
    expect(filed('stability.book', torbay)).toBe('Book the stability meeting');
  });

  it('CF-38: the worker refers to the unit by its names', () => {
    expect(inOwnNames('Refer to the Safeguarding Unit', 'disruption.referral', blended)).toBe(
      'Refer to the Safeguarding Unit (Conference and Review Unit)',
    );
    const units = {
      safeguardingUnit: { is: 'Review Service', source: 'Ours' },
      alsoCalled: ['Quality Unit', 'Reviewing Unit'].map((is) => ({ is, source: 'Ours' })),
    };
    expect(inOwnNames('Refer to the Safeguarding Unit', 'disruption.referral', council({ council: { units } }))).toBe(
      'Refer to the Review Service (Quality Unit or Reviewing Unit)',
    );
  });

  it('W-05, W-21: a council that plans before a placement only is not offered a planning meeting later', () => {
    const profile = council({ planning: { alsoWhenAtRisk: { is: false, source: 'Ours' } } });
    const about = {
      setting: 'foster-care',
      provider: 'in-house',
      crisis: false,
      holdStanding: false,
      triggers: [],
    } as const;
    expect(offeredJudgements(about, profile).find(({ outcome }) => outcome === 'planning-review')).toMatchObject({
      refused: 'In this procedure a planning meeting is held before a placement only.',
      because: 'Ours',
    });
  });

  it('CF-13: a judgement that is a working day late reaches whom the council names for it', () => {
    const profile = council({
      instability: { judgement: { escalatesTo: { is: 'head-of-service', source: 'Ours' } } },
    });
    const judgement = {
      kind: 'instability.judgement',
      ownerRole: 'team-manager',
      startsOn: '2026-11-05',
      due: '2026-11-06',
    } as const;
    expect(escalationOf(judgement, '2026-11-07', calendar, profile).to).toEqual(['team-manager']);
    expect(escalationOf(judgement, '2026-11-09', calendar, profile).to).toEqual([
      'team-manager',
      'service-manager',
      'head-of-service',
    ]);
  });

  it('ruling, overview: a council may share counts from five answers; never from fewer than three', () => {
    const sheets = Array.from({ length: 4 }, () => ({ C11: ['child-7'] }));
    expect(factorCounts(sheets).map(({ count }) => count)).toEqual([4]);
    expect(factorCounts(sheets, undefined, 5)).toEqual([]);
    expect(factorCounts(sheets.slice(0, 2), undefined, 1)).toEqual([]);
  });

  it('a day of the year and a choice are said in words', () => {
    expect(valueWords('06-30')).toBe('30 June');
    expect(valueWords('adoption-statutory')).toBe('the statutory window');
  });
});

describe('The statutory window before an adoption order', () => {
  const statutory = profileNamed('adoption-statutory');

  it('is said where two profiles are compared', () => {
    expect(compareProfiles(blended, statutory)).toContain(
      'Before an adoption order, when the meeting is held, from the day of disruption (disruption.window): in blended-default 42 days to 84 days [Warrington W-66, W-71, W-72; CF-07; ruling: adoption]; in adoption-statutory 28 days to 42 days [Regulation 36(10), Adoption Agencies Regulations 2005; CF-08; ruling: adoption].',
    );
  });

  it('is laid over by the profile that asks for it, and by no other', () => {
    expect(settledBeforeOrder(statutory).map(({ key }) => key)).toEqual(['disruption.window', 'disruption.aim']);
    expect(settledBeforeOrder(blended)).toEqual([]);
  });
});

describe('The dates of a profile', () => {
  it('a day before its first and a day after its last are said in words', () => {
    const profile = council({ effectiveFrom: '2031-01-01', effectiveTo: '2031-12-31' });
    expect(notInForceWords(profile, '2026-11-09')).toBe(
      '“Ours” holds from Wednesday 1 January 2031, and Monday 9 November 2026 is before that. Decide whether it is the procedure for this day.',
    );
    expect(notInForceWords(profile, '2032-01-01')).toBe(
      '“Ours” held until Wednesday 31 December 2031, and Thursday 1 January 2032 is after that. Decide whether it is the procedure for this day.',
    );
    expect(notInForceWords(profile, '2031-06-01')).toBeUndefined();
  });

  it('a version that was kept is complete again, with its own name and dates', () => {
    const profile = council({ effectiveTo: '2031-12-31' });
    expect(profileAsSaved(JSON.parse(JSON.stringify(profile)))).toEqual(profile);
  });
});
