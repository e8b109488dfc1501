import { isMeetingRef, secondsLater, type Step } from '#rules';
import { Fault } from '../../faults.ts';
import { carryOutStep } from './carry-out-step.ts';
import { keptBack } from './kept-back.ts';
import { holdsWords } from './apply-change.ts';
import { applyChanges, hasOpenChanges, madeHere } from './apply-changes.ts';
import { makeLeft } from './changes-behind.ts';
import { forgetWords } from './pending-words.ts';
import { drawnAfter, redrawCards } from './redraw-cards.ts';
import { takeSaved, writePlan, type SavedHere } from './saved-here.ts';
import { arePeople, areRows, stepGroups } from './step-groups.ts';
import { settleRefusal, tellOfRefusal } from './tell-of-refusal.ts';
import { onceAtATime } from './under-way.ts';
import { freshly } from '../unit-of-work.ts';
import type { Saved, SavedPlan, Ports } from '../ports.ts';

/** How long one pair of hands has a plan before another may take it. */
const LEASE_SECONDS = 30;
/** The longest pause between two tries. */
const LONGEST_PAUSE_SECONDS = 900;
/** What a plan says that a hold keeps back: whoever sees to it reads that on their desk. */
export const HELD_BACK = 'held-back';
/** How often it looks whether the hold still stands. */
const HELD_SECONDS = 300;

/**
 * Does each step of a plan that is not done yet. A plan cut short is carried out again from its first undone step.
 *
 * One pair of hands at a time: the plan is taken with its version, so of two replicas one gets it. A step that fails
 * leaves the plan open; it is tried again after a pause that grows.
 */
export async function carryOut(key: string, outside: Ports): Promise<void> {
  const ports = freshly(outside);
  await onceAtATime(key, ports, async () => {
    const here = takeSaved(key, ports);
    const saved = here?.plan ?? (await ports.records.plans.find(key));
    if (saved === undefined || saved.row.state !== 'open' || !isFree(saved.row, ports)) return;
    const taken = await take(saved, ports);
    if (taken === undefined) return;
    const own = drawnAfter(taken.row, ports);
    const drawn = (): void => {
      here?.drawn?.();
      own();
    };
    await doSteps(taken, here, drawn, ports).finally(drawn);
  });
}

/** A plan is free when nobody has it, its time ran out, or the one who had it was this replica before it stopped. */
function isFree({ takenBy, takenUntil }: SavedPlan, ports: Ports): boolean {
  return (
    takenUntil === undefined || Date.parse(takenUntil) <= Date.parse(ports.now()) || takenBy === ports.council.replica
  );
}

/** Seconds of a lease that are enough to begin with. */
const ENOUGH_SECONDS = 15;

/** The one who saved the plan has it already; anybody else takes it, with its version. */
async function take(saved: Saved<SavedPlan>, ports: Ports): Promise<Saved<SavedPlan> | undefined> {
  const { takenBy, takenUntil = '', attempts } = saved.row;
  if (takenBy === ports.council.replica && attempts === 0 && takenUntil > later(ports, ENOUGH_SECONDS)) return saved;
  try {
    return await ports.records.plans.change(saved, {
      takenBy: ports.council.replica,
      takenUntil: later(ports, LEASE_SECONDS),
      // Hands that stopped have tried it, too.
      attempts: Math.max(attempts, 1),
    });
  } catch (fault) {
    if (fault instanceof Fault && fault.reason === 'changed-meanwhile') return undefined;
    throw fault;
  }
}

/** `drawn`: what it changes on cards is there, so that they may be drawn anew while its end is marked. */
async function doSteps(
  plan: Saved<SavedPlan>,
  here: SavedHere | undefined,
  drawn: () => void,
  ports: Ports,
): Promise<void> {
  const held = await changesMade(plan, ports);
  if (held.row.state === 'done') return;
  const [steps, ...beside] = await Promise.allSettled([
    stepsDone(held, here !== undefined, ports),
    tellOf(held.row, here !== undefined, ports),
    // The words are in the rows, and no longer where they waited.
    plan.row.changes?.some(holdsWords) === true ? forgetWords(plan.row, ports, here?.words) : undefined,
  ]);
  if (steps.status === 'rejected') throw steps.reason;
  const { plan: last, came, waits } = steps.value;
  for (const one of beside) {
    if (one.status === 'fulfilled') continue;
    if (one.reason instanceof Fault) await marked(last, came, one.reason, ports);
    throw one.reason;
  }
  const done = { ...last.row.done, ...came };
  // Whom it did not reach is said on the card of whoever asked.
  if (Object.values(came).some((word) => UNREACHED.includes(word)))
    for (const { about, cards } of last.row.act?.redraw ?? []) redrawCards(about, ports, cards);
  if (waits) {
    const down = { done, lastFault: HELD_BACK, ...putDownFor(HELD_SECONDS, ports) };
    await writePlan(last, down, ports);
    return;
  }
  drawn();
  const free = { takenBy: undefined, takenUntil: undefined, lastFault: undefined };
  await settleRefusal(last.row, ports);
  await writePlan(last, { done, state: 'done', changes: undefined, ...free }, ports);
}

/** The plan as it was marked last, and what came of the last steps, which is marked with the plan's end. */
interface StepsDone {
  readonly plan: Saved<SavedPlan>;
  readonly came: Readonly<Record<string, string>>;
  /** A hold keeps the rest back: it is carried out when the hold is lifted. */
  readonly waits: boolean;
}

/** One group after another; what came of each is marked before the next begins. */
async function stepsDone(plan: Saved<SavedPlan>, isNew: boolean, ports: Ports): Promise<StepsDone> {
  let held = plan;
  let came: Readonly<Record<string, string>> = {};
  let refused: Fault | undefined;
  const groups = stepGroups(plan.row.steps);
  for (const [at, group] of groups.entries()) {
    if (endsThePlan(group.map(({ id }) => held.row.done[id]))) break;
    const { fault, waits, ...done } = await doGroup(group, held.row, isNew, ports);
    came = { ...came, ...done.came };
    if (waits) return { plan: held, came, waits };
    if (fault === undefined && (endsThePlan(Object.values(done.came)) || at === groups.length - 1)) break;
    const goesOn = isOnePersons(fault, group);
    if (goesOn) refused ??= fault;
    if ((fault === undefined && areRows(group)) || goesOn) continue;
    held = await marked(held, came, fault, ports);
    came = {};
    if (fault !== undefined) throw fault;
  }
  if (refused === undefined) return { plan: held, came, waits: false };
  await marked(held, came, refused, ports);
  throw refused;
}

/** What is refused to one person is tried again, and keeps nobody after them from theirs. */
const isOnePersons = (fault: Fault | undefined, group: readonly Step[]): boolean =>
  fault?.reason === 'refused' && arePeople(group);

/** Does the steps of a group beside each other, each with what is known now. One that fails keeps no other from being done. */
async function doGroup(group: readonly Step[], plan: SavedPlan, isNew: boolean, outside: Ports) {
  const ports = freshly(outside);
  const { done, attempts } = plan;
  const undone = group.filter(({ id }) => done[id] === undefined);
  const kept = await keptBack(undone, plan, ports);
  const open = undone.filter(({ id }) => !kept.includes(id));
  // Who is asked to the meeting is what most of its steps look up.
  if (open.length > 1 && isMeetingRef(plan.about))
    ports.records.invitations.where({ meeting: plan.about }).catch(() => undefined);
  const results = await Promise.allSettled(open.map((step) => carryOutStep(step, ports, attempts + 1, isNew)));
  const came: Record<string, string> = {};
  let fault: Fault | undefined;
  for (const [at, result] of results.entries()) {
    if (result.status === 'fulfilled') came[open[at]?.id ?? ''] = result.value;
    else if (result.reason instanceof Fault) fault ??= result.reason;
    else throw result.reason;
  }
  return { came, fault, waits: fault === undefined && kept.length > 0 };
}

/** Marks what came of a group; after a fault the plan is put down, unless it is another's by now. */
async function marked(
  held: Saved<SavedPlan>,
  came: Readonly<Record<string, string>>,
  fault: Fault | undefined,
  ports: Ports,
): Promise<Saved<SavedPlan>> {
  if (Object.keys(came).length === 0 && fault === undefined) return held;
  const done = { ...held.row.done, ...came };
  if (fault === undefined) return writePlan(held, { done, takenUntil: later(ports, LEASE_SECONDS) }, ports);
  const down = await writePlan(held, { done, ...putDown(held.row, fault, ports) }, ports);
  await tellOfRefusal(down.row, fault, ports);
  return down;
}

/** The rows first of all. */
async function changesMade(plan: Saved<SavedPlan>, ports: Ports): Promise<Saved<SavedPlan>> {
  try {
    await makeLeft(plan.row.key, ports);
    const known = madeHere(plan, ports);
    const made = hasOpenChanges(known) ? await applyChanges(plan, ports) : known;
    if (made.row.state === 'done') return made;
    const readBy = readInAnswer(made.row);
    for (const { about, cards } of made.row.act?.redraw ?? []) redrawCards(about, ports, cards, readBy);
    return made;
  } catch (fault) {
    if (fault instanceof Fault) await marked(plan, {}, fault, ports);
    throw fault;
  }
}

const UNREACHED: readonly string[] = ['blocked', 'refused'];

/** Whose own card says all of it in the answer already: what is carried out behind it only tells others. */
function readInAnswer({ act, steps }: SavedPlan) {
  const tells = steps.every((step) => step.do === 'show-card' && step.card !== 'meeting-invitation');
  return act !== undefined && tells ? { person: act.actor, since: act.at } : undefined;
}

/** The line in the case's chain; never before the person was answered. */
async function tellOf({ key, act, about, case: found }: SavedPlan, isNew: boolean, { records }: Ports): Promise<void> {
  if (act === undefined) return;
  const { actor, at, did, to } = act;
  // A plan that opened its case is found by the placement; its line stands in the case's own chain.
  const chain = found === undefined || found.startsWith('placement:') ? about : found;
  await records.audit(chain, key, { at, actor, did, about: to }, isNew);
}

/** What came of a step, after which nobody is told of a meeting that is in no diary, or of a time that is past news. */
const ENDS_THE_PLAN: readonly string[] = ['cannot-meet-online', 'held-back', 'hour-passed', 'called-off', 'overtaken'];
const endsThePlan = (came: readonly (string | undefined)[]): boolean =>
  came.some((word) => word !== undefined && ENDS_THE_PLAN.includes(word));

/** Leaves the plan open for the next tick that may have it; the pause grows with each try. */
function putDown(
  { attempts: before }: SavedPlan,
  { reason, step, waitSeconds }: Fault,
  ports: Ports,
): Partial<SavedPlan> {
  const attempts = before + 1;
  const pause = Math.min(waitSeconds ?? 2 ** attempts / 2, LONGEST_PAUSE_SECONDS);
  return {
    attempts,
    lastFault: `${reason} at ${step}`.slice(0, 250),
    ...putDownFor(pause, ports),
  };
}

const putDownFor = (seconds: number, ports: Ports): Partial<SavedPlan> => ({
  takenBy: 'nobody',
  takenUntil: later(ports, seconds),
});

const later = (ports: Ports, seconds: number) => secondsLater(ports.now(), seconds);
