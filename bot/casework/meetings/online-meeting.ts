import { Fault } from '../../faults.ts';
import { meetingCalled } from '../find-case.ts';
import type { Ports } from '../ports.ts';

/**
 * Lobby on, recording off, chair as co-organiser. A refusal does not undo the meeting: it is shown as something to set
 * by hand.
 */
export async function setMeetingOptions(step: string, ref: string, ports: Ports): Promise<string> {
  const meeting = await meetingCalled(ref, ports);
  const { trouble } = meeting.row;
  if (meeting.row.joinUrl === undefined || meeting.row.chairId === undefined) return 'no-online-meeting';
  if (meeting.row.heldWith !== undefined) return 'set-with-the-other';
  try {
    await ports.calendar.setOptions(step, meeting.row.joinUrl, meeting.row.chairId);
  } catch (fault) {
    if (!isNo(fault)) throw fault;
    if (trouble !== 'options-not-set') await ports.records.meetings.change(meeting, { trouble: 'options-not-set' });
    return 'not-set';
  }
  if (trouble === 'options-not-set') await ports.records.meetings.change(meeting, { trouble: undefined });
  return 'set';
}

/**
 * Steady in the chat of the Teams meeting, where the council has allowed it. A refusal leaves the meeting as it is: its coordinator
 * reads how to add Steady by hand. A meeting that Teams does not know yet is tried again.
 */
export async function addToChat(step: string, ref: string, ports: Ports): Promise<string> {
  const meeting = await meetingCalled(ref, ports);
  const { joinUrl, heldWith, trouble } = meeting.row;
  if (ports.calendar.addToChat === undefined) return 'not-allowed';
  if (joinUrl === undefined) return 'no-online-meeting';
  if (heldWith !== undefined) return 'added-with-the-other';
  try {
    await ports.calendar.addToChat(step, joinUrl);
  } catch (fault) {
    if (!isNo(fault)) throw fault;
    if (trouble === undefined) await ports.records.meetings.change(meeting, { trouble: 'not-in-chat' });
    return 'not-added';
  }
  if (trouble === 'not-in-chat') await ports.records.meetings.change(meeting, { trouble: undefined });
  return 'added';
}

/** Chair as co-organiser of a later part, and Steady beside it; what is refused is said with the meeting itself. */
export async function readySitting(
  step: string,
  joinUrl: string,
  chairId: string | undefined,
  ports: Ports,
): Promise<void> {
  const unlessRefused = (fault: unknown): void => {
    if (!isNo(fault)) throw fault;
  };
  if (chairId !== undefined) {
    await ports.calendar.setOptions(`${step}/options`, joinUrl, chairId).catch(unlessRefused);
  }
  await ports.calendar.addToChat?.(`${step}/chat`, joinUrl).catch(unlessRefused);
}

const isNo = (fault: unknown): boolean =>
  fault instanceof Fault && (fault.reason === 'refused' || fault.reason === 'rejected');
