import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { browserOn, type Machine } from './find-browser.ts';

const machine = (platform: NodeJS.Platform, env: Machine['env'], ...files: readonly string[]): Machine => ({
  platform,
  env,
  has: (file) => files.includes(file),
  fetched: '/fetched/chrome',
});

describe('The browser for the tests', () => {
  it.each([
    ['on Debian', machine('linux', { PATH: '/usr/local/bin:/usr/bin' }, '/usr/bin/chromium'), '/usr/bin/chromium'],
    ['on Ubuntu', machine('linux', { PATH: '/usr/bin' }, '/usr/bin/google-chrome'), '/usr/bin/google-chrome'],
    [
      'on a Mac',
      machine('darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    [
      'on Windows, where everyone has Edge',
      machine(
        'win32',
        { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' },
        'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      ),
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    ['fetched before', machine('linux', { PATH: '/usr/bin' }, '/fetched/chrome'), '/fetched/chrome'],
    [
      'named by a person',
      machine('linux', { STEADY_CHROMIUM: '/opt/c', PATH: '/usr/bin' }, '/usr/bin/chromium'),
      '/opt/c',
    ],
    ['nowhere', machine('linux', { PATH: '/usr/bin' }), undefined],
  ])('%s is found', (_where, on, expected) => {
    expect(browserOn(on)).toBe(expected);
  });

  it('is found in one place: no other file names where a browser stands', () => {
    const files = globSync('{bench,bot,infra,manifest,sandbox,test}/**/*.{ts,mjs}', { exclude: ['**/dist/**'] });
    const naming = files.filter((file) =>
      /executablePath|usr\/bin\/(?:chrom|google|microsoft)/.test(readFileSync(file, 'utf8')),
    );
    expect(naming.filter((file) => !/test.(bare-machine.test|browser|find-browser)\.ts$/.test(file))).toEqual([]);
  });
});

describe('npm ci', () => {
  const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly hasInstallScript?: boolean; readonly optional?: boolean }>>;
  };
  const builders = Object.entries(lock.packages).filter(([, { hasInstallScript }]) => hasInstallScript === true);

  it('builds nothing: install scripts are off, and what has one works without it', () => {
    // The two grammars are read from the WebAssembly that they bring along.
    expect(builders.map(([name]) => name)).toEqual([
      'node_modules/dtrace-provider',
      'node_modules/tree-sitter-bicep',
      'node_modules/tree-sitter-powershell',
    ]);
    expect(readFileSync(new URL('../.npmrc', import.meta.url), 'utf8')).toMatch(/^ignore-scripts=true$/m);
  });
});
