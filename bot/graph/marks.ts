import { createHash } from 'node:crypto';

/** Our own mark on an event, by which a step finds again what it did. */
export const STEP_MARK = 'String {5b2b7c0e-0a41-4f6c-9a57-6f0f4d0c2a11} Name step';

/** Namespace of the ids that we make from a step's. */
const NAMESPACE = Buffer.from('7c9d1b52e7d14d8f9a8f3f2f6b1c0a35', 'hex');

/** The same UUID (version 5) for the same words, on every replica and after every restart. */
export function uuidOf(words: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(words).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** A whole number for the same words, which a number in JSON holds exactly. */
export const numberOf = (words: string): number => createHash('sha1').update(words).digest().readUIntBE(0, 6);
