import { Fault } from '../faults.ts';
import type { Check, Finding, Needs } from './check.ts';

export interface Examined {
  readonly check: Check;
  readonly finding: Finding;
}

/** Looks at everything, one after another: a council's Microsoft 365 is not to be stormed by its own doctor. */
export async function examine(
  checks: readonly Check[],
  needs: Needs,
  { tries }: { readonly tries: boolean },
): Promise<readonly Examined[]> {
  const found: Examined[] = [];
  for (const check of checks) {
    const cause = (check.after ?? []).find((id) =>
      found.some((one) => one.check.id === id && one.finding.is !== 'well'),
    );
    const finding: Finding =
      cause !== undefined
        ? { is: 'unsure', seen: [`not looked at: ${cause} comes first`] }
        : check.tries === true && !tries
          ? { is: 'unsure', seen: ['not tried: add --try'] }
          : await check.look(needs).catch(sayWhy);
    found.push({ check, finding });
  }
  return found;
}

/** A refusal is an answer; an outage is none. Faults carry a step of ours and no name. */
function sayWhy(thrown: unknown): Finding {
  if (!(thrown instanceof Fault)) throw thrown;
  if (thrown.reason === 'try-later') return { is: 'unsure', seen: [`Microsoft 365 does not answer (${thrown.step})`] };
  return { is: 'ill', seen: [`${thrown.reason} (${thrown.step})`] };
}
