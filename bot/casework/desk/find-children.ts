import { settingWords, type Placement } from '#rules';
import { mayThey } from '../may-they.ts';
import type { Ports } from '../ports.ts';

/** Teams shows at most fifteen; so few letters would show the register. */
const AT_MOST = 15;
const AT_LEAST_LETTERS = 2;

/** Children whose reference or initials begin with what was typed. Never the whole register, never a name. */
export async function findChildren(
  who: string,
  typed: string,
  ports: Ports,
): Promise<readonly { title: string; value: string }[]> {
  await mayThey(who, 'see-register-search', {}, ports);
  const text = typed.trim().toUpperCase();
  if (text.length < AT_LEAST_LETTERS) return [];
  const found = await ports.records.findPlacements(text, AT_MOST);
  return found
    .filter(({ endedOn }) => endedOn === undefined)
    .map((placement) => ({ title: childWords(placement), value: placement.key }));
}

/** A child as staff speak of them on a screen: reference, initials, kind of home. */
export const childWords = ({ childRef, initials, setting }: Placement): string =>
  `${childRef} · ${initials} · ${settingWords(setting)}`;
