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
  answer: async (asked, { ports }): Promise<SimulationView> => {
    const [first, second] = [procedureCalled(asked.first, ports), procedureCalled(asked.second, ports)];
    const simulation = simulate(INVENTED_CASES, first, second, await ports.workingDays());
    return simulationView(simulation, {
      first: choiceOf(first),
      second: choiceOf(second),
      choices: choices(ports),
      about: `${INVENTED_CASES.length} invented cases, the same for every council. No child is in them.`,
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
