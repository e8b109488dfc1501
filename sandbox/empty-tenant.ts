import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Cloud } from './cloud.ts';
import { botUrl, PROVISION_APP } from './settings.ts';

const ASK_EVERY_MS = 1_000;

/**
 * A tenant in which nothing of the product is there yet: no list, no row, and no product running. Whoever sets it up does so with the
 * product's own commands, as in a council.
 *
 * @returns the file with the settings that a council has by then, for a shell: `set -a; . FILE; set +a`
 */
export function settingsFileOf({ productEnvironment }: Cloud, folder: string): string {
  const settings = {
    ...productEnvironment,
    PROVISION_APP_ID: PROVISION_APP.appId,
    PROVISION_APP_SECRET: PROVISION_APP.secret,
  };
  const file = join(folder, 'tenant.env');
  const lines = Object.entries(settings).map(([name, value]) => `${name}='${value.replaceAll("'", "'\\''")}'\n`);
  writeFileSync(file, lines.join(''));
  return file;
}

/** Once somebody has started the product, it is told who has the app: Teams does so when a council puts it into its catalogue. */
export async function tellWhenThere(cloud: Cloud, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    await pause(ASK_EVERY_MS);
    const answer = await fetch(`${botUrl(cloud.addresses)}/readyz`).catch(() => undefined);
    if (answer?.ok !== true) continue;
    await cloud.announceInstallations();
    return;
  }
}
