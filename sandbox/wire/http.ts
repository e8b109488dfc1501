import {
  createServer as createPlain,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { createServer as createTls } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';

/** One request as it came over the wire. */
export interface Call {
  readonly method: string;
  /** The path, decoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** What goes back: an object as JSON, bytes as they are, or a stream that stays open. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The connection is torn down and nothing is answered. */
  readonly lost?: boolean;
  readonly stream?: (response: ServerResponse) => void;
}

export type Answerer = (call: Call) => Promise<Reply>;

export interface Listening {
  readonly port: number;
  stop(): Promise<void>;
}

/** Attachments come through here as well, so the ceiling is Microsoft's 60 MiB part and a little. */
const LARGEST_BODY_BYTES = 64 * 1024 * 1024;

/** Opens a port on this machine alone; with a certificate it speaks TLS. */
export async function listen(
  answer: Answerer,
  port: number,
  tls?: { readonly key: string; readonly cert: string },
): Promise<Listening> {
  const respond = (request: IncomingMessage, response: ServerResponse): void => {
    serve(answer, request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error: { code: 'sandbox', message: 'The sandbox failed. See its log.' } }));
    });
  };
  const server = tls === undefined ? createPlain(respond) : createTls({ key: tls.key, cert: tls.cert }, respond);
  // A proxy's idle time-out would look like a lost answer to the product.
  server.keepAliveTimeout = 60_000;
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const socket of sockets) socket.destroy();
      }),
  };
}

async function serve(answer: Answerer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await bodyOf(request);
  const url = new URL(request.url ?? '/', 'http://sandbox');
  const reply = await answer({
    method: request.method ?? 'GET',
    path: decoded(url.pathname),
    query: url.searchParams,
    headers: request.headers,
    body,
  });
  if (reply.lost) {
    request.socket.destroy();
    return;
  }
  if (reply.stream !== undefined) {
    reply.stream(response);
    return;
  }
  const { bytes, type } = bodyBytes(reply.body);
  response.writeHead(reply.status, {
    ...(type === undefined ? {} : { 'content-type': type }),
    'content-length': String(bytes.length),
    ...reply.headers,
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function bodyBytes(body: unknown): { readonly bytes: Buffer; readonly type?: string } {
  if (body === undefined) return { bytes: Buffer.alloc(0) };
  if (Buffer.isBuffer(body)) return { bytes: body };
  return { bytes: Buffer.from(JSON.stringify(body)), type: 'application/json; charset=utf-8' };
}

function bodyOf(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let length = 0;
    request.on('data', (part: Buffer) => {
      length += part.length;
      if (length > LARGEST_BODY_BYTES) reject(new Error('A request body over 64 MiB came in.'));
      else parts.push(part);
    });
    request.on('end', () => {
      resolve(Buffer.concat(parts));
    });
    request.on('error', reject);
  });
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
