import { tick } from '../../bot/casework/plans/look-after.ts';
import { diceOf, type Dice } from './dice.ts';
import type { ChildOf, Life } from './life.ts';
import { AFTER_EACH_STEP, AT_REST, type Broken } from './invariants.ts';
import { Fault } from '../../bot/faults.ts';
import { send, type Request, type Told } from './request.ts';
import { HAPPENINGS } from './happenings.ts';
import { actOf, happeningOf, type How, type Script, type Step } from './script.ts';
import { CALM, Ended, type Weather } from './weather.ts';
import type { Without } from './without.ts';
import { newWorld, type Replica } from './world.ts';

export interface Came {
  readonly steps: number;
  readonly story: readonly string[];
  readonly broken: Broken | undefined;
}

const FAILS: readonly How[] = ['in faults', 'in an outage', 'cut off'];

const CHILDREN: readonly ChildOf[] = [
  { placement: 'placement:P-1042', ref: 'C-1042' },
  { placement: 'placement:P-1046', ref: 'C-1046' },
];

const SIBLINGS: readonly ChildOf[] = [
  { placement: 'placement:P-1048', ref: 'C-1048' },
  { placement: 'placement:P-1049', ref: 'C-1049' },
];

/** Plays a life to its end, or to the first promise that is broken. */
export async function play(script: Script, without?: Without): Promise<Came> {
  const life: Life = {
    world: undefined as never,
    children: script.siblings ? SIBLINGS : CHILDREN.slice(0, script.children),
    rough: script.steps.some(({ how }) => FAILS.includes(how)),
    played: [],
    mistakes: [],
    left: [],
    story: [],
    step: 0,
  };
  const world = await newWorld((call, said) => life.left.push({ step: life.step, call, said }), without, script.begins);
  Object.assign(life, { world });
  let steps = 0;
  for (const step of script.steps) {
    life.step = step.number;
    steps += 1;
    const broken = (await playStep(step, life)) ?? (await firstBroken(AFTER_EACH_STEP, life));
    if (broken !== undefined) return { steps, story: life.story, broken };
  }
  life.step += 1;
  const broken = (await comesToRest(life)) ?? (await firstBroken([...AFTER_EACH_STEP, ...AT_REST], life));
  return { steps, story: life.story, broken };
}

async function firstBroken(promises: typeof AT_REST, life: Life): Promise<Broken | undefined> {
  for (const { promise, brokenBy } of promises) {
    const how = await brokenBy(life);
    if (how !== undefined) return { promise, how };
  }
  return undefined;
}

const weatherFor = (how: How, life: Life): Weather => {
  const { dice } = life.world;
  switch (how) {
    case 'in faults':
      return {
        faults: {
          likely: 0.02 + dice.next() * 0.3,
          at: dice.pick([/./, /^(post|messenger|calendar)\./, /\.change$/, /^Plans\./, /\.create$/]) ?? /./,
        },
      };
    case 'in an outage':
      return { faults: { likely: 1, at: /\./ } };
    case 'cut off':
      return { dies: deathBy(dice) };
    case 'twice at once':
    case 'while the other looks':
      return { waits: 6 };
    default:
      return CALM;
  }
};

/** At any call; or at one of those that leave, where what was done and what is known of it part. */
function deathBy(dice: Dice): Weather['dies'] {
  const when = dice.chance(0.5) ? 'before' : 'after';
  if (dice.chance(0.3)) return { at: 1 + dice.below(2), on: LEAVES, when: 'after' };
  return { at: 1 + dice.below(dice.chance(0.5) ? 25 : 120), on: /./, when };
}
const LEAVES = /^(post\.send|messenger\.show|calendar\.(hold|move|cancel))$/;

async function playStep(step: Step, life: Life): Promise<Broken | undefined> {
  const { world } = life;
  world.dice = diceOf(step.dice);
  world.later(1 + world.dice.below(90));
  const happens = await happeningOf(step.kind)?.(life, world.dice);
  if (happens !== undefined) life.story.push(`${String(life.step).padStart(3)}. ${happens}`);
  if (step.kind in HAPPENINGS) return undefined;
  const act = actOf(step.kind);
  if (act === undefined) return pass(step, life);
  const request = await act(life, world.dice);
  if (request === undefined) return undefined;
  return ask(request, step.how, life);
}

async function ask(request: Request, how: How, life: Life): Promise<Broken | undefined> {
  const { world } = life;
  const weather = weatherFor(how, life);
  const [mine, other] = world.dice.chance(0.5) ? world.replicas : [world.replicas[1], world.replicas[0]];
  for (const { alive } of world.replicas) Object.assign(alive, { weather, calls: 0 });
  const { journal } = world.seer.store;
  const before = journal.length;
  const hadWork = hasOpenPlans(life);
  const atOnce = request.beside ?? (how === 'twice at once' ? request : undefined);
  const [told, beside] = await Promise.all([
    send(request, mine.council),
    atOnce === undefined ? undefined : send(atOnce, other.council),
    how === 'while the other looks' ? looks(other, life) : undefined,
  ]);
  noteTold(request, told, how, life);
  if (beside !== undefined) noteTold(atOnce ?? request, beside, how, life);
  const alone = atOnce === undefined && how !== 'while the other looks' && !hadWork;
  const broken = alone ? hadEffect(told, journal.slice(before)) : undefined;
  if (broken !== undefined) return broken;
  if (how !== 'left waiting') await settled(life);
  calmDown(life);
  return undefined;
}

function noteTold(request: Request, told: Told, how: How, life: Life): void {
  life.played.push({ step: life.step, at: life.world.now.toISOString(), request, told });
  life.story.push(sentenceFor(request, told, how, life));
  if (told.is === 'broken') life.mistakes.push(told.why);
}

/** A “go” is kept also where something is missing, and whoever said it reads that it is. */
const SAVED_ALL_THE_SAME = '“Go” is saved.';
const REFUSED_WITHOUT_EFFECT = {
  promise: 'Whoever is refused has changed nothing, but for a “go” of which they read that it is saved.',
};

function hadEffect(told: Told, journal: readonly string[]): Broken | undefined {
  if (told.is !== 'refused' || told.why.includes(SAVED_ALL_THE_SAME)) return undefined;
  const wrote = journal.filter((write) => !WRITTEN_OF_ACCESS.test(write)).join(', ');
  return wrote === '' ? undefined : { ...REFUSED_WITHOUT_EFFECT, how: `${told.why}; it wrote ${wrote}` };
}

/** What access itself writes down. */
const WRITTEN_OF_ACCESS = /^(Refusals|Reads) /;

const hasOpenPlans = ({ world }: Life): boolean =>
  [...(world.seer.store.lists.get('Plans')?.values() ?? [])].some(({ cells }) => cells['State'] === 'open');

async function settled(life: Life): Promise<void> {
  await Promise.all(life.world.replicas.map((replica) => unlessItFailed(() => replica.council.settles(), life)));
}

function calmDown({ world }: Life): void {
  for (const replica of world.replicas) {
    replica.alive.weather = CALM;
    if (replica.alive.dead) world.restart(replica);
  }
}

const looks = (replica: Replica, life: Life): Promise<void> => unlessItFailed(() => tick(replica.council.ports), life);

/** The process ended, or Microsoft 365 failed; whatever else is thrown is a mistake of ours. */
async function unlessItFailed(work: () => Promise<void>, { mistakes }: Life): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Ended) && !(error instanceof Fault))
      mistakes.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

const sentenceFor = (request: Request, told: Told, how: How, life: Life): string =>
  `${String(life.step).padStart(3)}. ${life.world.now.toISOString().slice(5, 19)} ${request.who} ${request.does}${how === 'plainly' ? '' : ` (${how})`}: ${'why' in told ? `${told.is}, ${told.why}` : told.is}`;

/** Time passes, and both replicas look after what is left. */
async function pass({ kind, how }: Step, life: Life): Promise<Broken | undefined> {
  const { world } = life;
  const { dice } = world;
  life.story.push(`${String(life.step).padStart(3)}. ${kind} pass${how === 'plainly' ? '' : ` (${how})`}`);
  if (kind === 'again') {
    const before = dice.pick(life.played);
    return before === undefined ? undefined : ask(before.request, how, life);
  }
  if (kind === 'restart') {
    for (const replica of world.replicas) world.restart(replica);
    return undefined;
  }
  const pauses = {
    moments: [30, 45],
    hours: [900, 3600, 3600],
    days: Array.from({ length: (1 + dice.below(5)) * 2 }, () => 12 * 3600),
  }[kind as 'moments'];
  for (const seconds of pauses) {
    world.later(seconds);
    await bothLook(weatherFor(how, life), life);
  }
  return undefined;
}

async function bothLook(weather: Weather, life: Life): Promise<void> {
  const { world } = life;
  for (const { alive } of world.replicas) Object.assign(alive, { weather: { waits: 3, ...weather }, calls: 0 });
  await Promise.all(world.replicas.map((replica) => looks(replica, life)));
  await settled(life);
  calmDown(life);
}

const QUIET_MINUTES = 16;
const ROUNDS = 5;

/** Nothing goes wrong any more, nobody does anything, and some hours pass. */
async function comesToRest(life: Life): Promise<Broken | undefined> {
  await settled(life);
  for (let round = 0; round < ROUNDS; round += 1) {
    life.world.later(QUIET_MINUTES * 60);
    for (const replica of life.world.replicas) {
      await looks(replica, life);
      await settled(life);
    }
  }
  return undefined;
}
