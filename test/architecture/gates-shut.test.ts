import { describe, expect, it } from 'vitest';
import { productOf, type Sources } from '../../bot/commands/reach/program.ts';
import { unreadKeys } from '../../bot/commands/reach/read-keys.ts';
import { standings } from '../../bot/commands/reach/statements.ts';
import { circlesIn } from './circles.ts';
import { calledPastTheWrapper } from './entry-imports.ts';
import { momentsNotRaised, rulesNotReached } from './reached-rules.ts';
import { against } from './still-allowed.ts';
import { filesSayingSteps } from './step-literals.ts';

/* Each gate is shown shut, on a product of a few made-up files. */

const MAKERS: Sources = {
  'bot/casework/define-command.ts': 'export const defineCommand = (d: object) => () => d;',
  'bot/casework/define-question.ts': 'export const defineQuestion = (d: object) => () => d;',
  'bot/casework/define-draft.ts': 'export const defineDraft = (d: object) => () => d;',
};

describe('A list of what is still allowed', () => {
  it('fails for what is new, and for an entry that is no longer needed', () => {
    expect(against(['a', 'b'], ['b', 'c'])).toEqual({ notAllowed: ['a'], noLongerNeeded: ['c'] });
  });
});

describe('A step said outside the rules', () => {
  it('is found however it is written; a type, a comparison and a rule are none', () => {
    const product = productOf({
      'bot/plain.ts': "export const step = { do: 'notify' };",
      'bot/quoted.ts': "export const step = { 'do': `notify` };",
      'bot/computed.ts': "export const step = { ['do']: 'notify' };",
      'bot/by-name.ts': "const kind = 'notify';\nexport const step = { id: '1', do: kind };",
      'bot/type.ts': "export type Step = { readonly do: 'notify' };",
      'bot/compares.ts': "export const is = (step: { do: string }) => step.do === 'notify';",
      'rules/plan.ts': "export const step = { do: 'notify' };",
    });
    expect(filesSayingSteps(product)).toEqual(['bot/by-name.ts', 'bot/computed.ts', 'bot/plain.ts', 'bot/quoted.ts']);
  });
});

describe('A call past the wrapper', () => {
  const called = (entry: string, casework: string) =>
    calledPastTheWrapper(
      productOf({
        ...MAKERS,
        'bot/casework/do.ts': casework,
        'bot/teams/verbs.ts': `${entry}\nexport const used = 1;`,
      }),
    );
  const TAKES_IT = "import { doIt } from '../casework/do.ts';";

  it('is found, and a command, a question and a type are none', () => {
    expect(called(TAKES_IT, 'export const doIt = () => 1;')).toEqual(['bot/casework/do.ts doIt']);
    expect(called(TAKES_IT, 'export async function doIt() {}')).toEqual(['bot/casework/do.ts doIt']);
    const made = "import { defineCommand } from './define-command.ts';\nexport const doIt = defineCommand({});";
    expect(called(TAKES_IT, made)).toEqual([]);
    const asked = "import { defineQuestion } from './define-question.ts';\nexport const doIt = defineQuestion({});";
    expect(called(TAKES_IT, asked)).toEqual([]);
    const kept = "import { defineDraft } from './define-draft.ts';\nexport const doIt = defineDraft({});";
    expect(called(TAKES_IT, kept)).toEqual([]);
    expect(called("import type { It } from '../casework/do.ts';", 'export type It = 1;')).toEqual([]);
  });

  it('is not hidden by a maker of the same name, by another name, or by taking the whole file', () => {
    const false_ = 'const defineCommand = (d: object) => () => d;\nexport const doIt = defineCommand({});';
    expect(called(TAKES_IT, false_)).toEqual(['bot/casework/do.ts doIt']);
    const plain = 'export const doIt = () => 1;';
    expect(called("import { doIt as done } from '../casework/do.ts';", plain)).toEqual(['bot/casework/do.ts doIt']);
    expect(called("import * as all from '../casework/do.ts';", plain)).toEqual(['bot/casework/do.ts *']);
    expect(called("export { doIt } from '../casework/do.ts';", plain)).toEqual(['bot/casework/do.ts *']);
    expect(called("export const later = () => import('../casework/do.ts');", plain)).toEqual(['bot/casework/do.ts *']);
  });
});

describe('A circle of imports', () => {
  it('is found over three files and of types alone; a way that does not lead back is none', () => {
    expect(
      circlesIn({
        'rules/a.ts': "import { b } from './b.ts';",
        'rules/b.ts': "import type { C } from './c.ts';",
        'rules/c.ts': "export { a } from './a.ts';",
        'rules/d.ts': "import { a } from './a.ts';",
      }),
    ).toEqual(['rules/a.ts -> rules/b.ts', 'rules/b.ts -> rules/c.ts', 'rules/c.ts -> rules/a.ts']);
  });
});

const RULES: Sources = {
  'rules/index.ts': "export * from './used.ts';\nexport * from './obligations/rule.ts';",
  'rules/used.ts': [
    'export const used = () => deeper();',
    'const deeper = () => inner();',
    'export const inner = () => 1;',
    'export const besideIt = () => 2;',
    "export const WORDS = ['a', 'b'] as const;",
    'export type Word = (typeof WORDS)[number];',
  ].join('\n'),
  'rules/obligations/rule.ts': [
    "export const MOMENTS = ['reported', 'judged', 'planning-held', 'support-held', 'closed'] as const;",
    'export type Moment = (typeof MOMENTS)[number];',
    "export const lines: readonly { startsOn: readonly Moment[] }[] = [{ startsOn: ['closed'] }];",
    'export const startedBy = (moment: Moment) => lines.filter(({ startsOn }) => startsOn.includes(moment));',
  ].join('\n'),
};

describe('A rule that nothing reaches', () => {
  it('is found beside one that is used in the same file; a mention in a type, a test or an unused file is no use', () => {
    const product = productOf({
      ...RULES,
      'bot/main.ts': "import { used, startedBy } from '#rules';\nused();\nstartedBy('reported');",
      'bot/forgotten.ts': "import { besideIt } from '#rules';\nbesideIt();",
      'bot/typed.ts': "import { besideIt } from '#rules';\nexport type It = ReturnType<typeof besideIt>;",
    });
    expect(rulesNotReached(product, ['bot/main.ts', 'bot/typed.ts'])).toEqual(['besideIt']);
    expect(rulesNotReached(product, ['bot/main.ts', 'bot/forgotten.ts'])).toEqual([]);
  });

  it('is none where a page uses it that is fetched only when it is opened', () => {
    const product = productOf({
      ...RULES,
      'bot/main.ts': "import { used, startedBy } from '#rules';\nused();\nstartedBy('reported');",
      'tab/main.tsx': "const pages = { one: () => import('./one.tsx') };\npages.one();",
      'tab/one.tsx': "import { besideIt } from '#rules';\nexport default function One() { return besideIt(); }",
    });
    expect(rulesNotReached(product, ['bot/main.ts'])).toEqual(['besideIt']);
    expect(rulesNotReached(product, ['bot/main.ts', 'tab/main.tsx'])).toEqual([]);
  });
});

describe('A moment that nothing raises', () => {
  it('is found; the catalogue, a comparison, the same word elsewhere and a function that nothing calls raise none', () => {
    const product = productOf({
      ...RULES,
      'bot/main.ts': [
        "import { startedBy, type Moment } from '#rules';",
        "const state: string = 'judged';",
        "const isIt = (moment: Moment) => moment === 'judged';",
        "const never = () => startedBy('closed');",
        "const held = (kind: 'planning' | 'support') => startedBy(`${kind}-held`);",
        "isIt(state as Moment);\nstartedBy('reported');\nheld('planning');",
      ].join('\n'),
    });
    expect(momentsNotRaised(product, ['bot/main.ts'])).toEqual(['judged', 'closed']);
  });
});

describe('A key that no decision reads', () => {
  const unread = (main: string) =>
    unreadKeys(
      productOf({
        'rules/profile.ts': [
          "import { part } from './profile-keys/part.ts';",
          'export const PROCEDURE_KEYS = { part } as const;',
          'export type Procedure = { [K in keyof typeof PROCEDURE_KEYS]: { [L in keyof (typeof PROCEDURE_KEYS)[K]]: Line } };',
          'export interface Line { readonly is: number; readonly source: string }',
        ].join('\n'),
        'rules/profile-keys/part.ts': 'export const part = { limit: { leaf: 1 } } as const;',
        'bot/main.ts': `import type { Procedure, Line } from '../rules/profile.ts';\ndeclare const p: Procedure;\n${main}`,
      }),
      ['part.limit'],
      ['bot/main.ts'],
    );

  it('is read where its value is used, however it gets there', () => {
    expect(unread('console.log(p.part.limit.is);')).toEqual([]);
    expect(unread('const f = ({ part: { limit } }: Procedure) => limit.is + 1;\nf(p);')).toEqual([]);
    expect(unread('const f = ({ limit: { is } }: Procedure["part"]) => is;\nf(p.part);')).toEqual([]);
    expect(unread('const f = (line: Line) => line.is;\nf(p.part.limit);')).toEqual([]);
  });

  it('is not read by citing its source, nor by code that nothing calls', () => {
    expect(unread('console.log(p.part.limit.source);')).toEqual(['part.limit']);
    expect(unread('const f = () => { const { source } = p.part.limit; return source; };\nf();')).toEqual([
      'part.limit',
    ]);
    expect(unread('const f = ({ limit: { source } }: Procedure["part"]) => source;\nf(p.part);')).toEqual([
      'part.limit',
    ]);
    expect(unread('const f = (line: Line) => line.source;\nf(p.part.limit);')).toEqual(['part.limit']);
    expect(unread('const never = () => p.part.limit.is;')).toEqual(['part.limit']);
  });
});

describe('What the page of the procedure says of a statement', () => {
  const statement = (id: string, as: 'rule' | 'obligation', where: string) => ({
    id,
    council: 'Torbay' as const,
    lines: '1',
    meeting: 'all' as const,
    text: '',
    home: { as, where, test: 'test/x.test.ts' },
  });

  it('is computed: done, put before a person, or not yet, when nothing calls it or nothing raises its moment', () => {
    const product = productOf({
      'rules/index.ts': "export * from './acts.ts';\nexport * from './obligations/rule.ts';",
      'rules/acts.ts': [
        '/** Kept. @source T-01 */\nexport const kept = () => 1;',
        '/** Written, and called by nobody. @source T-02 */\nexport const written = () => 2;',
      ].join('\n'),
      'rules/obligations/rule.ts': [
        "export const MOMENTS = ['reported', 'closed'] as const;\nexport type Moment = (typeof MOMENTS)[number];",
        'export const lines: readonly { startsOn: readonly Moment[]; because: string }[] = [',
        "  { startsOn: ['reported'], because: 'T-03' },\n  { startsOn: ['closed'], because: 'T-04' },\n];",
        'export const startedBy = (moment: Moment) => lines.filter(({ startsOn }) => startsOn.includes(moment));',
      ].join('\n'),
      'bot/main.ts': "import { kept, startedBy } from '#rules';\nkept();\nstartedBy('reported');",
    });
    const statements = [
      statement('T-01', 'rule', 'rules/acts.ts'),
      statement('T-02', 'rule', 'rules/acts.ts'),
      statement('T-03', 'obligation', 'rules/obligations/rule.ts'),
      statement('T-04', 'obligation', 'rules/obligations/rule.ts'),
    ];
    expect([...standings(product, statements)]).toEqual([
      ['T-01', 'does-it'],
      ['T-02', 'not-yet'],
      ['T-03', 'reminds-a-person'],
      ['T-04', 'not-yet'],
    ]);
  });
});
