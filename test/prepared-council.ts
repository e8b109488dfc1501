import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareCouncil } from '../sandbox/prepared.ts';

/** Once for a run: the council that each sandbox with filled lists begins as a copy of. */
export async function setup(): Promise<(() => void) | undefined> {
  // Tests of two sorts in one run share it, and a real tenant needs none.
  if (process.env['STEADY_PREPARED'] !== undefined || process.env['CONTRACT_TENANT'] === '1') return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'steady-prepared-'));
  const recordings = process.env['STEADY_RECORDINGS'];
  if (recordings !== undefined) mkdirSync(recordings, { recursive: true });
  const tidy = (): void => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await prepareCouncil(folder, recordings === undefined ? undefined : join(recordings, 'prepared-council.jsonl'));
  } catch (error) {
    tidy();
    throw error;
  }
  process.env['STEADY_PREPARED'] = folder;
  return tidy;
}
