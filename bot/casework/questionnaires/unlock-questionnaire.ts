import type { Questionnaire } from '#rules';
import { Fault } from '../../faults.ts';
import type { Ports } from '../ports.ts';

/** Wrong codes until a form is locked. @source issue of the questionnaires, §4 */
export const MOST_WRONG_TRIES = 10;
const HOUR_OF_NOBODY = '0'.repeat(64);

export type LinkLook =
  | { readonly is: 'ask-code'; readonly questionnaire: Questionnaire; readonly ref: string }
  | { readonly is: 'expired' | 'locked' | 'withdrawn' | 'no-code'; readonly ref: string }
  /** No such link, or not any more: both look the same. */
  | { readonly is: 'unknown' };

export type CodeLook =
  | { readonly is: 'open'; readonly questionnaire: Questionnaire }
  | { readonly is: 'wrong'; readonly left: number }
  | Exclude<LinkLook, { readonly is: 'ask-code' }>;

/** What a link opens: nothing yet but the question for the code. */
export async function lookAtLink(token: string, ports: Ports): Promise<LinkLook> {
  const [id = '', secret = ''] = token.split('.');
  const row = (await ports.records.questionnaires.where({ id }))[0]?.row;
  const hashes = (row?.linkHash ?? HOUR_OF_NOBODY).split(' ');
  const hash = ports.hash(secret);
  // Each kept hash is compared, in full, whether or not one fitted already.
  const fits = hashes.map((each) => isSame(each, hash)).some(Boolean);
  if (row === undefined || !fits) return { is: 'unknown' };
  if (row.state === 'withdrawn') return { is: 'withdrawn', ref: row.meeting };
  if (row.wrongTries >= MOST_WRONG_TRIES) return { is: 'locked', ref: row.meeting };
  if (row.linkExpires === undefined || row.linkExpires <= ports.now()) return { is: 'expired', ref: row.meeting };
  if (row.codeHash === undefined) return { is: 'no-code', ref: row.meeting };
  return { is: 'ask-code', questionnaire: row, ref: row.meeting };
}

/**
 * Tries a code. The try is counted before the answer is given, so that many tries at once count as many; ten wrong ones lock the
 * form until the worker gives a new code.
 */
export async function tryCode(token: string, code: string, ports: Ports): Promise<CodeLook> {
  for (let attempt = 1; attempt <= 8; attempt += 1) {
    const look = await lookAtLink(token, ports);
    if (look.is !== 'ask-code') return look;
    const saved = (await ports.records.questionnaires.where({ id: look.questionnaire.id }))[0];
    if (saved === undefined) return { is: 'unknown' };
    const right = isSame(saved.row.codeHash ?? HOUR_OF_NOBODY, ports.hash(`${saved.row.id}:${asCode(code)}`));
    try {
      const changed = await ports.records.questionnaires.change(saved, {
        wrongTries: right ? 0 : saved.row.wrongTries + 1,
      });
      if (right) return { is: 'open', questionnaire: changed.row };
      const left = MOST_WRONG_TRIES - changed.row.wrongTries;
      return left <= 0 ? { is: 'locked', ref: saved.row.meeting } : { is: 'wrong', left };
    } catch (fault) {
      if (!(fault instanceof Fault) || fault.reason !== 'changed-meanwhile') throw fault;
    }
  }
  throw new Fault('try-later', 'unlock-questionnaire');
}

/** Spaces and dashes are for the eye; letters that look like figures are read as figures. */
export const asCode = (typed: string): string =>
  typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');

/** Takes as long for a near miss as for a far one. */
export function isSame(one: string, other: string): boolean {
  let difference = one.length ^ other.length;
  for (let index = 0; index < one.length; index += 1)
    difference |= one.charCodeAt(index) ^ other.charCodeAt(index % Math.max(other.length, 1));
  return difference === 0;
}
