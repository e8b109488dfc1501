import { changedRow, typed, type Change, type Effects } from '../effects.ts';
import { decided, held, notYet, type Decision } from '../decision.ts';
import { decisionKey } from '../decision-key.ts';
import type { WorkingCalendar } from '../days.ts';
import type { Deadline } from '../deadline.ts';
import type { Facts } from '../facts.ts';
import { isBlank } from '../meetings/written-reason.ts';
import { minuteVersionKey, type MinutesRow, type MinuteVersionRow } from '../minutes-records.ts';
import { stepId, type Step } from '../plan.ts';
import type { Profile } from '../profile.ts';
import type { LocalDate } from '../vocabulary.ts';
import { countWords, shortDate } from '../words/dates.ts';
import { checkedVersions, type CheckedVersion, type VersionFacts } from './checked-versions.ts';
import { aboutMinutes, asked, minutesActor, settledNow, type OfMinutes } from './minutes-acts.ts';
import { minutesDays } from './minutes-days.ts';
import { nextMinutes, releasedBy, type MinutesVersionState } from './minutes-state.ts';
import { deliveryOf, inTeams } from './version-deliveries.ts';

export interface ReleaseVersions extends OfMinutes {
  readonly versions: readonly { readonly version: string; readonly mark: string }[];
  /** Whoever releases opened each as its reader will see it. */
  readonly readAsReader: boolean;
  /** They looked at the way to each reader and at when it is safe. */
  readonly waysAreSafe: boolean;
  readonly lateReason?: string | undefined;
  readonly holdWordsReason?: string | undefined;
}

type ReleaseFacts = VersionFacts & Facts<'hold' | 'minuteDeliveries'>;

/**
 * A second person releases versions that the chair has approved: each goes to its readers by the way that is safe for them. Whoever
 * approved or wrote them never does. After the last day of the procedure it says why it is late.
 *
 * @source CF-14, CF-47; Torbay T-39, T-71; domain §12; E-01, E-63
 */
export function releaseVersions(
  said: ReleaseVersions,
  facts: ReleaseFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): Decision<Effects | undefined> {
  const { meeting, minutes, hold } = facts;
  if (hold.stops) return held('E-01', procedure.hold.liftedBy.source);
  if (minutes === undefined || meeting.heldOn === undefined) return notYet('The minutes are not begun.', 'CF-47');
  const all = checkedVersions(facts, procedure);
  const chosen = all.filter(({ version }) => said.versions.some((one) => one.version === version));
  if (chosen.length === 0) return notYet('Choose at least one version.', 'CF-47');
  const fresh = chosen.filter((one) => rowOf(one, facts)?.state !== 'released');
  if (fresh.length === 0) return decided(undefined, ['CF-47']);
  const days = minutesDays(meeting.heldOn, meeting.kind, procedure, calendar);
  const sendBy = days.is === 'decided' ? days.value.sendBy : undefined;
  const refused =
    fresh.map((one) => whyNot(one, said, facts, procedure)).find((wrong) => wrong !== undefined) ??
    whyLate(said, minutes, facts.today, sendBy);
  if (refused !== undefined) return refused;
  const isLast = all.every((one) => fresh.includes(one) || rowOf(one, facts)?.state === 'released');
  return decided(
    released(said, minutes, fresh, isLast, sendBy?.day, facts),
    ['CF-47', releasedBy(meeting.kind, procedure).source],
    sendBy === undefined ? [] : [sendBy.sum],
  );
}

/** After the last day it says why it is late; what went out in time and is corrected later is not. @source Torbay T-71; CF-14 */
const whyLate = (
  { lateReason }: ReleaseVersions,
  { releasedAt }: MinutesRow,
  today: LocalDate,
  sendBy: Deadline | undefined,
): Decision<never> | undefined =>
  sendBy !== undefined && today > sendBy.day && releasedAt === undefined && isBlank(lateReason)
    ? notYet(
        `They were to be out by ${shortDate(sendBy.day)} (${sendBy.sum}). Say why they are late.`,
        'Torbay T-71',
        'CF-14',
      )
    : undefined;

function released(
  said: ReleaseVersions,
  minutes: MinutesRow,
  fresh: readonly CheckedVersion[],
  isLast: boolean,
  due: LocalDate | undefined,
  facts: ReleaseFacts,
): Effects {
  const { meeting, minuteVersions, now } = facts;
  const before = minuteVersions.map(({ version, state, notes }) => `${version} ${state} ${notes}`);
  const after = fresh.map(({ version, mark }) => `${version} ${mark}`);
  const key = decisionKey(`${meeting.ref}/minutes-released`, before, after, now);
  const typedReasons = {
    ...(isBlank(said.lateReason) ? {} : { lateReason: said.lateReason ?? '' }),
    ...(isBlank(said.holdWordsReason) ? {} : { holdWordsReason: said.holdWordsReason ?? '' }),
  };
  return {
    key,
    ...aboutMinutes(meeting, `released ${countWords(fresh.length, 'version')} of the minutes`),
    changes: [
      changedRow('minutes', minutes.key, {
        ...(isLast ? { state: 'released', releasedAt: now } : {}),
        ...('lateReason' in typedReasons ? { lateReason: typed('lateReason') } : {}),
      }),
      ...fresh.map((one) => releasedRow(one, said, facts)),
      ...fresh.flatMap((one) => one.to.flatMap((to) => deliveryOf(one, to, facts, due))),
      ...(isLast ? [settledNow(facts, `${meeting.kind}.minutes`, 'released')] : []),
      ...(fresh.some(reachesReviewingOfficer(facts))
        ? [settledNow(facts, 'stability.tell-outcome', 'by the minutes')]
        : []),
    ],
    steps: fresh.flatMap((one) => stepsFor(key, one, facts)),
    words: typedReasons,
  };
}

const rowOf = ({ version }: CheckedVersion, { minuteVersions }: ReleaseFacts): MinuteVersionRow | undefined =>
  minuteVersions.find((row) => row.version === version);

function whyNot(
  one: CheckedVersion,
  said: ReleaseVersions,
  facts: ReleaseFacts,
  procedure: Profile,
): Decision<never> | undefined {
  const { meeting, minutes } = facts;
  const row = rowOf(one, facts);
  if (
    minutes === undefined ||
    minutes.state === 'draft' ||
    row === undefined ||
    row.approvedAt < (minutes.handedAt ?? '')
  )
    return notYet(`${one.label}: the chair has not approved it.`, 'CF-47');
  if (said.versions.find(({ version }) => version === one.version)?.mark !== one.mark)
    return notYet(`${one.label}: the text was changed since you read it. Read it again.`, 'CF-47');
  const by = releasedBy(meeting.kind, procedure);
  const next = nextMinutes(
    asState(row, one.mark),
    { is: 'release', facts: releaseFacts(one, said) },
    minutesActor(facts, by.is),
    meeting.kind,
    procedure,
  );
  if (next.is === 'decided') return undefined;
  const refused = asked(next);
  return refused.is === 'asking'
    ? { is: 'asking', ask: refused.ask.map((each) => ({ ...each, ask: `${one.label}: ${each.ask}` })) }
    : refused;
}

/** A correction has to be approved too: its text is another one. */
const asState = (row: MinuteVersionRow, textMark: string): MinutesVersionState => ({
  state: row.state === 'corrected' ? 'approved' : row.state,
  authorId: row.authorId,
  textMark,
  approvedBy: row.approvedBy,
  approvedMark: row.approvedMark,
  notes: [],
});

const releaseFacts = ({ text, leaks, decisions, to, blocks }: CheckedVersion, said: ReleaseVersions) => ({
  blocks: text,
  leaks: blocks.length === 0 ? [] : leaks,
  decisions,
  // The file is made new of this text: nothing else can be in it.
  stripped: true,
  way: to.every(({ way }) => way !== 'none') ? 'known' : undefined,
  safeTimesLookedAt: said.waysAreSafe,
  openedAsReader: said.readAsReader,
  holdWordsReason: said.holdWordsReason,
});

function releasedRow({ version }: CheckedVersion, { holdWordsReason }: ReleaseVersions, facts: ReleaseFacts): Change {
  const { meeting, minuteNotes, actor, now } = facts;
  return changedRow('minuteVersions', minuteVersionKey(meeting.ref, version), {
    state: 'released',
    releasedBy: actor.id,
    releasedAt: now,
    notes: minuteNotes.filter(({ kind }) => kind === 'correction').length,
    ...(isBlank(holdWordsReason) ? {} : { holdWordsReason: typed('holdWordsReason') }),
  });
}

const reachesReviewingOfficer =
  ({ placement }: ReleaseFacts) =>
  ({ to }: CheckedVersion): boolean =>
    to.some(({ person }) => person === placement.independentReviewingOfficerId);

function stepsFor(key: string, { version, to }: CheckedVersion, { meeting }: ReleaseFacts): readonly Step[] {
  return [
    { do: 'make-minutes-file', id: stepId(key, `file-${version}`), meeting: meeting.ref, version },
    ...to.filter(inTeams).map(({ person }): Step => ({
      do: 'deliver-minutes',
      id: stepId(key, `to-${version}-${person}`),
      meeting: meeting.ref,
      version,
      to: person,
    })),
  ];
}
