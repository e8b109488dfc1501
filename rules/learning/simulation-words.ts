import type { Citation, LocalDate, Role } from '../vocabulary.ts';
import { countWords, listWords, shortDateWithYear } from '../words/dates.ts';
import { roleName } from '../words/people.ts';
import { meetingName } from '../words/procedure.ts';
import type { MeetingUnderBoth, OwedUnderBoth, SimulatedDifference, Simulation } from './simulate.ts';

/** A simulation as a page of plain text: the sums first, then each case in which the two part. */
export function simulationWords(simulation: Simulation): readonly string[] {
  const { first, second, cases, meetings, earlier, later, late } = simulation;
  const same = cases.filter((one) => one.same).length;
  return [
    `A: ${first}`,
    `B: ${second}`,
    '',
    `${countWords(cases.length, 'case')}; the two say the same of ${same}.`,
    `Meetings: ${meetings.first} under A, ${meetings.second} under B.`,
    `B wants things earlier ${countWords(earlier, 'time')}, and later ${countWords(later, 'time')}.`,
    `Late, as it was done: ${late.first} under A, ${late.second} under B.`,
    ...cases.flatMap((one, index) => ['', `${index + 1}. ${one.name}`, ...(one.same ? [SAME] : caseLines(one))]),
  ];
}

const SAME = '- Nothing differs.';

/** Where the two part in one case, a line each. */
export function caseLines({ is, meetings, others, decides, paragraphs }: SimulatedDifference): readonly string[] {
  return [
    ...(is.first === is.second ? [] : [`- A: ${STATE[is.first]}. B: ${STATE[is.second]}.`]),
    ...meetings.filter(isApart).map(meetingLine),
    ...others.filter(isApart).map(owedLine),
    ...decides.first.map((words) => `- Only A says: ${words}`),
    ...decides.second.map((words) => `- Only B says: ${words}`),
    ...paragraphLines('A', paragraphs.first),
    ...paragraphLines('B', paragraphs.second),
  ];
}

const STATE = {
  decided: 'it is decided',
  asking: 'something is asked first',
  contradictory: 'the facts do not fit together',
  held: 'it is held for safeguarding',
} as const satisfies Record<SimulatedDifference['is']['first'], string>;

const isApart = (owed: OwedUnderBoth | MeetingUnderBoth): boolean =>
  owed.under !== 'both' ||
  owed.firstDue !== owed.secondDue ||
  owed.lateUnder.length === 1 ||
  ('meeting' in owed && String(owed.firstChairs) !== String(owed.secondChairs));

function meetingLine(owed: MeetingUnderBoth): string {
  const chairs =
    owed.under === 'first'
      ? ` Chair: ${rolesWords(owed.firstChairs)}.`
      : owed.under === 'second'
        ? ` Chair: ${rolesWords(owed.secondChairs)}.`
        : String(owed.firstChairs) === String(owed.secondChairs)
          ? ''
          : ` Chair under A: ${rolesWords(owed.firstChairs)}; under B: ${rolesWords(owed.secondChairs)}.`;
  return `- The ${meetingName(owed.meeting)}: ${daysWords(owed)}${lateWords(owed)}${chairs}`;
}

const owedLine = (owed: OwedUnderBoth): string => `- ${owed.title}: ${daysWords(owed)}${lateWords(owed)}`;

function daysWords({ under, firstDue, secondDue, daysLater }: OwedUnderBoth): string {
  if (under === 'first') return `only A, ${byWords(firstDue)}.`;
  if (under === 'second') return `only B, ${byWords(secondDue)}.`;
  if (firstDue === secondDue) return `both, ${byWords(firstDue)}.`;
  const days = `A ${byWords(firstDue)}, B ${byWords(secondDue)}`;
  if (daysLater === undefined) return `${days}.`;
  return `${days}, ${countWords(Math.abs(daysLater), 'day')} ${daysLater < 0 ? 'earlier' : 'later'}.`;
}

const byWords = (due: LocalDate | undefined): string =>
  due === undefined ? 'without a day' : `by ${shortDateWithYear(due)}`;

function lateWords({ doneOn, lateUnder }: OwedUnderBoth): string {
  if (doneOn === undefined) return '';
  const done = ` Done on ${shortDateWithYear(doneOn)}:`;
  if (lateUnder.length === 0) return `${done} late under neither.`;
  return `${done} late under ${listWords(lateUnder.map((which) => (which === 'first' ? 'A' : 'B')))}.`;
}

const rolesWords = (roles: readonly Role[]): string => listWords(roles.map(roleName), 'or');

const paragraphLines = (which: 'A' | 'B', paragraphs: readonly Citation[]): readonly string[] =>
  paragraphs.length === 0 ? [] : [`- Paragraphs of ${which} alone: ${paragraphs.join('; ')}.`];
