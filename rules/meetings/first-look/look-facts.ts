import type { WorkingCalendar } from '../../days.ts';
import type { CaseFactsByName, Circumstances, FactName } from '../../facts.ts';
import type { Obligation } from '../../meeting-records.ts';
import { isOver } from '../../obligations/owed.ts';
import { stateOf } from '../../obligations/state.ts';
import type { Profile } from '../../profile.ts';
import type { LocalDate } from '../../vocabulary.ts';
import type { MissingView } from '../../views/meeting.ts';
import { londonDay } from '../../london.ts';
import { roleName } from '../../words/people.ts';

/** What whoever runs a meeting reads first is decided from these. */
export const LOOK_FACTS = [
  'meeting',
  'placement',
  'caseEpisode',
  'caseEnding',
  'childEpisodes',
  'hold',
  'invitations',
  'circle',
  'sittings',
  'interests',
  'obligations',
  'questionnaires',
] as const satisfies readonly FactName[];

export type LookFacts = Pick<Circumstances, 'actor' | 'supply' | 'today' | 'may' | 'subjectIds' | 'together'> &
  Pick<CaseFactsByName, (typeof LOOK_FACTS)[number]>;

export interface LookCase extends LookFacts {
  readonly missing: readonly MissingView[];
  readonly procedure: Profile;
  readonly calendar: WorkingCalendar;
}

export const isLate = (row: Obligation, { today, calendar }: Pick<LookCase, 'today' | 'calendar'>): boolean =>
  stateOf(row, today, calendar) === 'overdue';

/** The one that counts of several of the same kind: what is still open, the earliest first. */
export const owedOf = (kind: string, { obligations }: Pick<LookFacts, 'obligations'>): Obligation | undefined =>
  obligations
    .filter((row) => row.kind === kind)
    .sort(
      (one, other) => Number(isOver(one)) - Number(isOver(other)) || (one.due ?? '9').localeCompare(other.due ?? '9'),
    )[0];

export const dayDone = (row: Obligation | undefined): LocalDate | undefined =>
  row?.doneAt === undefined ? undefined : londonDay(row.doneAt);

/** Who owes it, by name where somebody does. */
export const ownerName = ({ ownerId, ownerRole }: Obligation, { supply }: Pick<LookFacts, 'supply'>): string =>
  (ownerId === undefined ? undefined : supply.worker(ownerId)?.name) ?? `the ${roleName(ownerRole)}`;
