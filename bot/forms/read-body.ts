import busboy from 'busboy';
import type { IncomingMessage } from 'node:http';

/** Fields of a form by name; a name that comes several times is a list. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** The most that is taken of one request. What is over it is read and dropped, and none of it is looked at. */
export interface BodyLimits {
  readonly bytes: number;
  readonly fields: number;
  /** How long it may take to arrive. */
  readonly seconds: number;
}

/** A page that asks for a code or one answer; anybody can send to it. */
export const SHORT_FORM: BodyLimits = { bytes: 8 * 1024, fields: 10, seconds: 15 };
/** A part of a form, opened with its code. The longest that we ask ourselves has about 90 fields. @source DESIGN §11 */
export const LONG_FORM: BodyLimits = { bytes: 256 * 1024, fields: 200, seconds: 60 };
/** 10 MB of a file, and the fields around it. */
export const UPLOAD: BodyLimits = { bytes: 10 * 1024 * 1024 + 64 * 1024, fields: 10, seconds: 180 };
/** Pieces of a page that sends a file. @source decision 2026-11-29, what strangers send is counted first */
export const MOST_PARTS = 20;
const LONGEST_NAME = 100;
/** How much of what is too long is still read, so that the page that says so reaches the browser. */
const droppedAtMost = (bytes: number): number => bytes * 4 + 1024 * 1024;

export type BodyFault =
  /** More bytes than may be. */
  | 'too-long'
  /** More fields, files or pieces than the page has. */
  | 'too-many'
  /** Not what a browser sends, or cut off. */
  | 'unreadable'
  /** Begun, and not sent to its end in time. */
  | 'too-slow'
  /** Not a form at all. */
  | 'another-kind';
export type Body<T> = { readonly is: 'read'; readonly body: T } | { readonly is: BodyFault };

export interface Upload {
  readonly fields: Fields;
  readonly file: Buffer | undefined;
}

/** Called for each field or file that the parser hands over: what a request makes us look at can be counted. */
type Counted = () => void;

export async function readForm(
  request: IncomingMessage,
  most: BodyLimits = LONG_FORM,
  counted?: Counted,
): Promise<Body<Fields>> {
  const read = await readParts(request, 'application/x-www-form-urlencoded', most, counted);
  return read.is === 'read' ? { is: 'read', body: read.body.fields } : read;
}

/** A page that sends one file, field by field. Neither the file's name nor what it says of its kind is taken. */
export const readUpload = (request: IncomingMessage, counted?: Counted): Promise<Body<Upload>> =>
  readParts(request, 'multipart/form-data', UPLOAD, counted);

async function readParts(
  request: IncomingMessage,
  kind: string,
  most: BodyLimits,
  counted: Counted | undefined,
): Promise<Body<Upload>> {
  const parts = partsOf(request, kind, most, counted);
  // A request of which no encoding was set comes in pieces of bytes.
  const pieces = (request as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  let length = 0;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, most.seconds * 1000, 'late');
  });
  try {
    for (;;) {
      const next = await Promise.race([pieces.next(), late]);
      if (next === 'late') parts?.giveUp('too-slow');
      if (next === 'late' || next.done === true) break;
      length += next.value.length;
      if (length > most.bytes) parts?.giveUp('too-long');
      if (length > droppedAtMost(most.bytes)) break;
      parts?.look(next.value);
    }
  } catch {
    // Whoever sent it went away in the middle.
    parts?.giveUp('unreadable');
  } finally {
    clearTimeout(timer);
  }
  if (parts === undefined) return { is: 'another-kind' };
  const read = await parts.all();
  // Whatever else was wrong with it, and however it was cut on its way.
  return length > most.bytes ? { is: 'too-long' } : read;
}

interface Parts {
  look(piece: Buffer): void;
  giveUp(because: BodyFault): void;
  all(): Promise<Body<Upload>>;
}

/** Fields and file of one request, as the parser finds them; the first fault ends the looking. */
function partsOf(
  { headers }: IncomingMessage,
  kind: string,
  most: BodyLimits,
  counted: Counted | undefined,
): Parts | undefined {
  const type = headers['content-type'];
  if (type === undefined || !isKind(type, kind) || headers['content-encoding'] !== undefined) return undefined;
  const parser = parserFor(type, most);
  if (parser === undefined) return undefined;

  let fault: BodyFault | undefined;
  const giveUp = (because: BodyFault): void => {
    fault ??= because;
  };
  const closed = new Promise<void>((resolve) => {
    parser.once('close', resolve);
  });
  const upload = gatherFrom(parser, most, giveUp, counted);
  return {
    giveUp,
    look: (piece) => {
      if (fault === undefined) parser.write(piece);
      else parser.destroy();
    },
    all: async () => {
      if (fault === undefined) parser.end();
      else parser.destroy();
      await closed;
      return fault === undefined ? { is: 'read', body: upload() } : { is: fault };
    },
  };
}

/** Keeps what the parser finds, and says of the first thing that may not be what it is. */
function gatherFrom(
  parser: busboy.Busboy,
  most: BodyLimits,
  giveUp: (because: BodyFault) => void,
  counted: Counted | undefined,
): () => Upload {
  const fields = new Map<string, string[]>();
  const file: Buffer[] = [];
  let found = 0;
  let files = 0;
  parser.on('field', (name, value, { nameTruncated, valueTruncated }) => {
    counted?.();
    found += 1;
    if (nameTruncated || valueTruncated) giveUp('unreadable');
    if (found > most.fields) {
      giveUp('too-many');
      return;
    }
    const before = fields.get(name);
    if (before === undefined) fields.set(name, [asTyped(value)]);
    else before.push(asTyped(value));
  });
  parser.on('file', (_name, stream) => {
    counted?.();
    files += 1;
    stream.on('data', (piece: Buffer) => file.push(piece));
    stream.on('error', () => {
      giveUp('unreadable');
    });
  });
  parser.on('error', () => {
    giveUp('unreadable');
  });
  for (const limit of ['fieldsLimit', 'filesLimit', 'partsLimit'] as const)
    parser.on(limit, () => {
      giveUp('too-many');
    });
  return () => ({
    fields: Object.fromEntries([...fields].map(([name, values]) => [name, oneOrAll(values)])),
    file: files === 0 ? undefined : Buffer.concat(file),
  });
}

function parserFor(type: string, { bytes, fields }: BodyLimits): busboy.Busboy | undefined {
  try {
    return busboy({
      headers: { 'content-type': type },
      // One more than may be: the parser says of a limit that it was reached, not that it was passed.
      limits: {
        fields: fields + 1,
        files: 1,
        parts: MOST_PARTS + 1,
        fieldNameSize: LONGEST_NAME,
        fieldSize: bytes,
        fileSize: bytes,
      },
    });
  } catch {
    return undefined;
  }
}

const isKind = (type: string, kind: string): boolean => type.split(';', 1)[0]?.trim().toLowerCase() === kind;
const oneOrAll = (values: readonly string[]): string | readonly string[] =>
  values.length === 1 ? (values[0] ?? '') : values;

/** Browsers send each line break as two signs; people typed one. */
const asTyped = (value: string): string => value.replace(/\r\n/g, '\n');

export const oneOf = (fields: Fields, name: string): string | undefined => {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return typeof value === 'string' ? value : value?.[0];
};
