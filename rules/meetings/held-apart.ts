import type { Meeting } from '../case-records.ts';
import { decisionKey } from '../decision-key.ts';
import { decided, notYet, type Decision } from '../decision.ts';
import { changedRow, typed, type Change, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { stepId, type Step } from '../plan.ts';
import { isBeingArranged } from './chosen-time.ts';
import { othersOf } from './for-each-child.ts';
import { keepsOutOfDiaries } from '../safeguarding/kept-back.ts';
import { canHappen } from './meeting-state.ts';
import { goneFromDiaries, intoDiariesAnew } from './put-back.ts';
import { londonTime } from '../london.ts';
import type { Instant } from '../vocabulary.ts';
import { isBlank } from './written-reason.ts';

export interface HoldApart {
  readonly meeting: string;
  readonly reason: string;
}

export const HELD_APART_FACTS = ['meeting', 'invitations', 'hold'] as const;
type ApartFacts = Facts<(typeof HELD_APART_FACTS)[number]>;

const BECAUSE = ['E-30', 'E-31'];

/**
 * Each child has a meeting of their own again, in their own days. Said of the meeting that leads, all go apart; said of one child’s part, that
 * one does. A draft chooses its hour anew; one that is sent keeps its hour and its people, with an entry of its own in the diaries, and may be
 * moved from there; not while a hold keeps it out of the diaries.
 *
 * @source E-01, E-30, E-31
 */
export function holdApart(said: HoldApart, facts: ApartFacts): Decision<Effects | undefined> {
  const { meeting, now } = facts;
  const all = [facts, ...othersOf(facts)];
  const lead = all.find((one) => one.meeting.ref === (meeting.heldWith ?? meeting.ref));
  const leaving = meeting.heldWith === undefined ? all.filter((one) => one !== facts) : [facts];
  if (lead === undefined || leaving.length === 0) return decided(undefined, BECAUSE);
  if (isBlank(said.reason)) return notYet('Say why they are not held together any more.', ...BECAUSE);
  const refusal = notNow(
    [lead, ...leaving].map((one) => one.meeting),
    now,
  );
  if (refusal !== undefined) return notYet(refusal, ...BECAUSE);
  // An entry of its own is an invitation.
  const intoDiaries = leaving.filter((one) => one.meeting.state === 'sent');
  if (intoDiaries.some((one) => keepsOutOfDiaries(one.hold, one.invitations))) return notYet(ON_HOLD, 'E-01');
  const left = leaving.map((one) => one.meeting.ref);
  const stay = (lead.meeting.also ?? []).filter((ref) => !left.includes(ref));
  const key = decisionKey(`${meeting.ref}/apart`, meeting, left, now);
  const ofLead = changedRow('meetings', lead.meeting.key, {
    also: stay.length === 0 ? undefined : stay,
    apartReason: typed('reason'),
  });
  const ofOthers = leaving.map((one) => onItsOwn(one.meeting));
  return decided(
    {
      key,
      about: meeting.about,
      changes: lead === facts ? [ofLead, ...ofOthers] : [...ofOthers, ofLead],
      steps: [
        ...(lead.meeting.state === 'sent' ? [onlyItsOwnPeople(key, lead.meeting)] : []),
        ...intoDiaries.flatMap((one) => intoDiariesAnew(stepId(key, one.meeting.ref), one.meeting, one.invitations)),
      ],
      words: { reason: said.reason.trim().slice(0, 2000) },
      did: 'holds the meetings apart again',
      didTo: meeting.ref,
      redraw: all.map((one) => ({ about: one.meeting.ref })),
    },
    BECAUSE,
  );
}

const ON_HOLD =
  'One of the children’s cases is on hold, and nothing new goes into diaries. Hold them apart once the hold is lifted.';

function onItsOwn({ key, state }: Meeting): Change {
  const apart = { heldWith: undefined, apartReason: typed('reason') };
  return state === 'sent'
    ? changedRow('meetings', key, { ...apart, state: 'sending', eventId: undefined, joinUrl: undefined })
    : changedRow('meetings', key, { ...apart, startsAt: undefined });
}

/** The entry in the diaries is for one child now: it ends with that child’s part, and others’ people are not in it. */
const onlyItsOwnPeople = (plan: string, { ref: meeting }: Meeting): Step => ({
  do: 'change-diaries',
  id: stepId(plan, 'diaries'),
  meeting,
  change: 1,
});

function notNow(meetings: readonly Meeting[], at: Instant): string | undefined {
  const now = londonTime(at);
  if (meetings.some(({ heldOn }) => heldOn !== undefined)) return 'The meeting was held, for one child or for each.';
  if (meetings.some(({ state }) => state === 'sending'))
    return 'The invitations are on their way. Look again in a minute.';
  const gone = meetings.map((meeting) => goneFromDiaries(meeting, at)).find((words) => words !== undefined);
  if (gone !== undefined) return gone;
  if (meetings.some(({ state, startsAt = now }) => state === 'sent' && startsAt <= now))
    return 'The hour of the meeting has passed. Record it, or move it to a time to come first.';
  return meetings.every((meeting) => isBeingArranged(meeting) || canHappen(meeting, 'held-apart'))
    ? undefined
    : 'The meeting was called off, or somebody changed its entry in the diaries. Put it back or move it first.';
}
