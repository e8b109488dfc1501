import { decided, type Decision } from '../decision.ts';
import type { WorkingCalendar } from '../days.ts';
import type { Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { nextInSeries } from '../meetings/stability-series.ts';
import { obligationFrom, placementFacts } from '../obligations/owed.ts';
import { obligationsStartedBy } from '../obligations/started-by.ts';
import { stepId, type Step } from '../plan.ts';
import { newRow } from '../effects.ts';
import type { Profile } from '../profile.ts';

export interface NoticeDrift {
  readonly episode: string;
}

/**
 * Meetings that repeat, or a case that stays open, without the placement growing steadier: someone from outside looks at why. Asked
 * for once.
 *
 * @source E-72
 */
export function noticeDrift(
  _said: NoticeDrift,
  {
    episode,
    placement,
    caseMeetings,
    obligations,
    today,
    supply,
  }: Facts<'episode' | 'placement' | 'caseMeetings' | 'obligations'>,
  procedure: Profile,
  calendar: WorkingCalendar,
): Decision<Effects | undefined> {
  const because = ['E-72'];
  const { ref, openedOn, managerId } = episode;
  if (episode.state === 'closed') return decided(undefined, because);
  const held = caseMeetings.flatMap(({ heldOn }) => (heldOn === undefined ? [] : [heldOn]));
  // The days open count also where no meeting was held yet.
  const series = nextInSeries({ heldOn: held.length === 0 ? [openedOn] : held, openedOn, today }, procedure, calendar);
  if (series.is !== 'decided' || series.value.oversight === undefined) return decided(undefined, because);
  const drafts = obligationsStartedBy(
    'drift-noticed',
    { day: today, ...placementFacts(placement) },
    procedure,
    calendar,
  );
  if (drafts.some(({ kind }) => obligations.some((one) => one.about === ref && one.kind === kind)))
    return decided(undefined, because);
  const key = `${ref}/drift`;
  const rows = drafts.map((draft) => obligationFrom(draft, { about: ref, placement, managerId }, supply));
  return decided(
    {
      key,
      about: ref,
      changes: rows.map((row) => newRow('obligations', row)),
      steps: rows.flatMap((row): readonly Step[] =>
        row.ownerId === undefined
          ? []
          : [
              {
                do: 'show-card',
                id: stepId(key, `card-${row.ownerId}`),
                to: row.ownerId,
                card: 'task',
                about: row.key,
              },
            ],
      ),
      did: 'noticed that meetings repeat or the case stays open',
      redraw: [],
    },
    because,
  );
}
