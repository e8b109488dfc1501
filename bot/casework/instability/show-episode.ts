import {
  judgementPrompts,
  judgementWords,
  meetingName,
  momentWords,
  offeredJudgements,
  supportIdeas,
  triggerWords,
  voiceWords,
  placeOf,
  type Episode,
  type EpisodeForm,
  type EpisodeHold,
  type EpisodeMay,
  type EpisodeNamed,
  type EpisodeView,
  type Placement,
} from '#rules';
import { noticeViews } from '../endings/notice-views.ts';
import { defineQuestion, type Turn } from '../define-question.ts';
import { workerCalled } from '../find-case.ts';
import { episodeIn, when, withReporters } from './episode-card-views.ts';
import { termsCovering, termsSaved } from './hold-about.ts';
import { signsOf } from '../learning/signs-of.ts';
import { procedureOf } from '../procedure-of.ts';
import { owedAbout } from '../obligations/show-owed.ts';
import type { Ports } from '../ports.ts';

/** One child's time of instability, for the case team: the voices, what was judged, what follows and why. */
export const showEpisode = defineQuestion({
  name: 'show-episode',
  act: 'see-episode',
  about: (ref: string) => ({ is: 'episode', ref }),
  more: withReporters,
  reads: 'case',
  answer: (ref, turn) => viewOfEpisode(ref, turn),
});

async function viewOfEpisode(ref: string, turn: Turn): Promise<EpisodeView> {
  const { actor, ports } = turn;
  const { episode, placement } = episodeIn(turn);
  const owed = await owedAbout([ref], actor.id, ports);
  const may = mayHere(episode, turn);
  return {
    ref,
    childRef: episode.childRef,
    initials: placement.initials,
    state: episode.state,
    stateWords: STATES[episode.state],
    openedOn: episode.openedOn,
    manager: await nameOf(episode.managerId, ports),
    hold: await holdOf(episode, ports),
    named: turn.may('confirm-named') ? await namedOf(episode, ports) : undefined,
    reports: await reportViews(ref, ports),
    judgements: await judgementViews(episode, ports),
    recheckOn: episode.recheckOn,
    form: may.includes('judge') ? await formFor(episode, placement, ports) : undefined,
    notices: await noticeViews(placement, turn),
    signs: await signsOf(placement, ref, turn),
    obligations: owed,
    meetings: await meetingViews(ref, ports),
    because: ['Torbay T-41', 'Torbay T-45', 'Torbay T-46', 'CF-13'],
    sums: owed.map(({ title, sum }) => `${title}: ${sum}`),
    profile: `${episode.profile} ${episode.profileVersion}`,
    may,
    place: placeOf(ref),
  };
}

/** Each report, the first one first. */
async function reportViews(ref: string, ports: Ports): Promise<EpisodeView['reports']> {
  const reports = (await ports.records.reports.where({ episode: ref }))
    .map(({ row }) => row)
    .sort((one, other) => one.reportedAt.localeCompare(other.reportedAt));
  return Promise.all(
    reports.map(async (report) => ({
      ref: report.key,
      voice: report.voice,
      voiceWords: voiceWords(report.voice),
      by: await nameOf(report.reporterId, ports),
      at: report.reportedAt,
      when: when(report.reportedAt, ports),
      triggers: report.triggers.map((key) => ({ key, words: triggerWords(key) })),
      whatHappened: report.whatHappened,
      immediateDanger: report.immediateDanger,
    })),
  );
}

/** Each judgement, the first one first, with the prompts of the procedure that were ticked. */
async function judgementViews(episode: Episode, ports: Ports): Promise<EpisodeView['judgements']> {
  const procedure = await procedureOf(episode, ports);
  const judged = (await ports.records.judgements.where({ episode: episode.ref }))
    .map(({ row }) => row)
    .sort((one, other) => one.at.localeCompare(other.at));
  return Promise.all(
    judged.map(async ({ outcome, by, at, bestInterests, reason, support, prompts }) => ({
      outcome,
      outcomeWords: judgementWords(outcome),
      by: await nameOf(by, ports),
      when: when(at, ports),
      bestInterests,
      reason,
      support,
      prompts: judgementPrompts(procedure)
        .filter(({ id }) => prompts.includes(id))
        .map(({ words }) => words),
    })),
  );
}

const meetingViews = async (ref: string, { records }: Ports): Promise<EpisodeView['meetings']> =>
  (await records.meetings.where({ about: ref })).map(({ row }) => ({
    ref: row.ref,
    kind: meetingName(row.kind),
    stateWords: row.state,
    when: row.startsAt === undefined ? undefined : momentWords(row.startsAt),
    place: placeOf(row.ref),
  }));

const STATES = {
  'awaiting-judgement': 'Waits for the manager’s judgement',
  supporting: 'Support is agreed; looked at again',
  meeting: 'A meeting is being arranged or held',
  review: 'An earlier review is asked for',
  ending: 'Moves towards an ending',
  closed: 'Closed: no concern',
} as const satisfies Record<Episode['state'], string>;

const nameOf = async (id: string, ports: Ports): Promise<string> =>
  (await workerCalled(id, ports))?.name ?? 'Someone who has left';

async function holdOf(episode: Episode, ports: Ports): Promise<EpisodeHold | undefined> {
  if (episode.hold === 'none') return undefined;
  return {
    state: episode.hold,
    since: episode.holdSince === undefined ? '' : when(episode.holdSince, ports),
    owner: await nameOf(episode.managerId, ports),
    lookedAtOn: episode.holdLookedAtOn,
    liftedBy: episode.holdLiftedBy === undefined ? undefined : await nameOf(episode.holdLiftedBy, ports),
    outcome: episode.holdOutcome,
    terms: await termsOf(episode, ports),
    because: ['E-01', 'Ruling E-01'],
  };
}

/** Whom the reports name. Nobody reads it but whoever may say whether it is about them. @source E-02 */
async function namedOf(
  { subjectIds, namedIds = [], namedSaid }: Episode,
  ports: Ports,
): Promise<EpisodeNamed | undefined> {
  if (subjectIds.length === 0 && namedIds.length === 0 && namedSaid === undefined) return undefined;
  return {
    waiting: await Promise.all(namedIds.map(async (id) => ({ id, name: await nameOf(id, ports) }))),
    about: await Promise.all(subjectIds.map((id) => nameOf(id, ports))),
    said: namedSaid?.split('\n') ?? [],
  };
}

async function termsOf(episode: Episode, ports: Ports): Promise<EpisodeHold['terms']> {
  const saved = await termsSaved(episode, ports);
  if (saved === undefined) return undefined;
  return {
    words: saved.terms,
    agreedWith: saved.agreedWith,
    agreedOn: saved.agreedOn,
    by: await nameOf(saved.by, ports),
    cover: episode.hold !== 'standing' || (await termsCovering(episode, ports)) !== undefined,
  };
}

async function formFor(episode: Episode, placement: Placement, ports: Ports): Promise<EpisodeForm> {
  const offered = offeredJudgements(
    {
      setting: placement.setting,
      provider: placement.provider,
      crisis: false,
      holdStanding: episode.hold === 'standing' && (await termsCovering(episode, ports)) === undefined,
      triggers: episode.triggers,
    },
    ports.procedure,
  );
  return {
    prompts: judgementPrompts(ports.procedure).map(({ id, words }) => ({ key: id, words })),
    bestInterests: ports.procedure.instability.judgement.bestInterests.is,
    supportIdeas: supportIdeas(ports.procedure),
    outcomes: offered
      .filter(({ refused }) => refused === undefined)
      .map(({ outcome, words, because }) => ({ key: outcome, words, hint: '', because: [because] })),
    childAsked: episode.triggers.includes('child-wants-to-leave'),
    decision: episode.decisions,
  };
}

function mayHere(episode: Episode, { may, ports }: Turn): readonly EpisodeMay[] {
  const due = episode.recheckOn !== undefined && episode.recheckOn <= ports.today();
  const judging = episode.state === 'awaiting-judgement' || (episode.state === 'supporting' && due);
  const held = episode.hold === 'standing';
  const open: EpisodeMay[] = [
    ...(judging ? (['judge'] as const) : []),
    ...(held ? HOLD_ACTS : []),
    ...((episode.namedIds ?? []).length > 0 ? (['confirm-named'] as const) : []),
    'record-notice',
  ];
  return open.filter(may);
}

const HOLD_ACTS = ['look-at-hold', 'lift-hold'] as const;
