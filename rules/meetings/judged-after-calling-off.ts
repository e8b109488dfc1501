import type { Episode, Meeting } from '../case-records.ts';
import type { WorkingCalendar } from '../days.ts';
import { changedRow, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { MEETING_OF_JUDGEMENT } from '../instability/judge.ts';
import { obligationsOwed, placementFacts } from '../obligations/owed.ts';
import { obligationsStartedBy } from '../obligations/started-by.ts';
import type { Profile } from '../profile.ts';
import { judgementShown } from '../safeguarding/hold-acts.ts';

/**
 * The manager who found that a meeting is needed says what happens instead, where it was the last of its kind to come: support, another
 * meeting, or that all is well. Until then the report waits for a judgement, as on its first day.
 *
 * @source Torbay T-14, T-46; CF-13
 */
export function judgedAfterCallingOff(
  plan: string,
  facts: Facts<'meeting' | 'caseEpisode' | 'placement' | 'caseMeetings'>,
  procedure: Profile,
  calendar: WorkingCalendar,
): Pick<Effects, 'changes' | 'steps' | 'redraw'> {
  const { meeting, caseEpisode: episode, placement, supply, today } = facts;
  if (episode === undefined || !isAskedFor(meeting, episode) || isAnotherToCome(facts) || hasEnded(placement))
    return { changes: [], steps: [], redraw: [] };
  const owed = obligationsStartedBy(
    'judged-meeting-called-off',
    { day: today, reportedOn: episode.openedOn, ...placementFacts(placement) },
    procedure,
    calendar,
  );
  const owners = { about: episode.ref, placement, managerId: episode.managerId };
  return {
    changes: [
      changedRow('episodes', episode.key, { state: 'awaiting-judgement' }, { state: episode.state }),
      ...obligationsOwed(owed, owners, supply, meeting.ref),
    ],
    steps: [judgementShown(plan, episode)],
    redraw: [{ about: episode.ref, cards: ['judgement'] }],
  };
}

/** The judgement that stands asked for a meeting of this kind. */
const isAskedFor = ({ kind, about }: Meeting, { ref, state, judgement }: Episode): boolean =>
  about === ref &&
  (state === 'meeting' || state === 'supporting') &&
  judgement !== undefined &&
  MEETING_OF_JUDGEMENT[judgement] === kind;

const hasEnded = ({ endedOn }: Facts<'placement'>['placement']): boolean => endedOn !== undefined;

/** Another meeting of the kind is still to come in this case. */
export const isAnotherToCome = ({ meeting: { ref, kind }, caseMeetings }: Facts<'meeting' | 'caseMeetings'>): boolean =>
  caseMeetings.some((one) => one.ref !== ref && one.kind === kind && TO_COME.includes(one.state));

const TO_COME: readonly Meeting['state'][] = ['arranging', 'approved', 'sending', 'sent'];
