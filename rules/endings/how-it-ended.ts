import type { WorkingCalendar } from '../days.ts';
import { asking, decided, type Decision } from '../decision.ts';
import { changedRow, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { obligationKey, settled } from '../obligations/owed.ts';
import type { Profile } from '../profile.ts';
import type { KnownEndingRoute } from '../vocabulary.ts';
import { owedAtEnding } from './owed-at-ending.ts';

export interface SayHowItEnded {
  readonly ending: string;
  readonly route: KnownEndingRoute;
}

const REGULATION = 'Regulation 14, Care Planning Regulations 2010';

/**
 * How the placement ended, where nobody knew when it was reported: after a review, or at once because of immediate risk. What the
 * law asks then is opened; what was open stays.
 *
 * @source regulation 14, Care Planning Regulations 2010
 */
export function howItEnded(
  { route }: SayHowItEnded,
  facts: Facts<'ending' | 'placement' | 'placementObligations' | 'childEndings'>,
  procedure: Profile,
  calendar: WorkingCalendar,
): Decision<Effects | undefined> {
  const { ending, placement, actor, now } = facts;
  if (ending.route === route) return decided(undefined, [REGULATION]);
  if (ending.route !== 'not-known') {
    return asking({
      fact: 'more',
      ask: 'How it ended was said before. A manager settles what is no longer owed.',
      because: [REGULATION],
    });
  }
  const key = `${ending.ref}/route-${route}`;
  const managerId = placement.teamManagerId;
  const owed = owedAtEnding(key, { ...ending, route }, { ...facts, managerId }, procedure, calendar);
  return decided(
    {
      key,
      about: ending.ref,
      changes: [
        changedRow('endings', ending.key, { route }),
        ...owed.changes,
        settled(obligationKey(ending.ref, 'ending.route'), { id: actor.id, at: now }, route),
      ],
      steps: owed.steps,
      did: `said how it ended: ${route}`,
      redraw: [{ about: ending.ref, cards: ['ending-receipt', 'ending-decision'] }],
    },
    [REGULATION],
  );
}
