import { randomUUID } from 'node:crypto';
import MAIL from '../council/mail.json' with { type: 'json' };
import type { Person } from '../council.ts';
import { eventOf } from '../graph/event-shape.ts';
import { asText, type Json } from '../wire/json.ts';
import type { MailRecord, World } from '../world.ts';
import { Wrong } from './wrong.ts';

/** What stands in this person’s inbox, the newest first: a few invented mails, and what was put there. */
export const mailSeen = ({ mail }: Person, world: World): readonly MailRecord[] =>
  [...(MAIL as readonly MailRecord[]), ...world.mail.value]
    .filter(({ to }) => to === mail)
    .sort((one, other) => other.received.localeCompare(one.received));

/** Somebody outside the council writes to this person. */
export function mailTo(person: Person, { from, name, subject, text }: Json, world: World): MailRecord {
  const address = asText(from);
  if (address === undefined || typeof text !== 'string') throw new Wrong('Say "from", an address, and "text".');
  const mail = {
    id: randomUUID(),
    to: person.mail,
    from: { name: asText(name) ?? address, address },
    subject: asText(subject) ?? '',
    received: world.clock.now().toISOString(),
    text,
  };
  world.mail.value.push(mail);
  world.mail.changed();
  return mail;
}

/** Those who arrange meetings have the service mailbox beside their own, and open its appointments as their organiser. */
const DELEGATES: readonly string[] = ['Placement service officer', 'Safeguarding Unit organiser'];

export const sharedCalendarSeen = ({ jobTitle }: Person, world: World): readonly Json[] =>
  DELEGATES.includes(jobTitle)
    ? world.events.value.list
        .filter(({ removedAt }) => removedAt === undefined)
        .map((event) => eventOf(event, 'GMT Standard Time'))
    : [];
