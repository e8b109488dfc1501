import { expect } from 'vitest';
import type { Meeting, MeetingView } from '#rules';
import { tick } from '../../bot/casework/plans/look-after.ts';
import { sendInvitations } from '../../bot/casework/meetings/send-meeting.ts';
import { showMeeting } from '../../bot/casework/meetings/show-meeting.ts';
import type { Ports } from '../../bot/casework/ports.ts';
import type { Looks } from './looks.ts';
import { PEOPLE, stage, stagedMeeting } from './staged-meeting.ts';
import { openFixture, type Fixture } from './fixture.ts';

/** The mail address of the carer who is written to. */
export const HAZEL = 'hazel.household@home.example';

/** Two replicas of a council, and a coordinator who presses “Send”. */
export interface Sending {
  readonly fixture: Fixture;
  readonly ports: Ports;
  readonly other: Ports;
  readonly looks: Looks;
  /** A meeting of which everything is settled, and nothing is sent. */
  toSend(): Promise<Meeting>;
  presses(meeting: Meeting, on?: Ports): Promise<void>;
  /** The meeting’s page, as the coordinator sees it. */
  view(meeting: Meeting): Promise<MeetingView>;
  /** The timer looks some times; Teams takes only so many cards in one chat at once, so that one look may not do. */
  timerLooks(by: Ports): Promise<void>;
}

export async function openSending(): Promise<Sending> {
  const fixture = await openFixture();
  const ports = await fixture.replica();
  const looks = { ports: await fixture.replica(), control: fixture.sandbox.control };
  let number = 300;
  return {
    fixture,
    ports,
    other: await fixture.replica(),
    looks,
    toSend: () => {
      number += 1;
      return stage(stagedMeeting(number, 'arranging'), ports);
    },
    presses: async ({ ref }, on = ports) => {
      const came = await sendInvitations(PEOPLE.coordinator, { meeting: ref }, on);
      expect(came.is === 'refused' ? came.words : came.is).toBe('changed');
    },
    view: ({ ref }) => showMeeting(PEOPLE.coordinator, ref, looks.ports),
    timerLooks: async (by) => {
      for (let look = 0; look < 4; look += 1) {
        await tick(by);
        fixture.later(1);
      }
    },
  };
}
