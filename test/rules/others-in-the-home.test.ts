import { describe, expect, it } from 'vitest';
import { foundInHome, proposedInvitations, type CirclePerson, type HoldFacts, type Supply } from '#rules';
import { meetingWith, STAFF, supplied, worker } from '../builders/meeting-facts.ts';
import { noHold } from '../builders/ending-facts.ts';
import { blended, day, placement, placementWith, someone } from './invented-case.ts';

/* Warrington W-55, CF-28: before a support meeting about C-1042 the other looked-after children in Household H-12 are asked. */

const there = placementWith({
  key: 'placement:C-1077',
  childRef: 'C-1077',
  initials: 'J.D.',
  socialWorkerId: 'worker-other',
  teamManagerId: 'worker-tm-2',
});
const gone = placementWith({ key: 'placement:C-1078', childRef: 'C-1078', initials: 'K.E.', endedOn: '2026-10-01' });
const supply: Supply = {
  ...supplied({ workers: [...STAFF, worker('worker-other', ['childs-social-worker'])] }),
  placementsIn: (home) => (home === 'Household H-12' ? [placement, there, gone] : []),
};
const asked = (
  circle: readonly CirclePerson[] = [],
  hold: HoldFacts = noHold,
  kind: 'support' | 'stability' = 'support',
) =>
  proposedInvitations(
    meetingWith({ kind }),
    { placement, circle, hold, before: [] },
    { supply, today: day('2026-11-23'), procedure: blended },
  )
    .filter(({ part }) => part.startsWith('other-child'))
    .map(({ part, name, person, personIs, workerId, decision, because }) => ({
      part,
      name,
      person,
      personIs,
      workerId,
      decision,
      because,
    }));

describe('Warrington W-55: other looked-after children in the home and their own social workers', () => {
  it('are found by the home in the register: the child by initials through their own worker, and that worker', () => {
    expect(asked()).toEqual([
      {
        part: 'other-child-in-the-home',
        name: 'J.D.',
        person: 'circle:C-1042-home-C-1077',
        personIs: 'circle',
        workerId: 'worker-other',
        decision: 'views-only',
        because: ['Warrington W-55; CF-28', 'CF-28'],
      },
      {
        part: 'other-childs-social-worker',
        name: 'Invented worker-other',
        person: 'worker-other',
        personIs: 'worker',
        workerId: undefined,
        decision: 'views-only',
        because: ['Warrington W-55; CF-28', 'CF-28'],
      },
    ]);
  });

  it('whom the circle has already is asked once', () => {
    const own = someone({
      key: 'circle:C-1042-jd',
      part: 'other-child-in-the-home',
      name: 'J.D.',
      workerId: 'worker-other',
    });
    expect(asked([own]).map(({ person }) => person)).toEqual(['circle:C-1042-jd', 'worker-other']);
    const meeting = meetingWith({ kind: 'support' });
    expect(foundInHome(meeting, { placement, circle: [own], hold: noHold }, supply)).toEqual([]);
  });

  it('while a hold stands nobody of the home is asked', () => {
    expect(asked([], { ...noHold, stands: true, stops: true })).toEqual([]);
  });

  it('a worker whom an allegation names asks nobody: the other child’s manager does', () => {
    expect(
      asked([], { ...noHold, subjectIds: ['worker-other'] }).map(({ person, workerId }) => [person, workerId]),
    ).toEqual([
      ['circle:C-1042-home-C-1077', 'worker-tm-2'],
      ['worker-tm-2', undefined],
    ]);
  });

  it('only before a support meeting', () => {
    expect(asked([], noHold, 'stability')).toEqual([]);
  });
});
