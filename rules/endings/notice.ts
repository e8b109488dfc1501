import { inCaseOf } from '../case-of.ts';
import { decided, notYet, type Decision } from '../decision.ts';
import { changedRow, newRow, type Change, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import type { NoticeRow } from '../more-records.ts';
import type { LocalDate, NoticeGiver } from '../vocabulary.ts';
import { longDate } from '../words/dates.ts';

/** That somebody gave notice, as one of the case team tells it. */
export interface RecordNotice {
  /** The episode or the ending on whose page it is told. */
  readonly ref: string;
  readonly givenBy: NoticeGiver;
  readonly receivedOn: LocalDate;
  /** Left out where none was named. */
  readonly lastDay?: LocalDate | undefined;
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

export const NOTICE_FACTS = ['placement', 'caseEpisode', 'caseEnding', 'notices'] as const;
type NoticeFacts = Facts<(typeof NOTICE_FACTS)[number]>;

const BECAUSE = 'E-44';
const NO_CASE = 'There is no case.';

/**
 * Notice by carers, provider, council or the young person, as it was received. Told again with another last day, that day moves; what
 * was withdrawn stays withdrawn. Nothing is owed by it: what the law asks before an ending is asked by the judgement that proposes one.
 *
 * @source law §6; E-44
 */
export function recordNotice(said: RecordNotice, facts: NoticeFacts): Decision<Effects | undefined> {
  const { placement, caseEpisode, caseEnding, notices } = facts;
  const { lastDay } = said;
  const about = caseEnding ?? caseEpisode;
  const wrong = wrongDays(said, facts);
  if (wrong !== undefined || about === undefined) return notYet(wrong ?? NO_CASE, BECAUSE);
  const before = notices.find(({ key }) => key === noticeKey(placement.key, said));
  if (before?.withdrawnOn !== undefined) {
    const when = longDate(before.withdrawnOn);
    return notYet(`That notice was withdrawn on ${when}. New notice has a day of its own.`, BECAUSE);
  }
  const isSo = before !== undefined && (lastDay === undefined || lastDay === before.lastDay);
  return decided(isSo ? undefined : noticeKept(said, before, about, facts), [BECAUSE]);
}

function noticeKept(
  { givenBy, receivedOn, lastDay }: RecordNotice,
  before: NoticeRow | undefined,
  about: Parameters<typeof inCaseOf>[0],
  { placement, actor, now }: NoticeFacts,
): Effects {
  const key = noticeKey(placement.key, { receivedOn, givenBy });
  const by = { by: actor.id, at: now };
  const change =
    before === undefined
      ? newRow('notices', { key, ...inCaseOf(about), givenBy, receivedOn, lastDay, ...by })
      : changedRow('notices', key, { lastDay, ...by }, { withdrawnOn: undefined });
  const did = `told of notice by ${givenBy}, received ${receivedOn}`;
  return effectsOf(`${key}/last-${lastDay ?? 'none'}-${now}`, about.ref, change, did);
}

/** Notice that was taken back: the row stays, with the day. @source law §6; E-44 */
export function withdrawNotice(said: WithdrawNotice, facts: NoticeFacts): Decision<Effects | undefined> {
  const { placement, caseEpisode, caseEnding, notices, today, actor, now } = facts;
  const { givenBy, receivedOn, withdrawnOn } = said;
  const key = noticeKey(placement.key, said);
  const about = caseEnding ?? caseEpisode;
  const before = notices.find((row) => row.key === key);
  if (before === undefined || about === undefined) return notYet('There is no such notice.', BECAUSE);
  if (before.withdrawnOn === withdrawnOn) return decided(undefined, [BECAUSE]);
  if (before.withdrawnOn !== undefined)
    return notYet(`That notice was withdrawn on ${longDate(before.withdrawnOn)} already.`, BECAUSE);
  if (withdrawnOn > today) return notYet('The day is still to come. It is the day on which it was withdrawn.', BECAUSE);
  if (withdrawnOn < receivedOn) return notYet('That is before the notice was received.', BECAUSE);
  const change = changedRow('notices', key, { withdrawnOn, by: actor.id, at: now }, { withdrawnOn: undefined });
  const did = `told that the notice by ${givenBy} of ${receivedOn} was withdrawn on ${withdrawnOn}`;
  return decided(effectsOf(`${key}/withdrawn-${withdrawnOn}`, about.ref, change, did), [BECAUSE]);
}

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

const effectsOf = (key: string, about: string, change: Change, did: string): Effects => ({
  key,
  about,
  changes: [change],
  steps: [],
  did,
  redraw: [],
});
