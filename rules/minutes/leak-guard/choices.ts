import type { LeakChoice, LeakKind, LeakWay } from './leak.ts';

const WHY: Readonly<Record<LeakKind, string>> = {
  'child-name': 'This names a child whom the register does not allow to be named to this reader.',
  address: 'This is where a household lives, and this reader is not of it.',
  postcode: 'This postcode leads to a home of which this reader is not.',
  place: 'These words give a home away to somebody who is not of it.',
  phone: 'This is somebody’s own number, and not this reader’s.',
  email: 'This is somebody’s own mail address, and not this reader’s.',
  car: 'A car leads to the person who drives it.',
  'new-carer': 'The name of the next carers is withheld from this reader.',
  school: 'A school leads to a child, and this reader is not to know which it is.',
  health: 'This tells of a grown-up’s health, and only they themselves are to read it.',
  'other-matter': 'This seems to belong to another child’s or another family’s matter.',
  answer: 'These are words of an answer that was given for the chair, and its author has not agreed to show them.',
  'allegation-name': 'The name of whom an allegation is about is withheld from this reader.',
  'ref-number': 'Numbers of a person’s record go to nobody with the minutes.',
  'sw-private': 'This is a worker’s own number or mail; families have the one at work.',
  'birth-date': 'A birth date tells who somebody is, and this reader does not need it.',
  'adult-name': 'This person’s name is withheld from this reader.',
};

const INSTEAD: Readonly<Partial<Record<LeakKind, string>>> = {
  'child-name': 'another child',
  address: 'the home',
  postcode: 'the home',
  place: 'near the home',
  phone: 'the agreed number',
  email: 'the agreed mail address',
  car: 'the car',
  'new-carer': 'the next carers',
  school: 'a school',
  answer: 'one person’s view, in the chair’s own words',
  'allegation-name': 'the person concerned',
  'sw-private': 'the work number',
  'adult-name': 'a relative',
};

const HIDES: Readonly<Partial<Record<LeakWay, string>>> = {
  'a short or pet name': ' It is a short or pet name.',
  initials: ' It is initials.',
  'a letter wrong': ' A letter differs.',
  'split or spelt out': ' It is split or spelt out.',
  'another script or spelling': ' It is in other letters or another spelling.',
  'part of it': ' It is a part of it.',
  'by relation': ' It is said through a relative.',
  'by its shape': ' Nobody here is known by it; it has the shape of one.',
  'thinly changed': ' It is thinly changed.',
};

/** One sentence on what it is, and one on how it hides; nothing that the reader must not see. */
export const whyWords = (kind: LeakKind, how: LeakWay): string => `${WHY[kind]}${HIDES[how] ?? ''}`;

/** Take it out, write something else, or keep it with a reason and a name. */
export function choicesFor(kind: LeakKind, instead: string | undefined): readonly LeakChoice[] {
  const words = instead ?? INSTEAD[kind];
  return [
    { is: 'take-out' },
    ...(words === undefined ? [] : [{ is: 'write-instead' as const, words }]),
    { is: 'keep', needs: 'a reason and a name' },
  ];
}
