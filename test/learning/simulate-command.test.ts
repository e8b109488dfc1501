import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { INVENTED_CASES } from '#rules';
import { simulatedCasesIn } from '../../bot/commands/simulated-cases.ts';

const root = new URL('../../', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'steady-simulate-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bot/commands/simulate.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};
const example = (file: string): string => readFileSync(join(root, 'docs/examples/simulate', file), 'utf8');

describe('npm run simulate', { timeout: 120_000 }, () => {
  it.each([
    ['warrington-2024', 'torbay-stability', 'warrington-against-torbay.txt'],
    ['blended-default', 'docs/examples/profiles/example-council.ts', 'blended-against-example-council.txt'],
    ['blended-default', 'adoption-statutory', 'blended-against-adoption.txt'],
  ])('%s against %s says what docs/examples/simulate/%s says', (profile, against, file) => {
    expect(run('--profile', profile, '--against', against)).toEqual({ status: 0, stdout: example(file), stderr: '' });
  });

  it('the invented cases that it takes without a file are those of docs/examples/simulate/cases.json', () => {
    expect(INVENTED_CASES).toEqual(JSON.parse(example('cases.json')));
  });

  it('takes a council’s own cases, and answers as JSON', () => {
    const file = join(folder, 'cases.json');
    writeFileSync(file, JSON.stringify((JSON.parse(example('cases.json')) as readonly unknown[]).slice(1, 2)));
    const { stdout } = run('--profile', 'warrington-2024', '--against', 'torbay-stability', '--file', file, '--json');
    expect(JSON.parse(stdout)).toMatchObject({ meetings: { first: 1, second: 1 }, cases: [{ same: false }] });
  });

  it('says how it is called, and what cannot be run or read', () => {
    expect(run()).toMatchObject({ status: 2, stderr: expect.stringContaining('--against B') as string });
    expect(run('--profil', 'x')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--profil cannot be used so.') as string,
    });
    expect(run('--profile', 'warrington-2024', '--against', 'nowhere')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('nowhere cannot be run:') as string,
    });
    const file = join(folder, 'wrong.json');
    writeFileSync(file, '[{ "name": "x" ');
    expect(run('--profile', 'warrington-2024', '--against', 'torbay-stability', '--file', file)).toMatchObject({
      status: 1,
      stderr: `${file} cannot be read as JSON.\n`,
    });
  });

  const facts = (JSON.parse(example('cases.json')) as readonly { readonly facts: unknown }[])[0]?.facts;
  it.each([
    [{}, 'Write a list of cases in square brackets, each with “name” and “facts”.'],
    [['x'], 'Case 1: write it in curly brackets.'],
    [[{ facts }], 'Case 1: “name” is missing.'],
    [[{ name: 'x', facts, child: 'y' }], 'Case 1: “child”: there is no such part of a case. Take it out.'],
    [
      [{ name: 'x', facts: { about: 'weather' } }],
      'Case 1: “about” says what happened. Write one of: report, judgement, placement-ended, new-placement, support-request, chair.',
    ],
    [[{ name: 'x', facts, done: 'yes' }], 'Case 1: “done” is written in curly brackets.'],
    [
      [{ name: 'x', facts, done: { 'stability.dance': '2026-11-09' } }],
      'Case 1: “stability.dance” in “done” is nothing that can be owed.',
    ],
    [
      [{ name: 'x', facts, done: { 'stability.hold': '9 November' } }],
      'Case 1: the day of “stability.hold” is written as YYYY-MM-DD, such as 2026-11-09.',
    ],
  ])('a case that cannot be used is refused in a sentence: %j', (found, say) => {
    expect(simulatedCasesIn(found)).toEqual({ wrong: [say] });
  });
});
