import type { Change } from '#rules';
import { Fault } from '../../faults.ts';
import type { Ports, Saved, SavedPlan } from '../ports.ts';
import { freshly } from '../unit-of-work.ts';
import {
  applyChange,
  changeMark,
  holdsWords,
  isStill,
  keyOf,
  tableOf,
  withWords,
  type Came,
  type Look,
} from './apply-change.ts';
import { wordsFor } from './pending-words.ts';
import { keepMarked } from './saved-here.ts';

/** How often another writer may mark the same plan first. */
const TRIES = 6;
/** Changes at a time; never two to one row. */
const AT_ONCE = 40;

const nameOf = (number: number): string => `change/${number}`;

/**
 * Who makes a plan's changes: the process that has just saved it, which knows the rows as they were before, or anybody else, by whom a
 * later act may already have followed.
 */
export type Hands = 'whoever-saved-it' | 'anybody';

/** Why a plan ended with nothing of it done: it was decided anew under its key; or the words that wait for it are to be. */
export const ABANDONED = 'decided anew';
export const TO_DECIDE = 'to be decided anew';

/** A plan whose first change somebody else's write came before: nothing of it happened, and it is decided anew under its key. */
export const isAbandoned = ({ state, lastFault }: SavedPlan): boolean =>
  state === 'done' && (lastFault === ABANDONED || lastFault === TO_DECIDE);

/**
 * Whether somebody else was there before anything of this plan was done: their write stands where its first change names what was to
 * be there, or names nothing but the version.
 */
async function isOvertaken({ key, changes = [], firstVersion }: SavedPlan, ports: Ports): Promise<boolean> {
  const [first, ...others] = changes;
  if (first === undefined || 'create' in first) return false;
  const saved = await tableOf(first.change, ports).find(first.key);
  if (saved === undefined || saved.lastWrite === changeMark(key, 0)) return false;
  const isTouch = Object.keys(first.to).length === 0;
  if (isTouch ? saved.version === firstVersion : isStill(saved.row, first.onlyWhile)) return false;
  // The key of a row is never typed by a person.
  const made = others.find((one) => 'create' in one);
  return made === undefined || (await tableOf(made.create, ports).find(made.row.key as string)) === undefined;
}

/**
 * Makes the plan's changes that are not made yet, and marks them together. The first was made by the command itself; all of
 * them can be made again: a row is made once by its key, and a change knows itself by its mark.
 */
export async function applyChanges(plan: Saved<SavedPlan>, ports: Ports): Promise<Saved<SavedPlan>> {
  const unmarked = madeHere(plan, ports);
  if (!isMade(unmarked.row, 0) && (await isOvertaken(unmarked.row, ports)))
    return ports.records.plans.change(plan, { state: 'done', changes: undefined, steps: [], lastFault: TO_DECIDE });
  const made = await makeChanges(unmarked, ports, 'anybody');
  if (made.row.done === plan.row.done) return plan;
  const came = Object.fromEntries(Object.entries(made.row.done).filter(([name]) => plan.row.done[name] === undefined));
  return marked(plan, came, ports);
}

/**
 * The same without marking them: that is done with what is marked next. Until it is, this process knows; another one would make them
 * again, which changes nothing. The first was made by the command itself.
 */
export async function applyUnmarked(plan: Saved<SavedPlan>, ports: Ports, by: Hands): Promise<Saved<SavedPlan>> {
  const { key, done } = plan.row;
  const first = { ...plan, row: { ...plan.row, done: { [nameOf(0)]: 'done', ...done } } };
  const made = await makeChanges(first, ports, by);
  remember(key, made.row.done, ports);
  return made;
}

/** The command itself has made it a moment ago, in this process. */
export const firstIsMade = (plan: string, ports: Ports): void => remember(plan, { [nameOf(0)]: 'done' }, ports);

/** For each replica, plan key → what came of its changes, until that is marked. */
const MADE_HERE = new WeakMap<Ports['council'], Map<string, SavedPlan['done']>>();
const REMEMBERED = 500;

function remember(plan: string, done: SavedPlan['done'], { council }: Ports): void {
  const made = MADE_HERE.get(council) ?? new Map<string, SavedPlan['done']>();
  MADE_HERE.set(council, made.set(plan, done));
  const [oldest] = made.keys();
  if (made.size > REMEMBERED && oldest !== undefined) made.delete(oldest);
}

/** The plan with what this replica has made of it and not marked yet. */
export function madeHere(plan: Saved<SavedPlan>, { council }: Ports): Saved<SavedPlan> {
  const came = MADE_HERE.get(council)?.get(plan.row.key);
  return came === undefined ? plan : { ...plan, row: { ...plan.row, done: { ...came, ...plan.row.done } } };
}

async function makeChanges(plan: Saved<SavedPlan>, ports: Ports, by: Hands): Promise<Saved<SavedPlan>> {
  const changes = plan.row.changes ?? [];
  const open = changes.map((change, number) => ({ change, number })).filter(({ number }) => !isMade(plan.row, number));
  if (open.length === 0) return plan;
  const words = changes.some(holdsWords) ? await wordsFor(plan.row, ports) : {};
  // Words are forgotten once every row has them: to make the changes again would empty what stands there.
  if (words === undefined)
    return withDone(
      plan,
      open.map(({ number }) => [nameOf(number), 'done']),
    );
  let done = plan.row.done;
  for (const group of inGroups(open)) {
    const came = await Promise.all(
      group.map(async ({ change, number }): Promise<readonly [string, Came]> => [
        nameOf(number),
        await applyChange(
          change,
          changeMark(plan.row.key, number),
          words,
          ports,
          markedByNow(plan.row.key, number, by, ports),
        ),
      ]),
    );
    done = { ...done, ...Object.fromEntries(came) };
  }
  return { ...plan, row: { ...plan.row, done } };
}

const withDone = (plan: Saved<SavedPlan>, came: readonly (readonly [string, Came])[]): Saved<SavedPlan> => ({
  ...plan,
  row: { ...plan.row, done: { ...plan.row.done, ...Object.fromEntries(came) } },
});

export const hasOpenChanges = ({ row }: Saved<SavedPlan>): boolean =>
  (row.changes ?? []).some((_, number) => !isMade(row, number));

export const isMade = ({ done }: Pick<SavedPlan, 'done'>, number: number): boolean =>
  done[nameOf(number)] !== undefined;

/** Marks what came of a group; another pair of hands may mark the same plan at the same time. */
async function marked(plan: Saved<SavedPlan>, came: SavedPlan['done'], ports: Ports) {
  for (let saved = plan, attempt = 1; ; attempt += 1) {
    try {
      const now = await ports.records.plans.change(saved, { done: { ...saved.row.done, ...came } });
      keepMarked(now, ports);
      return now;
    } catch (fault) {
      if (!(fault instanceof Fault) || fault.reason !== 'changed-meanwhile' || attempt === TRIES) throw fault;
      saved = (await ports.records.plans.find(plan.row.key)) ?? saved;
    }
  }
}

/**
 * Whether this change is marked by now. Nobody decides a later act of the same case before the changes of an earlier one are marked:
 * where one is, the row may say what came after it, and stays. Asked after the row was read, and before it is written to that version.
 */
const markedByNow =
  (plan: string, number: number, by: Hands, ports: Ports): Look =>
  async (attempt) => {
    if (by === 'whoever-saved-it' && attempt === 1) return false;
    const now = await freshly(ports).records.plans.find(plan);
    return now !== undefined && (isMade(now.row, number) || now.row.state === 'done');
  };

/**
 * Makes the plan's first change to the version that was decided on. False where somebody else wrote meanwhile: then nothing has
 * happened yet, and the rule is to be asked again.
 */
export async function applyFirst(
  { key, changes, firstVersion }: Pick<SavedPlan, 'key' | 'changes' | 'firstVersion'>,
  words: Readonly<Record<string, string>>,
  ports: Ports,
): Promise<boolean> {
  const first = changes?.[0];
  if (first === undefined) return true;
  const mark = changeMark(key, 0);
  if ('create' in first) {
    // Somebody else made a row of this key meanwhile: with it in sight, the rule decides anew.
    const made = await tableOf(first.create, ports).create(withWords(first.row, words), mark);
    return !made.existed || made.lastWrite === mark;
  }
  const table = tableOf(first.change, ports);
  const saved = await table.find(first.key);
  if (saved === undefined || saved.lastWrite === mark) return true;
  if (saved.version !== firstVersion) return false;
  try {
    await table.change(saved, withWords(first.to, words), mark);
    return true;
  } catch (fault) {
    if (!(fault instanceof Fault) || fault.reason !== 'changed-meanwhile') throw fault;
    return (await table.find(first.key))?.lastWrite === mark;
  }
}

/** Rows beside each other; what is changed of one row more than once, in its order. */
function inGroups<One extends { readonly change: Change }>(open: readonly One[]): readonly (readonly One[])[] {
  const rounds: One[][] = [];
  const times = new Map<string, number>();
  for (const one of open) {
    const row = rowOf(one.change);
    const round = times.get(row) ?? 0;
    times.set(row, round + 1);
    (rounds[round] ??= []).push(one);
  }
  return rounds.flatMap((round) =>
    Array.from({ length: Math.ceil(round.length / AT_ONCE) }, (_, at) => round.slice(at * AT_ONCE, (at + 1) * AT_ONCE)),
  );
}

const rowOf = (change: Change): string =>
  'create' in change ? `${change.create}/${keyOf(change.row)}` : `${change.change}/${change.key}`;
