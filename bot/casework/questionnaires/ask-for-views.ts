import { askedForViews, cardsOfAsking, VIEWS_FACTS, type Change, type Step } from '#rules';
import { Fault } from '../../faults.ts';
import { askRule } from '../ask-rule.ts';
import { applyChange, changeMark } from '../plans/apply-change.ts';
import { procedureOf } from '../procedure-of.ts';
import { noLongerShown } from '../plans/show-card.ts';
import { steadyTurn } from '../steady-turn.ts';
import { expectNothing } from '../unit-of-work.ts';
import type { Ports } from '../ports.ts';
import { saveFormAsSent } from './form-as-asked.ts';

type AskForViews = Extract<Step, { do: 'ask-for-views' }>;

/** Opens one person's form, once, and reaches them in their own way, as the rules say it now. Answers how, in a word. */
export async function askForViews(
  { id, invitation: key }: AskForViews,
  carryOut: (step: Step) => Promise<string>,
  ports: Ports,
): Promise<string> {
  const turn = await steadyTurn({ is: 'invitation', key }, ports, VIEWS_FACTS);
  const { invitation, meeting } = turn.loaded;
  if (invitation === undefined || meeting === undefined) throw new Fault('rejected', id);
  const [procedure, calendar] = await Promise.all([procedureOf(meeting, ports), ports.workingDays()]);
  const asked = await askRule(VIEWS_FACTS, turn, (facts) => askedForViews(id, invitation, facts, procedure, calendar));
  if (asked.is !== 'asked') {
    // It was asked for and taken back, or answered, before this could be carried out to its end.
    if (asked.is !== 'not-asked' && asked.is !== 'held')
      for (const card of cardsOfAsking(id)) await noLongerShown(card, ports);
    return asked.is;
  }
  const { changes, steps, reached, instrument } = asked;
  const make = (change: Change, number: number) => applyChange(change, changeMark(id, number), {}, ports);
  const [form, ...others] = changes;
  // Its id was made in this turn: nobody can have written in it.
  if (form !== undefined && 'create' in form && typeof form.row.key === 'string' && 'id' in form.row)
    expectNothing(ports, 'answers', { questionnaire: form.row.id });
  // What others owe for the form is owed of a form that is there: cut off in between, it would be made anew under another id.
  await Promise.all([saveFormAsSent(instrument, ports), form === undefined ? undefined : make(form, 0)]);
  await Promise.all(others.map((change, at) => make(change, at + 1)));
  const came = await Promise.all(steps.map(carryOut));
  // A mark of its own: what was made before a cut is no change any more, and its number would be another's.
  await applyChange(reached, changeMark(`${id}/reached`, 0), {}, ports);
  return came.join(' ');
}
