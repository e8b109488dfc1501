import { compareProfiles, type Profile, profileAsSaved, profileNamed } from '#rules';
import { Fault } from '../faults.ts';
import type { Ports } from './ports.ts';

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
  { procedure, records }: Pick<Ports, 'procedure' | 'records'>,
): Promise<Profile> {
  if (stamp.profile === procedure.name && stamp.profileVersion === procedure.version) return procedure;
  const builtIn = profileNamed(stamp.profile);
  if (builtIn?.version === stamp.profileVersion) return builtIn;
  const saved = await records.profiles.find(procedureKey(stamp));
  return saved === undefined ? (builtIn ?? procedure) : profileAsSaved(saved.row.procedure);
}

/** The procedure under which it is said who may: the one that the record asked about began with; today's for what begins now. */
export const procedureBehind = (
  { meeting, episode, ending }: { readonly [record in 'meeting' | 'episode' | 'ending']?: Stamp | undefined },
  ports: Pick<Ports, 'procedure' | 'records'>,
): Promise<Profile> | Profile => {
  const stamp = meeting ?? episode ?? ending;
  return stamp === undefined ? ports.procedure : procedureOf(stamp, ports);
};

const procedureKey = ({ profile, profileVersion }: Stamp): string => `profile:${profile}:${profileVersion}`;

/**
 * Keeps the procedure that runs, whole, under its name and version. Answers whether what was kept under that version said
 * something else: then a value was changed without a new version, and the last one to run is what is kept.
 */
export async function saveProcedure({
  procedure,
  records,
}: Pick<Ports, 'procedure' | 'records'>): Promise<'kept' | 'changed-without-version'> {
  const { name: profile, version } = procedure;
  const key = procedureKey({ profile, profileVersion: version });
  const saved = await records.profiles.create({ key, profile, version, procedure });
  if (!saved.existed || JSON.stringify(saved.row.procedure) === JSON.stringify(procedure)) return 'kept';
  const differs = compareProfiles(profileAsSaved(saved.row.procedure), procedure).length > 0;
  await records.profiles.change(saved, { procedure }).catch(unlessSavedByAnother);
  return differs ? 'changed-without-version' : 'kept';
}

/** Replicas that start together keep the same. */
function unlessSavedByAnother(fault: unknown): void {
  if (!(fault instanceof Fault) || fault.reason !== 'changed-meanwhile') throw fault;
}
