import { afterAll, describe, expect, it } from 'vitest';
import { tokenCheckOf } from '../../bot/api/token.ts';
import { guardOver } from '../../bot/teams/guard.ts';
import { localSigner, secondsFromNow, signedWithSecret, unsigned } from '../doors/keys.ts';

/*
 * Forged tokens of the tab and forged activities of Teams, made by changing one thing at a time in what is right. Each is refused;
 * what is right is let in, so that a door that is always shut does not pass.
 */

const APP = 'aaaaaaaa-0000-4000-8000-000000000001';
const TENANT = 'bbbbbbbb-0000-4000-8000-000000000002';
const OTHER = 'cccccccc-0000-4000-8000-000000000003';
const PERSON = 'dddddddd-0000-4000-8000-000000000004';
const TEAMS_ON_THE_WEB = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';
const ISSUER = `https://login.invented.example/${TENANT}/v2.0`;
const CHANNEL = 'https://channel.invented.example';
const SERVICE = 'https://smba.trafficmanager.net/uk/';

const right = await localSigner();
const attacker = await localSigner();
const check = tokenCheckOf({ apiAppId: APP, tenantId: TENANT, issuer: ISSUER, keys: right.keys });
const guard = guardOver({
  appId: APP,
  tenantId: TENANT,
  issuer: CHANNEL,
  keys: right.keys,
  serviceHosts: ['smba.trafficmanager.net'],
});

const tabClaims = (changed: object = {}) => ({
  aud: APP,
  iss: ISSUER,
  azp: TEAMS_ON_THE_WEB,
  oid: PERSON,
  roles: ['Steady.User'],
  scp: 'access_as_user',
  tid: TENANT,
  ver: '2.0',
  nbf: secondsFromNow(-60),
  exp: secondsFromNow(3600),
  ...changed,
});
const channelClaims = (changed: object = {}) => ({
  iss: CHANNEL,
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
  from: { id: '29:invented', aadObjectId: PERSON },
  conversation: { id: 'a:invented', tenantId: TENANT },
  channelData: { tenant: { id: TENANT } },
  ...changed,
});

/** What no claim that says who, for whom or from where may be. */
const NEVER: readonly unknown[] = [
  '',
  ' ',
  'null',
  'undefined',
  OTHER,
  `${TENANT} `,
  `${APP}\u0000`,
  '*',
  0,
  -1,
  true,
  {},
  [],
  ['*'],
  null,
];
const IDENTITY = ['aud', 'iss', 'azp', 'oid', 'tid', 'ver', 'scp'] as const;

const endless = (claims: object) => Object.fromEntries(Object.entries(claims).filter(([name]) => name !== 'exp'));

/** Tokens that are signed wrongly, or with another key, or not at all. */
const badlySigned = (claims: object): readonly (readonly [string, () => Promise<string>])[] => [
  ['signed by somebody else', () => attacker.sign({ ...claims })],
  ['under a key that nobody knows', () => right.sign({ ...claims }, { kid: 'unknown' })],
  ['without a signature', () => Promise.resolve(unsigned({ ...claims }))],
  ['signed with a shared secret', () => signedWithSecret({ ...claims })],
  ['with its signature cut', async () => (await right.sign({ ...claims })).slice(0, -8)],
  [
    'with another’s signature',
    async () => swapped(await right.sign({ ...claims }), await attacker.sign({ ...claims })),
  ],
  ['with claims changed after signing', async () => changedAfter(await right.sign({ ...claims }))],
  ['run out', () => right.sign({ ...claims, exp: secondsFromNow(-3600) })],
  ['that never runs out', () => right.sign(endless({ ...claims }))],
  ['of tomorrow', () => right.sign({ ...claims, nbf: secondsFromNow(86_400) })],
  ['in pieces', async () => (await right.sign({ ...claims })).replaceAll('.', '. ')],
  ['twice', async () => `${await right.sign({ ...claims })}.${await right.sign({ ...claims })}`],
];

function swapped(token: string, other: string): string {
  const [header = '', claims = ''] = token.split('.');
  return `${header}.${claims}.${other.split('.')[2] ?? ''}`;
}

function changedAfter(token: string): string {
  const [header = '', , signature = ''] = token.split('.');
  return `${header}.${Buffer.from(JSON.stringify(tabClaims({ oid: OTHER }))).toString('base64url')}.${signature}`;
}

let tried = 0;
const isRefused = async (is: Promise<boolean>): Promise<boolean> => {
  tried += 1;
  return !(await is);
};
const tabTakes = async (token: string): Promise<boolean> => (await check(`Bearer ${token}`)).is === 'known';
const botTakes = async (token: string, said: unknown = activity()): Promise<boolean> =>
  (await guard(`Bearer ${token}`, said)).may;

describe('A forged token or activity is refused', () => {
  it('what is right is let in', async () => {
    expect(await tabTakes(await right.sign(tabClaims()))).toBe(true);
    expect(await botTakes(await right.sign(channelClaims()))).toBe(true);
  });

  it.each(IDENTITY)('the tab: a token whose %s is anything else', async (claim) => {
    const taken: unknown[] = [];
    for (const value of [...NEVER, undefined]) {
      // Another person’s id is another person, whom the table of access judges.
      if (claim === 'oid' && value === OTHER) continue;
      const token = await right.sign(tabClaims({ [claim]: value }));
      if (!(await isRefused(tabTakes(token)))) taken.push(value);
    }
    expect(taken).toEqual([]);
  });

  it.each(badlySigned(tabClaims()))('the tab: a token %s', async (_how, token) => {
    expect(await isRefused(tabTakes(await token()))).toBe(true);
  });

  it.each([
    ['a guest of the tenant', { acct: 1 }],
    ['somebody whom another directory signs in', { idp: `https://sts.windows.net/${OTHER}/` }],
    ['somebody with a role that is none of ours', { roles: ['Steady.Admin'] }],
    ['somebody with a role of ours and one that nobody knows', { roles: ['Steady.User', 'Steady.Everything'] }],
    ['somebody without a role', { roles: undefined }],
    ['an app', { idtyp: 'app' }],
  ])('the tab: %s', async (_who, changed) => {
    expect(await isRefused(tabTakes(await right.sign(tabClaims(changed))))).toBe(true);
  });

  it.each(['aud', 'iss', 'serviceurl'] as const)('Teams: a token whose %s is anything else', async (claim) => {
    const taken: unknown[] = [];
    for (const value of [...NEVER, undefined, 'http://smba.trafficmanager.net/uk/', `${SERVICE}..`]) {
      const token = await right.sign(channelClaims({ [claim]: value }));
      if (!(await isRefused(botTakes(token)))) taken.push(value);
    }
    expect(taken).toEqual([]);
  });

  it.each(badlySigned(channelClaims()))('Teams: a token %s', async (_how, token) => {
    expect(await isRefused(botTakes(await token()))).toBe(true);
  });

  it.each([
    ['channel', (value: unknown) => ({ channelId: value })],
    ['service', (value: unknown) => ({ serviceUrl: value })],
    ['person', (value: unknown) => ({ from: { aadObjectId: value } })],
    ['tenant', (value: unknown) => ({ channelData: { tenant: { id: value } } })],
    ['conversation’s tenant', (value: unknown) => ({ conversation: { id: 'a:invented', tenantId: value } })],
  ])('Teams: an activity whose %s is anything else', async (what, changed) => {
    const token = await right.sign(channelClaims());
    const taken: unknown[] = [];
    for (const value of NEVER) {
      // One of two that is not there at all is looked up in the other.
      if (value === null && what.endsWith('tenant')) continue;
      const another = what === 'person' && value === OTHER ? 'not-an-id' : value;
      if (!(await isRefused(botTakes(token, activity(changed(another)))))) taken.push(value);
    }
    expect(taken).toEqual([]);
  });

  it('Teams: what is no activity', async () => {
    const token = await right.sign(channelClaims());
    for (const said of [null, 7, 'text', [], {}, { type: 'message' }])
      expect(await isRefused(botTakes(token, said))).toBe(true);
  });

  afterAll(() => {
    console.info(`${tried} forgeries tried.`);
    expect(tried).toBeGreaterThanOrEqual(150);
  });
});
