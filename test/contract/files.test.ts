import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { givenMicrosoft, valueOf } from './microsoft.ts';

describe('Files of a document library', () => {
  const microsoft = givenMicrosoft();
  const { graph } = microsoft;
  const WHOLE = { 'content-type': 'application/octet-stream' };

  async function library(): Promise<string> {
    const displayName = `Papers ${randomUUID()}`;
    const body = { displayName, list: { template: 'documentLibrary' } };
    await graph('POST', `/sites/${microsoft.site}/lists`, body, {}, 'administrator');
    const drives = valueOf(await graph('GET', `/sites/${microsoft.site}/drives`));
    return `/drives/${String(drives.find(({ name }) => name === displayName)?.['id'])}`;
  }

  it('are put by their path and read by their id', async () => {
    const drive = await library();
    const put = await graph('PUT', `${drive}/root:/SM-2027-0001/minutes.docx:/content`, Buffer.from('minutes'), WHOLE);
    expect(put.status).toBe(201);
    expect(put.body).toMatchObject({ name: 'minutes.docx', size: 7 });
    const read = await graph('GET', `${drive}/items/${String(put.body['id'])}/content`);
    expect(read.bytes.toString()).toBe('minutes');
  });

  it('keep their id when they are put again', async () => {
    const drive = await library();
    const path = `${drive}/root:/a.txt:/content`;
    const first = await graph('PUT', path, Buffer.from('one'), WHOLE);
    const second = await graph('PUT', path, Buffer.from('three'), WHOLE);
    expect(second.body['id']).toBe(first.body['id']);
    expect(second.body['size']).toBe(5);
  });

  /** @see https://learn.microsoft.com/graph/api/driveitem-list-children */
  it('stand in folders, which are children of the library themselves', async () => {
    const drive = await library();
    await graph('PUT', `${drive}/root:/q-1/drawing.png:/content`, Buffer.from('a house'), WHOLE);
    await graph('PUT', `${drive}/root:/a.txt:/content`, Buffer.from('one'), WHOLE);
    const top = valueOf(await graph('GET', `${drive}/root/children`));
    expect(top.map(({ name, folder }) => [name, folder === undefined ? 'file' : 'folder']).sort()).toEqual([
      ['a.txt', 'file'],
      ['q-1', 'folder'],
    ]);
    expect(top.find(({ name }) => name === 'q-1')).toMatchObject({ folder: { childCount: 1 } });
    const inside = valueOf(await graph('GET', `${drive}/root:/q-1:/children`));
    expect(inside.map(({ name }) => name)).toEqual(['drawing.png']);
  });

  it('over 4 MB go up in parts of a multiple of 320 KiB', async () => {
    const drive = await library();
    const bytes = Buffer.alloc(5 * 1024 * 1024, 'x');
    expect((await graph('PUT', `${drive}/root:/big.bin:/content`, bytes, WHOLE)).status).toBe(413);

    const session = await graph('POST', `${drive}/root:/big.bin:/createUploadSession`, {});
    const part = 10 * 320 * 1024;
    const send = (from: number, to: number) =>
      graph('PUT', String(session.body['uploadUrl']), bytes.subarray(from, to), {
        ...WHOLE,
        'content-range': `bytes ${from}-${to - 1}/${bytes.length}`,
      });
    expect((await send(0, part)).status).toBe(202);
    expect((await send(0, part)).status).toBe(416);
    const last = await send(part, bytes.length);
    expect([200, 201]).toContain(last.status);
    expect(last.body).toMatchObject({ name: 'big.bin', size: bytes.length });
  });
});
