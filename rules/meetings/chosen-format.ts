import type { Meeting } from '../case-records.ts';
import type { WorkingCalendar } from '../days.ts';
import { decisionKey } from '../decision-key.ts';
import { decided, notYet, type Decision } from '../decision.ts';
import { changedRow, isSo, wordsApart, type Change, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { obligationKey } from '../obligations/owed.ts';
import { endedByUndoing, openedOrAgain } from '../obligations/undone.ts';
import type { Profile } from '../profile.ts';
import { twoPartNeedsReason } from './leaving-out.ts';
import { owedFromMoment } from './owed-for-meeting.ts';
import { isBlank } from './written-reason.ts';

export interface ChooseFormat {
  readonly meeting: string;
  readonly format: Meeting['format'];
  readonly reason?: string | undefined;
}

export const FORMAT_FACTS = ['meeting', 'placement', 'invitations', 'obligations'] as const;

/**
 * One meeting, or two parts as an exception with a written reason. In two parts the child joins the second.
 *
 * @source Torbay T-22, T-23; CF-22
 */
export function chooseFormat(
  { format, reason }: ChooseFormat,
  facts: Facts<(typeof FORMAT_FACTS)[number]>,
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
  const owed = meeting.kind === 'stability' ? tellingTheChild(format, facts, procedure, calendar) : [];
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

/** That the child is told why there are two parts: owed with the second part, and not any more without it. */
function tellingTheChild(
  format: Meeting['format'],
  facts: Facts<(typeof FORMAT_FACTS)[number]>,
  procedure: Profile,
  calendar: WorkingCalendar,
): readonly Change[] {
  const { meeting, obligations, actor, now } = facts;
  if (format === 'two-part')
    return openedOrAgain(
      owedFromMoment('two-part-chosen', { ...meeting, format }, facts, procedure, calendar),
      obligations,
      [ONE_PART],
    );
  const told = obligations.filter(({ key }) => key === obligationKey(meeting.ref, 'stability.two-part-reason'));
  return endedByUndoing(told, { id: actor.id, at: now }, ONE_PART);
}

const ONE_PART = 'The meeting is in one part.';

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
