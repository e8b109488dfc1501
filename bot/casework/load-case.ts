import {
  endingKey,
  isMeetingRef,
  type Action,
  type Ending,
  type Episode,
  type Invitation,
  type Meeting,
  type MinuteDeliveryRow,
  type Obligation,
  type Placement,
  type Questionnaire,
  type Report,
  type SamplePeriod,
} from '#rules';
import { Fault } from '../faults.ts';
import { nameOf, type About, type LoadedCase } from './loaded-case.ts';
import type { Ports, Saved } from './ports.ts';
import { outlineOf, rememberOutline, workersOf } from './where-it-belongs.ts';

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
  const { placementKey, ...own } = await ownRecords(about, ports);
  const { meeting, questionnaire, obligation } = own;
  const ref = own.ref ?? meeting?.about;
  const ofOwn = {
    ref,
    childRef: firstOf([meeting, own.episode, questionnaire, obligation])?.childRef,
    placement: placementKey ?? firstOf([meeting, own.episode])?.placement,
  };
  ahead?.({ ...own, ref, childRef: ofOwn.childRef, childEpisodes: [] });
  const { episode, ending } = await caseBehind(own, ofOwn, ports);
  const key = ofOwn.placement ?? firstOf([episode, ending, own.report])?.placement;
  const childRef = ofOwn.childRef ?? firstOf([episode, ending])?.childRef;
  const [placement, episodes] = await Promise.all([
    placementAt(key, ports),
    childRef === undefined ? undefined : episodesOf(childRef, ports),
  ]);
  const child = childRef ?? placement?.childRef;
  const childEpisodes = episodes ?? (await episodesOf(child, ports));
  const loaded = { ...own, ref, episode, ending, placement, childRef: child };
  rememberOutline(nameOf(about), loaded, ports);
  return { ...loaded, childEpisodes };
}

/** What the own record says of where it belongs. */
interface OfOwn {
  readonly ref: string | undefined;
  readonly childRef: string | undefined;
  readonly placement: string | undefined;
}

const firstOf = <One>(records: readonly (One | undefined)[]): One | undefined =>
  records.find((one) => one !== undefined);

const placementAt = async (key: string | undefined, { records }: Ports): Promise<Placement | undefined> =>
  key === undefined ? undefined : (await records.placements.find(key))?.row;

const episodesOf = async (childRef: string | undefined, { records }: Ports): Promise<readonly Episode[]> =>
  childRef === undefined ? [] : rows(await records.episodes.where({ childRef }));

/** Asked for together with what is of the child where the own record says of which child it is. */
async function caseBehind(
  own: Omit<OwnRecords, 'placementKey'>,
  { ref, childRef, placement }: OfOwn,
  ports: Ports,
): Promise<Pick<LoadedCase, 'episode' | 'ending'>> {
  const [ending] = await Promise.all([
    own.ending ?? (ref === undefined ? undefined : endingOf(ref, ports)),
    episodesOf(childRef, ports),
    placementAt(placement, ports),
  ]);
  // Among the child's own it is known by now; only a case of no known child asks for it alone.
  return { ending, episode: own.episode ?? (ref === undefined ? undefined : await episodeOf(ref, ports)) };
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
  const asked: readonly Promise<unknown>[] = [
    placementAt(placement, ports),
    ...(meeting === undefined ? [] : [records.meetings.find(meeting.key)]),
    episodesOf(childRef, ports),
    ...(ref === undefined ? [] : [endingOf(ref, ports)]),
    // Who decides something asks for them all the same.
    ...(ahead === undefined ? [] : people.map((id) => records.workers.find(`person:${id}`))),
  ];
  for (const one of asked) one.catch(() => undefined);
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
const episodeOf = async (ref: string, { records }: Ports): Promise<Episode | undefined> =>
  ref.startsWith('IN-') ? (await records.episodes.where({ ref }))[0]?.row : undefined;
const endingOf = async (ref: string, { records }: Ports): Promise<Ending | undefined> =>
  ref.startsWith('PE-') ? (await records.endings.where({ ref }))[0]?.row : undefined;
