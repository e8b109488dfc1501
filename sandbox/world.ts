import type { Clock } from './clock.ts';
import type { Council } from './council.ts';
import type { AppPackage } from './app-package.ts';
import type { Grants } from './grants.ts';
import type { Signers } from './keys.ts';
import { openRows, type ListPart } from './list-rows.ts';
import type { Journal, Part, Store } from './store.ts';
import type { Json } from './wire/json.ts';
import type { ListRecord } from './list-records.ts';

/** An attendee of an event, as the organiser's copy knows them. */
export interface AttendeeRecord {
  address: string;
  readonly name: string;
  readonly type: string;
  response: string;
  /** When they answered; the year 1 while they have not. */
  time: string;
}

export interface EventRecord {
  readonly id: string;
  readonly uid: string;
  readonly transactionId: string | undefined;
  readonly createdAt: string;
  changedAt: string;
  /** Grows with every change of the organiser's calendar; delta reads by it. */
  sequence: number;
  /** UTC. */
  start: string;
  end: string;
  startZone: string;
  endZone: string;
  fields: Json;
  attendees: AttendeeRecord[];
  readonly extended: readonly { readonly id: string; readonly value: string }[];
  online: { readonly joinUrl: string; readonly meetingId: string } | undefined;
  removedAt: string | undefined;
  removedBy: 'cancelled' | 'deleted' | undefined;
  comment: string | undefined;
}

export interface MailRecord {
  readonly id: string;
  /** Address of the person to whom it came. */
  readonly to: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly received: string;
  readonly text: string;
}

export interface MeetingRecord {
  readonly id: string;
  readonly joinUrl: string;
  options: Json;
}

export interface FileRecord {
  readonly id: string;
  readonly drive: string;
  /** Folders and name, with slashes. */
  path: string;
  readonly createdAt: string;
  changedAt: string;
  version: number;
  size: number;
  contentType: string;
}

export interface ChatMessage {
  readonly id: string;
  readonly from: 'bot' | 'person';
  readonly at: string;
  changedAt: string;
  version: number;
  text: string | undefined;
  card: Json | undefined;
  attachments: readonly Json[];
  /** What only this person sees in place of the card, since they pressed something on it. */
  view: Json | undefined;
  /** The version for which the card was refreshed already. */
  refreshed: number;
}

export interface ChatRecord {
  readonly person: string;
  installed: boolean;
  installationId: string;
  /** Whether the bot has been told of the installation. */
  announced: boolean;
  messages: ChatMessage[];
  typingAt: string | undefined;
}

export interface BusyBlock {
  readonly person: string;
  readonly start: string;
  readonly end: string;
  readonly status: string;
  readonly subject: string;
}

/** All that Microsoft 365 keeps of this council. */
export interface World {
  readonly store: Store;
  readonly clock: Clock;
  readonly council: Council;
  readonly signers: Signers;
  readonly grants: Grants;
  readonly app: () => AppPackage;
  readonly events: Part<{ sequence: number; list: EventRecord[] }>;
  readonly meetings: Part<MeetingRecord[]>;
  /** The chats that have the app, by thread. */
  readonly chatApps: Part<Record<string, string>>;
  readonly letters: Journal<Json>;
  /** What came to the organiser's mailbox from elsewhere. */
  readonly inbox: Journal<Json>;
  readonly feed: Journal<Json & { readonly to: string }>;
  readonly busy: Part<BusyBlock[]>;
  /** Mail that came to people of the council. */
  readonly mail: Part<MailRecord[]>;
  readonly lists: Part<string[]>;
  readonly list: (id: string) => ListPart;
  readonly files: Part<FileRecord[]>;
  readonly chat: (person: string) => Part<ChatRecord>;
  /** Whether people have supervision, court and leave in their diaries without anyone putting it there. */
  readonly ordinaryDiaries: boolean;
  /** Whether Microsoft's limits by the minute are kept as well. */
  readonly strict: boolean;
  /** Whether people sit before a phone, where a typeahead never answers. */
  readonly phones: boolean;
  /** Told when somebody gets the app. */
  readonly onInstalled: ((person: string) => void)[];
}

/** Opens what the folder keeps; an empty folder is a council on its first day. */
export function openWorld(
  ground: Pick<
    World,
    'store' | 'clock' | 'council' | 'signers' | 'grants' | 'app' | 'ordinaryDiaries' | 'strict' | 'phones'
  >,
): World {
  const { store, council } = ground;
  const lists = new Map<string, ListPart>();
  const chats = new Map<string, Part<ChatRecord>>();
  return {
    ...ground,
    events: store.part('events', () => ({ sequence: 0, list: [] })),
    meetings: store.part('meetings', () => []),
    chatApps: store.part('chat-apps', () => ({})),
    letters: store.journal('letters'),
    inbox: store.journal('inbox'),
    feed: store.journal('feed'),
    busy: store.part('busy', () => []),
    mail: store.part('mail', () => []),
    lists: store.part('lists', () => []),
    list: (id) => {
      const part = lists.get(id) ?? openRows(store, id, () => emptyList(id));
      lists.set(id, part);
      return part;
    },
    files: store.part('files', () => []),
    chat: (person) => {
      const part = chats.get(person) ?? store.part<ChatRecord>(`chat-${person}`, () => emptyChat(person, council));
      chats.set(person, part);
      return part;
    },
    onInstalled: [],
  };
}

const emptyList = (id: string): ListRecord => ({
  id,
  site: '',
  name: '',
  displayName: '',
  description: '',
  template: 'genericList',
  createdAt: '',
  columns: [],
});

const emptyChat = (person: string, council: Council): ChatRecord => ({
  person,
  installed: council.find(person)?.installed ?? false,
  installationId: Buffer.from(`${person}##steady`).toString('base64'),
  announced: false,
  messages: [],
  typingAt: undefined,
});
