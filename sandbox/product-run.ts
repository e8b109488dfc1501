import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cloud } from './cloud.ts';
import { moreRows } from './large-council.ts';
import { live, livedBy } from './lived-years.ts';
import { PROVISION_APP } from './settings.ts';
import { runCommand, startProduct, type Product, type ProductPlace } from './product.ts';

const REGISTERS = ['people', 'placements', 'circle'] as const;
const HEALTHY_WITHIN_MS = 60_000;

/** Where the product of this cloud keeps its log, and which clock it reads. */
export const productPlace = (cloud: Cloud, folder: string, server?: string): ProductPlace => ({
  environment: cloud.productEnvironment,
  clockOffset: () => cloud.world.clock.offset(),
  logFile: join(folder, 'product.log'),
  server,
});

/** The register as the council hands it over; whom the directory knows otherwise stands at the end of the people. */
function registerFile(register: (typeof REGISTERS)[number], { size }: Cloud, folder: string): string {
  const linesOf = (name: string): readonly string[] =>
    readFileSync(new URL(`./council/${name}.csv`, import.meta.url), 'utf8')
      .trimEnd()
      .split('\n');
  const lines = [
    ...linesOf(register),
    ...(register === 'people' ? linesOf('unusual-people').slice(1) : []),
    ...(register === 'circle' ? [] : moreRows(register, size)),
  ];
  const file = join(folder, `${register}.csv`);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

/**
 * Makes the lists with the product's own command, and fills the registers on the first day only.
 *
 * The administrator's identity goes to the provisioning command alone.
 */
export const fillLists = (cloud: Cloud, folder: string): Promise<void> =>
  cloud.withoutWaiting(() => listsFilled(cloud, folder));

async function listsFilled(cloud: Cloud, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const place = productPlace(cloud, folder);
  await runCommand(place, 'infra/provision.ts', [], {
    PROVISION_APP_ID: PROVISION_APP.appId,
    PROVISION_APP_SECRET: PROVISION_APP.secret,
    // A folder that an earlier version filled is moved on as a council's sites are.
    BACKUP_TO: join(folder, 'before-upgrades'),
    BACKUP_WORDS: 'nothing in a sandbox is real',
  });
  const filled = join(folder, 'registers-filled');
  if (!existsSync(filled)) {
    for (const register of REGISTERS) {
      const file = registerFile(register, cloud, folder);
      await runCommand(place, 'bot/commands/import.ts', [register, file]);
    }
    live(cloud.world, livedBy(cloud.size));
    writeFileSync(filled, '');
  }
}

/** Starts the product on lists that are filled, and tells it who has the app. */
export async function runProduct(cloud: Cloud, folder: string, server?: string): Promise<Product> {
  const product = startProduct(productPlace(cloud, folder, server));
  cloud.productIs(() => product.pid());
  cloud.world.clock.onTurn((offset) => product.turn(offset));
  try {
    await product.healthy(HEALTHY_WITHIN_MS);
  } catch (error) {
    await product.stop();
    throw error;
  }
  await cloud.announceInstallations();
  return product;
}
