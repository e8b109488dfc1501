import type { Ending } from '../case-records.ts';
import type { WorkingCalendar } from '../days.ts';
import { asking, decided, type Decision } from '../decision.ts';
import { changedRow, typed, type Change, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { figuresCountedAnew } from '../learning/figures-to-count.ts';
import type { NotHeldChoice } from '../learning/reason-words.ts';
import { isBlank } from '../meetings/written-reason.ts';
import { obligationKey, obligationsOwed, settled } from '../obligations/owed.ts';
import { endedByUndoing, openedOrAgain } from '../obligations/undone.ts';
import type { Profile } from '../profile.ts';
import { decidedTogether } from './decided-together.ts';
import type { DecideDisruption } from './disruption-said.ts';
import { disruptionReferred } from './disruption-referral.ts';
import { obligationsNotHeld } from './owed-at-ending.ts';

export const DECIDE_FACTS = ['ending', 'placement', 'circle', 'hold', 'obligations'] as const;
type DecideFacts = Facts<(typeof DECIDE_FACTS)[number]>;

/** What the ending needs once that was said; what was only checked stands as it stood. */
const NEED_AFTER = {
  hold: 'required',
  'not-held': 'not-required',
  checked: undefined,
} as const satisfies Record<DecideDisruption['says'], Ending['required'] | undefined>;

/**
 * Where the procedure says *consider*, a manager decides, with a reason, or two together; a plan to match without a document is checked.
 *
 * @source CF-09, CF-10
 */
export function decideDisruption(
  said: DecideDisruption,
  facts: DecideFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): Decision<Effects | undefined> {
  const { ending, actor } = facts;
  const { says, reason } = said;
  if (says !== 'checked' && isBlank(reason)) {
    return asking({
      fact: 'reason',
      ask: 'Say why, in a sentence: it is kept with the decision.',
      because: ['CF-09'],
    });
  }
  if (says === 'not-held' && ending.required === 'required') {
    return asking({
      fact: 'says',
      ask: 'A disruption meeting is required for this ending; it cannot be left out here.',
      because: ['Warrington W-31', 'Warrington W-32'],
    });
  }
  const together = decidedTogether(said, facts, procedure);
  if (together.is !== 'agreed') return together;
  const required = NEED_AFTER[says] ?? ending.required;
  const isSo =
    required === ending.required &&
    ending.decidedBy === actor.id &&
    ending.reason === reason &&
    ending.notHeldBecause === countedAs(said);
  return decided(isSo && !ending.toCheck ? undefined : effectsOf(said, together.with, facts, procedure, calendar), [
    'CF-09',
  ]);
}

/** A meeting that is held has no reason why it is not. */
const countedAs = ({ says, notHeldBecause }: DecideDisruption): NotHeldChoice | undefined =>
  says === 'not-held' ? notHeldBecause : undefined;

function effectsOf(
  said: DecideDisruption,
  decidedWith: string | undefined,
  facts: DecideFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): Effects {
  const { says, reason } = said;
  const { ending, placement, actor, now, today, supply } = facts;
  const key = `${ending.ref}/decided-${says}-${now}`;
  const referred =
    says === 'hold' && ending.required !== 'required'
      ? disruptionReferred(key, ending, placement, facts, calendar)
      : { changes: [], steps: [] };
  const notHeld =
    says === 'not-held'
      ? [
          ...openedOrAgain(
            obligationsOwed(
              obligationsNotHeld(ending, placement, today, procedure, calendar),
              { about: ending.ref, placement, managerId: actor.id },
              supply,
            ),
            facts.obligations,
            [HELD_AFTER_ALL],
          ),
          referralNotRequired(facts),
        ]
      : [];
  const undone = says === 'hold' ? heldAfterAll(facts, procedure, calendar) : [];
  const required = NEED_AFTER[says];
  return {
    key,
    about: ending.ref,
    changes: [
      changedRow('endings', ending.key, {
        decidedBy: actor.id,
        ...(decidedWith === undefined ? {} : { decidedWith }),
        reason: typed('reason'),
        ...(countedAs(said) === ending.notHeldBecause ? {} : { notHeldBecause: countedAs(said) }),
        toCheck: false,
        ...(required === undefined ? {} : { required }),
      }),
      settled(obligationKey(ending.ref, 'disruption.decision'), { id: actor.id, at: now }, says),
      ...(decidedWith === undefined
        ? []
        : [settled(obligationKey(ending.ref, 'disruption.decision-together'), { id: actor.id, at: now }, says)]),
      ...referred.changes,
      figuresCountedAnew(ending.ref, today),
      ...notHeld,
      ...undone,
    ],
    steps: referred.steps,
    words: { reason, notHeld: `No disruption meeting is held: ${reason.trim()}` },
    did: `decided: ${says}`,
    redraw: [{ about: ending.ref, cards: ['ending-decision'] }],
  };
}

/** What followed for the carers because no meeting was held, once one is held after all. @source Warrington W-99, CF-50 */
function heldAfterAll(
  { ending, placement, obligations, actor, now, today }: DecideFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): readonly Change[] {
  const without = obligationsNotHeld(ending, placement, today, procedure, calendar).map(({ kind }) =>
    obligationKey(ending.ref, kind),
  );
  const rows = obligations.filter(({ key, force }) => without.includes(key) && force !== 'law');
  return endedByUndoing(rows, { id: actor.id, at: now }, HELD_AFTER_ALL);
}

const HELD_AFTER_ALL = 'A disruption meeting is held after all.';

/** Nobody refers a meeting that is not held: the referral stands as not required, with the manager's reason. @source Warrington W-69, domain §13 */
const referralNotRequired = ({ ending, actor, now }: DecideFacts): Change =>
  changedRow(
    'obligations',
    obligationKey(ending.ref, 'disruption.referral'),
    {
      override: 'not-required',
      overrideReason: typed('notHeld'),
      overrideBy: actor.id,
      overrideAt: now,
    },
    { doneAt: undefined, override: undefined },
  );
