import type { Person } from '../council.ts';
import type { ExchangeRole } from '../grants.ts';
import { COUNCIL } from '../settings.ts';
import type { World } from '../world.ts';
import { param, type Ask } from './ask.ts';
import { GraphRefusal } from './refusal.ts';

/** The mailbox in a path, when Exchange lets this app into it: the role is scoped to the organiser's alone. */
export function mailboxInPath(ask: Ask, world: World, role: ExchangeRole = 'Calendars.ReadWrite'): Person {
  const key = param(ask, 'user');
  const person = world.council.find(key);
  if (person === undefined) throw new GraphRefusal(404, 'ErrorInvalidUser', `The requested user '${key}' is invalid.`);
  if (!person.mailbox) {
    throw new GraphRefusal(
      404,
      'MailboxNotEnabledForRESTAPI',
      'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
    );
  }
  if (person.id !== COUNCIL.organiser.id || !world.grants.inExchange(ask.app.appId, role)) {
    throw new GraphRefusal(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
  }
  return person;
}
