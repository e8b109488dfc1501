import type { Meeting } from '../case-records.ts';
import type { WorkingCalendar } from '../days.ts';
import { changedRow, type Change } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { obligationKey } from '../obligations/owed.ts';
import { endedByUndoing, openedOrAgain } from '../obligations/undone.ts';
import type { Profile } from '../profile.ts';
import { owedFromMoment } from './owed-for-meeting.ts';

type ToldFacts = Facts<'meeting' | 'placement' | 'obligations'>;

const INSIDE = 'The meeting is inside its window again.';

/** That a disruption meeting is outside its window is told to the reviewing officer. @source domain §5.3 */
export const toldOutside = (
  meeting: Meeting,
  facts: ToldFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): readonly Change[] =>
  meeting.kind === 'disruption'
    ? openedOrAgain(owedFromMoment('out-of-window-allowed', meeting, facts, procedure, calendar), facts.obligations, [
        INSIDE,
      ])
    : [];

/** The same for a later day outside the window: whoever was told of the first is told of this one too. */
export const toldOutsideAnew = (...asked: Parameters<typeof toldOutside>): readonly Change[] =>
  toldOutside(...asked).flatMap((one) =>
    'create' in one && one.create === 'obligations' && typeof one.row.key === 'string'
      ? [
          one,
          changedRow('obligations', one.row.key, {
            due: one.row.due,
            sum: one.row.sum,
            doneAt: undefined,
            doneBy: undefined,
            note: undefined,
            level: 0,
          }),
        ]
      : [one],
  );

/** Inside its window again, nobody is told any more that it is outside. */
export const insideAgain = ({ meeting, obligations, actor, now }: ToldFacts): readonly Change[] =>
  endedByUndoing(
    obligations.filter(({ key }) => key === obligationKey(meeting.ref, 'disruption.tell-out-of-window')),
    { id: actor.id, at: now },
    INSIDE,
  );
