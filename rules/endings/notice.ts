import { inCaseOf } from '../case-of.ts';
import type { WorkingCalendar } from '../days.ts';
import { decided, notYet, type Decision } from '../decision.ts';
import { changedRow, isSo, newRow, type Change, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import type { NoticeRow } from '../more-records.ts';
import { obligationFrom, obligationKey, placementFacts, settled } from '../obligations/owed.ts';
import { obligationsStartedBy } from '../obligations/started-by.ts';
import { endedByUndoing, tasksAbout } from '../obligations/undone.ts';
import type { Profile } from '../profile.ts';
import type { LocalDate, NoticeGiver } from '../vocabulary.ts';
import { longDate } from '../words/dates.ts';
import { anotherLook } from './another-look.ts';
import { HISTORY_FACTS } from './history.ts';

/** That somebody gave notice, as one of the case team tells it. */
export interface RecordNotice {
  /** The episode or the ending on whose page it is told. */
  readonly ref: string;
  readonly givenBy: NoticeGiver;
  readonly receivedOn: LocalDate;
  /** Left out where none was named. */
  readonly lastDay?: LocalDate | undefined;
  /** Days of notice that the agreement asks for. */
  readonly daysAsked?: number | undefined;
}

/** That this notice was taken back. */
export interface WithdrawNotice {
  readonly ref: string;
  readonly givenBy: NoticeGiver;
  readonly receivedOn: LocalDate;
  readonly withdrawnOn: LocalDate;
}

export const noticeKey = (placement: string, { receivedOn, givenBy }: Pick<NoticeRow, 'receivedOn' | 'givenBy'>) =>
  `notice:${placement}:${receivedOn}:${givenBy}`;

export const NOTICE_FACTS = [
  'placement',
  'caseEpisode',
  'caseEnding',
  'placementObligations',
  ...HISTORY_FACTS,
] as const;
type NoticeFacts = Facts<(typeof NOTICE_FACTS)[number]>;

const BECAUSE = 'E-44';
const NO_CASE = 'There is no case.';

/**
 * Notice by carers, provider, council or the young person, as it was received. Told again with another last day, that day moves; what
 * was withdrawn stays withdrawn. What the law asks before an ending is asked by the judgement that proposes one.
 *
 * @source law §6; E-44
 */
export function recordNotice(
  said: RecordNotice,
  facts: NoticeFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): Decision<Effects | undefined> {
  const { placement, notices, actor, now } = facts;
  const { givenBy, receivedOn, lastDay, daysAsked } = said;
  const about = caseOf(facts);
  const wrong = wrongDays(said, facts);
  if (wrong !== undefined || about === undefined) return notYet(wrong ?? NO_CASE, BECAUSE);
  const key = noticeKey(placement.key, said);
  const before = notices.find((row) => row.key === key);
  if (before?.withdrawnOn !== undefined) {
    const when = longDate(before.withdrawnOn);
    return notYet(`That notice was withdrawn on ${when}. New notice has a day of its own.`, BECAUSE);
  }
  const stands = { lastDay: lastDay ?? before?.lastDay, daysAsked: daysAsked ?? before?.daysAsked };
  if (before !== undefined && isSo(before, stands)) return decided(undefined, [BECAUSE]);
  const row = { ...(before ?? { key, ...inCaseOf(about), givenBy, receivedOn }), ...stands, by: actor.id, at: now };
  const told = {
    plan: `${key}/last-${lastDay ?? 'none'}-${now}`,
    did: `told of notice by ${givenBy}, received ${receivedOn}`,
    isNew: before === undefined,
  };
  const kept = noticeKept(told, row, facts, procedure);
  const owed = owedByNotice(row, before, about.ref, facts, calendar);
  return decided({ ...kept, changes: [...kept.changes, ...owed] }, [BECAUSE]);
}

/** Notice that was taken back: the row stays, with the day. @source law §6; E-44 */
export function withdrawNotice(
  said: WithdrawNotice,
  facts: NoticeFacts,
  procedure: Profile,
): Decision<Effects | undefined> {
  const { placement, notices, today, actor, now } = facts;
  const { givenBy, receivedOn, withdrawnOn } = said;
  const key = noticeKey(placement.key, said);
  const before = notices.find((row) => row.key === key);
  if (before === undefined) return notYet('There is no such notice.', BECAUSE);
  if (before.withdrawnOn === withdrawnOn) return decided(undefined, [BECAUSE]);
  if (before.withdrawnOn !== undefined)
    return notYet(`That notice was withdrawn on ${longDate(before.withdrawnOn)} already.`, BECAUSE);
  if (withdrawnOn > today) return notYet('The day is still to come. It is the day on which it was withdrawn.', BECAUSE);
  if (withdrawnOn < receivedOn) return notYet('That is before the notice was received.', BECAUSE);
  const told = {
    plan: `${key}/withdrawn-${withdrawnOn}`,
    did: `told that the notice by ${givenBy} of ${receivedOn} was withdrawn on ${withdrawnOn}`,
    isNew: false,
  };
  const kept = noticeKept(told, { ...before, withdrawnOn, by: actor.id, at: now }, facts, procedure);
  const by = { id: actor.id, at: now };
  const over = settled(owedKey(before, 'notice.confirm'), by, 'the notice was withdrawn');
  const toTell = facts.placementObligations.filter(({ key: one }) => one === owedKey(before, 'notice.contracts-told'));
  return decided(
    {
      ...kept,
      changes: [...kept.changes, over, ...endedByUndoing(toTell, by, 'The notice was withdrawn.')],
      redraw: [...kept.redraw, ...tasksAbout(toTell)],
    },
    [BECAUSE],
  );
}

const owedKey = ({ case: about, givenBy, receivedOn }: NoticeRow, kind: string): string =>
  obligationKey(about, kind, `${givenBy}-${receivedOn}`);

/**
 * Told for the first time, what follows is owed; a last day that is named or moved later moves what is counted from it. Once the child
 * has left, nobody is asked whether it stands.
 *
 * @source law §6; E-20, E-44
 */
function owedByNotice(
  row: NoticeRow,
  before: NoticeRow | undefined,
  about: string,
  { placement, caseEnding, todaysProcedure, today, supply }: NoticeFacts,
  calendar: WorkingCalendar,
): readonly Change[] {
  const endsOn = caseEnding === undefined ? row.lastDay : undefined;
  const known = { ...placementFacts(placement), day: today, noticeBy: row.givenBy, endsOn };
  const drafts = obligationsStartedBy('notice-received', known, todaysProcedure, calendar);
  const owners = { about, placement };
  return drafts.flatMap((draft) => {
    const isOwed = before !== undefined && (draft.kind !== 'notice.confirm' || before.lastDay !== undefined);
    const made = obligationFrom(draft, owners, supply, `${row.givenBy}-${row.receivedOn}`);
    if (!isOwed) return [newRow('obligations', made)];
    const to = { due: draft.due, sum: draft.sum, level: 0 };
    return draft.kind === 'notice.confirm'
      ? [changedRow('obligations', made.key, to, { doneAt: undefined, override: undefined })]
      : [];
  });
}

const caseOf = ({ caseEnding, caseEpisode }: NoticeFacts) => caseEnding ?? caseEpisode;

/** What cannot be right about the days, in a sentence. */
function wrongDays(
  { receivedOn, lastDay }: RecordNotice,
  { placement, caseEnding, today }: NoticeFacts,
): string | undefined {
  const leftOn = caseEnding?.leftOn ?? placement.endedOn ?? today;
  if (receivedOn > (leftOn < today ? leftOn : today))
    return 'The day is still to come, or after the child had left. It is the day on which it came.';
  if (receivedOn < placement.startedOn) return 'That is before the placement began.';
  return lastDay !== undefined && lastDay < receivedOn ? 'The last day is before the notice was received.' : undefined;
}

interface Told {
  readonly plan: string;
  readonly did: string;
  readonly isNew: boolean;
}

/** The row as it stands now. Told once the placement had ended, whether that was with notice may be answered otherwise. */
function noticeKept({ plan, did, isNew }: Told, row: NoticeRow, facts: NoticeFacts, procedure: Profile): Effects {
  const { caseEnding, notices } = facts;
  const { key, lastDay, daysAsked, withdrawnOn, by, at } = row;
  const change = isNew
    ? newRow('notices', row)
    : changedRow('notices', key, { lastDay, daysAsked, withdrawnOn, by, at }, { withdrawnOn: undefined });
  const after = { ...facts, notices: [...notices.filter((one) => one.key !== key), row] };
  const look = caseEnding && anotherLook(plan, caseEnding, after, procedure);
  const isLookedAt = caseEnding !== undefined && look !== undefined && look.toCheck !== caseEnding.toCheck;
  return {
    key: plan,
    about: caseOf(facts)?.ref ?? row.case,
    changes: [change, ...(isLookedAt ? [changedRow('endings', caseEnding.key, { toCheck: look.toCheck })] : [])],
    steps: look?.steps ?? [],
    did,
    redraw: isLookedAt ? [{ about: caseEnding.ref, cards: ['ending-receipt', 'ending-decision'] }] : [],
  };
}
