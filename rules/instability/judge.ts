import { inCaseOf } from '../case-of.ts';
import type { Episode, JudgementRecord } from '../case-records.ts';
import type { WorkingCalendar } from '../days.ts';
import { decided, notYet, type Decision } from '../decision.ts';
import { changedRow, newRow, typed, type Change, type Effects } from '../effects.ts';
import type { FactName, Facts } from '../facts.ts';
import { meetingArranged, newMeeting } from '../meetings/new-meeting.ts';
import { madeAsDone, obligationKey, obligationsOwed, placementFacts, settled } from '../obligations/owed.ts';
import type { Moment } from '../obligations/rule.ts';
import { obligationsStartedBy, type DraftObligation } from '../obligations/started-by.ts';
import { stepId, type Step } from '../plan.ts';
import type { Profile } from '../profile.ts';
import type { Judgement, LocalDate, MeetingKind } from '../vocabulary.ts';
import { judgedOtherwise } from './judged-otherwise.ts';
import { tellIro, tellReporters } from './told-of-judgement.ts';
import { isClosed, isOldForm, JUDGED_MEANWHILE, wasSaid } from './judged-before.ts';
import { followJudgement, type JudgementFollowed } from './judgement.ts';

/** What the manager says. */
export interface JudgeInstability {
  readonly episode: string;
  /** Which decision of this episode the card was drawn for; a card from before answers nothing twice. Left out: the one that is due. */
  readonly decision?: number | undefined;
  readonly outcome: Judgement;
  readonly bestInterests: 'yes' | 'no' | 'not-sure';
  readonly prompts: readonly string[];
  readonly reason: string;
  readonly support: string;
  readonly paidSupport: boolean;
  readonly childToldBy?: string | undefined;
}

export const judgementKey = (episode: string, decision: number): string => `judgement:${episode}/${decision}`;

/** What decides what follows from a judgement. */
export const JUDGE_FACTS = [
  'episode',
  'placement',
  'reports',
  'circle',
  'hold',
  'judgements',
  'caseMeetings',
  'childEpisodes',
  'obligations',
] as const satisfies readonly FactName[];
type JudgeFacts = Facts<(typeof JUDGE_FACTS)[number]>;

/**
 * What follows once a manager has judged an instability: the judgement, the case's new state, what is owed, the meeting that is
 * to be arranged, and who is told.
 *
 * “Why?”, “What would follow?” and the act itself ask the same rule, `followJudgement`.
 *
 * @source Torbay T-41, T-45, T-46, T-48; rulings CF-12, CF-13
 */
export function judge(
  said: JudgeInstability,
  facts: JudgeFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): Decision<Effects | undefined> {
  const { episode, actor, now, today } = facts;
  const { decision: drawnFor, ...judged } = said;
  if (wasSaid(said, facts)) return decided(undefined, ['CF-13']);
  if (isOldForm(drawnFor, episode)) return notYet(JUDGED_MEANWHILE, 'CF-13');
  const beside = isClosed(episode) ? facts.childEpisodes.find((one) => !isClosed(one)) : undefined;
  if (beside !== undefined) return notYet(`${beside.ref} is open for this child now. Judge that one.`, 'E-75');
  const record: JudgementRecord = {
    ...judged,
    ...inCaseOf(episode),
    key: judgementKey(said.episode, episode.decisions),
    by: actor.id,
    at: now,
    on: today,
  };
  const decision = followJudgement(judgementFacts(record, facts), procedure, calendar);
  if (decision.is !== 'decided') return decision;
  const effects = effectsOf(record, decision.value, facts, procedure, calendar);
  return { ...decision, value: effects };
}

const judgementFacts = (
  { outcome, bestInterests, prompts, paidSupport, reason, support, childToldBy, on, at }: JudgementRecord,
  { episode, placement, hold }: JudgeFacts,
) => ({
  outcome,
  bestInterests,
  prompts,
  paidSupport,
  reason,
  support,
  childToldBy,
  triggers: episode.triggers,
  judgedOn: on,
  judgedAt: at,
  reportedOn: episode.openedOn,
  hold: episode.hold === 'standing',
  ladoTerms: episode.hold === 'standing' ? hold.termsOf(episode.ref) : undefined,
  placement,
});

const STATE_AFTER = {
  support: 'supporting',
  'fostering-support-meeting': 'supporting',
  'planning-review': 'supporting',
  'stability-meeting': 'meeting',
  'earlier-case-review': 'review',
  'move-towards-an-ending': 'ending',
  'no-concern': 'closed',
} as const satisfies Record<Judgement, Episode['state']>;

/** What is arranged after each judgement. */
export const MEETING_OF_JUDGEMENT: Readonly<Partial<Record<Judgement, MeetingKind>>> = {
  'fostering-support-meeting': 'support',
  'planning-review': 'planning',
  'stability-meeting': 'stability',
};

/** The moment from which something is owed after each judgement. */
export const MOMENT_OF_JUDGEMENT = {
  support: 'judged-manageable',
  'fostering-support-meeting': 'judged-support-meeting',
  'planning-review': 'judged-planning-review',
  'stability-meeting': 'judged-unmanageable',
  'earlier-case-review': 'judged-earlier-review',
  'move-towards-an-ending': 'judged-ending',
  'no-concern': 'judged-no-concern',
} as const satisfies Record<Judgement, Moment>;

/** What is owed from this judgement on. */
function draftsOwed(
  judgement: JudgementRecord,
  followed: JudgementFollowed,
  facts: JudgeFacts,
  windowBy: LocalDate | undefined,
  procedure: Profile,
  calendar: WorkingCalendar,
): readonly DraftObligation[] {
  const { episode, placement } = facts;
  const owedFrom = {
    day: judgement.on,
    reportedOn: episode.openedOn,
    ...placementFacts(placement),
    windowBy,
  };
  const started = (moment: Moment) => obligationsStartedBy(moment, owedFrom, procedure, calendar);
  return [
    // Judged again while its meeting is still to come, it is that meeting, and what is owed for it is owed already.
    ...(isToCome(followed, facts) ? [] : started(MOMENT_OF_JUDGEMENT[judgement.outcome])),
    ...(followed.askFunding ? started('paid-support-envisaged') : []),
  ];
}

function effectsOf(
  judgement: JudgementRecord,
  followed: JudgementFollowed,
  facts: JudgeFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): Effects {
  const { episode, placement, supply } = facts;
  const tag = String(episode.decisions);
  const key = `${episode.ref}/judged-${tag}`;
  const meeting = meetingOf(followed, judgement, facts);
  const arranged = meeting && meetingArranged(key, meeting, { ...facts, before: [] }, facts, procedure);
  const drafts = draftsOwed(judgement, followed, facts, meeting?.by, procedure, calendar);
  const before = judgedOtherwise(judgement, facts);
  const told = followed.tellIro || followed.iroSees ? tellIro(key, tag, judgement, facts) : { changes: [], steps: [] };
  return {
    key,
    about: episode.ref,
    changes: [
      episodeAfter(judgement, followed, episode),
      newRow('judgements', {
        ...judgement,
        reason: typed('reason'),
        support: typed('support'),
        ...childTold(judgement),
      }),
      settled(
        obligationKey(episode.ref, 'instability.judgement'),
        { id: judgement.by, at: judgement.at },
        judgement.outcome,
      ),
      ...madeAsDone([
        ...obligationsOwed(
          drafts,
          { about: episode.ref, placement, managerId: episode.managerId, meeting },
          supply,
          tag,
        ),
        ...told.changes,
      ]),
      ...(arranged?.changes ?? []),
      ...before.changes,
    ],
    steps: [
      ...(followed.askFunding ? fundingAsked(key, facts) : []),
      ...told.steps,
      ...(arranged?.steps ?? []),
      ...tellReporters(key, facts),
    ],
    words: {
      reason: judgement.reason,
      support: judgement.support,
      ...(judgement.childToldBy === undefined ? {} : { childToldBy: judgement.childToldBy }),
    },
    did: `judged: ${judgement.outcome}`,
    redraw: [{ about: episode.ref, cards: ['judgement'] }, ...before.redraw],
  };
}

const childTold = ({ childToldBy }: JudgementRecord) =>
  childToldBy === undefined ? {} : { childToldBy: typed('childToldBy') };

function meetingOf(followed: JudgementFollowed, { on }: JudgementRecord, facts: JudgeFacts) {
  const { meeting: asked } = followed;
  if (asked === undefined || isToCome(followed, facts)) return undefined;
  const window = { from: on, by: asked.holdBy.day, sum: asked.holdBy.sum };
  return newMeeting({ ...asked, about: facts.episode.ref, ...window }, facts.placement, facts);
}

/** A time of instability has one meeting of a kind to come. */
const isToCome = ({ meeting: asked }: JudgementFollowed, { episode, caseMeetings }: JudgeFacts): boolean =>
  asked !== undefined &&
  caseMeetings.some(
    ({ about, kind, state, heldOn }) =>
      about === episode.ref && kind === asked.kind && state !== 'cancelled' && heldOn === undefined,
  );

const episodeAfter = (judgement: JudgementRecord, { recheckOn }: JudgementFollowed, episode: Episode): Change =>
  changedRow('episodes', episode.key, {
    state: STATE_AFTER[judgement.outcome],
    decisions: episode.decisions + 1,
    judgement: judgement.outcome,
    judgedOn: judgement.on,
    recheckOn: recheckOn?.day,
    closedReason: judgement.outcome === 'no-concern' ? typed('reason') : undefined,
  });

const fundingAsked = (key: string, { supply, episode }: JudgeFacts): readonly Step[] =>
  supply
    .holdersOf('head-of-service')
    .slice(0, 1)
    .map(({ id: to }) => ({ do: 'show-card', id: stepId(key, 'funding'), to, card: 'funding', about: episode.ref }));
