import { oracleDays } from '../../rules/day-oracle.ts';
import type { Invariant } from '../invariants.ts';

const { days, works, indexOf } = oracleDays('england-and-wales', 2026, 2028);

const place = (day: string): number => {
  const found = indexOf.get(day);
  if (found === undefined) throw new Error(`${day} is beyond the days that are known.`);
  return found;
};
/** So many working days after it, the day itself not counted. */
function workingDaysAfter(day: string, many: number): string {
  let at = place(day);
  for (let left = many; left > 0;) if (works[(at += 1)] === true) left -= 1;
  return days[at] ?? '';
}
/** So many days after it, or the last working day before that. */
function withinDays(day: string, many: number): string {
  let at = place(day) + many;
  while (works[at] !== true) at -= 1;
  return days[at] ?? '';
}
function notBeforeDays(day: string, many: number): string {
  let at = place(day) + many;
  while (works[at] !== true) at += 1;
  return days[at] ?? '';
}

/** A slow judgement buys no time: counted from the working day after the report at the latest. */
function heldBy(judged: string, reported: string): string {
  const latest = workingDaysAfter(reported, 1);
  return withinDays(judged < latest ? judged : latest, 7);
}

/** What is owed from which day, as the sources of the blended procedure say it. */
const FROM_REPORT: Readonly<Record<string, (day: string) => string>> = {
  'instability.judgement': (day) => workingDaysAfter(day, 1),
  'instability.child-conversation': (day) => workingDaysAfter(day, 3),
};
const FROM_ENDING: Readonly<Record<string, (day: string) => string>> = {
  'ending.notices': (day) => workingDaysAfter(day, 10),
  'ending.next-home': (day) => workingDaysAfter(day, 1),
  'disruption.decision': (day) => workingDaysAfter(day, 2),
  'disruption.referral': (day) => workingDaysAfter(day, 1),
};

/** What is owed by when, counted a second way. */
export const deadlinesRight: readonly Invariant[] = [
  {
    promise:
      'A stability meeting is held within 7 days of the judgement, or of the working day after the report (Torbay T-45, CF-12); a disruption meeting from 6 to 12 weeks after the child left.',
    brokenBy: async ({ world }) => {
      const { meetings, judgements, endings, episodes } = world.seer.ports.records;
      const reported = new Map((await episodes.all()).map(({ row }) => [row.ref, row.openedOn]));
      const judged = (await judgements.all())
        .map(({ row }) => row)
        .filter(({ outcome }) => outcome === 'stability-meeting');
      const left = new Map((await endings.all()).map(({ row }) => [row.ref, row.leftOn]));
      for (const { row } of await meetings.all()) {
        if (row.state === 'cancelled' || row.heldOn !== undefined) continue;
        if (
          row.kind === 'stability' &&
          !judged.some(({ episode, on }) => episode === row.about && row.by === heldBy(on, reported.get(episode) ?? on))
        )
          return `${row.ref} is to be held by ${row.by}`;
        const leftOn = left.get(row.about);
        if (row.kind !== 'disruption' || leftOn === undefined) continue;
        const window = `${notBeforeDays(leftOn, 42)} to ${withinDays(leftOn, 84)}`;
        if (`${row.from} to ${row.by}` !== window)
          return `${row.ref} is to be held from ${row.from} to ${row.by}; the child left on ${leftOn}: ${window}`;
      }
      return undefined;
    },
  },
  {
    promise: 'What is owed from a report or an ending is due on the day that the procedure says.',
    brokenBy: async ({ world }) => {
      const { obligations, episodes, endings } = world.seer.ports.records;
      const reported = new Map((await episodes.all()).map(({ row }) => [row.ref, row.openedOn]));
      const left = new Map((await endings.all()).map(({ row }) => [row.ref, row.leftOn]));
      for (const { row } of await obligations.all()) {
        const [count, from] = [
          FROM_REPORT[row.kind] ?? FROM_ENDING[row.kind],
          reported.get(row.about) ?? left.get(row.about),
        ];
        if (count === undefined || from === undefined || row.doneAt !== undefined || row.override !== undefined)
          continue;
        if (row.due !== count(from))
          return `${row.key} is due on ${row.due ?? 'no day'}; counted from ${from} it is ${count(from)}`;
      }
      return undefined;
    },
  },
];
