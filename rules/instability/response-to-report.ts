import type { Placement } from '../case-records.ts';
import { isWorkingDay, type WorkingCalendar } from '../days.ts';
import { type Deadline, withinSettled } from '../deadline.ts';
import { asking, decided, type Decision } from '../decision.ts';
import type { Profile } from '../profile.ts';
import { holdStartsWith } from '../safeguarding/hold.ts';
import type { Instant, LocalDate, Trigger, Voice } from '../vocabulary.ts';
import { voiceSource } from '../words/people.ts';
import { triggerSource } from '../words/procedure.ts';
import { scopeOf, type Scope } from './scope.ts';

export interface ReportFacts {
  readonly triggers: readonly Trigger[];
  readonly voice: Voice;
  readonly immediateDanger: boolean;
  readonly reportedAt: Instant;
  readonly reportedOn: LocalDate;
  readonly placement: Placement;
}

export interface ReportResponse {
  /** Ring first; a card or a meeting is never the answer to danger. */
  readonly immediate: boolean;
  readonly hold: boolean;
  readonly judgeBy: Deadline;
  readonly tell: 'line-manager';
  /** Reported on a day on which the office is closed: say who is on duty. @source E-78 */
  readonly onDutyNote: boolean;
  readonly scope: Scope;
}

/**
 * What follows at once when someone says that a placement wobbles: whom to ring, whether a hold stands, who judges by when.
 *
 * @source Torbay T-01 to T-11, T-41 to T-44; CF-13; E-01, E-50, E-78
 */
export function respondToReport(
  facts: ReportFacts,
  profile: Profile,
  calendar: WorkingCalendar,
): Decision<ReportResponse> {
  // Danger is answered before a form is complete.
  if (facts.triggers.length === 0 && !facts.immediateDanger) {
    return asking({
      fact: 'triggers',
      ask: 'What makes the placement unsteady? Choose at least one.',
      because: ['Torbay T-05 to T-11'],
    });
  }
  const { judgement } = profile.instability;
  const judgeBy = withinSettled(facts.reportedOn, judgement.within, calendar, 'judge it');
  const hold = holdStartsWith(facts.triggers, profile);
  const because = [
    'Torbay T-02',
    voiceSource(facts.voice),
    ...facts.triggers.map(triggerSource),
    judgement.within.source,
    ...(hold ? ['E-01'] : []),
    ...(facts.immediateDanger ? ['CF-13', 'E-78'] : []),
  ];
  return decided(
    {
      immediate: facts.immediateDanger,
      hold,
      judgeBy,
      tell: 'line-manager',
      onDutyNote: !isWorkingDay(facts.reportedOn, calendar),
      scope: scopeOf(facts.placement, facts.reportedOn, profile),
    },
    [...new Set(because)],
    [judgeBy.sum],
  );
}
