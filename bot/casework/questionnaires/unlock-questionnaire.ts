import { isLinkOver, isOurLink, MOST_WRONG_TRIES, type Questionnaire } from '#rules';
import { defineByLink, type Held } from '../define-by-link.ts';
import { defineDraft } from '../define-draft.ts';
import { defineQuestion } from '../define-question.ts';
import { asCode, codeText } from './codes.ts';
import { ofForm, questionnaireCalled } from './find-questionnaire.ts';
import type { Ports } from '../ports.ts';

const HOUR_OF_NOBODY = '0'.repeat(64);
const UNKNOWN = { is: 'unknown' } as const;

export type LinkLook =
  | { readonly is: 'ask-code'; readonly questionnaire: Questionnaire; readonly ref: string }
  | { readonly is: 'expired' | 'locked' | 'withdrawn' | 'no-code'; readonly ref: string }
  /** No such link, or not any more: both look the same. */
  | { readonly is: 'unknown' };

export type CodeLook =
  | { readonly is: 'open'; readonly questionnaire: Questionnaire }
  | { readonly is: 'wrong'; readonly ref: string }
  | Exclude<LinkLook, { readonly is: 'ask-code' }>;

/** Whose form it is, where the link is one of its own. */
async function formBehind(link: string, ports: Ports): Promise<Held<HeldForm> | undefined> {
  const [id = '', , mark] = link.split('.');
  if (mark !== undefined && !isOurLink(link, ports)) return undefined;
  const row = (await ports.records.questionnaires.where({ id }))[0]?.row;
  if (!isLinkOf(row, link, ports) || row === undefined) return undefined;
  return { who: { is: 'link', questionnaire: id }, record: { form: id, link } };
}

/** Each kept hash is compared, in full, whether or not one fitted already, and also where there is no such form. */
function isLinkOf(row: Questionnaire | undefined, link: string, ports: Ports): boolean {
  const hash = ports.hash(link.split('.')[1] ?? '');
  const hashes = (row?.linkHash ?? HOUR_OF_NOBODY).split(' ');
  return hashes.map((each) => isSame(each, hash)).some(Boolean);
}

interface HeldForm {
  readonly form: string;
  readonly link: string;
}

const byItsHolder = {
  act: 'answer-questionnaire',
  about: (said: HeldForm) => ofForm(said),
  alsoBy: ['link'],
} as const;

/** What a link opens: nothing yet but the question for the code. */
export const lookAtLink = defineByLink({
  holder: formBehind,
  asked: (held, _said: object) => held,
  does: defineQuestion({
    name: 'look-at-form-link',
    ...byItsHolder,
    answer: async ({ form }: HeldForm, { ports }) => lookAt((await questionnaireCalled(form, ports)).row, ports),
  }),
  opensNothing: UNKNOWN,
});

function lookAt(row: Questionnaire, ports: Ports): LinkLook {
  if (row.state === 'withdrawn') return { is: 'withdrawn', ref: row.meeting };
  if (row.wrongTries >= MOST_WRONG_TRIES) return { is: 'locked', ref: row.meeting };
  if (isLinkOver(row, ports.now())) return { is: 'expired', ref: row.meeting };
  if (row.codeHash === undefined || isOver(row.codeHash, ports)) return { is: 'no-code', ref: row.meeting };
  return { is: 'ask-code', questionnaire: row, ref: row.meeting };
}

/**
 * Tries a code. A wrong one is counted before the answer is given, so that many tries at once count as many. They shut nobody out who
 * has the code; a right one takes nothing off the count, which a new code or a new link begins anew.
 */
export const tryCode = defineByLink({
  holder: formBehind,
  asked: (held, { code }: { readonly code: string }) => ({ ...held, code }),
  does: defineDraft({
    name: 'unlock-questionnaire',
    ...byItsHolder,
    keep: async ({ form, link, code }: HeldForm & { readonly code: string }, { ports }): Promise<CodeLook> => {
      const saved = await questionnaireCalled(form, ports);
      if (!isLinkOf(saved.row, link, ports)) return UNKNOWN;
      const look = lookAt(saved.row, ports);
      if (look.is !== 'ask-code') return look;
      if (isCodeOf(saved.row, code, ports)) return { is: 'open', questionnaire: saved.row };
      await ports.records.questionnaires.change(saved, { wrongTries: saved.row.wrongTries + 1 });
      return { is: 'wrong', ref: saved.row.meeting };
    },
  }),
  opensNothing: UNKNOWN,
});

/** Ends what was opened with the code that the form has, on every device; the code itself goes on working. */
export const closePages = defineDraft({
  name: 'close-form-pages',
  act: 'answer-questionnaire',
  about: ofForm,
  alsoBy: ['link'],
  keep: async ({ form }, { ports }): Promise<void> => {
    const saved = await questionnaireCalled(form, ports);
    const [mark = '', until] = (saved.row.codeHash ?? '').split(' ');
    if (until !== undefined)
      await ports.records.questionnaires.change(saved, { codeHash: `${mark} ${until} ${ports.newId().slice(0, 8)}` });
  },
});

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
