import { createHash } from 'node:crypto';
import type { AuditLine, Saved, Table } from '../casework/ports.ts';
import { Fault } from '../faults.ts';
import type { ChainHead, ChainLink } from './columns/workings.ts';
import { moment } from './kinds.ts';

/** Before the first line of every chain. */
const START = 'start';
/** How often another writer may be faster before the plan's next tick has to try. */
const TRIES = 8;
/** So many heads are remembered. */
const HEADS_SEEN = 500;

/** What was done to a chain: a line says something else, one is gone from the middle or from the end, its head is gone, or it is said to be ended. */
export type Tampering = 'changed' | 'taken-out' | 'cut-off' | 'without-head' | 'not-ended-by-us';

/** A chain as it was found. `brokenAt` is the first place that does not fit; `endedUnder` the certificate under which its record ended. */
export type Verified =
  | { readonly whole: true; readonly lines: number; readonly hash: string; readonly endedUnder?: string }
  | { readonly whole: false; readonly brokenAt: number; readonly how: Tampering };

export interface Audit {
  /** Appends to the case's chain; the same id is written once. */
  readonly append: (caseRef: string, id: string, line: AuditLine, isNew?: boolean) => Promise<void>;
  readonly linesOf: (caseRef: string) => Promise<readonly AuditLine[]>;
  /** Whether the chain is whole, or the first place that is not. */
  readonly verify: (caseRef: string) => Promise<Verified>;
  /**
   * Closes a whole chain before its lines are ended with their record: how many there were and the hash of the last one stand in the
   * chain of `RETENTION_CHAIN` from then on. Again: the certificate that it was closed under first. Nothing, where there is no chain.
   */
  readonly close: (caseRef: string, certificate: string, at: AuditLine['at']) => Promise<void>;
  /** Every case that has a line or a head. */
  readonly cases: () => Promise<readonly string[]>;
}

/** The chain of what was done about keeping and ending records. It is never ended itself. */
export const RETENTION_CHAIN = 'retention';
const endedId = (caseRef: string): string => `ended:${caseRef}`;
const endedWords = ({ length, hash }: ChainHead, certificate: string): string =>
  `ended with its record under ${certificate}: ${length} lines, the last ${hash}`;

/** One hash chain for each case: a line changed, taken out, or cut off at the end shows. */
export function auditOver(links: Table<ChainLink>, heads: Table<ChainHead>): Audit {
  const headOf = async (caseRef: string): Promise<Saved<ChainHead>> =>
    heads.create({ key: `head:${caseRef}`, length: 0, hash: START });

  const chainOf = async (caseRef: string): Promise<readonly ChainLink[]> =>
    (await links.where({ caseRef })).map(({ row }) => row).sort((a, b) => a.place - b.place);

  /** Moves the head to this line, unless someone has moved it there or on; the head as it is then, where it was moved here. */
  async function moveHead(head: Saved<ChainHead>, { place, hash }: ChainLink): Promise<Saved<ChainHead> | undefined> {
    if (head.row.length >= place) return undefined;
    return heads.change(head, { length: place, hash }).catch((fault: unknown) => {
      if (!(fault instanceof Fault) || fault.reason !== 'changed-meanwhile') throw fault;
      return undefined;
    });
  }

  /**
   * Heads as this process moved them last. One that somebody else moved on since costs a try and nothing more: the line at its place
   * is theirs, and the head is read again.
   */
  const seen = new Map<string, Saved<ChainHead>>();
  function takeSeen(caseRef: string): Saved<ChainHead> | undefined {
    const head = seen.get(caseRef);
    seen.delete(caseRef);
    return head;
  }
  function keepSeen(caseRef: string, head: Saved<ChainHead>): void {
    seen.set(caseRef, head);
    const [oldest] = seen.keys();
    if (seen.size > HEADS_SEEN && oldest !== undefined) seen.delete(oldest);
  }

  const lastAppend = new Map<string, Promise<void>>();
  async function inTurn(caseRef: string, work: () => Promise<void>): Promise<void> {
    const mine = (lastAppend.get(caseRef) ?? Promise.resolve()).then(work, work);
    lastAppend.set(caseRef, mine);
    try {
      await mine;
    } finally {
      if (lastAppend.get(caseRef) === mine) lastAppend.delete(caseRef);
    }
  }

  async function append(caseRef: string, id: string, line: AuditLine, isNew = false): Promise<void> {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const head = takeSeen(caseRef) ?? (await heads.find(`head:${caseRef}`)) ?? (await headOf(caseRef));
      const [written] = isNew && attempt === 0 ? [] : await links.where({ entry: id, caseRef });
      if (written !== undefined && written.row.place <= head.row.length) return;

      const mine = linkAfter(head.row, caseRef, id, line);
      // The unique key is the lock: of two writers at this place one finds the other's line here.
      const { row: here } = await links.create(mine);
      const moved = await moveHead(head, here);
      if (here.entry !== id) continue;
      if (moved !== undefined) keepSeen(caseRef, moved);
      return;
    }
    throw new Fault('try-later', id);
  }

  async function verify(caseRef: string): Promise<Verified> {
    const head = await heads.find(`head:${caseRef}`);
    if (head?.row.sealedUnder !== undefined) return verifyEnded(caseRef, head.row, head.row.sealedUnder);
    const chain = await chainOf(caseRef);
    let before = START;
    for (const [index, link] of chain.entries()) {
      const { hash, key: _key, ...said } = link;
      if (link.place !== index + 1) return { whole: false, brokenAt: index + 1, how: 'taken-out' };
      if (link.before !== before || hash !== hashOf(said)) return { whole: false, brokenAt: index + 1, how: 'changed' };
      before = hash;
    }
    if (head === undefined) {
      // The head is made before the first line.
      return chain.length === 0
        ? { whole: true, lines: 0, hash: START }
        : { whole: false, brokenAt: chain.length + 1, how: 'without-head' };
    }
    const { length } = head.row;
    if (chain.length < length) return { whole: false, brokenAt: chain.length + 1, how: 'cut-off' };
    // One line behind the head was written and its writer cut off: the next append takes it in. Two are not ours.
    if (chain.length > length + 1 || (length > 0 && chain[length - 1]?.hash !== head.row.hash))
      return { whole: false, brokenAt: length + 1, how: 'changed' };
    return { whole: true, lines: chain.length, hash: before };
  }

  /** Whether the chain of retention says the same of it as its head. */
  async function verifyEnded(caseRef: string, head: ChainHead, certificate: string): Promise<Verified> {
    const [said] = await links.where({ entry: endedId(caseRef), caseRef: RETENTION_CHAIN });
    return said?.row.did === endedWords(head, certificate)
      ? { whole: true, lines: head.length, hash: head.hash, endedUnder: certificate }
      : { whole: false, brokenAt: 1, how: 'not-ended-by-us' };
  }

  async function close(caseRef: string, certificate: string, at: AuditLine['at']): Promise<void> {
    const head = await heads.find(`head:${caseRef}`);
    if (head === undefined || head.row.sealedUnder !== undefined) return;
    const id = endedId(caseRef);
    const line = { at, actor: 'command line', did: endedWords(head.row, certificate), about: caseRef };
    await inTurn(RETENTION_CHAIN, () => append(RETENTION_CHAIN, id, line));
    // Cut off here before, it was written under another certificate.
    const [said] = await links.where({ entry: id, caseRef: RETENTION_CHAIN });
    const under = /under ([^:]+):/.exec(said?.row.did ?? '')?.[1] ?? certificate;
    await heads.change(head, { sealedUnder: under });
  }

  return {
    // One after another for one case: two at once would push each other aside.
    append: (caseRef, id, line, isNew) => inTurn(caseRef, () => append(caseRef, id, line, isNew)),

    linesOf: async (caseRef) =>
      (await chainOf(caseRef)).map(({ at, actor, did, about }) => ({ at, actor, did, about })),

    verify,
    close,

    cases: async () => {
      const refs = [
        ...(await heads.all()).map(({ row }) => row.key.slice('head:'.length)),
        ...(await links.all()).map(({ row }) => row.caseRef),
      ];
      return [...new Set(refs)].sort();
    },
  };
}

/** The line that follows the head. Its moment is as SharePoint keeps it, or the hash would not fit what is read back. */
function linkAfter(head: ChainHead, caseRef: string, entry: string, line: AuditLine): ChainLink {
  const at = moment().read(line.at);
  const said = {
    caseRef,
    place: head.length + 1,
    entry,
    at: typeof at === 'string' ? at : line.at,
    actor: line.actor,
    did: line.did,
    about: line.about,
    before: head.hash,
  };
  return { key: `audit:${caseRef}:${said.place}`, ...said, hash: hashOf(said) };
}

const hashOf = ({ caseRef, place, entry, at, actor, did, about, before }: Omit<ChainLink, 'key' | 'hash'>): string =>
  createHash('sha256')
    .update(JSON.stringify([caseRef, place, entry, at, actor, did, about, before]))
    .digest('hex');
