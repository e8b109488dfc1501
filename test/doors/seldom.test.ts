import { describe, expect, it } from 'vitest';
import { seldomIn, type Log, type LogIds } from '../../bot/log.ts';

describe('What anybody outside can write into the log', () => {
  const loggedBy = (work: (seldom: ReturnType<typeof seldomIn>, at: (ms: number) => void) => void) => {
    const lines: (LogIds | undefined)[] = [];
    let now = 0;
    const log = { warn: (_what: string, ids?: LogIds) => lines.push(ids) } as unknown as Log;
    work(
      seldomIn(log, () => now),
      (ms) => {
        now = ms;
      },
    );
    return lines;
  };

  it('is a line a minute of each kind, with how often it came', () => {
    const lines = loggedBy((seldom, at) => {
      for (let each = 0; each < 30_000; each += 1) seldom('Refused.', { reason: 'no-token', status: 401 });
      seldom('Refused.', { reason: 'tenant', status: 401 });
      at(60_000);
      seldom('Refused.', { reason: 'no-token', status: 401 }, { ref: 'r1' });
    });
    expect(lines).toEqual([
      { reason: 'no-token', status: 401 },
      { reason: 'tenant', status: 401 },
      { reason: 'no-token', status: 401, ref: 'r1', count: 30_000 },
    ]);
  });

  it('is no more where the kinds are made up, than are remembered', () => {
    const made = (count: number) =>
      loggedBy((seldom) => {
        for (let each = 0; each < count; each += 1) seldom('Refused.', { reason: `r${each % 400}`, status: 401 });
      });
    expect(made(4_000)).toHaveLength(400);
  });
});
