import type { ScanFile } from './casework/ports.ts';
import type { Log } from './log.ts';

/** Ten megabytes through a busy scanner. */
const LONGEST_SCAN_MS = 60_000;

const INFECTED = 'The scanner found something harmful in this file. It was not kept. What you wrote is still there.';
const NO_ANSWER =
  'The file could not be checked just now, so it was not kept. What you wrote is still there. Try again later, or give the file to your worker.';

/**
 * The council's scanner over HTTP: the bytes as they came, nothing about who sent them. 200 is clean, 422 is infected; anything
 * else, or no answer, and the file is not kept.
 */
export const scanFileAt =
  (url: string, log: Log): ScanFile =>
  async (bytes) => {
    const status = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream' },
      body: Uint8Array.from(bytes),
      redirect: 'error',
      signal: AbortSignal.timeout(LONGEST_SCAN_MS),
    }).then(
      async (answer) => {
        await answer.body?.cancel();
        return answer.status;
      },
      () => 0,
    );
    if (status === 200) return { fine: true };
    if (status === 422) return { fine: false, words: INFECTED };
    log.info('The scanner of files did not answer with 200 or 422.', { status });
    return { fine: false, words: NO_ANSWER };
  };
