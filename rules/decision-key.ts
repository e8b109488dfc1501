import type { Instant } from './vocabulary.ts';

/**
 * Names a decision that may be taken again: by what stood before, what is to stand, and when. The same press by two is one
 * decision; two decisions of one moment are two.
 */
export const decisionKey = (act: string, before: unknown, after: unknown, at: Instant): string =>
  `${act}-${digest(JSON.stringify([before, after]))}-${at}`;

/** A short print of a text, by FNV-1a; it tells decisions apart and keeps no secret. */
function digest(text: string): string {
  let print = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) print = Math.imul(print ^ text.charCodeAt(at), 0x01000193);
  return (print >>> 0).toString(16).padStart(8, '0');
}
