import type { Ports, SavedPlan } from '../ports.ts';
import { Fault } from '../../faults.ts';
import { freshly } from '../unit-of-work.ts';

type Only = readonly string[] | undefined;

/** Somebody’s press that changed nothing else of what they read in its answer: their card is not drawn once more. */
interface ReadBy {
  readonly person: string;
  readonly since: string;
}
interface Asked {
  readonly only: Only;
  readonly readBy?: ReadBy | undefined;
}

/** The cards about one matter that are to be drawn anew, and what is under way here that may change them once more. */
interface Matter {
  asked: Asked | undefined;
  isBegun: boolean;
  underWay: number;
}

/** For each process, matter → what is to be drawn anew of it. */
const MATTERS = new WeakMap<Ports['inBackground'], Map<string, Matter>>();

function mattersOf({ inBackground }: Ports): Map<string, Matter> {
  const matters = MATTERS.get(inBackground) ?? new Map<string, Matter>();
  MATTERS.set(inBackground, matters);
  return matters;
}

function matterOf(about: string, ports: Ports): Matter {
  const matters = mattersOf(ports);
  const matter = matters.get(about) ?? { asked: undefined, isBegun: false, underWay: 0 };
  matters.set(about, matter);
  return matter;
}

/**
 * Draws every copy of these cards anew, for what they are about has changed. Asked for again before that begins, they are drawn once;
 * while a plan about it is carried out here, they wait for its end.
 */
export function redrawCards(about: string, ports: Ports, only?: readonly string[], readBy?: ReadBy): void {
  const matter = matterOf(about, ports);
  const before = matter.asked;
  matter.asked =
    before === undefined
      ? { only, readBy }
      : { only: both(before.only, only), readBy: isSame(before.readBy, readBy) ? readBy : undefined };
  begin(about, matter, ports);
}

/** Keeps the cards of a plan from being drawn anew until it is carried out; what is called once it is. */
export function drawnAfter({ about, act }: SavedPlan, ports: Ports): () => void {
  const abouts = new Set([about, ...(act === undefined ? [] : [act.to, ...act.redraw.map((one) => one.about)])]);
  for (const one of abouts) matterOf(one, ports).underWay += 1;
  return () => {
    for (const one of abouts) {
      const matter = matterOf(one, ports);
      matter.underWay -= 1;
      begin(one, matter, ports);
    }
    abouts.clear();
  };
}

function begin(about: string, matter: Matter, ports: Ports): void {
  if (matter.underWay > 0 || matter.isBegun) return;
  if (matter.asked === undefined) {
    mattersOf(ports).delete(about);
    return;
  }
  matter.isBegun = true;
  ports.inBackground(`redraw:${about}`, () => inTurn(about, () => redraw(about, matter, ports)));
}

const isSame = (one: ReadBy | undefined, other: ReadBy | undefined): boolean =>
  one?.person === other?.person && one?.since === other?.since;

const both = (one: Only, other: Only): Only =>
  one === undefined || other === undefined ? undefined : [...one, ...other];

/** Redraws of one matter wait for each other: a slow one that began before a change must not end after the one that shows it. */
const lastRedraw = new Map<string, Promise<void>>();

async function inTurn(about: string, work: () => Promise<void>): Promise<void> {
  const before = lastRedraw.get(about) ?? Promise.resolve();
  const mine = before.then(work, work);
  lastRedraw.set(about, mine);
  try {
    await mine;
  } finally {
    if (lastRedraw.get(about) === mine) lastRedraw.delete(about);
  }
}

async function redraw(about: string, matter: Matter, outside: Ports): Promise<void> {
  matter.isBegun = false;
  // A plan that began meanwhile draws them at its end.
  if (matter.underWay > 0 || matter.asked === undefined) return;
  const { only, readBy } = matter.asked;
  matter.asked = undefined;
  mattersOf(outside).delete(about);
  const ports = freshly(outside);
  const cards = (await ports.records.cards.where({ about })).map(({ row }) => row);
  await Promise.all(
    cards
      .filter(({ state, card }) => state === 'shown' && (only === undefined || only.includes(card)))
      .map(async ({ activity, person, card }) => {
        const since = readBy?.person === person ? readBy.since : undefined;
        if (activity !== undefined)
          await unlessFault(() => ports.messenger.replace(person, activity, card, about, ports, since));
      }),
  );
}

/** One person's card that cannot be drawn anew keeps nobody else's from it. */
async function unlessFault(draw: () => Promise<void>): Promise<void> {
  try {
    await draw();
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
  }
}
