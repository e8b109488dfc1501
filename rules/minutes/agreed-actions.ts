import { inCaseOfMeeting } from '../case-of.ts';
import type { WorkingCalendar } from '../days.ts';
import { changedRow, newRow, typed, type Change, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { obligationFrom, obligationKey, obligationsOwed } from '../obligations/owed.ts';
import type { ObligationFacts } from '../obligations/rule.ts';
import { obligationsStartedBy } from '../obligations/started-by.ts';
import { stepId } from '../plan.ts';
import type { Profile } from '../profile.ts';
import type { LocalDate } from '../vocabulary.ts';
import { shortDate } from '../words/dates.ts';
import { refusalsOf } from './action.ts';
import { actionKey, isNew, saysTheSame, type NumberedAction } from './numbered-actions.ts';

type ActionFacts = Facts<'meeting' | 'placement'>;

/** What keeps one of these from being an action, as a sentence; undefined where each is one. @source Torbay T-72, T-73; CF-34 */
export function notAnAction(
  actions: readonly NumberedAction[],
  agreedOn: LocalDate,
  { supply }: Pick<ActionFacts, 'supply'>,
): string | undefined {
  const refused = actions.flatMap(({ what, measure, ownerId, due, paid, number }) => {
    const owner = supply.worker(ownerId);
    const action = { what, measure, owner: owner?.name ?? '', ownerId: owner?.id, due, paid };
    return refusalsOf({ ...action, funding: paid ? 'asked' : 'none' }, agreedOn).map(
      ({ say, because }) => `Action ${number}: ${say} (${because})`,
    );
  });
  return refused.length === 0 ? undefined : refused.join(' ');
}

/** The rows of the actions: new ones and drafts are owed from now on, what is corrected says what it says now. */
export const actionRows = (
  actions: readonly NumberedAction[],
  { meeting }: ActionFacts,
  agreedOn: LocalDate,
): readonly Change[] =>
  actions.flatMap((action): readonly Change[] => {
    const { was, number, ownerId, due, paid } = action;
    const key = actionKey(meeting.ref, number);
    const said = { what: typed(`what-${number}`), measure: typed(`measure-${number}`), ownerId, due };
    if (was?.state === 'draft') return [changedRow('actions', key, { state: 'open', agreedOn })];
    if (was === undefined) {
      const funding = paid ? ('asked' as const) : ('none' as const);
      const row = { key, meeting: meeting.ref, ...inCaseOfMeeting(meeting), ...said, funding };
      return [newRow('actions', { ...row, state: 'open', agreedOn })];
    }
    return saysTheSame(was, action) ? [] : [changedRow('actions', key, said), ...owedAnew(action, meeting.ref)];
  });

/** What was corrected is owed by whom and by when it says now; reminders begin anew. */
const owedAnew = ({ number, ownerId, due }: NumberedAction, meeting: string): readonly Change[] => [
  changedRow('obligations', obligationKey(meeting, 'action.done', String(number)), {
    ownerId,
    due,
    level: 0,
    sum: `${shortDate(due)}, as the record was corrected.`,
  }),
];

/** What was typed of them, by the names that the rows use. */
export const actionWords = (actions: readonly NumberedAction[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    actions
      .filter(({ was }) => was?.state !== 'draft')
      .flatMap(({ what, measure, number }) => [
        [`what-${number}`, what],
        [`measure-${number}`, measure],
      ]),
  );

/**
 * Each action that a meeting agreed is owed by the person named, by the day agreed, and shown to them; after a disruption meeting it
 * is looked at later whether they were done.
 *
 * @source Torbay T-72, T-73
 */
export function actionsOwed(
  plan: string,
  actions: readonly NumberedAction[],
  owedFrom: ObligationFacts,
  { meeting, placement, supply }: ActionFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): Required<Pick<Effects, 'changes' | 'steps'>> {
  const fresh = actions.filter(isNew);
  if (fresh.length === 0) return { changes: [], steps: [] };
  const owners = { about: meeting.ref, placement, meeting };
  const agreed = fresh.flatMap(({ due, ownerId, number }) =>
    obligationsStartedBy('action-agreed', { ...owedFrom, actionDue: due }, procedure, calendar).map((draft) =>
      newRow('obligations', { ...obligationFrom(draft, owners, supply, String(number)), ownerId }),
    ),
  );
  const looked =
    meeting.kind === 'disruption' ? obligationsStartedBy('actions-planned', owedFrom, procedure, calendar) : [];
  return {
    changes: [...agreed, ...obligationsOwed(looked, owners, supply)],
    steps: fresh.map(({ number, ownerId: to }) => ({
      do: 'show-card',
      id: stepId(plan, `action-card-${number}`),
      to,
      card: 'action',
      about: actionKey(meeting.ref, number),
    })),
  };
}

/** An action that costs money stands “subject to the head of service”, who is asked; nothing is promised before. @source Torbay T-38, T-47 · CF-34 */
export function fundingAsked(
  plan: string,
  actions: readonly NumberedAction[],
  { meeting, supply, today }: ActionFacts,
): Required<Pick<Effects, 'changes' | 'steps'>> {
  const numbers = actions.filter(isNew).flatMap(({ paid, number }) => (paid ? [number] : []));
  const head = numbers.length === 0 ? undefined : supply.holdersOf('head-of-service')[0];
  if (head === undefined) return { changes: [], steps: [] };
  return {
    changes: numbers.map((number) =>
      newRow('obligations', {
        key: obligationKey(meeting.ref, 'action.funding', String(number)),
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
      card: 'action',
      about: actionKey(meeting.ref, number),
    })),
  };
}
