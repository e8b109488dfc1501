import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { buildPages } from './build-pages.ts';
import { startCloud, type Cloud } from './cloud.ts';
import type { Product } from './product.ts';
import { settingsFileOf, tellWhenThere } from './empty-tenant.ts';
import { fillLists, runProduct } from './product-run.ts';
import { botUrl, graphUrl, sandboxUrl } from './settings.ts';

/** `npm start` without a tenant: the sandbox, and in it the product. */
async function main(): Promise<void> {
  const port = portFrom('SANDBOX_PORT', 3979);
  const botPort = portFrom('PORT', 3978);
  const folder = resolve(process.env['SANDBOX_DATA'] ?? '.sandbox');
  mkdirSync(folder, { recursive: true });
  await mustBeFree(botPort, 'PORT');
  await mustBeFree(port, 'SANDBOX_PORT');
  await mustBeFree(port + 1, 'SANDBOX_PORT');
  await buildPages();

  const cloud = await startCloud({
    port,
    graphPort: port + 1,
    botPort,
    folder,
    profile: process.env['PROFILE'],
    record: process.env['SANDBOX_RECORD'],
    diaries: process.env['SANDBOX_DIARIES'],
    latency: process.env['SANDBOX_LATENCY'],
    missing: process.env['SANDBOX_MISSING'],
    council: process.env['SANDBOX_COUNCIL'],
    history: process.env['SANDBOX_HISTORY'],
    client: process.env['SANDBOX_CLIENT'],
    exchangeAfter: process.env['SANDBOX_EXCHANGE_AFTER'],
    ...(process.env['LOG_LEVEL'] === undefined ? {} : { environment: { LOG_LEVEL: process.env['LOG_LEVEL'] } }),
  });
  let product: Product | undefined;
  let ending = false;
  const end = async (code: number): Promise<void> => {
    if (ending) return;
    ending = true;
    await product?.stop();
    await cloud.stop();
    process.exit(code);
  };
  // Windows has the last two: the window was closed, or Ctrl and Break pressed.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const) process.on(signal, () => void end(0));

  if (process.env['SANDBOX_EMPTY'] === 'yes') {
    for (const line of [...linesOf(cloud).slice(0, -1), `Settings: ${settingsFileOf(cloud, folder)}`, 'Ready'])
      console.log(line);
    void tellWhenThere(cloud, () => ending);
    return;
  }
  try {
    await fillLists(cloud, folder);
    product = await runProduct(cloud, folder);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    await end(1);
    return;
  }
  for (const line of linesOf(cloud)) console.log(line);
}

const linesOf = ({ addresses, world }: Cloud): readonly string[] => [
  `Teams: ${sandboxUrl(addresses)}/`,
  `Tab: ${world.app().staticTabs[0]?.contentUrl ?? `${botUrl(addresses)}/tab/`}`,
  `Bot: ${botUrl(addresses)}/api/messages`,
  `Graph: ${graphUrl(addresses)}v1.0`,
  'Ready',
];

function portFrom(name: string, usual: number): number {
  const text = process.env[name];
  if (text === undefined || text === '') return usual;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65534)
    throw new Error(`${name} must be a port between 1 and 65534.`);
  return port;
}

/** Said before anything is made, so that nothing half-started is left. */
async function mustBeFree(port: number, setting: string): Promise<void> {
  const server = createServer();
  await new Promise<void>((listening, refused) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${port} is in use. End what runs there, or set ${setting} to another port.`;
      refused(error.code === 'EADDRINUSE' ? new Error(taken) : error);
    });
    server.listen(port, '127.0.0.1', listening);
  });
  await new Promise((closed) => server.close(closed));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
