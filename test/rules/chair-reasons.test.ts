import { describe, expect, it } from 'vitest';
import { rankChairs, type Candidate, type ChairFacts, type MeetingKind, type Profile, type RankedChair } from '#rules';
import { torbay, warrington } from './invented-case.ts';
import { candidate, facts } from './invented-chairs.ts';

const ranked = (
  one: Partial<Candidate>,
  { changed = {}, profile = warrington, kind = 'disruption' }: Asked = {},
): RankedChair | undefined =>
  rankChairs({ kind, candidates: [candidate(one)], facts: { ...facts, ...changed }, profile })[0];
interface Asked {
  readonly changed?: Partial<ChairFacts>;
  readonly profile?: Profile;
  readonly kind?: MeetingKind;
}
const reasons = (...asked: Parameters<typeof ranked>) => ranked(...asked)?.reasons;

const holdsRole = {
  words: 'Holds the role that chairs this meeting.',
  because: 'Warrington W-75; CF-02',
  weight: 'for',
};
const chairsStability = { ...holdsRole, because: 'Torbay T-31' };
const manager = { roles: ['team-manager'], team: 'Team Wren' } as const;
const torbays = (changed: Partial<ChairFacts> = {}, profile = torbay): Asked => ({
  changed,
  profile,
  kind: 'stability',
});
const independence = (is: 'required' | 'not-needed'): Profile => ({
  ...torbay,
  stability: {
    ...torbay.stability,
    chair: { ...torbay.stability.chair, independence: { is, source: 'Our own rule' } },
  },
});

describe('The reasons for and against a chair, each with its paragraph', () => {
  it('W-75: someone who holds the role and is free', () => {
    expect(ranked({ freeInWindow: true })).toEqual({
      id: 'crm',
      name: 'Invented Person',
      may: true,
      canBeExcepted: false,
      needsReason: false,
      reasons: [holdsRole, { words: 'Is free inside the window.', because: 'Domain §5.3', weight: 'for' }],
      load: 2,
    });
  });

  it('whose diary is not known, or was not asked for: nothing is said of the window', () => {
    expect(reasons({ freeInWindow: 'unknown' })).toEqual([holdsRole]);
    expect(reasons({})).toEqual([holdsRole]);
  });

  it('domain §5.3: who has no time in the window', () => {
    expect(reasons({ freeInWindow: false })).toEqual([
      holdsRole,
      { words: 'Has no free time inside the window.', because: 'Domain §5.3', weight: 'against' },
    ]);
  });

  it('one role of several is enough', () => {
    expect(reasons({ roles: ['service-manager', 'conference-and-review-manager'] })).toEqual([holdsRole]);
  });

  it('W-75: without the role, nothing speaks for them', () => {
    expect(reasons({ roles: ['service-manager'] })).toEqual([
      { words: 'Does not hold a role that chairs this meeting.', because: 'Warrington W-75; CF-02', weight: 'bar' },
    ]);
  });

  it('CF-02: who works in the child’s team, and for a disruption meeting only', () => {
    expect(reasons({ team: 'Team Heron' })).toEqual([
      holdsRole,
      { words: 'Works in the child’s team.', because: 'CF-02', weight: 'against' },
    ]);
    expect(reasons({ ...manager, team: 'Team Heron' }, torbays())).toEqual([chairsStability]);
  });

  it('E-54: who has left', () => {
    expect(reasons({ active: false })).toEqual([
      { words: 'No longer works here.', because: 'E-54', weight: 'bar' },
      holdsRole,
    ]);
  });

  it('CF-11, T-32: the own line manager, where someone else is preferred, and at a stability meeting only', () => {
    const against = {
      words: 'Is the line manager of the child’s social worker: someone else is preferred, or say why it is them.',
      because: 'CF-11, Torbay T-32',
      weight: 'against',
      toAnswer: true,
    };
    expect(reasons({ ...manager, id: 'tm' }, torbays())).toEqual([chairsStability, against]);
    expect(reasons({ ...manager, id: 'tm' }, torbays({ managerOf: {} }))).toEqual([chairsStability, against]);
    expect(reasons({ ...manager, id: 'tm' }, torbays({ teamManagerId: undefined }))).toEqual([
      chairsStability,
      against,
    ]);
    expect(reasons({ ...manager, id: 'tm' }, { profile: torbay, kind: 'planning' })).toEqual([
      {
        words: 'Does not hold a role that chairs this meeting.',
        because: 'Torbay’s own chapter, domain §1; CF-30',
        weight: 'bar',
      },
    ]);
  });

  it('CF-11: the own line manager, where independence is required', () => {
    expect(reasons({ ...manager, id: 'tm' }, torbays({}, independence('required')))).toEqual([
      { words: 'Is the line manager of the child’s social worker.', because: 'Our own rule', weight: 'bar' },
      chairsStability,
    ]);
    expect(ranked({ ...manager, id: 'tm' }, torbays({}, independence('required')))).toMatchObject({
      may: false,
      needsReason: false,
    });
    const planning = { profile: independence('required'), kind: 'planning' } as const;
    expect(reasons({ roles: ['childs-social-worker'], id: 'tm' }, planning)).toEqual([
      {
        words: 'Holds the role that chairs this meeting.',
        because: 'Torbay’s own chapter, domain §1; CF-30',
        weight: 'for',
      },
    ]);
  });

  it('CF-36, T-28: the fostering manager, at a stability meeting only, and without a reason to write down', () => {
    expect(ranked({ ...manager, id: 'ftm' }, torbays())).toMatchObject({
      needsReason: false,
      reasons: [
        chairsStability,
        { words: 'Comes to this meeting as the fostering manager.', because: 'Torbay T-28, CF-36', weight: 'against' },
      ],
    });
    expect(reasons({ id: 'ftm', roles: ['childs-social-worker'] }, { profile: torbay, kind: 'planning' })).toHaveLength(
      1,
    );
  });

  it('E-56: what someone declares, in their own words or in ours', () => {
    expect(
      reasons({ interests: [{ what: 'once-managed-this-case' }, { what: 'other', words: 'I met them once.' }] }),
    ).toEqual([
      holdsRole,
      { words: 'Once managed this case.', because: 'E-56', weight: 'against' },
      { words: 'I met them once.', because: 'E-56', weight: 'against' },
    ]);
  });

  it.each([
    ['personal-relationship', 'Has a personal relationship with someone in the case.'],
    ['panel-for-this-match', 'Chaired or advised the panel for this match.'],
    ['complainant', 'Has made a complaint about this case.'],
    ['took-a-decision', 'Took a decision on the match, the placement or its ending.'],
  ] as const)('CF-03, E-56: “%s” strikes one bar and no other', (what, words) => {
    expect(reasons({ interests: [{ what }] })).toEqual([
      { words, because: 'CF-03', weight: 'bar-unless-excepted' },
      holdsRole,
    ]);
  });

  it('CF-02, CF-11, E-02: bars that no profile can leave out are never excepted', () => {
    const bar = { weight: 'bar' };
    expect(reasons({ id: 'sw' })).toEqual([
      { ...bar, words: 'Works with this child or with the carers; the chair is independent.', because: 'CF-02' },
      holdsRole,
    ]);
    expect(reasons({}, { changed: { subjectIds: ['crm'] } })).toEqual([
      { ...bar, words: 'The complaint or allegation is about them.', because: 'CF-03, CF-11, E-02' },
      holdsRole,
    ]);
    const reviewer = { roles: ['conference-and-review-manager', 'independent-reviewing-officer'] } as const;
    expect(reasons(reviewer, { changed: { iroIds: [] } })).toEqual([
      {
        ...bar,
        words: 'The register does not say who this child’s independent reviewing officer is, so it may be them.',
        because: 'Warrington W-76',
      },
      holdsRole,
    ]);
  });

  it('a bar that a profile names as hard and as soft is hard, and said once', () => {
    const both: Profile = {
      ...warrington,
      disruption: {
        ...warrington.disruption,
        chair: {
          ...warrington.disruption.chair,
          never: [{ is: 'personal-relationship', source: 'Our own rule' }],
          onlyWithReason: [
            { is: 'personal-relationship', source: 'Our other rule' },
            { is: 'panel-for-this-match', source: 'Our other rule' },
          ],
        },
      },
    };
    const interests = [{ what: 'personal-relationship' }, { what: 'panel-for-this-match' }] as const;
    expect(reasons({ interests }, { profile: both })).toEqual([
      { words: 'Has a personal relationship with someone in the case.', because: 'Our own rule', weight: 'bar' },
      {
        words: 'Chaired or advised the panel for this match.',
        because: 'Our other rule',
        weight: 'bar-unless-excepted',
      },
      holdsRole,
    ]);
  });

  it('CF-03: without a supervising social worker nobody is barred as their manager', () => {
    const alone = { supervisingSocialWorkerId: undefined, managerOf: { undefined: 'crm' } };
    expect(reasons({}, { changed: alone })).toEqual([holdsRole]);
  });

  it('CF-03: an override by someone who is head of service among other things counts', () => {
    const exception = {
      candidateId: 'tm',
      byId: 'hos',
      byRoles: ['service-manager', 'head-of-service'],
      reason: 'Nobody else.',
    } as const;
    expect(ranked({ id: 'tm' }, { changed: { exceptions: [exception] } })?.may).toBe(true);
  });
});
