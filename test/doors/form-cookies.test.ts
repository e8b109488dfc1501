import { describe, expect, it } from 'vitest';
import type { Questionnaire } from '#rules';
import {
  cookieFor,
  endedCookie,
  formToken,
  isCurrent,
  isFormToken,
  newSession,
  prolonged,
  sessionIn,
} from '../../bot/forms/session.ts';
import { keysOr, sealsFrom } from '../../bot/seals.ts';

const FORM: Questionnaire = {
  key: 'questionnaire:f1',
  id: 'f1',
  meeting: 'DM-2026-0001',
  person: 'carer-1',
  personIs: 'circle',
  role: 'foster-carer',
  instrument: 'DQ-F',
  instrumentVersion: '1',
  way: 'mail',
  audience: 'adult',
  state: 'sent',
  due: '2026-12-10',
  codeHash: 'one code',
  wrongTries: 0,
} as unknown as Questionnaire;
const HOUR = 3_600_000;
const START = Date.parse('2026-12-02T09:00:00Z');
const before = { keys: ['the older key'], secure: true, proxies: 0 } as const;
const after = { keys: ['the newer key', 'the older key'], secure: true, proxies: 0 } as const;
const gone = { keys: ['the newer key'], secure: true, proxies: 0 } as const;
const onThisMachine = { keys: ['the older key'], secure: false, proxies: 0 } as const;
const sentBack = (cookie: string): string => cookie.split(';')[0] ?? '';

describe('The cookie of an open form', () => {
  it('over https has the prefix that no neighbouring address can set, and names its form', () => {
    const cookie = cookieFor(before, newSession(before.keys, FORM, START));
    expect(cookie).toMatch(/^__Host-steady-form-f1=f1\./);
    expect(cookie).toMatch(/; Path=\/; Max-Age=3600; HttpOnly; SameSite=Strict; Secure$/);
    expect(endedCookie('f1', before)).toBe(
      '__Host-steady-form-f1=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict; Secure',
    );
  });

  it('on this machine, without https, it is for the pages of its form alone', () => {
    expect(cookieFor(onThisMachine, newSession(onThisMachine.keys, FORM, START))).toMatch(
      /^steady-form=f1\..*; Path=\/forms\/f\/f1; Max-Age=3600; HttpOnly; SameSite=Strict$/,
    );
  });

  it('opens pages for an hour after the last one, and for twelve hours in all', () => {
    let session = newSession(before.keys, FORM, START);
    const openAt = (hours: number) =>
      sessionIn(before, sentBack(cookieFor(before, session)), 'f1', START + hours * HOUR) !== undefined;
    expect([openAt(0.99), openAt(1)]).toEqual([true, false]);
    for (let hours = 0.5; hours < 12; hours += 0.5) {
      expect(openAt(hours)).toBe(true);
      session = prolonged(session, START + hours * HOUR);
    }
    expect([openAt(11.99), openAt(12)]).toEqual([true, false]);
  });

  it('that was signed with the older key is read until that key is taken out, and is signed anew with the newer one', () => {
    const cookie = sentBack(cookieFor(before, newSession(before.keys, FORM, START)));
    const session = sessionIn(after, cookie, 'f1', START);
    if (session === undefined) throw new Error('the older key is not read');
    expect(isCurrent(after, session, FORM)).toBe(true);
    expect(sessionIn(gone, sentBack(cookieFor(after, session)), 'f1', START)).toEqual(session);
    expect(sessionIn(gone, cookie, 'f1', START)).toBeUndefined();
    expect(isFormToken(after, 'a page', formToken(before, 'a page'))).toBe(true);
    expect(isFormToken(gone, 'a page', formToken(before, 'a page'))).toBe(false);
  });

  it('is over when the form has another code, or was closed', () => {
    const session = newSession(before.keys, FORM, START);
    expect(isCurrent(before, session, FORM)).toBe(true);
    expect(isCurrent(before, session, { ...FORM, codeHash: 'another code' })).toBe(false);
    expect(isCurrent(before, session, { ...FORM, codeHash: 'one code closed' })).toBe(false);
  });

  it('does not open another form', () => {
    const cookie = sentBack(cookieFor(before, newSession(before.keys, FORM, START)));
    expect(sessionIn(before, cookie.replace('form-f1=', 'form-f2='), 'f2', START)).toBeUndefined();
  });
});

describe('What is kept of a code', () => {
  const { seal, isSealOf } = sealsFrom(['the newer key', 'the older key']);

  it('cannot be made without the server’s key', () => {
    expect(seal('code')).not.toBe(sealsFrom(['another key']).seal('code'));
    expect(seal('code')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is known again when it was made with the older key', () => {
    expect(isSealOf('code', sealsFrom(['the older key']).seal('code'))).toBe(true);
    expect(isSealOf('code', sealsFrom(['a lost key']).seal('code'))).toBe(false);
  });

  it('may be shortened for an address, to no less than sixteen signs', () => {
    expect(isSealOf('link', seal('link').slice(0, 16))).toBe(true);
    expect(isSealOf('link', seal('link').slice(0, 15))).toBe(false);
    expect(isSealOf('link', '')).toBe(false);
    expect(isSealOf('another link', seal('link').slice(0, 16))).toBe(false);
  });

  it('uses keys of its own where they are set, and each purpose another where they are not', () => {
    expect(keysOr(['mine', 'older'], 'secret', 'codes')).toEqual(['mine', 'older']);
    expect(keysOr([], 'secret', 'codes')).not.toEqual(keysOr([], 'secret', 'cookies'));
  });
});
