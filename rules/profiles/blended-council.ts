import { workingDays, calendarDays } from '../days.ts';
import type { Procedure } from '../profile.ts';
import { cited } from '../profile-shape.ts';

export const blendedCouncil: Procedure['council'] = {
  units: {
    safeguardingUnit: { is: 'Safeguarding Unit', source: 'Warrington W-69, W-70; CF-38' },
    alsoCalled: [{ is: 'Conference and Review Unit', source: 'Warrington W-73; CF-38' }],
  },
  caseSystem: {
    name: { is: 'the case management system', source: 'CF-39' },
    stabilityCategory: { is: 'stability', source: 'Torbay T-40; CF-39' },
    disruptionCategory: { is: 'Placement Disruption Meeting', source: 'Torbay T-76; CF-39' },
    evidence: { is: 'link-or-reference', source: 'CF-39; default, domain §15' },
  },
  words: {
    supportedAccommodation: { is: 'supported accommodation', source: 'CF-45; Torbay T-04' },
    meetings: {
      planning: { is: 'planning meeting', source: 'Warrington W-01' },
      support: { is: 'fostering support meeting', source: 'Warrington W-40' },
      stability: { is: 'stability meeting', source: 'Torbay T-03' },
      disruption: { is: 'disruption meeting', source: 'Warrington W-31; Torbay T-52' },
    },
  },
  attendance: [
    ...cited('Warrington W-13; CF-32', ['came', 'came for part', 'joined from elsewhere']),
    { is: 'in writing', source: 'Warrington W-13, W-82; CF-32' },
    ...cited('Warrington W-13; CF-32', ['through someone', 'sent apologies', 'was not invited, with the reason']),
  ],
  summary: {
    yearStarts: { is: '04-01', source: 'CF-40' },
    yearEnds: { is: '03-31', source: 'CF-40' },
    due: { is: '06-30', source: 'CF-40' },
    ownedBy: { is: ['independent-reviewing-officer-manager'], source: 'Torbay T-77; CF-40' },
  },
  carersLetter: {
    releasedBy: {
      is: [
        'independent-reviewing-officer-manager',
        'principal-social-worker',
        'safeguarding-unit-manager',
        'head-of-service',
      ],
      source: 'default, CF-47',
    },
    secondPerson: { is: true, source: 'default, CF-47: as for minutes' },
  },
  dipSample: {
    atLeast: { is: 2, source: 'CF-41' },
    percent: { is: 10, source: 'CF-41' },
    every: { is: 'quarter', source: 'CF-41' },
    within: { is: calendarDays(30), source: 'Torbay T-78; default, domain §13: 1 month' },
    ownedBy: { is: ['principal-social-worker', 'independent-reviewing-officer-manager'], source: 'CF-41' },
    readBy: {
      is: [
        'principal-social-worker',
        'independent-reviewing-officer-manager',
        'safeguarding-unit-manager',
        'conference-and-review-manager',
        'head-of-service',
      ],
      source: 'default, CF-41: never its chair',
    },
    neverBy: { is: 'its-chair', source: 'CF-41' },
    spreadOver: { is: 'chairs', source: 'CF-41' },
  },
};

export const blendedObligations: Procedure['obligations'] = {
  setAside: {
    by: {
      is: ['team-manager', 'service-manager', 'head-of-service', 'safeguarding-unit-manager'],
      source: 'default, domain §13',
    },
    whereTheLawAsksBy: {
      is: ['service-manager', 'head-of-service', 'director-of-childrens-services'],
      source: 'default, domain §13',
    },
  },
};

export const blendedReminders: Procedure['reminders'] = {
  dueSoon: { is: workingDays(2), source: 'default' },
  notice: { is: workingDays(2), source: 'default' },
  ladder: [
    { is: { after: -2, to: ['owner'] }, source: 'default' },
    { is: { after: 0, to: ['owner'] }, source: 'default' },
    { is: { after: 1, to: ['owner', 'owners-manager'] }, source: 'default' },
    { is: { after: 3, to: ['owner', 'owners-manager', 'service-manager'] }, source: 'default' },
    { is: { after: 10, to: ['service-manager', 'head-of-service'] }, source: 'default' },
  ],
};
