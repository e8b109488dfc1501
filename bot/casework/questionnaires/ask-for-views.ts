import { askedForViews, VIEWS_FACTS, type Step } from '#rules';
import { Fault } from '../../faults.ts';
import { askRule } from '../ask-rule.ts';
import { applyChange, changeMark } from '../plans/apply-changes.ts';
import { procedureOf } from '../procedure-of.ts';
import { steadyTurn } from '../steady-turn.ts';
import type { Ports } from '../ports.ts';
import { saveFormAsSent } from './form-as-asked.ts';

type AskForViews = Extract<Step, { do: 'ask-for-views' }>;

/** Opens one person's form, once, and reaches them in their own way, as the rules say it now. Answers how, in a word. */
export async function askForViews(
  { id, invitation: key }: AskForViews,
  carryOut: (step: Step) => Promise<string>,
  ports: Ports,
): Promise<string> {
  const turn = await steadyTurn({ is: 'invitation', key }, ports);
  const { invitation, meeting } = turn.loaded;
  if (invitation === undefined || meeting === undefined) throw new Fault('rejected', id);
  const [procedure, calendar] = await Promise.all([procedureOf(meeting, ports), ports.workingDays()]);
  const asked = await askRule(VIEWS_FACTS, turn, (facts) => askedForViews(id, invitation, facts, procedure, calendar));
  if (asked.is !== 'asked') return asked.is;
  const { changes, steps, reached, instrument } = asked;
  await saveFormAsSent(instrument, ports);
  for (const [number, change] of changes.entries()) await applyChange(change, changeMark(id, number), {}, ports);
  const came = [];
  for (const step of steps) came.push(await carryOut(step));
  // A mark of its own: what was made before a cut is no change any more, and its number would be another's.
  await applyChange(reached, changeMark(`${id}/reached`, 0), {}, ports);
  return came.join(' ');
}
