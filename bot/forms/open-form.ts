import type { QuestionnaireView } from '#rules';
import type { Who } from '../casework/actor.ts';
import { openedQuestionnaire } from '../casework/questionnaires/open-questionnaire.ts';
import type { Ports } from '../casework/ports.ts';
import { closedLinkPage, notReadPage, sessionOverPage } from './code-page.ts';
import { answerWith, settingOf, waiting } from './code-routes.ts';
import type { FormAnswer, FormRequest, FormRoute } from './form-route.ts';
import { PAGES_A_MINUTE } from './gate.ts';
import type { PageSetting } from './layout.ts';
import { paceOf } from './pace.ts';
import { oneOf, readForm, type Fields } from './read-body.ts';
import { cookieFor, endedCookie, formToken, isCurrent, isFormToken, prolonged, sessionIn } from './session.ts';
import type { FormSettings } from './settings.ts';

/** What a page of an open form knows. */
export interface Opened {
  readonly id: string;
  readonly writer: Who;
  readonly view: QuestionnaireView;
  readonly token: string;
  readonly setting: PageSetting;
  readonly request: FormRequest;
}

/** The door of an open form: who may see a page of it, and whether what is sent came from one. */
export interface FormDoor {
  /** Runs a page for whoever holds the form’s cookie. */
  readonly opened: (run: (open: Opened) => FormAnswer | Promise<FormAnswer>) => FormRoute['run'];
  /** The same for what a page sends: read in full, and refused when it is not from our page. */
  readonly sent: (run: (open: Opened, fields: Fields) => Promise<FormAnswer>) => FormRoute['run'];
  readonly isOurs: (open: Opened, fields: Fields) => boolean;
}

export function formDoor(ports: Ports, settings: FormSettings): FormDoor {
  const pages = paceOf(PAGES_A_MINUTE, 60);
  /** Runs a page for whoever holds the form's cookie; everybody else is asked to open it again. */
  const opened =
    (run: Parameters<FormDoor['opened']>[0]): FormRoute['run'] =>
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

  return { opened, sent, isOurs };
}
