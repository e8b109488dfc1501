import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answerEntra } from './entra/endpoints.ts';
import { COUNCIL, sandboxUrl, type Addresses } from './settings.ts';
import { staticFile } from './wire/static-files.ts';
import type { Answerer } from './wire/http.ts';
import type { World } from './world.ts';

export interface PlainDoor {
  readonly world: World;
  readonly folder: string;
  readonly addresses: () => Addresses;
  readonly connector: Answerer;
  readonly control: Answerer;
}

const PAGE = fileURLToPath(new URL('./page/dist', import.meta.url));

/** What the port without TLS answers: the control API, Entra, the Bot Connector, and the page. */
export function plainDoor({ world, folder, addresses, connector, control }: PlainDoor): Answerer {
  const { signers, clock, grants } = world;
  const entra = {
    signers,
    clock,
    grants,
    registrations: join(folder, 'registrations'),
    tokenEndpoint: () => `${sandboxUrl(addresses())}/${COUNCIL.tenantId}/oauth2/v2.0/token`,
    url: () => sandboxUrl(addresses()),
  };
  return async (call) => {
    if (call.path.startsWith('/control/')) return control(call);
    const signedIn = await answerEntra(call, entra);
    if (signedIn !== undefined) return signedIn;
    if (/^\/(v3\/conversations|v1\/meetings)(\/|$)/.test(call.path)) return connector(call);
    const page = call.method === 'GET' ? staticFile(PAGE, call.path) : undefined;
    return page ?? { status: 404, body: { error: `Nothing answers ${call.path}.` } };
  };
}
