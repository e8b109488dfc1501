import { inCaseOfMeeting } from '../case-of.ts';
import type { WorkingCalendar } from '../days.ts';
import { newRow, type Change, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { obligationFrom, obligationKey, obligationsOwed } from '../obligations/owed.ts';
import type { ObligationFacts } from '../obligations/rule.ts';
import { obligationsStartedBy } from '../obligations/started-by.ts';
import { stepId } from '../plan.ts';
import type { Profile } from '../profile.ts';
import type { AgreedAction } from './meeting-record.ts';

type ActionFacts = Facts<'meeting' | 'placement'>;

/**
 * Each action that a meeting agreed is owed by the person named, by the day agreed; after a disruption meeting it is looked at
 * later whether they were done.
 *
 * @source Torbay T-72, T-73
 */
export function actionsOwed(
  actions: readonly AgreedAction[],
  owedFrom: ObligationFacts,
  { meeting, placement, supply }: ActionFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): readonly Change[] {
  if (actions.length === 0) return [];
  const owners = { about: meeting.ref, placement, meeting };
  const agreed = actions.flatMap(({ due, ownerId }, index) =>
    obligationsStartedBy('action-agreed', { ...owedFrom, actionDue: due }, procedure, calendar).map((draft) =>
      newRow('obligations', { ...obligationFrom(draft, owners, supply, String(index + 1)), ownerId }),
    ),
  );
  const looked =
    meeting.kind === 'disruption' ? obligationsStartedBy('actions-planned', owedFrom, procedure, calendar) : [];
  return [...agreed, ...obligationsOwed(looked, owners, supply)];
}

/** An action that costs money stands “subject to the head of service”, who is asked; nothing is promised before. @source Torbay T-38, T-47 · CF-34 */
export function fundingAsked(
  plan: string,
  actions: readonly AgreedAction[],
  { meeting, supply, today }: ActionFacts,
): Pick<Effects, 'changes' | 'steps'> {
  const numbers = actions.flatMap(({ paid }, index) => (paid ? [index + 1] : []));
  const head = numbers.length === 0 ? undefined : supply.holdersOf('head-of-service')[0];
  if (head === undefined) return { changes: [], steps: [] };
  const keyOf = (number: number) => obligationKey(meeting.ref, 'action.funding', String(number));
  return {
    changes: numbers.map((number) =>
      newRow('obligations', {
        key: keyOf(number),
        kind: 'action.funding',
        about: meeting.ref,
        ...inCaseOfMeeting(meeting),
        team: meeting.team,
        ownerRole: 'head-of-service',
        ownerId: head.id,
        startsOn: today,
        due: undefined,
        sum: 'As soon as you can: until then the minutes say “subject to the head of service”.',
        force: 'procedure',
        because: ['Torbay T-38', 'Torbay T-47', 'CF-34'],
        level: 0,
      }),
    ),
    steps: numbers.map((number) => ({
      do: 'show-card',
      id: stepId(plan, `money-card-${number}`),
      to: head.id,
      card: 'task',
      about: keyOf(number),
    })),
  };
}
