import { describe, expect, it } from 'vitest';
import { rankChairs, type Candidate, type ChairFacts, type MeetingKind, type Profile } from '#rules';
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

const refusals = (ranked: ReturnType<typeof only>) => ranked.reasons.filter(({ weight }) => weight.startsWith('bar'));

describe('Who chairs a disruption meeting', () => {
  it('Warrington W-75: a Conference and Review Manager may', () => {
    expect(only(candidate('crm'))).toMatchObject({ may: true, canBeExcepted: false, needsReason: false });
  });

  it('Torbay T-56: a service manager may, a Conference and Review Manager may not', () => {
    expect(only(candidate('sm', { roles: ['service-manager'] }), {}, torbay).may).toBe(true);
    expect(refusals(only(candidate('crm'), {}, torbay))).toEqual([
      { words: 'Does not hold a role that chairs this meeting.', because: 'Torbay T-56; CF-02', weight: 'bar' },
    ]);
  });

  it('CF-02: in the blended profile an independent chair may', () => {
    expect(only(candidate('x', { roles: ['independent-chair'] }), {}, blended).may).toBe(true);
  });

  it('Warrington W-76: the allocated independent reviewing officer never, and nobody can except them', () => {
    const ranked = only(
      candidate('iro', { roles: ['conference-and-review-manager', 'independent-reviewing-officer'] }),
    );
    expect(ranked).toMatchObject({ may: false, canBeExcepted: false });
    expect(refusals(ranked).map(({ because }) => because)).toEqual(['Warrington W-76']);
  });

  it('CF-03, E-32: the reviewing officer of a brother or sister in the same meeting never', () => {
    expect(only(candidate('iro-2'), { iroIds: ['iro', 'iro-2'] }).may).toBe(false);
  });

  it('Warrington W-77, rulings CF-03: any Fostering Review Manager never, not only the one of these carers', () => {
    const ranked = only(candidate('frm', { roles: ['conference-and-review-manager', 'fostering-review-manager'] }));
    expect(ranked).toMatchObject({ may: false, canBeExcepted: false });
    expect(refusals(ranked)[0]?.because).toBe('Warrington W-77; ruling: chair, hard bar');
  });

  it('E-02: whom a complaint or allegation is about never', () => {
    expect(only(candidate('crm'), { subjectIds: ['crm'] })).toMatchObject({ may: false, canBeExcepted: false });
  });

  it('CF-02: a worker of the case never', () => {
    expect(only(candidate('sw')).may).toBe(false);
    expect(only(candidate('ssw')).may).toBe(false);
  });

  it('E-54: someone who has left never', () => {
    expect(refusals(only(candidate('crm', { active: false })))[0]?.because).toBe('E-54');
  });

  it.each([
    ['the line manager of the social worker by register', 'tm', {}],
    [
      'the line manager of the social worker by directory',
      'boss',
      { teamManagerId: undefined, managerOf: { sw: 'boss' } },
    ],
    ['the fostering manager', 'ftm', {}],
    ['the line manager of the supervising social worker by directory', 'boss', { managerOf: { ssw: 'boss' } }],
    ['whoever took the matching, placement or ending decision', 'crm', { decidedBy: ['crm'] }],
  ])('CF-03: %s only with an override of the head of service', (_who, id, changed) => {
    expect(only(candidate(id), changed)).toMatchObject({ may: false, canBeExcepted: true });
  });

  it.each(['personal-relationship', 'panel-for-this-match', 'complainant', 'took-a-decision'] as const)(
    'E-56: someone who declares “%s” only with an override',
    (what) => {
      expect(only(candidate('crm', { interests: [{ what }] }))).toMatchObject({ may: false, canBeExcepted: true });
    },
  );

  it.each(['once-managed-this-case', 'panel-gets-the-report', 'shares-a-line-manager', 'other'] as const)(
    'E-56: “%s” is weighed and bars nobody',
    (what) => {
      const ranked = only(candidate('crm', { interests: [{ what, words: 'I met them once.' }] }));
      expect(ranked.may).toBe(true);
      expect(ranked.reasons).toContainEqual({ words: 'I met them once.', because: 'E-56', weight: 'against' });
    },
  );

  it('without a supervising social worker there is no line manager of theirs', () => {
    const changed = { supervisingSocialWorkerId: undefined, fosteringManagerId: undefined };
    expect(only(candidate('ftm'), changed).may).toBe(true);
  });

  it('W-76: where the register names no reviewing officer, nobody who is one is cleared', () => {
    const reviewing = candidate('x', { roles: ['conference-and-review-manager', 'independent-reviewing-officer'] });
    expect(only(reviewing, { iroIds: [] }).may).toBe(false);
    expect(only(reviewing, { iroIds: [], setting: 'adoption-after-order' }).may).toBe(true);
    expect(only(candidate('crm'), { iroIds: [] }).may).toBe(true);
  });

  it('a council’s own profile cannot leave the two hard bars out', () => {
    const lax: Profile = {
      ...warrington,
      disruption: {
        ...warrington.disruption,
        chair: { ...warrington.disruption.chair, never: [], onlyWithReason: [] },
      },
    };
    expect(only(candidate('iro'), {}, lax).may).toBe(false);
    expect(
      only(candidate('frm', { roles: ['conference-and-review-manager', 'fostering-review-manager'] }), {}, lax).may,
    ).toBe(false);
  });

  it('someone barred for two reasons by the same words is told once', () => {
    expect(refusals(only(candidate('iro'), {}, blended))).toHaveLength(1);
  });
});

describe('CF-03: the override of the head of service', () => {
  const exception = {
    candidateId: 'tm',
    byId: 'hos',
    byRoles: ['head-of-service'],
    reason: 'Nobody else in the window.',
  } as const;
  const manager = candidate('tm');

  it('lets a person chair who is barred softly, and shows the reason', () => {
    const ranked = only(manager, { exceptions: [exception] });
    expect(ranked.may).toBe(true);
    expect(ranked.reasons[0]).toEqual({
      words: 'Excepted, with the reason: Nobody else in the window.',
      because: 'CF-03',
      weight: 'for',
    });
  });

  it.each([
    ['without a reason', { ...exception, reason: ' ' }],
    ['by someone who is not head of service', { ...exception, byRoles: ['service-manager'] as const }],
    ['by the person themselves', { ...exception, byId: 'tm' }],
    ['for someone else', { ...exception, candidateId: 'other' }],
  ])('does nothing %s', (_how, one) => {
    expect(only(manager, { exceptions: [one] }).may).toBe(false);
  });

  it('never opens a hard bar', () => {
    const one = { ...exception, candidateId: 'iro' };
    expect(only(candidate('iro'), { exceptions: [one], decidedBy: ['iro'] })).toMatchObject({
      may: false,
      canBeExcepted: false,
    });
  });
});
