import { decided, held, type Decision } from '../decision.ts';
import type { MeetingKind, Role, Way } from '../vocabulary.ts';
import type { Instrument, QuestionBank } from './question.ts';
import { instrumentFor, type PreparedBy } from './which-instrument.ts';

/** What is known of a person when it is settled whether, with which form and by which way they are asked. */
export interface PersonToAsk {
  readonly person: string;
  readonly role: Role;
  readonly way: Way;
  readonly kind: MeetingKind;
  readonly chairsThis: boolean;
  readonly takesMinutes: boolean;
  /** A safeguarding hold stands on this child's case. */
  readonly hold: boolean;
  readonly preparedBy?: PreparedBy | undefined;
  readonly age?: number | undefined;
  readonly watched?: boolean | undefined;
  /** Roles that this council's procedure leaves out. */
  readonly noneFor?: readonly Role[] | undefined;
}

export type Asked =
  | { readonly asked: true; readonly way: Way; readonly instrument: Instrument }
  | { readonly asked: false; readonly words: string };

const not = (words: string, ...because: readonly string[]): Decision<Asked> =>
  decided({ asked: false, words }, because);

/**
 * Whether this person is asked, with which form, by which way. A child is asked by an adult they trust and never by the product.
 *
 * @source CF-19 · rulings (E-01, the child's invitation) · E-24, E-87
 */
export function whoIsAsked(person: PersonToAsk, bank?: QuestionBank): Decision<Asked> {
  if (person.hold) return held('E-01', 'CF-19');
  if (person.chairsThis) return not('The chair reads what comes back and is not asked.', 'CF-19');
  if (person.takesMinutes) return not('The minute taker is not asked.', 'CF-19');

  if (person.noneFor?.includes(person.role) === true) return not('The procedure gives this part no form.', 'CF-19');

  const instrument = instrumentFor(person, bank);
  if (instrument === undefined) return not('This part has no form.', 'CF-19');

  const way = instrument.audience === 'child' ? 'through-worker' : person.way;
  if (way === 'none') return not('No safe way to reach this person is recorded.', 'E-87');
  return decided(
    { asked: true, way, instrument },
    instrument.audience === 'child' ? ['rulings, the child’s invitation', 'domain §8.8'] : ['Warrington W-73', 'E-87'],
  );
}

/** One person in two parts has one form for each part, and no part twice. @source E-68 */
export const oncePerRole = <P extends { readonly person: string; readonly role: Role }>(
  people: readonly P[],
): readonly P[] =>
  people.filter(
    (each, index) => people.findIndex(({ person, role }) => person === each.person && role === each.role) === index,
  );
