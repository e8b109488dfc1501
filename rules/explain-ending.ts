import type { WorkingCalendar } from './days.ts';
import { asking, type Decision, type Question } from './decision.ts';
import { needOfDisruptionMeeting, type Need } from './endings/eligibility.ts';
import { isRegulatedEnding, turning18Words, turns18Within } from './endings/regulated.ts';
import { adoptionReviewWindow, disruptionWindow } from './meetings/disruption-window.ts';
import { explained, type Explanation, owed } from './explanation.ts';
import { readingOf } from './explanation-facts.ts';
import type { Window } from './deadline.ts';
import type { FormFor, Profile } from './profile.ts';
import type { Citation } from './vocabulary.ts';
import { placementOf, type PlacementFacts, type WhatIfAbout } from './what-if.ts';
import { listWords, longDate } from './words/dates.ts';
import { NOT_FROM_YOUR_COUNCIL } from './words/not-stated.ts';
import { roleName } from './words/people.ts';

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
  return explained({ facts, profile, reading }, decision, ({ need, toCheck, offered, form, asks = [] }) => {
    const window = disruptionWindow(leftOn, whole, profile, calendar);
    const review = adoptionReviewWindow(leftOn, whole, profile, calendar);
    const route = facts.route ?? 'not-known';
    const known = {
      day: leftOn,
      leftOn,
      endsOn: leftOn,
      placedOn: facts.placement.startedOn,
      disruptionMeeting: need,
      unplanned: inCarePlan === 'no',
      route,
    };
    const birthday = need === 'not-required' ? undefined : turns18Within(whole, leftOn, window.last);
    const waits = waitsFor(facts, profile);
    const between = waits ?? whenWords(window) ?? `from ${longDate(window.first)} to ${longDate(window.last)}`;
    return {
      decision: [
        ...(need === 'required' ? [`A disruption meeting is held ${between}.`] : []),
        ...(form === undefined ? [] : [insteadWords(form)]),
        ...(offered === true
          ? [`A disruption meeting is offered, as support; if it is wanted, it is held ${between}.`]
          : []),
        ...(need === 'consider' && offered !== true && form === undefined
          ? [`A disruption meeting is to be considered; if there is one, it is held ${between}.`]
          : []),
        ...(need === 'not-required' && form === undefined ? ['No disruption meeting is needed.'] : []),
        ...(need === 'consider' ? decidedBy(profile) : []),
        ...asks,
        ...(toCheck && asks.length === 0 ? [`A manager checks this: ${whatToCheck(because, facts.placement)}.`] : []),
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

/** A target is said in place of two ends that the council never named. */
const whenWords = ({ target }: Window): string | undefined =>
  target && `about ${longDate(target.day)} (${target.words}); the council names no first or last day`;

/** The days wait where the procedure says that a complaint makes them wait. @source councils §7 */
const waitsFor = ({ complaintInProcess }: Ended, { disruption }: Profile): string | undefined =>
  complaintInProcess === true && disruption.pausedBy.length > 0
    ? 'once the complaint is settled: until then its days wait'
    : undefined;

const insteadWords = ({ form, by }: FormFor): string => {
  const who = listWords(by.map(roleName), 'or');
  return {
    report: `No meeting is held: a report stands in its place, by the ${who}.`,
    review: `No meeting is held: a review stands in its place, by the ${who}.`,
    'review-then-meeting': `The ending is reviewed by the ${who}, who may ask for a meeting.`,
  }[form];
};

/** Who decides, where the procedure names more than one. */
function decidedBy({ disruption: { decision } }: Profile): readonly string[] {
  const { by, agree, ifNotAgreed } = decision;
  if (by.is.length < 2) return [];
  if (agree.is === 'any') return [`It is for the ${listWords(by.is.map(roleName), 'or')} to decide.`];
  return [
    `The ${listWords(by.is.map(roleName))} decide together; where they do not agree, the ${listWords(ifNotAgreed.is.map(roleName), 'or')} does${ifNotAgreed.notStated === true ? ` (${NOT_FROM_YOUR_COUNCIL})` : ''}.`,
  ];
}

/** What the manager looks at. @source CF-10, E-48 */
function whatToCheck(because: readonly Citation[], { match }: Pick<PlacementFacts, 'match'>): string {
  if (because.includes('E-48'))
    return 'after an adoption order the meeting is offered to the family, and it is looked at who may agree to it';
  return match === 'plan-to-match'
    ? 'no document shows the plan to match'
    : 'the care plan says that this home was for good, but no match is recorded';
}

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
