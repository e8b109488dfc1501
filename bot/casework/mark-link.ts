import type { Ports } from './ports.ts';

/*
 * Links in letters carry a mark of ours, so that a made-up one is known without asking Microsoft 365. Those of older letters
 * have none and are looked for.
 */

/** A mark in an address; the link's secret guards the form, the mark only the way to it. */
const MARK_SIGNS = 16;

export const formLink = (id: string, secret: string, ports: Ports): string =>
  `${id}.${secret}.${ports.seal(`link ${id} ${secret}`).slice(0, MARK_SIGNS)}`;
export function isOurLink(link: string, ports: Ports): boolean {
  const [id = '', secret = '', mark = ''] = link.split('.');
  return ports.isSealOf(`link ${id} ${secret}`, mark);
}

export const replyLink = (token: string, ports: Ports): string =>
  `${token}.${ports.seal(`reply ${token}`).slice(0, MARK_SIGNS)}`;
export function isOurReply(link: string, ports: Ports): boolean {
  const [token = '', mark = ''] = link.split('.');
  return ports.isSealOf(`reply ${token}`, mark);
}
