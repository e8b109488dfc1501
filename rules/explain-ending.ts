import type { WorkingCalendar } from './days.ts';
import { asking, type Decision, type Question } from './decision.ts';
import { needOfDisruptionMeeting, type Need } from './endings/eligibility.ts';
import { isRegulatedEnding, turning18Words, turns18Within } from './endings/regulated.ts';
import { adoptionReviewWindow, disruptionWindow } from './meetings/disruption-window.ts';
import { explained, type Explanation, owed } from './explanation.ts';
import { needWords } from './explain-need.ts';
import { readingOf } from './explanation-facts.ts';
import type { Profile } from './profile.ts';
import { placementOf, type PlacementFacts, type WhatIfAbout } from './what-if.ts';
import { longDate } from './words/dates.ts';

type Ended = WhatIfAbout<'placement-ended'>;

/** What would follow from an ending. */
export function explainEnding(facts: Ended, profile: Profile, calendar: WorkingCalendar): Explanation {
  const reading = readingOf(facts);
  const { leftOn, inCarePlan } = reading.watch(facts);
  const whole = reading.watch(placementOf(facts.placement, leftOn));
  const decision = needKnown(facts, profile, (ended) => {
    const placement = reading.watch(placementOf(ended.placement, leftOn));
    return needOfDisruptionMeeting(
      reading.watch(
        { ...ended, placement, match: ended.placement.match ?? 'none', placedOn: ended.placement.startedOn },
        { placedOn: 'startedOn' },
      ),
      profile,
    );
  });
  const because = decision.is === 'decided' ? decision.because : [];
  return explained({ facts, profile, reading }, decision, (value) => {
    const { need } = value;
    const window = disruptionWindow(leftOn, whole, profile, calendar);
    const review = adoptionReviewWindow(leftOn, whole, profile, calendar);
    const known = knownOf(facts, need);
    const birthday = need === 'not-required' ? undefined : turns18Within(whole, leftOn, window.last);
    return {
      decision: [
        ...needWords(value, window, because, facts, profile),
        ...(review === undefined
          ? []
          : [
              `Apart from it, the child’s case is reviewed from ${longDate(review.first)} to ${longDate(review.last)}.`,
            ]),
      ],
      plan: [
        ...(isRegulatedEnding(whole, leftOn)
          ? [
              'What the law asks at an ending does not wait for the meeting: review, other accommodation, the independent reviewing officer, notices.',
            ]
          : []),
        ...(birthday === undefined ? [] : [turning18Words(birthday)]),
        ...(need === 'not-required' ? [] : window.warnings),
      ],
      sums: [...(need === 'not-required' ? [] : [window.sum]), ...(review === undefined ? [] : [review.sum])],
      obligations: [
        ...owed('placement-ended', facts, known, profile, calendar, reading),
        ...(review === undefined ? [] : owed('child-returned', facts, known, profile, calendar, reading)),
        ...(need === 'required' ? owed('disruption-required', facts, known, profile, calendar, reading) : []),
        ...(need === 'not-required' && inCarePlan !== 'yes'
          ? owed('disruption-not-held', facts, known, profile, calendar, reading)
          : []),
      ],
    };
  });
}

const knownOf = ({ leftOn, placement, inCarePlan, route = 'not-known' }: Ended, need: Need['need']) => ({
  day: leftOn,
  leftOn,
  endsOn: leftOn,
  placedOn: placement.startedOn,
  disruptionMeeting: need,
  unplanned: inCarePlan === 'no',
  route,
});

/** Facts that may turn the answer, and what each would be if it did. Asked in this order. */
const MIGHT_TURN: readonly {
  readonly fact: keyof PlacementFacts | keyof Ended;
  readonly ask: string;
  readonly as: (facts: Ended) => Ended;
}[] = [
  {
    fact: 'match',
    ask: 'Was there a long-term match: agreed by panel, a plan to match, or none?',
    as: (facts) => ({ ...facts, placement: { ...facts.placement, match: 'panel-agreed' } }),
  },
  {
    fact: 'permanencePlan',
    ask: 'Did the care plan say that this home was for good?',
    as: (facts) => ({ ...facts, placement: { ...facts.placement, permanencePlan: true } }),
  },
  {
    fact: 'unplannedEndingsIn12Months',
    ask: 'How many unplanned endings has the child had in 12 months, this one included?',
    as: (facts) => ({ ...facts, unplannedEndingsIn12Months: MANY }),
  },
  {
    fact: 'placementsThisYear',
    ask: 'How many placements has the child had this year, this one included?',
    as: (facts) => ({ ...facts, placementsThisYear: MANY }),
  },
  {
    fact: 'carersUnplannedEndings',
    ask: 'How many unplanned endings have these carers had, this one included?',
    as: (facts) => ({ ...facts, carersUnplannedEndings: MANY }),
  },
  {
    fact: 'endedBy',
    ask: 'Who ended the placement: the carer, the child, the council or the provider?',
    as: (facts) => ({ ...facts, endedBy: 'carer' }),
  },
  {
    fact: 'withoutNotice',
    ask: 'Did the placement end without notice?',
    as: (facts) => ({ ...facts, withoutNotice: true }),
  },
];
/** More than any procedure counts to. */
const MANY = 99;

/** What is not said is asked where it would turn the answer, and left alone where the answer stays. */
function needKnown(facts: Ended, { disruption }: Profile, decide: (facts: Ended) => Decision<Need>): Decision<Need> {
  const decision = decide(facts);
  if (decision.is !== 'decided') return decision;
  const said: Readonly<Record<string, unknown>> = { ...facts.placement, ...facts };
  const turning = MIGHT_TURN.filter(
    ({ fact, as }) => said[fact] === undefined && turns(decision.value, decide(as(facts))),
  );
  if (turning.length === 0) return decision;
  const because = disruption.required.map(({ source }) => source);
  return asking(...turning.map(({ fact, ask }): Question => ({ fact, ask, because })));
}

const turns = ({ need }: Need, other: Decision<Need>): boolean => other.is !== 'decided' || other.value.need !== need;
