import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { calendarFrom, explain, explanationWords, profileNamed } from '#rules';
import { whatIfIn } from '../bot/commands/what-if.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const examples = readdirSync(join(root, 'docs/examples')).filter((file) => file.endsWith('.json'));
const read = (file: string): string => readFileSync(join(root, 'docs/examples', file), 'utf8');

/** A part of what a command prints. */
const containing = (part: string): string => expect.stringContaining(part) as string;

/** A list in which these are, among others. */
const containingAll = (parts: readonly unknown[]): unknown => expect.arrayContaining([...parts]);

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
      why: [
        'Is the independent reviewing officer of this child, or of a brother or sister in the same meeting. No exception can be made.',
        'Warrington, line W-76: Chair is not the child’s allocated independent reviewing officer.',
      ],
      facts: containingAll([
        { fact: 'Meeting', value: 'disruption meeting' },
        { fact: 'Reviewing officer of this child or of a brother or sister', value: 'yes' },
      ]),
    });
  });

  it('the JSON has a title for what is owed, in the procedure’s own words, and the sentence of each line cited', () => {
    const request = fileWith(
      'support.json',
      '{ "about": "support-request", "placement": { "setting": "foster-care", "provider": "in-house" }, "on": "2026-11-09", "crisis": false, "concern": "now" }',
    );
    expect(JSON.parse(run('decide', request, '--json').stdout)).toMatchObject({
      obligations: containingAll([
        expect.objectContaining({ title: 'Gather the views of the carers’ own children' }) as unknown,
      ]),
      cited: containingAll(['Warrington, line W-57: Views of the carers’ own children.']),
    });
  });

  it('says of each wrong fact its name and what is allowed', () => {
    const wrong = fileWith(
      'wrong-facts.json',
      '{ "about": "judgement", "placement": { "setting": "foster", "provider": "in-house", "schoolYear": 99 }, "on": "2026-11-09", "triggers": [], "outcome": "maybe", "bestInterests": true, "hold": "yes", "foo": 1 }',
    );
    const { status, stderr } = run('decide', wrong);
    expect(status).toBe(1);
    expect(stderr.trimEnd().split('\n').slice(1)).toEqual([
      '- “placement.setting” cannot be "foster". Write one of: foster-care, connected-persons, fostering-for-adoption, adoption-before-order, adoption-after-order, childrens-home, residential-school, secure-home, supported-accommodation, with-parents, other.',
      '- “placement.schoolYear” cannot be 99. Write 13 or less.',
      '- “reportedOn” is missing. Write a day as YYYY-MM-DD, such as 2026-11-09.',
      '- “outcome” cannot be "maybe". Write one of: support, fostering-support-meeting, planning-review, stability-meeting, earlier-case-review, move-towards-an-ending, no-concern.',
      '- “bestInterests” cannot be true. Write one of: yes, no, not-sure.',
      '- “hold” cannot be "yes". Write true or false.',
      '- “foo”: there is no such fact here. Take it out.',
    ]);
    expect(run('decide', fileWith('about.json', '{ "about": "weather" }')).stderr).toContain(
      '“about” says what happened. Write one of: report, judgement, placement-ended, new-placement, support-request, chair.',
    );
    expect(run('decide', fileWith('list.json', '[]')).stderr).toContain(
      'What the file holds cannot be []. Write facts in curly brackets.',
    );
  });

  it('refuses facts that contradict each other, and an option that there is not, in a sentence', () => {
    const late = fileWith(
      'late.json',
      '{ "about": "judgement", "placement": { "setting": "foster-care", "provider": "in-house" }, "on": "2026-11-01", "reportedOn": "2026-11-02", "triggers": ["complaint"], "outcome": "support", "bestInterests": "yes" }',
    );
    expect(run('decide', late)).toMatchObject({
      status: 1,
      stdout: containing(
        'Two facts do not fit together\n- Judged on Sunday 1 November 2026, but reported only on Monday 2 November 2026: nothing is judged before it is reported.',
      ),
    });
    expect(run('decide', late, '--foo')).toMatchObject({
      status: 2,
      stderr: containing('--foo cannot be used so. There are --profile, followed by a name or a file, and --json.'),
    });
    expect(run('decide', late, late)).toMatchObject({
      status: 2,
      stderr: containing('One file at a time: there are 2.'),
    });
  });

  it('refuses facts that it cannot decide on, a file that is not there, and a profile that does not exist', () => {
    const odd = fileWith('odd.json', '{ "about": "report", "on": "2026-02-30" }');
    expect(run('decide', odd)).toMatchObject({
      status: 1,
      stderr: containing('- “on” cannot be "2026-02-30". Write a day as YYYY-MM-DD, such as 2026-11-09.'),
    });
    expect(run('decide', join(folder, 'none.json'))).toMatchObject({
      status: 1,
      stderr: containing('cannot be read as JSON'),
    });
    expect(run('decide', 'docs/examples/08-adult-at-the-ending.json', '--profile', 'nowhere')).toMatchObject({
      status: 1,
      stderr: containing('There is no such profile, and no such file that can be read. Built in: blended-default, '),
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
