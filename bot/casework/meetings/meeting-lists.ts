import {
  agendaWords,
  stepsOfEnding,
  waysOnWhenNotSettling,
  type Meeting,
  type MeetingView,
  type Profile,
  type WayOn,
} from '#rules';

/** What a meeting goes through, in order, as its procedure has it. */
export const agendaOf = ({ kind }: Meeting, procedure: Profile): MeetingView['agenda'] =>
  procedure[kind].agenda.map(({ is, source }) => ({ title: agendaWords(is), prompts: [], because: [source] }));

/**
 * What the chair sees to: what the procedure asks of who chairs a disruption meeting, or makes sure of at a planning meeting.
 *
 * @source Warrington W-19, W-20, W-98 · domain §2.4
 */
export function chairListOf({ kind }: Meeting, { disruption, planning }: Profile): MeetingView['chairList'] {
  const lines = { disruption: disruption.chair.does, planning: planning.conduct, stability: [], support: [] }[kind];
  return lines.map(({ is, source }) => ({ what: is, because: [source] }));
}

/** What a planning meeting considers when the child is not settling. @source Warrington W-21 to W-24 */
export const waysOnOf = ({ kind }: Meeting, procedure: Profile): MeetingView['waysOn'] =>
  kind === 'planning' ? waysOnWhenNotSettling(procedure).map(asLine) : [];

const asLine = ({ words, because }: WayOn) => ({ words, because: [because] });

/** What a planned ending asks for, once the meeting came to it. @source Torbay T-36, T-37 */
export const endingStepsOf = ({ outcome }: Meeting): MeetingView['endingSteps'] =>
  outcome === 'planned-ending' ? stepsOfEnding() : undefined;
