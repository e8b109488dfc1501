import { z } from 'zod';
import { Fault } from '../faults.ts';
import { inShape } from '../microsoft365/answer.ts';
import type { Graph } from '../microsoft365/graph.ts';

/** Largest file that goes up in one request. */
const SMALL = 4 * 1024 * 1024;
/** A part of a larger one; SharePoint wants a multiple of 320 KiB. */
const PART = 10 * 320 * 1024;

/** The file is there already, empty: it was made to have an id. */
const REPLACE = { item: { '@microsoft.graph.conflictBehavior': 'replace' } };

const DRIVE = z.looseObject({ id: z.string() });
const FILE = z.looseObject({ id: z.string() });
const SESSION = z.looseObject({ uploadUrl: z.url() });

export interface Files {
  /** Keeps the file and answers the path by which it is read again: its id, then its name. */
  readonly keep: (path: string, bytes: Uint8Array) => Promise<string>;
  readonly read: (path: string) => Promise<Uint8Array>;
}

/** The document library of the restricted site. Keeping the same path again replaces what was there. */
export function filesOn(graph: Graph, site: string): Files {
  let drive: string | undefined;
  const driveOf = async (step: string): Promise<string> =>
    (drive ??= inShape(step, DRIVE, await graph.get(step, `/sites/${site}/drive`)).id);

  const put = async (step: string, path: string, bytes: Uint8Array): Promise<string> => {
    const whole = path.split('/').map(encodeURIComponent).join('/');
    const upload = () => graph.put(step, `/drives/${drive}/root:/${whole}:/content`, bytes);
    // The same bytes to the same path leave one file: after an unclear answer it is simply put again.
    const saved = await upload().catch((fault: unknown) => {
      if (fault instanceof Fault && ['unclear', 'changed-meanwhile'].includes(fault.reason)) return upload();
      throw fault;
    });
    return inShape(step, FILE, saved).id;
  };

  return {
    keep: async (path, bytes) => {
      const step = `file/${path.split('/')[0] ?? ''}`;
      await driveOf(step);
      const small = bytes.byteLength <= SMALL;
      const id = await put(step, path, small ? bytes : new Uint8Array()).catch(safeToRepeat(step));
      if (!small) await inParts(graph, step, `/drives/${drive}/items/${id}`, bytes);
      return `${id}/${path}`;
    },
    read: async (path) => {
      const id = path.split('/', 1)[0] ?? '';
      const step = `file/${id}`;
      return graph.bytes(step, `/drives/${await driveOf(step)}/items/${encodeURIComponent(id)}/content`);
    },
  };
}

/** Larger files go up in parts, to an address that carries its own permission. */
async function inParts(graph: Graph, step: string, item: string, bytes: Uint8Array): Promise<void> {
  const made = await graph.post(step, `${item}/createUploadSession`, REPLACE).catch(safeToRepeat(step));
  const { uploadUrl } = inShape(step, SESSION, made);
  for (let from = 0; from < bytes.byteLength; from += PART) {
    const part = bytes.subarray(from, from + PART);
    const answer = await fetch(uploadUrl, {
      method: 'PUT',
      body: Buffer.from(part),
      headers: { 'Content-Range': `bytes ${from}-${from + part.byteLength - 1}/${bytes.byteLength}` },
    }).catch(() => undefined);
    // 416: this part was received before.
    if (answer?.ok !== true && answer?.status !== 416) throw new Fault('try-later', step);
  }
}

/** A file is put whole or not at all, so that nothing about it stays unclear. */
const safeToRepeat =
  (step: string) =>
  (fault: unknown): never => {
    if (fault instanceof Fault && ['unclear', 'changed-meanwhile'].includes(fault.reason)) {
      throw new Fault('try-later', step, fault.waitSeconds);
    }
    throw fault;
  };
