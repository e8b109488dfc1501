import { GraphRefusal } from './refusal.ts';

/** Windows' names and the IANA names that Outlook takes. */
const ZONES: Readonly<Record<string, string>> = {
  UTC: 'UTC',
  'Etc/GMT': 'UTC',
  'GMT Standard Time': 'Europe/London',
  'Europe/London': 'Europe/London',
  'Greenwich Standard Time': 'Atlantic/Reykjavik',
  'Europe/Dublin': 'Europe/Dublin',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Europe/Berlin': 'Europe/Berlin',
  'Romance Standard Time': 'Europe/Paris',
  'Europe/Paris': 'Europe/Paris',
  'Pacific Standard Time': 'America/Los_Angeles',
  'America/Los_Angeles': 'America/Los_Angeles',
  'Eastern Standard Time': 'America/New_York',
  'America/New_York': 'America/New_York',
};

/** The IANA zone behind a name; Outlook refuses one that it does not know. */
export function zoneOf(name: string): string {
  const zone = ZONES[name];
  if (zone === undefined) {
    throw new GraphRefusal(400, 'TimeZoneNotSupportedException', `The TimeZone value of '${name}' is not supported.`);
  }
  return zone;
}

/** The zone that `Prefer: outlook.timezone="…"` asks for; UTC when it asks for none. */
export function preferredZone(prefer: string | undefined): string {
  const name = /outlook\.timezone\s*=\s*"?([^",;]+)"?/i.exec(prefer ?? '')?.[1]?.trim();
  if (name === undefined) return 'UTC';
  zoneOf(name);
  return name;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  formats.set(zone, format);
  return format;
}

/** `2026-12-01T09:30:00` as the clocks of that zone show it. */
export const wallTime = (moment: Date, zone: string): string => formatFor(zone).format(moment).replace(' ', 'T');

/** The moment at which the clocks of that zone show this. */
export function momentOf(wall: string, zone: string): Date {
  const asUtc = new Date(`${wall.slice(0, 19)}Z`);
  const offsetAt = (moment: Date): number => Date.parse(`${wallTime(moment, zone)}Z`) - moment.getTime();
  const guess = new Date(asUtc.getTime() - offsetAt(asUtc));
  return new Date(asUtc.getTime() - offsetAt(guess));
}

const WALL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/;

/** A `dateTimeTimeZone` as an instant. */
export function instantOf(dateTime: unknown, timeZone: unknown): Date {
  const text = typeof dateTime === 'string' ? dateTime : '';
  const match = WALL.exec(text);
  if (match === null || Number.isNaN(Date.parse(text))) {
    throw new GraphRefusal(
      400,
      'ErrorInvalidRequest',
      `Cannot convert the literal '${text}' to the expected type 'Edm.String'.`,
    );
  }
  if (match[1] !== undefined) return new Date(text);
  const wall = text.length === 16 ? `${text}:00` : text.slice(0, 19);
  return momentOf(wall, zoneOf(typeof timeZone === 'string' ? timeZone : 'UTC'));
}

/** An instant in Outlook's shape, in the named zone. */
export const inZone = (instant: Date, zoneName: string): { readonly dateTime: string; readonly timeZone: string } => ({
  dateTime: `${wallTime(instant, zoneOf(zoneName))}.0000000`,
  timeZone: zoneName,
});
