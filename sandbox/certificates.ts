import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Certificates {
  readonly key: string;
  readonly cert: string;
  /** File of the throw-away authority, for `NODE_EXTRA_CA_CERTS`. */
  readonly authorityFile: string;
}

/** Two years and a bit: what browsers and Node still accept. */
const DAYS = '825';
/** Made in no time, unlike RSA's. */
const NEW_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'];

/** A throw-away authority and a certificate for localhost, made once and kept in the folder. */
export function certificatesIn(folder: string): Certificates {
  const place = join(folder, 'certificates');
  const file = (name: string): string => join(place, name);
  if (!existsSync(file('server.pem'))) {
    mkdirSync(place, { recursive: true, mode: 0o700 });
    make(file);
  }
  return {
    key: readFileSync(file('server.key'), 'utf8'),
    cert: readFileSync(file('server.pem'), 'utf8'),
    authorityFile: file('authority.pem'),
  };
}

function make(file: (name: string) => string): void {
  writeFileSync(
    file('server.cnf'),
    'subjectAltName=DNS:localhost,DNS:login.localhost,IP:127.0.0.1\nextendedKeyUsage=serverAuth\n',
  );
  openssl(
    ['req', '-x509', ...NEW_KEY, '-nodes', '-keyout', file('authority.key'), '-out', file('authority.pem')],
    ['-days', DAYS, '-subj', '/CN=Steady sandbox authority'],
    ['-addext', 'basicConstraints=critical,CA:TRUE', '-addext', 'keyUsage=critical,keyCertSign,cRLSign'],
  );
  openssl(
    ['req', ...NEW_KEY, '-nodes', '-keyout', file('server.key'), '-out', file('server.csr')],
    ['-subj', '/CN=localhost'],
  );
  openssl(
    ['x509', '-req', '-in', file('server.csr'), '-CA', file('authority.pem'), '-CAkey', file('authority.key')],
    ['-CAcreateserial', '-days', DAYS, '-extfile', file('server.cnf'), '-out', file('server.pem')],
  );
}

function openssl(...args: readonly (readonly string[])[]): void {
  try {
    execFileSync('openssl', args.flat(), { stdio: 'pipe' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      throw new Error('The sandbox needs openssl to make its certificate. Install it: apt-get install openssl.');
    }
    throw error;
  }
}
