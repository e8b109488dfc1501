import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Questionnaire } from '#rules';
import type { FormSettings } from './settings.ts';

type Keys = FormSettings['keys'];

/** How long a page may lie open before the code is asked for again. */
const SESSION_SECONDS = 60 * 60;
/** However busy somebody is with it, the code is asked for again after so long. */
const LONGEST_SECONDS = 12 * 60 * 60;
const COOKIE = 'steady-form';

/** What a cookie says: which form, from when until when, opened with which code. It opens nothing else. */
export interface Session {
  readonly form: string;
  /** Seconds since 1970, as the others. */
  readonly since: number;
  readonly until: number;
  /** Changes with the code: a new code closes the pages that the old one opened. */
  readonly code: string;
  readonly nonce: string;
}

const sign = (key: string, text: string): string => createHmac('sha256', key).update(text).digest('base64url');
const isSigned = (keys: Keys, text: string, mark: string): boolean =>
  keys.map((key) => same(mark, sign(key, text))).some(Boolean);

/** Compares without telling by its time how much of it was right. */
function same(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** What a code opens: a form, or a version of the minutes. */
type Opened = Pick<Questionnaire, 'id' | 'codeHash'>;
const codeText = ({ codeHash }: Pick<Opened, 'codeHash'>): string => `code ${codeHash ?? ''}`;
const CODE_MARK = 12;

export function newSession(keys: Keys, questionnaire: Opened, nowMs: number): Session {
  const since = Math.floor(nowMs / 1000);
  return {
    form: questionnaire.id,
    since,
    until: since + SESSION_SECONDS,
    code: sign(keys[0], codeText(questionnaire)).slice(0, CODE_MARK),
    nonce: randomBytes(9).toString('base64url'),
  };
}

/** The hour begins anew with each page, and ends when the longest time is over. */
export const prolonged = (session: Session, nowMs: number): Session => ({
  ...session,
  until: Math.min(Math.floor(nowMs / 1000) + SESSION_SECONDS, session.since + LONGEST_SECONDS),
});

/**
 * The header that gives the browser its cookie: unreadable for scripts, never sent from elsewhere. Over https it carries the
 * prefix that no neighbouring address can set, which wants the path of the whole server, so that the form stands in its name.
 */
export function cookieFor({ keys, secure }: FormSettings, session: Session, path = formPages(session.form)): string {
  const said = saidBy(session);
  return cookie(session.form, { secure, path }, `${said}.${sign(keys[0], said)}`, SESSION_SECONDS);
}
export const endedCookie = (form: string, { secure }: FormSettings, path = formPages(form)): string =>
  cookie(form, { secure, path }, '', 0);
const formPages = (form: string): string => `/forms/f/${form}`;

const saidBy = ({ form, since, until, code, nonce }: Session): string => [form, since, until, code, nonce].join('.');
const nameOf = (form: string, secure: boolean): string => (secure ? `__Host-${COOKIE}-${form}` : COOKIE);
const cookie = (
  form: string,
  { secure, path }: { readonly secure: boolean; readonly path: string },
  value: string,
  seconds: number,
): string =>
  `${nameOf(form, secure)}=${value}; Path=${secure ? '/' : path}; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;

/** The session in a request, when it is ours, of this form, and not over. */
export function sessionIn(
  { keys, secure }: FormSettings,
  cookies: string | undefined,
  form: string,
  nowMs: number,
): Session | undefined {
  const name = `${nameOf(form, secure)}=`;
  const value = (cookies ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(name))
    ?.slice(name.length);
  const [id = '', since = '', until = '', code = '', nonce = '', mark = ''] = (value ?? '').split('.');
  const session = { form: id, since: Number(since), until: Number(until), code, nonce };
  if (!isSigned(keys, [id, since, until, code, nonce].join('.'), mark)) return undefined;
  const over = session.until * 1000 <= nowMs || (session.since + LONGEST_SECONDS) * 1000 <= nowMs;
  return id === form && !over ? session : undefined;
}

/** Whether the code that opened these pages is still the code of the form. */
export const isCurrent = ({ keys }: FormSettings, session: Session, questionnaire: Pick<Opened, 'codeHash'>): boolean =>
  keys.some((key) => same(session.code, sign(key, codeText(questionnaire)).slice(0, CODE_MARK)));

/** A mark that only our own page could have put into what it sends. */
export const formToken = ({ keys }: FormSettings, about: string): string => sign(keys[0], `form ${about}`);
export const isFormToken = ({ keys }: FormSettings, about: string, token: string | undefined): boolean =>
  isSigned(keys, `form ${about}`, token ?? '');
