import { describe, expect, it } from 'vitest';
import { tokenCheckOf } from '../../bot/api/token.ts';
import { localSigner, secondsFromNow, signedWithSecret, unsigned } from './keys.ts';

const API = 'aaaaaaaa-0000-4000-8000-000000000011';
const TENANT = 'bbbbbbbb-0000-4000-8000-000000000012';
const OTHER = 'cccccccc-0000-4000-8000-000000000013';
const PERSON = 'dddddddd-0000-4000-8000-000000000014';
const TEAMS_ON_THE_WEB = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';
const ISSUER = `https://login.invented.example/${TENANT}/v2.0`;

const entra = await localSigner();
const attacker = await localSigner();
const check = tokenCheckOf({ apiAppId: API, tenantId: TENANT, issuer: ISSUER, keys: entra.keys });

const claims = (changed: object = {}) => ({
  aud: API,
  iss: ISSUER,
  azp: TEAMS_ON_THE_WEB,
  name: 'Petra Plumtree',
  oid: PERSON,
  roles: ['Steady.User'],
  scp: 'access_as_user',
  tid: TENANT,
  ver: '2.0',
  nbf: secondsFromNow(-60),
  exp: secondsFromNow(3600),
  ...changed,
});

describe('The tab’s API knows a person', () => {
  it('by a token that Teams asked for on their behalf', async () => {
    expect(await check(`Bearer ${await entra.sign(claims())}`)).toEqual({
      is: 'known',
      id: PERSON,
      name: 'Petra Plumtree',
    });
  });

  it.each([
    ['Outlook on the desktop', 'd3590ed6-52b3-4102-aeff-aad2292ab01c'],
    ['Outlook on the web', 'bc59ab01-8403-45c6-8796-ac3ef710b3e3'],
    ['Outlook on a phone', '27922004-5251-4030-b22d-91ecd9a37ea4'],
    ['the panes in Outlook as the app itself (nested app authentication)', API],
  ])('by a token that %s asked for', async (_host, azp) => {
    expect(await check(`Bearer ${await entra.sign(claims({ azp }))}`)).toMatchObject({ is: 'known', id: PERSON });
  });

  it('by their Entra id, never by a name or a mail address that can be given to someone else', async () => {
    const token = await entra.sign(claims({ preferred_username: 'someone.else@wrenford.example', name: undefined }));
    expect(await check(`Bearer ${token}`)).toEqual({ is: 'known', id: PERSON, name: '' });
  });

  it('when the token has our scope among others', async () => {
    const token = await entra.sign(claims({ scp: 'openid access_as_user' }));
    expect(await check(`Bearer ${token}`)).toMatchObject({ is: 'known' });
  });
});

describe('The tab’s API refuses with 401', () => {
  it.each([
    ['no header', () => Promise.resolve(undefined)],
    ['a header of another kind', () => Promise.resolve('Basic c3RlYWR5')],
    ['a token signed by someone else', async () => `Bearer ${await attacker.sign(claims())}`],
    ['a token under a key that nobody knows', async () => `Bearer ${await entra.sign(claims(), { kid: 'unknown' })}`],
    ['a token that says it needs no signature', () => Promise.resolve(`Bearer ${unsigned(claims())}`)],
    ['a token signed with a shared secret', async () => `Bearer ${await signedWithSecret(claims())}`],
    ['an expired token', async () => `Bearer ${await entra.sign(claims({ exp: secondsFromNow(-3600) }))}`],
    ['a token that never expires', async () => `Bearer ${await entra.sign(claims({ exp: undefined }))}`],
    ['a token of tomorrow', async () => `Bearer ${await entra.sign(claims({ nbf: secondsFromNow(86_400) }))}`],
    [
      'a token for Graph',
      async () => `Bearer ${await entra.sign(claims({ aud: '00000003-0000-0000-c000-000000000000' }))}`,
    ],
    ['a token for us and for someone else', async () => `Bearer ${await entra.sign(claims({ aud: [API, OTHER] }))}`],
    [
      'a token of another issuer',
      async () => `Bearer ${await entra.sign(claims({ iss: `https://login.invented.example/${OTHER}/v2.0` }))}`,
    ],
    ['a token of another tenant', async () => `Bearer ${await entra.sign(claims({ tid: OTHER }))}`],
    ['a token of version 1.0', async () => `Bearer ${await entra.sign(claims({ ver: '1.0' }))}`],
    ['a token of another host', async () => `Bearer ${await entra.sign(claims({ azp: OTHER }))}`],
    ['a token without a host', async () => `Bearer ${await entra.sign(claims({ azp: undefined }))}`],
    ['a token with another scope', async () => `Bearer ${await entra.sign(claims({ scp: 'access_as_user_admin' }))}`],
    [
      'a token of an app, which has no scope',
      async () => `Bearer ${await entra.sign(claims({ scp: undefined, idtyp: 'app' }))}`,
    ],
    ['a token of an app that claims a scope', async () => `Bearer ${await entra.sign(claims({ idtyp: 'app' }))}`],
    ['a token without a person', async () => `Bearer ${await entra.sign(claims({ oid: undefined }))}`],
  ])('%s', async (_what, header) => {
    expect(await check(await header())).toMatchObject({ is: 'refused', status: 401 });
  });

  it('a guest without a role, with 403: a guest’s token carries our tenant as well', async () => {
    expect(await check(`Bearer ${await entra.sign(claims({ roles: undefined }))}`)).toEqual({
      is: 'refused',
      status: 403,
      reason: 'role',
    });
  });
});
