import { isWorkingDay, levelReached, remind, type OfForm } from '#rules';
import { Fault } from '../../faults.ts';
import { STEADY } from '../actor.ts';
import { defineCommand } from '../define-command.ts';
import type { Ports } from '../ports.ts';
import { ofForm } from './find-questionnaire.ts';

/** Somebody has not answered, and their day is near or past. */
const remindOfForm = defineCommand({
  name: 'remind-about-questionnaire',
  act: 'follow-clock',
  about: (said: OfForm) => ofForm(said),
  alsoBy: ['steady'],
  facts: ['questionnaire', 'meeting', 'hold'],
  under: 'today',
  decide: remind,
  answer: () => undefined,
});

/** Every form that is out and whose next level is reached, for the timer. */
export async function remindAboutQuestionnaires(ports: Ports): Promise<void> {
  const calendar = await ports.workingDays();
  const today = ports.today();
  if (!isWorkingDay(today, calendar)) return;
  for (const state of ['sent', 'started'] as const)
    for (const { row } of await ports.records.questionnaires.where({ state }))
      if (levelReached(row.due, today, calendar, ports.procedure) > row.remindedLevel)
        await remindOfForm(STEADY, { form: row.id }, ports).catch(unlessChangedMeanwhile);
}

/** Somebody is writing in it just now; the next look sees whether they still are to be reminded. */
function unlessChangedMeanwhile(fault: unknown): void {
  if (!(fault instanceof Fault) || fault.reason !== 'changed-meanwhile') throw fault;
}
