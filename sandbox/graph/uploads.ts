import type { World } from '../world.ts';
import type { Reply } from '../wire/http.ts';
import { fileOf, keepFile } from './drives.ts';
import { GraphRefusal, invalidRequest, itemNotFound } from './refusal.ts';
import type { Upload } from './upload.ts';

const PART_STEP_BYTES = 320 * 1024;

/** One part of a large file. The upload's own address is the key: it takes no token. */
export function takePart(
  id: string,
  range: string | undefined,
  bytes: Buffer,
  uploads: Map<string, Upload>,
  world: World,
): Reply {
  const upload = uploads.get(id);
  if (upload === undefined) throw itemNotFound();
  const { first, last, size } = rangeIn(range, bytes.length);
  if (first !== upload.parts.length)
    throw new GraphRefusal(416, 'invalidRange', 'The uploaded fragment has already been received.');
  const isLast = last + 1 === size;
  if (!isLast && bytes.length % PART_STEP_BYTES !== 0) throw invalidRequest('Fragments must be a multiple of 320 KiB.');
  upload.parts = Buffer.concat([upload.parts, bytes]);
  if (!isLast)
    return {
      status: 202,
      body: { expirationDateTime: world.clock.now().toISOString(), nextExpectedRanges: [`${last + 1}-`] },
    };

  uploads.delete(id);
  const taken = world.files.value.some(({ drive, path }) => drive === upload.drive && path === upload.path);
  if (taken && upload.conflict === 'fail')
    throw new GraphRefusal(409, 'nameAlreadyExists', 'An item with the same name already exists.');
  const file = keepFile(upload.drive, upload.path, upload.parts, undefined, world);
  return { status: taken ? 200 : 201, body: fileOf(file, { app: { appId: '' } }) };
}

/** Which bytes of how many these are; their number must be what the header says. */
function rangeIn(header: string | undefined, length: number) {
  const [, from = '', to = '', total = ''] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(header ?? '') ?? [];
  const [first, last, size] = [Number(from), Number(to), Number(total)];
  if (from === '' || last - first + 1 !== length)
    throw invalidRequest('The Content-Range header is missing or malformed.');
  return { first, last, size };
}
