import type { SettingsFault } from '../config.ts';
import type { Examined } from './examine.ts';

const MARK = { well: 'well  ', ill: 'ILL   ', unsure: 'unsure' } as const;

/** For a person: what is well in a line, what is not with why and what to do. */
export function reportInWords(examined: readonly Examined[]): string {
  const lines = examined.flatMap(({ check, finding }) => {
    const head = `${MARK[finding.is]}  ${check.id}: ${check.what}`;
    if (finding.is === 'well') return [head];
    const seen = finding.seen.map((one) => `          ${one}`);
    return finding.is === 'unsure'
      ? [head, ...seen]
      : [head, ...seen, `          Why: ${check.why}`, `          Fix: ${check.fix}`];
  });
  const count = (is: 'well' | 'ill' | 'unsure'): number => examined.filter(({ finding }) => finding.is === is).length;
  return [...lines, '', `${count('well')} well, ${count('ill')} ill, ${count('unsure')} unsure.`].join('\n');
}

/** For a machine: the same, one object. */
export const reportAsJson = (examined: readonly Examined[]): string =>
  JSON.stringify(
    {
      well: examined.every(({ finding }) => finding.is !== 'ill'),
      checks: examined.map(({ check: { id, what, why, fix }, finding }) => ({
        id,
        what,
        is: finding.is,
        ...(finding.is === 'well' ? {} : { seen: finding.seen }),
        ...(finding.is === 'ill' ? { why, fix } : {}),
      })),
    },
    null,
    2,
  );

/** The settings stand before everything: without them there is nobody to ask. */
export function settingsReport({ problems }: SettingsFault, isJson: boolean): string {
  const what = 'Every setting that is needed is there and safe.';
  const why = 'Steady does not start.';
  const seen = problems.map(({ setting, remedy }) => `${setting}: ${remedy}`);
  if (isJson) {
    const check = { id: 'settings', what, is: 'ill', seen, why, fix: 'docs/settings.md' };
    return JSON.stringify({ well: false, checks: [check] }, null, 2);
  }
  const lines = [`ILL     settings: ${what}`, ...seen.map((one) => `          ${one}`)];
  return [...lines, `          Why: ${why}`, '          Fix: docs/settings.md', '', '0 well, 1 ill, 0 unsure.'].join(
    '\n',
  );
}
