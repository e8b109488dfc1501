import { setTimeout as pause } from 'node:timers/promises';
import { source } from 'axe-core';
import type { Frame } from 'playwright-core';

interface Found {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[] }[];
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** A part of a page, such as a letter shown in a frame, has no landmarks of its own, which is good practice for whole pages. */
const RULES = {
  'all rules': { type: 'tag', values: [...WCAG, 'best-practice'] },
  'rules for a part': { type: 'tag', values: WCAG },
  colours: { type: 'rule', values: ['color-contrast'] },
} as const;

/**
 * What axe finds in one frame, without the frames in it, as `rule: where`. It asks within the frame itself, which is some times quicker
 * than asking through the page around it. `colours` looks at contrast alone, for a look that differs in nothing else. What is found is
 * looked for once more a moment later: a page that has just changed its look may be drawn half in each.
 */
export async function axeIn(frame: Frame, rules: keyof typeof RULES = 'all rules'): Promise<readonly string[]> {
  if (!(await frame.evaluate('"axe" in globalThis'))) await frame.evaluate(source);
  await frame.evaluate('new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))');
  const found = await look(frame, rules);
  if (found.length === 0) return found;
  await pause(DRAWN_MILLISECONDS);
  return look(frame, rules);
}

const DRAWN_MILLISECONDS = 600;

async function look(frame: Frame, rules: keyof typeof RULES): Promise<readonly string[]> {
  const options = JSON.stringify({ resultTypes: ['violations'], runOnly: RULES[rules], iframes: false });
  const violations = await frame.evaluate<readonly Found[]>(
    `axe.run(document, ${options}).then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ target }) => ({ target })) })))`,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
