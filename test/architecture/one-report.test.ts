import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** The files that the guide names, in their order. */
const named = [...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/^\| `([a-z0-9/-]+\.ts)`/gm)].map(
  ([, file = '']) => file,
);

/** What each of them has of a report: a word by which it is known. */
const HAS: readonly (readonly [string, RegExp])[] = [
  ['bot/cards/report.ts', /execute\w*\([^)]*'report-instability'/],
  ['bot/teams/instability-verbs.ts', /verb: 'report-instability'/],
  ['bot/casework/instability/report-instability.ts', /name: 'report-instability'/],
  ['rules/instability/report.ts', /newRow\('reports'/],
  ['bot/records/columns/cases.ts', /export const REPORT\b/],
];

describe('One report, from its card to the list', () => {
  it('is the five files that the guide names, each with its part of it', () => {
    expect(named).toEqual(HAS.map(([file]) => file));
    expect(HAS.filter(([file, part]) => !existsSync(file) || !part.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});
