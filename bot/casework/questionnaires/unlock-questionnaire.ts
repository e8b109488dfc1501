import { isOurLink, type Questionnaire } from '#rules';
import { defineDraft } from '../define-draft.ts';
import { asCode, codeText } from './codes.ts';
import { ofForm, questionnaireCalled } from './find-questionnaire.ts';
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
  const [id = '', secret = '', mark] = token.split('.');
  if (mark !== undefined && !isOurLink(token, ports)) return { is: 'unknown' };
  const row = (await ports.records.questionnaires.where({ id }))[0]?.row;
  const hashes = (row?.linkHash ?? HOUR_OF_NOBODY).split(' ');
  const hash = ports.hash(secret);
  // Each kept hash is compared, in full, whether or not one fitted already.
  const fits = hashes.map((each) => isSame(each, hash)).some(Boolean);
  if (row === undefined || !fits) return { is: 'unknown' };
  if (row.state === 'withdrawn') return { is: 'withdrawn', ref: row.meeting };
  if (row.wrongTries >= MOST_WRONG_TRIES) return { is: 'locked', ref: row.meeting };
  if (row.linkExpires === undefined || row.linkExpires <= ports.now()) return { is: 'expired', ref: row.meeting };
  if (row.codeHash === undefined || isOver(row.codeHash, ports)) return { is: 'no-code', ref: row.meeting };
  return { is: 'ask-code', questionnaire: row, ref: row.meeting };
}

/**
 * Tries a code. The try is counted before the answer is given, so that many tries at once count as many; ten wrong ones lock the
 * form until the worker gives a new code.
 */
export async function tryCode(token: string, code: string, ports: Ports): Promise<CodeLook> {
  const look = await lookAtLink(token, ports);
  if (look.is !== 'ask-code') return look;
  const { id } = look.questionnaire;
  return countTry({ is: 'link', questionnaire: id }, { form: id, token, code }, ports);
}

const countTry = defineDraft({
  name: 'unlock-questionnaire',
  act: 'answer-questionnaire',
  about: (said: { readonly form: string; readonly token: string; readonly code: string }) => ofForm(said),
  alsoBy: ['link'],
  keep: async ({ form, token, code }, { ports }): Promise<CodeLook> => {
    const look = await lookAtLink(token, ports);
    if (look.is !== 'ask-code') return look;
    const saved = await questionnaireCalled(form, ports);
    const right = isCodeOf(saved.row, code, ports);
    const wrongTries = right ? 0 : saved.row.wrongTries + 1;
    const { row } = await ports.records.questionnaires.change(saved, { wrongTries });
    if (right) return { is: 'open', questionnaire: row };
    const left = MOST_WRONG_TRIES - row.wrongTries;
    return left <= 0 ? { is: 'locked', ref: row.meeting } : { is: 'wrong', left };
  },
});

/** Ends what was opened with the code that the form has, on every device; the code itself goes on working. */
export async function closePages(id: string, ports: Ports): Promise<void> {
  const saved = (await ports.records.questionnaires.where({ id }))[0];
  const [mark = '', until] = (saved?.row.codeHash ?? '').split(' ');
  if (saved !== undefined && until !== undefined)
    await ports.records.questionnaires.change(saved, { codeHash: `${mark} ${until} ${ports.newId().slice(0, 8)}` });
}

/** A code that was given before codes had a mark has a plain hash, and is known until a new one is given. */
export function isCodeOf(
  { id, codeHash }: Pick<Questionnaire, 'id' | 'codeHash'>,
  code: string,
  ports: Ports,
): boolean {
  const [mark = '', until] = (codeHash ?? HOUR_OF_NOBODY).split(' ');
  if (until === undefined) return isSame(mark, ports.hash(`${id}:${asCode(code)}`));
  return ports.isSealOf(codeText(id, code, until), mark) && !isOver(codeHash, ports);
}

export const isOver = (codeHash: string | undefined, ports: Ports): boolean =>
  (codeHash?.split(' ')[1] ?? ports.now()) < ports.now();

/** Takes as long for a near miss as for a far one. */
export function isSame(one: string, other: string): boolean {
  let difference = one.length ^ other.length;
  for (let index = 0; index < one.length; index += 1)
    difference |= one.charCodeAt(index) ^ other.charCodeAt(index % Math.max(other.length, 1));
  return difference === 0;
}
