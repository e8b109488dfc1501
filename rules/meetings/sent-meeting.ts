import type { Meeting } from '../case-records.ts';
import { decisionKey } from '../decision-key.ts';
import { decided, notYet, type Decision } from '../decision.ts';
import { changedRow, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { stepId } from '../plan.ts';
import type { Profile } from '../profile.ts';
import { forEachChild, othersOf } from './for-each-child.ts';
import { canHappen } from './meeting-state.ts';
import { whatIsMissing, type Missing, type MISSING_FACTS } from './what-is-missing.ts';

export interface SendInvitations {
  readonly meeting: string;
}

type SendFacts = Facts<(typeof MISSING_FACTS)[number]>;

const BECAUSE = ['CF-05', 'Torbay T-17'];

/**
 * A meeting whose draft is settled goes out: into the diaries first, then to its people. Sent twice, it is sent once.
 *
 * @source Warrington W-80 · Torbay T-17, T-45 · CF-05
 */
function sendOwn(_said: SendInvitations, facts: SendFacts, procedure: Profile): Decision<Effects | undefined> {
  const { meeting } = facts;
  if (!canHappen(meeting, 'send')) return decided(undefined, BECAUSE);
  const missing = whatIsMissing(facts, procedure);
  return missing.length > 0 ? notYet(stillMissing(missing)) : decided(goesOut({}, facts), BECAUSE);
}

const sendForEach = forEachChild(sendOwn, {
  of: (said, { ref: meeting }) => ({ ...said, meeting }),
  may: (_said, { may }) => may('send-invitations'),
});

/**
 * The same for a meeting that is for brothers and sisters: it goes out for each child together. Where one child’s part was kept back while the
 * entry went into the diaries, that part is sent alone.
 *
 * @source E-30
 */
export function sendInvitations(
  said: SendInvitations,
  facts: SendFacts,
  procedure: Profile,
): Decision<Effects | undefined> {
  const lead = othersOf(facts).find(({ meeting }) => meeting.ref === facts.meeting.heldWith);
  return lead?.meeting.state === 'sent' ? sendOwn(said, facts, procedure) : sendForEach(said, facts, procedure);
}

export const stillMissing = (missing: readonly Missing[]): string =>
  `Still missing: ${missing.map(({ what, inChat }) => inChat ?? what).join('; ')}.`;

/** The first thing that leaves is the entry in the diaries; what follows is decided once Microsoft 365 has answered. */
export function goesOut(to: Partial<Meeting>, { meeting, now }: Pick<SendFacts, 'meeting' | 'now'>): Effects {
  const { ref, startsAt } = meeting;
  const key = decisionKey(`${ref}/send-${startsAt ?? ''}`, meeting, to, now);
  return {
    key,
    about: ref,
    changes: [changedRow('meetings', meeting.key, { ...to, state: 'sending', trouble: undefined })],
    steps: [{ do: 'hold-in-diaries', id: stepId(key, 'diaries'), meeting: ref, then: 'ask-people' }],
    did: 'sent the invitations',
    didTo: ref,
    redraw: [{ about: ref, cards: ['draft-meeting', 'worker-consent', 'chair-approval'] }],
  };
}
