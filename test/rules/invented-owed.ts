import type { Facts, LocalDate, Obligation, Role, Supply, Worker } from '#rules';
import { blended } from './invented-case.ts';

/** One thing owed about an ending, as its worker has it. */
export const owed = (of: Partial<Obligation>): Obligation => ({
  key: 'owed:PE-2026-0007:placement.first-visit',
  kind: 'placement.first-visit',
  about: 'PE-2026-0007',
  childRef: 'C-1042',
  team: 'Team Wren',
  ownerRole: 'childs-social-worker',
  ownerId: 'worker',
  startsOn: '2026-11-23',
  due: '2026-11-30',
  sum: 'A week.',
  force: 'law',
  because: ['Regulation 28, Care Planning Regulations 2010'],
  level: 0,
  ...of,
});

export const worker = (id: string, ...roles: readonly Role[]): Worker => ({
  key: `person:${id}`,
  id,
  name: '',
  mail: '',
  roles,
  team: 'Team Wren',
  active: true,
});

/** A council in which nobody is anything but those who are named. */
export const supply = (holders: Partial<Record<Role, Worker>> = {}): Supply => ({
  holdersOf: (role) => [holders[role]].filter((one) => one !== undefined),
  worker: () => undefined,
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
  newId: () => 'id',
});

/** Nine in the morning of that day, for a worker who may do what they ask. */
export const circumstances = (today: LocalDate, actor: Worker = worker('worker', 'childs-social-worker')): Facts => ({
  actor,
  now: `${today}T09:00:00.000Z`,
  today,
  todaysProcedure: blended,
  subjectIds: [],
  may: () => true,
  supply: supply(),
});
