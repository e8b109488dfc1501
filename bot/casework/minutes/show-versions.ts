import {
  capital,
  deliveryRemedy,
  deliveryWay,
  deliveryWords,
  handsOver,
  isTheirVersion,
  LEAK_TITLES,
  minutesDocument,
  recipientWords,
  wrongCodesWords,
  type CheckedVersion,
  type DeliveryView,
  type FindingView,
  type Leak,
  type LeakDecision,
  type MinuteBlock,
  type MinuteDeliveryRow,
  type MinutesVersionView,
  type MinuteVersionRow,
  type VersionBlockView,
} from '#rules';
import type { Turn } from '../define-question.ts';
import type { Ports } from '../ports.ts';
import { procedureOf } from '../procedure-of.ts';
import { meetingIn, versionReleased, versionsNow } from './read-minutes.ts';
import { nameOf, whoAndWhen } from './show-paragraphs.ts';

type Rows = {
  readonly versions: readonly MinuteVersionRow[];
  readonly deliveries: readonly MinuteDeliveryRow[];
  /** Keys of what the person looking hands over. */
  readonly toHandOver: ReadonlySet<string>;
  /** When somebody may be reached, by their key. */
  readonly safeTimes: ReadonlyMap<string, string>;
};

async function rowsOf(turn: Turn): Promise<Rows> {
  const meeting = meetingIn(turn);
  const { records } = turn.ports;
  const [versions, deliveries, circle] = await Promise.all([
    records.minuteVersions.where({ meeting: meeting.ref }),
    records.minuteDeliveries.where({ meeting: meeting.ref }),
    records.circle.where({ childRef: meeting.childRef }),
  ]);
  const sent = deliveries.map(({ row }) => row);
  const theirs = sent.filter((row) => handsOver(row, sent, turn.loaded) === turn.actor.id);
  return {
    versions: versions.map(({ row }) => row),
    deliveries: sent,
    toHandOver: new Set(theirs.map(({ key }) => key)),
    safeTimes: new Map(circle.flatMap(({ row }) => (row.safeTimes === undefined ? [] : [[row.key, row.safeTimes]]))),
  };
}

/** Every version, with what was found in it, for those who have the minutes in hand. */
export async function versionsInHand(turn: Turn): Promise<readonly MinutesVersionView[]> {
  const [checked, rows] = await Promise.all([versionsNow(turn), rowsOf(turn)]);
  const handedAt = (await turn.ports.records.minutes.find(`minutes:${meetingIn(turn).ref}`))?.row.handedAt ?? '';
  return Promise.all(
    checked.map(async (one) => {
      const row = rows.versions.find(({ version }) => version === one.version);
      const current = row !== undefined && row.approvedAt >= handedAt ? row : undefined;
      return { ...(await viewOf(one, current, rows, turn)), findings: await findingsOf(one, turn.ports) };
    }),
  );
}

/** What is released to the person looking, or for them to hand over: the text as it left, and nothing that was found. */
export async function ownVersions(turn: Turn): Promise<readonly MinutesVersionView[]> {
  const rows = await rowsOf(turn);
  const { actor, loaded } = turn;
  const theirs = rows.deliveries.filter((row) => isTheirVersion(row, actor.id, rows.deliveries, loaded));
  const released = rows.versions.filter(
    ({ version, releasedAt }) => releasedAt !== undefined && theirs.some((one) => one.version === version),
  );
  const views = await Promise.all(
    released.map(async (row) => {
      const checked = await versionReleased(turn, row);
      if (checked === undefined) return undefined;
      const view = await viewOf(checked, row, { ...rows, deliveries: theirs }, turn);
      return { ...view, blocks: view.text, open: 0, takenOut: 0, leftOut: 0, to: view.to.filter(isOf(theirs)) };
    }),
  );
  return views.filter((view) => view !== undefined);
}

const isOf =
  (theirs: readonly MinuteDeliveryRow[]) =>
  ({ person }: DeliveryView): boolean =>
    theirs.some((one) => one.person === person);

async function viewOf(
  one: CheckedVersion,
  row: MinuteVersionRow | undefined,
  rows: Rows,
  turn: Turn,
): Promise<MinutesVersionView> {
  const state = stateOf(one, row);
  return {
    version: one.version,
    label: one.label,
    say: one.say,
    state,
    stateWords: STATE_WORDS[state],
    mark: one.mark,
    blocks: one.blocks.map(asBlock),
    text: one.text.map(asBlock),
    findings: [],
    open: one.open.length,
    takenOut: one.removals.filter(({ choice }) => choice !== 'keep').length,
    leftOut: one.leftOut.length,
    to: one.to.map((to) => deliveryView(to, one.version, rows)),
    approved: row === undefined ? undefined : await whoAndWhen(row.approvedBy, row.approvedAt, turn.ports),
    released:
      row?.releasedBy === undefined || row.releasedAt === undefined
        ? undefined
        : await whoAndWhen(row.releasedBy, row.releasedAt, turn.ports),
    hasFile: row?.file !== undefined,
    printed: await printedAs(one, state, turn),
  };
}

async function printedAs(one: CheckedVersion, state: MinutesVersionView['state'], turn: Turn) {
  const meeting = meetingIn(turn);
  const procedure = await procedureOf(meeting, turn.ports);
  const { title, forWhom, reference } = minutesDocument(one, meeting, turn.ports.council.name, procedure);
  const isOut = state === 'released' || state === 'corrected';
  const words = [isOut ? undefined : 'Not released: a draft to check', reference, forWhom];
  return { title, forWhom: words.filter((each) => each !== undefined).join(' · ') };
}

function stateOf({ mark }: CheckedVersion, row: MinuteVersionRow | undefined): MinutesVersionView['state'] {
  if (row === undefined) return 'not-approved';
  return row.state === 'approved' && row.approvedMark !== mark ? 'changed' : row.state;
}

const STATE_WORDS: Readonly<Record<MinutesVersionView['state'], string>> = {
  'not-approved': 'Not approved yet',
  approved: 'Approved',
  changed: 'Changed since it was approved',
  released: 'Released',
  corrected: 'A correction is to be approved and released',
};

const asBlock = ({ key, kind, text }: MinuteBlock): VersionBlockView => ({ key, kind, text });

const deliveryView = (
  to: CheckedVersion['to'][number],
  version: string,
  { deliveries, safeTimes, toHandOver, versions }: Rows,
): DeliveryView => {
  const row = deliveries.find((one) => one.version === version && one.person === to.person);
  return {
    person: to.person,
    who: recipientWords(to),
    how: capital(deliveryWay(to)),
    state: row?.state ?? 'not-released',
    stateWords: row === undefined ? 'Not released' : deliveryWords(row),
    remedy: row === undefined ? undefined : (deliveryRemedy(row.state) ?? wrongCodesWords(row.wrongTries)),
    safeTimes: safeTimes.get(to.person),
    ...(row === undefined || !toHandOver.has(row.key) ? NOTHING_TO_DO : handOverOffers(row, to, versions, version)),
  };
};

const NOTHING_TO_DO = { mayHandOver: false, mayOfferLink: false, mayGiveCode: false } as const;

/** What the worker who knows somebody can do: by a link where mail is their safe way, and by hand as long as they have not read it. */
function handOverOffers(
  { state, personIs }: MinuteDeliveryRow,
  { way }: CheckedVersion['to'][number],
  versions: readonly MinuteVersionRow[],
  version: string,
): Pick<DeliveryView, 'mayHandOver' | 'mayOfferLink' | 'mayGiveCode'> {
  const linked = state === 'link-sent' || state === 'opened';
  const isOut = versions.some((row) => row.version === version && row.state === 'released');
  return {
    mayHandOver: state === 'to-hand-over' || state === 'link-sent',
    mayOfferLink: isOut && personIs === 'circle' && way === 'mail' && (linked || state === 'to-hand-over'),
    mayGiveCode: isOut && linked,
  };
}

const findingsOf = ({ leaks, decisions }: CheckedVersion, ports: Ports): Promise<readonly FindingView[]> =>
  Promise.all(leaks.map(async (leak) => ({ ...asFinding(leak), decided: await decisionOn(leak, decisions, ports) })));

const asFinding = ({ block, start, end, kind, matched, why, may }: Leak): FindingView => ({
  block,
  start,
  end,
  kind,
  title: LEAK_TITLES[kind],
  matched,
  why,
  may,
});

async function decisionOn(
  leak: Leak,
  decisions: readonly LeakDecision[],
  ports: Ports,
): Promise<FindingView['decided']> {
  const made = decisions.find(
    ({ block, start, end, kind, matched }) =>
      block === leak.block &&
      start === leak.start &&
      end === leak.end &&
      kind === leak.kind &&
      matched === leak.matched,
  );
  if (made === undefined) return undefined;
  const { choice, reason, by } = made;
  return {
    choice: choice.is,
    instead: choice.is === 'write-instead' ? choice.words : undefined,
    reason,
    by: await nameOf(by, ports),
  };
}
