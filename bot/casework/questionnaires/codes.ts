import type { Ports } from '../ports.ts';

/** How long a link works; renewable. @source issue of the questionnaires, §4 */
export const LINK_DAYS = 14;
export const LINK_LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** Nothing in it can be misheard on the phone for something else. */
const CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const CODE_LENGTH = 8;

export const newCode = ({ newSecret }: Ports): string => newSecret(CODE_LENGTH, CODE_LETTERS);
