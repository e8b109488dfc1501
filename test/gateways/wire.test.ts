import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JUDGEMENTS, ROLES } from '#rules';
import { minutesLater, momentOf, londonTime } from '../../bot/graph/london.ts';
import { numberOf, uuidOf } from '../../bot/graph/marks.ts';
import { laneOf, lanes } from '../../bot/microsoft365/lanes.ts';
import { ofACommand, pauseBefore, waitAskedFor } from '../../bot/microsoft365/patience.ts';
import { meaningOf, refusalOf } from '../../bot/microsoft365/refusals.ts';
import { choices, maybe, moment, note, UNREADABLE, words, type Column } from '../../bot/records/kinds.ts';

describe('What a refusal of Microsoft’s means', () => {
  it.each([
    ['a second event under one id', 400, 'ErrorDuplicateTransactionId', 'write', 'done-before'],
    ['a row that is out of date', 412, 'preconditionFailed', 'write', 'changed-meanwhile'],
    ['a row that is out of date, said otherwise', 409, 'resourceModified', 'write', 'changed-meanwhile'],
    ['a delta link that ran out', 410, 'SyncStateNotFound', 'read', 'changed-meanwhile'],
    ['a delta link that ran out, said otherwise', 400, 'InvalidDeltaToken', 'read', 'changed-meanwhile'],
    ['a missing permission', 403, 'ErrorAccessDenied', 'write', 'refused'],
    ['a token that is no good', 401, 'InvalidAuthenticationToken', 'read', 'refused'],
    ['someone who blocked the bot', 403, 'ConversationBlockedByUser', 'write', 'blocked'],
    ['too many requests', 429, 'ApplicationThrottled', 'write', 'try-later'],
    ['a gateway that timed out on a write: it may have been done', 504, 'UnknownError', 'write', 'unclear'],
    ['a gateway that timed out on a read', 504, 'UnknownError', 'read', 'try-later'],
    ['a service that is away, to a write', 503, 'ServiceUnavailable', 'write', 'unclear'],
    ['a request of ours that is wrong', 400, 'invalidRequest', 'write', 'rejected'],
    ['a message that is too big', 413, 'MessageSizeTooBig', 'write', 'rejected'],
  ] as const)('%s', (_what, status, code, kind, reason) => {
    expect(meaningOf({ status, code, message: '' }, kind)).toBe(reason);
  });

  it('tells a duplicate from other bad requests by SharePoint’s words', () => {
    const message = 'One or more fields with unique constraints already has the provided value.';
    expect(meaningOf({ status: 400, code: 'invalidRequest', message }, 'write')).toBe('done-before');
  });

  it('can be read when a proxy answers with a page', () => {
    expect(refusalOf(502, '<html>Bad Gateway</html>')).toEqual({ status: 502, code: '', message: '' });
  });
});

describe('Waiting', () => {
  it.each([
    ['2', 2],
    ['0', 0],
    ['Sat, 21 Nov 2026 20:00:03 GMT', 3],
    ['Sat, 21 Nov 2026 19:00:00 GMT', 0],
    ['soon', undefined],
    ['', undefined],
  ])('when %j is asked for, is so many seconds', (asked, seconds) => {
    expect(waitAskedFor(asked, Date.parse('2026-11-21T20:00:00Z'))).toBe(seconds);
  });

  it('is never shorter than was asked for, and never sits out a long wait with a person at the other end', () => {
    expect(pauseBefore(1, 2, 0.5)).toBe(2.25);
    expect(pauseBefore(1, 60, 0.5)).toBeUndefined();
    expect(pauseBefore(4, 1, 0.5)).toBeUndefined();
  });

  it('a command that an administrator started sits out minutes, and says so', () => {
    const said: string[] = [];
    const patience = ofACommand((sentence) => said.push(sentence));
    expect(pauseBefore(1, 60, 0, patience)).toBe(60);
    expect(pauseBefore(20, 300, 0, patience)).toBe(300);
    expect(pauseBefore(21, 1, 0, patience)).toBeUndefined();
    expect(pauseBefore(1, 3600, 0, patience)).toBeUndefined();
    patience.tell?.(1);
    patience.tell?.(41.2);
    expect(said).toEqual(['Microsoft 365 asks us to wait 42 seconds; it goes on by itself.']);
  });
});

describe('Lanes', () => {
  it.each([
    ['/users/placement.meetings@wrenford.example/events', '/users/placement.meetings@wrenford.example'],
    ['/users/Placement.Meetings@wrenford.example/sendMail', '/users/placement.meetings@wrenford.example'],
    ['/sites/host,1,2/lists/Plans/items?$top=1', '/sites/host,1,2'],
    ['/users?$search=x', '/'],
  ])('%s goes in %s', (path, lane) => {
    expect(laneOf(path)).toBe(lane);
  });

  it('let four go at once, and the others after them, also when some fail', async () => {
    const inLane = lanes();
    let [now, most] = [0, 0];
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) =>
        inLane('/users/x', async () => {
          now += 1;
          most = Math.max(most, now);
          await new Promise((resolve) => setTimeout(resolve, 2));
          now -= 1;
          if (n % 3 === 0) throw new Error('refused');
        }),
      ),
    );
    expect(most).toBe(4);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(13);
  });
});

describe('The clocks in London', () => {
  it.each([
    ['in winter', '2026-12-01T09:30', '2026-12-01T09:30:00.000Z'],
    ['in summer', '2026-07-01T09:30', '2026-07-01T08:30:00.000Z'],
    ['before they go forward', '2027-03-28T00:30', '2027-03-28T00:30:00.000Z'],
    ['after they went forward', '2027-03-28T02:30', '2027-03-28T01:30:00.000Z'],
    ['after they went back', '2026-10-25T02:30', '2026-10-25T02:30:00.000Z'],
  ] as const)('%s show %s', (_when, local, utc) => {
    expect(new Date(momentOf(local)).toISOString()).toBe(utc);
    expect(londonTime(Date.parse(utc))).toBe(local);
  });

  it('carry a meeting over midnight', () => {
    expect(minutesLater('2026-12-31T23:30', 60)).toBe('2027-01-01T00:30');
  });
});

describe('Marks', () => {
  it('are the same for the same step, on every replica', () => {
    expect(uuidOf('IN-2026-0007/2/hold')).toBe(uuidOf('IN-2026-0007/2/hold'));
    expect(uuidOf('IN-2026-0007/2/hold')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(uuidOf('IN-2026-0007/2/hold')).not.toBe(uuidOf('IN-2026-0007/3/hold'));
    expect(Number.isSafeInteger(numberOf('IN-2026-0007/2/remind'))).toBe(true);
  });
});

describe('What SharePoint keeps of a value', () => {
  /** SharePoint keeps no empty text, and may end lines in its own way. */
  const saved = (cell: unknown): unknown =>
    cell === '' ? null : typeof cell === 'string' ? cell.replaceAll('\n', '\r\n') : cell;
  const comesBack = <V>(column: Column<V>, value: V): void => {
    expect(column.read(saved(column.write(value)))).toEqual(value);
  };

  it('is any text of many lines', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\r', '')),
        (text) => comesBack(note(), text),
      ),
    );
  });

  it('is any list of words, and any set of roles', () => {
    const word = fc.string({ minLength: 1 }).filter((one) => !/[\r\n]/.test(one));
    fc.assert(fc.property(fc.array(word), (list) => comesBack(words(), list)));
    fc.assert(fc.property(fc.subarray([...ROLES]), (list) => comesBack(choices(ROLES), list)));
  });

  it('is a moment to the second', () => {
    expect(moment().read(moment().write('2026-11-21T20:31:28.750Z'))).toBe('2026-11-21T20:31:28Z');
  });

  it('is nothing where there was nothing, and is not read where it cannot be', () => {
    expect(maybe(moment()).read(null)).toBeUndefined();
    expect(moment().read(null)).toBe(UNREADABLE);
    expect(choices(JUDGEMENTS).read('support\nnonsense')).toBe(UNREADABLE);
  });
});
