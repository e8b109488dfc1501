import { isOurLink, publicEnGb } from '#rules';
import { lookAtLink, tryCode, type CodeLook, type LinkLook } from '../casework/questionnaires/unlock-questionnaire.ts';
import type { Ports } from '../casework/ports.ts';
import { closedLinkPage, codePage, notReadPage, waitPage } from './code-page.ts';
import { formPath } from './form-pages.ts';
import type { Gate } from './gate.ts';
import { pageOf, to, type Page, type PageSetting } from './layout.ts';
import { oneOf, readForm, SHORT_FORM } from './read-body.ts';
import type { FormAnswer, FormRequest, FormRoute } from './form-route.ts';
import { cookieFor, formToken, isFormToken, newSession } from './session.ts';
import type { FormSettings } from './settings.ts';
import { triesOf } from './tries.ts';

export const settingOf = ({ large, here }: FormRequest, { council }: Ports): PageSetting => ({
  council,
  large,
  here,
  say: publicEnGb,
});

export const waiting = (setting: PageSetting, seconds: number): FormAnswer =>
  answerWith(setting, waitPage(setting, seconds), 429, { 'Retry-After': String(seconds) });

export const answerWith = (
  setting: PageSetting,
  page: Page,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): FormAnswer => ({ status, page: pageOf(setting, page), headers });

/** The link in a letter: asks for the code, and opens the form with it. */
export function codeRoutes(ports: Ports, settings: FormSettings, gate: Gate): readonly FormRoute[] {
  /** What the link opens; made-up links wait their turn. */
  const lookAt = (token: string, { address }: FormRequest) =>
    gate({ link: token, ours: isOurLink(token, ports), address, nowMs: Date.parse(ports.now()) }, () =>
      lookAtLink(token, {}, ports),
    );
  const tries = triesOf();

  return [
    {
      method: 'GET',
      path: '/forms/q/:token',
      run: async (request) => {
        const setting = settingOf(request, ports);
        const token = request.params['token'] ?? '';
        const look = await lookAt(token, request);
        if (look.is === 'wait') return waiting(setting, look.seconds);
        if (look.is !== 'ask-code')
          return answerWith(setting, closedLinkPage(setting, look.is), look.is === 'unknown' ? 404 : 410);
        return answerWith(setting, codePage(setting, token, look.ref, formToken(settings, token)));
      },
    },
    {
      method: 'POST',
      path: '/forms/q/:token',
      run: async (request) => {
        const setting = settingOf(request, ports);
        const token = request.params['token'] ?? '';
        const nowMs = Date.parse(ports.now());
        const read = await readForm(request.raw, SHORT_FORM);
        if (read.is !== 'read') return answerWith(setting, ...notReadPage(setting, read.is));
        const there = await lookAt(token, request);
        if (there.is === 'wait') return waiting(setting, there.seconds);
        // Tries are counted for forms that there are: made-up links keep nobody from theirs.
        const wait = there.is === 'ask-code' ? tries(there.questionnaire.id, request.address, nowMs) : 0;
        if (wait > 0) return waiting(setting, wait);
        const sent = there.is === 'ask-code' && isFormToken(settings, token, oneOf(read.body, 'token'));
        const look = sent ? await tryCode(token, { code: oneOf(read.body, 'code') ?? '' }, ports) : there;
        if (look.is !== 'open') return notOpened(look, token, setting, settings);
        const cookie = cookieFor(settings, newSession(settings.keys, look.questionnaire, nowMs));
        return {
          status: 303,
          goTo: to(setting, formPath(look.questionnaire.id)),
          headers: { 'Set-Cookie': cookie },
        };
      },
    },
  ];
}

/** The code is asked for again where it was wrong, or came from no page of ours; a link that is closed says so. */
function notOpened(
  look: LinkLook | Exclude<CodeLook, { readonly is: 'open' }>,
  token: string,
  setting: PageSetting,
  settings: FormSettings,
): FormAnswer {
  if (look.is !== 'wrong' && look.is !== 'ask-code')
    return answerWith(setting, closedLinkPage(setting, look.is), look.is === 'unknown' ? 404 : 410);
  const fault = setting.say(look.is === 'wrong' ? 'code.form.wrong' : 'code.again');
  return answerWith(setting, codePage(setting, token, look.ref, formToken(settings, token), fault), 403);
}
