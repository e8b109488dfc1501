import type {
  Act,
  Circumstances,
  Decision,
  Effects,
  Invitation,
  Meeting,
  Role,
  Supply,
  Worker,
  WrittenReason,
} from '#rules';
import { blended, day, placement } from '../rules/invented-case.ts';

/* An invented meeting, its people, and what a rule may ask for while it decides. */

export const worker = (id: string, roles: readonly Role[], changed: Partial<Worker> = {}): Worker => ({
  key: `person:${id}`,
  id,
  name: `Invented ${id}`,
  mail: `${id}@council.example`,
  roles,
  team: 'Team Heron',
  active: true,
  ...changed,
});

/** Everyone around the invented child of `invented-case.ts`. */
export const STAFF: readonly Worker[] = [
  worker('worker-sw', ['childs-social-worker'], { managerId: 'worker-tm' }),
  worker('worker-tm', ['team-manager']),
  worker('worker-ssw', ['supervising-social-worker'], { managerId: 'worker-ftm' }),
  worker('worker-ftm', ['fostering-team-manager']),
  worker('worker-iro', ['independent-reviewing-officer']),
  worker('worker-coord', ['fostering-service-coordinator']),
  worker('worker-org', ['safeguarding-unit-organiser'], { team: 'Safeguarding Unit' }),
  worker('worker-crm', ['conference-and-review-manager'], { team: 'Safeguarding Unit' }),
  worker('worker-crm-2', ['conference-and-review-manager'], { team: 'Safeguarding Unit' }),
  worker('worker-tm-2', ['team-manager'], { team: 'Team Wren' }),
  worker('worker-min', ['minute-taker']),
];

/** What a rule asks for is there at once; `chairReasons` by chair, `chaired` by chair. */
export const supplied = (
  known: {
    readonly workers?: readonly Worker[];
    readonly chairReasons?: Readonly<Record<string, WrittenReason>>;
    readonly chaired?: Readonly<Record<string, readonly string[]>>;
    readonly invitations?: Readonly<Record<string, readonly Invitation[]>>;
  } = {},
): Supply => {
  const { workers = STAFF, chairReasons = {}, chaired = {}, invitations = {} } = known;
  return {
    holdersOf: (role) => workers.filter((one) => one.active && one.roles.includes(role)),
    worker: (id) => workers.find((one) => one.id === id),
    managerOf: (id) => workers.find((one) => one.id === id)?.managerId,
    meetingsToArrange: () => 0,
    meetingsChairedBy: (id) => chaired[id] ?? [],
    chairReason: (_about, chairId) => chairReasons[chairId],
    invitationsTo: (meeting) => invitations[meeting] ?? [],
    peopleInCaseOf: () => [],
    placementsIn: () => [],
    placementsOf: () => [],
    newCode: (of) => ({ code: 'ABCD2345', mark: `mark-of-${of}` }),
    newRef: (series) => `${series}-0001`,
    isDecided: () => false,
    newId: (handle) => `id-${handle}`,
  };
};

/** Monday 23 November 2026, half past nine in London. */
export const NOW = '2026-11-23T09:30:00.000Z';

export const circumstances = (
  actorId: string,
  may: readonly Act[] = [],
  supply: Supply = supplied(),
): Circumstances => ({
  actor: STAFF.find(({ id }) => id === actorId) ?? worker(actorId, []),
  now: NOW,
  today: day('2026-11-23'),
  todaysProcedure: blended,
  subjectIds: [],
  may: (act) => may.includes(act),
  supply,
});

/** A stability meeting that is being arranged, with its window from Monday 23 to Monday 30 November. */
export const meetingWith = (changed: Partial<Meeting> = {}): Meeting => ({
  key: 'meeting:SM-2026-0001',
  ref: 'SM-2026-0001',
  kind: 'stability',
  about: 'IN-2026-0001',
  childRef: placement.childRef,
  placement: placement.key,
  team: placement.team,
  state: 'arranging',
  coordinatorId: 'worker-coord',
  from: day('2026-11-23'),
  by: day('2026-11-30'),
  sum: '7 days from Mon 23 Nov is Mon 30 Nov',
  lengthMinutes: 60,
  online: true,
  format: 'single',
  workerSays: 'not-asked',
  profile: 'blended-default',
  profileVersion: '1.0',
  ...changed,
});

export const invitationWith = (part: Role, changed: Partial<Invitation> = {}): Invitation => ({
  key: `invitation:SM-2026-0001:${part}`,
  meeting: 'SM-2026-0001',
  childRef: placement.childRef,
  person: part === 'child' ? 'child' : `circle:${part}`,
  personIs: part === 'child' ? 'child' : 'circle',
  name: `Invented ${part}`,
  part,
  way: part === 'child' ? 'through-worker' : 'mail',
  decision: 'invite',
  because: [],
  sitting: 1,
  reply: 'none',
  delivery: 'not-sent',
  ...changed,
});

/** What the rules about chairs and about what is missing ask for, of a case in which nothing is the matter. */
export const quietCase = {
  placement,
  circle: [],
  hold: { stands: false, stops: false, subjectIds: [], termsOf: () => undefined },
  siblingPlacements: [],
  childJudgements: [],
  caseEnding: undefined,
  caseEpisode: undefined,
  interests: [],
  exceptions: [],
  obligations: [],
  sittings: [],
  invitations: [],
};

/** The invented case with this meeting, in the hands of this worker. */
export const caseOf = (
  meeting: Meeting,
  actor = 'worker-coord',
  may: readonly Act[] = [],
  supply: Supply = supplied(),
) => ({ ...circumstances(actor, may, supply), ...quietCase, meeting });

export function effectsOf(decision: Decision<Effects | undefined>): Effects {
  if (decision.is !== 'decided' || decision.value === undefined) throw new Error(JSON.stringify(decision));
  return decision.value;
}

/** What a person reads where a rule says not yet. */
export const sentenceOf = (decision: Decision<Effects | undefined>): string =>
  decision.is === 'asking' ? decision.ask.map(({ ask }) => ask).join(' ') : decision.is;
