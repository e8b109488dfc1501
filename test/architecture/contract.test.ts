import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { ALL_ROUTES } from '../../bot/api/all-routes.ts';
import { ROUTES } from '../../bot/api/contract/routes.ts';
import { MINUTES_FILE } from '../../bot/api/minutes-files.ts';
import { FILE_CALLS } from '../../bot/api/questionnaire-files.ts';
import { SHEET_FILE_CALLS } from '../../bot/api/sheet-files.ts';
import { answersInZod } from '../../bot/commands/answers-in-zod.ts';
import { productOf, sourcesOnDisk } from '../../bot/commands/reach/program.ts';

const answered = [
  ...ALL_ROUTES.map(({ method, path }) => `${method} ${path}`),
  ...FILE_CALLS,
  ...SHEET_FILE_CALLS,
  MINUTES_FILE,
  'GET /api/settings',
];

describe('One contract between the tab and the server', () => {
  it('each request that it says is answered by the server, and the server answers no other', () => {
    expect([...answered].sort()).toEqual(Object.keys(ROUTES).sort());
  });

  it('each request that it says is made by the tab or a pane in Outlook', () => {
    const tab = Object.values(sourcesOnDisk(['tab', 'addin'])).join('\n');
    const unasked = Object.keys(ROUTES).filter((call) => !tab.includes(`'${call}'`) && call !== 'GET /api/settings');
    expect(unasked.filter((call) => !NOT_ASKED_YET.test(call))).toEqual([]);
  });

  it('the tab takes its types of it and nothing that runs; only the contract says what a path is', () => {
    const files = Object.entries(sourcesOnDisk(['tab', 'addin']));
    const running = files.flatMap(([file, text]) =>
      [...text.matchAll(/^(?:import|export) (?!type )[^;]*?from '[^']*bot\/[^']*'/gm)].map(() => file),
    );
    expect(running).toEqual([]);
    expect(files.filter(([, text]) => /[`'"]\/api\//.test(text)).map(([file]) => file)).toEqual([
      'tab/api/settings.ts',
    ]);
  });

  it('a view is written once, in rules/views: what the answers are checked by follows from it (`npm run answers`)', async () => {
    const file = 'bot/api/contract/answers.ts';
    const fresh = answersInZod(productOf(sourcesOnDisk(['rules'])));
    const options = { ...(await resolveConfig(file)), filepath: file };
    expect(readFileSync(file, 'utf8')).toBe(await format(fresh, options));
  }, 60_000);
});

/** What the server can be asked, and no page asks yet. */
const NOT_ASKED_YET = /^(?:POST \/api\/endings\/:ref\/decide|GET \/api\/forms|GET \/api\/meetings\/:ref\/captured)$/;

describe('What follows from a view', () => {
  const written = (view: string, vocabulary = '') =>
    answersInZod(
      productOf({
        'rules/vocabulary.ts': `export type LocalDate = string;\n${vocabulary}`,
        'rules/views/a.ts': `import type { LocalDate, Role } from '../vocabulary.ts';\n${view}`,
      }),
    );

  it('days are days that exist, keys are of their list, what may be missing may be missing', () => {
    const text = written(
      "export interface A { readonly on?: LocalDate | undefined; readonly parts: readonly Role[]; readonly is: 'x' | 'y'; }",
      "export const ROLES = ['one', 'two'] as const;\nexport type Role = (typeof ROLES)[number];",
    );
    expect(text).toContain(
      "export const a: z.ZodType<rules.A> = z.object({ on: day.optional(), parts: z.array(z.enum(ROLES)), is: z.enum(['x', 'y']) });",
    );
    expect(text).toContain("import { ROLES } from '#rules';");
  });

  it('another view is named and stands before it; what an interface extends is in it', () => {
    const text = written(
      'export interface A extends Base { readonly b: B }\nexport interface B { readonly n: number }\ninterface Base { readonly t: string }',
    );
    expect(text).toContain('= z.object({ t: z.string(), b: b });');
    expect(text.indexOf('const b:')).toBeLessThan(text.indexOf('const a:'));
  });

  it('what cannot be checked is refused when it is written', () => {
    expect(() => written('export interface A { readonly when: Date }')).toThrow('Date cannot be said in zod');
    expect(() => written('export interface A { readonly how: () => void }')).toThrow('cannot be said in zod');
  });
});
