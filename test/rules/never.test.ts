import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  countedDay,
  mayChair,
  mayAct,
  MEETING_KINDS,
  rankChairs,
  rankSlots,
  stabilityClock,
  type Diary,
  type LocalDate,
  type LocalTime,
} from '#rules';
import { aDay, maybe, aPerson, roles, aProfile, aCandidate, chairFacts, always } from './generated-cases.ts';
import { calendar } from './invented-case.ts';

/* What never happens, whatever the case. */

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
  it('W-71, W-72: nobody chooses a day outside whom the procedure of the meeting does not name', () => {
    const kinds = fc.constantFrom('stability', 'disruption', 'planning', 'support');
    always(kinds, aProfile, maybe(roles), (kind, profile, byRoles = []) => {
      const { may } = mayAct({
        act: 'agree-out-of-window',
        actor: { id: 'p1', roles: byRoles, team: 'Team Heron' },
        caseFacts: { kind },
        profile,
      });
      expect(may).toBe(byRoles.some((role) => profile[kind].outOfWindow.authorisedBy.is.includes(role)));
    });
  });

  it('T-45: a stability meeting is never later than its days from the earlier of judgement and report plus a working day', () => {
    always(aDay, fc.integer({ min: 0, max: 20 }), aProfile, (reportedOn, later, profile) => {
      const judgedOn = addDays(reportedOn, later);
      const { holdBy, from } = stabilityClock({ reportedOn, judgedOn }, profile, calendar);
      expect(from <= judgedOn).toBe(true);
      expect(holdBy.day <= countedDay(judgedOn, profile.stability.urgent.within.is, calendar)).toBe(true);
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
        expect(rankSlots(asked)).toEqual({ slots, otherwise, searched: expect.any(String) as string });
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
