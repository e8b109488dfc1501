import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startCloud } from './cloud.ts';
import { fillLists } from './product-run.ts';

/** Before any day on which a test begins. */
export const PREPARED_AT = new Date('2026-01-05T06:00:00Z');

/**
 * A council whose lists are made and whose registers are filled, by the product's own commands: made once for a run of the tests,
 * and copied for each sandbox. It knows no address and no chat: the product has not run in it.
 */
export async function prepareCouncil(folder: string, record?: string): Promise<void> {
  const cloud = await startCloud({
    port: 0,
    graphPort: 0,
    // Nobody opens it: the product does not run here.
    botPort: 65535,
    folder,
    profile: undefined,
    now: PREPARED_AT,
    record,
  });
  try {
    await fillLists(cloud, folder);
  } finally {
    await cloud.stop();
  }
  // Whoever starts from it says what day it is.
  rmSync(join(folder, 'clock.json'));
  rmSync(join(folder, 'product.log'));
}

export function copyOf(prepared: string, into: string): void {
  cpSync(prepared, into, { recursive: true });
}
