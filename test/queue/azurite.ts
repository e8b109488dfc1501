import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import {
  AccountSASPermissions,
  QueueClient,
  QueueSASPermissions,
  QueueServiceClient,
  StorageSharedKeyCredential,
} from '@azure/storage-queue';

/** Azure's storage queues, played by Microsoft's own emulator in memory; nothing is sent to anybody. */
export interface Azurite {
  readonly port: number;
  /** Address of a queue with a SAS of the account, which may make it, as `QUEUE_URL` takes it. */
  url(name?: string, until?: Date): string;
  /** The same with a SAS of that queue alone. */
  narrowUrl(name: string): string;
  /** The queue as the owner of the account sees it. */
  queue(name?: string): QueueClient;
  stop(): Promise<void>;
}

const SERVER = fileURLToPath(new URL('../../node_modules/azurite/dist/src/queue/main.js', import.meta.url));
const ACCOUNT = 'wrenford';
/** By the machine's clock, which is the emulator's, whatever a test has made of its own. */
const inAnHour = (): Date => new Date(performance.timeOrigin + performance.now() + 3_600_000);

/** @param port the same again for one that comes back */
export async function startAzurite(port?: number): Promise<Azurite> {
  const at = port ?? (await freePort());
  const key = KEYS.get(at) ?? randomBytes(64).toString('base64');
  KEYS.set(at, key);
  const child = spawn(
    process.execPath,
    [SERVER, '--queuePort', String(at), '--disableTelemetry', '--skipApiVersionCheck', '--inMemoryPersistence'],
    { env: { ...process.env, AZURITE_ACCOUNTS: `${ACCOUNT}:${key}` }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error('Azurite did not start.')));
    child.stdout.on('data', (said: Buffer) => {
      if (said.toString().includes('successfully listens')) resolve();
    });
  });
  const credential = new StorageSharedKeyCredential(ACCOUNT, key);
  const queue = (name = 'now') => new QueueClient(`http://127.0.0.1:${at}/${ACCOUNT}/${name}`, credential);
  return {
    port: at,
    queue,
    url: (name = 'now', expiresOn = inAnHour()) => {
      const account = new QueueServiceClient(`http://127.0.0.1:${at}/${ACCOUNT}`, credential);
      const sas = account.generateAccountSasUrl(expiresOn, AccountSASPermissions.parse('rwdlacup'), 'co');
      return `${queue(name).url}${new URL(sas).search}`;
    },
    narrowUrl: (name) =>
      queue(name).generateSasUrl({ permissions: QueueSASPermissions.parse('raup'), expiresOn: inAnHour() }),
    stop: async () => {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** The key of the account, by the port at which it is played: an address that was given out is good after a restart. */
const KEYS = new Map<number, string>();

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
