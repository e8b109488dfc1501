import { describe, expect, it } from 'vitest';
import { Fault } from '../../bot/faults.ts';
import { logAt, type LogIds } from '../../bot/log.ts';

const logging = (write: (log: ReturnType<typeof logAt>) => void): string => {
  const lines: string[] = [];
  write(logAt('debug', { write: (line) => lines.push(line) }));
  return lines.join('');
};

describe('The log', () => {
  it('keeps ids', () => {
    const line = logging((log) => log.info('A plan was resumed', { plan: 'IN-2026-0007/2', attempt: 3 }));
    expect(JSON.parse(line)).toMatchObject({ msg: 'A plan was resumed', plan: 'IN-2026-0007/2', attempt: 3 });
  });

  it('withholds what is no id: a sentence, a name, an address', () => {
    const line = logging((log) =>
      log.info('Something happened', { step: 'Hazel Household', key: 'hazel@home.example' }),
    );
    expect(line).not.toMatch(/Hazel|hazel/);
    expect(JSON.parse(line)).toMatchObject({ step: '[withheld]', key: '[withheld]' });
  });

  it('drops fields that it does not know', () => {
    const ids = { step: 'one', answer: 'I-want-to-leave' } as LogIds;
    expect(logging((log) => log.warn('Something happened', ids))).not.toContain('I-want-to-leave');
  });

  it('says of a fault its reason and step, and of any other error only its kind and place', () => {
    const fault = logging((log) => log.fault('A step failed', new Fault('try-later', 'IN-2026-0007/2/hold')));
    expect(JSON.parse(fault)).toMatchObject({ reason: 'try-later', step: 'IN-2026-0007/2/hold' });
    const error = logging((log) =>
      log.fault('A step failed', new TypeError('Cannot read Hazel Household of undefined')),
    );
    expect(error).not.toContain('Hazel');
    expect(JSON.parse(error)).toMatchObject({
      reason: 'TypeError',
      at: expect.stringContaining('log.test.ts') as string,
    });
  });
});
