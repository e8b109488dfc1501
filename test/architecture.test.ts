import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { RULES_ENTRIES } from '../bot/commands/reach/program.ts';

/** Ring → what of ours it may import beside itself. Read top to bottom: an arrow never points up. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  rules: [],
  'bot/casework': ['rules', 'bot/faults'],
  'bot/cards': ['rules'],
  'bot/letters': ['rules'],
  'bot/microsoft365': ['bot/faults', 'bot/log'],
  'bot/graph': ['rules', 'bot/casework/ports', 'bot/faults', 'bot/microsoft365'],
  'bot/records': ['rules', 'bot/casework/ports', 'bot/faults', 'bot/microsoft365'],
  'bot/queue': ['bot/casework', 'bot/faults', 'bot/log'],
  'bot/telemetry': ['bot/casework/measures', 'bot/microsoft365/figures', 'bot/log'],
  'bot/teams': ['rules', 'bot/casework', 'bot/cards', 'bot/letters', 'bot/faults', 'bot/log', 'bot/trace'],
  'bot/api': ['rules', 'bot/casework', 'bot/cards', 'bot/letters', 'bot/faults', 'bot/log', 'bot/trace'],
  'bot/timer': ['rules', 'bot/casework', 'bot/cards', 'bot/letters', 'bot/faults', 'bot/log'],
  'bot/forms': ['rules', 'bot/casework', 'bot/cards', 'bot/letters', 'bot/faults', 'bot/log', 'bot/trace'],
  'bot/commands': ['bot', 'rules'],
  'bot/doctor': ['bot', 'rules'],
  tab: ['rules', 'bot/api/contract'],
  addin: ['rules', 'bot/api/contract', 'tab'],
  sandbox: [],
  infra: [
    ...['bot/records', 'bot/microsoft365', 'bot/faults', 'bot/log', 'rules'],
    // The copy that is taken before rows move.
    ...['bot/commands/keep-copy', 'bot/commands/sealed-folder'],
  ],
};

/** Ring → packages it may import; `node:` modules count. */
const MAY_USE: Readonly<Record<string, RegExp>> = {
  rules: /^$/,
  'bot/casework': /^$/,
  'bot/cards': /^$/,
  'bot/letters': /^(ical-generator|docx|pdfmake.*|pdfkit|node:.*)$/,
  'bot/microsoft365': /^(@microsoft\/microsoft-graph-client|@azure\/msal-node|node:.*)$/,
  'bot/graph': /^(zod|node:.*)$/,
  'bot/records': /^(zod|node:.*)$/,
  'bot/queue': /^(@azure\/storage-queue|node:.*)$/,
  'bot/telemetry': /^(@opentelemetry\/.*|node:.*)$/,
  'bot/teams': /^(zod|jose|restify|botbuilder|botframework-connector|node:.*)$/,
  'bot/api': /^(zod|jose|restify|node:.*)$/,
  'bot/timer': /^(zod|node:.*)$/,
  'bot/forms': /^(zod|jose|restify|busboy|node:.*)$/,
  tab: /^(react|react-dom.*|@fluentui\/.*|@microsoft\/teams-js|vite.*|@vitejs\/.*)$/,
  addin: /^(react|react-dom.*|@azure\/msal-browser|vite.*|virtual:themes\.css|@vitejs\/.*|node:(fs|path))$/,
  infra: /^(node:.*|rolldown|dockerfile-ast|zod)$/,
};

/** A clock or a dice in a rule makes yesterday's decision impossible to explain tomorrow. */
const AMBIENT = /\bDate\.now\(|new Date\(\)|Math\.random\(|\bperformance\.|\bprocess\.|\bfetch\(|\bIntl\./;

const IMPORT =
  /^\s*(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

const sourcesOf = (ring: string): readonly string[] =>
  globSync(`${ring}/**/*.{ts,tsx}`, { exclude: (name) => /node_modules|dist/.test(name) })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.includes('/page/') || ring === 'sandbox');

function importsIn(text: string): readonly string[] {
  return [...text.matchAll(IMPORT)].map((found) => found[1] ?? found[2] ?? found[3] ?? '');
}

/** Where an import points: a place of ours, or a package. */
function targetOf(from: string, specifier: string): { readonly ours?: string; readonly package?: string } {
  const entry = RULES_ENTRIES[specifier];
  if (entry !== undefined) return { ours: entry.replace(/\.ts$/, '') };
  if (!specifier.startsWith('.')) return { package: specifier };
  return { ours: normalize(join(dirname(from), specifier)).replace(/\.tsx?$/, '') };
}

/** A browser carries words and shapes; who decides, and by which statement, stays on the server. */
const entriesFor = (file: string): readonly string[] =>
  /^(tab|addin)\//.test(file) ? ['rules/views', 'rules/words'] : ['rules/index'];

const within = (place: string, ring: string): boolean => place === ring || place.startsWith(`${ring}/`);

function strangersIn(
  ring: string,
  files: readonly { readonly name: string; readonly text: string }[],
): readonly string[] {
  const allowed = [ring, ...(MAY_IMPORT[ring] ?? [])];
  const uses = MAY_USE[ring];
  return files.flatMap(({ name, text }) =>
    importsIn(text).flatMap((specifier) => {
      const { ours, package: named } = targetOf(name, specifier);
      if (ours !== undefined) return allowed.some((own) => within(ours, own)) ? [] : [`${name} imports ${ours}`];
      return uses === undefined || (named !== undefined && uses.test(named)) ? [] : [`${name} uses ${String(named)}`];
    }),
  );
}

const filesOf = (ring: string) => sourcesOf(ring).map((name) => ({ name, text: readFileSync(name, 'utf8') }));

describe('The direction of the code', () => {
  it.each(Object.keys(MAY_IMPORT))('%s imports itself and what is drawn for it, and nothing else', (ring) => {
    expect(strangersIn(ring, filesOf(ring))).toEqual([]);
  });

  it('botbuilder is imported in bot/teams alone', () => {
    const elsewhere = ['bot', 'tab', 'rules', 'infra']
      .flatMap(filesOf)
      .filter(({ name, text }) => !name.startsWith('bot/teams/') && /from 'botbuilder'/.test(text));
    expect(elsewhere.map(({ name }) => name)).toEqual([]);
  });

  it('no rule reads a clock, throws a dice or asks the machine', () => {
    expect(
      filesOf('rules')
        .filter(({ text }) => AMBIENT.test(withoutComments(text)))
        .map(({ name }) => name),
    ).toEqual([]);
  });

  it('rules has one way in; the tab takes words and views, and nothing of what decides', () => {
    const sideDoors = ['bot', 'tab', 'addin', 'infra'].flatMap(filesOf).flatMap(({ name, text }) =>
      importsIn(text)
        .map((specifier) => targetOf(name, specifier).ours)
        .filter((ours) => ours !== undefined && within(ours, 'rules') && !entriesFor(name).includes(ours))
        .map((ours) => `${name} imports ${String(ours)}`),
    );
    expect(sideDoors).toEqual([]);
  });

  it('each ring of the drawing is there', () => {
    expect(Object.keys(MAY_IMPORT).filter((ring) => !existsSync(ring))).toEqual([]);
  });
});

describe('The gate itself', () => {
  it('catches a package, a room above and a side door', () => {
    const text =
      "import fs from 'node:fs';\nimport { x } from '../../bot/casework/carry-out.ts';\nexport { y } from '../days.ts';\n";
    expect(strangersIn('rules', [{ name: 'rules/instability/report.ts', text }])).toEqual([
      'rules/instability/report.ts uses node:fs',
      'rules/instability/report.ts imports bot/casework/carry-out',
    ]);
  });

  it('catches a clock and a dice', () => {
    expect(
      ['const now = new Date();', 'Date.now()', 'Math.random()'].filter((line) => AMBIENT.test(line)),
    ).toHaveLength(3);
    expect(AMBIENT.test("new Date('2026-11-09')")).toBe(false);
  });
});

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
