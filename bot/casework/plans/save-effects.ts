import { heldFromTheFirst, isStopped, openedOn, secondsLater, type Effects } from '#rules';
import { Fault } from '../../faults.ts';
import { STEADY_ID } from '../actor.ts';
import type { LoadedCase } from '../loaded-case.ts';
import { namesOfCase } from '../names-of-turn.ts';
import type { Pending, Ports, Saved, SavedPlan, Table } from '../ports.ts';
import { holdsWords } from './apply-change.ts';
import { ABANDONED, applyFirst, applyUnmarked, isAbandoned, isMade } from './apply-changes.ts';
import { leaveChanges, rowsBefore } from './changes-behind.ts';
import { forgetWords, isSaidBy, markOf, pendingKey, planOfWords } from './pending-words.ts';
import { drawnAfter } from './redraw-cards.ts';
import { caseOfPlan } from './open-plans-of.ts';
import { planKey } from './save-plan.ts';
import { keepSaved } from './saved-here.ts';

/** Who did what, as the wrapper knows it. */
export interface Acted {
  readonly command: string;
  readonly who: string;
  readonly said: unknown;
  readonly loaded: LoadedCase;
  /** Plans of others in whose sight it was decided anew. */
  readonly seen: Set<string>;
}

/** A replica has its own plan for so long before another may take it. */
const LEASE_SECONDS = 30;

/**
 * Saves what was decided: the words, then the plan under its key, then the state of the record. The other rows, and what leaves the
 * house, come behind the answer. A second press finds the first one's plan and goes on from there; what somebody else did under the
 * same key, or what was said otherwise, is another decision, and with it in sight the rule is asked again.
 */
export async function saveEffects(
  effects: Effects,
  acted: Acted,
  ports: Ports,
): Promise<'saved' | 'changed-meanwhile'> {
  const key = planKey(effects.key);
  refuseTypedWords(effects);
  const words = effects.words ?? {};
  const row = planFor(key, effects, acted, await versionOfFirst(effects, ports), ports);
  const waiting =
    Object.keys(words).length > 0 ? await saveWords(pendingFor(row, words, acted, ports), ports) : undefined;
  const stands = rowsBefore(effects.changes, ports).catch(unlessFault);
  // Where the plan cannot be saved, nobody asks for it any more.
  stands.catch(() => undefined);
  const plan = await planUnderKey(row, acted, ports);
  if (plan === 'changed-meanwhile') return plan;
  if (plan.row.state === 'open' && !isMade(plan.row, 0) && !(await applyFirst(plan.row, words, ports))) {
    await ports.records.plans.change(plan, { state: 'done', changes: undefined, lastFault: ABANDONED });
    return 'changed-meanwhile';
  }
  // Nobody waits for the clock’s own answer; and what another press began is made as it stands.
  const before = await stands;
  if (plan.isNew && acted.who !== STEADY_ID && before !== undefined)
    leaveChanges({ plan, words: waiting, before, names: namesOf(acted, plan.row) }, words, ports);
  else if (plan.row.state === 'open') await applyUnmarked(plan, ports, plan.isNew ? 'whoever-saved-it' : 'anybody');
  const drawn = drawnAfter(plan.row, ports);
  if (plan.isNew) keepSaved({ plan, words: waiting, drawn }, ports);
  ports.carryOutInBackground(key, drawn);
  return 'saved';
}

const namesOf = ({ who, loaded }: Acted, { about, act, case: found }: SavedPlan): readonly string[] =>
  [who, about, act?.to, found, ...namesOfCase(loaded)].filter((name) => name !== undefined);

/** The plan as it was saved, or this one’s own that was saved before; in the place of one that came to nothing. */
async function planUnderKey(
  row: SavedPlan,
  acted: Acted,
  ports: Ports,
): Promise<(Saved<SavedPlan> & { readonly isNew: boolean }) | 'changed-meanwhile'> {
  const made = await ports.records.plans.create(row);
  if (made.existed && isAbandoned(made.row)) {
    const changed = await ports.records.plans.change(made, row).catch(unlessAnothers);
    return changed === 'changed-meanwhile' ? changed : { ...changed, isNew: false };
  }
  if (!made.existed || isSaidBy(made.row, acted, ports)) return { ...made, isNew: !made.existed };
  const isStillOne = acted.seen.has(row.key);
  const saysMore = (row.changes ?? []).some(holdsWords);
  // The same to the same people, without a word of one’s own: one decision, whoever takes it. So it is where the rule names the same
  // again with that plan in sight; words of one’s own would be lost with it.
  if (!saysMore && (isStillOne || areSame(made.row.steps, row.steps))) return { ...made, isNew: false };
  await forgetWords(row, ports);
  if (isStillOne) throw new Fault('changed-meanwhile', acted.command);
  acted.seen.add(row.key);
  return 'changed-meanwhile';
}

const areSame = (one: SavedPlan['steps'], other: SavedPlan['steps']): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** What cannot be read now is read where it is changed. */
function unlessFault(fault: unknown): undefined {
  if (!(fault instanceof Fault)) throw fault;
}

function unlessAnothers(fault: unknown): 'changed-meanwhile' {
  if (fault instanceof Fault && fault.reason === 'changed-meanwhile') return 'changed-meanwhile';
  throw fault;
}

/** Each waits under the plan's key and what was said: nobody's words are written over by another's. */
async function saveWords(row: Pending, { records }: Ports): Promise<Saved<Pending> | undefined> {
  const made = await records.pending.create(row);
  if (!made.existed || made.row.state === 'waiting') return made;
  // The same was said before; they wait once more where that came to nothing.
  const plan = await records.plans.find(planOfWords(row.key));
  return plan === undefined || isAbandoned(plan.row) ? records.pending.change(made, row) : undefined;
}

const pendingFor = (
  plan: SavedPlan,
  words: Pending['words'],
  { command, who, said }: Acted,
  { now }: Ports,
): Pending => ({
  key: pendingKey(plan),
  command,
  author: who,
  state: 'waiting',
  at: now(),
  said: JSON.stringify(said),
  words,
});

function planFor(
  key: string,
  { about, changes, steps, did, didTo, redraw }: Effects,
  acted: Acted,
  firstVersion: string | undefined,
  ports: Ports,
): SavedPlan {
  const { now, today, council } = ports;
  const { who, loaded } = acted;
  const at = now();
  const opened = openedOn(changes, today());
  return {
    key,
    about,
    case: caseOfPlan(loaded) ?? about,
    state: 'open',
    changes: isStopped(loaded.placement) ? heldFromTheFirst(opened, who, at) : opened,
    firstVersion,
    act: { actor: who, at, did, to: didTo ?? about, redraw, said: markOf(acted, ports) },
    steps,
    done: {},
    attempts: 0,
    takenBy: council.replica,
    takenUntil: secondsLater(at, LEASE_SECONDS),
    lastFault: undefined,
  };
}

async function versionOfFirst({ changes: [first] }: Effects, { records }: Ports): Promise<string | undefined> {
  if (first === undefined || 'create' in first) return undefined;
  // Whichever list it is, its rows are found by their key.
  const table = records[first.change] as unknown as Table<{ readonly key: string }>;
  return (await table.find(first.key))?.version;
}

/** Shorter words are met by chance: a “yes”, a reference. */
const WORDS_TELL_FROM = 12;

/** What a person typed is in the pending row and nowhere in the plan; a rule that forgets is our mistake, found at once. */
function refuseTypedWords({ changes, steps, words = {} }: Effects): void {
  const plan = JSON.stringify([changes, steps]);
  const found = Object.entries(words).find(
    ([, text]) => text.length >= WORDS_TELL_FROM && plan.includes(JSON.stringify(text).slice(1, -1)),
  );
  if (found !== undefined) throw new Error(`A plan would hold the words typed as ${found[0]}.`);
}
