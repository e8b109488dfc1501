import { describe, expect, it } from 'vitest';
import { aList, errorOf, givenMicrosoft, valueOf, type Body } from './microsoft.ts';

describe('Rows of a list', () => {
  const microsoft = givenMicrosoft();
  const { graph } = microsoft;
  const add = (list: string, fields: Body) => graph('POST', `${list}/items`, { fields });

  it('are created once: a second of the same key is refused, in Microsoft’s words', async () => {
    const list = await aList(microsoft);
    expect((await add(list, { Key: 'plan:1' })).status).toBe(201);
    const again = await add(list, { Key: 'plan:1' });
    expect(again.status).toBe(400);
    expect(errorOf(again)).toMatchObject({
      code: 'invalidRequest',
      message: 'One or more fields with unique constraints already has the provided value.',
    });
    expect(valueOf(await graph('GET', `${list}/items`))).toHaveLength(1);
  });

  it('are found by an indexed column', async () => {
    const list = await aList(microsoft);
    await add(list, { Key: 'a', CaseKey: 'c-1', State: 'draft' });
    await add(list, { Key: 'b', CaseKey: 'c-2', State: 'draft' });
    const filter = encodeURIComponent("fields/CaseKey eq 'c-1' and fields/State eq 'draft'");
    const found = await graph('GET', `${list}/items?$expand=fields($select=Key)&$filter=${filter}`);
    expect(valueOf(found).map(({ fields }) => (fields as Body)['Key'])).toEqual(['a']);
  });

  it('are not found by a column without an index: the refusal says why', async () => {
    const list = await aList(microsoft);
    const answer = await graph('GET', `${list}/items?$filter=${encodeURIComponent("fields/Remark eq 'x'")}`);
    expect(answer.status).toBe(400);
    expect(errorOf(answer).message).toMatch(
      /^Field 'Remark' cannot be referenced in filter or orderby as it is not indexed\./,
    );
    expect((await graph('GET', `${list}/items?$orderby=fields/Remark`)).status).toBe(400);
  });

  it('are compared as moments when the column holds moments', async () => {
    const list = await aList(microsoft);
    await add(list, { Key: 'early', DueUtc: '2027-03-01T08:00:00Z' });
    await add(list, { Key: 'late', DueUtc: '2027-03-03T08:00:00Z' });
    const filter = encodeURIComponent("fields/DueUtc le '2027-03-02T00:00:00Z'");
    const found = await graph('GET', `${list}/items?$expand=fields&$filter=${filter}&$orderby=fields/DueUtc`);
    expect(valueOf(found)).toMatchObject([{ fields: { Key: 'early', DueUtc: '2027-03-01T08:00:00Z' } }]);
  });

  it('are changed once: an old eTag is refused with 412, and nothing changes', async () => {
    const list = await aList(microsoft);
    const made = await add(list, { Key: 'a', State: 'draft' });
    const [path, etag] = [`${list}/items/${String(made.body['id'])}`, String(made.body['eTag'])];
    expect(etag).toMatch(/^"[0-9a-f-]+,\d+"$/i);
    expect((await graph('PATCH', `${path}/fields`, { State: 'sent' }, { 'If-Match': etag })).status).toBe(200);
    const late = await graph('PATCH', `${path}/fields`, { State: 'draft' }, { 'If-Match': etag });
    expect([409, 412]).toContain(late.status);
    expect((await graph('GET', `${path}/fields`)).body['State']).toBe('sent');
  });

  it('answer a change with the fields alone', async () => {
    const list = await aList(microsoft);
    const made = await add(list, { Key: 'a' });
    const changed = await graph('PATCH', `${list}/items/${String(made.body['id'])}/fields`, { CaseKey: 'c-9' });
    expect(changed.body).toMatchObject({ Key: 'a', CaseKey: 'c-9' });
    expect(changed.body['eTag']).toBeUndefined();
    expect(changed.body['fields']).toBeUndefined();
  });

  it('refuse a column that is not there, a text over 255 characters, and a choice that is not offered', async () => {
    const list = await aList(microsoft);
    expect((await add(list, { Key: 'a', Nonsense: 'x' })).status).toBe(400);
    expect((await add(list, { Key: 'a', Remark: 'x'.repeat(256) })).status).toBe(400);
    expect((await add(list, { Key: 'a', State: 'lost' })).status).toBe(400);
    expect((await add(list, { Key: 'a', Payload: 'x'.repeat(5000) })).status).toBe(201);
  });

  it('leave out what is empty', async () => {
    const list = await aList(microsoft);
    const made = await add(list, { Key: 'a', CaseKey: '' });
    const path = `${list}/items/${String(made.body['id'])}/fields`;
    expect('CaseKey' in (await graph('GET', path)).body).toBe(false);
    await graph('PATCH', path, { State: 'draft' });
    await graph('PATCH', path, { State: null });
    expect('State' in (await graph('GET', path)).body).toBe(false);
  });

  it('come a page at a time, and each once', async () => {
    const list = await aList(microsoft);
    for (const Key of ['a', 'b', 'c', 'd', 'e']) await add(list, { Key });
    const keys: unknown[] = [];
    let link: string | undefined = `${list}/items?$expand=fields($select=Key)&$top=2`;
    while (link !== undefined) {
      const { body } = await graph('GET', link);
      keys.push(...(body['value'] as { fields: Body }[]).map(({ fields }) => fields['Key']));
      link = body['@odata.nextLink'] as string | undefined;
    }
    expect(keys).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('tell what changed since a token', async () => {
    const list = await aList(microsoft);
    await add(list, { Key: 'a' });
    const latest = await graph('GET', `${list}/items/delta?token=latest`);
    expect(valueOf(latest)).toEqual([]);
    const made = await add(list, { Key: 'b' });
    const changed = await graph('GET', String(latest.body['@odata.deltaLink']));
    expect(valueOf(changed).map(({ id }) => id)).toEqual([made.body['id']]);
    await graph('DELETE', `${list}/items/${String(made.body['id'])}`);
    const gone = await graph('GET', String(changed.body['@odata.deltaLink']));
    expect(valueOf(gone)).toMatchObject([{ id: made.body['id'], deleted: { state: 'deleted' } }]);
  });

  it('tell more changes than fit a page behind links, and the link for the next time with the last of them', async () => {
    const list = await aList(microsoft);
    for (let number = 0; number < 201; number += 1) await add(list, { Key: `row ${number}` });
    const first = await graph('GET', `${list}/items/delta`);
    expect(first.body['@odata.deltaLink']).toBeUndefined();
    const ids = [...valueOf(first)];
    let last = first;
    for (let link = first.body['@odata.nextLink']; typeof link === 'string'; link = last.body['@odata.nextLink']) {
      last = await graph('GET', link);
      ids.push(...valueOf(last));
    }
    expect(new Set(ids.map(({ id }) => id)).size).toBe(201);
    expect(typeof last.body['@odata.deltaLink']).toBe('string');
  }, 60_000);

  it('keep their versions', async () => {
    const list = await aList(microsoft);
    const made = await add(list, { Key: 'a', State: 'draft' });
    const path = `${list}/items/${String(made.body['id'])}`;
    await graph('PATCH', `${path}/fields`, { State: 'sent' });
    expect(valueOf(await graph('GET', `${path}/versions`)).map(({ id }) => id)).toEqual(['2.0', '1.0']);
  });

  /** https://learn.microsoft.com/graph/api/listitemversion-list */
  it('keep the last fifty of their versions', async () => {
    const list = await aList(microsoft);
    const made = await add(list, { Key: 'a', CaseKey: 'c-0' });
    const path = `${list}/items/${String(made.body['id'])}`;
    for (let change = 1; change <= 50; change += 1) {
      await graph('PATCH', `${path}/fields`, { CaseKey: `c-${change}` });
    }
    const saved = valueOf(await graph('GET', `${path}/versions?$expand=fields`));
    expect(saved).toHaveLength(50);
    expect((saved[0]?.['fields'] as Body)['CaseKey']).toBe('c-50');
    expect((saved.at(-1)?.['fields'] as Body)['CaseKey']).toBe('c-1');
  });

  /** https://learn.microsoft.com/previous-versions/office/sharepoint-server: a Note field ends at 63,999 characters */
  it('hold 63,999 characters in one cell, and no more', async () => {
    const list = await aList(microsoft);
    expect((await add(list, { Key: 'a', Payload: 'x'.repeat(63_999) })).status).toBe(201);
    expect((await add(list, { Key: 'b', Payload: 'x'.repeat(64_000) })).status).toBe(400);
  });

  it('are not found by what is empty', async () => {
    const list = await aList(microsoft);
    await add(list, { Key: 'a' });
    const filter = encodeURIComponent('fields/CaseKey eq null');
    expect((await graph('GET', `${list}/items?$filter=${filter}`)).status).toBe(400);
  });
});
