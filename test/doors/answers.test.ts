import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { allowanceOf } from '../../bot/api/allowance.ts';
import { ROUTES } from '../../bot/api/contract/routes.ts';
import { headersFor } from '../../bot/api/headers.ts';
import { outcomeOf, outcomeOfFailure } from '../../bot/api/outcome.ts';
import { Fault } from '../../bot/faults.ts';
import { logAt } from '../../bot/log.ts';
import { readInput } from '../../bot/teams/readable.ts';
import { faultFor, refusalOf } from '../../bot/teams/refusals.ts';
import { tellTrouble } from '../../bot/teams/trouble.ts';

describe('The tab may stand in a frame of Microsoft’s hosts and of those in the settings', () => {
  const csp = headersFor('/tab/', ['http://localhost:4100'])['Content-Security-Policy'];

  it('and of nobody else', () => {
    expect(csp).toContain(
      "frame-ancestors 'self' https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft " +
        'https://*.microsoft365.com https://*.office.com https://outlook.office.com https://outlook.office365.com http://localhost:4100',
    );
  });

  it('and runs no script but its own', () => {
    expect(csp).toContain("script-src 'self';");
  });

  it('while everything else stands in no frame at all', () => {
    expect(headersFor('/api/desk', ['http://localhost:4100'])['Content-Security-Policy']).toContain(
      "frame-ancestors 'none'",
    );
    expect(headersFor('/tabs', [])['Content-Security-Policy']).toContain("frame-ancestors 'none'");
  });

  it('and X-Frame-Options, which knows no list, is never sent', () => {
    expect(Object.keys(headersFor('/tab/', [])).map((name) => name.toLowerCase())).not.toContain('x-frame-options');
  });

  it('and says nothing about where it was opened from', () => {
    expect(headersFor('/tab/', [])).toMatchObject({
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    });
  });
});

describe('The panes of Outlook', () => {
  const csp = headersFor('/outlook/', ['http://localhost:4100'])['Content-Security-Policy'] ?? '';

  it('run our scripts and Office.js from Microsoft’s own address, and no other', () => {
    expect(csp).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
    expect(headersFor('/tab/', [])['Content-Security-Policy']).not.toContain('appsforoffice');
  });

  it('send to nobody but us, and stand in frames of Outlook and of the settings alone', () => {
    expect(csp).toContain("connect-src 'self';");
    expect(csp).toContain('https://outlook.office.com https://outlook.office365.com http://localhost:4100');
    expect(headersFor('/outlooks', [])['Content-Security-Policy']).toContain("frame-ancestors 'none'");
  });

  it('load Office.js from another cloud’s address where the settings name one', () => {
    const other = headersFor('/outlook/', [], 'https://office.other-cloud.example/lib/office.js');
    expect(other['Content-Security-Policy']).toContain("script-src 'self' https://office.other-cloud.example;");
  });
});

describe('A rule’s answer goes to the tab', () => {
  it.each([
    ['a value', { title: 'My desk' }, 200],
    ['nothing to say', undefined, 204],
    ['a fact is missing', { is: 'asking', ask: [{ fact: 'match', ask: 'What is the match?', because: [] }] }, 422],
    ['safeguarding holds it', { is: 'held', because: ['E-01'] }, 409],
    ['the procedure says not yet', { is: 'refused', words: 'Choose a chair first.' }, 422],
    ['it was decided', { is: 'decided', value: 1, because: [] }, 200],
  ])('%s', (_what, answer, status) => {
    expect(outcomeOf(answer, { answer: z.unknown() }, 'ref').status).toBe(status);
  });

  it('with the missing facts beside the error', () => {
    const ask = [{ fact: 'match', ask: 'What is the match?' }];
    expect(outcomeOf({ is: 'asking', ask }, {}, 'a1b2c3d4').body).toEqual({
      error: { reason: 'asking', words: 'Something is still needed before this can be done.', ref: 'a1b2c3d4' },
      ask,
    });
  });

  it('with what the contract says of it and nothing else: a whole row of ours never leaves', () => {
    const { answer } = ROUTES['POST /api/meetings/:ref/chair'];
    const row = { is: 'changed', meeting: { ref: 'SM-2026-9001', chairNotes: 'Planted words about Kit Kumquat' } };
    expect(outcomeOf(row, { answer }, 'ref')).toEqual({ status: 200, body: { is: 'changed' } });
  });

  it('or not at all when it is otherwise than the contract, and what stood there is not in the fault', () => {
    const { answer } = ROUTES['GET /api/desk'];
    const wrong = () => outcomeOf({ today: 'Kit Kumquat', notices: 3 }, { answer }, 'ref');
    expect(wrong).toThrow('today (custom), person (invalid_type), waiting (invalid_type)');
    expect(wrong).not.toThrow('Kumquat');
  });

  it.each([
    ['not-yours', 403],
    ['refused', 502],
    ['changed-meanwhile', 409],
    ['done-before', 409],
    ['try-later', 503],
    ['rejected', 500],
    ['damaged', 500],
    ['unclear', 502],
  ] as const)('and the fault “%s” as %i', (reason, status) => {
    expect(outcomeOfFailure(new Fault(reason, 'a-step'), 'ref').status).toBe(status);
  });

  it('what Microsoft 365 refuses is never called a lack of access, in the tab or in Teams; who can mend it is said', () => {
    const log = logAt('silent');
    const said = (reason: 'refused' | 'not-yours') => {
      const fault = new Fault(reason, 'a-step');
      return [JSON.stringify(outcomeOfFailure(fault, 'a1b2c3d4').body), tellTrouble(fault, 'a1b2c3d4', 'judge', log)];
    };
    for (const words of said('refused')) {
      expect(words).toContain('Your IT team can mend it');
      expect(words).not.toContain('have access');
      expect(words).toContain('a1b2c3d4');
    }
    for (const words of said('not-yours')) {
      expect(words).toContain('You do not have access to this');
      expect(words).not.toContain('Microsoft');
    }
  });

  it('and a failure of ours without a word of what failed', () => {
    const { status, body } = outcomeOfFailure(new Error('typed: Kit Kumquat wants to leave'), 'a1b2c3d4');
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toContain('Kumquat');
  });
});

describe('What a card sends is read', () => {
  const form = z.object({
    formId: z.string(),
    whatHappened: z.string().min(1).max(10),
    voice: z.enum(['child', 'carer'], { error: 'Say who told you.' }),
  });

  it('when it is whole', () => {
    const sent = { formId: 'f', whatHappened: 'a row', voice: 'child', verb: 'report' };
    expect(readInput(form, sent)).toEqual({
      is: 'read',
      input: { formId: 'f', whatHappened: 'a row', voice: 'child' },
    });
  });

  it.each([
    [{ formId: 'f', voice: 'child' }, '“What happened” needs an answer. Nothing you typed is lost.'],
    [{ formId: 'f', whatHappened: '', voice: 'child' }, '“What happened” needs an answer. Nothing you typed is lost.'],
    [
      { formId: 'f', whatHappened: 'x'.repeat(11), voice: 'child' },
      '“What happened” is too long or too large. Nothing you typed is lost.',
    ],
    [{ formId: 'f', whatHappened: 'a row', voice: 'dog' }, 'Say who told you. Nothing you typed is lost.'],
    ['no form at all', '“This form” needs an answer. Nothing you typed is lost.'],
  ])('and %j is answered with a sentence', (sent, words) => {
    expect(readInput(form, sent)).toEqual({ is: 'unreadable', words });
  });
});

describe('One person may ask a few times at once, then so many a second', () => {
  it('and another person is not kept waiting by it', () => {
    let milliseconds = 0;
    const allowance = allowanceOf(2, 1, () => milliseconds);
    expect([allowance.take('petra'), allowance.take('petra'), allowance.take('petra')]).toEqual([0, 0, 1]);
    expect(allowance.take('tobias')).toBe(0);
    milliseconds = 1_000;
    expect([allowance.take('petra'), allowance.take('petra')]).toEqual([0, 1]);
  });
});

describe('Teams’ refusals mean', () => {
  const refusal = (statusCode: number, code: string) =>
    Object.assign(new Error('text'), { statusCode, body: { error: { code } } });

  it.each([
    [403, 'BotNotInConversationRoster', 'not-installed'],
    [403, 'ConversationBlockedByUser', 'blocked'],
    [403, 'MessageWritesBlocked', 'blocked'],
    [403, 'BotDisabledByAdmin', 'blocked'],
    [404, 'ConversationNotFound', 'gone'],
    [429, 'Throttled', 'other'],
  ] as const)('%i %s: %s', (status, code, means) => {
    expect(refusalOf(refusal(status, code))).toBe(means);
  });

  it.each([
    [412, 'PreconditionFailed', 'try-later'],
    [429, 'Throttled', 'try-later'],
    [502, 'BadGateway', 'try-later'],
    [503, 'ServiceUnavailable', 'try-later'],
    [504, 'GatewayTimeout', 'try-later'],
    [413, 'MessageSizeTooBig', 'rejected'],
    [401, 'BotNotRegistered', 'try-later'],
  ] as const)('%i %s: the step is %s', (status, code, reason) => {
    expect(faultFor(refusal(status, code), 'a-step').reason).toBe(reason);
  });

  it('no answer at all: the step is tried later', () => {
    expect(faultFor(new Error('socket hang up'), 'a-step').reason).toBe('try-later');
  });
});
