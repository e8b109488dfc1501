import { compareProfiles, type Profile, profileAsKept, profileNamed } from '#rules';
import { Fault } from '../faults.ts';
import type { World } from './world.ts';

/** What a record was stamped with when it was made. */
export interface Stamp {
  readonly profile: string;
  readonly profileVersion: string;
}

/**
 * The procedure under which a record was made, so that an old record explains itself after the council has changed its
 * profile. Today's stands in only where that version never ran here; the stamp beside the record still says which one it was.
 *
 * @source CF-01
 */
export async function procedureOf(
  stamp: Stamp,
  { procedure, records }: Pick<World, 'procedure' | 'records'>,
): Promise<Profile> {
  if (stamp.profile === procedure.name && stamp.profileVersion === procedure.version) return procedure;
  const builtIn = profileNamed(stamp.profile);
  if (builtIn?.version === stamp.profileVersion) return builtIn;
  const kept = await records.settings.find(procedureKey(stamp));
  return kept === undefined ? (builtIn ?? procedure) : profileAsKept(JSON.parse(kept.row.value));
}

const procedureKey = ({ profile, profileVersion }: Stamp): string => `profile:${profile}:${profileVersion}`;

/**
 * Keeps the procedure that runs, whole, under its name and version. Answers whether what was kept under that version said
 * something else: then a value was changed without a new version, and the last one to run is what is kept.
 */
export async function keepProcedure({
  procedure,
  records,
}: Pick<World, 'procedure' | 'records'>): Promise<'kept' | 'changed-without-version'> {
  const key = procedureKey({ profile: procedure.name, profileVersion: procedure.version });
  const value = JSON.stringify(procedure);
  const kept = await records.settings.create({ key, value });
  if (!kept.existed || kept.row.value === value) return 'kept';
  const differs = compareProfiles(profileAsKept(JSON.parse(kept.row.value)), procedure).length > 0;
  await records.settings.change(kept, { value }).catch(unlessKeptByAnother);
  return differs ? 'changed-without-version' : 'kept';
}

/** Replicas that start together keep the same. */
function unlessKeptByAnother(fault: unknown): void {
  if (!(fault instanceof Fault) || fault.reason !== 'changed-meanwhile') throw fault;
}
