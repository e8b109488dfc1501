import { describe, expect, it } from 'vitest';
import { faultOf } from '../../tab/api/fault.ts';

describe('What the server refuses, as the tab shows it', () => {
  it.each([
    [401, 'not-signed-in'],
    [403, 'no-access'],
    [404, 'not-found'],
    [409, 'changed-meanwhile'],
    [412, 'changed-meanwhile'],
    [400, 'refused'],
    [429, 'refused'],
    [500, 'failed'],
    [503, 'failed'],
  ] as const)('%i is told as “%s”', (status, reason) => {
    expect(faultOf(status, undefined).reason).toBe(reason);
  });

  it('a hold is told as a hold, and not as a change by someone else', () => {
    expect(
      faultOf(409, { error: { reason: 'held', words: 'Safeguarding holds this.', ref: 'ref-9001' } }),
    ).toMatchObject({
      reason: 'held',
      words: 'Safeguarding holds this.',
      ref: 'ref-9001',
    });
  });

  it('lists the facts that the procedure still needs', () => {
    const fault = faultOf(422, {
      error: { reason: 'asking', words: 'Still needed.', ref: 'r' },
      ask: [{ fact: 'chair', ask: 'Who chairs?', because: ['Torbay T-16'] }],
    });
    expect(fault.ask).toMatchObject([{ fact: 'chair', ask: 'Who chairs?' }]);
  });

  it('says a plain “not yet” once', () => {
    const words = 'Say why the meeting is in two parts.';
    expect(faultOf(422, { error: { reason: 'not-yet', words, ref: 'r' } })).toMatchObject({
      reason: 'refused',
      words,
      ask: [],
    });
  });

  it('has words of its own when the answer has none', () => {
    expect(faultOf(403, '<html>').words).toBe(
      'You do not have access to this. If you think you should, ask your manager.',
    );
  });
});
