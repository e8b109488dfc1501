import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { leadsTo, testFiles } from './unit-tests.ts';

const START = `await (await import('./sandbox/testing.ts')).startSandbox();`;

/** A way to a module that no reading of the imports sees. */
const unseen = async <T>(path: string): Promise<T> => (await import(new URL(path, import.meta.url).href)) as T;

describe('A unit test', () => {
  it('is every test from which no import leads to a sandbox or a browser', () => {
    const { unit, sandbox, browser } = testFiles();
    expect(unit).toContain('test/rules/days.test.ts');
    expect(unit).toContain('test/architecture.test.ts');
    expect(sandbox).toContain('test/e2e/stability.test.ts');
    expect(sandbox).toContain('test/contract/events.test.ts');
    expect(browser).toContain('test/tab/looks.test.ts');
    expect(browser).toContain('test/e2e/browser-stability.test.ts');
    expect([...sandbox, ...browser].filter((file) => unit.includes(file))).toEqual([]);
  });

  it('is none where the way there goes through other files', () => {
    expect(leadsTo(['sandbox/cloud.ts'], 'test/once/two-replicas.test.ts')).toBe(true);
    expect(leadsTo(['sandbox/cloud.ts'], 'test/rules/days.test.ts')).toBe(false);
  });

  it('fails where it starts a sandbox all the same', async () => {
    const { startSandbox } = await unseen<{ startSandbox: () => Promise<unknown> }>('../sandbox/testing.ts');
    await expect(startSandbox()).rejects.toThrow('A unit test starts no sandbox.');
  });

  it('fails where it starts a browser all the same', async () => {
    const { launchBrowser } = await unseen<{ launchBrowser: () => Promise<unknown> }>('./browser.ts');
    expect(() => launchBrowser()).toThrow('A unit test starts no browser.');
  });

  it('fails where it starts one as a process', () => {
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', START], {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toContain('A unit test starts no sandbox.');
  });
});
