import { submitOutcome } from '#rules';
import {
  askMoreTime,
  declineQuestionnaire,
  ratherTalk,
} from '../casework/questionnaires/answer-questionnaire-otherwise.ts';
import { saveAnswersFile } from '../casework/questionnaires/save-answers-file.ts';
import { submitQuestionnaire } from '../casework/questionnaires/submit-questionnaire.ts';
import { closePages } from '../casework/questionnaires/unlock-questionnaire.ts';
import type { Ports } from '../casework/ports.ts';
import { notReadPage, sessionOverPage } from './code-page.ts';
import { answerWith } from './code-routes.ts';
import { checkPage, filesPage, formPath, OTHER_WAYS, otherPage } from './form-pages.ts';
import type { FormAnswer } from './form-route.ts';
import { to, wordsPage } from './layout.ts';
import type { FormDoor, Opened } from './open-form.ts';
import { oneOf, readUpload, type Fields } from './read-body.ts';
import { endedCookie } from './session.ts';
import type { FormSettings } from './settings.ts';

/** Hands the form in, or says what is still asked for. */
export async function handIn({ writer, id, setting, view, token }: Opened, ports: Ports): Promise<FormAnswer> {
  const outcome = submitOutcome(await submitQuestionnaire(writer, { form: id }, ports));
  if (outcome.is === 'asking') return answerWith(setting, checkPage(setting, view, token, outcome.faults), 422);
  if (outcome.is !== 'returned') return answerWith(setting, wordsPage(setting.say('part.closed'), outcome.words), 409);
  return { status: 303, goTo: to(setting, formPath(id, '/received')) };
}

/** More time, a talk in place of writing, or neither. */
export async function otherWay(
  { writer, id, setting, view, token }: Opened,
  fields: Fields,
  ports: Ports,
): Promise<FormAnswer> {
  const what = oneOf(fields, 'what');
  if (what === 'more-time') await askMoreTime(writer, { form: id }, ports);
  else if (what === 'talk') await ratherTalk(writer, { form: id }, ports);
  else if (what === 'decline') await declineQuestionnaire(writer, { form: id, words: '' }, ports);
  const way = OTHER_WAYS.find((one) => one === what);
  const said = way === undefined ? undefined : setting.say(`other.${way}-done`);
  return answerWith(setting, otherPage(setting, view, token, said));
}

/** Takes a picture or another file into the form; of a page that is not ours it takes nothing. */
export async function addFile(open: Opened, isOurs: FormDoor['isOurs'], ports: Ports): Promise<FormAnswer> {
  const read = await readUpload(open.request.raw);
  if (read.is === 'too-long')
    return answerWith(
      open.setting,
      filesPage(open.setting, open.view, open.token, open.setting.say('files.too-long')),
      413,
    );
  if (read.is !== 'read') return answerWith(open.setting, ...notReadPage(open.setting, read.is));
  if (!isOurs(open, read.body.fields)) return answerWith(open.setting, sessionOverPage(open.setting), 403);
  const outcome = await saveAnswersFile(
    open.writer,
    { form: open.id, bytes: read.body.file ?? Buffer.alloc(0), sealed: false },
    ports,
  );
  if (outcome.is === 'refused')
    return answerWith(open.setting, filesPage(open.setting, open.view, open.token, outcome.words), 422);
  return { status: 303, goTo: to(open.setting, formPath(open.id, '/files')) };
}

/** Ends the session here and at the server: the next page asks for the code again. */
export async function closeForm(
  { setting, id, writer }: Opened,
  settings: FormSettings,
  ports: Ports,
): Promise<FormAnswer> {
  await closePages(writer, { form: id }, ports);
  return answerWith(setting, wordsPage(setting.say('frame.closed'), setting.say('form-closed.words')), 200, {
    'Set-Cookie': endedCookie(id, settings),
  });
}
