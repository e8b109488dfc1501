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
  /** What this person signs in with, where it is not their mail address. */
  readonly upn?: string;
  /** As the directory and Teams write the name, where that is not the usual way. */
  readonly displayName?: string;
  /** Further addresses of the mailbox. */
  readonly aliases?: readonly string[];
  /** The address under which their answers to invitations come. */
  readonly x500?: string;
  /** The mailbox's own time zone, where it is not London's. */
  readonly zone?: string;
  /** False when the directory has shut the account. */
  readonly enabled?: boolean;
}

export const upnOf = ({ upn, mail }: Person): string => upn ?? mail;
export const displayNameOf = ({ displayName, name }: Person): string => displayName ?? name;
/** Every address that is this person's, in small letters. */
export const addressesOf = (person: Person): readonly string[] =>
  [person.mail, upnOf(person), ...(person.aliases ?? []), ...(person.x500 === undefined ? [] : [person.x500])].map(
    (address) => address.toLowerCase(),
  );

export interface Council {
  readonly people: readonly Person[];
  /** By Entra id, Teams id, or any of their addresses. */
  find(key: string): Person | undefined;
}

/** The second file holds those whom a directory knows otherwise than one would think. */
const FILES = ['people', 'unusual-people'] as const;

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
export function openCouncil(more: readonly Person[] = []): Council {
  const people = FILES.flatMap(
    (name) => JSON.parse(readFileSync(new URL(`./council/${name}.json`, import.meta.url), 'utf8')) as readonly Person[],
  ).concat(more);
  const byKey = new Map<string, Person>();
  for (const person of [...people, ORGANISER]) {
    for (const key of [person.id, teamsIdOf(person), ...addressesOf(person)]) byKey.set(key.toLowerCase(), person);
  }
  return { people, find: (key) => byKey.get(key.toLowerCase()) };
}

/** Teams' own id of a person, as the bot sees it. */
export const teamsIdOf = ({ id }: Pick<Person, 'id'>): string =>
  `29:1${Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')}-wrenford`;

/** The personal chat of this person with the bot. */
export const conversationOf = ({ id }: Pick<Person, 'id'>): string =>
  `a:1${Buffer.from(id.replaceAll('-', ''), 'hex').reverse().toString('base64url')}-steady`;
