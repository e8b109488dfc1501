import {
  addDays,
  isMeetingRef,
  namedOrSubject,
  childName,
  digestPlan,
  digestsOn,
  digestWords,
  isDigestTime,
  isLocalDate,
  sendDigest,
  linkTo,
  type CardView,
  type DigestItem,
  type DigestSource,
  type LocalDate,
  type Obligation,
  type OpenedRecord,
  type Role,
  type Worker,
} from '#rules';
import { STEADY } from '../actor.ts';
import { alone } from '../alone.ts';
import { defineCommand } from '../define-command.ts';
import { defineQuestion } from '../define-question.ts';
import { workerCalled, workersWho } from '../find-case.ts';
import { planKey } from '../plans/save-plan.ts';
import type { Ports } from '../ports.ts';
import { childrenBeside, keptFromIn } from '../desk/without-subjects.ts';
import { groupsOf } from '../groups-of.ts';

/** The clock: one person’s digest of the day goes out. */
const send = defineCommand({
  name: 'send-digest',
  act: 'follow-clock',
  alsoBy: ['steady'],
  about: (_said: { readonly person: string }) => ({ is: 'nothing' }),
  facts: [],
  under: 'today',
  decide: sendDigest,
  answer: () => undefined,
});

/** The replica and the day whose digests have all gone out. Only spares looking again: each has a plan of its own, found by its name. */
let sentOn = '';

/** On a working day from half past eight each person for whom there is something has one card. */
export async function sendDigests(ports: Ports): Promise<void> {
  const day = ports.today();
  const done = `${ports.council.replica} ${day}`;
  if (sentOn === done || !isDigestTime(ports.londonTime(ports.now()), await ports.workingDays())) return;
  const digests = await openDigests(day, ports);
  if (digests === undefined) return;
  const sent: boolean[] = [];
  for (const person of digests.keys()) sent.push(await alone(sendTo(person, day, ports)));
  if (!sent.includes(false)) sentOn = done;
}

async function sendTo(person: string, day: LocalDate, ports: Ports): Promise<void> {
  const isSent = (await ports.records.plans.find(planKey(digestPlan(person, day)))) !== undefined;
  if (!isSent && (await workerCalled(person, ports))?.active === true) await send(STEADY, { person }, ports);
}

/** One person’s digest of that day, as far as it is still open. */
export const digestView = defineQuestion({
  name: 'show-digest',
  act: 'see-own-desk',
  about: (_day: string) => ({ is: 'nothing' }),
  answer: async (about, { actor, ports }): Promise<CardView> => {
    const asked = about.slice('digest-'.length);
    const day = isLocalDate(asked) ? asked : ports.today();
    const items = (await openDigests(day, ports, actor.id))?.get(actor.id) ?? [];
    const names = await namesOf(items, ports);
    const words = digestWords(items, day, ports.procedure, (id) => names.get(id));
    return {
      card: 'digest',
      day,
      ...words,
      groups: await Promise.all(
        words.groups.map(async ({ childRef, ...group }) => ({ ...group, child: await childWords(childRef, ports) })),
      ),
      url: linkTo('desk', ports.council),
    };
  },
});

/** Every digest of a day, without the children about whom its reader is named; undefined while what is owed is still being read. */
async function openDigests(
  day: LocalDate,
  ports: Ports,
  of?: string,
): Promise<ReadonlyMap<string, readonly DigestItem[]> | undefined> {
  const { isWhole } = await ports.kept.owed.look();
  if (!isWhole) return undefined;
  const source = await sourceOf(day, ports);
  // Of one person alone, nothing is asked about what is everybody else’s.
  const digests = [...digestsOn(day, source)].filter(([person]) => of === undefined || person === of);
  const beside = await besideOf(
    digests.flatMap(([, items]) => items),
    ports,
  );
  const whole = digests.map(
    ([person, items]) => [person, items.map((item) => ({ ...item, beside: beside.get(item.about) }))] as const,
  );
  const isKept = await keptFromIn(
    whole.flatMap(([, items]) => items),
    ports,
  );
  const seen = whole.map(([person, items]) => [person, items.filter((item) => !isKept(person, item))] as const);
  return new Map(seen.filter(([, items]) => items.length > 0));
}

/** The other children of what is about a meeting that is held together. @source E-30 */
async function besideOf(items: readonly DigestItem[], ports: Ports): Promise<ReadonlyMap<string, readonly string[]>> {
  const refs = [...new Set(items.map(({ about }) => about).filter((about) => isMeetingRef(about)))];
  const meetings = await Promise.all(groupsOf(refs).map((ref) => ports.records.meetings.where({}, { ref })));
  return childrenBeside(
    meetings.flat().map(({ row }) => row),
    ports,
  );
}

async function sourceOf(day: LocalDate, ports: Ports): Promise<DigestSource> {
  const owed: Obligation[] = [];
  for await (const batch of ports.kept.owed.batches()) owed.push(...batch);
  const forms = await ports.records.questionnaires.where({}, { state: ['sent', 'started'] });
  const known = {
    owed,
    forms: forms.map(({ row }) => row),
    opened: await openedSince(day, ports),
    procedure: ports.procedure,
    calendar: await ports.workingDays(),
  };
  const holders = await holdersAskedFor((holdersOf) => digestsOn(day, { ...known, holdersOf }), ports);
  return { ...known, holdersOf: (role) => holders.get(role) ?? [] };
}

/** Records that were opened in an emergency since the working day before, for the child’s own worker; not where a report names them. @source domain §12; E-02 */
async function openedSince(day: LocalDate, ports: Ports): Promise<readonly OpenedRecord[]> {
  const { records } = ports;
  const days = Array.from({ length: LONGEST_WEEKEND }, (_, before) => addDays(day, -1 - before));
  const opened = (await records.openings.where({}, { on: days })).map(({ row }) => row);
  const each = await Promise.all(
    opened.map(async ({ key, childRef, placement, on, person }) => {
      const [home, episodes] = await Promise.all([
        records.placements.find(placement),
        records.episodes.where({ childRef }),
      ]);
      const tell = home?.row.socialWorkerId;
      const isNamed = episodes.some(({ row }) => namedOrSubject(row).some((id) => id === tell));
      return tell === undefined || tell === person || isNamed ? [] : [{ key, childRef, on, person, tell }];
    }),
  );
  return each.flat();
}

/** From Maundy Thursday to the Tuesday after Easter, or over Christmas and a weekend. */
const LONGEST_WEEKEND = 5;

/** Who has the roles that a rule asks for: run once with nobody in them, to learn which these are. */
async function holdersAskedFor(
  run: (holdersOf: DigestSource['holdersOf']) => unknown,
  ports: Ports,
): Promise<ReadonlyMap<Role, readonly Worker[]>> {
  const roles = new Set<Role>();
  run((role) => {
    roles.add(role);
    return [];
  });
  return new Map(await Promise.all([...roles].map(async (role) => [role, await workersWho(role, ports)] as const)));
}

async function namesOf(items: readonly DigestItem[], ports: Ports): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(items.flatMap(({ of, from }) => [of?.id, from].filter((id) => id !== undefined)))];
  const workers = await Promise.all(ids.map((id) => workerCalled(id, ports)));
  return new Map(workers.flatMap((worker) => (worker === undefined ? [] : [[worker.id, worker.name] as const])));
}

/** A child by reference and initials; what is owed about no child is the council’s. */
async function childWords(childRef: string, { records }: Ports): Promise<string> {
  const [placement] = await records.placements.where({ childRef });
  return placement === undefined ? 'For the council' : childName(placement.row);
}
