import type { Profile } from '../profile.ts';
import { listWords } from './dates.ts';

/**
 * A title of the catalogue in the council's own names: where its records are filed, and what its unit is called.
 *
 * @source Torbay T-34, T-40, T-76; Warrington W-69, W-73; CF-38; CF-39
 */
export function inOwnNames(title: string, kind: string, { council }: Pick<Profile, 'council'>): string {
  const { name, stabilityCategory, disruptionCategory } = council.caseSystem;
  const heading = kind.startsWith('disruption.') ? disruptionCategory.is : stabilityCategory.is;
  const { safeguardingUnit, alsoCalled } = council.units;
  return title.replace('the case management system', `${name.is}, under “${heading}”`).replace(
    'the Safeguarding Unit',
    `the ${safeguardingUnit.is} (${listWords(
      alsoCalled.map(({ is }) => is),
      'or',
    )})`,
  );
}
