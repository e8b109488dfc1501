import { describe, expect, it } from 'vitest';
import { aList, errorOf, givenMicrosoft, valueOf } from './microsoft.ts';

describe('Lists and columns', () => {
  const microsoft = givenMicrosoft();
  const { graph } = microsoft;

  it('are an administrator’s to make: the product’s own app is refused', async () => {
    const answer = await graph('POST', `/sites/${microsoft.site}/lists`, {
      displayName: 'Mine',
      list: { template: 'genericList' },
    });
    expect(answer.status).toBe(403);
    expect(errorOf(answer).code).toBe('accessDenied');
  });

  it('come back with their columns, indexes and unique flags', async () => {
    const list = await aList(microsoft);
    const { body } = await graph('GET', `${list}?$expand=columns`);
    expect(body['columns']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'Key', indexed: true, enforceUniqueValues: true, required: true }),
        expect.objectContaining({ name: 'Remark', indexed: false, enforceUniqueValues: false }),
      ]),
    );
  });

  it('are named once on a site', async () => {
    const list = await aList(microsoft);
    const { displayName } = (await graph('GET', list)).body;
    const again = await graph('POST', `/sites/${microsoft.site}/lists`, { displayName }, {}, 'administrator');
    expect(again.status).toBe(409);
    expect(errorOf(again).code).toBe('nameAlreadyExists');
  });

  it('take a new column, and an index on it, from an administrator alone', async () => {
    const list = await aList(microsoft);
    const column = { name: 'Later', text: { maxLength: 32 } };
    expect((await graph('POST', `${list}/columns`, column)).status).toBe(403);
    const made = await graph('POST', `${list}/columns`, column, {}, 'administrator');
    expect(made.status).toBe(201);
    const changed = await graph(
      'PATCH',
      `${list}/columns/${String(made.body['id'])}`,
      { indexed: true },
      {},
      'administrator',
    );
    expect(changed.body).toMatchObject({ name: 'Later', indexed: true });
  });

  it('refuse a unique column without an index', async () => {
    const list = await aList(microsoft);
    const column = { name: 'Alone', text: {}, enforceUniqueValues: true };
    expect((await graph('POST', `${list}/columns`, column, {}, 'administrator')).status).toBe(400);
  });

  it('are not found on a site that is not there', async () => {
    const nowhere = 'nowhere.sharepoint.com,00000000-0000-4000-8000-000000000001,00000000-0000-4000-8000-000000000002';
    expect([403, 404]).toContain((await graph('GET', `/sites/${nowhere}/lists`)).status);
  });

  it('are listed by name', async () => {
    const list = await aList(microsoft);
    const { displayName } = (await graph('GET', list)).body;
    const found = await graph(
      'GET',
      `/sites/${microsoft.site}/lists?$filter=displayName eq '${String(displayName)}'&$select=id,displayName`,
    );
    expect(valueOf(found).map((one) => one['displayName'])).toEqual([displayName]);
  });

  /** https://support.microsoft.com/office/add-an-index-to-a-list-or-library-column: up to 20 columns on a list */
  it('take 20 indexes and no more, those of unique columns among them', async () => {
    const list = await aList(microsoft);
    const column = (name: string) => ({ name, text: { maxLength: 32 }, indexed: true });
    const add = (body: object) => graph('POST', `${list}/columns`, body, {}, 'administrator');
    for (let more = 5; more <= 20; more += 1) expect((await add(column(`Index${more}`))).status).toBe(201);
    expect((await add(column('Index21'))).status).toBe(400);
    const plain = await add({ name: 'Plain', text: { maxLength: 32 } });
    expect(plain.status).toBe(201);
    const late = await graph(
      'PATCH',
      `${list}/columns/${String(plain.body['id'])}`,
      { indexed: true },
      {},
      'administrator',
    );
    expect(late.status).toBe(400);
  });

  it('refuse a column under a name that SharePoint has for itself', async () => {
    const list = await aList(microsoft);
    for (const name of ['Author', 'ContentType', 'Order', 'GUID', 'FileRef', 'attachments']) {
      const answer = await graph('POST', `${list}/columns`, { name, text: {} }, {}, 'administrator');
      expect([400, 409]).toContain(answer.status);
    }
  });
});
