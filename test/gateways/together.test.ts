import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gateBy } from '../../bot/microsoft365/gate.ts';
import { together, type Asked } from '../../bot/microsoft365/together.ts';

interface Part {
  readonly id: string;
  readonly method: string;
  readonly url: string;
}

/** A Graph that answers each part with its own address, and remembers what came in one trip. */
function graphOf(answer: (part: Part) => object = ({ url }) => ({ status: 200, body: { url } })) {
  const trips: string[][] = [];
  const send = together(
    ({ path }) => {
      trips.push([path]);
      return Promise.resolve(new Response(JSON.stringify({ url: path })));
    },
    (body) => {
      const { requests } = body as { readonly requests: readonly Part[] };
      trips.push(requests.map(({ url }) => url));
      // Graph answers in the order in which the parts were ready.
      const responses = requests.map((part) => ({ id: part.id, ...answer(part) })).reverse();
      return Promise.resolve(new Response(JSON.stringify({ responses })));
    },
  );
  return { trips, send };
}
const read = (path: string): Asked => ({ method: 'GET', path });
const row = (path: string): Asked => ({ method: 'PATCH', path, body: { State: 'sent' } });

describe('What is asked at one moment', () => {
  it('goes in one trip, and one alone goes as it is', async () => {
    const { trips, send } = graphOf();
    await Promise.all([send(read('/a')), send(read('/b')), send(read('/c'))]);
    await send(read('/d'));
    expect(trips).toEqual([['/a', '/b', '/c'], ['/d']]);
  });

  it('is answered each with its own, however many there are, never more than twenty in a trip', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.nat(5000), { maxLength: 90 }), async (numbers) => {
        const { trips, send } = graphOf();
        const paths = numbers.map((number) => `/sites/s/lists/l/items/${number}`);
        const answers = await Promise.all(paths.map(async (path) => (await send(read(path)))?.json()));
        expect(answers).toEqual(paths.map((url) => ({ url })));
        expect(trips.flat().sort()).toEqual([...paths].sort());
        expect(Math.max(0, ...trips.map(({ length }) => length))).toBeLessThanOrEqual(20);
      }),
      { numRuns: 30 },
    );
  });

  it('is asked once where it is the same question, and each reads the answer; a write is never another’s', async () => {
    const { trips, send } = graphOf();
    const answers = await Promise.all(
      [read('/a'), read('/b'), read('/a')].map(async (asked) => (await send(asked))?.json()),
    );
    expect(answers).toEqual([{ url: '/a' }, { url: '/b' }, { url: '/a' }]);
    await Promise.all([send(read('/c')), send(read('/c'))]);
    await Promise.all([send(row('/d')), send(row('/d'))]);
    await Promise.all([send(read('/e')), send({ ...read('/e'), headers: { Prefer: 'x' } })]);
    expect(trips).toEqual([['/a', '/b'], ['/c'], ['/d'], ['/d'], ['/e', '/e']]);
  });

  it('is judged part by part: one is to wait, one was changed meanwhile, one is there', async () => {
    const said: Readonly<Record<string, object>> = {
      '/a': { status: 429, headers: { 'Retry-After': '7' }, body: { error: { code: 'activityLimitReached' } } },
      '/b': { status: 412, body: { error: { code: 'preconditionFailed' } } },
      '/c': { status: 200, body: { id: '3' } },
    };
    const { send } = graphOf(({ url }) => said[url] ?? {});
    const [first, second, third] = await Promise.all(['/a', '/b', '/c'].map((path) => send(read(path))));
    expect([first?.status, first?.headers.get('retry-after')]).toEqual([429, '7']);
    expect(second?.status).toBe(412);
    expect(await third?.json()).toEqual({ id: '3' });
  });

  it('has no answer where the batch gave none for it: a write is then looked up, never taken as done', async () => {
    const { send } = graphOf(({ url }) => (url === '/b' ? { id: 'nobody' } : { status: 201, body: {} }));
    const [first, second] = await Promise.all([send(row('/a')), send(row('/b'))]);
    expect(first?.status).toBe(201);
    expect(second).toBeUndefined();
  });

  it('was refused to each, where the whole batch was refused', async () => {
    const send = together(
      () => Promise.resolve(undefined),
      () =>
        Promise.resolve(
          new Response('{"error":{"code":"serviceNotAvailable"}}', { status: 503, headers: { 'Retry-After': '3' } }),
        ),
    );
    const answers = await Promise.all([send(read('/a')), send(read('/b'))]);
    expect(answers.map((answer) => [answer?.status, answer?.headers.get('retry-after')])).toEqual([
      [503, '3'],
      [503, '3'],
    ]);
  });

  it('never holds two writes to one row: a batch keeps no order', async () => {
    const { trips, send } = graphOf();
    const made = (key: string): Asked => ({ method: 'POST', path: '/items', body: { fields: { Key: key } } });
    await Promise.all([
      send(row('/items/1')),
      send(row('/items/2')),
      send(row('/items/1')),
      send(made('a')),
      send(made('b')),
      send(made('a')),
    ]);
    expect(trips).toEqual([
      ['/items/1', '/items/2', '/items', '/items'],
      ['/items/1', '/items'],
    ]);
  });
});

describe('When Microsoft 365 says wait', () => {
  it('both sites wait, for they share their units; each mailbox waits for itself', () => {
    let now = 0;
    const gate = gateBy(() => now);
    gate.wait('/sites/main/lists/Plans/items', 9);
    gate.wait('/users/organiser/sendMail', 4);
    expect(gate.secondsLeft('/sites/restricted/lists/Answers/items')).toBe(9);
    expect(gate.secondsLeft('/users/organiser/events')).toBe(4);
    expect(gate.secondsLeft('/users/somebody/manager')).toBe(0);
    now = 4_000;
    expect(gate.secondsLeft('/users/organiser/events')).toBe(0);
    expect(gate.secondsLeft('/sites/main')).toBe(5);
  });

  it('a shorter wait that is said later does not shorten a longer one', () => {
    const gate = gateBy(() => 0);
    gate.wait('/sites/main', 30);
    gate.wait('/sites/main', 2);
    expect(gate.secondsLeft('/sites/main')).toBe(30);
  });
});
