import { describe, expect, it } from 'vitest';
import {
  chairCheckAfterChange,
  chairRoles,
  mayChair,
  onlyOneEligible,
  rankChairs,
  reserveChair,
  type Candidate,
  type ChairFacts,
  type MeetingKind,
  type Profile,
} from '#rules';
import { blended, torbay, warrington } from './invented-case.ts';
import { facts } from './invented-chairs.ts';

const candidate = (id: string, changed: Partial<Candidate> = {}): Candidate => ({
  id,
  name: `Invented ${id}`,
  roles: ['conference-and-review-manager'],
  team: 'Safeguarding Unit',
  active: true,
  load: 0,
  interests: [],
  ...changed,
});

const only = (
  one: Candidate,
  changed: Partial<ChairFacts> = {},
  profile: Profile = warrington,
  kind: MeetingKind = 'disruption',
) => {
  const [ranked] = rankChairs({ kind, candidates: [one], facts: { ...facts, ...changed }, profile });
  if (ranked === undefined) throw new Error('nobody was ranked');
  return ranked;
};

describe('Who chairs a stability meeting', () => {
  const manager = (id: string, changed: Partial<Candidate> = {}) =>
    candidate(id, { roles: ['team-manager'], team: 'Team Wren', ...changed });
  const rank = (...candidates: readonly Candidate[]) =>
    rankChairs({ kind: 'stability', candidates, facts, profile: torbay });

  it('Torbay T-31: a team manager; nobody else', () => {
    expect(only(manager('other'), {}, torbay, 'stability').may).toBe(true);
    expect(only(candidate('crm'), {}, torbay, 'stability').may).toBe(false);
  });

  it('CF-11: a team manager who does not line manage the social worker comes first; the own one may, with a reason', () => {
    const [first, second] = rank(manager('tm'), manager('other', { load: 4 }));
    expect(first).toMatchObject({ id: 'other', may: true, needsReason: false });
    expect(second).toMatchObject({ id: 'tm', may: true, needsReason: true });
  });

  it('CF-11: where the profile requires independence, the own line manager may not', () => {
    const strict: Profile = {
      ...torbay,
      stability: {
        ...torbay.stability,
        chair: { ...torbay.stability.chair, independence: { is: 'required', source: 'Our own rule' } },
      },
    };
    expect(only(manager('tm'), {}, strict, 'stability').may).toBe(false);
    expect(only(manager('other'), {}, strict, 'stability').may).toBe(true);
  });

  it('CF-11: where the profile asks for none, the own line manager needs no reason', () => {
    const open: Profile = {
      ...torbay,
      stability: {
        ...torbay.stability,
        chair: { ...torbay.stability.chair, independence: { is: 'not-needed', source: 'Our own rule' } },
      },
    };
    expect(only(manager('tm'), {}, open, 'stability')).toMatchObject({ may: true, needsReason: false });
  });

  it('CF-11: whom the allegation is about never', () => {
    expect(only(manager('other'), { subjectIds: ['other'] }, torbay, 'stability').may).toBe(false);
  });

  it('CF-11: someone who complained never', () => {
    expect(only(manager('other', { interests: [{ what: 'complainant' }] }), {}, torbay, 'stability')).toMatchObject({
      may: false,
      canBeExcepted: false,
    });
  });

  it('CF-36: the fostering manager of the case comes in that part and is ranked behind', () => {
    expect(rank(manager('ftm'), manager('other')).map(({ id }) => id)).toEqual(['other', 'ftm']);
  });
});

describe('Who chairs the early meetings', () => {
  it('Warrington W-07, CF-30: a planning meeting is chaired by whom worker and home agree', () => {
    expect(only(candidate('anyone', { roles: ['health-professional'] }), {}, warrington, 'planning').may).toBe(true);
  });

  it('CF-30: where the council names the chair of a planning meeting, another role is refused', () => {
    expect(only(candidate('anyone', { roles: ['health-professional'] }), {}, torbay, 'planning').may).toBe(false);
    expect(only(candidate('sw', { roles: ['childs-social-worker'] }), {}, torbay, 'planning').may).toBe(true);
  });

  it('domain §10: where the procedure names the chair by who provides the home, that holds there alone', () => {
    const named: Profile = {
      ...warrington,
      planning: {
        ...warrington.planning,
        chair: {
          ...warrington.planning.chair,
          byProvider: [{ is: { provider: 'in-house', roles: ['supervising-social-worker'] }, source: 'Our procedure' }],
        },
      },
    };
    const asked = (role: 'supervising-social-worker' | 'childs-social-worker', provider: 'in-house' | 'agency') =>
      only(candidate('one', { roles: [role] }), { provider }, named, 'planning').may;
    expect(asked('supervising-social-worker', 'in-house')).toBe(true);
    expect(asked('childs-social-worker', 'in-house')).toBe(false);
    expect(asked('childs-social-worker', 'agency')).toBe(true);
  });

  it('CF-27: a fostering team manager chairs a support meeting', () => {
    expect(only(candidate('ftm', { roles: ['fostering-team-manager'] }), {}, blended, 'support').may).toBe(true);
    expect(chairRoles({ kind: 'support', profile: blended }).is).toContain('fostering-team-manager');
  });
});

describe('The order of the list', () => {
  const order = (...candidates: readonly Candidate[]) =>
    rankChairs({ kind: 'disruption', candidates, facts, profile: warrington }).map(({ id }) => id);

  it('those who may, those who can be excepted, those who never', () => {
    expect(order(candidate('iro'), candidate('tm'), candidate('crm'))).toEqual(['crm', 'tm', 'iro']);
  });

  it('free before unknown, then the smaller load, then the name', () => {
    expect(
      order(
        candidate('d', { load: 1 }),
        candidate('c', { load: 1 }),
        candidate('b', { freeInWindow: 'unknown' }),
        candidate('a', { freeInWindow: true, load: 9 }),
      ),
    ).toEqual(['a', 'b', 'c', 'd']);
  });

  it('someone without free time in the window stands behind (domain §5.3)', () => {
    expect(order(candidate('a', { freeInWindow: false }), candidate('b', { load: 8 }))).toEqual(['b', 'a']);
  });

  it('someone who works in the child’s team stands behind (CF-02)', () => {
    expect(order(candidate('a', { team: 'Team Heron' }), candidate('b', { load: 8 }))).toEqual(['b', 'a']);
  });

  it('the same person named twice keeps one place beside the other', () => {
    expect(order(candidate('a'), candidate('a'))).toEqual(['a', 'a']);
  });
});

describe('Warrington W-76: what is not known is asked', () => {
  const asked = (changed: Partial<ChairFacts>) =>
    mayChair(candidate('crm'), { kind: 'disruption', facts: { ...facts, ...changed }, profile: warrington });

  it('without the child’s reviewing officer nobody is cleared', () => {
    expect(asked({ iroIds: [] })).toMatchObject({ is: 'asking', ask: [{ fact: 'independentReviewingOfficerId' }] });
  });

  it('after an adoption order there may be none', () => {
    expect(asked({ iroIds: [], setting: 'adoption-after-order' })).toMatchObject({ is: 'decided', value: true });
  });

  it('yes says which statement allows it, no says which refuses', () => {
    expect(asked({})).toEqual({ is: 'decided', value: true, because: ['Warrington W-75; CF-02'], sums: [] });
    expect(asked({ iroIds: ['crm'] })).toEqual({ is: 'decided', value: false, because: ['Warrington W-76'], sums: [] });
  });
});

describe('E-53, E-54, E-55: when parts change', () => {
  const candidates = [candidate('crm'), candidate('reserve', { load: 5 }), candidate('third', { load: 1 })];
  const check = (chairId: string | undefined, iroIds: readonly string[], reserveChairId?: string) =>
    chairCheckAfterChange({
      kind: 'disruption',
      facts: { ...facts, iroIds },
      profile: warrington,
      candidates,
      chairId,
      reserveChairId,
    });

  it('a chair whom nothing bars stands', () => {
    expect(check('crm', ['iro'])).toMatchObject({ is: 'decided', value: { stands: true, warn: [], handOver: false } });
  });

  it('a chair who becomes the child’s reviewing officer hands over to the reserve, and chair and social worker are told', () => {
    expect(check('crm', ['crm'], 'reserve')).toMatchObject({
      is: 'decided',
      value: {
        stands: false,
        warn: ['crm', 'sw'],
        propose: { id: 'reserve' },
        handOver: true,
        reasons: [{ because: 'Warrington W-76' }],
      },
    });
  });

  it('a reserve who may not chair either is passed over', () => {
    expect(check('crm', ['crm', 'reserve'], 'reserve')).toMatchObject({ value: { propose: { id: 'third' } } });
  });

  it('a chair barred for another reason is told alone', () => {
    const asked = {
      kind: 'disruption',
      facts: { ...facts, subjectIds: ['crm'] },
      profile: warrington,
      candidates,
      chairId: 'crm',
    } as const;
    expect(chairCheckAfterChange(asked)).toMatchObject({ value: { stands: false, warn: ['crm'] } });
  });

  it('a meeting without a chair, or with one who is not on the list, is asked about', () => {
    expect(check(undefined, ['iro'])).toMatchObject({ is: 'asking' });
    expect(check('gone', ['iro'])).toMatchObject({ is: 'asking' });
  });

  it('the reserve is never the chair', () => {
    const ranked = rankChairs({ kind: 'disruption', candidates: [candidate('crm')], facts, profile: warrington });
    expect(reserveChair(ranked, 'crm')).toBeUndefined();
  });

  it('E-55: one person, or nobody, is said in words', () => {
    const ranked = (...of: readonly Candidate[]) =>
      rankChairs({ kind: 'disruption', candidates: of, facts, profile: warrington });
    expect(onlyOneEligible(ranked(candidate('crm')))?.words).toBe(
      'Invented crm is the only person here who may chair. Agree with a neighbouring authority who would stand in.',
    );
    expect(onlyOneEligible(ranked(candidate('iro')))?.words).toBe(
      'Nobody here may chair this meeting. Ask a neighbouring authority for a chair, with access for the time of this meeting only.',
    );
    expect(onlyOneEligible(ranked(candidate('a'), candidate('b')))).toBeUndefined();
  });
});
