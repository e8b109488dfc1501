import { isOurLink, type MinutesDocument } from '#rules';
import {
  closeMinutesPages,
  lookAtMinutesLink,
  markMinutesOpened,
  readMinutesByLink,
  tryMinutesCode,
  type MinutesLinkLook,
} from '../casework/minutes/open-by-link.ts';
import type { Who } from '../casework/actor.ts';
import type { Ports } from '../casework/ports.ts';
import { Fault } from '../faults.ts';
import { notReadPage, type Closed } from './code-page.ts';
import { answerWith, settingOf, waiting } from './code-routes.ts';
import { PAGES_A_MINUTE, type Gate } from './gate.ts';
import { to, wordsPage, type PageSetting } from './layout.ts';
import { closedMinutesPage, minutesCodePage, minutesOverPage, minutesPage, minutesPath } from './minutes-pages.ts';
import { paceOf } from './pace.ts';
import { oneOf, readForm, SHORT_FORM } from './read-body.ts';
import type { FormAnswer, FormRequest, FormRoute } from './form-route.ts';
import {
  cookieFor,
  endedCookie,
  formToken,
  isCurrent,
  isFormToken,
  newSession,
  prolonged,
  sessionIn,
} from './session.ts';
import type { FormSettings } from './settings.ts';
import { triesOf } from './tries.ts';

const PAGES = '/forms/v';
/** The cookie of a version is none of a form’s: its name is never that of a form. */
const sessionName = (link: string): string => `m-${link}`;

/** The link to a version of the minutes: asks for the code, and shows the version with it. Nothing else is behind it. */
export const minutesLinkRoutes = (ports: Ports, settings: FormSettings, gate: Gate): readonly FormRoute[] => [
  ...codeRoutes(ports, settings, gate),
  ...openedRoutes(ports, settings),
];

const closed = (setting: PageSetting, is: Closed): FormAnswer =>
  answerWith(setting, closedMinutesPage(setting, is), is === 'unknown' ? 404 : 410);

/** A link is its own id, its secret, and our mark. */
const linkIn = (token: string) => {
  const [link = '', secret = ''] = token.split('.');
  return { link, secret };
};

/** Made-up links are not even looked for; one that opens nothing looks as if it had never been there. */
async function lookOf(token: string, ours: boolean, ports: Ports): Promise<MinutesLinkLook> {
  if (!ours) return { is: 'unknown' };
  const said = linkIn(token);
  try {
    return await lookAtMinutesLink({ is: 'minutes-link', link: said.link }, said, ports);
  } catch (fault) {
    if (fault instanceof Fault && fault.reason === 'not-yours') return { is: 'unknown' };
    throw fault;
  }
}

function codeRoutes(ports: Ports, settings: FormSettings, gate: Gate): readonly FormRoute[] {
  const tries = triesOf();
  const lookAt = (token: string, { address }: FormRequest) => {
    const ours = isOurLink(token, ports);
    return gate({ link: token, ours, address, nowMs: Date.parse(ports.now()) }, () => lookOf(token, ours, ports));
  };

  async function askCode(request: FormRequest): Promise<FormAnswer> {
    const setting = settingOf(request, ports);
    const token = request.params['token'] ?? '';
    const look = await lookAt(token, request);
    if (look.is === 'wait') return waiting(setting, look.seconds);
    if (look.is !== 'ask-code') return closed(setting, look.is);
    return answerWith(setting, minutesCodePage(setting, token, look.ref, formToken(settings, token)));
  }

  async function takeCode(request: FormRequest): Promise<FormAnswer> {
    const setting = settingOf(request, ports);
    const token = request.params['token'] ?? '';
    const nowMs = Date.parse(ports.now());
    const read = await readForm(request.raw, SHORT_FORM);
    if (read.is !== 'read') return answerWith(setting, ...notReadPage(setting, read.is));
    const there = await lookAt(token, request);
    if (there.is === 'wait') return waiting(setting, there.seconds);
    if (there.is !== 'ask-code') return closed(setting, there.is);
    const { ref } = there;
    const again = (fault: string) =>
      answerWith(setting, minutesCodePage(setting, token, ref, formToken(settings, token), fault), 403);
    // Tries are counted for links that there are: made-up links keep nobody from theirs.
    const wait = tries(linkIn(token).link, request.address, nowMs);
    if (wait > 0) return waiting(setting, wait);
    if (!isFormToken(settings, token, oneOf(read.body, 'token'))) return again(setting.say('code.again'));
    const { link } = linkIn(token);
    const code = oneOf(read.body, 'code') ?? '';
    const came = await tryMinutesCode({ is: 'minutes-link', link }, { ...linkIn(token), code }, ports);
    if (came.is === 'wrong') return again(setting.say('code.minutes.wrong'));
    if (came.is !== 'open') return closed(setting, came.is);
    const session = newSession(settings.keys, { id: sessionName(link), codeHash: came.codeHash }, nowMs);
    const cookie = cookieFor(settings, session, `${PAGES}/${link}`);
    return { status: 303, goTo: to(setting, minutesPath(link)), headers: { 'Set-Cookie': cookie } };
  }

  return [
    { method: 'GET', path: '/forms/m/:token', run: askCode },
    { method: 'POST', path: '/forms/m/:token', run: takeCode },
  ];
}

interface OpenPage {
  readonly who: Who;
  readonly link: string;
  /** What its own mark is made of. */
  readonly about: string;
  readonly setting: PageSetting;
  readonly minutes: MinutesDocument;
}

function openedRoutes(ports: Ports, settings: FormSettings): readonly FormRoute[] {
  const pages = paceOf(PAGES_A_MINUTE, 60);
  /** Runs a page for whoever holds the cookie of this link, opened with the code that it has now; what is closed by now is closed. */
  const opened =
    (run: (open: OpenPage, request: FormRequest) => Promise<FormAnswer>) =>
    async (request: FormRequest): Promise<FormAnswer> => {
      const setting = settingOf(request, ports);
      const link = request.params['link'] ?? '';
      const nowMs = Date.parse(ports.now());
      const session = sessionIn(settings, request.raw.headers.cookie, sessionName(link), nowMs);
      if (session === undefined) return answerWith(setting, minutesOverPage(setting), 401);
      const wait = pages.wait(link, nowMs);
      if (wait > 0) return waiting(setting, wait);
      const ended = { 'Set-Cookie': endedCookie(sessionName(link), settings, `${PAGES}/${link}`) };
      try {
        const who: Who = { is: 'minutes-link', link };
        const read = await readMinutesByLink(who, { link }, ports);
        if (!isCurrent(settings, session, read)) return answerWith(setting, minutesOverPage(setting), 401, ended);
        const about = `${link} ${session.nonce}`;
        const answer = await run({ who, link, about, setting, minutes: read.minutes }, request);
        const again = cookieFor(settings, prolonged(session, nowMs), `${PAGES}/${link}`);
        return { ...answer, headers: { 'Set-Cookie': again, ...answer.headers } };
      } catch (fault) {
        if (!(fault instanceof Fault) || fault.reason !== 'not-yours') throw fault;
        return answerWith(setting, closedMinutesPage(setting, 'withdrawn'), 410, ended);
      }
    };

  const show = opened(async ({ who, link, about, setting, minutes }) => {
    await markMinutesOpened(who, { link }, ports);
    return answerWith(setting, minutesPage(setting, link, minutes, formToken(settings, about)));
  });

  const close = opened(async ({ who, link, about, setting }, request) => {
    const read = await readForm(request.raw, SHORT_FORM);
    if (read.is !== 'read') return answerWith(setting, ...notReadPage(setting, read.is));
    if (!isFormToken(settings, about, oneOf(read.body, 'token')))
      return answerWith(setting, minutesOverPage(setting), 403);
    await closeMinutesPages(who, { link }, ports);
    return answerWith(setting, wordsPage(setting.say('frame.closed'), setting.say('closed.minutes.everywhere')), 200, {
      'Set-Cookie': endedCookie(sessionName(link), settings, `${PAGES}/${link}`),
    });
  });

  return [
    { method: 'GET', path: '/forms/v/:link', run: show },
    { method: 'POST', path: '/forms/v/:link/close', run: close },
  ];
}
