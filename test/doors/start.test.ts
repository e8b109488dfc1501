import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Starts the product with these settings alone, and waits for its end. */
function startWith(
  settings: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly said: string }> {
  const product = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'bot/main.ts'], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], ...settings },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  product.stderr.on('data', (piece: Buffer) => {
    said += piece.toString('utf8');
  });
  return new Promise((resolve) => {
    product.once('close', (code) => {
      resolve({ code, said });
    });
  });
}

const ID = 'aaaaaaaa-0000-4000-8000-00000000000';
const SETTINGS = {
  PORT: '3978',
  PUBLIC_URL: 'https://steady.invented-council.example',
  TENANT_ID: `${ID}1`,
  BOT_APP_ID: `${ID}2`,
  BOT_APP_SECRET: 'invented',
  API_APP_ID: `${ID}3`,
  API_APP_SECRET: 'invented too',
  TEAMS_APP_ID: `${ID}4`,
  TEAMS_CATALOG_ID: `${ID}5`,
  ORGANISER_MAILBOX: 'meetings@invented-council.example',
  SITE_ID: `invented.sharepoint.example,${ID}6,${ID}7`,
  RESTRICTED_SITE_ID: `invented.sharepoint.example,${ID}8,${ID}9`,
  COUNCIL_NAME: 'Invented Council',
  EMERGENCY_NUMBERS: 'Police=999',
};

describe('Steady does not start', () => {
  it('without its settings, and names each one with what to do', async () => {
    const { code, said } = await startWith({});
    expect(code).toBe(1);
    expect(said).toContain('Steady does not start. Put these settings right (see docs/settings.md):');
    expect(said).toContain('TENANT_ID: give the id of the council’s Entra tenant');
    expect(said).toContain('EMERGENCY_NUMBERS: say whom to ring in immediate danger');
  }, 20_000);

  it('when the tab’s API is the bot’s own registration', async () => {
    const { code, said } = await startWith({ ...SETTINGS, API_APP_ID: SETTINGS.BOT_APP_ID });
    expect(code).toBe(1);
    expect(said).toContain('API_APP_ID: register an app of its own for the tab’s API; it must not be the bot’s');
    expect(said).not.toContain('BOT_APP_SECRET');
  }, 20_000);

  it('with a profile that says what no procedure can, and names the key', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'steady-profile-')), 'own.json');
    const own = {
      name: 'invented',
      title: 'Invented',
      version: '1',
      extends: 'blended-default',
      effectiveFrom: '2026-01-01',
    };
    writeFileSync(file, JSON.stringify({ ...own, stabilty: {} }));
    const { code, said } = await startWith({ ...SETTINGS, PROFILE: file });
    expect(code).toBe(1);
    expect(said).toContain('PROFILE: stabilty');
  }, 20_000);

  it('when its port is in use', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => {
        const address = other.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    const { code, said } = await startWith({ ...SETTINGS, PORT: String(port) });
    other.close();
    expect(code).toBe(1);
    expect(said).toBe('Steady does not start: the port is in use. Stop what listens there, or set PORT to another.\n');
  }, 20_000);
});
