import { isWorkingDay, londonDay, rungReached, type Questionnaire } from '#rules';
import { Fault } from '../faults.ts';
import { caseOf, closedBecause } from './find-questionnaire.ts';
import { holdAbout } from './hold-about.ts';
import { sendLetter } from './send-letter.ts';
import { showCard } from './show-card.ts';
import { obligationKey } from './owe.ts';
import type { Kept, World } from './world.ts';

/**
 * Reminds those who have not answered, once a rung, on working days only; never after an answer, never while a hold stands.
 * The rung is kept before the reminder goes: one that is lost is better than one that comes twice.
 *
 * @source domain §8 · E-07, E-87
 */
export async function remindAboutQuestionnaires(world: World): Promise<void> {
  const calendar = await world.workingDays();
  const today = world.today();
  if (!isWorkingDay(today, calendar)) return;
  for (const state of ['sent', 'started'] as const) {
    for (const kept of await world.records.questionnaires.where({ state })) {
      const rung = rungReached(kept.row.due, today, calendar, world.procedure);
      if (rung > kept.row.remindedRung) await remindOne(kept, rung, world);
    }
  }
}

async function remindOne(kept: Kept<Questionnaire>, rung: number, world: World): Promise<void> {
  const { meeting } = await caseOf(kept.row, world);
  const { stands, stops, subjectIds } = await holdAbout(meeting, world);
  if (stops || (stands && subjectIds.includes(kept.row.person))) return;
  if (closedBecause(kept.row, meeting, world) !== undefined) return;
  try {
    const taken = await world.records.questionnaires.change(kept, { remindedRung: rung });
    // Sent today already says so; a reminder on the same day would nag.
    if ((taken.row.sentAt === undefined || londonDay(taken.row.sentAt) !== world.today()) && !taken.row.ratherTalk)
      await remindByWay(taken.row, rung, world);
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    if (fault.reason !== 'changed-meanwhile') throw fault;
  }
}

/** By the person's own way and no other: a card, a letter, or their worker. */
async function remindByWay(row: Questionnaire, rung: number, world: World): Promise<void> {
  const id = `remind/${row.id}/${rung}`;
  if (row.way === 'teams' && row.personIs === 'worker') {
    await showCard({ do: 'show-card', id, to: row.person, card: 'questionnaire', about: row.id }, world);
  } else if (row.way === 'mail' && row.personIs === 'circle') {
    await sendLetter({ do: 'send-letter', id, to: row.person, letter: 'reminder', about: row.id }, world);
  } else if (row.workerId !== undefined) {
    await showCard(
      {
        do: 'show-card',
        id,
        to: row.workerId,
        card: 'task',
        about: obligationKey(row.meeting, 'questionnaire.passOn', row.id),
      },
      world,
    );
  }
}
