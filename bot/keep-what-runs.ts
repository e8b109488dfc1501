import { isInForce } from '#rules';
import { keepProcedure } from './casework/procedure-of.ts';
import type { World } from './casework/world.ts';
import type { Log } from './log.ts';

/** Keeps the procedure under its version, and tells IT where its dates or its version want a look. It refuses nothing. */
export async function keepWhatRuns(world: Pick<World, 'procedure' | 'records' | 'today'>, log: Log): Promise<void> {
  const { procedure } = world;
  const ids = { profile: procedure.name };
  if (world.today() < procedure.effectiveFrom)
    log.warn('The procedure in PROFILE is not in force yet, and decides all the same. Look at its effectiveFrom.', {
      ...ids,
      at: procedure.effectiveFrom,
    });
  else if (!isInForce(procedure, world.today()))
    log.warn('The procedure in PROFILE is no longer in force, and decides all the same. Look at its effectiveTo.', {
      ...ids,
      at: procedure.effectiveTo,
    });
  if ((await keepProcedure(world)) === 'changed-without-version')
    log.warn('The procedure in PROFILE was changed without a new version. Give it one: records name the version.', ids);
}
