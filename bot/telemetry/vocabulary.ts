import { DOORS } from '../casework/measures.ts';
import { PLACES } from '../microsoft365/figures.ts';

/*
 * Everything that is ever said to whoever watches over the machine: the figures by name, and the words that may stand beside them. Both
 * lists are closed. Whatever is handed over instead, by a mistake of ours, goes out as `other`.
 */

/** What came of something: a Fault’s reason, a reason of the API’s, or a word of these two lists. */
const CAME = [
  ...['done', 'mistake', 'not-found', 'other'],
  ...['not-yours', 'refused', 'done-before', 'changed-meanwhile', 'cannot-meet-online', 'blocked', 'unclear'],
  ...['too-many', 'damaged', 'rejected', 'try-later'],
  ...['not-signed-in', 'no-role', 'unreadable', 'too-large', 'too-fast', 'asking', 'held', 'not-yet', 'failed'],
] as const;

/** How long ago somebody did what a plan carries out. */
export const AGES = [
  ['under-a-minute', 60],
  ['under-ten-minutes', 600],
  ['under-an-hour', 3_600],
  ['under-a-day', 86_400],
  ['over-a-day', Infinity],
] as const;

/** Levels of the council’s ladder; the last one and whatever is above. */
export const LEVELS = ['0', '1', '2', '3', '4'] as const;

/** Attribute → the words that it may have. `act` is filled by the doors, each with what it can be asked. */
export const ATTRIBUTES = {
  door: DOORS,
  came: CAME,
  method: ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'],
  place: PLACES,
  age: [...AGES.map(([age]) => age), 'not-said'],
  level: LEVELS,
  sort: ['plan', 'owed', 'look', 'unknown'],
} as const;
export type Attribute = keyof typeof ATTRIBUTES | 'act';

/** A figure: how it is counted, its unit, which attributes it has, and what it says to a person. */
export interface Figure {
  readonly kind: 'seconds' | 'count' | 'now';
  readonly unit: string;
  readonly by: readonly Attribute[];
  readonly means: string;
}

export const FIGURES = {
  'steady.turn.duration': {
    kind: 'seconds',
    unit: 's',
    by: ['door', 'act', 'came'],
    means: 'how long one thing took that a person, the clock or the queue asked for, and what came of it',
  },
  'steady.look.duration': {
    kind: 'seconds',
    unit: 's',
    by: ['act', 'came'],
    means: 'how long one of the looks over the lists took that are made every ten minutes; one that failed says why',
  },
  'steady.graph.trip.duration': {
    kind: 'seconds',
    unit: 's',
    by: ['method', 'place', 'came'],
    means: 'how long Microsoft 365 took to answer one request; a batch of up to twenty questions is one',
  },
  'steady.graph.questions': {
    kind: 'count',
    unit: '{question}',
    by: ['method', 'place', 'came'],
    means: 'questions and writes that Microsoft 365 answered, each part of a batch for itself, by what it answered',
  },
  'steady.graph.units': {
    kind: 'count',
    unit: '{unit}',
    by: ['method'],
    means:
      'resource units that SharePoint charges for them, by Microsoft’s table; the smallest tenant has 1,250 a minute',
  },
  'steady.graph.throttled': {
    kind: 'count',
    unit: '{answer}',
    by: ['place'],
    means: 'answers that told us to come back later (429, or a time to wait)',
  },
  'steady.graph.waited': {
    kind: 'count',
    unit: 's',
    by: ['place'],
    means: 'seconds that were waited before asking again',
  },
  'steady.plans.open': {
    kind: 'now',
    unit: '{plan}',
    by: ['age'],
    means: 'plans that are not carried out to their end yet, by how long ago somebody did what they carry out',
  },
  'steady.plans.tried_often': {
    kind: 'now',
    unit: '{plan}',
    by: [],
    means: 'of these, those tried five times or more: what the doctor calls stuck',
  },
  'steady.obligations.overdue': {
    kind: 'now',
    unit: '{obligation}',
    by: ['level'],
    means: 'what is owed and past its day, by the level of the council’s ladder that was told of it last',
  },
  'steady.queue.waiting': {
    kind: 'now',
    unit: '{wake-up}',
    by: [],
    means: 'wake-ups in the queue, those in hand among them; about, as Azure counts it',
  },
  'steady.queue.given_up': {
    kind: 'count',
    unit: '{wake-up}',
    by: ['sort'],
    means: 'wake-ups that were taken out because they failed on a mistake of ours each time',
  },
} as const satisfies Record<string, Figure>;
export type FigureName = keyof typeof FIGURES;

/** What stands beside one figure. */
export type Said = Readonly<Partial<Record<Attribute, string>>>;

/** Lets through what is in the lists, and `other` in place of what is not. */
export function wordsThatMay(acts: ReadonlySet<string>): (said: Said) => Record<string, string> {
  const known = new Map<string, ReadonlySet<string>>(
    Object.entries(ATTRIBUTES).map(([name, words]) => [name, new Set<string>(words)]),
  );
  return (said) =>
    Object.fromEntries(
      Object.entries(said)
        .filter(([name]) => name === 'act' || known.has(name))
        .map(([name, word]) => [name, (name === 'act' ? acts : known.get(name))?.has(word) === true ? word : 'other']),
    );
}
