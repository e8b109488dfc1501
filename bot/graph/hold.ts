import { setTimeout as pauseFor } from 'node:timers/promises';
import { z } from 'zod';
import type { Calendar, HeldMeeting, MeetingInDiary } from '../casework/ports.ts';
import { Fault } from '../faults.ts';
import type { Graph } from '../microsoft365/graph.ts';
import { EVENT, eventFor, eventIn, heldMeeting, type Event } from './event.ts';
import { IN_LONDON } from './london.ts';
import { STEP_MARK } from './marks.ts';

const FOUND = z.looseObject({ value: z.array(EVENT) });
/** Milliseconds between looks for an event that may just have been made. */
const LOOKS = [0, 300, 900];
/** How often one step's event is made anew, after it was taken out because it had no online meeting. */
const GENERATIONS = 4;

/**
 * Books in the organiser's calendar and sends the invitations, once for each step.
 *
 * Graph refuses a second event under the same `transactionId`, even after a first answer that was lost; then the event
 * is found by our mark. Hour and people were settled before: what is found is what was meant.
 *
 * @see https://learn.microsoft.com/graph/api/user-post-events
 */
export function holdIn(
  graph: Graph,
  organiser: string,
  linkTo: (ref: string) => string,
  cancel: Calendar['cancel'],
): Pick<Calendar, 'hold' | 'withdraw'> {
  const events = `/users/${organiser}/events`;

  async function byMark(step: string): Promise<Event | undefined> {
    const marked = `singleValueExtendedProperties/any(p: p/id eq '${STEP_MARK}' and p/value eq '${step.replaceAll("'", "''")}')`;
    const answer = FOUND.safeParse(await graph.get(step, `${events}?$filter=${encodeURIComponent(marked)}`, IN_LONDON));
    return answer.data?.value.find(({ isCancelled }) => isCancelled !== true);
  }

  async function lookFor(step: string): Promise<Event | undefined> {
    for (const pause of LOOKS) {
      await pauseFor(pause);
      const event = await byMark(step);
      if (event !== undefined) return event;
    }
    return undefined;
  }

  /** The event, made now or before; undefined when this generation of it was made and is gone. */
  async function make(step: string, generation: number, meeting: MeetingInDiary): Promise<Event | undefined> {
    try {
      return eventIn(await graph.post(step, events, eventFor(step, generation, meeting, linkTo), IN_LONDON), step);
    } catch (fault) {
      if (!(fault instanceof Fault) || !['done-before', 'unclear', 'changed-meanwhile'].includes(fault.reason))
        throw fault;
      const event = await lookFor(step);
      if (event !== undefined) return event;
      if (fault.reason === 'done-before') return undefined;
      // Not there, as far as can be seen: the next tick asks under the same id, so that there can be only one.
      throw new Fault('try-later', step, fault.waitSeconds);
    }
  }

  const hold = async (step: string, meeting: MeetingInDiary): Promise<HeldMeeting> => {
    for (let generation = 1; generation <= GENERATIONS; generation += 1) {
      const event = await make(step, generation, meeting);
      if (event === undefined) continue;
      const held = heldMeeting(event);
      if (!meeting.online || held.joinUrl !== undefined) return held;

      // Graph answers 201 with no meeting in it when the mailbox has no Teams. Nobody is to come to nowhere.
      await cancel(step, event.id, `Meeting ${meeting.ref} is being arranged again.`);
      throw new Fault('cannot-meet-online', step);
    }
    throw new Fault('cannot-meet-online', step);
  };

  const withdraw = async (step: string, words: string): Promise<void> => {
    const event = await lookFor(step);
    if (event !== undefined) await cancel(step, event.id, words);
  };
  return { hold, withdraw };
}
