import {
  capital,
  childName,
  isOutstanding,
  judgementPrompts,
  supportIdeas,
  judgementWords,
  listWords,
  momentWords,
  offeredJudgements,
  reportKey,
  scopeOf,
  shortDate,
  triggerWords,
  voiceWords,
  whileHeld,
  linkTo,
  placeOf,
  type CardView,
  type Episode,
  type Instant,
  type Obligation,
  type Placement,
  type Report,
} from '#rules';
import { Fault } from '../../faults.ts';
import { ownChildren } from '../desk/find-children.ts';
import { defineQuestion, type Turn } from '../define-question.ts';
import type { LoadedCase } from '../loaded-case.ts';
import { termsCovering } from './hold-about.ts';
import { followsOf, owedAfter, sumsOf } from '../desk/what-follows.ts';
import type { Ports } from '../ports.ts';

interface EpisodeSeen {
  readonly episode: Episode;
  readonly placement: Placement;
}

export const aboutEpisode = (ref: string) => ({ is: 'episode', ref }) as const;

/** The episode of this turn, with its placement. */
export function episodeIn({ loaded: { episode, placement } }: Pick<Turn, 'loaded'>): EpisodeSeen {
  if (episode === undefined || placement === undefined) throw new Fault('not-yours', 'episode');
  return { episode, placement };
}

/** Whoever reported sees what came of it, and never lifts what they began. */
export const withReporters = async ({ episode }: LoadedCase, { records }: Ports) =>
  episode === undefined
    ? {}
    : { reporterIds: (await records.reports.where({ episode: episode.ref })).map(({ row }) => row.reporterId) };

export const when = (moment: Instant, ports: Ports): string => momentWords(ports.londonTime(moment));

/** An empty form, for whoever may hand it in. */
export const reportFormView = defineQuestion({
  name: 'report-form',
  act: 'report',
  about: (_formId: string) => ({ is: 'nothing' }),
  answer: async (formId, { actor, ports }): Promise<CardView> => ({
    card: 'report-form',
    formId,
    children: await ownChildren(actor.id, undefined, ports),
    emergency: ports.council.emergency,
    typed: {},
  }),
});

/** What a reporter reads at once: the reference, what follows, by when and why. Nothing of the case beyond what they said. */
export const reportReceiptView = defineQuestion({
  name: 'report-receipt-view',
  act: 'see-receipt',
  about: (formId: string) => ({ is: 'report', key: reportKey(formId) }),
  answer: (formId, turn): Promise<CardView> => {
    const { report } = turn.loaded;
    if (report === undefined) throw new Fault('not-yours', 'report');
    return receiptOf(formId, report, episodeIn(turn), turn.ports);
  },
});

async function receiptOf(
  formId: string,
  report: Report,
  { episode, placement }: EpisodeSeen,
  ports: Ports,
): Promise<CardView> {
  const weekend =
    (await ports.workingDays()).holidays.has(report.reportedOn) ||
    ['Sat', 'Sun'].includes(shortDate(report.reportedOn).slice(0, 3));
  return {
    card: 'report-receipt',
    child: childName(placement),
    ref: episode.ref,
    at: when(report.reportedAt, ports),
    joined: episode.key !== `episode:${formId}`,
    immediateDanger: report.immediateDanger,
    held: episode.hold === 'standing',
    emergency: ports.council.emergency,
    follows: await followsOf(await owedAfter(episode.ref, ports), ports),
    notes: [
      ...scopeOf(placement, report.reportedOn, ports.procedure).notes.map(({ words }) => words),
      ...(weekend
        ? [
            'Today is not a working day. If it cannot wait, ring the emergency duty team: a message here does not reach them.',
          ]
        : []),
    ],
    because: ['Torbay T-02', 'Torbay T-41', 'Torbay T-45'],
    sums: sumsOf(await owedAfter(episode.ref, ports)),
    url: linkTo(placeOf(episode.ref), ports.council),
  };
}

/** The manager's card: what was said, the prompts, the outcomes; judged already, it is the receipt. */
export const judgementView = defineQuestion({
  name: 'judgement-view',
  act: 'judge',
  about: aboutEpisode,
  reads: 'case',
  answer: (ref, turn): Promise<CardView> => {
    const { episode } = episodeIn(turn);
    const recheck =
      episode.state === 'supporting' && episode.recheckOn !== undefined && episode.recheckOn <= turn.ports.today();
    if (episode.state !== 'awaiting-judgement' && !recheck) return judgedView(ref, turn);
    return toJudgeView(ref, recheck, turn);
  },
});

/** What is owed until it is judged: the first judgement, or another one since its meeting was called off. */
async function judgementAsked(about: string, { records }: Ports): Promise<Obligation | undefined> {
  const owed = (await records.obligations.where({ about })).map(({ row }) => row);
  const asked = owed.filter(({ kind }) => kind === 'instability.judgement' || kind === 'instability.judge-again');
  return asked.find(isOutstanding) ?? asked[0];
}

async function toJudgeView(ref: string, recheck: boolean, turn: Turn): Promise<CardView> {
  const { ports } = turn;
  const { episode, placement } = episodeIn(turn);
  const reports = (await ports.records.reports.where({ episode: ref }))
    .map(({ row }) => row)
    .sort((one, other) => one.reportedAt.localeCompare(other.reportedAt));
  const asked = await judgementAsked(ref, ports);
  const held = episode.hold === 'standing';
  const offered = offeredJudgements(
    {
      setting: placement.setting,
      provider: placement.provider,
      crisis: reports.some(({ immediateDanger }) => immediateDanger),
      holdStanding: held && (await termsCovering(episode, ports)) === undefined,
      triggers: episode.triggers,
    },
    ports.procedure,
  );
  return {
    card: 'judgement',
    formId: `${ref}/${episode.decisions}`,
    ref,
    childRef: placement.childRef,
    initials: placement.initials,
    home: placement.homeRef,
    reports: reports.map((report) => ({
      at: when(report.reportedAt, ports),
      on: shortDate(report.reportedOn),
      voice: capital(voiceWords(report.voice)),
      triggers: capital(`${listWords(report.triggers.map(triggerWords))}.`),
      words: report.whatHappened,
    })),
    judgeBy: asked?.due === undefined ? 'as soon as you can' : `by ${shortDate(asked.due)}`,
    held,
    named: isNaming(episode),
    recheck,
    calledOff: asked?.kind === 'instability.judge-again' && isOutstanding(asked),
    prompts: judgementPrompts(ports.procedure).map(({ id, words }) => ({ id, words })),
    bestInterests: ports.procedure.instability.judgement.bestInterests.is,
    supportIdeas: supportIdeas(ports.procedure).map(({ words }) => words),
    outcomes: offered.filter(({ refused }) => refused === undefined).map(({ outcome, words }) => ({ outcome, words })),
    refusedOutcomes: offered.flatMap(({ words, refused }) => (refused === undefined ? [] : [{ words, refused }])),
    emergency: ports.council.emergency,
    typed: {},
    because: ['Torbay T-45', 'Torbay T-46', 'CF-13', 'Ruling CF-13'],
    url: linkTo(placeOf(ref), ports.council),
  };
}

export const judgementReceiptView = defineQuestion({
  name: 'judgement-receipt-view',
  act: 'see-receipt',
  about: aboutEpisode,
  more: withReporters,
  answer: (ref, turn) => judgedView(ref, turn),
});

async function judgedView(ref: string, turn: Turn): Promise<CardView> {
  const { ports } = turn;
  const { episode, placement } = episodeIn(turn);
  return {
    card: 'judgement-receipt',
    child: childName(placement),
    ref,
    outcome: episode.judgement === undefined ? 'Not judged yet' : capital(judgementWords(episode.judgement)),
    follows: await followsOf(await owedAfter(ref, ports), ports),
    because: ['Torbay T-45', 'Torbay T-46', 'CF-13'],
    sums: sumsOf(await owedAfter(ref, ports)),
    url: linkTo(placeOf(ref), ports.council),
  };
}

export const holdView = defineQuestion({
  name: 'hold-view',
  act: 'look-at-hold',
  about: aboutEpisode,
  more: withReporters,
  reads: 'case',
  answer: async (ref, turn): Promise<CardView> => {
    const { may, ports } = turn;
    const { episode, placement } = episodeIn(turn);
    if (episode.hold === 'none') throw new Fault('not-yours', 'hold');
    return {
      card: 'hold',
      child: childName(placement),
      ref,
      since: episode.holdSince === undefined ? '' : when(episode.holdSince, ports),
      state: episode.hold,
      lookedAt: episode.holdLookedAtOn === undefined ? undefined : shortDate(episode.holdLookedAtOn),
      duties: dutiesWhileHeld(),
      mayLift: may('lift-hold'),
      named: isNaming(episode),
      terms: episode.hold === 'standing' && (await termsCovering(episode, ports)) !== undefined,
      because: ['E-01', 'Ruling E-01', 'CF-42'],
      url: linkTo(placeOf(ref), ports.council),
    };
  },
});

const isNaming = ({ namedIds = [] }: Episode): true | undefined => (namedIds.length > 0 ? true : undefined);

const dutiesWhileHeld = (): readonly string[] => whileHeld.map(({ words }) => words);
