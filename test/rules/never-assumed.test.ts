import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ACTS,
  followJudgement,
  inviteesFor,
  JUDGEMENTS,
  mayAct,
  WHO_MAY,
  maySendInvitations,
  MEETING_KINDS,
  needOfDisruptionMeeting,
  respondToReport,
  TRIGGERS,
  VOICES,
  type Placement,
} from '#rules';
import { aDay, maybe, aPerson, roles, aProfile, aPlacement, always } from './generated-cases.ts';
import { blended, calendar, someone, torbay, warrington } from './invented-case.ts';

/* What never happens, whatever the case. */

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

  it('the profile widens nothing that the law or a ruling has settled', () => {
    const settled = ACTS.filter((act) => typeof WHO_MAY[act] !== 'function');
    always(fc.constantFrom(...settled), roles, aProfile, aProfile, (act, of, one, other) => {
      const asked = {
        act,
        actor: { id: 'p1', roles: of, team: 'Team Heron' },
        caseFacts: { team: 'Team Heron', chairId: 'p2' },
      };
      expect(mayAct({ ...asked, profile: one })).toEqual(mayAct({ ...asked, profile: other }));
    });
  });
});
