import { decisionKey } from '../decision-key.ts';
import { decided, notYet, type Decision } from '../decision.ts';
import { changedRow, isSo, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { forEachChild } from './for-each-child.ts';

export interface NameMinuteTaker {
  readonly meeting: string;
  readonly id: string;
}

/** Someone in the People list takes the minutes; the chair cannot take them too. @source CF-46 */
export function nameOwnMinuteTaker(
  { id }: NameMinuteTaker,
  { meeting, invitations, supply, now }: Facts<'meeting' | 'invitations'>,
): Decision<Effects | undefined> {
  const worker = supply.worker(id);
  if (worker === undefined) return notYet('That person is not in the People list.');
  if (id === meeting.chairId) return notYet('The chair cannot take the minutes too (CF-46).', 'CF-46');
  const invited = invitations.find(({ part }) => part === 'minute-taker');
  const asWorker = { person: id, personIs: 'worker', name: worker.name, way: 'teams' } as const;
  const changes = [
    ...(meeting.minuteTakerId === id ? [] : [changedRow('meetings', meeting.key, { minuteTakerId: id })]),
    ...(invited === undefined || isSo(invited, asWorker) ? [] : [changedRow('invitations', invited.key, asWorker)]),
  ];
  if (changes.length === 0) return decided(undefined, ['CF-46']);
  return decided(
    {
      key: decisionKey(`${meeting.ref}/minute-taker-${id}`, meeting, changes, now),
      about: meeting.about,
      changes,
      steps: [],
      did: 'named the minute taker',
      didTo: meeting.ref,
      redraw: [{ about: meeting.ref, cards: ['draft-meeting'] }],
    },
    ['CF-46'],
  );
}

/** The same for a meeting that is for brothers and sisters: each child’s record has the same minute taker. @source E-30; CF-46 */
export const nameMinuteTaker = forEachChild(nameOwnMinuteTaker, {
  of: (said, { ref: meeting }) => ({ ...said, meeting }),
  may: (_said, { may }) => may('arrange-meeting'),
});
