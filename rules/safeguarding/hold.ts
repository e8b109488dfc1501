import { lastWorkingDayUntil, type WorkingCalendar } from '../days.ts';
import { asking, decided, type Decision } from '../decision.ts';
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

const MAY_LIFT: readonly Role[] = ['team-manager', 'service-manager'];

/**
 * Whether this person may lift the hold: a team or service manager, never the reporter or a subject, and only with what the
 * LADO or the strategy discussion said.
 *
 * @source E-01; domain §13
 */
export function mayLiftHold(
  facts: {
    readonly actorRoles: readonly Role[];
    readonly actorId: string;
    readonly reporterIds: readonly string[];
    readonly subjectIds: readonly string[];
    readonly outcome: string;
  },
  profile?: Pick<Profile, 'hold'>,
): Decision<true> {
  const ask = (fact: string, words: string, because: Citation): Decision<true> =>
    asking({ fact, ask: words, because: [because] });
  const mayLift = profile?.hold.liftedBy.is ?? MAY_LIFT;
  if (facts.subjectIds.includes(facts.actorId)) {
    return ask('liftedBy', 'Who else can lift this hold? The person it is about may not.', 'E-02');
  }
  if (facts.reporterIds.includes(facts.actorId)) {
    return ask('liftedBy', 'Which other manager lifts this hold? The person who reported it may not.', 'Domain §13');
  }
  if (!facts.actorRoles.some((role) => mayLift.includes(role))) {
    return ask('liftedBy', 'Which team manager or service manager lifts this hold?', 'E-01');
  }
  if (facts.outcome.trim() === '') {
    return ask('outcome', 'What did the LADO or the strategy discussion decide?', 'E-01');
  }
  return decided<true>(true, ['E-01']);
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

/**
 * Whether the hold is owed a look: each working day one, by its owner. On a day off the last working day counts.
 *
 * @source rulings E-01
 */
export const holdLookDue = (
  lastLookedOn: LocalDate | undefined,
  today: LocalDate,
  calendar: WorkingCalendar,
): boolean => lastLookedOn === undefined || lastLookedOn < lastWorkingDayUntil(today, calendar);
