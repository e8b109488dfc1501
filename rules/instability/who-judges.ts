import { asking, decided, type Decision } from '../decision.ts';

/**
 * Who judges whether a placement is manageable: the team manager of the child's social worker, whoever reported; never
 * someone whom the complaint or allegation is about, then the next manager up.
 *
 * @source rulings CF-13; Torbay T-02, T-41; E-02
 */
export function whoJudges(facts: {
  readonly teamManagerId?: string | undefined;
  /** The manager of the child's social worker in the directory; used where the register names none. */
  readonly directoryManagerId?: string | undefined;
  readonly nextManagerUpId?: string | undefined;
  readonly subjectIds: readonly string[];
}): Decision<{ readonly managerId: string }> {
  const first = facts.teamManagerId ?? facts.directoryManagerId;
  const because = ['Torbay T-02', 'Rulings CF-13'];
  if (first !== undefined && !facts.subjectIds.includes(first)) return decided({ managerId: first }, because);

  const next = facts.nextManagerUpId;
  if (next !== undefined && !facts.subjectIds.includes(next)) {
    return decided({ managerId: next }, first === undefined ? because : [...because, 'E-02']);
  }
  return asking({
    fact: 'managerId',
    ask: 'Which manager judges this? The register and the directory name nobody who may.',
    because,
  });
}
