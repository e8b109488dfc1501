import type { Meeting } from '../case-records.ts';
import type { WorkingCalendar } from '../days.ts';
import { decisionKey } from '../decision-key.ts';
import { decided, notYet, type Decision } from '../decision.ts';
import { changedRow, isSo, wordsApart, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import type { Profile } from '../profile.ts';
import { twoPartNeedsReason } from './leaving-out.ts';
import { owedFromMoment } from './owed-for-meeting.ts';
import { isBlank } from './written-reason.ts';

export interface ChooseFormat {
  readonly meeting: string;
  readonly format: Meeting['format'];
  readonly reason?: string | undefined;
}

/**
 * One meeting, or two parts as an exception with a written reason. In two parts the child joins the second.
 *
 * @source Torbay T-22, T-23; CF-22
 */
export function chooseFormat(
  { format, reason }: ChooseFormat,
  facts: Facts<'meeting' | 'placement' | 'invitations'>,
  procedure: Profile,
  calendar: WorkingCalendar,
): Decision<Effects | undefined> {
  const { meeting, invitations, now } = facts;
  if (format === 'two-part' && (meeting.heldWith !== undefined || (meeting.also ?? []).length > 0))
    return notYet('Each child has a part of their own in this meeting already (E-30).', 'E-30');
  if (format !== 'two-part' && lacksReason(meeting, format, reason, procedure))
    return notYet(
      'Say why the meeting is not held in parts as is usual here: the reason is written down before invitations go.',
      procedure.stability.format.otherNeedsReason.source,
    );
  if (lacksReason(meeting, format, reason, procedure))
    return notYet(
      'Say why the meeting is in two parts: it is an exception, and the reason is written down (Torbay T-22, T-23).',
      'Torbay T-22',
      'Torbay T-23',
    );
  const to = { format, formatReason: reason };
  const sitting = format === 'two-part' ? 2 : 1;
  const seated = invitations.filter((one) => one.personIs === 'child' && one.sitting !== sitting);
  if (isSo<Meeting>(meeting, to) && seated.length === 0) return decided(undefined, ['CF-22']);
  const row = wordsApart<Meeting>(to, ['formatReason']);
  const owed =
    format === 'two-part' && meeting.kind === 'stability'
      ? owedFromMoment('two-part-chosen', { ...meeting, ...to }, facts, procedure, calendar)
      : [];
  return decided(
    {
      key: decisionKey(`${meeting.ref}/format-${format}`, meeting, row.to, now),
      about: meeting.about,
      changes: [
        changedRow('meetings', meeting.key, row.to),
        ...seated.map(({ key }) => changedRow('invitations', key, { sitting })),
        ...owed,
      ],
      steps: [],
      words: row.words,
      did: `chose the format: ${format}`,
      didTo: meeting.ref,
      redraw: [{ about: meeting.ref, cards: ['draft-meeting'] }],
    },
    ['CF-22'],
  );
}

/** A stability meeting as the council’s procedure has it; any other needs the reason for two parts. */
const lacksReason = (
  { kind }: Meeting,
  format: Meeting['format'],
  reason: string | undefined,
  procedure: Profile,
): boolean =>
  kind === 'stability'
    ? twoPartNeedsReason(format, reason, procedure).is === 'asking'
    : format === 'two-part' && isBlank(reason);
