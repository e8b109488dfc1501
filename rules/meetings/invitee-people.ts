import type { CirclePerson, Placement } from '../case-records.ts';
import type { InviteeLine } from '../profile.ts';
import type { Role, Way } from '../vocabulary.ts';
import type { InviteeFacts, ProposedInvitee } from './invitee-facts.ts';
import { CARERS, ofWhichHome, type HomesOfMeeting, type OfWhichHome } from './whose-carers.ts';

/** A person whom a line of the list means, and how they are reached. */
export type PersonOnLine = Pick<ProposedInvitee, 'person' | 'personIs' | 'name' | 'way' | 'workerId'> & {
  readonly parentalResponsibility?: boolean | undefined;
  /** Nobody said whether they lived through the ending or have the child now, and there are two homes. */
  readonly whichHomeNotSaid?: boolean | undefined;
};

/** Who of the case a line of the list means; one entry “nobody yet” where it means someone whom nobody has named. */
export function peopleOn(line: InviteeLine, facts: InviteeFacts): readonly PersonOnLine[] {
  if (line.role === 'child') return [theChild(facts)];
  const people = [...workersOn(line.role, facts), ...circleOn(line.role, facts)];
  return people.length > 0 ? people : [nobodyYet(line, facts)];
}

/** Always a task for a worker: never an attendee, never a card, a mail or a letter. @source rulings; E-87 */
const theChild = ({ placement }: InviteeFacts): PersonOnLine => ({
  person: 'child',
  personIs: 'child',
  name: placement.initials,
  way: 'through-worker',
  workerId: placement.socialWorkerId,
});

function workersOn(part: Role, { workers, placement }: InviteeFacts): readonly PersonOnLine[] {
  const named = workers.filter((worker) => worker.part === part);
  const inRegister = registered(part, placement);
  if (named.length === 0 && inRegister !== undefined) return [worker(inRegister, inRegister)];
  return named.map(({ id, name }) => worker(id, name));
}

const worker = (person: string, name: string): PersonOnLine => ({ person, personIs: 'worker', name, way: 'teams' });

/** Who the register says has this part. */
function registered(part: Role, placement: Placement): string | undefined {
  const known: Partial<Record<Role, string | undefined>> = {
    'childs-social-worker': placement.socialWorkerId,
    'team-manager': placement.teamManagerId,
    'supervising-social-worker': placement.supervisingSocialWorkerId,
    'fostering-team-manager': placement.fosteringManagerId,
    'independent-reviewing-officer': placement.independentReviewingOfficerId,
  };
  return known[part];
}

/** In which part somebody of the circle comes to a meeting about one of the child’s homes, and how they are reached. */
export function partOfCircle(person: CirclePerson, placement: Placement, homes: HomesOfMeeting) {
  const home = ofWhichHome(person, homes);
  const part: Role = home === 'next' && CARERS.includes(person.part) ? 'next-carer' : person.part;
  const workerId = person.workerId ?? workerFor(part, placement);
  return { part, way: wayOf(person), workerId, whichHomeNotSaid: home === 'not-said' };
}

const circleOn = (part: Role, facts: InviteeFacts): readonly PersonOnLine[] =>
  facts.circle
    .filter((person) => person.childRef === facts.placement.childRef && isMeant(part, person, facts))
    .map((person) => ({
      person: person.key,
      personIs: 'circle',
      name: person.name,
      way: wayOf(person),
      workerId: person.workerId ?? workerFor(part, facts.placement),
      parentalResponsibility: person.parentalResponsibility,
      ...(homeOf(person, facts) === 'not-said' ? { whichHomeNotSaid: true } : {}),
    }));

const homeOf = (person: CirclePerson, { homes }: InviteeFacts): OfWhichHome =>
  homes === undefined ? 'here' : ofWhichHome(person, homes);

/** The next carers are carers of the home in which the child lives now; who lived through the ending is of the one that was left. */
function isMeant(part: Role, person: CirclePerson, facts: InviteeFacts): boolean {
  const home = homeOf(person, facts);
  if (part === 'next-carer') return CARERS.includes(person.part) && home === 'next';
  return person.part === part && (home === 'here' || home === 'not-said');
}

/** Nobody outside has a card in Teams; who has no safe way is reached through a worker. @source E-82, E-87; CF-52 */
const wayOf = ({ way }: CirclePerson): Way => (way === 'none' || way === 'teams' ? 'through-worker' : way);

const HOME: readonly Role[] = ['foster-carer', 'adopter', 'household-member', 'carers-own-child'];

const workerFor = (part: Role, { socialWorkerId, supervisingSocialWorkerId }: Placement): string =>
  HOME.includes(part) ? (supervisingSocialWorkerId ?? socialWorkerId) : socialWorkerId;

/** A task for the child's social worker: find out who it is, or offer it. */
const nobodyYet = ({ role, as }: InviteeLine, { placement }: InviteeFacts): PersonOnLine => ({
  person: `nobody-yet/${role}`,
  personIs: 'nobody-yet',
  name: as,
  way: 'through-worker',
  workerId: workerFor(role, placement),
});
