import {
  isOneOf,
  ROLES,
  type Effects,
  type Invitation,
  type Meeting,
  type Placement,
  type Supply,
  type Worker,
  type WrittenReason,
} from '#rules';
import { workersWho } from './find-case.ts';
import { peopleInCase } from './learning/people-in-case.ts';
import { chairReasonFor } from './meetings/said-of-a-meeting.ts';
import { isAbandoned } from './plans/apply-changes.ts';
import { planKey } from './plans/save-plan.ts';
import { codeMark, newCode } from './questionnaires/codes.ts';
import type { Ports } from './ports.ts';

/** What a rule asks for while it decides: it gets what is there, and what was not there is loaded before it is asked again. */
export interface Demand {
  readonly supply: Supply;
  /** Loads what was asked for and not there; false when there was nothing. */
  readonly meet: () => Promise<boolean>;
  /** References that were handed out and are not used in what was decided go to whoever asks next. */
  readonly giveBack: (effects: Effects | undefined) => void;
}

/** One kind of thing that can be asked for, by its name. */
function askedFor<Value>(load: (name: string) => Promise<Value>, meanwhile: (name: string) => Value) {
  const known = new Map<string, { readonly value: Value }>();
  const missing = new Set<string>();
  return {
    ask: (name: string): Value => {
      const found = known.get(name);
      if (found !== undefined) return found.value;
      missing.add(name);
      return meanwhile(name);
    },
    meet: async (): Promise<boolean> => {
      const names = [...missing];
      missing.clear();
      const loaded = await Promise.all(names.map(async (name) => [name, { value: await load(name) }] as const));
      for (const [name, value] of loaded) known.set(name, value);
      return names.length > 0;
    },
  };
}

/** Who works for the council, and how much they have to arrange. */
function askedOfWorkers(ports: Ports) {
  const { records, directory } = ports;
  const holders = askedFor<readonly Worker[]>(
    async (role) => (isOneOf(ROLES, role) ? workersWho(role, ports) : []),
    () => [],
  );
  const workers = askedFor(
    async (id) => (await records.workers.find(`person:${id}`))?.row,
    () => undefined,
  );
  const managers = askedFor(
    async (id) => (await directory.managerOf(id))?.id,
    () => undefined,
  );
  const toArrange = askedFor(
    async (id) => (await records.meetings.where({ coordinatorId: id }, { state: ['arranging'] })).length,
    () => 0,
  );
  return { holders, workers, managers, toArrange };
}

/** What is written down of other records than the one that the command is about. */
function askedOfRecords(ports: Ports) {
  const { records } = ports;
  const chaired = askedFor<readonly string[]>(
    (id) => chairedBy(id, ports),
    () => [],
  );
  const reasons = askedFor<WrittenReason | undefined>(
    (name) => {
      const [about = '', chairId = ''] = name.split(' ');
      return chairReasonFor(about, chairId, ports);
    },
    () => undefined,
  );
  const invitations = askedFor<readonly Invitation[]>(
    async (meeting) => (await records.invitations.where({ meeting })).map(({ row }) => row),
    () => [],
  );
  const people = askedFor<readonly string[]>(
    (meeting) => peopleInCase(meeting, ports),
    () => [],
  );
  const homes = askedFor<readonly Placement[]>(
    async (homeRef) => (await records.placements.where({ homeRef })).map(({ row }) => row),
    () => [],
  );
  const homesOf = askedFor<readonly Placement[]>(
    async (childRef) => (await records.placements.where({ childRef })).map(({ row }) => row),
    () => [],
  );
  const plans = askedFor(
    async (key) => {
      const plan = await records.plans.find(planKey(key));
      return plan !== undefined && !isAbandoned(plan.row);
    },
    () => false,
  );
  return { chaired, reasons, invitations, people, homes, homesOf, plans };
}

/** References, each handed out once; what is not used goes back. */
function referencesOf({ records }: Ports) {
  const taken: string[] = [];
  const refs = askedFor(
    async (name) => {
      const [series = '', year = ''] = name.split(' ', 1)[0]?.split('-') ?? [];
      const ref = await records.nextRef(series, Number(year));
      taken.push(ref);
      return ref;
    },
    (name) => `${name.split(' ', 1)[0] ?? ''}-0000`,
  );
  return {
    refs,
    giveBack: (effects: Effects | undefined): void => {
      const used = JSON.stringify(effects ?? {});
      for (const ref of taken) if (!used.includes(ref)) records.nextRef.giveBack?.(ref);
    },
  };
}

/** Ids and codes, the same each time a rule is asked again. */
function madeOf(ports: Ports): Pick<Supply, 'newCode' | 'newId'> {
  const ids = new Map<string, string>();
  const codes = new Map<string, { readonly code: string; readonly mark: string }>();
  return {
    newCode: (of) => {
      const code = codes.get(of)?.code ?? newCode(ports);
      const made = codes.get(of) ?? { code, mark: codeMark(of, code, ports) };
      codes.set(of, made);
      return made;
    },
    newId: (handle) => {
      const id = ids.get(handle) ?? ports.newId();
      ids.set(handle, id);
      return id;
    },
  };
}

export function demandOver(ports: Ports): Demand {
  const ofWorkers = askedOfWorkers(ports);
  const ofRecords = askedOfRecords(ports);
  const { refs, giveBack } = referencesOf(ports);
  const all = [...Object.values(ofWorkers), ...Object.values(ofRecords), refs];
  return {
    supply: {
      holdersOf: ofWorkers.holders.ask,
      worker: ofWorkers.workers.ask,
      managerOf: ofWorkers.managers.ask,
      meetingsToArrange: ofWorkers.toArrange.ask,
      meetingsChairedBy: ofRecords.chaired.ask,
      chairReason: (about, chairId) => ofRecords.reasons.ask(`${about} ${chairId}`),
      invitationsTo: ofRecords.invitations.ask,
      peopleInCaseOf: ofRecords.people.ask,
      placementsIn: ofRecords.homes.ask,
      placementsOf: ofRecords.homesOf.ask,
      isDecided: ofRecords.plans.ask,
      newRef: (series, handle) => refs.ask(`${series} ${handle}`),
      ...madeOf(ports),
    },
    // One after another: what a rule asks for next may depend on what it got.
    meet: async () => (await Promise.all(all.map(({ meet }) => meet()))).includes(true),
    giveBack,
  };
}

const NOT_HELD = ['arranging', 'approved', 'sending', 'sent'] as const satisfies readonly Meeting['state'][];

async function chairedBy(chairId: string, { records }: Ports): Promise<readonly string[]> {
  return (await records.meetings.where({ chairId }, { state: NOT_HELD })).map(({ row }) => row.ref);
}
