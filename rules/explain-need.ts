import type { Window } from './deadline.ts';
import type { Need } from './endings/eligibility.ts';
import { TO_CHECK } from './endings/to-check.ts';
import type { FormFor, Profile } from './profile.ts';
import type { Citation } from './vocabulary.ts';
import type { PlacementFacts, WhatIfAbout } from './what-if.ts';
import { listWords, longDate } from './words/dates.ts';
import { NOT_FROM_YOUR_COUNCIL } from './words/not-stated.ts';
import { roleName } from './words/people.ts';

type Ended = WhatIfAbout<'placement-ended'>;

/** Whether a disruption meeting follows, when, by whom that is decided, and what is open: a sentence each. */
export function needWords(
  { need, toCheck, offered, form, asks = [] }: Need,
  window: Window,
  because: readonly Citation[],
  facts: Ended,
  profile: Profile,
): readonly string[] {
  const between =
    waitsFor(facts, profile) ?? whenWords(window) ?? `from ${longDate(window.first)} to ${longDate(window.last)}`;
  return [
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
  ];
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
  if (because.includes('E-48')) return TO_CHECK.order;
  return match === 'plan-to-match' ? TO_CHECK.document : TO_CHECK.match;
}
