import { secondsLater } from '#rules';
import { Fault } from '../../faults.ts';
import { carryOutStep } from './carry-out-step.ts';
import { applyChanges, holdsWords } from './apply-changes.ts';
import { redrawCards } from './show-card.ts';
import type { Saved, SavedPlan, Ports } from '../ports.ts';

/** How long one pair of hands has a plan before another may take it. */
const LEASE_SECONDS = 30;
/** The longest pause between two tries. */
const LONGEST_PAUSE_SECONDS = 900;

/** Replica and plan that are under way now; a lease alone cannot tell two hands of one replica apart. */
const underWay = new Set<string>();

/**
 * Does each step of a plan that is not done yet. A plan cut short is carried out again from its first undone step.
 *
 * One pair of hands at a time: the plan is taken with its version, so of two replicas one gets it. A step that fails
 * leaves the plan open; it is tried again after a pause that grows.
 */
export async function carryOut(key: string, ports: Ports): Promise<void> {
  const mine = `${ports.council.replica} ${key}`;
  if (underWay.has(mine)) return;
  underWay.add(mine);
  try {
    const saved = await ports.records.plans.find(key);
    if (saved === undefined || saved.row.state !== 'open' || !isFree(saved.row, ports)) return;
    const taken = await take(saved, ports);
    if (taken !== undefined) await doSteps(taken, ports);
  } finally {
    underWay.delete(mine);
  }
}

/** A plan is free when nobody has it, its time ran out, or the one who had it was this replica before it stopped. */
function isFree({ takenBy, takenUntil }: SavedPlan, ports: Ports): boolean {
  return (
    takenUntil === undefined || Date.parse(takenUntil) <= Date.parse(ports.now()) || takenBy === ports.council.replica
  );
}

async function take(saved: Saved<SavedPlan>, ports: Ports): Promise<Saved<SavedPlan> | undefined> {
  try {
    return await ports.records.plans.change(saved, {
      takenBy: ports.council.replica,
      takenUntil: later(ports, LEASE_SECONDS),
    });
  } catch (fault) {
    if (fault instanceof Fault && fault.reason === 'changed-meanwhile') return undefined;
    throw fault;
  }
}

async function doSteps(plan: Saved<SavedPlan>, ports: Ports): Promise<void> {
  let held = await changesMade(plan, ports);
  for (const step of plan.row.steps) {
    const before = held.row.done[step.id];
    if (before !== undefined && ENDS_THE_PLAN.includes(before)) break;
    if (before !== undefined) continue;
    try {
      const outcome = await carryOutStep(step, ports);
      held = await ports.records.plans.change(held, {
        done: { ...held.row.done, [step.id]: outcome },
        takenUntil: later(ports, LEASE_SECONDS),
      });
      if (ENDS_THE_PLAN.includes(outcome)) break;
    } catch (fault) {
      if (!(fault instanceof Fault)) throw fault;
      // Taken over by another, whose plan it is now; everything else is put down for the next look.
      if (fault.reason !== 'changed-meanwhile' || !fault.step.endsWith(`/${held.row.key}`))
        await putDown(held, fault, ports);
      throw fault;
    }
  }
  await tellOf(held.row, ports);
  await ports.records.plans.change(held, {
    state: 'done',
    changes: undefined,
    takenBy: undefined,
    takenUntil: undefined,
    lastFault: undefined,
  });
}

/** The rows first; then the words are in them, and no longer where they waited. */
async function changesMade(plan: Saved<SavedPlan>, ports: Ports): Promise<Saved<SavedPlan>> {
  try {
    const made = await applyChanges(plan, ports);
    if (plan.row.changes?.some(holdsWords) === true) await forgetWords(plan.row.key, ports);
    for (const { about, cards } of made.row.act?.redraw ?? []) redrawCards(about, ports, cards);
    return made;
  } catch (fault) {
    if (fault instanceof Fault) await putDown(plan, fault, ports);
    throw fault;
  }
}

async function forgetWords(plan: string, { records }: Ports): Promise<void> {
  const pending = await records.pending.find(`pending:${plan}`);
  if (pending?.row.state === 'waiting') await records.pending.change(pending, { state: 'done', said: '', words: {} });
}

/** The line in the case's chain; never before the person was answered. */
async function tellOf({ key, act, ...plan }: SavedPlan, { records }: Ports): Promise<void> {
  if (act === undefined) return;
  const { actor, at, did, to } = act;
  await records.audit(plan.case ?? plan.about, key, { at, actor, did, about: to });
}

/** What came of a step, after which nobody is told of a meeting that is in no diary, or of a time that is past news. */
const ENDS_THE_PLAN: readonly string[] = ['cannot-meet-online', 'called-off', 'overtaken'];

/** Leaves the plan open for the next tick that may have it; the pause grows with each try. */
async function putDown(held: Saved<SavedPlan>, fault: Fault, ports: Ports): Promise<void> {
  const attempts = held.row.attempts + 1;
  const pause = Math.min(fault.waitSeconds ?? 2 ** attempts / 2, LONGEST_PAUSE_SECONDS);
  await ports.records.plans.change(held, {
    attempts,
    lastFault: `${fault.reason} at ${fault.step}`.slice(0, 250),
    takenBy: 'nobody',
    takenUntil: later(ports, pause),
  });
}

const later = (ports: Ports, seconds: number) => secondsLater(ports.now(), seconds);
