import type { Episode, Meeting, Obligation, Placement, Report } from '../case-records.ts';
import type { WorkingCalendar } from '../days.ts';
import { asking, decided, notYet, type Decision } from '../decision.ts';
import { decisionKey } from '../decision-key.ts';
import { changedRow, newRow, typed, type Change, type Effects, type Redraw } from '../effects.ts';
import type { Facts, Supply } from '../facts.ts';
import { formIdOf } from '../instability/report-key.ts';
import { isBlank } from '../meetings/written-reason.ts';
import { isOver, obligationFrom, obligationKey, placementFacts, settled } from '../obligations/owed.ts';
import { holderByRegister } from '../obligations/passed-on.ts';
import { obligationsStartedBy } from '../obligations/started-by.ts';
import type { Profile } from '../profile.ts';
import { shortDateWithYear } from '../words/dates.ts';

/*
 * Whoever reports may name a worker whom it is about. Until the judging manager has said that this is so, nothing of the report reaches
 * that person, and whatever else they do for the child stays theirs: nobody is cut out by a click. @source E-02
 */

/** States in which a time of instability is not over. */
export const OPEN_EPISODES = ['awaiting-judgement', 'supporting', 'meeting', 'review', 'ending'] as const;

/** What of an episode says whom it names. */
export type Naming = Pick<Episode, 'ref' | 'childRef' | 'subjectIds' | 'namedIds'>;

/** Named in this episode, confirmed or not: they have no part in it. */
export const namedOrSubject = ({ subjectIds, namedIds = [] }: Pick<Naming, 'subjectIds' | 'namedIds'>) => [
  ...new Set([...subjectIds, ...namedIds]),
];

/** Named in this episode, and nobody has said yet whether it is about them. */
export const isOnlyNamed = (who: string, { subjectIds, namedIds = [] }: Naming): boolean =>
  namedIds.includes(who) && !subjectIds.includes(who);

/** Who has no part in a case: whom any episode of the child is about, and whom the case’s own episode names. @source E-02 */
export const withoutPart = (childEpisodes: readonly Naming[], own: string | undefined): readonly string[] => [
  ...new Set(childEpisodes.flatMap((one) => (one.ref === own ? namedOrSubject(one) : one.subjectIds))),
];

/** What belongs to a child and perhaps to one of its cases. */
export interface KeptRow {
  readonly childRef: string;
  /** The episode that it belongs to, where it belongs to one. */
  readonly case?: string | undefined;
}

/** Whether a report keeps this from somebody: one that is about them, or one that names them where it is that report’s own. @source E-02 */
export const isKeptFrom = (who: string, row: KeptRow, episodes: readonly Naming[]): boolean =>
  withoutPart(
    episodes.filter(({ childRef }) => childRef === row.childRef),
    row.case,
  ).includes(who);

/** Reports that may be seen by this person: they learn of none that names them. */
export const episodesFor = <One extends Naming>(who: string, episodes: readonly One[]): readonly One[] =>
  episodes.filter((one) => !isOnlyNamed(who, one));

/** A meeting as whoever is named in another report sees it: nothing on it tells of a hold that they are not to learn of. */
export function meetingFor(meeting: Meeting): Meeting {
  return meeting.trouble === 'held-back' ? { ...meeting, trouble: undefined } : meeting;
}

const KIND = 'instability.confirm-named';

interface NewlyNamed {
  readonly episode: Episode;
  readonly report: Report;
}

/** That the judging manager says whether it is about whom this report names; the next one up, where it was the manager who named them. */
export function confirmingOwed(
  { episode, report }: NewlyNamed,
  { placement, supply }: Facts<'placement'>,
  procedure: Profile,
  calendar: WorkingCalendar,
): readonly Change[] {
  const { reporterId, reportedOn, subjectIds } = report;
  if (subjectIds.every((id) => episode.subjectIds.includes(id))) return [];
  const facts = { day: reportedOn, ...placementFacts(placement) };
  return obligationsStartedBy('worker-named', facts, procedure, calendar).map((draft) => {
    const row = obligationFrom(
      draft,
      { about: episode.ref, placement, managerId: episode.managerId },
      supply,
      formIdOf(report),
    );
    return newRow('obligations', { ...row, ownerId: whoConfirms(episode, reporterId, supply) });
  });
}

const whoConfirms = (episode: Episode, reporterId: string, supply: Supply): string => {
  const { managerId } = episode;
  const next = reporterId === managerId ? supply.managerOf(managerId) : undefined;
  return next === undefined || namedOrSubject(episode).includes(next) ? managerId : next;
};

/** What a manager says of somebody whom a report names. */
export interface ConfirmNamed {
  readonly episode: string;
  readonly person: string;
  readonly isAboutThem: boolean;
  /** Why it is not about them; of somebody whom it is about it may stay empty. */
  readonly reason: string;
}

/**
 * The judging manager says whether a report is about whom it names. From then on that person has no part in the child’s record, or has
 * all of it again. Nobody says it who alone has named them.
 *
 * @source E-02; domain §12
 */
export function confirmNamed(said: ConfirmNamed, facts: NamedFacts): Decision<Effects | undefined> {
  const { person, isAboutThem, reason } = said;
  const { episode, placement, reports, obligations, actor, now } = facts;
  const because = ['E-02', 'Domain §12'];
  const { ref, subjectIds, namedIds = [] } = episode;
  if (!namedIds.includes(person))
    return isAboutThem && subjectIds.includes(person) ? decided(undefined, because) : notYet(NOT_NAMED, 'E-02');
  const by = reports.filter((one) => one.subjectIds.includes(person)).map(({ reporterId }) => reporterId);
  if (by.length > 0 && by.every((id) => id === actor.id)) return notYet(ANOTHER, 'E-02');
  if (!isAboutThem && isBlank(reason))
    return asking({ fact: 'reason', ask: 'Why is it not about them?', because: ['E-02'] });
  const left = namedIds.filter((id) => id !== person);
  const answered = reports.filter((one) => one.subjectIds.every((id) => !left.includes(id)));
  const open = obligations.filter(({ about, kind, doneAt }) => about === ref && kind === KIND && doneAt === undefined);
  const done = open.filter(({ key }) => answered.some((one) => key === obligationKey(ref, KIND, formIdOf(one))));
  return decided(
    {
      key: decisionKey(`${ref}/named`, linesOf(episode).length, { person, isAboutThem, reason, by: actor.id }, now),
      about: ref,
      changes: [
        changedRow(
          'episodes',
          episode.key,
          {
            namedIds: left,
            namedSaid: typed('said'),
            ...(isAboutThem ? { subjectIds: [...subjectIds, person] } : {}),
          },
          { namedSaid: episode.namedSaid },
        ),
        ...done.map(({ key }) => settled(key, { id: actor.id, at: now }, 'answered')),
        ...(isAboutThem ? [] : theirsAgain(person, obligations, placement)),
      ],
      steps: [],
      words: { said: withLine(episode, lineOf(said, facts)) },
      did: isAboutThem ? 'confirmed whom a report is about' : 'said that a report is not about whom it named',
      redraw: [{ about: ref, cards: ['judgement', 'hold'] }, ...theirCards(person, facts)],
    },
    because,
  );
}

/** What they have in their chat of the child’s meetings closes with their part, or opens again with it. */
const theirCards = (person: string, { childMeetings, supply }: NamedFacts): readonly Redraw[] =>
  childMeetings
    .filter(({ state }) => !OVER.includes(state))
    .flatMap(({ ref }) => [
      { about: ref },
      ...supply
        .invitationsTo(ref)
        .filter((one) => one.person === person)
        .map(({ key }) => ({ about: key })),
    ]);

const OVER: readonly Meeting['state'][] = ['closed', 'cancelled'];

export const NAMED_FACTS = ['episode', 'placement', 'reports', 'obligations', 'childMeetings'] as const;
type NamedFacts = Facts<(typeof NAMED_FACTS)[number]>;

/** What the manager had for them meanwhile. */
const theirsAgain = (person: string, obligations: readonly Obligation[], placement: Placement): readonly Change[] =>
  obligations
    .filter((one) => !isOver(one) && one.ownerId !== person && holderByRegister(placement, one.ownerRole) === person)
    .map(({ key, ownerId }) => changedRow('obligations', key, { ownerId: person }, { ownerId }));

const NOT_NAMED = 'This report names them no longer. What you wrote was not saved.';
const ANOTHER = 'Another manager says whether it is about them: you named them yourself.';

const linesOf = ({ namedSaid }: Pick<Episode, 'namedSaid'>): readonly string[] => namedSaid?.split('\n') ?? [];

/** What was said before stays above it. */
const withLine = (episode: Pick<Episode, 'namedSaid'>, line: string): string => [...linesOf(episode), line].join('\n');

const lineOf = (
  { person, isAboutThem, reason }: ConfirmNamed,
  { today, actor, supply }: Pick<NamedFacts, 'today' | 'actor' | 'supply'>,
): string => {
  const about = `it is ${isAboutThem ? '' : 'not '}about ${supply.worker(person)?.name ?? 'whom it named'}`;
  const why = isBlank(reason) ? '' : `. ${reason.trim().replaceAll('\n', ' ')}`;
  return `${shortDateWithYear(today)} · ${actor.name}: ${about}${why}`;
};
