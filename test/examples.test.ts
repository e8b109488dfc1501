import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { calendarFrom, explain, explanationWords, profileNamed } from '#rules';
import { whatIfIn } from '../bot/commands/what-if.ts';

const root = new URL('../', import.meta.url).pathname;
const examples = readdirSync(join(root, 'docs/examples')).filter((file) => file.endsWith('.json'));
const read = (file: string): string => readFileSync(join(root, 'docs/examples', file), 'utf8');

/** A part of what a command prints. */
const containing = (part: string): string => expect.stringContaining(part) as string;

const folder = mkdtempSync(join(tmpdir(), 'steady-examples-'));
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

describe('Facts, and what follows from them', () => {
  it('there are ten', () => {
    expect(examples).toHaveLength(10);
  });

  it.each(examples)('docs/examples/%s answers as written beside it', (file) => {
    const read1 = whatIfIn(JSON.parse(read(file)));
    if (!('facts' in read1)) throw new Error(read1.wrong.join('\n'));
    const words = explanationWords(explain(read1.facts, profileNamed('blended-default'), calendarFrom([])));
    expect(`${words.join('\n')}\n`).toBe(read(file.replace('.json', '.txt')));
  });
});

describe('npm run decide', { timeout: 120_000 }, () => {
  it('prints the same as text, and the whole as JSON', () => {
    const text = run('decide', 'docs/examples/02-unmanageable-before-christmas.json');
    expect(text).toMatchObject({ status: 0, stdout: read('02-unmanageable-before-christmas.txt') });

    const json = run(
      'decide',
      'docs/examples/09-reviewing-officer-as-chair.json',
      '--profile',
      'warrington-2024',
      '--json',
    );
    expect(JSON.parse(json.stdout)).toMatchObject({
      is: 'decided',
      profile: 'warrington-2024',
      decision: [
        'A conference and review manager and independent reviewing officer (IRO) may not chair this disruption meeting.',
      ],
      because: ['Warrington W-76'],
    });
  });

  it('refuses facts that it cannot decide on, a file that is not there, and a profile that does not exist', () => {
    const odd = fileWith('odd.json', '{ "about": "report", "on": "2026-02-30" }');
    expect(run('decide', odd)).toMatchObject({
      status: 1,
      stderr: containing('on: Write a day as YYYY-MM-DD.'),
    });
    expect(run('decide', join(folder, 'none.json'))).toMatchObject({
      status: 1,
      stderr: containing('cannot be read as JSON'),
    });
    expect(run('decide', 'docs/examples/08-adult-at-the-ending.json', '--profile', 'nowhere')).toMatchObject({
      status: 1,
      stderr: containing('There is no profile “nowhere”. Built in: blended-default, '),
    });
    expect(run('decide').status).toBe(2);
  });
});

describe('npm run profile', { timeout: 120_000 }, () => {
  it('check refuses a wrong key in a sentence, and accepts a profile with what it changes', () => {
    const header = {
      name: 'our-council',
      title: 'Our council',
      version: '1',
      effectiveFrom: '2026-04-01',
      extends: 'blended-default',
    };
    const wrong = fileWith('wrong.json', JSON.stringify({ ...header, stability: { urgnt: {} } }));
    expect(run('profile', 'check', wrong)).toMatchObject({
      status: 1,
      stderr: containing('- stability.urgnt: there is no such key. Did you mean “urgent”?'),
    });

    const within = { is: { days: 5, count: 'working' }, source: 'Our procedure, 4.2' };
    const right = fileWith('right.json', JSON.stringify({ ...header, stability: { urgent: { within } } }));
    expect(run('profile', 'check', right)).toMatchObject({
      status: 0,
      stdout: containing(
        '(stability.urgent.within): in blended-default 7 days [Torbay T-45; CF-12]; in our-council 5 working days [Our procedure, 4.2].',
      ),
    });
  });

  it('compare says in words what differs; schema is JSON Schema', () => {
    expect(run('profile', 'compare', 'warrington-2024', 'torbay-stability')).toMatchObject({
      status: 0,
      stdout: containing('Warrington, February 2024 and Torbay, stability: 16 values differ.'),
    });
    expect(JSON.parse(run('profile', 'schema').stdout)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
    });
    expect(run('profile').status).toBe(2);
  });
});
