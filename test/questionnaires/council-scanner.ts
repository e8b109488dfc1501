import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A council's scanner of files, as docs/questionnaires.md describes it. */
export interface Scanner {
  readonly url: string;
  /** What each file that came said of itself. */
  seen(): readonly string[];
  /** With which status it answers from now on. */
  answer(status: number): void;
  close(): Promise<void>;
}

export async function openScanner(): Promise<Scanner> {
  const seen: string[] = [];
  let status = 200;
  const server = createServer((request, response) => {
    let bytes = 0;
    request.on('data', (piece: Buffer) => (bytes += piece.length));
    request.on('end', () => {
      seen.push(`${request.headers['content-type'] ?? ''}, ${String(bytes)} bytes`);
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/scan`,
    seen: () => seen,
    answer: (next) => {
      status = next;
    },
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => {
          closed();
        });
      }),
  };
}
