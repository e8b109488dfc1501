import type { ChairBar, Profile, Sourced } from '../profile.ts';
import type { Citation, MeetingKind, Role } from '../vocabulary.ts';
import type { Candidate, ChairFacts, ChairQuestion } from './chair-facts.ts';
import { INTEREST_EFFECTS } from './interests.ts';

/** A bar that stands against a person, and whether the head of service may except them from it. */
export interface StandingBar {
  readonly bar: ChairBar | 'works-with-this-child' | 'reviewing-officer-not-known';
  readonly words: string;
  readonly because: Citation;
  readonly canBeExcepted: boolean;
}

type Test = (candidate: Candidate, facts: ChairFacts) => boolean;

const declares =
  (as: ChairBar): Test =>
  ({ interests }) =>
    interests.some(({ what }) => {
      const effect = INTEREST_EFFECTS[what];
      return effect.does === 'bars' && effect.as === as;
    });

const ADOPTION_SERVICE: readonly Role[] = [
  'adoption-service-manager',
  'adoption-team-manager',
  'adopters-link-worker',
  'family-finder',
];

/** Whom each bar strikes, and how the refusal reads. @source Warrington W-76, W-77; CF-03; rulings CF-03 */
const BARS = {
  'allocated-independent-reviewing-officer': {
    strikes: ({ id }, { iroIds }) => iroIds.includes(id),
    words: 'Is the independent reviewing officer of this child, or of a brother or sister in the same meeting.',
  },
  'independent-reviewing-officer-of-a-sibling': {
    strikes: ({ id }, { iroIds }) => iroIds.includes(id),
    words: 'Is the independent reviewing officer of this child, or of a brother or sister in the same meeting.',
  },
  'fostering-review-manager': {
    strikes: ({ roles }) => roles.includes('fostering-review-manager'),
    words: 'Is a Fostering Review Manager; no Fostering Review Manager chairs.',
  },
  'line-manager-of-a-worker': {
    strikes: ({ id }, facts) => managersOfWorkers(facts).includes(id),
    words: 'Is the line manager of the child’s social worker or of the supervising social worker.',
  },
  'took-a-decision-in-the-case': {
    strikes: (candidate, facts) =>
      facts.decidedBy.includes(candidate.id) || declares('took-a-decision-in-the-case')(candidate, facts),
    words: 'Took a decision on the match, the placement or its ending.',
  },
  'panel-for-this-match': {
    strikes: declares('panel-for-this-match'),
    words: 'Chaired or advised the panel for this match.',
  },
  'subject-or-complainant': {
    strikes: declares('subject-or-complainant'),
    words: 'Has made a complaint about this case.',
  },
  'personal-relationship': {
    strikes: declares('personal-relationship'),
    words: 'Has a personal relationship with someone in the case.',
  },
  'works-in-the-adoption-service': {
    strikes: ({ roles }) => roles.some((role) => ADOPTION_SERVICE.includes(role)),
    words: 'Works in the adoption service; here the chair comes from outside it.',
  },
} as const satisfies Record<ChairBar, { readonly strikes: Test; readonly words: string }>;

/** Line managers of the two workers of the case, by register and by directory. */
export function managersOfWorkers(facts: ChairFacts): readonly string[] {
  const { socialWorkerId, supervisingSocialWorkerId, teamManagerId, fosteringManagerId, managerOf } = facts;
  const ofSupervisor = supervisingSocialWorkerId === undefined ? undefined : managerOf[supervisingSocialWorkerId];
  return [teamManagerId, managerOf[socialWorkerId], fosteringManagerId, ofSupervisor].filter((id) => id !== undefined);
}

/**
 * Bars that no council's profile can leave out: they protect the child's meeting, not a local habit.
 *
 * @source Warrington W-76, W-77; CF-03; rulings CF-03
 */
const FLOOR: readonly Sourced<ChairBar>[] = [
  { is: 'allocated-independent-reviewing-officer', source: 'Warrington W-76' },
  { is: 'fostering-review-manager', source: 'Warrington W-77' },
];

/** The bars that stand against this person for this meeting; the ones without a way round first. */
export function barsAgainst(candidate: Candidate, question: ChairQuestion): readonly StandingBar[] {
  const { facts, kind } = question;
  const { never, onlyWithReason } = BARS_OF[kind](question.profile);
  const strikes = ({ is }: Sourced<ChairBar>) => BARS[is].strikes(candidate, facts);
  const hard = never.filter(strikes);
  const soft = onlyWithReason.filter(strikes);

  const standing: StandingBar[] = [];
  if (facts.subjectIds.includes(candidate.id)) {
    standing.push({
      bar: 'subject-or-complainant',
      words: 'The complaint or allegation is about them.',
      because: 'CF-03, CF-11, E-02',
      canBeExcepted: false,
    });
  }
  if (kind === 'disruption') standing.push(...barsOfIndependence(candidate, facts));
  const told = new Set<string>();
  for (const [lines, canBeExcepted] of [
    [hard, false],
    [soft, true],
  ] as const) {
    for (const { is, source } of lines) {
      if (told.has(BARS[is].words)) continue;
      told.add(BARS[is].words);
      standing.push({ bar: is, words: BARS[is].words, because: source, canBeExcepted });
    }
  }
  return standing;
}

function barsOfIndependence({ id, roles }: Candidate, facts: ChairFacts): readonly StandingBar[] {
  const standing: StandingBar[] = [];
  if (id === facts.socialWorkerId || id === facts.supervisingSocialWorkerId) {
    standing.push({
      bar: 'works-with-this-child',
      words: 'Works with this child or with the carers; the chair is independent.',
      because: 'CF-02',
      canBeExcepted: false,
    });
  }
  // After an adoption order a child may have no reviewing officer; before it, not knowing who it is clears nobody.
  const someoneReviews = facts.setting !== 'adoption-after-order';
  if (someoneReviews && facts.iroIds.length === 0 && roles.includes('independent-reviewing-officer')) {
    standing.push({
      bar: 'reviewing-officer-not-known',
      words: 'The register does not say who this child’s independent reviewing officer is, so it may be them.',
      because: 'Warrington W-76',
      canBeExcepted: false,
    });
  }
  return standing;
}

interface Bars {
  readonly never: readonly Sourced<ChairBar>[];
  readonly onlyWithReason: readonly Sourced<ChairBar>[];
}

/** Which bars stand here, for each kind of meeting. Planning and support meetings bar only whom an allegation is about. */
const BARS_OF = {
  disruption: ({ disruption: { chair } }) => ({
    never: [...chair.never, ...FLOOR.filter(({ is }) => !chair.never.some((line) => line.is === is))],
    onlyWithReason: chair.onlyWithReason,
  }),
  stability: ({ stability: { chair } }) => ({ never: chair.never, onlyWithReason: [] }),
  planning: () => ({ never: [], onlyWithReason: [] }),
  support: () => ({ never: [], onlyWithReason: [] }),
} as const satisfies Record<MeetingKind, (profile: Profile) => Bars>;
