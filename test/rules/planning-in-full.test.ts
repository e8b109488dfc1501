import { describe, expect, it } from 'vitest';
import { nextPlanningAgreed, planningAgreed, planningClock, planningPapers, type PlanningAgreement } from '#rules';
import { calendar, placement, placementWith, torbay, warrington } from './invented-case.ts';

const asks = (fact: string, ask: string, ...because: readonly string[]) => ({
  is: 'asking',
  ask: [{ fact, ask, because }],
});
const yes = (...because: readonly string[]) => ({ is: 'decided', value: true, because, sums: [] });

describe('Warrington W-01 to W-18: a planning meeting, in full', () => {
  const { planning } = warrington;

  it('W-01, W-03: by when, with its sums and statements', () => {
    const because = [planning.held.source, planning.planCompleteWithin.source];
    expect(planningClock({ startsOn: '2026-11-23', today: '2026-11-09' }, warrington, calendar)).toMatchObject({
      because,
      sums: ['1 working day before Mon 23 Nov is Fri 20 Nov', '5 working days from Mon 23 Nov is Mon 30 Nov'],
    });
    expect(planningClock({ startsOn: '2026-11-23', today: '2026-11-23' }, warrington, calendar)).toMatchObject({
      because,
      sums: ['5 working days from Mon 23 Nov is Mon 30 Nov'],
    });
    expect(planningClock({ startsOn: undefined, today: '2026-11-23' }, warrington, calendar)).toEqual(
      asks('startsOn', 'On which day does the child move in?', planning.held.source),
    );
  });

  it('counted in calendar days, a Placement Plan that is due on a Sunday is complete before', () => {
    const own = {
      planning: { ...planning, planCompleteWithin: { is: { days: 6, count: 'calendar' }, source: 'Ours' } },
    } as const;
    expect(planningClock({ startsOn: '2026-11-23', today: '2026-11-23' }, own, calendar)).toMatchObject({
      sums: ['6 days from Mon 23 Nov is Sun 29 Nov, so have it complete by Fri 27 Nov'],
    });
  });

  it('W-06, W-07, CF-30: what worker and home agree', () => {
    const agreed: PlanningAgreement = {
      agreedBy: ['childs-social-worker', 'supervising-social-worker'],
      chairId: 'ssw',
      chairRoles: ['supervising-social-worker', 'team-manager'],
      place: 'Online',
    };
    const settle = (changed: Partial<PlanningAgreement>, of = warrington) =>
      planningAgreed({ ...agreed, ...changed }, placement, of);
    const { chair } = planning;
    expect(settle({})).toEqual(yes(chair.agreedBy.source, chair.chosen.source));
    expect(settle({ chairId: undefined })).toEqual(
      asks('chairId', 'Who chairs the planning meeting?', chair.chosen.source),
    );
    expect(settle({}, torbay)).toEqual(
      asks(
        'chairId',
        'Here the chair is named by the procedure. Who of them chairs?',
        torbay.planning.chair.roles.source,
      ),
    );
    expect(settle({ chairRoles: ['school', 'childs-social-worker'] }, torbay)).toMatchObject({ is: 'decided' });
    expect(settle({ chairRoles: ['school'] })).toMatchObject({ is: 'decided' });
    const withParents = placementWith({ setting: 'with-parents' });
    expect(planningAgreed({ ...agreed, agreedBy: [] }, withParents, warrington)).toMatchObject({ is: 'asking' });
    expect(settle({ place: '' })).toEqual(asks('place', 'Where, or online?', chair.agreedBy.source));
    expect(settle({ agreedBy: ['supervising-social-worker'] })).toEqual(
      asks(
        'agreedBy',
        'Have social worker and home agreed how, where and under whom they meet?',
        chair.agreedBy.source,
      ),
    );
  });

  it('W-04: the next one', () => {
    const { source } = planning.next.agreedWith;
    expect(nextPlanningAgreed({ noNextReason: ' ' }, warrington)).toEqual(
      asks(
        'nextOn',
        'When is the next planning meeting? It is agreed with the home, or say why there is none.',
        source,
      ),
    );
    expect(nextPlanningAgreed({ nextOn: '2027-01-11' }, warrington)).toEqual(yes(source));
  });

  it('W-14: the papers, with whom they are', () => {
    expect(planningPapers(warrington)[0]).toEqual({
      what: 'The current Placement Plan',
      who: 'The chair',
      because: ['Warrington W-14; heading recovered, domain §2.1'],
    });
  });
});
