import { z } from 'zod';
import type { LocalDate, LocalTime } from '#rules';
import type { Calendar, Diary } from '../casework/ports.ts';
import { Fault } from '../faults.ts';
import type { Graph } from '../microsoft365/graph.ts';
import { dayAfter, IN_LONDON, inLondon, londonTime, momentOf, startOf } from './london.ts';
import { workingHoursIn } from './working-hours.ts';

/** getSchedule takes at most 20 people and a window shorter than 62 days. */
const MOST_PEOPLE = 20;
const LONGEST_WINDOW_DAYS = 61;
const PIECE_MINUTES = 15;

const ANSWER = z.looseObject({
  value: z.array(
    z.looseObject({
      scheduleId: z.string(),
      availabilityView: z.string().nullish(),
      error: z.unknown().optional(),
      workingHours: z.unknown().optional(),
    }),
  ),
});

interface Window {
  readonly from: LocalDate;
  /** First day after it. */
  readonly until: LocalDate;
}

interface Schedule {
  readonly view: string;
  readonly workingHours: Diary['workingHours'];
}

/** Free and busy, asked through the organiser's mailbox. Whatever is missing in an answer is not known, and never free. */
export const diariesThrough =
  (graph: Graph, organiser: string): Calendar['diaries'] =>
  async (people, from, to) => {
    const windows = windowsIn(from, to);
    const mails = [...new Set(people.map(({ mail }) => mail.toLowerCase()))];
    const answers = await Promise.all(
      chunksOf(mails).flatMap((chunk) => windows.map((window) => ask(graph, organiser, chunk, window))),
    );
    return people.map(({ id, mail }): Diary => {
      const schedules = windows.map((window) => {
        const answer = answers.find((one) => one.window === window && one.asked.includes(mail.toLowerCase()));
        return { window, schedule: answer?.schedules.get(mail.toLowerCase()) };
      });
      return {
        person: id,
        busy: schedules.flatMap(({ window, schedule }) => busyIn(window, schedule?.view ?? '')),
        known: schedules.every(({ window, schedule }) => schedule !== undefined && covers(window, schedule.view)),
        workingHours: schedules.find(({ schedule }) => schedule?.workingHours !== undefined)?.schedule?.workingHours,
      };
    });
  };

async function ask(graph: Graph, organiser: string, asked: readonly string[], window: Window) {
  const step = `diaries/${window.from}`;
  const body = {
    schedules: asked,
    startTime: inLondon(startOf(window.from)),
    endTime: inLondon(startOf(window.until)),
    availabilityViewInterval: PIECE_MINUTES,
  };
  const once = (): Promise<unknown> => graph.post(step, `/users/${organiser}/calendar/getSchedule`, body, IN_LONDON);
  const schedules = new Map<string, Schedule>();
  const answer = await once().catch(once).catch(notKnown);
  for (const { scheduleId, availabilityView, error, workingHours } of ANSWER.safeParse(answer).data?.value ?? []) {
    if (error !== undefined && error !== null) continue;
    schedules.set(scheduleId.toLowerCase(), {
      view: availabilityView ?? '',
      workingHours: workingHoursIn(workingHours),
    });
  }
  return { asked, window, schedules };
}

/** It only asks, though it is a POST: no answer means not known, and a person decides with what is known. */
function notKnown(fault: unknown): undefined {
  if (fault instanceof Fault && ['unclear', 'try-later', 'changed-meanwhile'].includes(fault.reason)) return undefined;
  throw fault;
}

/** Pieces in a window; one day a year has an hour less, one an hour more. */
const piecesIn = ({ from, until }: Window): number =>
  (momentOf(startOf(until)) - momentOf(startOf(from))) / (PIECE_MINUTES * 60_000);

/** 0 free or working elsewhere, 1 tentative, 2 busy, 3 out of office, 4 working elsewhere in older answers. */
const covers = (window: Window, view: string): boolean => view.length === piecesIn(window) && /^[0-4]+$/.test(view);

function busyIn(window: Window, view: string): Diary['busy'] {
  const start = momentOf(startOf(window.from));
  const at = (piece: number): LocalTime => londonTime(start + piece * PIECE_MINUTES * 60_000);
  return [...view.matchAll(/[^04]+/g)].map(({ 0: run, index }) => ({ from: at(index), to: at(index + run.length) }));
}

function windowsIn(from: LocalDate, to: LocalDate): readonly Window[] {
  const end = dayAfter(to);
  const windows: Window[] = [];
  for (let start = from; start < end;) {
    const until = dayAfter(start, LONGEST_WINDOW_DAYS);
    windows.push({ from: start, until: until < end ? until : end });
    start = until;
  }
  return windows;
}

const chunksOf = (mails: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(mails.length / MOST_PEOPLE) }, (_, chunk) =>
    mails.slice(chunk * MOST_PEOPLE, (chunk + 1) * MOST_PEOPLE),
  );
