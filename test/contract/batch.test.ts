import { describe, expect, it } from 'vitest';
import { aList, givenMicrosoft, type Body } from './microsoft.ts';

describe('A batch', () => {
  const microsoft = givenMicrosoft();
  const { graph } = microsoft;
  const parts = (body: Body) => body['responses'] as { id: string; status: number }[];

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
    const insert = (id: string, Key: string, dependsOn: readonly string[]) => ({
      id,
      method: 'POST',
      url: `${list}/items`,
      headers: { 'Content-Type': 'application/json' },
      body: { fields: { Key } },
      ...(dependsOn.length === 0 ? {} : { dependsOn }),
    });
    const { status, body } = await graph('POST', '/$batch', {
      requests: [insert('1', 'same', []), insert('2', 'same', ['1']), insert('3', 'other', ['2'])],
    });
    expect(status).toBe(200);
    expect(parts(body).map((part) => part.status)).toEqual([201, 400, 424]);
  });
});
