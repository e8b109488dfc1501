import type { CirclePerson, Placement } from '../case-records.ts';
import { findLeaks } from '../minutes/leak-guard.ts';
import type { KnownCase, KnownPerson } from '../minutes/leak-guard/known-case.ts';
import { roleName } from '../words/people.ts';

/** Whose data is asked for: a child by the council’s reference, somebody in a child’s circle by the row’s key, a worker by Entra id. */
export interface Asker {
  readonly is: 'child' | 'circle' | 'worker';
  readonly id: string;
}

/** Who else is named in a child’s record. */
export interface Others {
  readonly circle: readonly Pick<CirclePerson, 'key' | 'name' | 'part' | 'side' | 'mail' | 'phone'>[];
  /** Brothers, sisters and children of the same home, as the register has them. */
  readonly children: readonly Pick<Placement, 'childRef' | 'initials' | 'bornOn'>[];
}

/** Where in a text somebody else is named or could be found by it: first character and the one after the last. */
export interface Mention {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a text names somebody else, as written, by a short name, misspelt or by initials, or says how they are reached. Somebody who
 * acted in their job is not hidden.
 *
 * @source law §10 (L67, L68): third parties; never a professional acting in their role
 */
export function othersNamedIn(text: string, asker: Asker, others: Others): readonly Mention[] {
  const reader = { is: 'other' as const, people: asker.is === 'child' ? ['child'] : [asker.id] };
  return findLeaks(text, reader, knownOf(others))
    .toSorted((one, other) => one.start - other.start)
    .reduce<readonly Mention[]>(joined, []);
}

/** Whether a text names somebody, as written, by a short name or misspelt. */
export function isNamedIn(text: string, who: Others['circle'][number]): boolean {
  const known = knownOf({ circle: [{ ...who, side: 'carers', mail: undefined, phone: undefined }], children: [] });
  return findLeaks(text, { is: 'other', people: [] }, known).some(({ kind }) => kind === 'adult-name');
}

/** Two that overlap are one place. */
function joined(before: readonly Mention[], { start, end }: Mention): readonly Mention[] {
  const last = before.at(-1);
  return last === undefined || start >= last.end
    ? [...before, { start, end }]
    : [...before.slice(0, -1), { start: last.start, end: Math.max(last.end, end) }];
}

function knownOf({ circle, children }: Others): KnownCase {
  return {
    meetingRef: '',
    people: [...circle.map(known), ...children.map(knownChild)],
    homes: [],
    contacts: circle.flatMap(({ key, mail, phone, side }) => [
      ...(mail === undefined
        ? []
        : [{ is: 'mail' as const, value: mail, of: [key], published: side === 'professionals' }]),
      ...(phone === undefined
        ? []
        : [{ is: 'phone' as const, value: phone, of: [key], published: side === 'professionals' }]),
    ]),
    places: [],
    schools: [],
    numbers: [],
    otherMatters: children.map(({ childRef }) => childRef),
    answers: [],
  };
}

const known = ({ key, name, part, side }: Others['circle'][number]): KnownPerson => ({
  key,
  is: side === 'professionals' ? 'professional' : 'adult',
  family: 'this',
  names: [name],
  relation: roleName(part),
  withheldFrom: side === 'professionals' ? undefined : 'everyone',
});

const knownChild = ({ childRef, initials, bornOn }: Others['children'][number]): KnownPerson => ({
  key: `register:${childRef}`,
  is: 'child',
  family: 'other',
  names: [],
  initials,
  bornOn,
});
