import type { CirclePerson } from '../case-records.ts';
import type { InviteeLine, Profile, Sourced } from '../profile.ts';
import type { Citation, InvitationDecision, LegalStatus, MeetingKind, Role } from '../vocabulary.ts';
import { apartOn, inOneSitting } from './apart.ts';
import { conditionApplies, type Applies } from './invitee-conditions.ts';
import { peopleOn, type PersonOnLine } from './invitee-people.ts';
import { supportingManagerFor } from './placement-kinds.ts';
import type { InviteeFacts, ProposedInvitee } from './invitee-facts.ts';
import { WHICH_HOME_WORDS } from './whose-carers.ts';

/**
 * Who is asked to this meeting. Each line of the council's list becomes the people of the case; who is not asked says why not.
 *
 * @source Torbay T-24 to T-30, T-49, T-50; Warrington W-08 to W-12, W-78 to W-85; CF-23, CF-24, CF-25, CF-36; E-01, E-02, E-12
 */
export function inviteesFor(kind: MeetingKind, facts: InviteeFacts, profile: Profile): readonly ProposedInvitee[] {
  const asked = new Map<string, ProposedInvitee>();
  for (const line of LINES[kind](profile)) {
    if (isOfNoService(kind, line.is, facts, profile)) continue;
    const applies = appliesTo(kind, line.is, facts, profile);
    for (const person of peopleOn(line.is, facts)) {
      const proposed = propose(person, line, applies, facts);
      const before = asked.get(proposed.person);
      if (proposed.personIs === 'nobody-yet' && !isOwed(applies, line.is)) continue;
      // One person, one invitation: a line that asks wins over an earlier one that did not (E-68).
      if (before === undefined || (before.decision === 'left-out' && applies.is !== 'no'))
        asked.set(proposed.person, proposed);
    }
  }
  return keptApart(inSittings([...asked.values()], facts), facts);
}

/** Someone whom the list asks for and nobody has named yet is a task; a parent is decided about even when nobody is recorded. */
const isOwed = (applies: Applies, { when }: InviteeLine): boolean =>
  applies.is === 'yes' || applies.is === 'offered' || when === 'decision-needed';

/** The list of the council for each kind of meeting. */
const LINES = {
  stability: ({ stability: { invitees, independentReviewingOfficer } }) =>
    [...invitees.core, ...invitees.additional].filter(
      ({ is }) => independentReviewingOfficer.invited.is || is.role !== 'independent-reviewing-officer',
    ),
  disruption: ({ disruption: { invitees } }) => [...invitees.core, ...invitees.additional],
  planning: ({ planning }) => planning.contributors,
  support: ({ support }) => support.invitees,
} as const satisfies Record<MeetingKind, (profile: Profile) => readonly Sourced<InviteeLine>[]>;

const SUPPORTING_MANAGERS: readonly Role[] = ['fostering-team-manager', 'provider-manager', 'home-manager'];

/** Where no service supports a placement, with parents or adopters, no manager of one is on the list at all. @source Torbay T-28, CF-36 */
const isOfNoService = (
  kind: MeetingKind,
  { role }: InviteeLine,
  { placement }: InviteeFacts,
  profile: Profile,
): boolean =>
  kind === 'stability' && SUPPORTING_MANAGERS.includes(role) && supportingManagerFor(placement, profile) === undefined;

function appliesTo(kind: MeetingKind, line: InviteeLine, facts: InviteeFacts, profile: Profile): Applies {
  if (kind === 'stability' && SUPPORTING_MANAGERS.includes(line.role)) {
    const manager = supportingManagerFor(facts.placement, profile);
    if (line.role !== manager)
      return { is: 'no', whyNot: 'Another service supports this placement, and its manager comes.' };
  }
  if (kind === 'stability' && line.role === 'parent') {
    const { decision } = profile.stability.parents;
    if (decision.is === 'invited') return { is: 'yes' };
    if (decision.is === 'not-invited')
      return { is: 'no', whyNot: `Parents are not asked to this meeting here (${decision.source}).` };
  }
  if (line.role === 'child' && viewsOnly(kind, profile)) return { is: 'views-only' };
  return conditionApplies(line.when, facts);
}

const viewsOnly = (kind: MeetingKind, { stability, disruption }: Profile): boolean =>
  (kind === 'stability' && stability.child.part.is === 'views-only') ||
  (kind === 'disruption' && disruption.child.part.is === 'views-only');

function propose(
  person: PersonOnLine,
  { is, source }: Sourced<InviteeLine>,
  applies: Applies,
  facts: InviteeFacts,
): ProposedInvitee {
  const because: readonly Citation[] = [source];
  const { whichHomeNotSaid: _asked, ...named } = person;
  const of = { ...named, part: is.role, sitting: 1 };
  if (facts.subjectIds.includes(person.person)) {
    return {
      ...of,
      decision: 'left-out',
      because: [...because, 'E-02'],
      whyNot: 'The allegation or complaint is about them.',
    };
  }
  if (isHeldBack(is.role, facts) && applies.is !== 'no') {
    const whyNot = 'A safeguarding hold stands: agree with the LADO first whether they may be asked.';
    return { ...of, decision: 'undecided', because: [...because, 'Rulings E-01'], whyNot };
  }
  if (person.whichHomeNotSaid === true && applies.is === 'yes')
    return { ...of, decision: 'undecided', because: [...because, 'domain §2.2'], whyNot: WHICH_HOME_WORDS };
  const decision = DECISIONS[applies.is];
  if (!('whyNot' in applies)) {
    return { ...of, decision, because: applies.is === 'offered' ? [...because, 'CF-23'] : because };
  }
  const note = applies.is === 'to-decide' ? legalNote(person, is.role, facts) : '';
  return { ...of, decision, because, whyNot: `${applies.whyNot}${note}` };
}

/** What a line of the list proposes. */
const DECISIONS = {
  yes: 'invite',
  offered: 'invite',
  'views-only': 'views-only',
  no: 'left-out',
  'to-decide': 'undecided',
} as const satisfies Record<Applies['is'], InvitationDecision>;

/** People of the home: while a hold stands nothing may reach them that reveals it. @source E-01 */
const LIVES_OR_WORKS_THERE: Partial<Record<Role, true>> = {
  'foster-carer': true,
  'next-carer': true,
  adopter: true,
  'household-member': true,
  'carers-own-child': true,
  'key-worker': true,
  'home-manager': true,
};

/** Whether the LADO is asked first whether somebody with this part in the case may be asked. @source rulings E-01 */
export const isHeldBack = (part: Role, { hold }: Pick<InviteeFacts, 'hold'>): boolean =>
  hold && LIVES_OR_WORKS_THERE[part] === true;

/** What the law says about a parent, for the manager who decides. @source E-10, E-11, E-12; rulings CF-24 */
function legalNote(person: PersonOnLine, part: Role, { legalStatus }: InviteeFacts): string {
  if (part !== 'parent') return '';
  const responsibility =
    person.parentalResponsibility === true
      ? ' Has parental responsibility.'
      : ' Parental responsibility is not recorded.';
  return `${responsibility} ${LEGAL_NOTES[legalStatus]}`;
}

const LEGAL_NOTES = {
  'section-20': 'Under section 20 the placement rests on the parents’ agreement.',
  'care-order': 'Under a care order parents keep parental responsibility.',
  'interim-care-order': 'Under an interim care order parents keep parental responsibility; proceedings are open.',
  'placement-order': 'Under a placement order birth parents’ part usually ends or changes: ask legal.',
  other: 'Ask legal what the child’s status means for the parents.',
} as const satisfies Record<LegalStatus, string>;

/** Adopters and birth family never share a sitting, a list or a link. @source E-12; CF-51 */
function inSittings(people: readonly ProposedInvitee[], { circle }: InviteeFacts): readonly ProposedInvitee[] {
  const side = (of: CirclePerson['side']) =>
    new Set(circle.filter((person) => person.side === of).map(({ key }) => key));
  const birthFamily = side('birth-family');
  const adopters = side('adopters');
  if (!people.some(({ person, part }) => part === 'adopter' || adopters.has(person))) return people;
  return people.map((invitee) =>
    invitee.part === 'parent' || birthFamily.has(invitee.person)
      ? {
          ...invitee,
          sitting: 2,
          decision: invitee.decision === 'invite' ? 'separate' : invitee.decision,
          because: [...invitee.because, 'E-12'],
        }
      : invitee,
  );
}

/** Whoever must not meet somebody of this meeting has a sitting of their own from the start. @source E-13; CF-51 */
function keptApart(people: readonly ProposedInvitee[], { circle, on }: InviteeFacts): readonly ProposedInvitee[] {
  return inOneSitting(apartOn(circle, on), people).reduce(
    (seated, pair) => (inOneSitting([pair], seated).length === 0 ? seated : withOwnSitting(pair.one, seated)),
    people,
  );
}

const withOwnSitting = (key: string, people: readonly ProposedInvitee[]): readonly ProposedInvitee[] => {
  const own = Math.max(1, ...people.map(({ sitting }) => sitting)) + 1;
  return people.map((invitee) =>
    invitee.person === key
      ? {
          ...invitee,
          sitting: own,
          decision: 'separate' as const,
          because: [...invitee.because, 'E-13'],
          whyNot: 'Must not meet somebody else of this meeting.',
        }
      : invitee,
  );
};
