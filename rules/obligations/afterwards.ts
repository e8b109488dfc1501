import { type AfterCarersEnded, whatFollowsForCarers } from '../endings/carer-review.ts';
import { addDays } from '../days.ts';
import { isAdult } from '../endings/regulated.ts';
import { addMonths } from '../learning/months.ts';
import { summaryYearOf } from '../learning/summary.ts';
import type { Procedure } from '../profile.ts';
import type { LocalDate } from '../vocabulary.ts';
import { by, disruptionChair, firstOf, on, within } from './owner-and-due.ts';
import type { ObligationFacts, ObligationRule } from './rule.ts';

/** Asked after the meeting, or when none is held. Nobody's approval is looked at because a young person came of age. */
function afterCarersEnded(facts: ObligationFacts, procedure: Procedure): AfterCarersEnded {
  const { setting, provider, match = 'none', permanencePlan = false } = facts;
  if (isAdult(facts, facts.leftOn ?? facts.day)) return 'not-needed';
  return whatFollowsForCarers({ setting, provider, match, permanencePlan }, procedure);
}

/** What is owed after a disruption meeting, and each year. */
export const afterwardsObligations: readonly ObligationRule[] = [
  {
    kind: 'disruption.minutes-draft',
    title: 'Give the chair the draft minutes',
    startsOn: ['disruption-held'],
    owner: by('minute-taker'),
    due: within(({ disruption }) => disruption.minutes.draftWithin),
    force: 'ours',
    because: ['CF-14'],
  },
  {
    kind: 'disruption.minutes-approval',
    title: 'Approve the minutes, and who gets which version',
    startsOn: ['disruption-held'],
    owner: disruptionChair,
    due: within(({ disruption }) => disruption.minutes.approvedWithin),
    force: 'ours',
    because: ['CF-14', 'CF-47'],
  },
  {
    kind: 'disruption.minutes',
    title: 'Write and send the minutes of the disruption meeting',
    startsOn: ['disruption-held'],
    owner: by('minute-taker'),
    due: within(({ disruption }) => disruption.minutes.within),
    force: 'procedure',
    because: ['Torbay T-71', 'CF-14'],
  },
  {
    kind: 'disruption.action-plan',
    title: 'Write the action plan: who, what, by when, how we know',
    startsOn: ['disruption-held'],
    owner: disruptionChair,
    due: within(({ disruption }) => disruption.minutes.within),
    force: 'procedure',
    because: ['Torbay T-72'],
  },
  {
    kind: 'disruption.early-carer-review',
    title: 'Consider an early review of the carers’ approval, and record it',
    startsOn: ['disruption-held', 'disruption-not-held'],
    owner: by('fostering-team-manager'),
    due: within(({ disruption }) => disruption.minutes.within),
    force: 'procedure',
    because: ['Warrington W-99', 'CF-50'],
    when: (facts, procedure) => afterCarersEnded(facts, procedure) === 'consider-and-record',
  },
  {
    kind: 'disruption.notify-provider',
    title: 'Tell the agency or authority that reviews these carers',
    startsOn: ['disruption-held', 'disruption-not-held'],
    owner: by('placement-service-coordinator'),
    due: within(({ disruption }) => disruption.minutes.within),
    force: 'ours',
    because: ['CF-50', 'domain §11 E-20'],
    when: (facts, procedure) => afterCarersEnded(facts, procedure) === 'notify-provider',
  },
  {
    kind: 'disruption.to-panel',
    title: 'Send minutes and action plan to panel',
    startsOn: ['minutes-approved'],
    owner: disruptionChair,
    due: within(({ disruption }) => disruption.report.within),
    force: 'procedure',
    because: ['Torbay T-74', 'CF-37'],
  },
  {
    kind: 'disruption.filed',
    title: 'File the record of the disruption meeting in the case management system',
    startsOn: ['minutes-approved'],
    owner: by('childs-social-worker'),
    due: within(({ disruption }) => disruption.filedWithin),
    force: 'procedure',
    because: ['Torbay T-76', 'CF-39'],
  },
  {
    kind: 'disruption.child-letter',
    title: 'Write to the child, or tell them, what was decided',
    startsOn: ['minutes-approved'],
    owner: by('childs-social-worker'),
    due: within(({ disruption }) => disruption.childLetter.within),
    force: 'ours',
    because: ['domain §13', 'CF-47'],
  },
  {
    kind: 'disruption.panel-considered',
    title: 'Have panel consider minutes, actions and recommendations',
    startsOn: ['sent-to-panel'],
    owner: by('panel-adviser'),
    due: within(({ disruption }) => disruption.report.consideredWithin),
    force: 'procedure',
    because: ['Torbay T-75'],
  },
  {
    kind: 'disruption.action-review',
    title: 'Look whether the actions were done and changed something',
    startsOn: ['actions-planned'],
    owner: by('safeguarding-unit-manager'),
    due: within(({ disruption }) => disruption.actionReview.within),
    force: 'ours',
    because: ['Torbay T-73'],
  },
  {
    kind: 'action.done',
    title: 'Do what the meeting agreed',
    startsOn: ['action-agreed'],
    owner: ({ ofRole }) => ofRole ?? 'childs-social-worker',
    due: on('the day agreed', ({ actionDue }) => actionDue),
    force: 'procedure',
    because: ['Torbay T-72', 'Torbay T-73'],
  },
  {
    kind: 'summary.yearly',
    title: 'Write the yearly summary of disruption meetings',
    startsOn: ['year-ended'],
    owner: (_facts, { council }) => firstOf(council.summary.ownedBy.is),
    due: { is: 'day-of-year', on: ({ council }) => council.summary.due },
    force: 'procedure',
    because: ['Torbay T-77', 'CF-40'],
  },
  {
    kind: 'dip-sample.look',
    title: 'Look at a dip sample of disruption meetings, not one’s own',
    startsOn: ['quarter-ended'],
    owner: (_facts, { council }) => firstOf(council.dipSample.ownedBy.is),
    due: within(({ council }) => council.dipSample.within),
    force: 'procedure',
    because: ['Torbay T-78', 'CF-41'],
    when: ({ day }, { council }) => council.dipSample.every.is === 'quarter' || endsYear(day, council),
  },
];

/** Whether the council's year has ended in the quarter that ends with this day. */
function endsYear(day: LocalDate, council: Procedure['council']): boolean {
  const quarter = addMonths(addDays(day, 1), -3);
  return summaryYearOf(addDays(day, 1), { council }).from > quarter;
}
