import { connect } from 'node:net';
import restify from 'restify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bringsToken, readJson } from '../../bot/api/read-json.ts';

describe('A body that is begun and not sent to its end', () => {
  const server = restify.createServer({ name: 'steady' });
  const answered = async (_request: restify.Request, response: restify.Response): Promise<void> => {
    response.send(200, {});
    await Promise.resolve();
  };
  server.post('/', [...readJson(bringsToken)], answered);
  server.post('/waits-no-time', [...readJson(bringsToken, 1)], answered);
  beforeAll(
    () =>
      new Promise<void>((resolve) => {
        server.listen(0, '127.0.0.1', () => {
          resolve();
        });
      }),
  );
  afterAll(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  );

  /** What came back until the connection was closed from the other side. */
  const answerTo = (path: string, body: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = connect(Number(server.address().port), '127.0.0.1', () => {
        socket.write(
          `POST ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer a.b.c\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n${body}`,
        );
      });
      let said = '';
      socket.on('data', (piece: Buffer) => {
        said += piece.toString('latin1');
      });
      socket.on('error', reject);
      socket.on('close', () => {
        resolve(said.split('\r\n')[0] ?? '');
      });
    });

  it('is waited for no longer than a body takes, with a token that is none', async () => {
    expect(await answerTo('/waits-no-time', '{')).toBe('');
  });

  it('and one that is sent is answered', async () => {
    expect(await answerTo('/', '{}')).toBe('HTTP/1.1 200 OK');
  });
});
