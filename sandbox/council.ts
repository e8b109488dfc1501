import { readFileSync } from 'node:fs';
import { COUNCIL } from './settings.ts';

export interface Person {
  /** Entra object id. */
  readonly id: string;
  readonly name: string;
  readonly mail: string;
  readonly jobTitle: string;
  readonly department: string;
  readonly manager: string | null;
  readonly workingHours: { readonly start: string; readonly end: string; readonly days: readonly string[] };
  /** Without one, Exchange cannot say whether this person is free. */
  readonly mailbox: boolean;
  /** Whether the council's set-up policy has installed the app. */
  readonly installed: boolean;
}

export interface Council {
  readonly people: readonly Person[];
  /** By Entra id, mail, or Teams id. */
  find(key: string): Person | undefined;
}

const ORGANISER: Person = {
  ...COUNCIL.organiser,
  jobTitle: 'Service mailbox',
  department: 'Placement service',
  manager: null,
  workingHours: { start: '08:00', end: '18:00', days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] },
  mailbox: true,
  installed: false,
};

/** The invented people of the council. The organiser's mailbox is an account too, but nobody signs in to it. */
export function openCouncil(): Council {
  const file = new URL('./council/people.json', import.meta.url);
  const people = JSON.parse(readFileSync(file, 'utf8')) as readonly Person[];
  const byKey = new Map<string, Person>();
  for (const person of [...people, ORGANISER]) {
    for (const key of [person.id, person.mail, teamsIdOf(person)]) byKey.set(key.toLowerCase(), person);
  }
  return { people, find: (key) => byKey.get(key.toLowerCase()) };
}

/** Teams' own id of a person, as the bot sees it. */
export const teamsIdOf = ({ id }: Pick<Person, 'id'>): string =>
  `29:1${Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')}-wrenford`;

/** The personal chat of this person with the bot. */
export const conversationOf = ({ id }: Pick<Person, 'id'>): string =>
  `a:1${Buffer.from(id.replaceAll('-', ''), 'hex').reverse().toString('base64url')}-steady`;
