import { describe, expect, it } from 'vitest';
import { aList, errorOf, givenMicrosoft, type Body } from './microsoft.ts';

/** https://learn.microsoft.com/graph/json-batching */
describe('A batch', () => {
  const microsoft = givenMicrosoft();
  const { graph } = microsoft;
  /** Answers come in any order; they are told apart by their id. */
  const statuses = (body: Body) =>
    Object.fromEntries((body['responses'] as { id: string; status: number }[]).map(({ id, status }) => [id, status]));
  const insert = (list: string, id: string, Key: string, dependsOn: readonly string[] = []) => ({
    id,
    method: 'POST',
    url: `${list}/items`,
    headers: { 'Content-Type': 'application/json' },
    body: { fields: { Key } },
    ...(dependsOn.length === 0 ? {} : { dependsOn }),
  });

  it('takes 20 requests and no more', async () => {
    const requests = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        id: String(index),
        method: 'GET',
        url: `/users/${microsoft.worker}`,
      }));
    expect((await graph('POST', '/$batch', { requests: requests(20) })).status).toBe(200);
    expect((await graph('POST', '/$batch', { requests: requests(21) })).status).toBe(400);
  });

  it('is 200 whatever its parts are, and fails what depends on a failure with 424', async () => {
    const list = await aList(microsoft);
    const { status, body } = await graph('POST', '/$batch', {
      requests: [insert(list, '1', 'same'), insert(list, '2', 'same', ['1']), insert(list, '3', 'other', ['2'])],
    });
    expect(status).toBe(200);
    expect(statuses(body)).toEqual({ '1': 201, '2': 400, '3': 424 });
  });

  it('judges each part alone: one that is refused keeps no other from being done', async () => {
    const list = await aList(microsoft);
    const nobody = { id: 'nobody', method: 'GET', url: '/users/nobody-of-that-name@example.org' };
    const { body } = await graph('POST', '/$batch', { requests: [insert(list, 'one', 'a'), nobody] });
    expect(statuses(body)).toEqual({ one: 201, nobody: 404 });
    const parts = body['responses'] as { id: string; body: { error?: { code: string } } }[];
    expect(parts.find(({ id }) => id === 'nobody')?.body.error?.code).toBe('Request_ResourceNotFound');
  });

  it('takes a change with an If-Match of its own', async () => {
    const list = await aList(microsoft);
    const made = (await graph('POST', `${list}/items`, { fields: { Key: 'a' } })).body;
    const change = (id: string, etag: string) => ({
      id,
      method: 'PATCH',
      url: `${list}/items/${String(made['id'])}/fields`,
      headers: { 'Content-Type': 'application/json', 'If-Match': etag },
      body: { State: 'sent' },
    });
    const old = '"00000000-0000-4000-8000-000000000000,1"';
    const late = await graph('POST', '/$batch', { requests: [change('1', old)] });
    expect([409, 412]).toContain(statuses(late.body)['1']);
    const right = await graph('POST', '/$batch', { requests: [change('1', String(made['eTag']))] });
    expect(statuses(right.body)).toEqual({ '1': 200 });
  });

  it('is refused whole when it is not well made, and then nothing of it is done', async () => {
    const list = await aList(microsoft);
    const refused = async (requests: readonly Body[]) => {
      const answer = await graph('POST', '/$batch', { requests });
      expect(answer.status).toBe(400);
      expect(errorOf(answer).code).toBe('BadRequest');
    };
    await refused([insert(list, 'a', 'one'), insert(list, 'A', 'two')]);
    await refused([insert(list, '1', 'one'), { ...insert(list, '2', 'two'), headers: {} }]);
    await refused([insert(list, '1', 'one', ['2']), insert(list, '2', 'two')]);
    await refused([{ id: '1', method: 'GET', url: 'https://graph.microsoft.com/v1.0/users' }]);
    expect((await graph('GET', `${list}/items`)).body['value']).toEqual([]);
  });
});
