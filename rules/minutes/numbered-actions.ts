import type { Action } from '../case-records.ts';
import type { AgreedAction, RecordMeeting } from './meeting-record.ts';

/** An action of a meeting by its number, with the row that it has already. */
export interface NumberedAction extends Omit<AgreedAction, 'key'> {
  readonly number: number;
  readonly was?: Action | undefined;
}

export const actionKey = (meeting: string, number: number): string => `action:${meeting}:${number}`;
export const numberOf = ({ key }: Pick<Action, 'key'>): number => Number(key.slice(key.lastIndexOf(':') + 1));
export const nextActionNumber = (actions: readonly Pick<Action, 'key'>[]): number =>
  Math.max(0, ...actions.map(numberOf)) + 1;

/**
 * The actions of a record: drafts of the room, then what is said now. What is said again of one that is there is that one; anything
 * else is a new one, with a number that no other ever had.
 */
export function numberedActions(
  { actions: said }: Pick<RecordMeeting, 'actions'>,
  there: readonly Action[],
): readonly NumberedAction[] {
  const standing = there.filter(({ state }) => state !== 'taken-back');
  const drafts = standing.filter(({ state }) => state === 'draft').map(asNumbered);
  let next = nextActionNumber(there);
  const spoken = said.flatMap(({ key, ...action }): readonly NumberedAction[] => {
    const was = standing.find((one) => (key === undefined ? saysTheSame(one, action) : one.key === key));
    if (was?.state === 'draft') return [];
    return [{ ...action, number: was === undefined ? next++ : numberOf(was), was }];
  });
  return [...drafts, ...spoken];
}

const asNumbered = (was: Action): NumberedAction => ({
  what: was.what,
  measure: was.measure,
  ownerId: was.ownerId,
  due: was.due,
  paid: was.funding !== 'none',
  number: numberOf(was),
  was,
});

const inOneLine = (text: string): string => text.split(/\s+/).join(' ').trim();

export const saysTheSame = (was: Action, now: Omit<AgreedAction, 'key' | 'paid'>): boolean =>
  inOneLine(was.what) === inOneLine(now.what) &&
  inOneLine(was.measure) === inOneLine(now.measure) &&
  was.ownerId === now.ownerId &&
  was.due === now.due;

/** Whether nobody owes it yet. */
export const isNew = ({ was }: NumberedAction): boolean => was === undefined || was.state === 'draft';
