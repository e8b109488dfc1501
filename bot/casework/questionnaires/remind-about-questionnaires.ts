import { isWorkingDay, londonDay, levelReached, type Questionnaire } from '#rules';
import { Fault } from '../../faults.ts';
import { caseOf, closedBecause } from './find-questionnaire.ts';
import { holdAbout } from '../instability/hold-about.ts';
import { sendLetter } from '../plans/send-letter.ts';
import { showCard } from '../plans/show-card.ts';
import { obligationKey } from '../obligations/owe.ts';
import type { Saved, Ports } from '../ports.ts';

/**
 * Reminds those who have not answered, once a level, on working days only; never after an answer, never while a hold stands.
 * The level is kept before the reminder goes: one that is lost is better than one that comes twice.
 *
 * @source domain §8 · E-07, E-87
 */
export async function remindAboutQuestionnaires(ports: Ports): Promise<void> {
  const calendar = await ports.workingDays();
  const today = ports.today();
  if (!isWorkingDay(today, calendar)) return;
  for (const state of ['sent', 'started'] as const) {
    for (const saved of await ports.records.questionnaires.where({ state })) {
      const level = levelReached(saved.row.due, today, calendar, ports.procedure);
      if (level > saved.row.remindedLevel) await remindOne(saved, level, ports);
    }
  }
}

async function remindOne(saved: Saved<Questionnaire>, level: number, ports: Ports): Promise<void> {
  const { meeting } = await caseOf(saved.row, ports);
  const { stands, stops, subjectIds } = await holdAbout(meeting, ports);
  if (stops || (stands && subjectIds.includes(saved.row.person))) return;
  if (closedBecause(saved.row, meeting, ports) !== undefined) return;
  try {
    const taken = await ports.records.questionnaires.change(saved, { remindedLevel: level });
    // Sent today already says so; a reminder on the same day would nag.
    if ((taken.row.sentAt === undefined || londonDay(taken.row.sentAt) !== ports.today()) && !taken.row.ratherTalk)
      await remindByWay(taken.row, level, ports);
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    if (fault.reason !== 'changed-meanwhile') throw fault;
  }
}

/** By the person's own way and no other: a card, a letter, or their worker. */
async function remindByWay(row: Questionnaire, level: number, ports: Ports): Promise<void> {
  const id = `remind/${row.id}/${level}`;
  if (row.way === 'teams' && row.personIs === 'worker') {
    await showCard({ do: 'show-card', id, to: row.person, card: 'questionnaire', about: row.id }, ports);
  } else if (row.way === 'mail' && row.personIs === 'circle') {
    await sendLetter({ do: 'send-letter', id, to: row.person, letter: 'reminder', about: row.id }, ports);
  } else if (row.workerId !== undefined) {
    await showCard(
      {
        do: 'show-card',
        id,
        to: row.workerId,
        card: 'task',
        about: obligationKey(row.meeting, 'questionnaire.passOn', row.id),
      },
      ports,
    );
  }
}
