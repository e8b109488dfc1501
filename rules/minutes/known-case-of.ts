import type { CirclePerson, Placement } from '../case-records.ts';
import type { Facts } from '../facts.ts';
import { CARERS, homesOfMeeting, ofWhichHome } from '../meetings/whose-carers.ts';
import { othersOf } from '../meetings/for-each-child.ts';
import { answerInWords } from '../questionnaires/answers.ts';
import { questionsOf } from '../questionnaires/question.ts';
import type { QuestionKind } from '../questionnaires/question.ts';
import type { ReadForm } from '../questionnaires/read-form.ts';
import type { Role } from '../vocabulary.ts';
import { roleName } from '../words/people.ts';
import type { KnownAnswer, KnownCase, KnownContact, KnownPerson, KnownSchool } from './leak-guard/known-case.ts';

type KnownFacts = Facts<
  'meeting' | 'placement' | 'circle' | 'invitations' | 'siblingPlacements' | 'homePlacements' | 'forms'
>;

/**
 * What the check of the minutes knows: the child’s circle with how its people are reached, the workers, the children whom the
 * register places in the same home or as brothers and sisters, and the answers that came back.
 *
 * @source domain §12; E-12, E-63; CF-20
 */
export function knownCaseOf(facts: KnownFacts): KnownCase {
  const { meeting, placement, circle, siblingPlacements, homePlacements, forms } = facts;
  const others = [...siblingPlacements, ...homePlacements];
  const beside = othersOf(facts);
  return {
    meetingRef: meeting.ref,
    people: [
      theChild(placement),
      ...circle.map((person) => asKnown(person, facts)),
      ...facts.invitations
        .filter(({ personIs }) => personIs === 'worker')
        .map(({ person, name }) => worker(person, name, facts)),
      ...children(siblingPlacements, 'this'),
      ...children(homePlacements, 'other'),
      ...beside.flatMap((one) => peopleBeside(one, circle)),
    ],
    homes: [],
    contacts: [circle, ...beside.map((one) => notIn(circle, one.circle))].flat().flatMap(contactsOf),
    places: [],
    schools: [
      ...circle.filter(({ part }) => part === 'school').map(schoolOf),
      ...beside.flatMap((one) => schoolsBeside(one, circle)),
    ],
    numbers: [placement.childRef],
    otherMatters: [
      ...new Set([...others.map(({ childRef }) => childRef), ...beside.map((one) => one.meeting.ref)]),
    ].filter((ref) => ref !== placement.childRef),
    answers: [forms, ...beside.map((one) => one.forms)].flat().flatMap(answersIn),
  };
}

/** Those of these whom this circle does not have, under a row of its own. */
const notIn = (circle: readonly CirclePerson[], others: readonly CirclePerson[]): readonly CirclePerson[] =>
  others.filter((person) => !circle.some(({ name }) => name === person.name));

/**
 * One meeting was held for brothers and sisters: whoever is in another child’s life and not in this one’s belongs to another matter, though
 * whoever writes the minutes heard of them an hour later.
 *
 * @source E-30
 */
const peopleBeside = (other: KnownFacts, circle: readonly CirclePerson[]): readonly KnownPerson[] =>
  notIn(circle, other.circle).map((person) => ({
    ...asKnown(person, other),
    family: 'other',
    mayBeNamedTo: undefined,
  }));

const schoolsBeside = ({ circle: theirs, placement }: KnownFacts, circle: readonly CirclePerson[]) =>
  notIn(circle, theirs)
    .filter(({ part }) => part === 'school')
    .map((school) => ({ ...schoolOf(school), of: [`register:${placement.childRef}`] }));

const theChild = ({ initials, bornOn }: Placement): KnownPerson => ({
  key: 'child',
  is: 'subject',
  family: 'this',
  names: [],
  initials,
  bornOn,
});

const children = (placements: readonly Placement[], family: KnownPerson['family']): readonly KnownPerson[] =>
  placements.map(({ childRef, initials, bornOn }) => ({
    key: `register:${childRef}`,
    is: 'child',
    family,
    names: [],
    initials,
    bornOn,
  }));

const CHILDREN: readonly Role[] = ['carers-own-child', 'other-child-in-the-home', 'child'];

/** `Cerise Primary, Mrs Cerise` is a school and a person there. */
const personIn = (name: string): string => name.split(',').at(-1)?.trim() ?? name;

function asKnown(person: CirclePerson, facts: KnownFacts): KnownPerson {
  const { circle, subjectIds } = facts;
  const { key, name, part, side } = person;
  const any = { key, relation: roleName(part), underAllegation: subjectIds.includes(key) };
  if (CHILDREN.includes(part)) {
    const own = part !== 'other-child-in-the-home';
    return {
      ...any,
      is: 'child',
      family: own ? 'this' : 'other',
      names: [name],
      mayBeNamedTo: part === 'carers-own-child' ? ['carers'] : undefined,
    };
  }
  if (side === 'professionals') return { ...any, is: 'professional', family: 'this', names: [personIn(name)] };
  const adult = { ...any, is: 'adult', family: 'this', names: [name] } as const;
  return isNextCarer(person, facts)
    ? { ...adult, nextCarer: true, withheldFrom: NOT_OF_THE_NEXT_HOME }
    : { ...adult, withheldFrom: withheldFrom(side, circle) };
}

/** Who lived through the ending and the family read of the next carers what a worker tells them, and not in minutes. @source leak guard */
const NOT_OF_THE_NEXT_HOME = ['carers', 'parent', 'provider'];

const isNextCarer = (person: CirclePerson, { meeting, placement, invitations, supply }: KnownFacts): boolean =>
  invitations.some((one) => one.person === person.key && one.part === 'next-carer') ||
  (CARERS.includes(person.part) &&
    ofWhichHome(person, homesOfMeeting(meeting.kind, placement, supply.placementsOf(placement.childRef))) === 'next');

/** Adopters and birth family never read each other’s names. @source E-12; rulings */
function withheldFrom(side: CirclePerson['side'], circle: readonly CirclePerson[]): readonly string[] | undefined {
  if (side === 'adopters') return ['parent'];
  return side === 'birth-family' && circle.some((one) => one.side === 'adopters') ? ['carers'] : undefined;
}

const worker = (key: string, name: string, { subjectIds }: KnownFacts): KnownPerson => ({
  key,
  is: 'professional',
  family: 'this',
  names: [name],
  underAllegation: subjectIds.includes(key),
});

const contactsOf = ({ key, mail, phone, side }: CirclePerson): readonly KnownContact[] => {
  const published = side === 'professionals';
  return [
    ...(mail === undefined ? [] : [{ is: 'mail' as const, value: mail, of: [key], published }]),
    ...(phone === undefined ? [] : [{ is: 'phone' as const, value: phone, of: [key], published }]),
  ];
};

const schoolOf = ({ name }: CirclePerson): KnownSchool => ({ name: name.split(',')[0] ?? name, of: ['child'] });

/** What somebody wrote in their own words; a tick says nothing of who made it. */
const OWN_WORDS: readonly QuestionKind[] = ['long-text', 'short-text', 'dated-notes'];

const answersIn = ({ row, instrument, cells }: ReadForm): readonly KnownAnswer[] =>
  questionsOf(instrument)
    .filter(({ kind }) => OWN_WORDS.includes(kind))
    .flatMap((question) => answerInWords(question, cells[question.id]?.value))
    .map((words) => ({ author: row.person, words }));
