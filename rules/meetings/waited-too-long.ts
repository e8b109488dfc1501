import type { Meeting } from '../case-records.ts';
import { decided, type Decision } from '../decision.ts';
import { changedRow, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import type { Profile } from '../profile.ts';
import type { Instant } from '../vocabulary.ts';
import { canHappen } from './meeting-state.ts';
import { goesOut } from './sent-meeting.ts';
import { whatIsMissing, type MISSING_FACTS } from './what-is-missing.ts';

export interface WaitedTooLong {
  readonly meeting: string;
}

const HOUR = 3_600_000;

/** The draft of an urgent meeting was shown to the social worker, and the hours that they have are over. */
export function waitedTooLong(meeting: Meeting, now: Instant, { stability }: Profile): boolean {
  const { kind, workerAskedAt: asked } = meeting;
  if (kind !== 'stability' || asked === undefined || !canHappen(meeting, 'worker-silent-too-long')) return false;
  return Date.parse(now) - Date.parse(asked) >= stability.coordinator.agreesWithinHours.is * HOUR;
}

/**
 * In an urgent case nothing waits longer than the procedure says for the social worker's “go”: then the draft counts as settled, and
 * goes out unless something else is missing.
 *
 * @source ruling CF-35
 */
export function sendUnanswered(
  _said: WaitedTooLong,
  facts: Facts<(typeof MISSING_FACTS)[number]>,
  procedure: Profile,
): Decision<Effects | undefined> {
  const { meeting, now } = facts;
  const because = ['Rulings CF-35'];
  if (!waitedTooLong(meeting, now, procedure)) return decided(undefined, because);
  const waits = procedure.stability.coordinator.agreesWithinHours.is;
  const to = {
    workerSays: 'go',
    workerWords: `No answer within ${waits} hours: sent as the procedure says.`,
  } as const;
  const goes = goesOut(to, facts);
  if (whatIsMissing({ ...facts, meeting: { ...meeting, ...to } }, procedure).length === 0)
    return decided(goes, because);
  return decided(
    { ...goes, changes: [changedRow('meetings', meeting.key, to)], steps: [], did: 'waited too long for “go”' },
    because,
  );
}
