import { secondsLater, type Effects } from '#rules';
import type { Ports } from '../ports.ts';

/** How long a link works; renewable. @source issue of the questionnaires, §4 */
export const LINK_DAYS = 14;
export const LINK_LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** Nothing in it can be misheard on the phone for something else. */
const CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const CODE_LENGTH = 8;

/** How long a code opens its form; the worker can give a new one at any time. */
const CODE_DAYS = 14;

export const newCode = ({ newSecret }: Ports): string => newSecret(CODE_LENGTH, CODE_LETTERS);

/** What is kept of a code: a mark that only the server can make, and until when it opens anything. */
export function codeMark(id: string, code: string, ports: Ports): string {
  const until = secondsLater(ports.now(), CODE_DAYS * 86_400);
  return `${ports.seal(codeText(id, code, until))} ${until}`;
}

/** What the mark of a code is made of. */
export const codeText = (id: string, code: string, until: string): string => `code ${id} ${asCode(code)} ${until}`;

/** Spaces and dashes are for the eye; letters that look like figures are read as figures. */
export const asCode = (typed: string): string =>
  typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');

/** The code as it is shown once to whoever gives it. */
export const codeShown = ({ effects }: { readonly effects: Effects | undefined }) => {
  const { code = '' } = effects ?? {};
  return {
    code: `${code.slice(0, 4)} ${code.slice(4)}`,
    words: 'Give it by phone or in person, never by mail or message. A code that you gave before no longer works.',
  };
};
