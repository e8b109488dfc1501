import { inCaseOf } from '../case-of.ts';
import type { Episode } from '../case-records.ts';
import type { WorkingCalendar } from '../days.ts';
import { decided, notYet, type Decision } from '../decision.ts';
import { decisionKey } from '../decision-key.ts';
import { changedRow, newRow, typed, type Change, type Effects } from '../effects.ts';
import type { Facts, SentMeeting } from '../facts.ts';
import { londonDay } from '../london.ts';
import { obligationsOwed, placementFacts, settled } from '../obligations/owed.ts';
import { isOwedAgain, obligationsStartedBy } from '../obligations/started-by.ts';
import { stepId, type Step } from '../plan.ts';
import type { Profile } from '../profile.ts';
import { questionnaireKey, questionnaireSteps } from '../questionnaires/asking.ts';
import type { LocalDate } from '../vocabulary.ts';
import { mayAgreeTerms, mayLiftHold } from './hold.ts';

/* What the owner of a safeguarding hold does with it. @source E-01; rulings E-01 */

export interface OfHold {
  readonly episode: string;
}

/** Looked at today: what was owed of it is done, and what is owed each working day is owed again. */
export function lookAtHold(
  _said: OfHold,
  { episode, placement, obligations, actor, now, today, supply }: Facts<'episode' | 'placement' | 'obligations'>,
  procedure: Profile,
  calendar: WorkingCalendar,
): Decision<Effects | undefined> {
  const because = ['E-01', 'Rulings E-01'];
  if (episode.hold !== 'standing') return decided(undefined, because);
  const { ref } = episode;
  const facts = { day: today, ...placementFacts(placement) };
  const again = obligationsStartedBy('allegation-reported', facts, procedure, calendar).filter(({ kind }) =>
    isOwedAgain(kind, procedure),
  );
  const looks = obligations.filter(
    ({ about, kind, doneAt }) => about === ref && doneAt === undefined && isOwedAgain(kind, procedure),
  );
  return decided(
    {
      key: `${ref}/looked-${today}`,
      about: ref,
      changes: [
        changedRow('episodes', episode.key, { holdLookedAtOn: today }),
        ...looks.map(({ key }) => settled(key, { id: actor.id, at: now }, 'looked at')),
        ...obligationsOwed(again, { about: ref, placement, managerId: episode.managerId }, supply, today),
      ],
      steps: [],
      did: 'looked at the hold',
      redraw: [{ about: ref, cards: ['hold'] }],
    },
    because,
  );
}

/** Forms that the hold kept back go out; those who have one are not asked again. */
export const askedAfterHold = (plan: string, sent: readonly SentMeeting[]): readonly Step[] =>
  sent.flatMap(({ meeting, invitations, questionnaires }) => {
    const asked = new Set(questionnaires.map(({ key }) => key));
    const open = invitations.filter(({ person, part }) => !asked.has(questionnaireKey(meeting.ref, person, part)));
    return questionnaireSteps(`${plan}/${meeting.ref}`, meeting, open);
  });

export interface LiftHold extends OfHold {
  /** What the LADO or the strategy discussion decided. */
  readonly outcome: string;
}

const linesOf = ({ holdOutcome }: Pick<Episode, 'holdOutcome'>): readonly string[] =>
  holdOutcome === undefined ? [] : [holdOutcome];

/** Whether that is what was decided last, in whole. */
const isLast = (outcome: string, { holdOutcome }: Pick<Episode, 'holdOutcome'>): boolean =>
  holdOutcome === outcome || holdOutcome?.endsWith(`\n${outcome}`) === true;

const NO_HOLD = 'No hold stands here now. What you wrote was not saved.';

/** The hold is lifted with what was decided: the manager judges, and forms that waited go out. */
export function liftHold(
  { outcome }: LiftHold,
  facts: Facts<'episode' | 'reports' | 'obligations' | 'sentMeetings'>,
): Decision<Effects | undefined> {
  const { episode, reports, actor, now, obligations, sentMeetings } = facts;
  const { ref, holdSince = '' } = episode;
  const who = {
    actorId: actor.id,
    reporterIds: reports.map(({ reporterId }) => reporterId),
    subjectIds: episode.subjectIds,
  };
  const may = mayLiftHold({ ...who, outcome });
  if (may.is !== 'decided') return may;
  if (episode.hold !== 'standing') return isLast(outcome, episode) ? decided(undefined, may.because) : notYet(NO_HOLD);
  const key = `${ref}/hold-lifted-${holdSince}`;
  return decided(
    {
      key,
      about: ref,
      changes: [
        changedRow('episodes', episode.key, { hold: 'lifted', holdLiftedBy: actor.id, holdOutcome: typed('outcome') }),
        ...obligations
          .filter(({ about, kind, doneAt }) => about === ref && doneAt === undefined && WHILE_HELD.includes(kind))
          .map((one): Change => settled(one.key, { id: actor.id, at: now }, 'hold lifted')),
      ],
      steps: [judgementShown(key, episode), ...askedAfterHold(key, sentMeetings)],
      // What was decided about an earlier hold stays above it.
      words: { outcome: [...linesOf(episode), outcome].join('\n') },
      did: 'lifted the hold',
      redraw: [{ about: ref, cards: ['hold', 'judgement'] }],
    },
    may.because,
  );
}

export interface AgreeTerms extends OfHold {
  readonly terms: string;
  readonly agreedWith: string;
  readonly agreedOn: LocalDate;
}

/** Named after the hold, so that terms agreed for one never cover a later one. */
export const holdTermsKey = ({ ref, holdSince }: Pick<Episode, 'ref' | 'holdSince'>, place: number): string =>
  `hold-terms:${ref}:${holdSince ?? ''}:${place}`;

/**
 * A named manager keeps the terms on which the LADO agreed that meetings are prepared. The hold stands on: it is looked at each
 * working day, and whom it is about stays away.
 *
 * @source rulings E-01
 */
export function agreeTerms(
  said: AgreeTerms,
  facts: Facts<'episode' | 'reports' | 'obligations' | 'sentMeetings' | 'holdTerms'>,
): Decision<Effects | undefined> {
  const { episode, reports, obligations, sentMeetings, holdTerms, actor, now, today } = facts;
  const { ref, holdSince } = episode;
  const { terms, agreedWith, agreedOn } = said;
  const may = mayAgreeTerms({
    actorId: actor.id,
    reporterIds: reports.map(({ reporterId }) => reporterId),
    subjectIds: episode.subjectIds,
    ...{ terms, agreedWith, agreedOn, today },
    heldSince: holdSince === undefined ? episode.openedOn : londonDay(holdSince),
  });
  if (may.is !== 'decided') return may;
  if (episode.hold !== 'standing') return notYet(NO_HOLD);
  if (holdTerms.some((one) => one.terms === terms && one.agreedWith === agreedWith && one.by === actor.id))
    return decided(undefined, may.because);
  const place = holdTerms.length + 1;
  const key = decisionKey(`${ref}/terms`, holdTerms.length, { terms, agreedWith, agreedOn, by: actor.id }, now);
  const told = obligations.filter(
    ({ about, kind, doneAt }) => about === ref && doneAt === undefined && kind === 'hold.designated-officer',
  );
  return decided(
    {
      key,
      about: ref,
      changes: [
        newRow('holdTerms', {
          key: holdTermsKey(episode, place),
          ...inCaseOf(episode),
          episode: ref,
          place,
          terms: typed('terms'),
          agreedWith: typed('agreedWith'),
          agreedOn,
          by: actor.id,
          at: now,
        }),
        ...told.map((one): Change => settled(one.key, { id: actor.id, at: now }, 'terms agreed')),
      ],
      steps: [judgementShown(key, episode), ...askedAfterHold(key, sentMeetings)],
      words: { terms, agreedWith },
      did: 'agreed terms with the LADO',
      redraw: [{ about: ref, cards: ['hold', 'judgement'] }],
    },
    may.because,
  );
}

/** Owed only while the hold stands. */
const WHILE_HELD: readonly string[] = ['hold.look-again', 'hold.designated-officer'];

export const judgementShown = (plan: string, { ref, managerId }: Episode): Step => ({
  do: 'show-card',
  id: stepId(plan, 'judgement'),
  to: managerId,
  card: 'judgement',
  about: ref,
});
