import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig, SettingsFault } from '../../bot/config.ts';
import { channelIdentity, graphIdentity, queueTokens } from '../../bot/identities.ts';
import { tokensFor } from '../../bot/microsoft365/tokens.ts';
import { MANAGED_IDENTITY } from '../../sandbox/settings.ts';
import { startSandbox, type Sandbox } from '../../sandbox/testing.ts';

/** A certificate and its key in one file, as a vault gives them out. */
async function madeCertificate(name: string): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'steady-certificate-')), `${name}.pem`);
  const { cert, private: key } = await generate([{ name: 'commonName', value: name }], { keySize: 2048 });
  writeFileSync(file, `${cert.trimEnd()}\n${key}`);
  return file;
}

describe('A registration shows that it is itself', () => {
  let sandbox: Sandbox;
  let certificate: string;
  beforeAll(async () => {
    certificate = await madeCertificate('own');
    sandbox = await startSandbox({ missing: 'bot' });
    const folder = join(sandbox.data, 'registrations', sandbox.env['API_APP_ID'] ?? '');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'own.pem'), readFileSync(certificate));
  });
  afterAll(async () => {
    delete process.env['IDENTITY_ENDPOINT'];
    delete process.env['IDENTITY_HEADER'];
    await sandbox.stop();
  });
  const withSettings = (more: Readonly<Record<string, string>>) => readConfig({ ...sandbox.env, ...more });
  const claimsOf = (token: string): Record<string, unknown> =>
    JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;

  it('by its secret, which is the last choice and is said so', async () => {
    const config = withSettings({});
    expect(config.secretsHeld).toEqual(['BOT_APP_SECRET', 'API_APP_SECRET']);
    const claims = claimsOf(await tokensFor(graphIdentity(config))('try'));
    expect(claims['appid']).toBe(sandbox.env['API_APP_ID']);
    expect(claims['roles']).toContain('Sites.Selected');
  });

  it('and the bot’s, with a token that opens nothing in Graph', async () => {
    const tokens = tokensFor({ ...channelIdentity(withSettings({})), scope: undefined });
    const claims = claimsOf(await tokens('try'));
    expect(claims).toMatchObject({ appid: sandbox.env['BOT_APP_ID'], roles: [] });
  });

  it('by a certificate, when its public half was uploaded', async () => {
    const config = withSettings({ API_APP_CERTIFICATE: certificate, API_APP_SECRET: '' });
    expect(config.secretsHeld).toEqual(['BOT_APP_SECRET']);
    expect(claimsOf(await tokensFor(graphIdentity(config))('try'))['appid']).toBe(sandbox.env['API_APP_ID']);
    const stranger = withSettings({ API_APP_CERTIFICATE: await madeCertificate('stranger') });
    await expect(tokensFor(graphIdentity(stranger))('try')).rejects.toMatchObject({ reason: 'refused' });
  });

  it('by the machine’s managed identity, which both trust', async () => {
    process.env['IDENTITY_ENDPOINT'] = `${sandbox.url}/machine/token`;
    process.env['IDENTITY_HEADER'] = MANAGED_IDENTITY.header;
    const settings = { MANAGED_IDENTITY_CLIENT_ID: MANAGED_IDENTITY.clientId, FORMS_KEY: 'a-long-random-text' };
    const config = withSettings({ ...settings, API_APP_SECRET: '', BOT_APP_SECRET: '' });
    expect(config.secretsHeld).toEqual([]);
    expect(claimsOf(await tokensFor(graphIdentity(config))('try'))['appid']).toBe(sandbox.env['API_APP_ID']);
    expect(claimsOf(await tokensFor(channelIdentity(config))('try'))['appid']).toBe(sandbox.env['BOT_APP_ID']);
    const unknown = withSettings({
      MANAGED_IDENTITY_CLIENT_ID: '00000000-0000-4000-8000-000000000009',
      FORMS_KEY: 'x',
    });
    await expect(tokensFor(graphIdentity(unknown))('try')).rejects.toMatchObject({ name: 'Fault' });
  });

  it('to the queue by the machine’s identity itself, which has a role there; by the app’s registration without one', async () => {
    process.env['IDENTITY_ENDPOINT'] = `${sandbox.url}/machine/token`;
    process.env['IDENTITY_HEADER'] = MANAGED_IDENTITY.header;
    const queue = { QUEUE_URL: 'https://wrenford.queue.core.windows.net/now' };
    const identity = { MANAGED_IDENTITY_CLIENT_ID: MANAGED_IDENTITY.clientId, FORMS_KEY: 'a-long-random-text' };
    const tokens = queueTokens(withSettings({ ...queue, ...identity, API_APP_SECRET: '', BOT_APP_SECRET: '' }));
    expect(claimsOf((await tokens?.('try')) ?? '')).toMatchObject({
      aud: 'https://storage.azure.com',
      appid: MANAGED_IDENTITY.clientId,
    });
    // The sandbox’s tenant has no Azure Storage: the app’s registration is refused there, and says so without a secret.
    const app = queueTokens(withSettings(queue));
    await expect(app?.('try')).rejects.toMatchObject({ name: 'Fault', reason: 'refused' });
  });

  it('and to a queue whose address carries a SAS by that alone, which is a secret and said so', () => {
    const config = withSettings({ QUEUE_URL: 'https://wrenford.queue.core.windows.net/now?sv=1&sig=a%2Bb' });
    expect(queueTokens(config)).toBeUndefined();
    expect(config.secretsHeld).toContain('QUEUE_URL');
  });

  it('or does not start, and says which setting is missing', () => {
    const problemsWith = (more: Readonly<Record<string, string>>): readonly string[] => {
      try {
        withSettings(more);
        return [];
      } catch (fault) {
        if (!(fault instanceof SettingsFault)) throw fault;
        return fault.problems.map(({ setting }) => setting);
      }
    };
    expect(problemsWith({ API_APP_SECRET: '' })).toEqual(['API_APP_SECRET']);
    expect(problemsWith({ API_APP_CERTIFICATE: '/nowhere.pem' })).toEqual(['API_APP_CERTIFICATE']);
    // Without a secret or a certificate there is nothing of which to make a key for the forms' cookies.
    const identity = { MANAGED_IDENTITY_CLIENT_ID: MANAGED_IDENTITY.clientId, API_APP_SECRET: '', BOT_APP_SECRET: '' };
    expect(problemsWith(identity)).toEqual(['FORMS_KEY']);
  });
});
