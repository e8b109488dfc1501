import type {
  Act,
  Change,
  Circumstances,
  Ending,
  Facts,
  HoldFacts,
  Meeting,
  Obligation,
  Role,
  RoomRows,
  Supply,
  Worker,
} from '#rules';
import { blended, placement } from '../rules/invented-case.ts';

/* What a decision about an ending or a record may know, with invented people. */

export const worker = (id: string, ...roles: readonly Role[]): Worker => ({
  key: `person:${id}`,
  id,
  name: `Invented ${id}`,
  mail: `${id}@council.example`,
  roles,
  team: 'Team Heron',
  active: true,
});

/** Nobody but these works here; a reference is the first of its series. */
export const supplied = (people: readonly Worker[]): Supply => ({
  holdersOf: (role) => people.filter(({ roles }) => roles.includes(role)),
  worker: (id) => people.find((one) => one.id === id),
  managerOf: () => undefined,
  meetingsToArrange: () => 0,
  meetingsChairedBy: () => [],
  chairReason: () => undefined,
  invitationsTo: () => [],
  peopleInCaseOf: () => [],
  placementsIn: () => [],
  placementsOf: () => [],
  newCode: (of) => ({ code: 'ABCD2345', mark: `mark-of-${of}` }),
  newRef: (series) => `${series}-0001`,
  isDecided: () => false,
  newId: (handle) => `id of ${handle}`,
});

const PEOPLE = [
  worker('worker-sw', 'childs-social-worker'),
  worker('worker-tm', 'team-manager'),
  worker('worker-organiser', 'safeguarding-unit-organiser'),
  worker('worker-head', 'head-of-service'),
];

export const noHold: HoldFacts = { stands: false, stops: false, subjectIds: [], termsOf: () => undefined };

export const circumstances = (changed: Partial<Circumstances> = {}): Circumstances => ({
  actor: worker('worker-sw', 'childs-social-worker'),
  now: '2026-11-23T09:00:00.000Z',
  today: '2026-11-23',
  todaysProcedure: blended,
  subjectIds: [],
  may: (_act: Act) => true,
  supply: supplied(PEOPLE),
  ...changed,
});

export const endingWith = (changed: Partial<Ending> = {}): Ending => ({
  key: 'ending:form',
  ref: 'PE-2026-0009',
  childRef: 'C-1042',
  placement: placement.key,
  team: 'Team Heron',
  reporterId: 'worker-sw',
  reportedAt: '2026-11-23T08:00:00.000Z',
  leftOn: '2026-11-20',
  inCarePlan: 'no',
  route: 'immediate-risk',
  match: 'none',
  required: 'consider',
  toCheck: false,
  state: 'open',
  profile: 'blended-default',
  profileVersion: '1.0',
  ...changed,
});

export const meetingWith = (changed: Partial<Meeting> = {}): Meeting => ({
  key: 'meeting:SM-2026-0003',
  ref: 'SM-2026-0003',
  kind: 'stability',
  about: 'IN-2026-0005',
  childRef: 'C-1042',
  placement: placement.key,
  team: 'Team Heron',
  state: 'sent',
  coordinatorId: 'worker-coordinator',
  chairId: 'worker-chair',
  from: '2026-11-16',
  by: '2026-11-23',
  sum: '',
  startsAt: '2026-11-23T10:00',
  lengthMinutes: 90,
  online: true,
  format: 'single',
  workerSays: 'go',
  profile: 'blended-default',
  profileVersion: '1.0',
  ...changed,
});

/** Nothing was written in its room. */
export const emptyRoom = (meeting: Meeting): RoomRows => ({
  meeting,
  agenda: ['How it is for the child', 'Support'],
  askedFor: {},
  invitations: [],
  notes: [],
  attendances: [],
  actions: [],
  workers: [],
});

export const obligationWith = (changed: Partial<Obligation> & Pick<Obligation, 'kind' | 'about'>): Obligation => ({
  key: `owed:${changed.about}:${changed.kind}`,
  childRef: 'C-1042',
  team: 'Team Heron',
  ownerRole: 'childs-social-worker',
  startsOn: '2026-11-16',
  sum: '',
  force: 'procedure',
  because: [],
  level: 0,
  ...changed,
});

type EndingFacts = Facts<
  | 'ending'
  | 'caseEnding'
  | 'childEndings'
  | 'childPlacements'
  | 'homeEndings'
  | 'placement'
  | 'obligations'
  | 'placementObligations'
  | 'caseMeetings'
  | 'childObligations'
  | 'dayCorrections'
  | 'nextHome'
  | 'notices'
  | 'endingAccounts'
  | 'caseEpisode'
  | 'circle'
  | 'hold'
>;

export const endingFacts = (changed: Partial<EndingFacts> = {}): EndingFacts => ({
  ...circumstances(),
  placement,
  ending: endingWith(),
  caseEnding: undefined,
  childEndings: [],
  childPlacements: [placement],
  homeEndings: [],
  obligations: [],
  placementObligations: [],
  caseMeetings: [],
  childObligations: [],
  dayCorrections: [],
  nextHome: undefined,
  notices: [],
  endingAccounts: [],
  caseEpisode: undefined,
  circle: [],
  hold: noHold,
  ...changed,
});

/** A change in few words: what is made or changed, and of obligations which. */
export const inShort = (changes: readonly Change[]): readonly string[] =>
  changes.map((change) =>
    'create' in change
      ? `new ${change.create}: ${change.row.key as string}`
      : `${change.change}: ${change.key} ${Object.keys(change.to).sort().join(', ')}`,
  );
