import {
  capital,
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
  type CardView,
  type Episode,
  type Instant,
  type Placement,
} from '#rules';
import { Fault } from '../../faults.ts';
import { endingCalled, episodeCalled, meetingCalled, placementAt } from '../find-case.ts';
import { fundingOf } from './agree-funding.ts';
import { termsCovering } from './hold-about.ts';
import { canThey, mayThey } from '../may-they.ts';
import { linkTo, placeOf } from '../places.ts';
import { followsOf, owedAfter, sumsOf } from '../desk/what-follows.ts';
import type { Ports } from '../ports.ts';

export const when = (moment: Instant, ports: Ports): string => momentWords(ports.londonTime(moment));

export function reportFormView(formId: string, ports: Ports): CardView {
  return { card: 'report-form', formId, emergency: ports.council.emergency, typed: {} };
}

/** What a reporter reads at once: the reference, what follows, by when and why. Nothing of the case beyond what they said. */
export async function reportReceiptView(formId: string, person: string, ports: Ports): Promise<CardView> {
  const report = (await ports.records.reports.find(reportKey(formId)))?.row;
  if (report === undefined) throw new Fault('not-yours', 'report');
  const { row: episode } = await episodeCalled(report.episode, ports);
  const { row: placement } = await placementAt(report.placement, ports);
  await mayThey(person, 'see-receipt', { episode, placement, reporterIds: [report.reporterId] }, ports);
  const weekend =
    (await ports.workingDays()).holidays.has(report.reportedOn) ||
    ['Sat', 'Sun'].includes(shortDate(report.reportedOn).slice(0, 3));
  return {
    card: 'report-receipt',
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
export async function judgementView(ref: string, person: string, ports: Ports): Promise<CardView> {
  const { row: episode } = await episodeCalled(ref, ports);
  const { row: placement } = await placementAt(episode.placement, ports);
  await mayThey(person, 'judge', { episode, placement }, ports);
  const recheck =
    episode.state === 'supporting' && episode.recheckOn !== undefined && episode.recheckOn <= ports.today();
  if (episode.state !== 'awaiting-judgement' && !recheck) return judgementReceiptView(ref, person, ports);
  const reports = (await ports.records.reports.where({ episode: ref }))
    .map(({ row }) => row)
    .sort((one, other) => one.reportedAt.localeCompare(other.reportedAt));
  const triage = await ports.records.obligations.find(`owed:${ref}:instability.judgement`);
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
      voice: capital(voiceWords(report.voice)),
      triggers: capital(`${listWords(report.triggers.map(triggerWords))}.`),
      words: report.whatHappened,
    })),
    judgeBy: triage?.row.due === undefined ? 'as soon as you can' : `by ${shortDate(triage.row.due)}`,
    held,
    recheck,
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

export async function judgementReceiptView(ref: string, person: string, ports: Ports): Promise<CardView> {
  const { row: episode } = await episodeCalled(ref, ports);
  const { row: placement } = await placementAt(episode.placement, ports);
  const reporterIds = (await ports.records.reports.where({ episode: ref })).map(({ row }) => row.reporterId);
  await mayThey(person, 'see-receipt', { episode, placement, reporterIds }, ports);
  return {
    card: 'judgement-receipt',
    ref,
    outcome: episode.judgement === undefined ? 'Not judged yet' : capital(judgementWords(episode.judgement)),
    follows: await followsOf(await owedAfter(ref, ports), ports),
    because: ['Torbay T-45', 'Torbay T-46', 'CF-13'],
    sums: sumsOf(await owedAfter(ref, ports)),
    url: linkTo(placeOf(ref), ports.council),
  };
}

export async function holdView(ref: string, person: string, ports: Ports): Promise<CardView> {
  const { row: episode } = await episodeCalled(ref, ports);
  const { row: placement } = await placementAt(episode.placement, ports);
  await mayThey(person, 'look-at-hold', { episode, placement }, ports);
  if (episode.hold === 'none') throw new Fault('not-yours', 'hold');
  const reporterIds = (await ports.records.reports.where({ episode: ref })).map(({ row }) => row.reporterId);
  return {
    card: 'hold',
    ref,
    since: episode.holdSince === undefined ? '' : when(episode.holdSince, ports),
    state: episode.hold,
    lookedAt: episode.holdLookedAtOn === undefined ? undefined : shortDate(episode.holdLookedAtOn),
    duties: dutiesWhileHeld(),
    mayLift: await canThey(person, 'lift-hold', { episode, placement, reporterIds }, ports),
    terms: episode.hold === 'standing' && (await termsCovering(episode, ports)) !== undefined,
    because: ['E-01', 'Ruling E-01', 'CF-42'],
    url: linkTo(placeOf(ref), ports.council),
  };
}

const dutiesWhileHeld = (): readonly string[] => whileHeld.map(({ words }) => words);

export async function fundingView(ref: string, person: string, ports: Ports): Promise<CardView> {
  const { row: episode } = await episodeCalled(ref, ports);
  const { row: placement } = await placementAt(episode.placement, ports);
  if (!(await canThey(person, 'agree-funding', { episode, placement }, ports)))
    await mayThey(person, 'see-episode', { episode, placement }, ports);
  const judged = (await ports.records.judgements.where({ episode: ref })).map(({ row }) => row).at(-1);
  return {
    card: 'funding',
    ref,
    support: judged?.support ?? '',
    state: await fundingOf(ref, ports),
    because: ['Torbay T-38', 'Torbay T-47', 'CF-34'],
    url: linkTo(placeOf(ref), ports.council),
  };
}

/** What an independent reviewing officer is told: that something changed, and what is asked of them. */
export async function toldView(ref: string, person: string, ports: Ports): Promise<CardView> {
  const [placement, what] = await toldOf(ref, ports);
  if (placement.independentReviewingOfficerId !== person) throw new Fault('not-yours', 'told');
  return {
    card: 'episode-told',
    ref,
    what,
    asked: ['Consider whether the review should come forward.', 'Tell the team manager if you see this differently.'],
    because: ['CF-25', 'Torbay T-53', 'Regulation 36, Care Planning Regulations 2010'],
    url: linkTo(placeOf(ref), ports.council),
  };
}

async function toldOf(ref: string, ports: Ports): Promise<readonly [Placement, string]> {
  if (ref.startsWith('PE-')) {
    const { row: ending } = await endingCalled(ref, ports);
    return [
      (await placementAt(ending.placement, ports)).row,
      `A placement ended. The child left on ${shortDate(ending.leftOn)}.`,
    ];
  }
  if (ref.startsWith('IN-')) {
    const { row: episode } = await episodeCalled(ref, ports);
    return [(await placementAt(episode.placement, ports)).row, episodeWords(episode)];
  }
  const { row: meeting } = await meetingCalled(ref, ports);
  return [
    (await placementAt(meeting.placement, ports)).row,
    `A meeting about a child whom you review is being arranged.`,
  ];
}

const episodeWords = ({ judgement }: Episode): string =>
  judgement === undefined
    ? 'A placement is reported as unstable.'
    : `A placement is reported as unstable. The manager’s judgement: ${judgementWords(judgement)}.`;
