import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from 'selfsigned';

export interface Certificates {
  readonly key: string;
  readonly cert: string;
  /** File of the throw-away authority, for `NODE_EXTRA_CA_CERTS`. */
  readonly authorityFile: string;
}

type Options = NonNullable<Parameters<typeof generate>[1]>;

const DAY_MS = 86_400_000;
/** Two years and a bit: what browsers and Node still accept. */
const DAYS = 825;

/** A throw-away authority and a certificate for localhost, made once and kept in the folder. */
export async function certificatesIn(folder: string): Promise<Certificates> {
  const place = join(folder, 'certificates');
  const file = (name: string): string => join(place, name);
  if (!existsSync(file('server.pem'))) {
    mkdirSync(place, { recursive: true, mode: 0o700 });
    await make(file);
  }
  return {
    key: readFileSync(file('server.key'), 'utf8'),
    cert: readFileSync(file('server.pem'), 'utf8'),
    authorityFile: file('authority.pem'),
  };
}

async function make(file: (name: string) => string): Promise<void> {
  const authority = await generate(named('Steady sandbox authority'), {
    ...sinceYesterday(),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const server = await generate(named('localhost'), {
    ...sinceYesterday(),
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: [dns('localhost'), dns('login.localhost'), { type: 7, ip: '127.0.0.1' }] },
    ],
  });
  writeFileSync(file('authority.pem'), authority.cert);
  writeFileSync(file('server.key'), server.private, { mode: 0o600 });
  // Last: where it stands, the others do.
  writeFileSync(file('server.pem'), server.cert);
}

/** A key on a curve is made in no time, unlike RSA's. The machine's own time counts, not a clock that a test has turned. */
function sinceYesterday(): Options {
  const from = performance.timeOrigin - DAY_MS;
  return {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(from),
    notAfterDate: new Date(from + DAYS * DAY_MS),
  };
}

const named = (value: string) => [{ name: 'commonName', value }];

const dns = (value: string) => ({ type: 2, value }) as const;
