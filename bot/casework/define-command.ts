import {
  decided,
  isStopped,
  type Act,
  type Decision,
  type Effects,
  type FactName,
  type Facts,
  type Profile,
  type Worker,
  type WorkingCalendar,
} from '#rules';
import { Fault } from '../faults.ts';
import { actorOf, STEADY_ID, workerBehind, type Beside, type Who } from './actor.ts';
import { asSeenBy, isNamedElsewhere } from './as-seen-by.ts';
import { loadCase } from './load-case.ts';
import { loadFacts, readAhead } from './facts.ts';
import { refuseBlindInviting } from './invited-in-sight.ts';
import { referenceIn, type About, type LoadedCase } from './loaded-case.ts';
import { applyChanges, hasOpenChanges, madeHere } from './plans/apply-changes.ts';
import { caseOfPlan, openPlansOf } from './plans/open-plans-of.ts';
import { saveEffects } from './plans/save-effects.ts';
import { untilMade } from './plans/changes-behind.ts';
import { isUnderWay } from './plans/under-way.ts';
import type { Case } from './may-they.ts';
import { namesOfTurn } from './names-of-turn.ts';
import { noteRefusal } from './note-access.ts';
import type { Ports } from './ports.ts';
import { procedureOf } from './procedure-of.ts';
import { demandOver } from './supply.ts';
import { forgetReads, unitOfWork } from './unit-of-work.ts';

/** The procedure says not yet, in a sentence. */
export interface NotYet {
  readonly is: 'refused';
  readonly words: string;
}

/** What a command answers: what it came to, or what a rule says instead. */
export type Answered<Answer> = Answer | NotYet | Exclude<Decision<never>, { is: 'decided' }>;

/** A command came to this: its effects, or none where it was so already. */
export interface Done<Named extends FactName> {
  readonly effects: Effects | undefined;
  readonly because: readonly string[];
  readonly sums: readonly string[];
  /** What was known when it was decided. */
  readonly facts: Facts<Named>;
  /** The ports of this turn; what is read now is as the first change left it. */
  readonly ports: Ports;
}

export interface CommandDefinition<Said, Named extends FactName, Answer> {
  /** In the imperative, as its file is called; a pending row is taken up again by it. */
  readonly name: string;
  /** What `rules/access` is asked; the first that the person may. */
  readonly act: Act | ((said: Said) => Act | readonly Act[]);
  readonly about: (said: Said) => About;
  /** Others than a worker of the council who may do it: whoever holds the form's link, or the product itself on the clock. */
  readonly alsoBy?: readonly Beside[] | undefined;
  /** What access has to know beside the record itself, such as who owes the answer. */
  readonly more?: ((loaded: LoadedCase, ports: Ports, actor: Worker) => Promise<Partial<Case>>) | undefined;
  readonly facts: readonly Named[];
  /** Under today's procedure, or the one that the record began with. */
  readonly under: 'today' | 'meeting' | 'episode' | 'ending';
  readonly decide: (
    said: Said,
    facts: Facts<Named>,
    procedure: Profile,
    calendar: WorkingCalendar,
  ) => Decision<Effects | undefined>;
  readonly answer: (done: Done<Named>, said: Said) => Promise<Answer> | Answer;
  /** What is going to be asked for because of what was said, read together with the case. */
  readonly early?: ((said: Said, ports: Ports) => Promise<unknown>) | undefined;
  /** What the person is shown next, read while it is saved; what is written meanwhile is seen in it. */
  readonly ahead?: ((effects: Effects, ports: Ports, loaded: LoadedCase) => Promise<unknown>) | undefined;
}

/** A command as an entry point calls it. Nothing else of casework can be called from there, but a question. */
export interface Command<Said, Answer> {
  (who: Who, said: Said, ports: Ports): Promise<Answered<Answer>>;
  readonly command: string;
}

/** How often a rule is asked again because somebody else wrote meanwhile. */
const TRIES = 4;
/** How often a rule may ask for more before it decides. */
const WAVES = 6;

/**
 * The one way in for whatever changes something: who acts, read fresh; the case with the subjects of any allegation; whether they
 * may; what the rule decides; the plan, saved first; the first change; the answer. The rest is carried out behind it.
 */
export function defineCommand<Said, Named extends FactName, Answer>(
  definition: CommandDefinition<Said, Named, Answer>,
): Command<Said, Answer> {
  const run = async (who: Who, said: Said, outside: Ports): Promise<Answered<Answer>> => {
    const seen = new Set<string>();
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      const came = await tryOnce(definition, who, said, seen, outside).catch((fault: unknown) => {
        if (fault instanceof Fault && fault.reason === 'not-yours')
          noteRefusal(who, { act: definition.name, case: referenceIn(definition.about(said)) }, outside);
        throw fault;
      });
      if (came !== 'changed-meanwhile') return came.answered;
      forgetReads(outside);
    }
    throw new Fault('changed-meanwhile', definition.name);
  };
  const command = Object.assign(run, { command: definition.name });
  // Looked up by its name, it is called with what its own act reads.
  COMMANDS.set(definition.name, command as unknown as Command<unknown, unknown>);
  return command;
}

/** Every command by its name, so that a pending row can be taken up. */
export const COMMANDS = new Map<string, Command<unknown, unknown>>();

async function tryOnce<Said, Named extends FactName, Answer>(
  definition: CommandDefinition<Said, Named, Answer>,
  who: Who,
  said: Said,
  seen: Set<string>,
  outside: Ports,
): Promise<'changed-meanwhile' | { readonly answered: Answered<Answer> }> {
  const ports = unitOfWork(outside);
  const about = definition.about(said);
  await untilMade(namesOfTurn(about, who, ports), ports, { ownToo: true });
  // What fails here is read again where it is needed.
  void definition.early?.(said, ports).catch(() => undefined);
  const [worker, loaded] = await Promise.all([
    workerBehind(who, ports),
    loadCase(about, ports, (early) => {
      readAhead(definition.facts, early, ports);
      const its = caseOfPlan(early) ?? (about.is === 'placement' ? about.key : undefined);
      void openPlansOf(its, ports).catch(() => undefined);
    }),
    ports.workingDays(),
  ]);
  const actor = actorOf(who, worker, loaded, definition.alsoBy);
  if (actor === undefined) throw new Fault('not-yours', definition.name);
  const finishing = finishChanges(actor.id, loaded, ports);
  // Read together with the plans that are under way; where one of these had changes left, everything is read again, also what was
  // not there yet.
  const reading = loadFacts(definition.facts, actor, loaded, demandOver(ports), ports).catch(() => undefined);
  const [finished] = await Promise.all([finishing, reading]);
  if (finished) return 'changed-meanwhile';

  const { decision, facts } = await decideWith(definition, said, actor, loaded, ports);
  if (decision.is !== 'decided') return { answered: await whyNot(decision, definition, said, actor, loaded, ports) };
  const { value: effects, because, sums = [] } = decision;
  if (effects !== undefined) {
    refuseBlindInviting(definition, effects);
    void definition.ahead?.(effects, ports, loaded).catch(() => undefined);
    const saved = await saveEffects(effects, { command: definition.name, who: actor.id, said, loaded, seen }, ports);
    if (saved === 'changed-meanwhile') return 'changed-meanwhile';
  }
  return { answered: await definition.answer({ effects, because, sums, facts, ports }, said) };
}

/**
 * What is said instead. Where it is a report that this person is not to learn of that stands in the way, nothing says so.
 *
 * @source E-02
 */
async function whyNot<Said, Named extends FactName, Answer>(
  decision: Undecided,
  definition: CommandDefinition<Said, Named, Answer>,
  said: Said,
  actor: Facts['actor'],
  loaded: LoadedCase,
  ports: Ports,
): Promise<NotYet | Undecided> {
  if (!isNamedElsewhere(actor.id, loaded)) return inWords(decision);
  const seen = (await decideWith(definition, said, actor, asSeenBy(actor.id, loaded), ports)).decision;
  return seen.is === 'decided' ? { is: 'refused', words: ASK } : inWords(seen);
}

const ASK = 'This cannot be done now. Your manager can tell you when it can.';
type Undecided = Exclude<Decision<never>, { is: 'decided' }>;

/** What is about a home and no case yet, such as a report, may join the child’s open episode. */
const openEpisodesOf = ({ ref, childEpisodes }: LoadedCase): readonly string[] =>
  ref === undefined ? childEpisodes.filter(({ state }) => state !== 'closed').map((one) => one.ref) : [];

/**
 * Makes the changes of the case's open plans, or of those that open a case about the same placement: an earlier act is never overtaken
 * by a later one. What this process has made is marked now, so that no other makes it again over what is decided next; what follows
 * from a step of a plan that is carried out here leaves that to the plan. True where there were any to make.
 */
async function finishChanges(by: string, loaded: LoadedCase, ports: Ports): Promise<boolean> {
  const cases = [loaded, ...(loaded.together ?? [])].flatMap((one) => [caseOfPlan(one), ...openEpisodesOf(one)]);
  const plans = (await Promise.all(cases.map((one) => openPlansOf(one, ports)))).flat();
  const unmarked = plans.filter(hasOpenChanges);
  const open = unmarked.filter((plan) => hasOpenChanges(madeHere(plan, ports)));
  const isItsOwn = ({ row }: (typeof plans)[number]): boolean => by === STEADY_ID && isUnderWay(row.key, ports);
  for (const plan of unmarked) if (open.includes(plan) || !isItsOwn(plan)) await applyChanges(plan, ports);
  return open.length > 0;
}

/** Asks the rule, loads what it asked for, and asks again, until it has what it wants. */
async function decideWith<Said, Named extends FactName>(
  { name, act, facts: names, decide, under, more }: CommandDefinition<Said, Named, unknown>,
  said: Said,
  actor: Facts['actor'],
  loaded: LoadedCase,
  ports: Ports,
) {
  const demand = demandOver(ports);
  const [facts, calendar, procedure] = await Promise.all([
    // Loaded by the very names of which `Facts<Named>` is made.
    loadFacts(names, actor, loaded, demand, ports, await more?.(loaded, ports, actor)) as Promise<unknown> as Promise<
      Facts<Named>
    >,
    ports.workingDays(),
    procedureUnder(under, loaded, ports),
  ]);
  const acts = [typeof act === 'function' ? act(said) : act].flat();
  if (!acts.some(facts.may)) throw new Fault('not-yours', name);
  for (let wave = 1; ; wave += 1) {
    const decision = isStill(acts, loaded) ? decided(undefined, ['E-07']) : decide(said, facts, procedure, calendar);
    if (!(await demand.meet())) {
      demand.giveBack(decision.is === 'decided' ? decision.value : undefined);
      return { decision, facts };
    }
    if (wave === WAVES) throw new Error('A rule asked for something new each time it was asked.');
  }
}

/** Steady does nothing by the clock about a child for whom everything is stopped. @source domain §11 E-07 */
const isStill = (acts: readonly Act[], { placement }: LoadedCase): boolean =>
  acts.includes('follow-clock') && isStopped(placement);

const procedureUnder = (
  under: CommandDefinition<never, never, never>['under'],
  { meeting, episode, ending }: LoadedCase,
  ports: Ports,
): Promise<Profile> | Profile => {
  const record = { today: undefined, meeting, episode, ending }[under];
  return record === undefined ? ports.procedure : procedureOf(record, ports);
};

/** What is still missing as one sentence, where it is no field of a form. */
function inWords(decision: Undecided): NotYet | Undecided {
  if (decision.is === 'held' || decision.ask.some(({ fact }) => fact !== 'more')) return decision;
  return { is: 'refused', words: decision.ask.map(({ ask }) => ask).join(' ') };
}
