/*
 * Links in letters carry a mark of ours, so that a made-up one is known without asking Microsoft 365. Those of older letters
 * have none and are looked for.
 */

/** How a text is sealed with the council’s own key, and how its seal is known again. */
export interface Seals {
  readonly seal: (text: string) => string;
  readonly isSealOf: (text: string, seal: string) => boolean;
}

/** A mark in an address; the link's secret guards the form, the mark only the way to it. */
const MARK_SIGNS = 16;

export const formLink = (id: string, secret: string, { seal }: Pick<Seals, 'seal'>): string =>
  `${id}.${secret}.${seal(`link ${id} ${secret}`).slice(0, MARK_SIGNS)}`;
export function isOurLink(link: string, { isSealOf }: Pick<Seals, 'isSealOf'>): boolean {
  const [id = '', secret = '', mark = ''] = link.split('.');
  return isSealOf(`link ${id} ${secret}`, mark);
}

export const replyLink = (token: string, { seal }: Pick<Seals, 'seal'>): string =>
  `${token}.${seal(`reply ${token}`).slice(0, MARK_SIGNS)}`;
export function isOurReply(link: string, { isSealOf }: Pick<Seals, 'isSealOf'>): boolean {
  const [token = '', mark = ''] = link.split('.');
  return isSealOf(`reply ${token}`, mark);
}
