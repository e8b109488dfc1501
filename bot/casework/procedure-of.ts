import { profileNamed, type Profile } from '#rules';
import type { World } from './world.ts';

/** What a record was stamped with when it was made. */
export interface Stamp {
  readonly profile: string;
  readonly profileVersion: string;
}

/**
 * The procedure under which a record was made, so that an old record explains itself after the council has changed its profile.
 *
 * Known are today's and those that come with the product. A council's own profile of an earlier day is no longer here; then
 * today's stands in, and the stamp beside the record still says which one it was.
 */
export function procedureOf({ profile, profileVersion }: Stamp, { procedure }: Pick<World, 'procedure'>): Profile {
  if (profile === procedure.name && profileVersion === procedure.version) return procedure;
  return profileNamed(profile) ?? procedure;
}
