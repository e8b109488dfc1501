import { letterKey, type Meeting, type Step } from '#rules';
import type { Ports } from '../../bot/casework/ports.ts';
import type { Control } from '../../sandbox/control-client.ts';
import { invitationOf } from './staged-meeting.ts';

/** What is looked at when all is over. */
export interface Looks {
  readonly ports: Ports;
  readonly control: Control;
}

/** One kind of step, and what someone who opens the lists, the diary, the chat and the letters finds of it. */
export interface KindOfStep {
  readonly kind: Step['do'];
  readonly what: string;
  readonly step: (meeting: Meeting) => Step;
  /** What is there before the step. */
  readonly before?: (meeting: Meeting, ports: Ports) => Promise<void>;
  readonly look: (meeting: Meeting, looks: Looks) => Promise<unknown>;
  readonly found: unknown;
  /** Where a cut leaves something else, and why that is right. */
  readonly otherwise?: Readonly<Record<string, unknown>>;
}

export const onceId = ({ ref }: Meeting): string => `${ref}/once/step`;

export interface SeenEvent {
  readonly id: string;
  readonly subject: string;
  readonly isCancelled?: boolean;
  readonly start: { readonly dateTime: string };
  readonly attendees: readonly { readonly emailAddress: { readonly address: string } }[];
}

export const eventsOf = async ({ ref }: Meeting, { control }: Looks, removed = false): Promise<readonly SeenEvent[]> =>
  ((await control.events(removed)) as unknown as readonly SeenEvent[]).filter(({ subject }) => subject === ref);

/** Cards that name this meeting, as they stand in the person's chat; two that look the same are one form. */
export async function cardsOf({ ref }: Meeting, person: string, { control }: Looks) {
  const cards = (await control.chat(person))
    .map(({ card }) => JSON.stringify(card ?? {}))
    .filter((card) => card.includes(ref));
  return { copies: cards.length, forms: new Set(cards).size };
}

export const mailsTo = async ({ ref }: Meeting, address: string, { control }: Looks): Promise<number> =>
  (await control.letters())
    .map((letter) => JSON.stringify(letter))
    .filter((letter) => letter.includes(address) && letter.includes(ref)).length;

export const deliveryOf = async (meeting: Meeting, person: string, { ports }: Looks) =>
  (await ports.records.invitations.find(invitationOf(meeting, person)))?.row.delivery;

export const rowsAbout = async (meeting: Meeting, { ports }: Looks) =>
  (await ports.records.obligations.where({ about: meeting.ref })).map(({ row }) => row);

export const letterState = async (key: string, { ports }: Looks) =>
  (await ports.records.letters.find(letterKey(key)))?.row.state;
