import type { WorkingCalendar } from '../days.ts';
import { withinSettled } from '../deadline.ts';
import { changedRow, newRow, type Change } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { obligationKey, setAsideAsVoid, settled } from '../obligations/owed.ts';
import { COUNCIL } from '../obligations/periods.ts';
import { obligationsStartedBy } from '../obligations/started-by.ts';
import type { Profile } from '../profile.ts';
import type { LocalDate } from '../vocabulary.ts';
import type { SamplePeriod, SampleReadingRow } from './sample-record.ts';

const KIND = 'dip-sample.read';
const SETTLE = 'dip-sample.settle';
const ROLE = 'principal-social-worker';

/** A reading is owed for the quarter, not about the meeting: who sees the meeting does not see that it is sampled. */
const keyOf = ({ to }: SamplePeriod, { key }: Pick<SampleReadingRow, 'key'>): string =>
  obligationKey(`quarter-${to}`, KIND, key.slice('dip-reading:'.length));

interface Owed {
  readonly kind: string;
  readonly key: string;
  readonly ownerId: string | undefined;
}

/** Whoever was given a meeting to read owes it by the day on which the sample is looked at. @source Torbay T-78 */
export const readingsOwed = (
  rows: readonly SampleReadingRow[],
  period: SamplePeriod,
  procedure: Profile,
  calendar: WorkingCalendar,
  today: LocalDate,
): readonly Change[] =>
  owedForSample(
    rows.map((row) => ({ kind: KIND, key: keyOf(period, row), ownerId: row.reader })),
    period,
    procedure,
    calendar,
    today,
  );

/** Two readings of one meeting differ: somebody who read neither and had no part in the case owes the grade. @source law §9.3 */
export const settlingOwed = (
  meeting: string,
  period: SamplePeriod,
  free: readonly string[],
  procedure: Profile,
  calendar: WorkingCalendar,
  today: LocalDate,
): readonly Change[] =>
  // Not always the same one.
  owedForSample(
    [{ kind: SETTLE, key: settleKey(period, meeting), ownerId: free[numberOf(meeting) % free.length] }],
    period,
    procedure,
    calendar,
    today,
  );

const numberOf = (meeting: string): number => Number(/\d+$/.exec(meeting)?.[0] ?? 0);

const settleKey = ({ to }: SamplePeriod, meeting: string): string => obligationKey(`quarter-${to}`, SETTLE, meeting);

function owedForSample(
  owed: readonly Owed[],
  period: SamplePeriod,
  procedure: Profile,
  calendar: WorkingCalendar,
  today: LocalDate,
): readonly Change[] {
  const nowhere = { provider: 'none', setting: 'other', outOfArea: false } as const;
  const look = obligationsStartedBy('quarter-ended', { day: period.to, ...nowhere }, procedure, calendar).find(
    ({ kind }) => kind === 'dip-sample.look',
  );
  if (look === undefined) return [];
  const { force, because } = look;
  const { startsOn, due, sum } = look.due !== undefined && look.due < today ? from(today, procedure, calendar) : look;
  return owed.map(({ kind, key, ownerId }) =>
    newRow('obligations', {
      key,
      kind,
      about: `quarter-${period.to}`,
      childRef: COUNCIL,
      team: COUNCIL,
      ownerRole: ROLE,
      ownerId,
      startsOn,
      due,
      sum,
      force,
      because,
      level: 0,
    }),
  );
}

/** What is given once its day has passed is given as many days from then: nobody is late with what they did not have. */
function from(today: LocalDate, { council }: Profile, calendar: WorkingCalendar) {
  const { day, sum } = withinSettled(today, council.dipSample.within, calendar);
  return { startsOn: today, due: day, sum };
}

export const readingDone = (
  row: SampleReadingRow,
  period: SamplePeriod,
  { actor, now }: Pick<Facts, 'actor' | 'now'>,
): Change => settled(keyOf(period, row), { id: actor.id, at: now }, 'Handed in.');

export const settlingDone = (
  meeting: string,
  period: SamplePeriod,
  { actor, now }: Pick<Facts, 'actor' | 'now'>,
): Change => settled(settleKey(period, meeting), { id: actor.id, at: now }, 'Settled.');

export const readingPassedTo = (row: SampleReadingRow, period: SamplePeriod, reader: string): Change =>
  changedRow('obligations', keyOf(period, row), { ownerId: reader, level: 0 });

/** The sample was drawn anew: what was given before is owed by nobody. */
export const readingsNotOwed = (
  rows: readonly SampleReadingRow[],
  period: SamplePeriod,
  { actor, now }: Pick<Facts, 'actor' | 'now'>,
): readonly Change[] =>
  [
    ...rows.filter(({ part, state }) => part !== 'settled' && state === 'to-read').map((row) => keyOf(period, row)),
    ...rows.filter(({ part }) => part === 'second').map(({ meeting }) => settleKey(period, meeting)),
  ].map((key) => setAsideAsVoid(key, { id: actor.id, at: now }, 'The sample was drawn anew.'));
