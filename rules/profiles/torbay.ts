import type { ProfilePart } from '../profile.ts';

/** Torbay's stability procedure, and the disruption steps of its flow chart. */
export const torbay: ProfilePart = {
  name: 'torbay-stability',
  title: 'Torbay, stability',
  version: '1.0',
  effectiveFrom: '2013-12-01',
  extends: 'blended-default',
  stability: {
    settings: {
      is: [
        'foster-care',
        'connected-persons',
        'fostering-for-adoption',
        'childrens-home',
        'residential-school',
        'secure-home',
        'supported-accommodation',
      ],
      source: 'Torbay T-04',
    },
    independentReviewingOfficer: { invited: { is: false, source: 'Torbay T-24 to T-30; CF-25' } },
  },
  disruption: {
    chair: {
      roles: { is: ['service-manager'], source: 'Torbay T-56; CF-02' },
      allocatedBy: { is: 'childs-social-worker', source: 'Torbay T-54, T-55; CF-04' },
    },
    organiser: { is: 'childs-social-worker', source: 'Torbay T-54, T-55, T-57; CF-04' },
    tasks: {
      date: { is: 'childs-social-worker', source: 'Torbay T-54; CF-04' },
      venue: { is: 'childs-social-worker', source: 'Torbay T-57; CF-04' },
      invitations: { is: 'childs-social-worker', source: 'Torbay T-55; CF-04' },
      minuteTaker: { is: 'childs-social-worker', source: 'CF-04, CF-46' },
      questionnaires: {
        is: 'safeguarding-unit-organiser',
        source: 'CF-20; ruling: who reads answers, never a case worker; without a referral to that unit (CF-04, CF-06)',
      },
    },
    referral: { needed: { is: false, source: 'Torbay T-53 names the independent reviewing officer alone; CF-06' } },
    instrument: { is: 'report', source: 'Torbay T-64; CF-17' },
    carerReport: { before: { is: { days: 3, count: 'calendar' }, source: 'Torbay T-66; CF-15' } },
    report: {
      recipients: [{ is: 'The permanence panel', source: 'Torbay T-74; CF-37' }],
      panel: { is: 'Permanence Panel', source: 'Torbay T-74, T-75; CF-37' },
    },
  },
  planning: {
    chair: {
      chosen: { is: 'named', source: 'Torbay’s own chapter, domain §1; CF-30' },
      roles: { is: ['childs-social-worker'], source: 'Torbay’s own chapter, domain §1; CF-30' },
    },
    alsoWhenAtRisk: { is: true, source: 'Torbay’s own chapter, domain §1' },
  },
  council: {
    caseSystem: {
      name: { is: 'PARIS', source: 'Torbay T-34, T-40, T-76; CF-39' },
      stabilityCategory: { is: 'stability', source: 'Torbay T-40; CF-39' },
      disruptionCategory: { is: 'Placement Disruption Meeting', source: 'Torbay T-76; CF-39' },
    },
  },
};
