import { lookAtLink, tryCode } from '../casework/questionnaires/unlock-questionnaire.ts';
import type { Ports } from '../casework/ports.ts';
import { closedLinkPage, codePage, notReadPage, waitPage } from './code-page.ts';
import { formPath } from './form-pages.ts';
import { pageOf, to, type Page, type PageSetting } from './layout.ts';
import { paceOf } from './pace.ts';
import { oneOf, readForm, SHORT_FORM } from './read-body.ts';
import type { FormAnswer, FormRequest, FormRoute } from './routes.ts';
import { cookieFor, formToken, isFormToken, newSession } from './session.ts';
import type { FormSettings } from './settings.ts';

/** Codes that one address may try in ten minutes: a whole office may stand behind one address. */
const TRIES_OF_ADDRESS = 60;
/** Codes that may be tried on one form in a minute. */
const TRIES_OF_FORM = 6;

export const settingOf = ({ large, here }: FormRequest, { council }: Ports): PageSetting => ({ council, large, here });

export const answerWith = (
  setting: PageSetting,
  page: Page,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): FormAnswer => ({ status, page: pageOf(setting, page), headers });

/** The link in a letter: asks for the code, and opens the form with it. */
export function codeRoutes(ports: Ports, settings: FormSettings): readonly FormRoute[] {
  const byAddress = paceOf(TRIES_OF_ADDRESS, 600);
  const byForm = paceOf(TRIES_OF_FORM, 60);

  return [
    {
      method: 'GET',
      path: '/forms/q/:token',
      run: async (request) => {
        const setting = settingOf(request, ports);
        const token = request.params['token'] ?? '';
        const look = await lookAtLink(token, ports);
        if (look.is !== 'ask-code')
          return answerWith(setting, closedLinkPage(look.is), look.is === 'unknown' ? 404 : 410);
        return answerWith(setting, codePage(setting, token, look.ref, formToken(settings.secret, token)));
      },
    },
    {
      method: 'POST',
      path: '/forms/q/:token',
      run: async (request) => {
        const setting = settingOf(request, ports);
        const token = request.params['token'] ?? '';
        const nowMs = Date.parse(ports.now());
        const wait = Math.max(byAddress.wait(request.address, nowMs), byForm.wait(token.split('.')[0] ?? '', nowMs));
        if (wait > 0) return answerWith(setting, waitPage(wait), 429, { 'Retry-After': String(wait) });
        const read = await readForm(request.raw, SHORT_FORM);
        if (read.is !== 'read') return answerWith(setting, ...notReadPage(read.is));
        const ours = isFormToken(settings.secret, token, oneOf(read.body, 'token'));
        const look = ours
          ? await tryCode(token, oneOf(read.body, 'code') ?? '', ports)
          : await lookAtLink(token, ports);
        switch (look.is) {
          case 'open': {
            const cookie = cookieFor(
              settings.secret,
              newSession(settings.secret, look.questionnaire, nowMs),
              settings.secure,
            );
            return {
              status: 303,
              goTo: to(setting, formPath(look.questionnaire.id)),
              headers: { 'Set-Cookie': cookie },
            };
          }
          case 'wrong': {
            const words =
              look.left <= 3
                ? ` ${look.left} more ${look.left === 1 ? 'try' : 'tries'} before the form is locked.`
                : '';
            return answerWith(
              setting,
              codePage(
                setting,
                token,
                await refOf(token),
                formToken(settings.secret, token),
                `That is not the code for this form. Check it and try again.${words}`,
              ),
              403,
            );
          }
          case 'ask-code':
            return answerWith(
              setting,
              codePage(setting, token, look.ref, formToken(settings.secret, token), 'Type your code again.'),
              403,
            );
          default:
            return answerWith(setting, closedLinkPage(look.is), look.is === 'unknown' ? 404 : 410);
        }
      },
    },
  ];

  async function refOf(token: string): Promise<string> {
    const look = await lookAtLink(token, ports);
    return 'ref' in look ? look.ref : '';
  }
}
