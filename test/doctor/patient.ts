import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Needs } from '../../bot/doctor/check.ts';
import { EVERY_CHECK } from '../../bot/doctor/every-check.ts';
import { examine, type Examined } from '../../bot/doctor/examine.ts';
import { needsOf } from '../../bot/doctor/needs.ts';
import { makeLists } from '../../bot/records/make-lists.ts';
import { sandboxPeople } from './people.ts';
import { startCouncil, type TestCouncil } from '../gateways/council.ts';

/** A council that is well in every respect, and can be made ill in one. */
export interface Patient {
  readonly council: TestCouncil;
  readonly needs: Needs;
  /** A folder for files of the test. */
  readonly folder: string;
  /** What the stand-ins for Steady's own address and for the scanner answer. */
  readonly answers: Record<string, number>;
  /** @param tries whether it tries what leaves a trace, and reads every row */
  examine(changed?: Partial<Needs>, tries?: boolean): Promise<readonly Examined[]>;
  /** Lists and columns as they should be. */
  mend(): Promise<void>;
  stop(): Promise<void>;
}

export async function aWellCouncil(): Promise<Patient> {
  const council = await startCouncil({ filled: true });
  const folder = mkdtempSync(join(tmpdir(), 'steady-doctor-'));
  writeFileSync(join(folder, 'index.html'), '<script src="/tab/whole.js"></script><link href="/outlook/whole.js" />');
  writeFileSync(join(folder, 'whole.js'), '');
  for (const person of await sandboxPeople(council)) {
    const conversation = `a:${person}`;
    const serviceUrl = `${council.sandbox.url}/`;
    await council.records.conversations.create({
      key: `conversation:${person}`,
      person,
      conversation,
      serviceUrl,
      member: `29:${person}`,
    });
  }
  const answers: Record<string, number> = {
    '/privacy': 200,
    '/api/messages': 401,
    '/scan': 200,
    '/otlp/v1/metrics': 200,
  };
  const server = createServer((request, response) => {
    response.statusCode = answers[request.url ?? ''] ?? 404;
    response.end();
  });
  const url = await listening(server);
  const telemetry = { endpoint: `${url}/otlp`, headers: {}, everyMs: 60_000, traces: true, counts: 'delta' } as const;
  const config = { ...council.config, publicUrl: url, scannerUrl: `${url}/scan`, telemetry };
  const plain = needsOf(config, council.log, folder, folder);
  const needs: Needs = { ...plain, graph: forgetting(plain.graph) };
  return {
    council,
    needs,
    folder,
    answers,
    examine: (changed = {}, tries = true) => examine(EVERY_CHECK, { ...needs, ...changed }, { tries }),
    mend: async () => {
      await takeOutOtherKind(council);
      await makeLists(council.adminGraph, council.sites, council.log, () => undefined);
    },
    stop: async () => {
      await new Promise((closed) => server.close(closed));
      await council.sandbox.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** SharePoint as it is once a site owner has switched versions off: one version, the newest. */
export const forgetting = (graph: Needs['graph'], lists = /\/lists\/\w+\/items\/\w+\/versions$/): Needs['graph'] => ({
  ...graph,
  get: async (step, path, headers) => {
    const answer = await graph.get(step, path, headers);
    if (!lists.test(path)) return answer;
    const { value } = answer as { readonly value: readonly unknown[] };
    return { value: value.slice(0, 1) };
  },
});

/** A column of another kind is a person's to take out: provisioning stops there. */
async function takeOutOtherKind({ adminGraph, sites }: TestCouncil): Promise<void> {
  const path = `/sites/${sites.main}/lists/Actions/columns`;
  const answer = await adminGraph.look('mend', path);
  const { value } = (answer ?? { value: [] }) as {
    readonly value: readonly { readonly id: string; readonly name: string; readonly number?: unknown }[];
  };
  const other = value.find(({ name, number }) => name === 'LastWrite' && number !== undefined && number !== null);
  if (other !== undefined) await adminGraph.delete('mend', `${path}/${other.id}`);
}

const listening = (server: Server): Promise<string> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`);
    });
  });
