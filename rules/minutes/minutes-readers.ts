import type { CirclePerson, Invitation, Meeting, Placement } from '../case-records.ts';
import type { Facts } from '../facts.ts';
import type { MinuteDeliveryRow } from '../minutes-records.ts';
import type { Profile } from '../profile.ts';
import type { Role } from '../vocabulary.ts';
import { listWords } from '../words/dates.ts';
import { capital, roleName } from '../words/people.ts';
import type { Reader } from './leak-guard/known-case.ts';
import { textMark } from './text-mark.ts';
import { versionsOf, type VersionPlan } from './version-content.ts';
import { minutesVersionFor } from './versions.ts';

/** Somebody who gets a version, and how. */
export type Recipient = Pick<MinuteDeliveryRow, 'person' | 'personIs' | 'name' | 'part' | 'way' | 'workerId'>;

/** One version of the minutes, for one reader. Two carers are one reader, two parents are two. */
export interface MinutesReader {
  /** Names the version in a path: `full`, `parents-1a2b3c4d`. */
  readonly version: string;
  readonly is: VersionPlan['version'];
  /** Whom it is for, as those who release it read it. */
  readonly label: string;
  readonly say: string;
  readonly part: Role;
  /** The sittings at which all of them were. */
  readonly sittings: readonly number[];
  readonly reader: Reader;
  readonly to: readonly Recipient[];
}

type ReaderFacts = Facts<'meeting' | 'placement' | 'circle' | 'invitations'>;

const READER_IS: Readonly<Record<VersionPlan['version'], Reader['is']>> = {
  full: 'full',
  carers: 'carers',
  parents: 'parent',
  provider: 'provider',
  'child-letter': 'child',
  panel: 'panel',
};

const LABEL: Readonly<Record<VersionPlan['version'], string>> = {
  full: 'Chair, social worker, reviewing officer, managers',
  carers: 'Carers',
  parents: 'Parent',
  provider: 'Provider',
  'child-letter': 'The child: a letter in plain words',
  panel: 'Panel',
};

/** Whoever is told of the meeting at all. */
const TOLD: readonly Invitation['decision'][] = ['invite', 'separate', 'views-only'];

/**
 * Who reads which version: the workers of this child and this meeting all of it; carers, each parent, the provider and the panel
 * their own; the child a letter. Whom an allegation is about gets none, nor does a parent who is not told of the meeting.
 *
 * @source CF-24, CF-47; Torbay T-39, T-74; E-02, E-12, E-33
 */
export function minutesReaders(facts: ReaderFacts, procedure: Profile): readonly MinutesReader[] {
  const { meeting, subjectIds } = facts;
  const outside = peopleOutside(facts).filter(({ person }) => !subjectIds.includes(person));
  return versionsOf(meeting.kind, procedure).flatMap(({ version, say }) => {
    const to = version === 'full' ? workersOf(facts) : version === 'panel' ? panelOf(facts) : outside;
    const theirs = to.filter(({ part }) => minutesVersionFor(part) === version);
    const groups = version === 'parents' ? theirs.map((one) => [one]) : theirs.length === 0 ? [] : [theirs];
    return groups.map((group) => readerOf(version, say, group, facts));
  });
}

function readerOf(
  is: VersionPlan['version'],
  say: string,
  to: readonly Recipient[],
  { invitations }: ReaderFacts,
): MinutesReader {
  const people = to.map(({ person }) => person);
  const version = is === 'parents' ? `${is}-${textMark([{ key: people.join(), text: '' }]).slice(0, 8)}` : is;
  const names =
    is === 'full' || is === 'panel' || is === 'child-letter' ? '' : `: ${listWords(to.map(({ name }) => name))}`;
  return {
    version,
    is,
    label: `${LABEL[is]}${names}`,
    say,
    part: to[0]?.part ?? 'other-professional',
    sittings: sittingsOfAll(people, invitations),
    reader: { is: READER_IS[is], people },
    to,
  };
}

/** What one of them was not at, all of them do not read. */
function sittingsOfAll(people: readonly string[], invitations: readonly Invitation[]): readonly number[] {
  const of = (person: string) =>
    invitations.filter((one) => one.person === person && TOLD.includes(one.decision)).map(({ sitting }) => sitting);
  const [first = [], ...others] = people.map(of);
  return first.filter((sitting) => others.every((sittings) => sittings.includes(sitting)));
}

function peopleOutside({ invitations, circle, placement }: ReaderFacts): readonly Recipient[] {
  return invitations
    .filter(({ personIs, decision }) => TOLD.includes(decision) && (personIs === 'circle' || personIs === 'child'))
    .map(({ person, personIs, name, part, way, workerId }) => {
      const known = circle.find(({ key }) => key === person);
      return {
        person,
        personIs: personIs === 'child' ? ('child' as const) : ('circle' as const),
        name: known?.name ?? name,
        part,
        // The product never writes to a child.
        way: personIs === 'child' ? ('through-worker' as const) : (known?.way ?? way),
        workerId: workerFor(known, workerId, placement),
      };
    });
}

const workerFor = (known: CirclePerson | undefined, asked: string | undefined, { socialWorkerId }: Placement): string =>
  known?.workerId ?? asked ?? socialWorkerId;

const asWorker = (person: string, part: Role, { supply, subjectIds }: ReaderFacts): readonly Recipient[] => {
  const worker = supply.worker(person);
  return worker === undefined || subjectIds.includes(person)
    ? []
    : [{ person, personIs: 'worker', name: worker.name, part, way: 'teams' }];
};

/** Those who work with the child, who ran the meeting, and who were asked to it. */
function workersOf(facts: ReaderFacts): readonly Recipient[] {
  const { meeting, placement, invitations } = facts;
  const named: readonly (readonly [string | undefined, Role])[] = [
    [meeting.chairId, 'conference-and-review-manager'],
    [meeting.minuteTakerId, 'minute-taker'],
    ...organiserOf(meeting),
    [placement.socialWorkerId, 'childs-social-worker'],
    [placement.teamManagerId, 'team-manager'],
    [placement.supervisingSocialWorkerId, 'supervising-social-worker'],
    [placement.independentReviewingOfficerId, 'independent-reviewing-officer'],
    ...invitations
      .filter(({ personIs, decision }) => personIs === 'worker' && TOLD.includes(decision))
      .map(({ person, part }) => [person, part] as const),
  ];
  const once = new Map(named.flatMap(([id, part]) => (id === undefined ? [] : [[id, part] as const])).reverse());
  return [...once].reverse().flatMap(([id, part]) => asWorker(id, part, facts));
}

/** The organiser of a disruption meeting is of the Safeguarding Unit, which has the whole record. @source CF-47 */
const organiserOf = ({ kind, coordinatorId }: Meeting): readonly (readonly [string, Role])[] =>
  kind === 'disruption' ? [[coordinatorId, 'safeguarding-unit-organiser']] : [];

const panelOf = (facts: ReaderFacts): readonly Recipient[] =>
  facts.supply.holdersOf('panel-adviser').flatMap(({ id }) => asWorker(id, 'panel-adviser', facts));

/** `Hazel Household, foster carer`, for whoever sees where a version went. */
export const recipientWords = ({ name, part }: Pick<Recipient, 'name' | 'part'>): string =>
  part === 'child' ? capital(name) : `${name}, ${roleName(part)}`;
