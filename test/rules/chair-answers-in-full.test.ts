import { describe, expect, it } from 'vitest';
import {
  chairCheckAfterChange,
  mayChair,
  onlyOneEligible,
  rankChairs,
  type Candidate,
  type ChairFacts,
  type MeetingKind,
  type Profile,
} from '#rules';
import { torbay, warrington } from './invented-case.ts';
import { candidate, facts } from './invented-chairs.ts';

interface Asked {
  readonly changed?: Partial<ChairFacts>;
  readonly profile?: Profile;
  readonly kind?: MeetingKind;
}
const manager = { roles: ['team-manager'], team: 'Team Wren' } as const;
const torbays = (changed: Partial<ChairFacts> = {}, profile = torbay): Asked => ({
  changed,
  profile,
  kind: 'stability',
});

describe('Whether one person may chair, and by which statements', () => {
  const asked = (one: Partial<Candidate>, { changed = {}, profile = warrington, kind = 'disruption' }: Asked = {}) =>
    mayChair(candidate(one), { kind, facts: { ...facts, ...changed }, profile });

  it('W-76: the reviewing officer is asked for in a sentence', () => {
    expect(asked({}, { changed: { iroIds: [] } })).toEqual({
      is: 'asking',
      ask: [
        {
          fact: 'independentReviewingOfficerId',
          ask: 'Who is this child’s independent reviewing officer? They never chair, so it has to be known.',
          because: ['Warrington W-76'],
        },
      ],
    });
  });

  it('T-31: a stability meeting does not wait for it', () => {
    expect(asked(manager, torbays({ iroIds: [] }))).toMatchObject({ is: 'decided', value: true });
  });

  it('yes says what allows it and not what only weighs; no says what bars, soft bars too', () => {
    expect(asked({ freeInWindow: false, team: 'Team Heron' })).toMatchObject({
      value: true,
      because: ['Warrington W-75; CF-02'],
    });
    expect(asked({ id: 'tm', team: 'Team Heron' })).toMatchObject({ value: false, because: ['CF-03'] });
  });
});

describe('E-53, E-54: looked at again', () => {
  const check = (chairId: string | undefined, changed: Partial<ChairFacts> = {}) =>
    chairCheckAfterChange({
      kind: 'disruption',
      facts: { ...facts, ...changed },
      profile: warrington,
      candidates: [candidate(), candidate({ id: 'other', freeInWindow: false })],
      chairId,
    });

  it('a meeting without a chair is asked about', () => {
    expect(check(undefined)).toEqual({
      is: 'asking',
      ask: [
        {
          fact: 'chairId',
          ask: 'Who chairs this meeting now? The person named is not on the list.',
          because: ['CF-03', 'E-53'],
        },
      ],
    });
  });

  it('a chair who may stay stays, and nobody is warned', () => {
    expect(check('crm')).toEqual({
      is: 'decided',
      value: { stands: true, reasons: [], warn: [], handOver: false },
      because: ['CF-03', 'E-53'],
      sums: [],
    });
  });

  it('a chair who may not says only what bars, soft or hard', () => {
    expect(check('crm', { decidedBy: ['crm'] })).toMatchObject({
      value: {
        stands: false,
        reasons: [
          { words: 'Took a decision on the match, the placement or its ending.', weight: 'bar-unless-excepted' },
        ],
        warn: ['crm'],
        propose: { id: 'other' },
        handOver: true,
      },
      because: ['CF-03', 'E-53', 'E-54'],
    });
  });
});

it('E-55: where one person alone may chair, the warning says its source', () => {
  const ranked = rankChairs({ kind: 'disruption', candidates: [candidate()], facts, profile: warrington });
  expect(onlyOneEligible(ranked)?.because).toBe('E-55');
});

it('CF-11: a council’s own source for the role, though it cites the conflict, makes nobody write a reason', () => {
  const roles = { ...torbay.stability.chair.roles, source: 'CF-11, as our own procedure settles it' };
  const ours: Profile = { ...torbay, stability: { ...torbay.stability, chair: { ...torbay.stability.chair, roles } } };
  const ask = { kind: 'stability', facts, profile: ours } as const;
  expect(rankChairs({ ...ask, candidates: [candidate(manager)] })[0]).toMatchObject({ may: true, needsReason: false });
  expect(rankChairs({ ...ask, candidates: [candidate({ ...manager, id: 'tm' })] })[0]).toMatchObject({
    may: true,
    needsReason: true,
  });
});

describe('The order of those who chair', () => {
  it('of two who are alike in all, the name decides, and nobody is lost', () => {
    const named = (id: string, name: string) => candidate({ id, name });
    const order = (...candidates: readonly Candidate[]) =>
      rankChairs({ kind: 'disruption', candidates, facts, profile: warrington }).map(({ id }) => id);
    expect(order(named('1', 'C'), named('2', 'A'), named('3', 'B'))).toEqual(['2', '3', '1']);
    expect(order(named('2', 'A'), named('1', 'A'), named('3', 'A'))).toEqual(['1', '2', '3']);
  });
});
