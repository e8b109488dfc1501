import { describe, expect, it } from 'vitest';
import { guardOver, isServiceHost } from '../../bot/teams/guard.ts';
import { localSigner, secondsFromNow, signedWithSecret, unsigned } from './keys.ts';

const APP = 'aaaaaaaa-0000-4000-8000-000000000001';
const TENANT = 'bbbbbbbb-0000-4000-8000-000000000002';
const OTHER_TENANT = 'cccccccc-0000-4000-8000-000000000003';
const ISSUER = 'https://channel.invented.example';
const SERVICE = 'https://smba.trafficmanager.net/uk/';

const channel = await localSigner();
const attacker = await localSigner();
const guard = guardOver({
  appId: APP,
  tenantId: TENANT,
  issuer: ISSUER,
  keys: channel.keys,
  serviceHosts: ['smba.trafficmanager.net', 'localhost'],
});

const claims = (changed: object = {}) => ({
  iss: ISSUER,
  aud: APP,
  serviceurl: SERVICE,
  nbf: secondsFromNow(-60),
  exp: secondsFromNow(3600),
  ...changed,
});
const activity = (changed: object = {}) => ({
  type: 'message',
  channelId: 'msteams',
  serviceUrl: SERVICE,
  from: { id: '29:invented', aadObjectId: 'dddddddd-0000-4000-8000-000000000004' },
  conversation: { id: 'a:invented', tenantId: TENANT },
  channelData: { tenant: { id: TENANT } },
  ...changed,
});
const asks = async (token: string | undefined, from: object = activity()) => {
  const verdict = await guard(token === undefined ? undefined : `Bearer ${token}`, from);
  return verdict.may ? 200 : verdict.status;
};

describe('The bot lets in what Teams sends about our tenant', () => {
  it('takes a token of the channel for our app', async () => {
    expect(await asks(await channel.sign(claims()))).toBe(200);
  });

  it('takes a token that ran out two minutes ago, because clocks differ', async () => {
    expect(await asks(await channel.sign(claims({ exp: secondsFromNow(-120) })))).toBe(200);
  });

  it('takes the news of an install without a person', async () => {
    expect(
      await asks(await channel.sign(claims()), activity({ type: 'installationUpdate', from: { id: '29:x' } })),
    ).toBe(200);
    expect(await asks(await channel.sign(claims()), activity({ type: 'conversationUpdate', from: undefined }))).toBe(
      200,
    );
  });
});

describe('The bot refuses a token that is not the channel’s for our app', () => {
  it.each([
    ['that is missing', () => Promise.resolve(undefined)],
    ['that is no token', () => Promise.resolve('abc')],
    ['signed by someone else under the same key id', () => attacker.sign(claims())],
    ['under a key id that nobody knows', () => channel.sign(claims(), { kid: 'unknown' })],
    ['that ran out an hour ago', () => channel.sign(claims({ exp: secondsFromNow(-3600) }))],
    ['that never runs out', () => channel.sign(claims({ exp: undefined }))],
    ['that holds from an hour on', () => channel.sign(claims({ nbf: secondsFromNow(3600) }))],
    ['that says it needs no signature', () => Promise.resolve(unsigned(claims()))],
    ['signed with a shared secret', () => signedWithSecret(claims())],
    ['for another app', () => channel.sign(claims({ aud: OTHER_TENANT }))],
    ['of another issuer', () => channel.sign(claims({ iss: 'https://evil.example' }))],
    ['without a service URL', () => channel.sign(claims({ serviceurl: undefined }))],
    [
      'of a user of our own tenant, for our own app',
      () =>
        channel.sign(
          claims({
            iss: `https://login.microsoftonline.com/${TENANT}/v2.0`,
            azp: APP,
            tid: TENANT,
            serviceurl: undefined,
          }),
        ),
    ],
    [
      'of a user of any tenant, for our own app',
      () =>
        attacker.sign(
          claims({ iss: `https://login.microsoftonline.com/${OTHER_TENANT}/v2.0`, azp: APP, tid: OTHER_TENANT }),
        ),
    ],
  ])('%s: 401', async (_token, token) => {
    expect(await asks(await token())).toBe(401);
  });
});

describe('The bot refuses a sound token with an activity that does not fit it', () => {
  it.each([
    ['another service URL than the token’s', { serviceUrl: 'https://smba.trafficmanager.net/us/' }],
    ['the same service URL without its slash', { serviceUrl: 'https://smba.trafficmanager.net/uk' }],
    ['another channel', { channelId: 'slack' }],
    ['no channel', { channelId: undefined }],
    ['another tenant', { channelData: { tenant: { id: OTHER_TENANT } } }],
    ['two tenants, one of them ours', { conversation: { id: 'a:x', tenantId: OTHER_TENANT } }],
    ['no tenant', { channelData: {}, conversation: { id: 'a:x' } }],
    ['no person', { from: { id: '29:invented' } }],
    ['a person who is not an Entra id', { from: { id: '29:invented', aadObjectId: 'the boss' } }],
  ])('%s: 403', async (_what, changed) => {
    expect(await asks(await channel.sign(claims()), activity(changed))).toBe(403);
  });

  it('a host that is not listed, though token and activity agree: 403', async () => {
    const serviceurl = 'https://evil.example/';
    expect(await asks(await channel.sign(claims({ serviceurl })), activity({ serviceUrl: serviceurl }))).toBe(403);
  });

  it('says 503 while the channel’s keys cannot be read, so that Teams sends again', async () => {
    const withoutKeys = guardOver({
      appId: APP,
      tenantId: TENANT,
      issuer: ISSUER,
      keys: () => Promise.reject(new Error('no network')),
      serviceHosts: ['smba.trafficmanager.net'],
    });
    expect(await withoutKeys(`Bearer ${await channel.sign(claims())}`, activity())).toEqual({
      may: false,
      status: 503,
      reason: 'no-keys',
    });
  });
});

describe('The bot’s own token goes to listed hosts only', () => {
  it.each([
    ['https://smba.trafficmanager.net/uk/', true],
    ['https://uk.smba.trafficmanager.net/', true],
    ['http://localhost:7071/', true],
    ['http://smba.trafficmanager.net/', false],
    ['https://smba.trafficmanager.net.evil.example/', false],
    ['https://evilsmba.trafficmanager.net/', false],
    ['https://smba.trafficmanager.net@evil.example/', false],
    ['https://someone:secret@smba.trafficmanager.net/', false],
    ['not an address', false],
  ])('%s: %s', (url, may) => {
    expect(isServiceHost(url, ['smba.trafficmanager.net', 'localhost'])).toBe(may);
  });
});
