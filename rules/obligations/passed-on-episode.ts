import type { Episode } from '../case-records.ts';
import { decided, type Decision } from '../decision.ts';
import { changedRow, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { judgementShown } from '../safeguarding/hold-acts.ts';
import { namedOrSubject } from '../safeguarding/named.ts';
import { BECAUSE_OF_LEAVING, heirOf } from './passed-on.ts';

export interface PassOnEpisode {
  readonly episode: string;
}

/** Whether a report that is open is judged by somebody who works here no more. */
export const needsNewJudge = ({ managerId }: Pick<Episode, 'managerId'>, worksHere: (id: string) => boolean): boolean =>
  !worksHere(managerId);

/** A report whose manager has left is judged by the child’s manager now, who has its card; never by whom it names. @source CF-13; E-54 */
export function passOnEpisode(
  _said: PassOnEpisode,
  facts: Facts<'episode' | 'placement'>,
): Decision<Effects | undefined> {
  const { episode, placement, today, supply } = facts;
  const { ref, managerId, state, hold } = episode;
  const subjectIds = [...facts.subjectIds, ...namedOrSubject(episode)];
  const to = heirOf('team-manager', episode.team, placement, { supply, subjectIds });
  if (supply.worker(managerId)?.active === true || to === undefined || to.id === managerId)
    return decided(undefined, BECAUSE_OF_LEAVING);
  const plan = `${ref}/passed-on-${today}-${to.id}`;
  const waits = state === 'awaiting-judgement' || hold === 'standing';
  return decided(
    {
      key: plan,
      about: ref,
      changes: [changedRow('episodes', episode.key, { managerId: to.id }, { managerId })],
      steps: waits ? [judgementShown(plan, { ...episode, managerId: to.id })] : [],
      did: 'went on to the manager who judges it now',
      didTo: ref,
      redraw: [{ about: ref, cards: ['judgement', 'hold'] }],
    },
    BECAUSE_OF_LEAVING,
  );
}
