import {
  isMeetingRef,
  type Action,
  endingKey,
  fundingKey,
  minutesKey,
  roomKey,
  seesTo,
  withoutPart,
  writersOf,
  type CaseFactsByName,
  type Circumstances,
  type Ending,
  type Episode,
  type FactName,
  type FactsOfAnother,
  type Invitation,
  type LocalDate,
  type Meeting,
  type MinuteDeliveryRow,
  type Obligation,
  type Placement,
  type Questionnaire,
  type Report,
  type SamplePeriod,
  type Worker,
} from '#rules';
import { Fault } from '../faults.ts';
import { accountsOf, daysBefore, nextHomeOf, noticesOf } from './endings/rows-of-ending.ts';
import { groupsOf } from './groups-of.ts';
import { finishedBefore, meetingsHeldIn, openReadings, readingsOfNewest, samplesOf } from './learning/find-sample.ts';
import { termsCovering, termsOfHold } from './instability/hold-about.ts';
import { factsOf, mayIn, type Case } from './may-they.ts';
import { changesOfAction } from './minutes/changes-of-action.ts';
import { hashOfRoom, loadRoom } from './minutes/load-room.ts';
import { chairReasonFor, exceptionsIn, interestsIn, sittingsOf } from './meetings/said-of-a-meeting.ts';
import { movesOf } from './meetings/moves.ts';
import { entriesOf } from './sheets/rows-of-sheets.ts';
import { outlineOf, rememberOutline, workersOf } from './where-it-belongs.ts';
import { unclearLetters } from './meetings/unclear-letters.ts';
import type { Ports, Saved } from './ports.ts';
import { procedureBehind } from './procedure-of.ts';
import { formOf } from './questionnaires/form-as-asked.ts';
import { filesOf } from './questionnaires/files-of-form.ts';
import { allCells, answersOf } from './questionnaires/load-answers.ts';
import { formsOf, overviewOf } from './questionnaires/load-forms.ts';
import type { Demand } from './supply.ts';

/** The record that a command or a question is about. */
export type About =
  | { readonly is: 'nothing' }
  | { readonly is: 'placement'; readonly key: string; readonly form?: string; readonly ending?: string }
  | { readonly is: 'report'; readonly key: string }
  | { readonly is: 'episode'; readonly ref: string }
  | { readonly is: 'ending'; readonly ref: string }
  | { readonly is: 'ended'; readonly form: string }
  /** `beside`: a brother’s or sister’s meeting that is to be held together with it. */
  | { readonly is: 'meeting'; readonly ref: string; readonly form?: string; readonly beside?: string }
  | { readonly is: 'invitation'; readonly key: string }
  | { readonly is: 'questionnaire'; readonly id: string }
  | { readonly is: 'obligation'; readonly key: string }
  | { readonly is: 'action'; readonly key: string }
  /** The version of the minutes that a link leads to, by the link’s own id. */
  | { readonly is: 'minutes-link'; readonly id: string }
  /** The dip sample of these days: of no child. */
  | { readonly is: 'sample'; readonly from: LocalDate; readonly to: LocalDate };

/** The record with everything that it belongs to, and whom an allegation about the child names. Loaded for each turn, always. */
export interface LoadedCase {
  readonly placement?: Placement | undefined;
  readonly episode?: Episode | undefined;
  readonly ending?: Ending | undefined;
  readonly meeting?: Meeting | undefined;
  readonly invitation?: Invitation | undefined;
  readonly questionnaire?: Questionnaire | undefined;
  readonly minuteDelivery?: MinuteDeliveryRow | undefined;
  readonly obligation?: Obligation | undefined;
  readonly action?: Action | undefined;
  readonly report?: Report | undefined;
  readonly samplePeriod?: SamplePeriod | undefined;
  readonly childEpisodes: readonly Episode[];
  readonly childRef?: string | undefined;
  /** The reference of the episode, ending or series. */
  readonly ref?: string | undefined;
  /** Brothers’ and sisters’ meetings that are held together with this one, each with its own case. */
  readonly together?: readonly LoadedCase[] | undefined;
}

/** What was asked for, as a reference or a key; what nobody knows stands in a refusal as no case. */
export const referenceIn = (about: About): string | undefined => {
  switch (about.is) {
    case 'episode':
    case 'ending':
    case 'meeting':
      return about.ref;
    case 'invitation':
    case 'obligation':
      return about.key.split(':')[1];
    case 'nothing':
    case 'sample':
    case 'action':
    case 'placement':
    case 'report':
    case 'ended':
    case 'questionnaire':
    case 'minutes-link':
      return undefined;
    default:
      return about satisfies never;
  }
};

const rows = <Row>(saved: readonly Saved<Row>[]): readonly Row[] => saved.map(({ row }) => row);

/** Throws `Fault('not-yours')` where the record is not there: to say that it is not would say too much. */
function there<Row>(saved: Saved<Row> | undefined, key: string): Row {
  if (saved === undefined) throw new Fault('not-yours', key);
  return saved.row;
}

/** `ahead` is told of the case as soon as its own record is known: what hangs on that alone need not wait for the rest. */
export async function loadCase(about: About, ports: Ports, ahead?: (early: LoadedCase) => void): Promise<LoadedCase> {
  const loaded = await loadOne(about, ports, ahead);
  const refs = await refsBeside(loaded.meeting, about.is === 'meeting' ? about.beside : undefined, ports);
  if (refs.length === 0) return loaded;
  const others = await Promise.all(refs.map((ref) => loadOne({ is: 'meeting', ref }, ports)));
  const all = [loaded, ...others];
  const beside = (one: LoadedCase): readonly LoadedCase[] => all.filter((other) => other !== one);
  return { ...loaded, together: others.map((one) => ({ ...one, together: beside(one) })) };
}

/** The meetings that are held together with this one; one that begins so counts too. @source E-30 */
async function refsBeside(
  meeting: Meeting | undefined,
  beside: string | undefined,
  ports: Ports,
): Promise<readonly string[]> {
  if (meeting === undefined) return [];
  const { ref, heldWith, also = [] } = meeting;
  const led = heldWith === undefined ? also : [heldWith, ...((await meetingCalled(heldWith, ports)).also ?? [])];
  return [...new Set([...led, ...(beside === undefined ? [] : [beside])])].filter((one) => one !== ref);
}

async function loadOne(about: About, ports: Ports, ahead?: (early: LoadedCase) => void): Promise<LoadedCase> {
  readWhereItBelongs(about, ports, ahead);
  const own = await ownRecords(about, ports);
  const { meeting, questionnaire, obligation } = own;
  const ref = own.ref ?? meeting?.about;
  const childOfOwn = meeting?.childRef ?? own.episode?.childRef ?? questionnaire?.childRef ?? obligation?.childRef;
  const placementOfOwn = own.placementKey ?? meeting?.placement ?? own.episode?.placement;
  const { placementKey: _key, ...records } = own;
  ahead?.({ ...records, ref, childRef: childOfOwn, childEpisodes: [] });
  // Asked for together with the records of the case where the own record says of which child it is.
  const [ending] = await Promise.all([
    own.ending ?? (ref === undefined ? undefined : endingOf(ref, ports)),
    childOfOwn === undefined ? undefined : ports.records.episodes.where({ childRef: childOfOwn }),
    placementOfOwn === undefined ? undefined : ports.records.placements.find(placementOfOwn),
  ]);
  // Among the child's own it is known by now; only a case of no known child asks for it alone.
  const episode = own.episode ?? (ref === undefined ? undefined : await episodeOf(ref, ports));
  const key = placementOfOwn ?? episode?.placement ?? ending?.placement ?? own.report?.placement;
  const childRef = childOfOwn ?? episode?.childRef ?? ending?.childRef;
  const [placement, episodes] = await Promise.all([
    key === undefined ? undefined : ports.records.placements.find(key),
    childRef === undefined ? undefined : ports.records.episodes.where({ childRef }),
  ]);
  const child = childRef ?? placement?.row.childRef;
  const childEpisodes =
    episodes ?? (child === undefined ? [] : await ports.records.episodes.where({ childRef: child }));
  const loaded = { ...records, ref, episode, ending, placement: placement?.row, childRef: child };
  rememberOutline(nameOf(about), loaded, ports);
  return { ...loaded, childEpisodes: rows(childEpisodes) };
}

/** The name by which it is remembered where a record belongs: what it is called by, or the reference of its meeting or case. */
function nameOf(about: About): string | undefined {
  if (about.is === 'placement' || about.is === 'action') return about.key;
  return about.is === 'questionnaire' ? about.id : referenceIn(about);
}

/** Who works with the child is asked for as soon as the register says who that is. */
async function readWorkersOf(placement: string, { records }: Ports): Promise<void> {
  const saved = await records.placements.find(placement);
  await Promise.all(workersOf(saved?.row).map((id) => records.workers.find(`person:${id}`)));
}

/** Asks at once for what is going to be asked for; what fails here is asked again where it is needed. */
function readWhereItBelongs(about: About, ports: Ports, ahead?: (early: LoadedCase) => void): void {
  const { records } = ports;
  const outline = outlineOf(nameOf(about), ports);
  const { ref, childRef, placementKey, meeting, episode, people = [] } = outline ?? {};
  const placement = about.is === 'placement' ? about.key : placementKey;
  const asked: readonly (Promise<unknown> | undefined)[] = [
    placement === undefined ? undefined : records.placements.find(placement),
    meeting === undefined ? undefined : records.meetings.find(meeting.key),
    childRef === undefined ? undefined : records.episodes.where({ childRef }),
    ref?.startsWith('PE-') === true ? records.endings.where({ ref }) : undefined,
    // Who decides something asks for them all the same.
    ...(ahead === undefined ? [] : people.map((id) => records.workers.find(`person:${id}`))),
  ];
  for (const one of asked) one?.catch(() => undefined);
  if (about.is === 'placement' && ahead !== undefined) void readWorkersOf(about.key, ports).catch(() => undefined);
  if (outline !== undefined) ahead?.({ ref, childRef, meeting, episode, childEpisodes: [] });
}

interface OwnRecords {
  readonly placementKey?: string;
  readonly ref?: string;
  readonly episode?: Episode;
  readonly ending?: Ending;
  readonly meeting?: Meeting;
  readonly invitation?: Invitation;
  readonly questionnaire?: Questionnaire;
  readonly minuteDelivery?: MinuteDeliveryRow;
  readonly obligation?: Obligation;
  readonly action?: Action;
  readonly report?: Report;
  readonly samplePeriod?: SamplePeriod;
}

async function ownRecords(about: About, ports: Ports): Promise<OwnRecords> {
  const { records } = ports;
  switch (about.is) {
    case 'nothing':
      return {};
    case 'sample':
      return { samplePeriod: { from: about.from, to: about.to } };
    case 'placement': {
      const [report, ending] = await Promise.all([reportOn(about.form, records), endingAt(about.ending, records)]);
      return { placementKey: about.key, ...report, ...ending };
    }
    case 'report': {
      const report = there(await records.reports.find(about.key), about.key);
      return {
        report,
        placementKey: report.placement,
        ...(/^IN-/.test(report.episode) ? { ref: report.episode } : {}),
      };
    }
    case 'episode': {
      return { episode: await episodeNow(about, ports), ref: about.ref };
    }
    case 'ending': {
      const ending = there((await records.endings.where({ ref: about.ref }))[0], `ending:${about.ref}`);
      return { ending, ref: about.ref };
    }
    case 'ended': {
      const ending = there(await records.endings.find(endingKey(about.form)), 'ending');
      return { ending, ref: ending.ref };
    }
    case 'meeting':
      return { meeting: await meetingCalled(about.ref, ports), ...(await reportOn(about.form, records)) };
    case 'invitation': {
      const invitation = there(await records.invitations.find(about.key), 'invitation');
      return { invitation, meeting: await meetingCalled(invitation.meeting, ports) };
    }
    case 'questionnaire': {
      const questionnaire = there(
        (await records.questionnaires.where({ id: about.id }))[0],
        `questionnaire:${about.id}`,
      );
      return { questionnaire, meeting: await meetingCalled(questionnaire.meeting, ports) };
    }
    case 'minutes-link':
      return behindLink(about.id, ports);
    case 'obligation': {
      const obligation = there(await records.obligations.find(about.key), 'obligation');
      const meeting = isMeetingRef(obligation.about) ? await meetingCalled(obligation.about, ports) : undefined;
      return { obligation, ...(meeting === undefined ? { ref: obligation.about } : { meeting }) };
    }
    case 'action': {
      const action = there(await records.actions.find(about.key), 'action');
      return { action, meeting: await meetingCalled(action.meeting, ports) };
    }
    default:
      return about satisfies never;
  }
}

/** Among the child’s own, where it is known whose it is: those are asked for all the same. */
async function episodeNow(about: Extract<About, { is: 'episode' }>, ports: Ports): Promise<Episode> {
  const { episodes } = ports.records;
  const childRef = outlineOf(nameOf(about), ports)?.childRef;
  const own = childRef === undefined ? [] : await episodes.where({ childRef });
  const found = own.find(({ row }) => row.ref === about.ref) ?? (await episodes.where({ ref: about.ref }))[0];
  return there(found, `episode:${about.ref}`);
}

/** An empty id must not be taken for a delivery without a link. */
async function behindLink(id: string, ports: Ports): Promise<OwnRecords> {
  const found = id === '' ? undefined : (await ports.records.minuteDeliveries.where({ linkId: id }))[0];
  const delivery = there(found, 'minutes-link');
  return { minuteDelivery: delivery, meeting: await meetingCalled(delivery.meeting, ports) };
}

/** What a form has reported already, where it is one that reports. */
async function reportOn(
  form: string | undefined,
  { reports }: Ports['records'],
): Promise<{ readonly report?: Report }> {
  const saved = form === undefined ? undefined : await reports.find(form);
  return saved === undefined ? {} : { report: saved.row };
}

/** What a form has ended already, where it is one that ends a placement. */
async function endingAt(
  key: string | undefined,
  { endings }: Ports['records'],
): Promise<{ readonly ending?: Ending; readonly ref?: string }> {
  const saved = key === undefined ? undefined : await endings.find(key);
  return saved === undefined ? {} : { ending: saved.row, ref: saved.row.ref };
}

const meetingCalled = async (ref: string, { records }: Ports): Promise<Meeting> =>
  there(await records.meetings.find(`meeting:${ref}`), `meeting:${ref}`);
const episodeRefOf = ({ ref }: Pick<LoadedCase, 'ref'>): string | undefined =>
  ref?.startsWith('IN-') === true ? ref : undefined;
const episodeOf = async (ref: string, { records }: Ports): Promise<Episode | undefined> =>
  ref.startsWith('IN-') ? (await records.episodes.where({ ref }))[0]?.row : undefined;
const endingOf = async (ref: string, { records }: Ports): Promise<Ending | undefined> =>
  ref.startsWith('PE-') ? (await records.endings.where({ ref }))[0]?.row : undefined;

type Whose = Pick<LoadedCase, 'childEpisodes' | 'episode' | 'together'>;

/** Of this child, and of brothers and sisters whose meeting is the same: what keeps one of them safe keeps all of it safe. @source E-01, E-30 */
const episodesIn = ({ childEpisodes, together = [] }: Whose): readonly Episode[] => [
  ...childEpisodes,
  ...together.flatMap((other) => other.childEpisodes),
];

/**
 * Who has no part here: whom an allegation or a complaint about this child is about, and whom the case’s own report names; the same of each
 * child whose meeting it is, too.
 */
export const subjectsIn = ({ childEpisodes, episode, together = [] }: Whose): readonly string[] => {
  const own = withoutPart(childEpisodes, episode?.ref);
  return together.length === 0 ? own : [...new Set([...own, ...together.flatMap(subjectsIn)])];
};

/** What may be asked of access with this case in hand. */
export function caseForAccess(loaded: LoadedCase, more: Partial<Case> = {}): Case {
  const { placement, ending, meeting, questionnaire, obligation, action } = loaded;
  return {
    placement,
    episode: loaded.episode,
    ending,
    meeting,
    subjectIds: subjectsIn(loaded),
    ...(questionnaire === undefined
      ? {}
      : {
          authorId: questionnaire.person,
          helperIds: questionnaire.workerId === undefined ? [] : [questionnaire.workerId],
        }),
    ...(loaded.report === undefined ? {} : { reporterIds: [loaded.report.reporterId] }),
    ...(obligation === undefined
      ? {}
      : { owner: { id: obligation.ownerId, role: obligation.ownerRole, team: obligation.team } }),
    ...(action === undefined ? {} : accessToAction(action, meeting)),
    ...more,
  };
}

/** Who has it and who is asked to take it on; while the meeting lasts, and once it was taken back, it is nobody’s. */
const accessToAction = ({ ownerId, askedTo, state }: Action, meeting: Meeting | undefined): Partial<Case> =>
  state === 'draft' || state === 'taken-back'
    ? {}
    : {
        owner: { id: ownerId, role: 'other-professional', team: meeting?.team ?? '' },
        askedToId: askedTo,
        answersActionId: meeting?.chairId ?? meeting?.coordinatorId,
      };

export type LoadedFacts = Circumstances & Partial<CaseFactsByName>;

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
  const [own, ...together] = await Promise.all([
    factsOfOne(names, actor, loaded, demand, ports, more),
    ...others.map((other) => factsOfOne(names, actor, other, demand, ports)),
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

type Loader<Name extends FactName> = (
  loaded: LoadedCase,
  ports: Ports,
) => Promise<CaseFactsByName[Name]> | CaseFactsByName[Name];

const own =
  <Row>(pick: (loaded: LoadedCase) => Row | undefined, name: string) =>
  (loaded: LoadedCase): Row => {
    const row = pick(loaded);
    if (row === undefined) throw new Fault('not-yours', name);
    return row;
  };

/** One way to load each fact. A fact without one does not compile. */
const LOADERS: { readonly [Name in FactName]: Loader<Name> } = {
  placement: own(({ placement }) => placement, 'placement'),
  episode: own(({ episode }) => episode, 'episode'),
  ending: own(({ ending }) => ending, 'ending'),
  meeting: own(({ meeting }) => meeting, 'meeting'),
  questionnaire: own(({ questionnaire }) => questionnaire, 'questionnaire'),
  minuteDelivery: own(({ minuteDelivery }) => minuteDelivery, 'minutes-link'),
  obligation: own(({ obligation }) => obligation, 'obligation'),
  report: own(({ report }) => report, 'report'),
  action: own(({ action }) => action, 'action'),
  actionChanges: async ({ action }, ports) => (action === undefined ? [] : changesOfAction(action.key, ports)),
  reportSoFar: ({ report }) => report,
  caseEpisode: ({ episode }) => episode,
  caseEnding: ({ ending }) => ending,
  childEpisodes: ({ childEpisodes }) => childEpisodes,
  childEndings: async ({ childRef }, { records }) =>
    childRef === undefined ? [] : rows(await records.endings.where({ childRef })),
  hold: (loaded, ports) => loadHold(loaded, ports),
  reports: async (loaded, { records }) => {
    const episode = episodeRefOf(loaded);
    if (episode === undefined) return [];
    return [...rows(await records.reports.where({ episode }))].sort((one, other) =>
      one.reportedAt.localeCompare(other.reportedAt),
    );
  },
  judgements: async (loaded, { records }) => {
    const episode = episodeRefOf(loaded);
    return episode === undefined ? [] : rows(await records.judgements.where({ episode }));
  },
  invitations: async ({ meeting }, { records }) =>
    meeting === undefined ? [] : rows(await records.invitations.where({ meeting: meeting.ref })),
  childJudgements: async (loaded, { records }) => {
    // The case's own is one of the child's, and known before them.
    const own = episodeRefOf(loaded);
    const refs = new Set([...(own === undefined ? [] : [own]), ...loaded.childEpisodes.map(({ ref }) => ref)]);
    return (await Promise.all([...refs].map((episode) => records.judgements.where({ episode })))).flatMap(rows);
  },
  circle: async ({ childRef }, { records }) =>
    childRef === undefined ? [] : rows(await records.circle.where({ childRef })),
  obligations: async ({ meeting, ref }, { records }) => obligationsAbout([meeting?.ref, ref], records),
  placementObligations: async (loaded, { records }) =>
    obligationsAbout(await refsOfPlacement(loaded, records), records),
  childObligations: async ({ childRef }, { records }) =>
    childRef === undefined ? [] : rows(await records.obligations.where({ childRef })),
  sittings: ({ meeting }, ports) => (meeting === undefined ? [] : sittingsOf(meeting.ref, ports)),
  moves: ({ meeting }, ports) => (meeting === undefined ? [] : movesOf(meeting.ref, ports)),
  interests: ({ meeting }, ports) => (meeting === undefined ? [] : interestsIn(meeting.ref, ports)),
  exceptions: ({ meeting }, ports) => {
    if (meeting === undefined) return [];
    // Whoever looks at the chair asks why it is this one: in the same question.
    if (meeting.chairId !== undefined) chairReasonFor(meeting.about, meeting.chairId, ports).catch(() => undefined);
    return exceptionsIn(meeting.ref, ports);
  },
  caseMeetings: async ({ ref }, { records }) =>
    ref === undefined ? [] : rows(await records.meetings.where({ about: ref })),
  placementMeetings: async ({ placement }, { records }) =>
    placement === undefined ? [] : rows(await records.meetings.where({ placement: placement.key })),
  childMeetings: async ({ childRef }, { records }) =>
    childRef === undefined ? [] : rows(await records.meetings.where({ childRef })),
  questionnaires: async ({ meeting }, { records }) =>
    meeting === undefined ? [] : rows(await records.questionnaires.where({ meeting: meeting.ref })),
  formChanges: async ({ meeting }, { records }) =>
    meeting === undefined ? [] : rows(await records.formChanges.where({ meeting: meeting.ref })),
  unclearLetters: ({ meeting }, ports) => (meeting === undefined ? [] : unclearLetters(meeting.ref, ports)),
  instrument: (loaded, ports) => formOf(own(({ questionnaire }) => questionnaire, 'instrument')(loaded), ports),
  written: async ({ questionnaire }, ports) =>
    questionnaire === undefined ? {} : allCells(await answersOf(questionnaire.id, ports)),
  formFiles: async ({ questionnaire }, ports) => (questionnaire === undefined ? [] : filesOf(questionnaire, ports)),
  forms: async ({ meeting }, ports) => (meeting === undefined ? [] : formsOf(meeting.ref, ports)),
  overviewDraft: async ({ meeting }, ports) => (meeting === undefined ? { words: '' } : overviewOf(meeting.ref, ports)),
  bank: (_loaded, { bank }) => bank,
  sentMeetings: (loaded, ports) => loadSentMeetings(loaded, ports),
  dayCorrections: async ({ ending }, ports) => (ending === undefined ? [] : daysBefore(ending.ref, ports)),
  nextHome: async ({ ending }, ports) => (ending === undefined ? undefined : nextHomeOf(ending.ref, ports)),
  notices: async ({ placement }, ports) => (placement === undefined ? [] : noticesOf(placement.key, ports)),
  endingAccounts: async ({ ending }, ports) => (ending === undefined ? [] : accountsOf(ending.ref, ports)),
  sheets: async ({ placement }, ports) => (placement === undefined ? [] : entriesOf(placement.key, ports)),
  actions: async ({ meeting }, { records }) =>
    meeting === undefined ? [] : rows(await records.actions.where({ meeting: meeting.ref })),
  room: async ({ meeting }, { records }) =>
    meeting === undefined ? undefined : (await records.rooms.find(roomKey(meeting.ref)))?.row,
  roomRows: (loaded, ports) =>
    loadRoom(own(({ meeting }) => meeting, 'room')(loaded), own(({ placement }) => placement, 'room')(loaded), ports),
  roomHash: async ({ meeting, placement }, ports) =>
    meeting === undefined || placement === undefined
      ? ''
      : hashOfRoom(await loadRoom(meeting, placement, ports), ports),
  funding: async ({ episode }, { records }) =>
    episode === undefined ? undefined : (await records.funding.find(fundingKey(episode.ref)))?.row,
  holdTerms: async ({ episode }, ports) => (episode === undefined ? [] : termsOfHold(episode, ports)),
  homePlacements: async ({ placement }, { records }) =>
    placement === undefined
      ? []
      : rows(await records.placements.where({ homeRef: placement.homeRef })).filter(
          ({ childRef }) => childRef !== placement.childRef,
        ),
  childPlacements: async ({ childRef }, { records }) =>
    childRef === undefined ? [] : rows(await records.placements.where({ childRef })),
  homeEndings: async ({ placement }, { records }) => {
    if (placement === undefined) return [];
    const keys = (await records.placements.where({ homeRef: placement.homeRef })).map(({ row }) => row.key);
    return (await Promise.all(groupsOf(keys).map((some) => records.endings.where({}, { placement: some })))).flatMap(
      rows,
    );
  },
  minutes: async ({ meeting }, { records }) =>
    meeting === undefined ? undefined : (await records.minutes.find(minutesKey(meeting.ref)))?.row,
  minuteBlocks: async ({ meeting }, { records }) =>
    meeting === undefined
      ? []
      : rows(await records.minuteBlocks.where({ meeting: meeting.ref })).toSorted(
          (one, other) => one.place - other.place,
        ),
  minuteVersions: async ({ meeting }, { records }) =>
    meeting === undefined ? [] : rows(await records.minuteVersions.where({ meeting: meeting.ref })),
  leakDecisions: async ({ meeting }, { records }) =>
    meeting === undefined ? [] : rows(await records.leakDecisions.where({ meeting: meeting.ref })),
  minuteDeliveries: async ({ meeting }, { records }) =>
    meeting === undefined ? [] : rows(await records.minuteDeliveries.where({ meeting: meeting.ref })),
  minuteNotes: async ({ meeting }, { records }) =>
    meeting === undefined
      ? []
      : rows(await records.minuteNotes.where({ meeting: meeting.ref })).toSorted(
          (one, other) => one.place - other.place,
        ),
  samplesOfPeriod: (loaded, ports) => samplesOf(own(({ samplePeriod }) => samplePeriod, 'sample')(loaded), ports),
  samplesReadings: (loaded, ports) =>
    readingsOfNewest(own(({ samplePeriod }) => samplePeriod, 'sample')(loaded), ports),
  meetingsOfPeriod: (loaded, ports) => meetingsHeldIn(own(({ samplePeriod }) => samplePeriod, 'sample')(loaded), ports),
  sampleBefore: (loaded, ports) => finishedBefore(own(({ samplePeriod }) => samplePeriod, 'sample')(loaded), ports),
  openings: async ({ childRef }, { records }) =>
    childRef === undefined ? [] : rows(await records.openings.where({ childRef })),
  lessons: async ({ meeting }, { records }) =>
    meeting === undefined ? [] : rows(await records.lessons.where({ meeting: meeting.ref })),
  openSample: async ({ meeting }, ports) =>
    meeting === undefined ? undefined : (await openReadings(meeting.ref, ports)).sample,
  sampleReadings: async ({ meeting }, ports) =>
    meeting === undefined ? [] : rows((await openReadings(meeting.ref, ports)).readings),
  siblingMeetings: async ({ placement }, { records }) =>
    (await Promise.all((placement?.siblings ?? []).map((childRef) => records.meetings.where({ childRef })))).flatMap(
      rows,
    ),
  siblingPlacements: async ({ placement }, { records }) =>
    (await Promise.all((placement?.siblings ?? []).map((childRef) => records.placements.where({ childRef })))).flatMap(
      rows,
    ),
};

async function obligationsAbout(
  refs: readonly (string | undefined)[],
  { obligations }: Ports['records'],
): Promise<readonly Obligation[]> {
  const named = [...new Set(refs.filter((ref) => ref !== undefined))];
  const found = await Promise.all(groupsOf(named).map((about) => obligations.where({}, { about })));
  return found.flatMap(rows);
}

async function refsOfPlacement({ placement }: LoadedCase, records: Ports['records']): Promise<readonly string[]> {
  if (placement === undefined) return [];
  const of = { placement: placement.key };
  const [episodes, meetings, endings] = await Promise.all([
    records.episodes.where(of),
    records.meetings.where(of),
    records.endings.where(of),
  ]);
  return [...episodes, ...meetings, ...endings].map(({ row }) => row.ref);
}

async function loadSentMeetings({ childRef }: LoadedCase, { records, today }: Ports) {
  if (childRef === undefined) return [];
  const meetings = rows(await records.meetings.where({ childRef })).filter(
    ({ state, startsAt }) => state === 'sent' && (startsAt ?? '').slice(0, 10) >= today(),
  );
  return Promise.all(
    meetings.map(async (meeting) => {
      const of = { meeting: meeting.ref };
      const [invitations, questionnaires] = await Promise.all([
        records.invitations.where(of),
        records.questionnaires.where(of),
      ]);
      return { meeting, invitations: rows(invitations), questionnaires: rows(questionnaires) };
    }),
  );
}

/** A hold is on the child: whichever of its records it began with, it stops them all. @source E-01 */
async function loadHold(loaded: LoadedCase, ports: Ports): Promise<CaseFactsByName['hold']> {
  const { meeting, childEpisodes, together } = loaded;
  // Once it was held, each child’s part is written up and handed out for itself.
  const all = meeting?.heldOn === undefined ? episodesIn(loaded) : childEpisodes;
  const standing = all.filter(({ hold }) => hold === 'standing');
  const terms = new Map(
    await Promise.all(standing.map(async (episode) => [episode.ref, await coveringTerms(episode, ports)] as const)),
  );
  return {
    stands: standing.length > 0,
    stops: [...terms.values()].includes(undefined),
    since: loaded.childEpisodes
      .flatMap(({ holdSince }) => (holdSince === undefined ? [] : [holdSince]))
      .toSorted()
      .at(-1),
    subjectIds: subjectsIn(loaded),
    termsOf: (episode) => terms.get(episode),
    ...(together === undefined
      ? {}
      : {
          ofOwn: {
            stops: childEpisodes.some(({ ref }) => terms.has(ref) && terms.get(ref) === undefined),
            subjectIds: withoutPart(childEpisodes, loaded.episode?.ref),
          },
        }),
  };
}

/** A later report that starts a hold is not what the LADO agreed to. */
const coveringTerms = async (episode: Episode, ports: Ports): Promise<string | undefined> =>
  (await termsCovering(episode, ports))?.terms;
