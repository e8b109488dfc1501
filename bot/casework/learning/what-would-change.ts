import {
  INVENTED_CASES,
  PROFILE_NAMES,
  profileNamed,
  simulate,
  simulationView,
  type Profile,
  type ProcedureChoice,
  type SimulationView,
} from '#rules';
import { Fault } from '../../faults.ts';
import { defineQuestion } from '../define-question.ts';
import type { Ports } from '../ports.ts';
import { auditOfSummary } from './find-summary.ts';
import { aboutLastYear, lastYearsCases } from './last-years-cases.ts';
import { scopeAsked, titleOfPeriod } from './show-summary.ts';
import { rowsIn } from './sum-figures.ts';

/** Two procedures by name. */
export interface TwoProcedures {
  readonly first: string;
  readonly second: string;
}

/** What would change under another procedure: more or fewer meetings, other days and chairs, what would be late. Nothing is kept. */
export const whatWouldChange = defineQuestion({
  name: 'what-would-change',
  act: 'see-what-would-follow',
  about: (_asked: TwoProcedures) => ({ is: 'nothing' }),
  answer: async (asked, { ports, may }): Promise<SimulationView> => {
    const [first, second] = [procedureCalled(asked.first, ports), procedureCalled(asked.second, ports)];
    const simulation = simulate(INVENTED_CASES, first, second, await ports.workingDays());
    return simulationView(simulation, {
      first: choiceOf(first),
      second: choiceOf(second),
      choices: choices(ports),
      mayRunLastYear: may('see-summary'),
      about: `${INVENTED_CASES.length} invented cases, the same for every council. No child is in them.`,
    });
  },
});

/**
 * The same with what was really reported and ended in the last summary year, for those who may open those cases. Who it was is in none
 * of it; it is in the audit.
 */
export const whatWouldHaveChanged = defineQuestion({
  name: 'what-would-have-changed',
  act: 'see-summary',
  about: (_asked: TwoProcedures) => ({ is: 'nothing' }),
  answer: async (asked, { actor, ports }): Promise<SimulationView> => {
    const [first, second] = [procedureCalled(asked.first, ports), procedureCalled(asked.second, ports)];
    const { from, to } = scopeAsked({}, ports);
    await ports.kept.figures.look();
    const last = await lastYearsCases({ from, to }, await rowsIn({ from, to }, ports), ports.records);
    const about = auditOfSummary({ from, to });
    await ports.records.audit(about, `simulated-${ports.newId()}`, {
      at: ports.now(),
      actor: actor.id,
      did: `ran ${String(last.cases.length)} cases of the year through two procedures`,
      about,
    });
    const simulation = simulate(last.cases, first, second, await ports.workingDays());
    return simulationView(simulation, {
      first: choiceOf(first),
      second: choiceOf(second),
      choices: choices(ports),
      mayRunLastYear: true,
      about: aboutLastYear(last, titleOfPeriod({ from, to })),
    });
  },
});

const choiceOf = ({ name, title }: Profile): ProcedureChoice => ({ name, title });

/** Those that come with the product, and the one that runs here where it is the council's own. */
const choices = ({ procedure }: Ports): readonly ProcedureChoice[] => {
  const builtIn = PROFILE_NAMES.map((name) => choiceOf(profileNamed(name)));
  return builtIn.some(({ name }) => name === procedure.name) ? builtIn : [choiceOf(procedure), ...builtIn];
};

function procedureCalled(name: string, { procedure }: Ports): Profile {
  const found = name === procedure.name ? procedure : profileNamed(name);
  if (found === undefined) throw new Fault('not-yours', 'what-would-change');
  return found;
}
