import type { Reply } from '../wire/http.ts';
import type { World } from '../world.ts';

const LONGEST_POLL_MS = 25_000;

/** Waits until something is newer than that; gives up after a while, so that no proxy does. */
export async function changedSince(since: number, world: World): Promise<number> {
  if (world.store.version() > since) return world.store.version();
  return new Promise((resolve) => {
    const done = (): void => {
      stop();
      clearTimeout(timer);
      resolve(world.store.version());
    };
    const stop = world.store.onChange(done);
    const timer = setTimeout(done, LONGEST_POLL_MS);
  });
}

/** A number each time something changed, gathered so that a burst is one. */
export const streamOf =
  (world: World): NonNullable<Reply['stream']> =>
  (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    const send = (): void => {
      timer = undefined;
      response.write(`data: ${world.store.version()}\n\n`);
    };
    let timer: NodeJS.Timeout | undefined;
    send();
    const stop = world.store.onChange(() => {
      timer ??= setTimeout(send, 100);
    });
    response.on('close', () => {
      stop();
      clearTimeout(timer);
    });
  };
