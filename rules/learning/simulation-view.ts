import type { MeetingDifference, ProcedureChoice, SimulationView } from '../views/learning.ts';
import { countWords, listWords } from '../words/dates.ts';
import { roleName } from '../words/people.ts';
import { meetingName } from '../words/procedure.ts';
import type { MeetingUnderBoth, SimulatedDifference, Simulation } from './simulate.ts';
import { caseLines } from './simulation-words.ts';

/** A simulation as a page: what changes in sentences, the sums, and each case with the paragraphs that only one rests on. */
export function simulationView(
  simulation: Simulation,
  {
    first,
    second,
    choices,
    mayRunLastYear,
    about,
  }: Pick<SimulationView, 'first' | 'second' | 'choices' | 'mayRunLastYear' | 'about'>,
): SimulationView {
  const { cases, meetings, late } = simulation;
  return {
    first,
    second,
    choices,
    mayRunLastYear,
    about,
    says: saysOf(simulation, first, second),
    sums: [
      { words: 'Meetings', ...meetings },
      { words: 'Late, as it was done', ...late },
    ],
    cases: cases.map((one) => ({
      name: one.name,
      same: one.same,
      meetings: one.meetings.map(meetingIn),
      lines: one.same ? [] : othersIn(one),
      paragraphs: one.paragraphs,
    })),
  };
}

function saysOf(
  { cases, meetings, earlier, later, late }: Simulation,
  first: ProcedureChoice,
  second: ProcedureChoice,
): readonly string[] {
  const same = cases.filter((one) => one.same).length;
  const more = meetings.second - meetings.first;
  const lateMore = late.second - late.first;
  return [
    `${first.title} and ${second.title} say the same of ${same} of ${countWords(cases.length, 'case')}.`,
    more === 0
      ? `Both ask for ${countWords(meetings.first, 'meeting')}.`
      : `${second.title} asks for ${countWords(Math.abs(more), 'meeting')} ${more > 0 ? 'more' : 'fewer'}.`,
    `It wants things earlier ${countWords(earlier, 'time')}, and later ${countWords(later, 'time')}.`,
    lateMore === 0
      ? `As things were done, ${late.first === 0 ? 'nothing is late under either' : `${late.first} would be late under each`}.`
      : `As things were done, ${Math.abs(lateMore)} ${lateMore > 0 ? 'more' : 'fewer'} would be late.`,
  ];
}

const rolesIn = (roles: MeetingUnderBoth['firstChairs']): string => listWords(roles.map(roleName), 'or');

const meetingIn = (owed: MeetingUnderBoth): MeetingDifference => ({
  meeting: meetingName(owed.meeting),
  first: owed.under === 'second' ? undefined : { by: owed.firstDue, chair: rolesIn(owed.firstChairs) },
  second: owed.under === 'first' ? undefined : { by: owed.secondDue, chair: rolesIn(owed.secondChairs) },
  doneOn: owed.doneOn,
  lateUnder: owed.lateUnder,
});

/** What differs beside meetings and paragraphs, which stand on the page by themselves. */
const othersIn = (one: SimulatedDifference): readonly string[] =>
  caseLines({ ...one, meetings: [], paragraphs: { first: [], second: [] } }).map((line) => line.replace(/^- /, ''));
