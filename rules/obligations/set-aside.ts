import type { Obligation } from '../case-records.ts';
import { asking, decided, type Decision } from '../decision.ts';
import { changedRow, typed, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import type { LocalDate } from '../vocabulary.ts';
import { shortDate } from '../words/dates.ts';
import { mayOverride, type OverrideOffered } from './override.ts';

export interface SetAside {
  readonly key: string;
  readonly override: OverrideOffered;
  readonly reason: string;
  /** The new day, when it is postponed. */
  readonly until?: LocalDate | undefined;
}

type SetAsideFacts = Facts<'obligation' | 'reports'>;

/**
 * Sets aside something owed: waived, postponed, held or not required. Reason, person and time stay with it, and the day that
 * stood before stays in words. What the procedure never permits is refused with its sentence.
 *
 * @source domain §13, permitted overrides
 */
export function setAside(said: SetAside, facts: SetAsideFacts): Decision<Effects | undefined> {
  const { obligation, actor, now } = facts;
  const may = mayOverride(obligation, said.override, facts.may, isReporter(facts));
  if (!may.may) return asking({ fact: 'more', ask: `${may.say} (${may.because.join(', ')})`, because: may.because });
  const refusal = refusalOf(obligation, said, facts.today);
  if (refusal !== undefined) return asking({ fact: 'more', ask: refusal, because: ['Domain §13'] });

  const { key, kind, about } = obligation;
  return decided(
    {
      key: `${key}/set-aside-${now}`,
      about,
      changes: [
        changedRow('obligations', key, {
          override: said.override,
          overrideReason: typed('reason'),
          overrideBy: actor.id,
          overrideAt: now,
          ...newDay(obligation, said),
        }),
      ],
      steps: [],
      words: { reason: said.reason.trim() },
      did: `set aside: ${kind}, ${said.override}`,
      didTo: key,
      redraw: [{ about: key, cards: ['task'] }],
    },
    may.because,
  );
}

const isReporter = ({ reports, actor }: SetAsideFacts): boolean =>
  reports.some(({ reporterId }) => reporterId === actor.id);

function refusalOf(
  { doneAt, due }: Obligation,
  { override, reason, until }: SetAside,
  today: LocalDate,
): string | undefined {
  if (doneAt !== undefined) return 'This is done already.';
  if (reason.trim() === '') return 'Say why: the reason is kept with your name and the time.';
  if (override !== 'postponed') return undefined;
  if (until === undefined) return 'Choose the day until which it is postponed.';
  if (until <= today) return 'The new day is still to come.';
  return due !== undefined && until <= due ? 'The new day is later than the day that stands now.' : undefined;
}

/** The day that stood before stays in words, with its own sum; reminders begin anew. */
const newDay = (obligation: Obligation, { override, until }: SetAside) =>
  override === 'postponed' && until !== undefined ? { due: until, sum: postponedSum(obligation, until), level: 0 } : {};

const postponedSum = ({ due, sum }: Obligation, until: LocalDate): string =>
  `Postponed to ${shortDate(until)}${due === undefined ? '' : `; before that it was due on ${shortDate(due)}`}. ${sum}`;
