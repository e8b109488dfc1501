import { roleName, wayWords, type Questionnaire, type QuestionnaireToPassOn } from '#rules';
import { caseOf, helpersOf, questionnaireCalled } from './find-questionnaire.ts';
import { mayThey } from '../may-they.ts';
import { sendLetter } from '../plans/send-letter.ts';
import { codeMark, MOST_WRONG_TRIES } from './unlock-questionnaire.ts';
import { newLink } from './write-questionnaire-letter.ts';
import type { Saved, Ports } from '../ports.ts';

/** Nothing in it can be misheard on the phone for something else. */
const CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const CODE_LENGTH = 8;

/** Forms that this worker hands over, prints, asks by phone or does with a child. */
export async function questionnairesToPassOn(who: string, ports: Ports): Promise<readonly QuestionnaireToPassOn[]> {
  const rows = (await ports.records.questionnaires.where({ workerId: who }))
    .map(({ row }) => row)
    .filter(({ state }) => state !== 'returned' && state !== 'declined' && state !== 'withdrawn');
  return Promise.all(rows.map((row) => toPassOn(row, ports)));
}

async function toPassOn(row: Questionnaire, { records }: Ports): Promise<QuestionnaireToPassOn> {
  const person = row.personIs === 'circle' ? (await records.circle.find(row.person))?.row : undefined;
  return {
    id: row.id,
    ref: row.meeting,
    who: person?.name ?? (row.personIs === 'child' ? 'The child' : 'This person'),
    part: roleName(row.role),
    way: wayWords(row.way),
    due: row.due,
    state: row.state,
    locked: row.wrongTries >= MOST_WRONG_TRIES,
    linkExpires: row.linkExpires,
    isChild: row.personIs === 'child',
    phone: person?.phone,
    safeTimes: person?.safeTimes,
    ratherTalk: row.ratherTalk,
    moreTimeAsked: row.moreTimeAskedAt !== undefined,
  };
}

/**
 * A new code for the worker to give by phone or in person. It is shown once: only its hash is kept. The code before it no longer
 * opens anything, and a locked form is unlocked.
 */
export async function giveCode(
  who: string,
  id: string,
  ports: Ports,
): Promise<{ readonly code: string; readonly words: string }> {
  const saved = await mayPassOn(who, id, ports);
  const code = ports.newSecret(CODE_LENGTH, CODE_LETTERS);
  await ports.records.questionnaires.change(saved, { codeHash: codeMark(id, code, ports), wrongTries: 0 });
  await record(who, saved.row, 'gave a code', ports);
  return {
    code: `${code.slice(0, 4)} ${code.slice(4)}`,
    words: 'Give it by phone or in person, never by mail or message. A code that you gave before no longer works.',
  };
}

/** Sends the letter with a new link; links sent before no longer work. */
export async function renewLink(who: string, id: string, ports: Ports): Promise<{ readonly sent: string }> {
  const saved = await mayPassOn(who, id, ports);
  await newLink(saved, false, ports);
  await record(who, saved.row, 'renewed a link', ports);
  const sent = await sendLetter(
    { do: 'send-letter', id: `renew/${id}/${ports.now()}`, to: saved.row.person, letter: 'questionnaire', about: id },
    ports,
  );
  return { sent };
}

/** The form is taken back: the person no longer needs to answer, and their link opens nothing. */
export async function withdrawQuestionnaire(who: string, id: string, reason: string, ports: Ports): Promise<void> {
  const saved = await mayPassOn(who, id, ports);
  await ports.records.questionnaires.change(saved, { state: 'withdrawn' });
  await record(who, saved.row, `took back a form: ${reason.slice(0, 200)}`, ports);
}

export async function mayPassOn(who: string, id: string, ports: Ports): Promise<Saved<Questionnaire>> {
  const saved = await questionnaireCalled(id, ports);
  const { meeting, placement, episode } = await caseOf(saved.row, ports);
  await mayThey(
    who,
    'give-code',
    { meeting, placement, episode, authorId: saved.row.person, helperIds: helpersOf(saved.row) },
    ports,
  );
  return saved;
}

async function record(who: string, row: Questionnaire, did: string, ports: Ports): Promise<void> {
  const { meeting } = await caseOf(row, ports);
  await ports.records.audit(meeting.about, `${did}-${row.id}-${ports.now()}`, {
    at: ports.now(),
    actor: who,
    did,
    about: `${row.meeting} ${row.id}`,
  });
}
