import type { Obligation } from '../case-records.ts';
import { decisionKey } from '../decision-key.ts';
import { decided, notYet, type Decision } from '../decision.ts';
import { changedRow, isSo, type Change, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { isOver } from '../obligations/owed.ts';
import { stepId, type Step } from '../plan.ts';
import { forEachChild } from './for-each-child.ts';

export interface NameMinuteTaker {
  readonly meeting: string;
  readonly id: string;
}

export const MINUTE_TAKER_FACTS = ['meeting', 'invitations', 'obligations'] as const;

/**
 * Someone in the People list takes the minutes; the chair cannot take them too. Once the invitations are out, the new one gets the
 * meeting in the diary and whoever had it loses it; what they owed for the minutes goes with it.
 *
 * @source CF-46; E-54
 */
export function nameOwnMinuteTaker(
  { id }: NameMinuteTaker,
  { meeting, invitations, obligations, supply, now }: Facts<(typeof MINUTE_TAKER_FACTS)[number]>,
): Decision<Effects | undefined> {
  const worker = supply.worker(id);
  if (worker === undefined) return notYet('That person is not in the People list.');
  if (id === meeting.chairId) return notYet('The chair cannot take the minutes too (CF-46).', 'CF-46');
  const invited = invitations.find(({ part }) => part === 'minute-taker');
  const asWorker = { person: id, personIs: 'worker', name: worker.name, way: 'teams' } as const;
  const before = meeting.minuteTakerId === id ? undefined : meeting.minuteTakerId;
  const changes = [
    ...(meeting.minuteTakerId === id ? [] : [changedRow('meetings', meeting.key, { minuteTakerId: id })]),
    ...(invited === undefined || isSo(invited, asWorker) ? [] : [changedRow('invitations', invited.key, asWorker)]),
    ...(before === undefined ? [] : takenOver(meeting.ref, before, id, obligations)),
  ];
  if (changes.length === 0) return decided(undefined, ['CF-46']);
  const key = decisionKey(`${meeting.ref}/minute-taker-${id}`, meeting, changes, now);
  return decided(
    {
      key,
      about: meeting.about,
      changes,
      steps: meeting.minuteTakerId !== id && meeting.state === 'sent' ? inDiaries(key, meeting.ref, id) : [],
      did: 'named the minute taker',
      didTo: meeting.ref,
      redraw: [{ about: meeting.ref, cards: ['draft-meeting', 'meeting-arranged'] }],
    },
    ['CF-46'],
  );
}

/** What is still to be done for the minutes. */
const takenOver = (
  ref: string,
  before: string,
  ownerId: string,
  obligations: readonly Obligation[],
): readonly Change[] =>
  obligations
    .filter((row) => row.about === ref && row.ownerRole === 'minute-taker' && row.ownerId === before && !isOver(row))
    .map(({ key }) => changedRow('obligations', key, { ownerId }, { ownerId: before }));

const inDiaries = (plan: string, ref: string, to: string): readonly Step[] => [
  { do: 'change-diaries', id: stepId(plan, 'diaries'), meeting: ref, change: 1 },
  { do: 'show-card', id: stepId(plan, 'card'), to, card: 'meeting-arranged', about: ref },
];

/** The same for a meeting that is for brothers and sisters: each child’s record has the same minute taker. @source E-30; CF-46 */
export const nameMinuteTaker = forEachChild(nameOwnMinuteTaker, {
  of: (said, { ref: meeting }) => ({ ...said, meeting }),
  may: (_said, { may }) => may('arrange-meeting'),
});
