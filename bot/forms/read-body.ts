import type { IncomingMessage } from 'node:http';

/** Fields of a form by name; a name that comes several times is a list. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** Longest body of a form page. @source DESIGN §11 */
export const LARGEST_FORM_BYTES = 256 * 1024;
/** 10 MB of a file, and the fields around it. */
export const LARGEST_UPLOAD_BYTES = 10 * 1024 * 1024 + 64 * 1024;

export type Body<T> = { readonly is: 'read'; readonly body: T } | { readonly is: 'too-long' | 'unreadable' };

/** All of a body, or nothing when it is longer than it may be. */
async function bytesOf(request: IncomingMessage, most: number): Promise<Buffer | undefined> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length;
    // The rest is read and dropped, so that the page that says so reaches the browser.
    if (length <= most) pieces.push(piece);
    else if (length > most * 4) return undefined;
  }
  return length > most ? undefined : Buffer.concat(pieces);
}

export async function readForm(request: IncomingMessage): Promise<Body<Fields>> {
  if (!(request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded'))
    return { is: 'unreadable' };
  const bytes = await bytesOf(request, LARGEST_FORM_BYTES);
  if (bytes === undefined) return { is: 'too-long' };
  const fields = new Map<string, string | string[]>();
  for (const [name, value] of new URLSearchParams(bytes.toString('utf8'))) {
    const before = fields.get(name);
    fields.set(
      name,
      before === undefined ? asTyped(value) : [...(Array.isArray(before) ? before : [before]), asTyped(value)],
    );
  }
  return { is: 'read', body: Object.fromEntries(fields) };
}

/** Browsers send each line break as two signs; people typed one. */
const asTyped = (value: string): string => value.replace(/\r\n/g, '\n');

export const oneOf = (fields: Fields, name: string): string | undefined => {
  const value = fields[name];
  return typeof value === 'string' ? value : value?.[0];
};

export interface Upload {
  readonly fields: Fields;
  readonly file: Buffer | undefined;
}

/** A page that sends one file, field by field. Neither the file's name nor what it says of its kind is taken. */
export async function readUpload(request: IncomingMessage): Promise<Body<Upload>> {
  const boundary = /^multipart\/form-data;.*boundary="?([^";]{1,70})"?/.exec(
    request.headers['content-type'] ?? '',
  )?.[1];
  if (boundary === undefined) return { is: 'unreadable' };
  const bytes = await bytesOf(request, LARGEST_UPLOAD_BYTES);
  if (bytes === undefined) return { is: 'too-long' };
  const fields: Record<string, string> = {};
  let file: Buffer | undefined;
  for (const { head, body } of partsOf(bytes, `--${boundary}`)) {
    const name = /name="([^"]{1,100})"/.exec(head)?.[1];
    if (name === undefined) continue;
    if (/filename="/.test(head)) file = body;
    else fields[name] = body.toString('utf8');
  }
  return { is: 'read', body: { fields, file } };
}

function partsOf(bytes: Buffer, mark: string): readonly { readonly head: string; readonly body: Buffer }[] {
  const parts: { head: string; body: Buffer }[] = [];
  let from = bytes.indexOf(mark);
  while (from >= 0) {
    const start = from + mark.length + 2;
    const next = bytes.indexOf(`\r\n${mark}`, start);
    if (next < 0) break;
    const gap = bytes.indexOf('\r\n\r\n', start);
    if (gap >= 0 && gap < next)
      parts.push({ head: bytes.toString('utf8', start, gap), body: bytes.subarray(gap + 4, next) });
    from = next + 2;
  }
  return parts;
}
