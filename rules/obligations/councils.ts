import { formOf } from '../endings/ending-kinds.ts';
import type { Sourced } from '../profile.ts';
import type { Limit } from '../days.ts';
import { by, stabilityCoordinator, within } from './owner-and-due.ts';
import type { ObligationFacts, ObligationRule } from './rule.ts';
import { present } from '../present.ts';

/*
 * What only some councils’ procedures ask for. Each is owed where the profile has a line for it, and nowhere else; who says so is
 * the source of that line.
 */

const said = <T>(lines: readonly T[]): boolean => lines.length > 0;

/** The first line of a list that is owed only where it has one. */
function theLine<T>(lines: readonly Sourced<T>[]): Sourced<T> {
  const [line] = lines;
  if (line === undefined) throw new RangeError('Something is owed only where the procedure has a line for it.');
  return line;
}

/** @returns the limit for this kind of placement, where the procedure has one. */
const limitFor = (
  { setting }: ObligationFacts,
  lines: readonly Sourced<{ readonly settings: readonly string[]; readonly within: Limit }>[],
): Sourced<Limit> | undefined => {
  const line = lines.find(({ is }) => is.settings.includes(setting));
  return line && { is: line.is.within, source: line.source };
};

export const councilsObligations: readonly ObligationRule[] = [
  {
    kind: 'disruption.decision-together',
    title: 'Decide together with the other whom the procedure names whether a disruption meeting is held',
    startsOn: ['placement-ended'],
    owner: (_facts, { disruption }) => present(disruption.decision.by.is.at(-1)),
    due: within(({ disruption }) => disruption.decision.within),
    force: 'procedure',
    because: ['domain §10'],
    when: ({ disruptionMeeting }, { disruption }) =>
      disruption.decision.agree.is === 'all' && disruptionMeeting === 'consider',
  },
  {
    kind: 'disruption.instead',
    title: 'Write the report or the review that stands in the place of a disruption meeting',
    startsOn: ['placement-ended'],
    owner: (facts, procedure) => formOf(facts, procedure)?.is.by[0] ?? 'childs-social-worker',
    due: within(({ disruption }) => disruption.report.consideredWithin),
    force: 'procedure',
    because: ['domain §10'],
    when: (facts, procedure) => facts.unplanned === true && formOf(facts, procedure) !== undefined,
  },
  {
    kind: 'disruption.panel-told',
    title: 'Tell panel of the disruption',
    startsOn: ['disruption-required'],
    owner: by('childs-social-worker'),
    due: within(({ disruption }) => theLine(disruption.panel.toldWithin)),
    force: 'procedure',
    because: ['domain §10'],
    when: (_facts, { disruption }) => said(disruption.panel.toldWithin),
  },
  {
    kind: 'disruption.panel-in-time',
    title: 'Have the disruption before panel in time',
    startsOn: ['disruption-required'],
    owner: (_facts, { disruption }) => disruption.panel.presentedBy[0]?.is ?? 'childs-social-worker',
    due: {
      is: 'within',
      limit: ({ disruption, planning }, facts) =>
        limitFor(facts, disruption.panel.within) ?? planning.planCompleteWithin,
      from: ({ leftOn }) => leftOn,
    },
    force: 'procedure',
    because: ['domain §10'],
    when: (facts, { disruption }) => limitFor(facts, disruption.panel.within) !== undefined,
  },
  {
    kind: 'disruption.panel-papers',
    title: 'Give the panel coordinator the papers',
    startsOn: ['panel-booked', 'minutes-approved'],
    owner: (_facts, { disruption }) => disruption.panel.presentedBy[0]?.is ?? 'childs-social-worker',
    due: {
      is: 'days-before',
      limit: ({ disruption }) => theLine(disruption.panel.papersBefore),
      day: ({ panelOn }) => panelOn,
      words: 'before panel, once its day is known',
    },
    force: 'procedure',
    because: ['domain §10'],
    when: (_facts, { disruption }) => said(disruption.panel.papersBefore),
  },
  {
    kind: 'stability.triage',
    title: 'Look at the request together with the other manager first: visits or care planning may do instead',
    startsOn: ['judged-unmanageable'],
    owner: (_facts, { stability }) => theLine(stability.triage.by).is,
    due: { is: 'stability-clock', of: 'booking' },
    force: 'procedure',
    because: ['domain §10'],
    when: (_facts, { stability }) => said(stability.triage.by),
  },
  {
    kind: 'stability.oversight-note',
    title: 'Write the note of management oversight, with the support meanwhile, on each record where it belongs',
    startsOn: ['judged-unmanageable'],
    owner: by('team-manager'),
    due: { is: 'stability-clock', of: 'booking' },
    force: 'procedure',
    because: ['domain §10'],
    when: (_facts, { stability }) => said(stability.triage.noteOn),
  },
  {
    kind: 'stability.arrange-together',
    title: 'Arrange the stability meeting together with its coordinator',
    startsOn: ['judged-unmanageable'],
    owner: (_facts, { stability }) => theLine(stability.coordinator.together).is,
    due: { is: 'stability-clock', of: 'booking' },
    force: 'procedure',
    because: ['domain §10'],
    when: (_facts, { stability }) => said(stability.coordinator.together),
  },
  {
    kind: 'stability.minutes-always-to',
    title: 'Make sure that those who always get the record of the stability meeting have it',
    startsOn: ['stability-held'],
    owner: stabilityCoordinator,
    due: within(({ stability }) => stability.minutes.within),
    force: 'procedure',
    because: ['domain §10'],
    when: (_facts, { stability }) => said(stability.minutes.alwaysTo),
  },
  {
    kind: 'planning.matching-meeting',
    title: 'Hold the meeting at which the match is decided, and write down what it decided',
    startsOn: ['placement-matched'],
    owner: (_facts, { planning }) => theLine(planning.matching.chairedBy).is,
    due: { is: 'before-day', day: ({ placementStartsOn }) => placementStartsOn, words: 'before the child moves in' },
    force: 'procedure',
    because: ['domain §10'],
    when: (_facts, { planning }) => said(planning.matching.chairedBy),
  },
  {
    kind: 'planning.hold-after-emergency',
    title: 'Hold the planning meeting after the placement made in an emergency',
    startsOn: ['placement-started'],
    owner: (_facts, { planning }) => planning.arrangedBy.is,
    due: within(
      ({ planning }, facts) => limitFor(facts, planning.emergencyMeetingWithin) ?? planning.planCompleteWithin,
    ),
    metByHolding: true,
    force: 'procedure',
    because: ['domain §10'],
    when: (facts, { planning }) =>
      facts.emergency === true && limitFor(facts, planning.emergencyMeetingWithin) !== undefined,
  },
];
