import type { Moment } from '../obligations/rule.ts';
import type { LocalDate } from '../vocabulary.ts';
import type { PlanningClock } from './clock.ts';

/** From which moment, on which day, something is owed; and what of it is owed no longer. */
export interface StartingMoment {
  readonly moment: Moment;
  readonly day: LocalDate;
  readonly without: readonly string[];
}

/**
 * From which moments a new placement owes: from today what belongs before the move, from the day of the move what belongs after
 * it. Where it is too late for a meeting before the move, none is owed before it; what the law wanted before it is owed at once.
 *
 * @param when by the clock of the planning meeting
 * @source Warrington W-01 to W-03, W-17, W-18; CF-31; regulations 9, 10, 11, 13 and 28, Care Planning Regulations 2010
 */
export const momentsOfNewPlacement = ({
  today,
  startsOn,
  when,
}: {
  readonly today: LocalDate;
  readonly startsOn: LocalDate;
  readonly when: PlanningClock['when'];
}): readonly StartingMoment[] => [
  { moment: 'placement-matched', day: today, without: when === 'before-placement' ? [] : ['planning.hold'] },
  { moment: 'move-proposed', day: today, without: [] },
  { moment: 'placement-started', day: startsOn, without: [] },
];
