import type { Act, Worker } from '#rules';
import { Fault } from '../faults.ts';
import { actorOf, standIn, workerBehind, type Beside, type Who } from './actor.ts';
import { asSeenBy } from './as-seen-by.ts';
import { caseForAccess, referenceIn, type About, type LoadedCase } from './loaded-case.ts';
import { loadCase } from './load-case.ts';
import { factsOf, mayIn, type Case } from './may-they.ts';
import { noteRead, noteRefusal } from './note-access.ts';
import type { Ports, ReadRow } from './ports.ts';
import { namesOfTurn } from './names-of-turn.ts';
import { finishOthers, untilMade } from './plans/changes-behind.ts';
import { caseOfPlan, openPlansOf } from './plans/open-plans-of.ts';
import { procedureBehind } from './procedure-of.ts';
import { openToNow } from './safeguarding/open-to.ts';
import { forgetReads, unitOfWork } from './unit-of-work.ts';

/** One question in the hands of whoever answers it: who asks, the case as it stands, and ports that read each row once. */
export interface Turn {
  readonly actor: Worker;
  readonly loaded: LoadedCase;
  readonly ports: Ports;
  /** Whether they may do this other act in this case, for what is shown or left out. */
  readonly may: (act: Act) => boolean;
}

/** What somebody asks or keeps, and who may. */
export interface TurnDefinition<Asked> {
  readonly name: string;
  /** What `rules/access` is asked; one of them is enough. */
  readonly act: Act | readonly Act[] | ((asked: Asked) => Act | readonly Act[]);
  readonly about: (asked: Asked) => About;
  readonly alsoBy?: readonly Beside[] | undefined;
  /** What access has to know beside the record itself, such as who is invited. */
  readonly more?:
    ((loaded: LoadedCase, ports: Ports, actor: Worker) => Promise<Partial<Case>> | Partial<Case>) | undefined;
}

export interface QuestionDefinition<Asked, Answer> extends TurnDefinition<Asked> {
  readonly answer: (asked: Asked, turn: Turn) => Promise<Answer> | Answer;
  /** What it is going to read whoever asks, read while it is looked up who that is. */
  readonly ahead?: ((who: string, ports: Ports) => Promise<unknown>) | undefined;
  /** What is read by it, where it shows a record: then it is written down who read it. */
  readonly reads?: ReadRow['what'] | undefined;
}

/** A question as an entry point asks it. */
export interface Question<Asked, Answer> {
  (who: Who, asked: Asked, ports: Ports): Promise<Answer>;
  readonly question: string;
}

/** The one way in for whatever is shown: who asks, read fresh; the case with its subjects; whether they may see it. */
export function defineQuestion<Asked, Answer>(definition: QuestionDefinition<Asked, Answer>): Question<Asked, Answer> {
  const run = async (who: Who, asked: Asked, ports: Ports): Promise<Answer> => {
    const outside = unitOfWork(ports);
    await untilMade(namesOfTurn(definition.about(asked), who, outside), outside, { ownToo: false });
    // What fails here is read again where it is needed.
    if (typeof who === 'string') void definition.ahead?.(who, outside).catch(() => undefined);
    const turn = await openTurn(definition, who, asked, outside);
    const answer = await notingRefusals(definition, who, asked, outside, async () => definition.answer(asked, turn));
    noteReadOf(definition.reads, who, turn);
    return answer;
  };
  return Object.assign(run, { question: definition.name });
}

/** Who it is, the case, and whether they may. Throws `Fault('not-yours')`, and writes down who was refused. */
export const openTurn = <Asked>(
  definition: TurnDefinition<Asked>,
  who: Who,
  asked: Asked,
  outside: Ports,
): Promise<Turn> => notingRefusals(definition, who, asked, outside, () => turnFor(definition, who, asked, outside));

async function notingRefusals<Asked, Came>(
  { name, about }: TurnDefinition<Asked>,
  who: Who,
  asked: Asked,
  outside: Ports,
  run: () => Promise<Came>,
): Promise<Came> {
  try {
    return await run();
  } catch (fault) {
    if (fault instanceof Fault && fault.reason === 'not-yours')
      noteRefusal(who, { act: name, case: referenceIn(about(asked)) }, outside);
    throw fault;
  }
}

function noteReadOf(what: ReadRow['what'] | undefined, who: Who, { loaded, ports }: Turn): void {
  const { questionnaire, meeting, ref = '', childRef = '' } = loaded;
  if (what === undefined) return;
  const record = what === 'form' ? questionnaire?.id : what === 'case' ? ref : meeting?.ref;
  if (record !== undefined) noteRead(who, { what, record, case: ref, childRef }, ports);
}

/** The case as it stands: with what another process has saved of it a moment ago, and not written yet. */
async function caseNow(about: About, ports: Ports, ahead: (early: LoadedCase) => void): Promise<LoadedCase> {
  if (about.is === 'nothing' || ports.lookedUpByItself === true) return loadCase(about, ports, ahead);
  const plansOf = async (one: LoadedCase) => openPlansOf(caseOfPlan(one), ports);
  const loaded = await loadCase(about, ports, (early) => {
    ahead(early);
    void plansOf(early).catch(() => undefined);
  });
  if (!(await finishOthers(await plansOf(loaded), ports))) return loaded;
  forgetReads(ports);
  return loadCase(about, ports, ahead);
}

async function turnFor<Asked>(
  { name, act, about, alsoBy, more }: TurnDefinition<Asked>,
  who: Who,
  asked: Asked,
  outside: Ports,
): Promise<Turn> {
  const ports = unitOfWork(outside);
  const readAhead = (early: LoadedCase): void => {
    if (more === undefined || typeof who !== 'string') return;
    // What fails here is asked again where it is needed.
    void Promise.resolve()
      .then(() => more(early, ports, standIn(who)))
      .catch(() => undefined);
  };
  const [worker, loaded] = await Promise.all([workerBehind(who, ports), caseNow(about(asked), ports, readAhead)]);
  const actor = actorOf(who, worker, loaded, alsoBy);
  if (actor === undefined) throw new Fault('not-yours', name);
  const facts = factsOf(caseForAccess(loaded, await more?.(loaded, ports, actor)), actor);
  const procedure = await procedureBehind(loaded, ports);
  const mayWith =
    (openToIds: readonly string[]) =>
    (one: Act): boolean =>
      mayIn(one, actor, { ...facts, openToIds }, procedure);
  // Whoever holds a link, and the product itself, open nothing in an emergency.
  const opened = () => (actor.roles.length === 0 ? [] : openToNow(loaded.childRef, ports, actor.id));
  const acts = [typeof act === 'function' ? act(asked) : act].flat();
  // Only whoever would be refused is asked about: nobody else waits for it.
  const may = acts.some(mayWith([])) ? mayWith([]) : mayWith(await opened());
  if (!acts.some(may)) throw new Fault('not-yours', name);
  return { actor, loaded: asSeenBy(actor.id, loaded), ports, may };
}
