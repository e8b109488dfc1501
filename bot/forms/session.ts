import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Questionnaire } from '#rules';

/** How long a page may lie open before the code is asked for again. */
const SESSION_SECONDS = 60 * 60;
const COOKIE = 'steady-form';

/** What a cookie says: which form, until when, opened with which code. It opens nothing else. */
export interface Session {
  readonly form: string;
  readonly until: number;
  /** Changes with the code: a new code closes the pages that the old one opened. */
  readonly code: string;
  readonly nonce: string;
}

const sign = (secret: string, text: string): string => createHmac('sha256', secret).update(text).digest('base64url');

/** Compares without telling by its time how much of it was right. */
function same(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

const codeMark = (secret: string, { codeHash }: Questionnaire): string =>
  sign(secret, `code ${codeHash ?? ''}`).slice(0, 12);

export function newSession(secret: string, questionnaire: Questionnaire, nowMs: number): Session {
  return {
    form: questionnaire.id,
    until: Math.floor(nowMs / 1000) + SESSION_SECONDS,
    code: codeMark(secret, questionnaire),
    nonce: randomBytes(9).toString('base64url'),
  };
}

/** The header that gives the browser its cookie: for this form's pages alone, unreadable for scripts, never sent from elsewhere. */
export function cookieFor(secret: string, { form, until, code, nonce }: Session, secure: boolean): string {
  const said = [form, String(until), code, nonce].join('.');
  return `${COOKIE}=${said}.${sign(secret, said)}; Path=/forms/f/${form}; Max-Age=${SESSION_SECONDS}; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
}

export const endedCookie = (form: string, secure: boolean): string =>
  `${COOKIE}=; Path=/forms/f/${form}; Max-Age=0; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;

/** The session in a request, when it is ours, of this form, and not over. */
export function sessionIn(
  secret: string,
  cookies: string | undefined,
  form: string,
  nowMs: number,
): Session | undefined {
  const value = (cookies ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1);
  const [id = '', until = '', code = '', nonce = '', signature = ''] = (value ?? '').split('.');
  if (!same(signature, sign(secret, [id, until, code, nonce].join('.')))) return undefined;
  return id === form && Number(until) * 1000 > nowMs ? { form: id, until: Number(until), code, nonce } : undefined;
}

/** Whether the code that opened these pages is still the code of the form. */
export const isCurrent = (secret: string, session: Session, questionnaire: Questionnaire): boolean =>
  same(session.code, codeMark(secret, questionnaire));

/** A mark that only our own page could have put into what it sends. */
export const formToken = (secret: string, about: string): string => sign(secret, `form ${about}`);
export const isFormToken = (secret: string, about: string, token: string | undefined): boolean =>
  same(formToken(secret, about), token ?? '');
