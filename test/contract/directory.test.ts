import { describe, expect, it } from 'vitest';
import { errorOf, givenMicrosoft, valueOf } from './microsoft.ts';

describe('The directory', () => {
  const microsoft = givenMicrosoft();
  const { graph } = microsoft;

  it('knows a person by user principal name and by id', async () => {
    const byName = await graph('GET', `/users/${microsoft.worker}`);
    const byId = await graph('GET', `/users/${String(byName.body['id'])}?$select=id,mail`);
    expect(byId.body).toMatchObject({ id: byName.body['id'], mail: microsoft.worker });
  });

  it('shows only what $select names', async () => {
    const { body } = await graph('GET', `/users/${microsoft.worker}?$select=displayName`);
    expect(Object.keys(body).filter((name) => !name.startsWith('@'))).toEqual(['displayName']);
  });

  it('names the manager', async () => {
    const { status, body } = await graph('GET', `/users/${microsoft.worker}/manager?$select=id,mail`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ mail: microsoft.manager });
  });

  it('answers 404 for a person who has no manager', async () => {
    let person = microsoft.worker;
    let answer = await graph('GET', `/users/${person}/manager`);
    for (let levels = 0; answer.status === 200 && levels < 20; levels += 1) {
      person = String(answer.body['id']);
      answer = await graph('GET', `/users/${person}/manager`);
    }
    expect(answer.status).toBe(404);
    expect(errorOf(answer).code).toBe('Request_ResourceNotFound');
  });

  it('shows the chain of managers with $levels=max, to those who accept that it may be late', async () => {
    const path = `/users/${microsoft.worker}?$select=id&$expand=manager($levels=max;$select=id,mail)&$count=true`;
    expect((await graph('GET', path)).status).toBe(400);
    const { body } = await graph('GET', path, undefined, { ConsistencyLevel: 'eventual' });
    expect(body).toMatchObject({ manager: { mail: microsoft.manager } });
  });

  it('searches only with the header ConsistencyLevel: eventual', async () => {
    const path = `/users?$search="mail:${microsoft.worker}"&$count=true&$top=10`;
    expect((await graph('GET', path)).status).toBe(400);
    const found = await graph('GET', path, undefined, { ConsistencyLevel: 'eventual' });
    expect(valueOf(found).map(({ mail }) => mail)).toContain(microsoft.worker);
  });

  it('finds people by their ids, several in one question; whoever is not there is left out', async () => {
    const [worker, manager] = await Promise.all(
      [microsoft.worker, microsoft.manager].map(async (one) => (await graph('GET', `/users/${one}`)).body['id']),
    );
    const nobody = '00000000-0000-4000-8000-000000000000';
    const found = await graph(
      'GET',
      `/users?$filter=id in ('${String(worker)}','${nobody}','${String(manager)}')&$select=id,mail`,
    );
    expect(new Set(valueOf(found).map(({ mail }) => mail))).toEqual(new Set([microsoft.worker, microsoft.manager]));
  });

  it('finds people by a filter on their mail', async () => {
    const found = await graph('GET', `/users?$filter=mail eq '${microsoft.worker}'&$select=mail`);
    expect(valueOf(found)).toEqual([{ mail: microsoft.worker }]);
  });
});
