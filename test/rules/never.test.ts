import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ACTS,
  addDays,
  disruptionWindow,
  followJudgement,
  INTERESTS,
  inviteesFor,
  JUDGEMENTS,
  LEGAL_STATUSES,
  MATCH_STATUSES,
  mayAct,
  mayChair,
  mayHoldOn,
  maySendInvitations,
  MEETING_KINDS,
  needOfDisruptionMeeting,
  PROVIDERS,
  rankChairs,
  rankSlots,
  respondToReport,
  ROLES,
  SETTINGS,
  stabilityClock,
  TRIGGERS,
  VOICES,
  type Candidate,
  type ChairFacts,
  type Diary,
  type LocalDate,
  type LocalTime,
  type Placement,
  type Profile,
} from '#rules';
import { adoptionStatutory, blended, calendar, placement, someone, torbay, warrington } from './invented-case.ts';

/*
 * What never happens, whatever the case: over generated placements, people, days and profiles.
 */

const aDay = fc.integer({ min: 0, max: 3650 }).map((days): LocalDate => addDays('2024-01-01', days));
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const people = ['p1', 'p2', 'p3', 'p4', 'p5'] as const;
const aPerson = fc.constantFrom(...people);
const roles = fc.uniqueArray(fc.constantFrom(...ROLES), { maxLength: 4 });

const chairBars = [
  'allocated-independent-reviewing-officer',
  'fostering-review-manager',
  'line-manager-of-a-worker',
  'personal-relationship',
] as const;
const aProfile: fc.Arbitrary<Profile> = fc
  .record({
    base: fc.constantFrom(blended, warrington, torbay, adoptionStatutory),
    chairs: fc.uniqueArray(fc.constantFrom(...ROLES), { minLength: 1, maxLength: 5 }),
    never: fc.uniqueArray(fc.constantFrom(...chairBars)),
    own: fc.boolean(),
    within: fc.integer({ min: 1, max: 14 }),
  })
  .map(({ base, chairs, never, own, within }) =>
    own
      ? {
          ...base,
          stability: {
            ...base.stability,
            urgent: {
              ...base.stability.urgent,
              within: { is: { days: within, count: 'calendar' }, source: 'generated' },
            },
          },
          disruption: {
            ...base.disruption,
            chair: {
              ...base.disruption.chair,
              roles: { is: chairs, source: 'generated' },
              never: never.map((is) => ({ is, source: 'generated' })),
              onlyWithReason: [],
            },
          },
        }
      : base,
  );

const aPlacement: fc.Arbitrary<Placement> = fc
  .record({
    setting: fc.constantFrom(...SETTINGS),
    provider: fc.constantFrom(...PROVIDERS),
    match: fc.constantFrom(...MATCH_STATUSES),
    matchDocument: maybe(fc.constantFrom('', 'Care plan 12')),
    permanencePlan: fc.boolean(),
    legalStatus: fc.constantFrom(...LEGAL_STATUSES),
    bornOn: maybe(fc.integer({ min: 0, max: 7300 }).map((days): LocalDate => addDays('2006-01-01', days))),
    schoolYear: maybe(fc.integer({ min: 0, max: 13 })),
    supervisingSocialWorkerId: maybe(aPerson),
    fosteringManagerId: maybe(aPerson),
    independentReviewingOfficerId: maybe(aPerson),
    outOfArea: fc.boolean(),
    siblings: fc.constantFrom([], ['C-1043']),
  })
  .map((changed) => ({ ...placement, ...changed }));

const aCandidate: fc.Arbitrary<Candidate> = fc.record({
  id: aPerson,
  name: fc.constant('Invented Person'),
  roles,
  team: fc.constantFrom('Team Heron', 'Team Wren'),
  active: fc.boolean(),
  load: fc.integer({ min: 0, max: 5 }),
  freeInWindow: fc.constantFrom(true, false, 'unknown' as const, undefined),
  interests: fc.array(fc.record({ what: fc.constantFrom(...INTERESTS) }), { maxLength: 2 }),
});

const chairFacts: fc.Arbitrary<ChairFacts> = fc.record({
  socialWorkerId: aPerson,
  teamManagerId: maybe(aPerson),
  supervisingSocialWorkerId: maybe(aPerson),
  fosteringManagerId: maybe(aPerson),
  iroIds: fc.uniqueArray(aPerson, { maxLength: 2 }),
  subjectIds: fc.uniqueArray(aPerson, { maxLength: 2 }),
  decidedBy: fc.uniqueArray(aPerson, { maxLength: 2 }),
  managerOf: fc.dictionary(aPerson, aPerson, { maxKeys: 3 }),
  childTeam: fc.constant('Team Heron'),
  setting: fc.constantFrom(...SETTINGS),
  provider: fc.constantFrom(...PROVIDERS),
  exceptions: maybe(
    fc.array(
      fc.record({ candidateId: aPerson, byId: aPerson, byRoles: roles, reason: fc.constantFrom('', 'Nobody else.') }),
      { maxLength: 2 },
    ),
  ),
});

/** Four hundred cases, the same ones each time. */
function always<Ts extends [unknown, ...unknown[]]>(
  ...args: [...arbitraries: { [K in keyof Ts]: fc.Arbitrary<Ts[K]> }, predicate: (...values: Ts) => void]
): void {
  fc.assert(fc.property(...args), { numRuns: 400, seed: 20261121 });
}

describe('Nobody who is excluded ever chairs', () => {
  it('W-76, W-77, E-02: no reviewing officer of these children, no Fostering Review Manager, no subject, no worker of the case, nobody who left', () => {
    always(fc.array(aCandidate, { maxLength: 6 }), chairFacts, aProfile, (candidates, facts, profile) => {
      for (const chair of rankChairs({ kind: 'disruption', candidates, facts, profile }).filter(({ may }) => may)) {
        const them = candidates.filter(({ id }) => id === chair.id);
        expect(facts.iroIds).not.toContain(chair.id);
        expect(facts.subjectIds).not.toContain(chair.id);
        expect([facts.socialWorkerId, facts.supervisingSocialWorkerId]).not.toContain(chair.id);
        expect(them.some(({ active, roles: of }) => active && !of.includes('fostering-review-manager'))).toBe(true);
      }
    });
  });

  it('E-02: nobody chairs any meeting that is about a complaint or allegation against them', () => {
    always(
      fc.constantFrom(...MEETING_KINDS),
      fc.array(aCandidate, { maxLength: 4 }),
      chairFacts,
      aProfile,
      (kind, candidates, facts, profile) => {
        const chairs = rankChairs({ kind, candidates, facts, profile }).filter(({ may }) => may);
        expect(chairs.filter(({ id }) => facts.subjectIds.includes(id))).toEqual([]);
      },
    );
  });

  it('every refusal says why, and whoever may not is told what stands against them', () => {
    always(fc.array(aCandidate, { maxLength: 4 }), chairFacts, aProfile, (candidates, facts, profile) => {
      for (const { may, reasons } of rankChairs({ kind: 'disruption', candidates, facts, profile })) {
        expect(reasons.every(({ because, words }) => because !== '' && words !== '')).toBe(true);
        if (!may) expect(reasons.some(({ weight }) => weight.startsWith('bar'))).toBe(true);
      }
    });
  });

  it('W-76: without the child’s reviewing officer the rule asks, and never clears', () => {
    always(aCandidate, chairFacts, aProfile, (candidate, facts, profile) => {
      if (facts.setting === 'adoption-after-order') return;
      expect(mayChair(candidate, { kind: 'disruption', facts: { ...facts, iroIds: [] }, profile }).is).toBe('asking');
    });
  });
});

describe('Never outside the window', () => {
  it('W-71, W-72: without someone who may allow it, and a reason', () => {
    always(
      aDay,
      fc.integer({ min: -30, max: 130 }),
      aPlacement,
      aProfile,
      maybe(roles),
      maybe(fc.constantFrom('', 'Trial.')),
      (leftOn, later, about, profile, byRoles, reason) => {
        const window = disruptionWindow(leftOn, about, profile, calendar);
        const on = addDays(leftOn, later);
        const decision = mayHoldOn(on, window, { byRoles, reason }, profile);
        const allowed =
          (byRoles ?? []).some((role) => profile.disruption.outOfWindow.authorisedBy.is.includes(role)) &&
          reason === 'Trial.';
        const inside = on >= window.first && on <= window.last;
        expect(decision.is === 'decided').toBe(inside || allowed);
      },
    );
  });

  it('T-45: a stability meeting is never later than its days from the earlier of judgement and report plus a working day', () => {
    always(aDay, fc.integer({ min: 0, max: 20 }), aProfile, (reportedOn, later, profile) => {
      const judgedOn = addDays(reportedOn, later);
      const { holdBy, from } = stabilityClock({ reportedOn, judgedOn }, profile, calendar);
      expect(from <= judgedOn).toBe(true);
      expect(holdBy.day <= addDays(judgedOn, profile.stability.urgent.within.is.days)).toBe(true);
      // A slow judgement buys no time.
      expect(
        holdBy.day <= stabilityClock({ reportedOn, judgedOn: addDays(judgedOn, 5) }, profile, calendar).holdBy.day,
      ).toBe(true);
      expect(
        stabilityClock({ reportedOn, judgedOn: addDays(reportedOn, 30) }, profile, calendar).from <=
          addDays(reportedOn, 6),
      ).toBe(true);
    });
  });

  it('every time that is offered lies inside the window, on a working day, within the hours, and nobody who must come is busy', () => {
    const aTime = fc
      .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 23 }))
      .map(([days, hour]) => `${addDays('2026-12-21', days)}T${String(hour).padStart(2, '0')}:00` as LocalTime);
    const aDiary: fc.Arbitrary<Diary> = fc.record({
      person: aPerson,
      known: fc.boolean(),
      busy: fc.array(
        fc
          .tuple(aTime, aTime)
          .map(([one, other]) => (one < other ? { from: one, to: other } : { from: other, to: one })),
        { maxLength: 6 },
      ),
    });
    always(
      fc.uniqueArray(aDiary, { selector: ({ person }) => person, maxLength: 5 }),
      fc.integer({ min: 30, max: 240 }),
      fc.boolean(),
      (diaries, lengthMinutes, childAttends) => {
        const asked = {
          diaries,
          required: ['p1', 'p2'],
          optional: ['p3'],
          toAsk: [],
          from: '2026-12-21' as LocalDate,
          by: '2026-12-27' as LocalDate,
          notBefore: '2026-12-21T10:00' as LocalTime,
          lengthMinutes,
          calendar,
          childAttends,
          avoid: [],
          names: {},
        };
        const { slots, otherwise } = rankSlots(asked);
        expect(rankSlots(asked)).toEqual({ slots, otherwise, searched: expect.any(String) });
        expect(slots.length > 0).toBe(otherwise.length === 0);
        for (const { startsAt, endsAt, busy, free, toAsk } of slots) {
          expect(startsAt >= '2026-12-21T10:00' && endsAt <= '2026-12-24T17:30').toBe(true);
          expect(busy).not.toContain('p1');
          expect(busy).not.toContain('p2');
          for (const { person, known } of diaries) if (!known) expect(free).not.toContain(person);
          expect([...free, ...busy, ...toAsk].sort()).toEqual(['p1', 'p2', 'p3']);
          for (const { person, busy: taken } of diaries.filter(({ known }) => known)) {
            const clash = taken.some(({ from, to }) => from < endsAt && to > startsAt);
            if (['p1', 'p2', 'p3'].includes(person)) expect(free.includes(person)).toBe(!clash);
          }
        }
      },
    );
  });
});

describe('Facts that are missing are asked, never assumed', () => {
  it('W-33: an ending of which nobody knows whether it was planned is never decided for a child', () => {
    always(aPlacement, aDay, aProfile, (about, leftOn, profile) => {
      const young = { ...about, bornOn: undefined };
      expect(
        needOfDisruptionMeeting({ placement: young, leftOn, inCarePlan: 'not-known', match: about.match }, profile).is,
      ).toBe('asking');
    });
  });

  it('CF-10: a plan to match in foster care, ended unplanned, is never lowered', () => {
    always(aPlacement, aDay, fc.constantFrom(blended, warrington, torbay), (about, leftOn, profile) => {
      const fostered: Placement = { ...about, setting: 'foster-care', bornOn: undefined };
      expect(
        needOfDisruptionMeeting({ placement: fostered, leftOn, inCarePlan: 'no', match: 'plan-to-match' }, profile),
      ).toMatchObject({ value: { need: 'required' } });
    });
  });

  it('CF-13: no judgement without a reason, and none at all while a hold stands', () => {
    always(
      fc.constantFrom(...JUDGEMENTS),
      aPlacement,
      aProfile,
      fc.boolean(),
      aDay,
      (outcome, about, profile, hold, on) => {
        const facts = {
          outcome,
          bestInterests: 'yes',
          prompts: [],
          paidSupport: false,
          reason: '  ',
          triggers: [],
          judgedOn: on,
          judgedAt: `${on}T12:00:00Z`,
          reportedOn: on,
          hold,
          placement: about,
        } as const;
        expect(followJudgement(facts, profile, calendar).is).toBe(hold ? 'held' : 'asking');
      },
    );
  });

  it('CF-05: nothing is sent without the approval of the chair who chairs now', () => {
    always(maybe(aPerson), maybe(aPerson), fc.boolean(), aProfile, (chairId, approvedBy, settled, profile) => {
      const meeting = {
        chairId,
        approvedBy,
        minuteTakerId: 'p1',
        startsAt: '2027-01-12T10:00',
        from: '2026-12-21',
        by: '2027-02-01',
        returnBy: '2027-01-05',
      } as const;
      const sent =
        maySendInvitations({ meeting, invitations: [], questionnairesSettled: settled, hold: false }, profile).is ===
        'decided';
      expect(sent).toBe(settled && chairId !== undefined && chairId === approvedBy);
    });
  });
});

describe('The child and the people of a case', () => {
  const circle = [
    someone({ key: 'carer', part: 'foster-carer', side: 'carers' }),
    someone({ key: 'adopter', part: 'adopter', side: 'adopters' }),
    someone({ key: 'mother', part: 'parent', side: 'birth-family' }),
    someone({ key: 'home', part: 'home-manager' }),
  ];

  it('E-87, E-02, E-12: the child is always a task; a subject is never asked; adopters never sit with birth family; one person, one invitation', () => {
    always(
      fc.constantFrom(...MEETING_KINDS),
      aPlacement,
      aProfile,
      fc.boolean(),
      fc.uniqueArray(fc.constantFrom('carer', 'home', 'worker-sw', 'p1', 'p2')),
      maybe(aDay),
      (kind, about, profile, hold, subjectIds, on) => {
        const facts = { placement: about, workers: [], circle, hold, subjectIds, legalStatus: about.legalStatus, on };
        const list = inviteesFor(kind, facts, profile);
        expect(inviteesFor(kind, facts, profile)).toEqual(list);
        expect(
          list
            .filter(({ part }) => part === 'child')
            .every(
              ({ personIs, way, workerId }) =>
                personIs === 'child' && way === 'through-worker' && workerId === 'worker-sw',
            ),
        ).toBe(true);
        expect(
          list.filter(({ person, decision }) => subjectIds.includes(person as 'carer') && decision !== 'left-out'),
        ).toEqual([]);
        const adopters = list.find(({ part }) => part === 'adopter');
        if (adopters !== undefined)
          expect(list.filter(({ person, sitting }) => person === 'mother' && sitting === adopters.sitting)).toEqual([]);
        expect(new Set(list.map(({ person }) => person)).size).toBe(list.length);
        expect(list.every(({ personIs, way }) => personIs === 'worker' || way !== 'teams')).toBe(true);
        expect(
          list.every(({ decision, whyNot }) => !['left-out', 'undecided'].includes(decision) || whyNot !== undefined),
        ).toBe(true);
        if (hold)
          expect(
            list.filter(({ person, decision }) => ['carer', 'home'].includes(person) && decision === 'invite'),
          ).toEqual([]);
      },
    );
  });

  it('a report is answered the same each time, and an allegation always holds', () => {
    always(
      fc.uniqueArray(fc.constantFrom(...TRIGGERS), { minLength: 1 }),
      fc.constantFrom(...VOICES),
      aPlacement,
      aDay,
      aProfile,
      (triggers, voice, about, on, profile) => {
        const facts = {
          triggers,
          voice,
          immediateDanger: false,
          reportedAt: `${on}T12:00:00Z`,
          reportedOn: on,
          placement: about,
        } as const;
        const first = respondToReport(facts, profile, calendar);
        expect(respondToReport(facts, profile, calendar)).toEqual(first);
        expect(first).toMatchObject({ is: 'decided', value: { hold: triggers.includes('allegation') } });
      },
    );
  });
});

describe('Nobody reads or does what no line allows', () => {
  it('W-94: a social worker or supervising social worker reads no answers but their own, with any roles and any parts', () => {
    always(roles, aPerson, maybe(aPerson), aProfile, (of, worker, authorId, profile) => {
      const caseFacts = {
        socialWorkerId: worker,
        chairId: worker,
        coordinatorId: worker,
        minuteTakerId: worker,
        organiserIds: [worker],
        inviteeIds: [worker],
        helperIds: [worker],
        authorId,
      };
      const { may } = mayAct({
        act: 'read-answers',
        actor: { id: worker, roles: of, team: 'Team Heron' },
        caseFacts,
        profile,
      });
      expect(may).toBe(authorId === worker);
    });
  });

  it('the profile widens nothing', () => {
    always(fc.constantFrom(...ACTS), roles, aProfile, aProfile, (act, of, one, other) => {
      const asked = {
        act,
        actor: { id: 'p1', roles: of, team: 'Team Heron' },
        caseFacts: { team: 'Team Heron', chairId: 'p2' },
      };
      expect(mayAct({ ...asked, profile: one })).toEqual(mayAct({ ...asked, profile: other }));
    });
  });
});
