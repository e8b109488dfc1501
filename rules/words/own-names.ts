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
  return inOwnMeetingNames(title, council)
    .replace('the case management system', `${name.is}, under “${heading}”`)
    .replace(
      'the Safeguarding Unit',
      `the ${safeguardingUnit.is} (${listWords(
        alsoCalled.map(({ is }) => is),
        'or',
      )})`,
    );
}

/** The four meetings as staff of this council call them. */
function inOwnMeetingNames(title: string, { words }: Pick<Profile['council'], 'words'>): string {
  const { planning, support, stability, disruption } = words.meetings;
  return title
    .replace(/planning meeting/g, planning.is)
    .replace(/(fostering )?support meeting/g, (usual) =>
      support.is === 'fostering support meeting' ? usual : support.is,
    )
    .replace(/stability meeting/g, stability.is)
    .replace(/disruption meeting/g, disruption.is);
}
