import { inCaseOfMeeting } from '../case-of.ts';
import { changedRow, newRow, type Change, type Effects } from '../effects.ts';
import { decided, notYet, type Decision } from '../decision.ts';
import { decisionKey } from '../decision-key.ts';
import type { WorkingCalendar } from '../days.ts';
import type { Facts } from '../facts.ts';
import { minuteVersionKey, type MinutesRow } from '../minutes-records.ts';
import { obligationsOwed, placementFacts } from '../obligations/owed.ts';
import { obligationsStartedBy } from '../obligations/started-by.ts';
import type { Profile } from '../profile.ts';
import { countWords } from '../words/dates.ts';
import { checkedVersions, type CheckedVersion, type VersionFacts } from './checked-versions.ts';
import { aboutMinutes, asked, minutesActor, settledNow, toldOf, type OfMinutes } from './minutes-acts.ts';
import { nextMinutes, releasedBy } from './minutes-state.ts';

/** The versions that the chair has read, each with the mark of the text that was shown. */
export interface ApproveVersions extends OfMinutes {
  readonly versions: readonly { readonly version: string; readonly mark: string }[];
}

type ApproveFacts = VersionFacts & Facts<'caseEnding'>;

/**
 * The chair approves each version as it stands. A finding about which nobody has decided keeps it back; a text that was changed
 * since it was shown is shown again. With the last one the minutes are approved, and what is owed from then on begins.
 *
 * @source CF-47; Torbay T-71, T-74, T-76
 */
export function approveVersions(
  said: ApproveVersions,
  facts: ApproveFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): Decision<Effects | undefined> {
  const { meeting, minutes, minuteVersions, actor, now } = facts;
  if (minutes === undefined) return notYet('The minutes are not begun.', 'CF-47');
  const all = checkedVersions(facts, procedure);
  const isApproved = ({ version, mark }: CheckedVersion) => stands(version, mark, facts);
  const chosen = all.filter(({ version }) => said.versions.some((one) => one.version === version));
  const fresh = chosen.filter((one) => !isApproved(one));
  if (chosen.length === 0) return notYet('Choose at least one version.', 'CF-47');
  if (fresh.length === 0) return decided(undefined, ['CF-47']);
  for (const one of fresh) {
    const wrong = whyNot(one, said, facts, procedure);
    if (wrong !== undefined) return wrong;
  }
  const left = all.filter((one) => !isApproved(one) && !fresh.includes(one));
  const key = decisionKey(
    `${meeting.ref}/minutes-approved`,
    minuteVersions.map(({ version, approvedMark }) => `${version} ${approvedMark}`),
    fresh.map(({ version, mark }) => `${version} ${mark}`),
    now,
  );
  const done = left.length === 0 && minutes.state === 'with-chair';
  return decided(
    {
      key,
      ...aboutMinutes(meeting, `approved ${countWords(fresh.length, 'version')} of the minutes`),
      changes: [
        changedRow(
          'minutes',
          minutes.key,
          done ? { state: 'approved', approvedBy: actor.id, approvedAt: now } : { approvedBy: actor.id },
        ),
        ...fresh.map((one) => approvedRow(one, minutes, facts)),
        ...(done ? afterApproval(facts, procedure, calendar) : []),
      ],
      steps: done ? releasersTold(key, facts, procedure) : [],
    },
    ['CF-47', 'Torbay T-71'],
  );
}

const EMPTY_LETTER =
  'The child’s letter says nothing yet. In the minutes, tick “Tell the child this in their letter” at a paragraph and write it for their age.';

/** Whether the chair’s approval is of this text. */
const stands = (version: string, mark: string, { minutes, minuteVersions }: ApproveFacts): boolean =>
  minutes?.state !== 'draft' &&
  minuteVersions.some(
    (row) => row.version === version && row.approvedMark === mark && isSince(row.approvedAt, minutes),
  );

/** Given back and handed in again, everything is approved anew. */
const isSince = (at: string, minutes: MinutesRow | undefined): boolean => at >= (minutes?.handedAt ?? '');

function whyNot(
  { is, version, label, mark, open, text }: CheckedVersion,
  { versions }: ApproveVersions,
  facts: ApproveFacts,
  procedure: Profile,
): Decision<never> | undefined {
  const { meeting, minutes } = facts;
  if (minutes === undefined) return undefined;
  const shown = versions.find((one) => one.version === version)?.mark;
  if (shown !== mark) return notYet(`${label}: the text was changed since you read it. Read it again.`, 'CF-47');
  if (is === 'child-letter' && !text.some(({ kind }) => kind !== 'heading'))
    return notYet(EMPTY_LETTER, 'Torbay T-76', 'CF-47');
  if (open.length > 0)
    return notYet(`${label}: ${countWords(open.length, 'finding')} still to decide.`, 'domain §12', 'CF-47');
  const state = { state: stateForApproval(minutes), authorId: minutes.authorId, textMark: mark, notes: [] } as const;
  const next = nextMinutes(state, { is: 'approve' }, minutesActor(facts), meeting.kind, procedure);
  return next.is === 'decided' ? undefined : asked(next);
}

/** A version whose text was changed after the approval is approved anew. */
const stateForApproval = ({ state }: MinutesRow) => (state === 'draft' ? 'draft' : 'with-chair');

function approvedRow({ version, mark }: CheckedVersion, { authorId }: MinutesRow, facts: ApproveFacts): Change {
  const { meeting, minuteVersions, actor, now } = facts;
  const key = minuteVersionKey(meeting.ref, version);
  const columns = { authorId, approvedBy: actor.id, approvedAt: now, approvedMark: mark };
  const before = minuteVersions.find((row) => row.key === key);
  if (before !== undefined)
    return changedRow('minuteVersions', key, {
      ...columns,
      state: before.state === 'approved' ? 'approved' : 'corrected',
    });
  const row = { key, ...inCaseOfMeeting(meeting), meeting: meeting.ref, version, state: 'approved', notes: 0 } as const;
  return newRow('minuteVersions', { ...row, ...columns });
}

/** What is owed once the minutes are approved: filing, the panel, the letter to the child. */
function afterApproval(facts: ApproveFacts, procedure: Profile, calendar: WorkingCalendar): readonly Change[] {
  const { meeting, placement, caseEnding, today, supply } = facts;
  if (meeting.kind !== 'disruption') return [];
  const owedFrom = {
    day: today,
    meetingOn: meeting.heldOn,
    ...placementFacts(placement),
    ...(caseEnding === undefined ? {} : { match: caseEnding.match }),
  };
  const drafts = obligationsStartedBy('minutes-approved', owedFrom, procedure, calendar);
  return [
    settledNow(facts, 'disruption.minutes-approval', 'approved'),
    settledNow(facts, 'disruption.action-plan', 'in the minutes'),
    ...obligationsOwed(drafts, { about: meeting.ref, placement, meeting }, supply),
  ];
}

/** Those who release, but whoever approved or wrote them. */
function releasersTold(key: string, facts: ApproveFacts, procedure: Profile) {
  const { meeting, minutes, actor, supply } = facts;
  const roles = releasedBy(meeting.kind, procedure).is;
  const people = new Set(roles.flatMap((role) => supply.holdersOf(role)).map(({ id }) => id));
  people.delete(actor.id);
  people.delete(minutes?.authorId ?? '');
  return [...people].flatMap((id) => toldOf(key, id, meeting.ref));
}
