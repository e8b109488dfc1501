import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import example from '../docs/examples/profiles/example-council.ts';
import { procedureNamed } from '../bot/read-profile.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const EXAMPLE = 'docs/examples/profiles/example-council.ts';
const FACTS = 'docs/examples/02-unmanageable-before-christmas.json';

const folder = mkdtempSync(join(tmpdir(), 'steady-profiles-'));
afterAll(() => rmSync(folder, { recursive: true }));
const fileWith = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const run = (command: string, ...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`bot/commands/${command}.ts`, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};
const containing = (part: string): string => expect.stringContaining(part) as string;

const header = {
  name: 'example-council-2027',
  title: 'Example Council, 2027',
  version: '2',
  effectiveFrom: '2026-04-01',
  extends: 'blended-default',
};
const exported = (value: object): string => `export default ${JSON.stringify(value)};`;

describe('A council’s own profile as one TypeScript file', { timeout: 120_000 }, () => {
  it('is checked, and what it changes is said in words', () => {
    expect(run('profile', 'check', EXAMPLE)).toMatchObject({
      status: 0,
      stdout: containing(
        '(stability.urgent.within): in warrington-2024 7 days [Torbay T-45; CF-12]; in example-council-2026 5 working days [Example Council procedure, 4.2].',
      ),
    });
  });

  it('is compared with another profile', () => {
    expect(run('profile', 'compare', 'warrington-2024', EXAMPLE)).toMatchObject({
      status: 0,
      stdout: containing('Warrington, February 2024 and Example Council, 2026: 3 values differ.'),
    });
  });

  it('decides: five working days after 18 December, a meeting is held by 29 December', () => {
    const { status, stdout } = run('decide', FACTS, '--profile', EXAMPLE);
    expect(status).toBe(0);
    expect(stdout).toContain('The placement stability meeting is held by Tuesday 29 December 2026');
    expect(stdout).toContain('Procedure: example-council-2026, version 1.');
  });

  it('starts the product, with what it does not say from the profile that it extends', async () => {
    const procedure = await procedureNamed(join(root, EXAMPLE));
    expect(procedure.stability.urgent.within.is).toEqual({ days: 5, count: 'working' });
    expect(procedure.disruption.chair.roles.is).toEqual(['conference-and-review-manager']);
  });

  it('is a profile that its types accept', () => {
    expect(example.stability.urgent.within.is.days).toBe(5);
  });

  it('is the file that the page about profiles shows', () => {
    const page = readFileSync(join(root, 'docs/profile.md'), 'utf8');
    expect(page).toContain('(examples/profiles/example-council.ts)');
    expect(page).toContain("urgent: { within: { is: { days: 5, count: 'working' }");
  });

  it.each([
    ['throws', 'throw new Error("no procedure today");', '- The file cannot be run: no procedure today.'],
    ['throws no error', 'throw 7;', '- The file cannot be run: it throws.'],
    ['is no TypeScript', 'export default {', '- The file cannot be run: '],
    [
      'exports nothing',
      'export const profile = {};',
      '- The file exports no profile. Write it as “export default { name: …, title: …, … };”.',
    ],
    [
      'has a wrong key',
      exported({ ...header, stability: { urgnt: {} } }),
      '- stability.urgnt: there is no such key. Did you mean “urgent”?',
    ],
    [
      'loosens the law',
      exported({ ...header, planning: { planCompleteWithin: { is: { days: 30, count: 'working' }, source: 'Ours' } } }),
      '- planning.planCompleteWithin: 30 working days is longer than is allowed: at most 5 working days',
    ],
  ])('that %s is refused in a sentence', (_what, text, sentence) => {
    const file = fileWith(`profile-${Math.abs(text.length * 31 + sentence.length)}.ts`, text);
    expect(run('profile', 'check', file)).toMatchObject({ status: 1, stderr: containing(sentence) });
  });

  it('that throws does not start the product, and the sentence tells nothing of what stands in it', async () => {
    const file = fileWith('throws-at-start.ts', 'throw new Error("no procedure today");');
    await expect(procedureNamed(file)).rejects.toThrow(
      /PROFILE: give a built-in profile, or a TypeScript or JSON file that can be read; npm run profile -- check FILE/,
    );
  });

  it('that is not there, or is no JSON, is refused in a sentence', () => {
    expect(run('profile', 'check', join(folder, 'none.ts')).stderr).toContain('no such file that can be read');
    expect(run('profile', 'check', fileWith('odd.json', 'no json')).stderr).toContain('- The file is not JSON: ');
  });
});

describe('The dates of a council’s own profile', { timeout: 120_000 }, () => {
  const later = fileWith('later.json', JSON.stringify({ ...header, effectiveFrom: '2131-01-01' }));
  const words =
    'Mind the dates: “Example Council, 2027” holds from Monday 1 January 2131, and Friday 18 December 2026 is before that.';

  it('a decision about a day before its first says so in words, and decides', () => {
    expect(run('decide', FACTS, '--profile', later)).toMatchObject({
      status: 0,
      stdout: containing('What is decided'),
      stderr: containing(words),
    });
    expect(JSON.parse(run('decide', FACTS, '--profile', later, '--json').stdout)).toMatchObject({
      warnings: [containing('Monday 1 January 2131')],
    });
  });

  it('the check says so too, about today', () => {
    expect(run('profile', 'check', later)).toMatchObject({
      status: 0,
      stdout: containing('Mind the dates: “Example Council, 2027” holds from Monday 1 January 2131, and '),
    });
  });
});

describe('Two profiles compared', { timeout: 120_000 }, () => {
  const within = (days: number) => ({ is: { days, count: 'calendar' }, source: 'Ours' });
  const file = (name: string, days: number): string =>
    fileWith(`${name}.json`, JSON.stringify({ ...header, name, stability: { followUp: { within: within(days) } } }));

  it('one value differs, or none', () => {
    const [one, other] = [file('one', 21), file('other', 14)];
    expect(run('profile', 'compare', one, other).stdout).toContain(': 1 value differs.');
    expect(run('profile', 'compare', one, one).stdout).toContain(': no value differs.');
  });
});
