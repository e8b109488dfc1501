import type { Ending } from '../case-records.ts';
import { asking, decided, type Decision } from '../decision.ts';
import { decisionKey } from '../decision-key.ts';
import { changedRow, typed, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { peopleNamed } from '../obligations/owed.ts';
import { stepId, type Step } from '../plan.ts';
import type { Profile } from '../profile.ts';
import { listWords } from '../words/dates.ts';
import { roleName } from '../words/people.ts';
import type { DecideDisruption } from './disruption-said.ts';

type TogetherFacts = Facts<'ending' | 'placement'>;

/** Who said it first, where the decision is taken now by what both said. */
export interface Together {
  readonly is: 'agreed';
  readonly with?: string | undefined;
}

const BECAUSE = ['CF-09'];

/**
 * Where the procedure wants two to decide, one of them says it first and it waits for the other; what both say is decided, with both
 * names. Where they differ, it goes to whom the procedure names for that, who decides alone.
 *
 * @returns what is saved meanwhile, or that it is decided now
 * @source domain §10; CF-09
 */
export function decidedTogether(
  { says, reason }: DecideDisruption,
  facts: TogetherFacts,
  { disruption }: Pick<Profile, 'disruption'>,
): Together | Decision<Effects | undefined> {
  const { ending, actor } = facts;
  const { by, agree, ifNotAgreed } = disruption.decision;
  if (agree.is !== 'all' || says === 'checked' || ending.required !== 'consider') return { is: 'agreed' };
  const isOneOfThem = isAmong(by.is, facts);
  const { firstSaid, firstBy, secondSaid } = ending;
  if (!isOneOfThem && isAmong(ifNotAgreed.is, facts)) {
    if (secondSaid !== undefined && secondSaid !== firstSaid) return { is: 'agreed', with: undefined };
    return asking({
      fact: 'more',
      ask: `The ${listWords(by.is.map(roleName))} decide together first. You decide where they do not agree.`,
      because: BECAUSE,
    });
  }
  if (firstSaid === undefined || firstBy === actor.id) {
    if (firstSaid === says && ending.firstReason === reason) return decided(undefined, BECAUSE);
    return decided(saidFirst(says, reason, facts), BECAUSE);
  }
  if (firstSaid === says) return { is: 'agreed', with: firstBy };
  return secondSaid === says
    ? decided(undefined, BECAUSE)
    : decided(differed(says, reason, facts, ifNotAgreed.is), BECAUSE);
}

/** Whether the one who acts is one of these, by their part in this case or by what they are in the council. */
const isAmong = (roles: Profile['disruption']['decision']['by']['is'], facts: TogetherFacts): boolean => {
  const { ending, placement, actor, supply } = facts;
  const managerId = placement.teamManagerId ?? supply.managerOf(placement.socialWorkerId);
  return (
    peopleNamed(roles, { about: ending.ref, placement, managerId }, supply).includes(actor.id) ||
    actor.roles.some((role) => [roles].flat().includes(role))
  );
};

const WORDS = { hold: 'hold', 'not-held': 'not-held', checked: undefined } as const satisfies Record<
  DecideDisruption['says'],
  Ending['firstSaid']
>;

function saidFirst(says: DecideDisruption['says'], reason: string, { ending, actor, now }: TogetherFacts): Effects {
  const { ref } = ending;
  return {
    key: decisionKey(`${ref}/said-first`, ending.firstSaid, [says, actor.id], now),
    about: ref,
    changes: [
      changedRow('endings', ending.key, { firstSaid: WORDS[says], firstBy: actor.id, firstReason: typed('reason') }),
    ],
    steps: [],
    words: { reason },
    did: `said first: ${says}`,
    redraw: [{ about: ref, cards: ['ending-decision'] }],
  };
}

function differed(
  says: DecideDisruption['says'],
  reason: string,
  facts: TogetherFacts,
  roles: Profile['disruption']['decision']['ifNotAgreed']['is'],
): Effects {
  const { ending, placement, actor, now, supply } = facts;
  const { ref } = ending;
  const key = decisionKey(`${ref}/not-agreed`, ending.firstSaid, [says, actor.id], now);
  const people = peopleNamed(roles, { about: ref, placement, managerId: placement.teamManagerId }, supply);
  const steps = people.map((to): Step => ({
    do: 'show-card',
    id: stepId(key, `decide-${to}`),
    to,
    card: 'ending-decision',
    about: ref,
  }));
  return {
    key,
    about: ref,
    changes: [
      changedRow('endings', ending.key, { secondSaid: WORDS[says], secondBy: actor.id, secondReason: typed('reason') }),
    ],
    steps,
    words: { reason },
    did: `said otherwise: ${says}`,
    redraw: [{ about: ref, cards: ['ending-decision'] }],
  };
}

const SAID = { hold: 'hold the meeting', 'not-held': 'hold none' } as const;

/** What the two said so far, a sentence each, for whoever decides or reads it. */
export function saidTogetherWords(
  { firstSaid, firstBy, firstReason, secondSaid, secondBy, secondReason, decidedBy, decidedWith }: Ending,
  nameOf: (id: string) => string,
): readonly string[] {
  const line = (said: Ending['firstSaid'], by: string | undefined, why: string | undefined) =>
    said === undefined || by === undefined ? [] : [`${nameOf(by)} says: ${SAID[said]}. ${why ?? ''}`.trim()];
  if (decidedBy !== undefined && decidedWith !== undefined)
    return [`Decided together by ${nameOf(decidedWith)} and ${nameOf(decidedBy)}.`];
  return [...line(firstSaid, firstBy, firstReason), ...line(secondSaid, secondBy, secondReason)];
}
