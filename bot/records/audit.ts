import type { AuditLine, Saved, Table } from '../casework/ports.ts';
import { Fault } from '../faults.ts';
import { CHAIN_START, endedWords, linkAfter, verified, verifiedEnd, type Verified } from './audit-chain.ts';
import type { ChainHead, ChainLink } from './columns/workings.ts';

/** How often another writer may be faster before the plan's next tick has to try. */
const TRIES = 8;
/** So many heads are remembered. */
const HEADS_SEEN = 500;

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

/** One hash chain for each case: a line changed, taken out, or cut off at the end shows. */
export function auditOver(links: Table<ChainLink>, heads: Table<ChainHead>): Audit {
  const append = appenderTo(links, heads);
  const inTurn = turnsByCase();
  const headOf = (caseRef: string) => heads.find(`head:${caseRef}`);

  const chainOf = async (caseRef: string): Promise<readonly ChainLink[]> =>
    (await links.where({ caseRef })).map(({ row }) => row).sort((a, b) => a.place - b.place);

  /** What the chain of retention says of a chain that ended. */
  const saidOfEnd = async (caseRef: string): Promise<string | undefined> => {
    const [said] = await links.where({ entry: endedId(caseRef), caseRef: RETENTION_CHAIN });
    return said?.row.did;
  };

  return {
    // One after another for one case: two at once would push each other aside.
    append: (caseRef, id, line, isNew) => inTurn(caseRef, () => append(caseRef, id, line, isNew)),

    linesOf: async (caseRef) =>
      (await chainOf(caseRef)).map(({ at, actor, did, about }) => ({ at, actor, did, about })),

    verify: async (caseRef) => {
      const head = (await headOf(caseRef))?.row;
      if (head?.sealedUnder !== undefined) return verifiedEnd(head, head.sealedUnder, await saidOfEnd(caseRef));
      return verified(await chainOf(caseRef), head);
    },

    close: async (caseRef, certificate, at) => {
      const head = await headOf(caseRef);
      if (head === undefined || head.row.sealedUnder !== undefined) return;
      const line = { at, actor: 'command line', did: endedWords(head.row, certificate), about: caseRef };
      await inTurn(RETENTION_CHAIN, () => append(RETENTION_CHAIN, endedId(caseRef), line));
      // Cut off here before, it was written under another certificate.
      const under = /under ([^:]+):/.exec((await saidOfEnd(caseRef)) ?? '')?.[1] ?? certificate;
      await heads.change(head, { sealedUnder: under });
    },

    cases: async () => {
      const refs = [
        ...(await heads.all()).map(({ row }) => row.key.slice('head:'.length)),
        ...(await links.all()).map(({ row }) => row.caseRef),
      ];
      return [...new Set(refs)].sort();
    },
  };
}

/** Writes a line behind the head of its chain, and moves the head there; the same id is written once. */
function appenderTo(links: Table<ChainLink>, heads: Table<ChainHead>): Audit['append'] {
  const { takeSeen, keepSeen } = headsSeen();

  /** Moves the head to this line, unless someone has moved it there or on; the head as it is then, where it was moved here. */
  async function moveHead(head: Saved<ChainHead>, { place, hash }: ChainLink): Promise<Saved<ChainHead> | undefined> {
    if (head.row.length >= place) return undefined;
    return heads.change(head, { length: place, hash }).catch((fault: unknown) => {
      if (!(fault instanceof Fault) || fault.reason !== 'changed-meanwhile') throw fault;
      return undefined;
    });
  }

  return async (caseRef, id, line, isNew = false) => {
    const key = `head:${caseRef}`;
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const head =
        takeSeen(caseRef) ?? (await heads.find(key)) ?? (await heads.create({ key, length: 0, hash: CHAIN_START }));
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
  };
}

/**
 * Heads as this process moved them last. One that somebody else moved on since costs a try and nothing more: the line at its place
 * is theirs, and the head is read again.
 */
function headsSeen() {
  const seen = new Map<string, Saved<ChainHead>>();
  return {
    takeSeen: (caseRef: string): Saved<ChainHead> | undefined => {
      const head = seen.get(caseRef);
      seen.delete(caseRef);
      return head;
    },
    keepSeen: (caseRef: string, head: Saved<ChainHead>): void => {
      seen.set(caseRef, head);
      const [oldest] = seen.keys();
      if (seen.size > HEADS_SEEN && oldest !== undefined) seen.delete(oldest);
    },
  };
}

/** What is asked for one case is done one after another, in the order in which it was asked. */
function turnsByCase(): (caseRef: string, work: () => Promise<void>) => Promise<void> {
  const lastAppend = new Map<string, Promise<void>>();
  return async (caseRef, work) => {
    const mine = (lastAppend.get(caseRef) ?? Promise.resolve()).then(work, work);
    lastAppend.set(caseRef, mine);
    try {
      await mine;
    } finally {
      if (lastAppend.get(caseRef) === mine) lastAppend.delete(caseRef);
    }
  };
}
