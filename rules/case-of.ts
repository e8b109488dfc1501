import type { Meeting } from './meeting-records.ts';
import type { OfCase } from './of-case.ts';

/** The case of a meeting: what it is about, or itself where it is about the child and nothing that began before it. */
export const caseOfMeeting = ({ about, childRef, ref }: Pick<Meeting, 'about' | 'childRef' | 'ref'>): string =>
  about === childRef ? ref : about;

/** Where a row belongs that came with this meeting. */
export const inCaseOfMeeting = (meeting: Pick<Meeting, 'about' | 'childRef' | 'ref' | 'placement'>): OfCase => ({
  case: caseOfMeeting(meeting),
  childRef: meeting.childRef,
  placement: meeting.placement,
});

/** Where a row belongs that came with this episode or this ending. */
export const inCaseOf = ({
  ref,
  childRef,
  placement,
}: {
  readonly ref: string;
  readonly childRef: string;
  readonly placement: string;
}): OfCase => ({ case: ref, childRef, placement });

const MEETING = /^(PM|FS|SM|DM)-/;

/** Whether a reference is of a meeting, whichever kind. */
export const isMeetingRef = (ref: string): boolean => MEETING.test(ref);
