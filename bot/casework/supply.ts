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

export function demandOver(ports: Ports): Demand {
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
  const ids = new Map<string, string>();
  const codes = new Map<string, { readonly code: string; readonly mark: string }>();

  return {
    supply: {
      holdersOf: holders.ask,
      worker: workers.ask,
      managerOf: managers.ask,
      meetingsToArrange: toArrange.ask,
      meetingsChairedBy: chaired.ask,
      chairReason: (about, chairId) => reasons.ask(`${about} ${chairId}`),
      invitationsTo: invitations.ask,
      peopleInCaseOf: people.ask,
      placementsIn: homes.ask,
      placementsOf: homesOf.ask,
      isDecided: plans.ask,
      newRef: (series, handle) => refs.ask(`${series} ${handle}`),
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
    },
    // One after another: what a rule asks for next may depend on what it got.
    meet: async () => {
      const met = await Promise.all(
        [holders, workers, managers, toArrange, chaired, reasons, invitations, people, homes, homesOf, plans, refs].map(
          ({ meet }) => meet(),
        ),
      );
      return met.includes(true);
    },
    giveBack: (effects) => {
      const used = JSON.stringify(effects ?? {});
      for (const ref of taken) if (!used.includes(ref)) records.nextRef.giveBack?.(ref);
    },
  };
}

const NOT_HELD = ['arranging', 'approved', 'sending', 'sent'] as const satisfies readonly Meeting['state'][];

async function chairedBy(chairId: string, { records }: Ports): Promise<readonly string[]> {
  return (await records.meetings.where({ chairId }, { state: NOT_HELD })).map(({ row }) => row.ref);
}
