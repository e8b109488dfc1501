import { createHash } from 'node:crypto';
import { addressesOf, type Person } from '../council.ts';
import { COUNCIL } from '../settings.ts';
import type { World } from '../world.ts';
import { momentOf, wallTime } from './time-zone.ts';
import { lettersOf } from '../wire/json.ts';

/** One stretch of a person's diary. */
export interface DiaryEntry {
  readonly start: Date;
  readonly end: Date;
  readonly status: 'busy' | 'tentative' | 'oof' | 'workingElsewhere' | 'free';
  readonly subject: string;
  readonly isPrivate: boolean;
  /** The organiser's event behind it, when there is one. */
  readonly event?: string;
}

const LONDON = 'Europe/London';
const DAY_MS = 24 * 60 * 60 * 1000;
const INVENTED = ['Supervision', 'Court', 'Home visit', 'Team meeting', 'Training', 'Duty'];

/** What stands in this person's diary between two moments, from every source, in order of time. */
export function diaryOf(person: Person, from: Date, to: Date, world: World): readonly DiaryEntry[] {
  const ordinary = world.ordinaryDiaries ? ordinaryWork(person, from, to) : [];
  return [...eventsOf(person, world), ...addedFor(person, world), ...ordinary]
    .filter(({ start, end }) => start < to && end > from)
    .sort((a, b) => a.start.getTime() - b.start.getTime());
}

function eventsOf(person: Person, world: World): readonly DiaryEntry[] {
  const organises = person.mail === COUNCIL.organiser.mail;
  return world.events.value.list.flatMap((event) => {
    const own = event.attendees.find(({ address }) => addressesOf(person).includes(address.toLowerCase()));
    if (event.removedAt !== undefined || (own === undefined && !organises) || own?.response === 'declined') return [];
    const showAs = lettersOf(event.fields['showAs']);
    const answered = organises || own?.response === 'accepted';
    return [
      {
        start: new Date(event.start),
        end: new Date(event.end),
        status: showAs === 'free' ? ('free' as const) : answered ? ('busy' as const) : ('tentative' as const),
        subject: lettersOf(event.fields['subject']),
        isPrivate: event.fields['sensitivity'] === 'private' || event.fields['sensitivity'] === 'confidential',
        event: event.id,
      },
    ];
  });
}

const addedFor = (person: Person, world: World): readonly DiaryEntry[] =>
  world.busy.value
    .filter((block) => block.person === person.id)
    .map(({ start, end, status, subject }) => ({
      start: new Date(start),
      end: new Date(end),
      status: status as DiaryEntry['status'],
      subject,
      isPrivate: false,
    }));

/**
 * An ordinary working life: about two days in five have something in them, and one in thirty is leave.
 *
 * Worked out from person and date alone, so that it is the same after a restart, and never ends.
 */
function ordinaryWork(person: Person, from: Date, to: Date): readonly DiaryEntry[] {
  if (person.mail === COUNCIL.organiser.mail) return [];
  const entries: DiaryEntry[] = [];
  for (let day = from.getTime() - DAY_MS; day <= to.getTime() + DAY_MS; day += DAY_MS) {
    const date = wallTime(new Date(day), LONDON).slice(0, 10);
    const weekday = new Date(`${date}T12:00:00Z`).toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'UTC' });
    if (person.workingHours.days.includes(weekday.toLowerCase())) entries.push(...workOf(person, date));
  }
  return entries;
}

function workOf(person: Person, date: string): readonly DiaryEntry[] {
  const dice = createHash('sha256').update(`${person.id} ${date}`).digest();
  const roll = (at: number, sides: number): number => (dice[at] ?? 0) % sides;
  const at = (time: string): Date => momentOf(`${date}T${time}:00`, LONDON);
  if (roll(0, 30) === 0) {
    const { start, end } = person.workingHours;
    return [{ start: at(start), end: at(end), status: 'oof', subject: 'Leave', isPrivate: false }];
  }
  if (roll(1, 5) > 1) return [];
  const opening = Number(person.workingHours.start.slice(0, 2)) + 1 + roll(2, 5);
  const start = at(`${String(opening).padStart(2, '0')}:${roll(3, 2) === 0 ? '00' : '30'}`);
  const end = new Date(start.getTime() + (roll(4, 3) === 0 ? 120 : 60) * 60_000);
  const subject = INVENTED[roll(5, INVENTED.length)] ?? 'Busy';
  return [{ start, end, status: roll(6, 8) === 0 ? 'tentative' : 'busy', subject, isPrivate: false }];
}
