import { isInForce } from '#rules';
import { saveProcedure } from './casework/procedure-of.ts';
import type { Ports } from './casework/ports.ts';
import type { Log } from './log.ts';

/** Keeps the procedure under its version, and tells IT where its dates or its version want a look. It refuses nothing. */
export async function saveWhatRuns(ports: Pick<Ports, 'procedure' | 'records' | 'today'>, log: Log): Promise<void> {
  const { procedure } = ports;
  const ids = { profile: procedure.name };
  if (ports.today() < procedure.effectiveFrom)
    log.warn('The procedure in PROFILE is not in force yet, and decides all the same. Look at its effectiveFrom.', {
      ...ids,
      at: procedure.effectiveFrom,
    });
  else if (!isInForce(procedure, ports.today()))
    log.warn('The procedure in PROFILE is no longer in force, and decides all the same. Look at its effectiveTo.', {
      ...ids,
      at: procedure.effectiveTo,
    });
  if ((await saveProcedure(ports)) === 'changed-without-version')
    log.warn('The procedure in PROFILE was changed without a new version. Give it one: records name the version.', ids);
}
