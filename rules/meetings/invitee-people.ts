import type { CirclePerson, Placement } from '../case-records.ts';
import type { InviteeLine } from '../profile.ts';
import type { Role, Way } from '../vocabulary.ts';
import type { InviteeFacts, ProposedInvitee } from './invitees.ts';

/** A person whom a line of the list means, and how they are reached. */
export type PersonOnLine = Pick<ProposedInvitee, 'person' | 'personIs' | 'name' | 'way' | 'workerId'> & {
  readonly parentalResponsibility?: boolean | undefined;
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

const circleOn = (part: Role, facts: InviteeFacts): readonly PersonOnLine[] =>
  facts.circle
    .filter((person) => person.part === part && person.childRef === facts.placement.childRef)
    .map((person) => ({
      person: person.key,
      personIs: 'circle',
      name: person.name,
      way: wayOf(person),
      workerId: person.workerId ?? workerFor(part, facts.placement),
      parentalResponsibility: person.parentalResponsibility,
    }));

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
