import { asking, decided, type Decision, type Question } from '../decision.ts';
import { isBlank } from '../meetings/written-reason.ts';
import type { Profile } from '../profile.ts';
import type { Citation, LocalDate, Role, Trigger } from '../vocabulary.ts';

/** What each trigger does to a case before anybody decides; a council may add to it, never take away. */
const HOLDS = {
  allegation: true,
  complaint: false,
  'raised-in-a-review': false,
  'missing-or-away': false,
  'fragile-relationship': false,
  'child-wants-to-leave': false,
  'carer-struggling': false,
  'needs-not-met': false,
} as const satisfies Record<Trigger, boolean>;

/**
 * Whether what was reported puts the case on hold at once: no invitation, questionnaire or revealing message goes out.
 *
 * @source E-01; CF-42; Torbay T-06
 */
export const holdStartsWith = (triggers: readonly Trigger[], profile?: Pick<Profile, 'hold'>): boolean =>
  triggers.some((trigger) => HOLDS[trigger] || profile?.hold.startsOn.is.includes(trigger) === true);

/** Who asks to lift a hold, or to agree terms, and who is what in it. */
export interface HoldActor {
  readonly actorId: string;
  readonly reporterIds: readonly string[];
  readonly subjectIds: readonly string[];
}

const ask = (fact: string, words: string, because: Citation): Question => ({ fact, ask: words, because: [because] });

/** What stands against this person, whomever the procedure names: nobody lifts a hold that they reported or are whom it is about. */
function whoElse({ actorId, reporterIds, subjectIds }: HoldActor): Question | undefined {
  if (subjectIds.includes(actorId))
    return ask('liftedBy', 'Who else can lift this hold? The person it is about may not.', 'E-02');
  if (reporterIds.includes(actorId))
    return ask('liftedBy', 'Which other manager lifts this hold? The person who reported it may not.', 'Domain §13');
  return undefined;
}

/**
 * Whether the hold is lifted: by whom access allows it, never the reporter or a subject, and only with what the LADO or the
 * strategy discussion said.
 *
 * @source E-01; domain §13
 */
export function mayLiftHold(facts: HoldActor & { readonly outcome: string }): Decision<true> {
  const other = whoElse(facts);
  if (other !== undefined) return asking(other);
  if (isBlank(facts.outcome))
    return asking(ask('outcome', 'What did the LADO or the strategy discussion decide?', 'E-01'));
  return decided<true>(true, ['E-01']);
}

/**
 * Whether this person may keep terms agreed with the LADO, on which meetings are prepared while the hold stands: whoever may
 * lift it, with the terms, who agreed them, and the day, not before the hold began and not to come.
 *
 * @source ruling E-01
 */
export function mayAgreeTerms(
  facts: HoldActor & {
    readonly terms: string;
    readonly agreedWith: string;
    readonly agreedOn: LocalDate;
    readonly heldSince: LocalDate;
    readonly today: LocalDate;
  },
): Decision<true> {
  const other = whoElse(facts);
  if (other !== undefined) return asking(other);
  if (isBlank(facts.terms))
    return asking(ask('terms', 'On which terms may a meeting be prepared, and who stays away from it?', 'Ruling E-01'));
  if (isBlank(facts.agreedWith)) return asking(ask('agreedWith', 'Who agreed the terms for the LADO?', 'Ruling E-01'));
  if (facts.agreedOn < facts.heldSince || facts.agreedOn > facts.today)
    return asking(ask('agreedOn', 'On which day were the terms agreed, since the hold began?', 'Ruling E-01'));
  return decided<true>(true, ['Ruling E-01']);
}

export interface HoldDuty {
  readonly id:
    'see-the-child' | 'offer-an-advocate' | 'speak-to-the-lado' | 'look-at-the-hold' | 'tell-nobody' | 'agree-terms';
  readonly words: string;
  readonly owner: Role;
  readonly because: readonly Citation[];
}

/** What is done while a hold stands. It stops invitations; it does not stop looking after the child. */
export const whileHeld: readonly HoldDuty[] = [
  {
    id: 'speak-to-the-lado',
    words: 'Speak to the LADO (the local authority’s designated officer) within 1 working day.',
    owner: 'team-manager',
    because: ['E-01'],
  },
  {
    id: 'see-the-child',
    words: 'See the child, alone where they want that, and make sure that they are safe tonight.',
    owner: 'childs-social-worker',
    because: ['Rulings E-01'],
  },
  {
    id: 'offer-an-advocate',
    words: 'Offer the child an advocate.',
    owner: 'childs-social-worker',
    because: ['Rulings E-01', 'CF-23'],
  },
  {
    id: 'look-at-the-hold',
    words: 'Look at the hold again each working day: keep it, agree terms with the LADO, or lift it.',
    owner: 'team-manager',
    because: ['Rulings E-01'],
  },
  {
    id: 'tell-nobody',
    words: 'Tell the carers, the household and anyone the allegation is about nothing that reveals it.',
    owner: 'team-manager',
    because: ['E-01', 'E-02'],
  },
  {
    id: 'agree-terms',
    words:
      'If a meeting cannot wait, agree its terms with the LADO. It goes ahead without the person the allegation is about.',
    owner: 'team-manager',
    because: ['Rulings E-01'],
  },
];
