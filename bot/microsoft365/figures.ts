import type { Asked } from './together.ts';

/** Whose service it is that we ask; the path itself says whose mailbox and which row, and is told to nobody. */
export const PLACES = ['sharepoint', 'exchange', 'teams', 'directory', 'batch'] as const;
export type Place = (typeof PLACES)[number];
export type Method = Asked['method'];

/** Where figures of what Microsoft 365 is asked go. */
export interface GraphFigures {
  /** One request on the wire, a batch as one: how long it took. */
  trip(method: Method, place: Place, send: () => Promise<Response>): Promise<Response>;
  /** What one question or write came to, also as a part of a batch; with the units that SharePoint charges for it. */
  answered(method: Method, place: Place, came: string, units: number): void;
  /** We were told to come back later. */
  throttled(place: Place): void;
  /** So many seconds were waited before the next try. */
  waited(place: Place, seconds: number): void;
}

const OF_TEAMS = /\/(onlineMeetings|teamwork|chats|appCatalogs|installedApps)(\/|\(|\?|$)/;
const OF_EXCHANGE =
  /\/(events|calendar|calendarView|calendars|mailFolders|messages|sendMail|mailboxSettings)(\/|\(|\?|$)/;

export function placeOf(path: string): Place {
  if (/^\/\$batch/.test(path)) return 'batch';
  if (/^\/(sites|drives)\//i.test(path)) return 'sharepoint';
  if (OF_TEAMS.test(path)) return 'teams';
  return OF_EXCHANGE.test(path) ? 'exchange' : 'directory';
}

/**
 * Resource units by Microsoft's table: 1 for a row, a file or a page of changes with its token; 2 for a list's rows and for each write;
 * 5 where permissions are asked or changed. What is not SharePoint's costs none.
 *
 * @see https://learn.microsoft.com/sharepoint/dev/general-development/how-to-avoid-getting-throttled-or-blocked-in-sharepoint-online
 */
export function unitsOf({ method, path }: Pick<Asked, 'method' | 'path'>): number {
  if (placeOf(path) !== 'sharepoint') return 0;
  const [place = '', query = ''] = path.split('?', 2);
  if (/\/permissions(\/|$)/i.test(place)) return 5;
  if (method !== 'GET') return 2;
  if (/\/delta(\(\))?$/i.test(place)) return /(^|&)(\$skip)?token=/i.test(decodeURIComponent(query)) ? 1 : 2;
  return /\/(items|lists|drives|columns|children|versions)$/i.test(place) ? 2 : 1;
}

/** The shape of a path: words stay, ids, addresses and file names become `*`, the query goes. */
export const routeOf = (path: string): string =>
  path
    .replace(/^https:\/\/[^/]+\/v1\.0/, '')
    .split('?', 1)[0]!
    .split('/')
    .map((part) => (/^[A-Za-z$:()]*$/.test(part) ? part : '*'))
    .join('/');
