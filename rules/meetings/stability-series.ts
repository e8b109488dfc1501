import { addDays, type WorkingCalendar, addMonths } from '../days.ts';
import { type Deadline, withinSettled } from '../deadline.ts';
import { asking, decided, type Decision } from '../decision.ts';
import type { Profile } from '../profile.ts';
import type { LocalDate, Role } from '../vocabulary.ts';

export interface NextInSeries {
  /** Which meeting of the series the next one is; 1 is the first. */
  readonly number: number;
  readonly nextBy: Deadline;
  /** Who looks at it from outside, because meetings repeat or the case stays open. @source E-72 */
  readonly oversight?: Role | undefined;
}

/**
 * By when the next meeting of a series is, and whether it has begun to drift.
 *
 * @source Torbay T-35, T-36; CF-33; E-72
 */
export function nextInSeries(
  {
    heldOn,
    openedOn,
    today,
  }: { readonly heldOn: readonly LocalDate[]; readonly openedOn: LocalDate; readonly today: LocalDate },
  { stability }: Pick<Profile, 'stability'>,
  calendar: WorkingCalendar,
): Decision<NextInSeries> {
  const last = [...heldOn].sort().at(-1);
  const { followUp, oversight } = stability;
  if (last === undefined) {
    return asking({
      fact: 'heldOn',
      ask: 'On which day was the first meeting held?',
      because: [followUp.within.source],
    });
  }
  const since = addMonths(today, -oversight.months.is);
  const many = heldOn.filter((day) => day > since).length >= oversight.meetings.is;
  const long = today > addDays(openedOn, oversight.openFor.is.days);
  const nextBy = withinSettled(last, followUp.within, calendar);
  return decided(
    { number: heldOn.length + 1, nextBy, oversight: many || long ? oversight.by.is : undefined },
    many || long ? [followUp.within.source, oversight.meetings.source] : [followUp.within.source],
    [nextBy.sum],
  );
}

/** One step from a meeting that finds that the placement should end, to an ending that is planned. */
export interface PlannedEndingStep {
  readonly words: string;
  readonly owner: Role;
  readonly because: string;
}

/**
 * A stability meeting may turn into a planned ending; it cannot change the care plan. A review does, and then the ending is
 * asked after like any other.
 *
 * @source Torbay T-37; Warrington W-24, W-68; CF-49; E-73; regulations 14 and 32, Care Planning Regulations 2010
 */
export const plannedEndingSteps: readonly PlannedEndingStep[] = [
  {
    words: 'Recommend to a case review that the placement ends; the meeting itself does not change the care plan.',
    owner: 'childs-social-worker',
    because: 'Regulation 32, Care Planning Regulations 2010',
  },
  {
    words: 'Tell the independent reviewing officer before anything is settled.',
    owner: 'childs-social-worker',
    because: 'Regulation 14, Care Planning Regulations 2010',
  },
  {
    words: 'Ask the child, the carers and the parents what they wish.',
    owner: 'childs-social-worker',
    because: 'Section 22(4), Children Act 1989',
  },
  { words: 'Arrange the next home, and time to say goodbye.', owner: 'childs-social-worker', because: 'Torbay T-37' },
  {
    words: 'Give written notice.',
    owner: 'childs-social-worker',
    because: 'Regulation 14, Care Planning Regulations 2010',
  },
  {
    words:
      'When the child has left: was this in the care plan before the difficulties began? A plan changed in the last weeks makes it one to consider.',
    owner: 'team-manager',
    because: 'CF-49',
  },
];
