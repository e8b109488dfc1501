import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unitMeter, unitsOf } from '../../../sandbox/graph/resource-units.ts';
import { tenantLatency } from '../../../sandbox/wire/latency.ts';
import { startSandbox, type Sandbox } from '../../../sandbox/testing.ts';
import { errorOf } from '../microsoft.ts';
import { graphOf, type Ask } from './graph-of.ts';

/** https://learn.microsoft.com/sharepoint/dev/general-development/how-to-avoid-getting-throttled-or-blocked-in-sharepoint-online */
describe('What SharePoint charges', () => {
  const charged = (call: string): number => {
    const [method = '', url = ''] = call.split(' ');
    const { pathname: path, searchParams: query } = new URL(url, 'https://graph');
    return unitsOf({ method, path, query });
  };

  it('is one unit for a single thing, two for a question or a write, five for permissions', () => {
    expect(charged('GET /sites/s/lists/l/items/3')).toBe(1);
    expect(charged('GET /sites/s/lists/l/items/3?$expand=fields')).toBe(1);
    expect(charged('GET /drives/d/items/f/content')).toBe(1);
    expect(charged('GET /sites/s/lists/l/items?$top=1')).toBe(2);
    expect(charged('GET /sites/s/lists/l/columns')).toBe(2);
    expect(charged('POST /sites/s/lists/l/items')).toBe(2);
    expect(charged('PATCH /sites/s/lists/l/items/3/fields')).toBe(2);
    expect(charged('DELETE /sites/s/lists/l/items/3')).toBe(2);
    expect(charged('POST /sites/s/permissions')).toBe(5);
    expect(charged('GET /drives/d/items/f?$expand=permissions')).toBe(5);
  });

  it('is one unit for what changed since a token, and two without one', () => {
    expect(charged('GET /sites/s/lists/l/items/delta?token=abc')).toBe(1);
    expect(charged('GET /sites/s/lists/l/items/delta')).toBe(2);
  });

  it('is nothing for people, diaries and mail', () => {
    expect(charged('GET /users/u')).toBe(0);
    expect(charged('POST /users/u/events')).toBe(0);
  });

  it('may come to 1,250 a minute: each app for itself, and what is refused counts too', () => {
    let now = 0;
    const meter = unitMeter(() => now);
    for (let call = 0; call < 499; call += 1) expect(meter('app', 2)).toEqual({});
    now = 20_000;
    expect(meter('app', 2)).toEqual({
      'RateLimit-Limit': '1250',
      'RateLimit-Remaining': '250',
      'RateLimit-Reset': '40',
    });
    for (let call = 0; call < 125; call += 1) meter('app', 2);
    expect(refusalOf(() => meter('app', 1))).toMatchObject({ status: 429, headers: { 'Retry-After': '40' } });
    expect(meter('other', 2)).toEqual({});
    now = 60_001;
    expect(meter('app', 2)).toEqual({});
  });
});

const refusalOf = (go: () => unknown): unknown => {
  try {
    go();
  } catch (refusal) {
    return refusal;
  }
  return undefined;
};

describe('A tenant’s slowness', () => {
  it('keeps to what councils see, and is the same from start to start', () => {
    const [one, other] = [tenantLatency(), tenantLatency()];
    const within = { read: [150, 400], write: [300, 800], exchange: [300, 1500], connector: [100, 300] } as const;
    for (const work of ['read', 'write', 'exchange', 'connector'] as const) {
      const waits = Array.from({ length: 200 }, () => one(work));
      expect(Array.from({ length: 200 }, () => other(work))).toEqual(waits);
      expect(Math.min(...waits)).toBeGreaterThanOrEqual(within[work][0]);
      expect(Math.max(...waits)).toBeLessThanOrEqual(within[work][1]);
      expect(new Set(waits).size).toBeGreaterThan(50);
    }
  });
});

describe('A sandbox as strict as a tenant', () => {
  let sandbox: Sandbox;
  let graph: Ask;
  beforeAll(async () => {
    sandbox = await startSandbox({ latency: 'tenant' });
    graph = await graphOf(sandbox);
  });
  afterAll(() => sandbox.stop());
  const lists = (count: number) => ({
    requests: Array.from({ length: count }, (_, id) => ({
      id: String(id),
      method: 'GET',
      url: `/sites/${sandbox.env['SITE_ID'] ?? ''}/lists`,
    })),
  });
  const statuses = (body: Record<string, unknown>): readonly number[] =>
    (body['responses'] as { status: number }[]).map(({ status }) => status);

  it('counts a batch as one trip, and each of its parts as a request with its units', async () => {
    await sandbox.control.resetCalls();
    await graph('POST', '/$batch', lists(3));
    await graph('GET', `/sites/${sandbox.env['SITE_ID'] ?? ''}`);
    const { log, ...sums } = await sandbox.control.calls();
    expect(sums).toEqual({
      trips: 2,
      requests: 4,
      units: 7,
      connector: 0,
      throttled: 0,
      routes: { 'GET /sites/*': 1, 'GET /sites/*/lists': 3 },
    });
    expect(log.map(({ units, routes }) => [units, routes])).toEqual([
      [6, ['GET /sites/*/lists', 'GET /sites/*/lists', 'GET /sites/*/lists']],
      [1, ['GET /sites/*']],
    ]);
    // One after the other: the second began when the first had been answered.
    expect(log[1]?.from).toBeGreaterThanOrEqual(log[0]?.to ?? Infinity);
    await sandbox.control.resetCalls();
    expect(await sandbox.control.calls()).toMatchObject({ trips: 0, requests: 0, units: 0, routes: {} });
  });

  it('throttles parts of a batch inside a 200, each with how long to wait', async () => {
    for (let used = 0; used < 1250; used += 400) {
      await Promise.all(Array.from({ length: 10 }, () => graph('POST', '/$batch', lists(20))));
    }
    const { status, body } = await graph('POST', '/$batch', lists(2));
    expect(status).toBe(200);
    expect(statuses(body)).toEqual([429, 429]);
    const [part] = body['responses'] as { headers: Record<string, string>; body: { error: { code: string } } }[];
    expect(part?.body.error.code).toBe('activityLimitReached');
    expect(Number(part?.headers['Retry-After'])).toBeGreaterThan(0);
    expect(part?.headers['RateLimit-Remaining']).toBe('0');
    const alone = await graph('GET', `/sites/${sandbox.env['SITE_ID'] ?? ''}/lists`);
    expect(alone.status).toBe(429);
    expect(alone.headers['retry-after']).toBe(alone.headers['ratelimit-reset']);
    expect((await sandbox.control.calls()).throttled).toBeGreaterThan(2);
  });

  /** https://learn.microsoft.com/office365/servicedescriptions/exchange-online-service-description/exchange-online-limits */
  it('takes thirty letters a minute from a mailbox, and says when the next may go', async () => {
    const organiser = encodeURIComponent(sandbox.env['ORGANISER_MAILBOX'] ?? '');
    const to = [{ emailAddress: { address: 'hazel.household@home.example' } }];
    const letter = { message: { subject: 'Meeting ref SM-2027-0001', toRecipients: to } };
    const send = () => graph('POST', `/users/${organiser}/sendMail`, letter);
    for (let sent = 0; sent < 30; sent += 3) {
      expect((await Promise.all([send(), send(), send()])).map(({ status }) => status)).toEqual([202, 202, 202]);
    }
    const more = await send();
    expect(more.status).toBe(429);
    expect(errorOf(more).code).toBe('ApplicationThrottled');
    expect(Number(more.headers['retry-after'])).toBeGreaterThan(0);
  }, 60_000);
});
