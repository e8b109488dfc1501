import { answersFromFields, submitOutcome, type AnswerSheet, type QuestionnaireView, type SeenMarks } from '#rules';
import {
  askMoreTime,
  declineQuestionnaire,
  ratherTalk,
} from '../casework/questionnaires/answer-questionnaire-otherwise.ts';
import { saveAnswersFile } from '../casework/questionnaires/save-answers-file.ts';
import { openedQuestionnaire } from '../casework/questionnaires/open-questionnaire.ts';
import { saveAnswers } from '../casework/questionnaires/save-answers.ts';
import { submitQuestionnaire } from '../casework/questionnaires/submit-questionnaire.ts';
import type { Who } from '../casework/actor.ts';
import { closePages } from '../casework/questionnaires/unlock-questionnaire.ts';
import type { Ports } from '../casework/ports.ts';
import { answerWith, settingOf, waiting } from './code-routes.ts';
import { closedLinkPage, notReadPage, sessionOverPage } from './code-page.ts';
import {
  checkPage,
  OTHER_WAYS,
  filesPage,
  formPath,
  otherPage,
  receivedPage,
  savedPage,
  sectionPage,
  startPage,
  type SectionState,
} from './form-pages.ts';
import { PAGES_A_MINUTE } from './gate.ts';
import { to, wordsPage, type PageSetting } from './layout.ts';
import { paceOf } from './pace.ts';
import { oneOf, readForm, readUpload, type Fields } from './read-body.ts';
import type { FormAnswer, FormRequest, FormRoute } from './form-route.ts';
import { cookieFor, endedCookie, formToken, isCurrent, isFormToken, prolonged, sessionIn } from './session.ts';
import type { FormSettings } from './settings.ts';

/** What a page of an open form knows. */
interface Opened {
  readonly id: string;
  readonly writer: Who;
  readonly view: QuestionnaireView;
  readonly token: string;
  readonly setting: PageSetting;
  readonly request: FormRequest;
}

/** The pages of a form that was opened with its code. */
export function filledRoutes(ports: Ports, settings: FormSettings): readonly FormRoute[] {
  const pages = paceOf(PAGES_A_MINUTE, 60);
  /** Runs a page for whoever holds the form's cookie; everybody else is asked to open it again. */
  const opened =
    (run: (open: Opened) => Promise<FormAnswer>): FormRoute['run'] =>
    async (request) => {
      const setting = settingOf(request, ports);
      const id = request.params['id'] ?? '';
      const nowMs = Date.parse(ports.now());
      const session = sessionIn(settings, request.raw.headers.cookie, id, nowMs);
      if (session === undefined) return answerWith(setting, sessionOverPage(setting), 401);
      const wait = pages.wait(id, nowMs);
      if (wait > 0) return waiting(setting, wait);
      const writer: Who = { is: 'link', questionnaire: id };
      const { view, codeHash } = await openedQuestionnaire(writer, { form: id }, ports);
      if (!isCurrent(settings, session, { codeHash }))
        return answerWith(setting, sessionOverPage(setting), 401, { 'Set-Cookie': endedCookie(id, settings) });
      if (view === undefined) return answerWith(setting, closedLinkPage(setting, 'withdrawn'), 410);
      const token = formToken(settings, `${id} ${session.nonce}`);
      const answer = await run({ id, writer, token, setting, request, view });
      const again = cookieFor(settings, prolonged(session, nowMs));
      return { ...answer, headers: { 'Set-Cookie': again, ...answer.headers } };
    };

  /** The same for what a page sends: read in full, and refused when it is not from our page. */
  const sent = (run: (open: Opened, fields: Fields) => Promise<FormAnswer>): FormRoute['run'] =>
    opened(async (open) => {
      const read = await readForm(open.request.raw);
      if (read.is !== 'read') return answerWith(open.setting, ...notReadPage(open.setting, read.is));
      return isOurs(open, read.body)
        ? run(open, read.body)
        : answerWith(open.setting, sessionOverPage(open.setting), 403);
    });

  function isOurs({ id, request }: Opened, fields: Fields): boolean {
    const session = sessionIn(settings, request.raw.headers.cookie, id, Date.parse(ports.now()));
    return isFormToken(settings, `${id} ${session?.nonce ?? ''}`, oneOf(fields, 'token'));
  }

  const sectionOf = ({ view, request }: Opened) => view.sections.find(({ id }) => id === request.params['section']);
  const showSection = (open: Opened, state: Partial<SectionState> = {}, status = 200): FormAnswer => {
    const section = sectionOf(open);
    if (section === undefined)
      return answerWith(open.setting, wordsPage(open.setting.say('part.none'), open.setting.say('part.none-why')), 404);
    return answerWith(
      open.setting,
      sectionPage(open.setting, open.view, section, { token: open.token, faults: [], notices: [], ...state }),
      status,
    );
  };

  async function saveSection(open: Opened, fields: Fields): Promise<FormAnswer> {
    const section = sectionOf(open);
    if (section === undefined) return showSection(open);
    const written = answersFromFields(section.questions, fields);
    const outcome = await saveAnswers(
      open.writer,
      { form: open.id, section: section.id, written, seen: seenIn(fields) },
      ports,
    );
    if (outcome.is === 'closed')
      return answerWith(open.setting, wordsPage(open.setting.say('part.closed'), outcome.words), 409);
    const after = { ...open, view: outcome.view };
    const notices = outcome.crossed.length === 0 ? [] : [open.setting.say('part.two-wrote')];
    // Shown again as it was typed: each field draws what it can of it.
    if (outcome.faults.length > 0)
      return showSection(after, { faults: outcome.faults, typed: written as AnswerSheet, notices }, 422);
    if (notices.length > 0) return showSection(after, { notices });
    if (oneOf(fields, 'then') === 'later') return { status: 303, goTo: to(open.setting, formPath(open.id, '/saved')) };
    const next = open.view.sections[open.view.sections.findIndex(({ id }) => id === section.id) + 1];
    return { status: 303, goTo: to(open.setting, formPath(open.id, next === undefined ? '/check' : `/s/${next.id}`)) };
  }

  async function handIn({ writer, id, setting, view, token }: Opened): Promise<FormAnswer> {
    const outcome = submitOutcome(await submitQuestionnaire(writer, { form: id }, ports));
    if (outcome.is === 'asking') return answerWith(setting, checkPage(setting, view, token, outcome.faults), 422);
    if (outcome.is !== 'returned')
      return answerWith(setting, wordsPage(setting.say('part.closed'), outcome.words), 409);
    return { status: 303, goTo: to(setting, formPath(id, '/received')) };
  }

  async function otherWay({ writer, id, setting, view, token }: Opened, fields: Fields): Promise<FormAnswer> {
    const what = oneOf(fields, 'what');
    if (what === 'more-time') await askMoreTime(writer, { form: id }, ports);
    else if (what === 'talk') await ratherTalk(writer, { form: id }, ports);
    else if (what === 'decline') await declineQuestionnaire(writer, { form: id, words: '' }, ports);
    const way = OTHER_WAYS.find((one) => one === what);
    const said = way === undefined ? undefined : setting.say(`other.${way}-done`);
    return answerWith(setting, otherPage(setting, view, token, said));
  }

  async function addFile(open: Opened): Promise<FormAnswer> {
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

  return [
    {
      method: 'GET',
      path: '/forms/f/:id',
      run: opened(({ setting, view, token }) => Promise.resolve(answerWith(setting, startPage(setting, view, token)))),
    },
    { method: 'GET', path: '/forms/f/:id/s/:section', run: opened((open) => Promise.resolve(showSection(open))) },
    { method: 'POST', path: '/forms/f/:id/s/:section', run: sent(saveSection) },
    {
      method: 'GET',
      path: '/forms/f/:id/saved',
      run: opened(({ setting, view }) => Promise.resolve(answerWith(setting, savedPage(setting, view)))),
    },
    {
      method: 'GET',
      path: '/forms/f/:id/check',
      run: opened(({ setting, view, token }) =>
        Promise.resolve(answerWith(setting, checkPage(setting, view, token, []))),
      ),
    },
    { method: 'POST', path: '/forms/f/:id/hand-in', run: sent(handIn) },
    {
      method: 'GET',
      path: '/forms/f/:id/received',
      run: opened(({ setting, view }) => Promise.resolve(answerWith(setting, receivedPage(setting, view)))),
    },
    {
      method: 'GET',
      path: '/forms/f/:id/other',
      run: opened(({ setting, view, token }) => Promise.resolve(answerWith(setting, otherPage(setting, view, token)))),
    },
    { method: 'POST', path: '/forms/f/:id/other', run: sent(otherWay) },
    {
      method: 'GET',
      path: '/forms/f/:id/files',
      run: opened(({ setting, view, token }) => Promise.resolve(answerWith(setting, filesPage(setting, view, token)))),
    },
    { method: 'POST', path: '/forms/f/:id/files', run: opened(addFile) },
    {
      method: 'POST',
      path: '/forms/f/:id/close',
      run: sent(async ({ setting, id, writer }) => {
        await closePages(writer, { form: id }, ports);
        return answerWith(setting, wordsPage(setting.say('frame.closed'), setting.say('form-closed.words')), 200, {
          'Set-Cookie': endedCookie(id, settings),
        });
      }),
    },
  ];
}

/** What this page showed, as it says itself; anything else is as if it had shown nothing. */
function seenIn(fields: Fields): SeenMarks | undefined {
  try {
    const seen: unknown = JSON.parse(oneOf(fields, 'seen') ?? '');
    if (typeof seen !== 'object' || seen === null) return undefined;
    return Object.fromEntries(
      Object.entries(seen).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
    );
  } catch {
    return undefined;
  }
}
