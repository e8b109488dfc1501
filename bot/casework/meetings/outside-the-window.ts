import { momentWords, type LocalTime, type Meeting, type Placement } from '#rules';
import { canThey } from '../may-they.ts';
import type { Ports } from '../ports.ts';

export const isOutside = ({ from, by }: Meeting, startsAt: LocalTime): boolean => {
  const day = startsAt.slice(0, 10);
  return day < from || day > by;
};

/**
 * Why this person may not choose a day outside the window; undefined where they have the authority and gave a reason.
 *
 * @source Warrington W-71, W-72 · Torbay T-45 · domain §5.3
 */
export async function refusedOutside(
  who: string,
  meeting: Meeting,
  placement: Placement,
  startsAt: LocalTime,
  reason: string | undefined,
  ports: Ports,
): Promise<string | undefined> {
  const when = `${momentWords(startsAt)} is outside the window.`;
  if (!(await canThey(who, 'agree-out-of-window', { meeting, placement }, ports)))
    return `${when} The Safeguarding Unit manager or the head of service can agree to it: they choose the day on this meeting’s page, with a reason.`;
  return reason === undefined || reason.trim() === '' ? `${when} Say why it may be held then.` : undefined;
}
