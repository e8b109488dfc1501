import {
  seesTo,
  writersOf,
  type CaseFactsByName,
  type Circumstances,
  type FactName,
  type FactsOfAnother,
  type Worker,
} from '#rules';
import { ENDING_FACTS } from './endings/load-facts.ts';
import { own, rows, type Loaders } from './fact-loader.ts';
import { EPISODE_FACTS } from './instability/load-facts.ts';
import { LEARNING_FACTS } from './learning/load-facts.ts';
import { caseForAccess, subjectsIn, type LoadedCase } from './loaded-case.ts';
import { factsOf, mayIn, type Case } from './may-they.ts';
import { MEETING_FACTS } from './meetings/load-facts.ts';
import { MINUTES_FACTS } from './minutes/load-facts.ts';
import { OBLIGATION_FACTS } from './obligations/load-facts.ts';
import type { Ports } from './ports.ts';
import { procedureBehind } from './procedure-of.ts';
import { FORM_FACTS } from './questionnaires/load-facts.ts';
import { entriesOf } from './sheets/rows-of-sheets.ts';
import type { Demand } from './supply.ts';

export type LoadedFacts = Circumstances & Partial<CaseFactsByName>;

/**
 * Of the one record that somebody acts on, such as their form: it is in one child’s case, and no brother’s or sister’s case has it,
 * though they share the meeting.
 */
const OF_ONE_RECORD: readonly FactName[] = [
  'questionnaire',
  'instrument',
  'written',
  'formFiles',
  'minuteDelivery',
  'obligation',
  'report',
  'action',
  'actionChanges',
];

/** Everything that a rule named, and what is always there; where a meeting is for several children, the same of each other child’s case. */
export async function loadFacts(
  names: readonly FactName[],
  actor: Worker,
  loaded: LoadedCase,
  demand: Demand,
  ports: Ports,
  more?: Partial<Case>,
): Promise<LoadedFacts> {
  const { together: others = [] } = loaded;
  if (others.length === 0) return factsOfOne(names, actor, loaded, demand, ports, more);
  const ofEach = names.filter((name) => !OF_ONE_RECORD.includes(name));
  const [own, ...together] = await Promise.all([
    factsOfOne(names, actor, loaded, demand, ports, more),
    ...others.map((other) => factsOfOne(ofEach, actor, other, demand, ports)),
  ]);
  return { ...own, together };
}

async function factsOfOne(
  names: readonly FactName[],
  actor: Worker,
  loaded: LoadedCase,
  demand: Demand,
  ports: Ports,
  more?: Partial<Case>,
): Promise<FactsOfAnother> {
  const [values, procedure] = await Promise.all([
    Promise.all(names.map(async (name) => [name, await LOADERS[name](loaded, ports)] as const)),
    procedureBehind(loaded, ports),
  ]);
  const about = caseForAccess(loaded, { ...accessIn(Object.fromEntries(values)), ...more });
  return {
    actor,
    now: ports.now(),
    today: ports.today(),
    todaysProcedure: ports.procedure,
    subjectIds: subjectsIn(loaded),
    may: (act) => mayIn(act, actor, factsOf(about, actor), procedure),
    supply: demand.supply,
    // Each value came from the loader of its name.
    ...(Object.fromEntries(values) as Partial<CaseFactsByName>),
  };
}

/** What the facts of the case say of who is what in it. */
const accessIn = ({ reports, minutes, minuteVersions, minuteNotes }: Partial<CaseFactsByName>): Partial<Case> => ({
  ...(reports === undefined ? {} : { reporterIds: reports.map(({ reporterId }) => reporterId) }),
  ...(minuteVersions === undefined ? {} : { minutesWriterIds: writersOf(minutes, minuteVersions) }),
  ...(minuteNotes === undefined ? {} : { seesToItIds: seesTo(minuteNotes) }),
});

/** Begins to read these facts, as far as the case is known. Nobody waits for it: who needs them asks again, and finds them read. */
export function readAhead(names: readonly FactName[], early: LoadedCase, ports: Ports): void {
  for (const name of names)
    void Promise.resolve()
      .then(() => LOADERS[name](early, ports))
      .catch(() => undefined);
}

/** One way to load each fact. A fact without one does not compile. */
const LOADERS: Loaders = {
  placement: own(({ placement }) => placement, 'placement'),
  episode: own(({ episode }) => episode, 'episode'),
  ending: own(({ ending }) => ending, 'ending'),
  meeting: own(({ meeting }) => meeting, 'meeting'),
  questionnaire: own(({ questionnaire }) => questionnaire, 'questionnaire'),
  minuteDelivery: own(({ minuteDelivery }) => minuteDelivery, 'minutes-link'),
  obligation: own(({ obligation }) => obligation, 'obligation'),
  report: own(({ report }) => report, 'report'),
  action: own(({ action }) => action, 'action'),
  reportSoFar: ({ report }) => report,
  caseEpisode: ({ episode }) => episode,
  caseEnding: ({ ending }) => ending,
  childEpisodes: ({ childEpisodes }) => childEpisodes,
  circle: async ({ childRef }, { records }) =>
    childRef === undefined ? [] : rows(await records.circle.where({ childRef })),
  bank: (_loaded, { bank }) => bank,
  sheets: async ({ placement }, ports) => (placement === undefined ? [] : entriesOf(placement.key, ports)),
  homePlacements: async ({ placement }, { records }) =>
    placement === undefined
      ? []
      : rows(await records.placements.where({ homeRef: placement.homeRef })).filter(
          ({ childRef }) => childRef !== placement.childRef,
        ),
  childPlacements: async ({ childRef }, { records }) =>
    childRef === undefined ? [] : rows(await records.placements.where({ childRef })),
  openings: async ({ childRef }, { records }) =>
    childRef === undefined ? [] : rows(await records.openings.where({ childRef })),
  siblingPlacements: async ({ placement }, { records }) =>
    (await Promise.all((placement?.siblings ?? []).map((childRef) => records.placements.where({ childRef })))).flatMap(
      rows,
    ),
  ...EPISODE_FACTS,
  ...ENDING_FACTS,
  ...MEETING_FACTS,
  ...OBLIGATION_FACTS,
  ...FORM_FACTS,
  ...MINUTES_FACTS,
  ...LEARNING_FACTS,
};
