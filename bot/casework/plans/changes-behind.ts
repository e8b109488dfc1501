import { secondsLater, type Change } from '#rules';
import { freshly, tellOf } from '../unit-of-work.ts';
import type { Pending, Ports, Saved, SavedPlan } from '../ports.ts';
import { changeMark, isStill, keyOf, tableOf, withWords, type Keyed } from './apply-change.ts';
import { applyChanges, applyUnmarked, firstIsMade, hasOpenChanges, madeHere } from './apply-changes.ts';

/*
 * The rows of a plan whose first change is made, and whose person is answered: they are made behind the answer. Whoever asks for
 * anything about the same case in this process waits until they are, so that nobody reads half of what they pressed.
 */

interface Left {
  readonly plan: Saved<SavedPlan>;
  readonly words: Saved<Pending> | undefined;
  readonly before: readonly Before[];
  /** By what somebody may ask for what these rows say. */
  readonly names: readonly string[];
  /** The turn that left them: it reads them as made. */
  readonly by: Ports['records'];
  making?: Promise<readonly Made[]> | undefined;
}

interface Made {
  readonly list: string;
  readonly key: string;
  readonly saved: Saved<Keyed> | undefined;
}

/** What stands where something is to be changed. */
interface Before {
  readonly list: Extract<Change, { readonly key: string }>['change'];
  readonly saved: Saved<Keyed>;
}

/** For each replica, plan key → rows of it that are still to be made. */
const LEFT = new WeakMap<Ports['council'], Map<string, Left>>();

function leftIn({ council }: Pick<Ports, 'council'>): Map<string, Left> {
  const left = LEFT.get(council) ?? new Map<string, Left>();
  LEFT.set(council, left);
  return left;
}

/** What stands where this plan changes something: read while the plan is saved. What was read in this turn is not read again. */
export async function rowsBefore(changes: readonly Change[], ports: Ports): Promise<readonly Before[]> {
  const changed = changes.slice(1).flatMap((change) => ('change' in change ? [change] : []));
  const found = await Promise.all(
    changed.map(async ({ change: list, key }) => ({
      list,
      saved: await (tellOf(ports, list)?.asAsked(key) ?? tableOf(list, ports).find(key)),
    })),
  );
  return found.flatMap(({ list, saved }) => (saved === undefined ? [] : [{ list, saved }]));
}

/**
 * Leaves all changes but the first to what is done behind the answer. In this turn they are read as made: whoever pressed is answered
 * with all of it.
 */
export function leaveChanges(
  left: Omit<Left, 'making' | 'by'>,
  typed: Readonly<Record<string, string>>,
  ports: Ports,
): void {
  const { key, changes = [] } = left.plan.row;
  firstIsMade(key, ports);
  if (changes.length < 2) return;
  const now = new Map(left.before.map(({ list, saved }) => [`${list}/${saved.row.key}`, saved]));
  changes.forEach((change, number) => {
    if (number === 0) return;
    const lastWrite = changeMark(key, number);
    if ('create' in change) {
      const row = withWords(change.row, typed);
      tellOf(ports, change.create)?.showAsMade({ row, version: '', lastWrite }, true);
      return;
    }
    const name = `${change.change}/${change.key}`;
    const saved = now.get(name);
    if (saved === undefined || !isStill(saved.row, change.onlyWhile)) return;
    const made = { ...saved, row: { ...saved.row, ...withWords(change.to, typed), key: change.key }, lastWrite };
    now.set(name, made);
    tellOf(ports, change.change)?.showAsMade(made, false);
  });
  leftIn(ports).set(key, { ...left, names: [...left.names, ...changes.map(keyIn)], by: ports.records });
}

const keyIn = (change: Change): string => ('create' in change ? keyOf(change.row) : change.key);

/**
 * Makes what was left of this plan, once, whoever needs it first. What fails is no longer left here: the plan is open in its list, and
 * another process may have made it by the time that somebody looks again.
 */
export async function makeLeft(key: string, ports: Ports): Promise<void> {
  const left = leftIn(ports).get(key);
  if (left !== undefined) await made(left, ports);
}

function made(left: Left, ports: Ports): Promise<readonly Made[]> {
  const { key, takenUntil = '' } = left.plan.row;
  // It stood still for so long that another process may have it by now.
  const isOurs = Date.parse(takenUntil) > Date.parse(ports.now());
  left.making ??= (isOurs ? make(left, ports) : Promise.resolve([])).finally(() => leftIn(ports).delete(key));
  return left.making;
}

async function make({ plan, words, before }: Left, outside: Ports): Promise<readonly Made[]> {
  const ports = freshly(outside);
  for (const { list, saved } of before) tellOf(ports, list)?.wasRead(saved);
  if (words !== undefined) tellOf(ports, 'pending')?.wasRead(words);
  await applyUnmarked(plan, ports, 'whoever-saved-it');
  return Promise.all(
    (plan.row.changes ?? []).slice(1).map(async (change) => {
      const list = 'create' in change ? change.create : change.change;
      return { list, key: keyIn(change), saved: await tableOf(list, ports).find(keyIn(change)) };
    }),
  );
}

/**
 * Waits for what was left of plans that are about any of this. Whoever only looks does not wait for what their own turn left, for it
 * is shown to them. What fails is tried again by whoever carries the plan out.
 */
export async function untilMade(
  names: readonly (string | undefined)[],
  ports: Ports,
  { ownToo }: { readonly ownToo: boolean },
): Promise<void> {
  const about = [...leftIn(ports).values()].filter(
    (left) => (ownToo || left.by !== ports.records) && left.names.some((name) => names.includes(name)),
  );
  const came = await Promise.allSettled(about.map((left) => made(left, ports)));
  for (const one of came)
    if (one.status === 'fulfilled')
      for (const { list, key, saved } of one.value) tellOf(ports, list)?.isMade(key, saved);
}

/** A plan that was saved so long ago has its rows, unless nobody has it in hand any more. */
const MADE_AFTER_SECONDS = 10;

/**
 * Makes what another process has saved of this case a moment ago and not made yet, or left when it ended: whoever pressed there may ask
 * here. True where there was any. What fails is left to whoever carries the plan out.
 */
export async function finishOthers(plans: readonly Saved<SavedPlan>[], ports: Ports): Promise<boolean> {
  const now = ports.now();
  const young = secondsLater(now, -MADE_AFTER_SECONDS);
  const open = plans.filter(
    ({ row: { key, act, takenUntil = '' } }) =>
      !leftIn(ports).has(key) && ((act?.at ?? '') >= young || Date.parse(takenUntil) <= Date.parse(now)),
  );
  const unmade = open.filter((plan) => hasOpenChanges(madeHere(plan, ports)));
  await Promise.allSettled(unmade.map((plan) => applyChanges(plan, freshly(ports))));
  return unmade.length > 0;
}

/** The same of all that was left in this process. */
export async function untilAllMade(ports: Ports): Promise<void> {
  await Promise.allSettled([...leftIn(ports).values()].map((left) => made(left, ports)));
}
