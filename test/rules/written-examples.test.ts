import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explain, explanationWords, stepId, type WhatIf } from '#rules';
import { blended, calendar } from './invented-case.ts';

const folder = new URL('../../docs/examples/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
const examples = readdirSync(folder).filter((file) => file.endsWith('.json'));

describe('What follows from each written example', () => {
  it.each(examples)('docs/examples/%s, line by line', (file) => {
    const words = explanationWords(explain(JSON.parse(read(file)) as WhatIf, blended, calendar));
    expect(words).toEqual(read(file.replace('.json', '.txt')).trimEnd().split('\n'));
  });
});

it('a step has its plan’s id before its own', () => {
  expect(stepId('IN-2026-0007/2', 'judgement')).toBe('IN-2026-0007/2/judgement');
});
