import { createHash } from 'node:crypto';
import type { AuditLine } from '../casework/ports.ts';
import type { ChainHead, ChainLink } from './columns/workings.ts';
import { moment } from './kinds.ts';

/** Before the first line of every chain. */
export const CHAIN_START = 'start';

/** What was done to a chain: a line says something else, one is gone from the middle or from the end, its head is gone, or it is said to be ended. */
export type Tampering = 'changed' | 'taken-out' | 'cut-off' | 'without-head' | 'not-ended-by-us';

/** A chain as it was found. `brokenAt` is the first place that does not fit; `endedUnder` the certificate under which its record ended. */
export type Verified =
  | { readonly whole: true; readonly lines: number; readonly hash: string; readonly endedUnder?: string }
  | { readonly whole: false; readonly brokenAt: number; readonly how: Tampering };

/** Whether each line follows the one before it, from the first to where the head says that the chain ends. */
export function verified(chain: readonly ChainLink[], head: ChainHead | undefined): Verified {
  let before = CHAIN_START;
  for (const [index, link] of chain.entries()) {
    const { hash, key: _key, ...said } = link;
    if (link.place !== index + 1) return broken(index + 1, 'taken-out');
    if (link.before !== before || hash !== hashOf(said)) return broken(index + 1, 'changed');
    before = hash;
  }
  const how = head === undefined ? tamperedWithoutHead(chain) : tamperedAtTheEnd(chain, head);
  return how ?? { whole: true, lines: chain.length, hash: before };
}

/** The head is made before the first line. */
const tamperedWithoutHead = (chain: readonly ChainLink[]): Verified | undefined =>
  chain.length === 0 ? undefined : broken(chain.length + 1, 'without-head');

function tamperedAtTheEnd(chain: readonly ChainLink[], { length, hash }: ChainHead): Verified | undefined {
  if (chain.length < length) return broken(chain.length + 1, 'cut-off');
  // One line behind the head was written and its writer cut off: the next append takes it in. Two are not ours.
  const isOther = chain.length > length + 1 || (length > 0 && chain[length - 1]?.hash !== hash);
  return isOther ? broken(length + 1, 'changed') : undefined;
}

const broken = (brokenAt: number, how: Tampering): Verified => ({ whole: false, brokenAt, how });

/** Whether the chain of retention says the same of a chain that ended as its head. */
export const verifiedEnd = (head: ChainHead, certificate: string, said: string | undefined): Verified =>
  said === endedWords(head, certificate)
    ? { whole: true, lines: head.length, hash: head.hash, endedUnder: certificate }
    : broken(1, 'not-ended-by-us');

export const endedWords = ({ length, hash }: ChainHead, certificate: string): string =>
  `ended with its record under ${certificate}: ${length} lines, the last ${hash}`;

/** The line that follows the head. Its moment is as SharePoint keeps it, or the hash would not fit what is read back. */
export function linkAfter(head: ChainHead, caseRef: string, entry: string, line: AuditLine): ChainLink {
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
