import type { Citation, Meeting } from '#rules';
import { invitationsTo } from './find-case.ts';
import type { World } from './world.ts';

/** Something that must be settled, before the draft is shown (`asking`), or before it is sent (`sending`). */
export interface Missing {
  readonly what: string;
  readonly who: string;
  readonly because: readonly Citation[];
  readonly before: 'asking' | 'sending';
}

/** What stands between a meeting and its invitations, in the order in which it is usually done. */
export async function whatIsMissing(meeting: Meeting, world: World): Promise<readonly Missing[]> {
  const invitations = (await invitationsTo(meeting.ref, world)).map(({ row }) => row);
  const missing: Missing[] = [];
  const want = (isMissing: boolean, what: string, who: string, because: readonly Citation[], before: Missing['before'] = 'asking') => {
    if (isMissing) missing.push({ what, who, because, before });
  };
  const disruption = meeting.kind === 'disruption';
  want(meeting.chairId === undefined, 'a chair', 'The coordinator', disruption ? ['Warrington W-75', 'Torbay T-56'] : ['Torbay T-31']);
  want(meeting.minuteTakerId === undefined && meeting.kind !== 'planning', 'a minute taker', 'The coordinator', ['Torbay T-33', 'CF-46']);
  want(meeting.startsAt === undefined, 'a day and time', 'The coordinator', disruption ? ['Warrington W-70'] : ['Torbay T-45']);
  for (const row of invitations) {
    want(row.decision === 'undecided', `a decision about ${row.name}`, 'The manager or the coordinator', ['CF-24']);
    const silent = row.reason === undefined || row.reason.trim() === '';
    want(row.part === 'child' && row.decision !== 'invite' && row.decision !== 'separate' && silent, 'the reason why the child does not take part', 'The coordinator', ['Torbay T-21']);
  }
  want(meeting.format === 'two-part' && (meeting.formatReason ?? '') === '', 'the reason for two parts', 'The coordinator', ['Torbay T-23']);
  if (disruption) want(meeting.approvedBy === undefined || meeting.approvedBy !== meeting.chairId, 'the chair’s approval of the people', 'The chair', ['CF-05', 'Warrington W-80'], 'sending');
  else want(meeting.workerSays !== 'go', 'the social worker’s “go”', 'The child’s social worker', ['Torbay T-17', 'Ruling CF-35'], 'sending');
  return missing;
}
