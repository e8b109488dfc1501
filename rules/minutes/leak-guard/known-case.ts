import type { LocalDate } from '../../vocabulary.ts';
import type { LeakKind } from './leak.ts';

/** Who reads a version. Two carers are one reader. */
export const READERS = ['full', 'carers', 'parent', 'panel', 'provider', 'child', 'other'] as const;
export type ReaderIs = (typeof READERS)[number];

export interface Reader {
  readonly is: ReaderIs;
  /** Keys of the people who read it; empty for a body such as the panel. */
  readonly people: readonly string[];
}

/** Everyone, or readers by kind (`panel`) or person (`parent-1`). */
export type Readers = 'everyone' | readonly string[];

/** Somebody the case knows of, of this family or another. */
export interface KnownPerson {
  readonly key: string;
  /** The child whom the meeting is about, another child, a grown-up of a family, or somebody at work. */
  readonly is: 'subject' | 'child' | 'adult' | 'professional';
  readonly family: 'this' | 'other';
  /** As written in full, one for each name that was ever theirs. */
  readonly names: readonly string[];
  readonly alsoCalled?: readonly string[] | undefined;
  /** Where the register has no name: `JD`. */
  readonly initials?: string | undefined;
  /** What they are to the child: `brother`, `foster carer`. */
  readonly relation?: string | undefined;
  readonly says?: 'she' | 'he' | 'they' | undefined;
  readonly bornOn?: LocalDate | undefined;
  /** Readers to whom another child may be named. */
  readonly mayBeNamedTo?: Readers | undefined;
  /** Readers from whom a grown-up’s name is withheld: next carers, adopters. */
  readonly withheldFrom?: Readers | undefined;
  readonly nextCarer?: boolean | undefined;
  readonly underAllegation?: boolean | undefined;
}

/** A household’s home. Nothing of it reaches anyone outside it. */
export interface KnownHome {
  readonly key: string;
  readonly of: readonly string[];
  /** House and street: `14 Church Lane`, `Rose Cottage, Mill Road`. */
  readonly address: string;
  readonly fixture?: string | undefined;
  readonly postcode?: string | undefined;
  /** Words that give it away: `above the chip shop`. */
  readonly givenAwayBy?: readonly string[] | undefined;
}

/** A number, mail or car that belongs to somebody. */
export interface KnownContact {
  readonly is: 'phone' | 'mail' | 'car';
  readonly value: string;
  /** Keys of those whose it is. */
  readonly of: readonly string[];
  /** A line that the council or the worker gives to everybody. */
  readonly published?: boolean | undefined;
}

/** An office or another public place; all of it may be said. */
export interface PublicPlace {
  readonly name?: string | undefined;
  readonly address?: string | undefined;
  readonly fixture?: string | undefined;
  readonly postcode?: string | undefined;
}

export interface KnownSchool {
  readonly name: string;
  readonly alsoCalled?: readonly string[] | undefined;
  /** Keys of the children who go there. */
  readonly of: readonly string[];
  readonly mayBeNamedTo?: Readers | undefined;
  readonly secretFrom?: Readers | undefined;
}

export interface KnownAnswer {
  readonly author: string;
  readonly words: string;
  readonly mayBeShownTo?: Readers | undefined;
}

/** All that the check knows: the register, the circle, the answers. */
export interface KnownCase {
  /** This meeting’s own reference; it may stand anywhere. */
  readonly meetingRef: string;
  readonly people: readonly KnownPerson[];
  readonly homes: readonly KnownHome[];
  readonly contacts: readonly KnownContact[];
  readonly places: readonly PublicPlace[];
  readonly schools: readonly KnownSchool[];
  /** NHS and case numbers of anybody in this case. */
  readonly numbers: readonly string[];
  /** References and facts of other meetings, other children. */
  readonly otherMatters: readonly string[];
  readonly answers: readonly KnownAnswer[];
}

/** Whether this reader is among them. */
export const isAmong = (readers: Readers | undefined, { is, people }: Reader): boolean =>
  readers === 'everyone' || (readers ?? []).some((one) => one === is || people.includes(one));

/** As what this person’s name would leak to this reader; undefined where they may be named. */
export function nameLeak(person: KnownPerson, reader: Reader): LeakKind | undefined {
  if (reader.people.includes(person.key) || person.is === 'subject') return undefined;
  if (person.underAllegation === true && isAmong(person.withheldFrom ?? 'everyone', reader)) return 'allegation-name';
  if (person.is === 'child') {
    return person.family === 'this' && isAmong(person.mayBeNamedTo, reader) ? undefined : 'child-name';
  }
  if (person.is === 'adult' && person.family === 'other') return 'other-matter';
  if (!isAmong(person.withheldFrom, reader)) return undefined;
  return person.nextCarer === true ? 'new-carer' : 'adult-name';
}

/** Whether something of theirs is this reader’s own. */
export const isTheirs = (of: readonly string[], { people }: Reader): boolean => of.some((one) => people.includes(one));
