import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { addressOf, gateOf, networkOf } from '../../bot/forms/gate.ts';

const madeUp = { link: 'f1.secret', ours: false, address: '203.0.113.7', nowMs: 0 };

describe('Made-up links', () => {
  it('are looked for thirty times in ten minutes from one address; then nobody is asked any more', async () => {
    const gate = gateOf();
    let asked = 0;
    const look = () => Promise.resolve({ is: 'unknown', asked: (asked += 1) });
    for (let each = 0; each < 100; each += 1) await gate(madeUp, look);
    expect(asked).toBe(30);
    expect(await gate(madeUp, look)).toEqual({ is: 'wait', seconds: 600 });
    expect((await gate({ ...madeUp, nowMs: 600_000 }, look)).is).toBe('unknown');
  });

  it('keep nobody out who has a link of ours, from the same address', async () => {
    const gate = gateOf();
    for (let each = 0; each < 100; each += 1) await gate(madeUp, () => Promise.resolve({ is: 'unknown' }));
    expect(await gate({ ...madeUp, ours: true }, () => Promise.resolve({ is: 'ask-code' }))).toEqual({
      is: 'ask-code',
    });
  });

  it('are looked for eight at a time, from however many addresses', async () => {
    const gate = gateOf();
    let running = 0;
    let most = 0;
    const look = async () => {
      most = Math.max(most, (running += 1));
      await new Promise(setImmediate);
      running -= 1;
      return { is: 'unknown' };
    };
    const all = Array.from({ length: 200 }, (_each, index) => gate({ ...madeUp, address: `203.0.113.${index}` }, look));
    const answers = await Promise.all(all);
    expect(most).toBe(8);
    expect(answers.filter(({ is }) => is === 'wait')).toHaveLength(192);
  });

  it('and a link of an older letter, which has no mark, still opens its form', async () => {
    expect((await gateOf()(madeUp, () => Promise.resolve({ is: 'ask-code' }))).is).toBe('ask-code');
  });
});

describe('Whoever has a link of ours', () => {
  const theirs = { ...madeUp, ours: true };
  const look = () => Promise.resolve({ is: 'ask-code' });

  it('sees sixty pages in a minute; then Microsoft 365 is not asked for them until the minute is over', async () => {
    const gate = gateOf();
    const from = (place: number) => ({ ...theirs, address: `203.0.113.${place}` });
    for (let each = 0; each < 60; each += 1) expect((await gate(from(each % 2), look)).is).toBe('ask-code');
    expect(await gate(from(3), look)).toEqual({ is: 'wait', seconds: 60 });
    expect((await gate({ ...theirs, nowMs: 60_000 }, look)).is).toBe('ask-code');
  });

  it('is not kept from them by somebody who asks for the same link without end from another place', async () => {
    const gate = gateOf();
    for (let each = 0; each < 500; each += 1) await gate({ ...theirs, address: '2001:db8:1:2::' + String(each) }, look);
    expect((await gate({ ...theirs, address: '2001:db8:1:3::1' }, look)).is).toBe('ask-code');
  });

  it('keeps nobody from theirs by it', async () => {
    const gate = gateOf();
    for (let each = 0; each < 100; each += 1) await gate(theirs, look);
    expect((await gate({ ...theirs, link: 'f2.secret' }, look)).is).toBe('ask-code');
  });
});

describe('One place', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '::ffff:203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:DB8::5', '2001:db8:0:0'],
    ['2001:db8:1:2::', '2001:db8:1:2'],
    ['::1', '0:0:0:0'],
    ['', ''],
  ])('%s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe('Where a request comes from', () => {
  const from = (forwarded: string | undefined, proxies: number) =>
    addressOf(
      {
        headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
        socket: { remoteAddress: '10.0.0.1' },
      } as unknown as IncomingMessage,
      proxies,
    );

  it.each([
    ['nobody is trusted', '203.0.113.7', 0, '10.0.0.1'],
    ['one proxy added it', '203.0.113.7', 1, '203.0.113.7'],
    ['the caller wrote something before what the proxy added', '198.51.100.1, 203.0.113.7', 1, '203.0.113.7'],
    ['two proxies added theirs', '198.51.100.1, 203.0.113.7, 10.0.0.9', 2, '203.0.113.7'],
    ['the proxy added nothing', undefined, 1, '10.0.0.1'],
    ['there are fewer than trusted', '203.0.113.7', 2, '10.0.0.1'],
  ])('%s', (_what, forwarded, proxies, address) => {
    expect(from(forwarded, proxies)).toBe(address);
  });
});
