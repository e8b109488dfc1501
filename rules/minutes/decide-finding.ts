import { inCaseOfMeeting } from '../case-of.ts';
import { changedRow, newRow, typed, type Change, type Effects } from '../effects.ts';
import { decided, notYet, type Decision } from '../decision.ts';
import { decisionKey } from '../decision-key.ts';
import { isBlank } from '../meetings/written-reason.ts';
import type { LeakDecisionRow } from '../minutes-records.ts';
import type { Profile } from '../profile.ts';
import type { Instant } from '../vocabulary.ts';
import { checkedVersions, type CheckedVersion, type VersionFacts } from './checked-versions.ts';
import type { Leak } from './leak-guard/leak.ts';
import { aboutMinutes, type OfMinutes } from './minutes-acts.ts';
import { textMark } from './text-mark.ts';

/** One finding, by where it stands; the words are looked up, never sent. */
export interface FindingAt {
  readonly block: string;
  readonly start: number;
  readonly end: number;
  readonly kind: Leak['kind'];
}

export interface DecideFinding extends OfMinutes, FindingAt {
  readonly version: string;
  /** The same in every version in which it was found. */
  readonly inAll: boolean;
  readonly choice: LeakDecisionRow['choice'];
  readonly instead?: string | undefined;
  readonly reason: string;
}

const WRONG_PERSON = 'domain §12: records that reached the wrong person';

/**
 * Somebody takes out what was found, writes something else, or keeps it: with a reason, and their name stays beside it.
 *
 * @source domain §12; law §12: reason noted for each removal
 */
export function decideFinding(
  said: DecideFinding,
  facts: VersionFacts,
  procedure: Profile,
): Decision<Effects | undefined> {
  const { meeting, minutes, minuteVersions, now, actor } = facts;
  const wrong = whatIsWrong(said);
  if (wrong !== undefined) return notYet(wrong, WRONG_PERSON);
  const released = new Set(minuteVersions.filter(({ state }) => state === 'released').map(({ version }) => version));
  const found = checkedVersions(facts, procedure)
    .filter(({ version }) => said.inAll || version === said.version)
    .filter(({ version }) => !released.has(version))
    .flatMap((checked) => checked.leaks.filter((leak) => isAt(leak, said)).map((leak) => ({ checked, leak })));
  if (minutes === undefined || found.length === 0)
    return notYet('That place is not there any more: the text was changed. Look again.', WRONG_PERSON);
  return decided(
    {
      key: decisionKey(`${meeting.ref}/finding`, minutes.handedAt, { ...said, by: actor.id }, now),
      ...aboutMinutes(meeting, DID[said.choice]),
      changes: found.flatMap(({ checked, leak }) => decisionRow(checked, leak, said, facts)),
      steps: [],
      words: {
        matched: found[0]?.leak.matched ?? '',
        reason: said.reason,
        ...(said.choice === 'write-instead' ? { instead: said.instead ?? '' } : {}),
      },
    },
    [WRONG_PERSON],
  );
}

const DID: Readonly<Record<LeakDecisionRow['choice'], string>> = {
  'take-out': 'took a finding out of the minutes',
  'write-instead': 'wrote something else for a finding in the minutes',
  keep: 'kept a finding in the minutes, with a reason',
};

function whatIsWrong({ choice, instead, reason }: DecideFinding): string | undefined {
  if (isBlank(reason)) return 'Say why, in a few words. It stays with the minutes, with your name.';
  return choice === 'write-instead' && isBlank(instead) ? 'Say what is written instead.' : undefined;
}

const isAt = (leak: Leak, { block, start, end, kind }: FindingAt): boolean =>
  leak.block === block && leak.start === start && leak.end === end && leak.kind === kind;

/** One row a finding and version; decided again, it changes. */
function decisionRow(
  { version }: CheckedVersion,
  { block, start, end, kind, matched }: Leak,
  { choice }: DecideFinding,
  { meeting, leakDecisions, actor, now }: VersionFacts,
): readonly Change[] {
  const print = textMark([{ key: `${block} ${start} ${end} ${kind}`, text: matched }]);
  const key = `finding:${meeting.ref}:${version}:${print}`;
  const columns = {
    choice,
    instead: choice === 'write-instead' ? typed('instead') : undefined,
    reason: typed('reason'),
    by: actor.id,
    at: now satisfies Instant,
  };
  if (leakDecisions.some((row) => row.key === key)) return [changedRow('leakDecisions', key, columns)];
  const place = { meeting: meeting.ref, version, block, start, end, kind };
  return [
    newRow('leakDecisions', { key, ...inCaseOfMeeting(meeting), ...place, matched: typed('matched'), ...columns }),
  ];
}
