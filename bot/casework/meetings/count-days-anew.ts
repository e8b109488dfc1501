import { DAYS_FACTS, daysAnew, type LocalDate } from '#rules';
import { steadyTurn } from '../steady-turn.ts';
import { askRule } from '../ask-rule.ts';
import { applyChange, changeMark } from '../plans/apply-change.ts';
import { procedureOf } from '../procedure-of.ts';
import { redrawCards } from '../plans/redraw-cards.ts';
import type { Ports } from '../ports.ts';

/** A step of plans that an earlier version saved: the days of what is owed, counted anew. */
export async function countDaysAnew(
  step: string,
  ref: string,
  before: LocalDate | undefined,
  ports: Ports,
): Promise<string> {
  const turn = await steadyTurn({ is: 'meeting', ref }, ports);
  const { meeting } = turn.loaded;
  if (meeting === undefined) return '0 counted';
  const [procedure, calendar] = await Promise.all([procedureOf(meeting, ports), ports.workingDays()]);
  const { changes, redraw } = await askRule(DAYS_FACTS, turn, (facts) =>
    daysAnew(meeting, before, facts, procedure, calendar),
  );
  await Promise.all(changes.map((change, number) => applyChange(change, changeMark(step, number), {}, ports)));
  for (const { about } of redraw) redrawCards(about, ports);
  return `${changes.length} counted`;
}
