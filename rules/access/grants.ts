import type { Profile, Sourced } from '../profile.ts';
import type { Citation, Role } from '../vocabulary.ts';
import { namedIn, type Named } from './named.ts';
import type { Part } from './acts.ts';
import type { CaseFacts } from './parts.ts';

/** Who may do one act: by what they are in this case, or by their role in the council. */
export interface Grant {
  readonly parts: readonly Part[];
  readonly roles: readonly Role[];
  readonly because: Citation;
  /** False where the act says nothing about a child: then being the subject of an allegation takes nothing away. */
  readonly showsTheCase: boolean;
}

/** A line that the council's own procedure fills in: the one under which the record began. */
export type ByProcedure = (profile: Profile, facts: CaseFacts) => Grant;

export const grant = (
  parts: readonly Part[],
  roles: readonly Role[],
  because: Citation,
  showsTheCase = true,
): Grant => ({
  parts,
  roles,
  because,
  showsTheCase,
});

/** Whoever the procedure names, and nobody else: the source of the answer is the procedure's own. */
export const byProcedure =
  (value: (profile: Profile, facts: CaseFacts) => Sourced<Named> | undefined, manager?: readonly Part[]): ByProcedure =>
  (profile, facts) => {
    const named = value(profile, facts);
    const { parts, roles } = namedIn(named?.is ?? [], manager);
    return grant(parts, roles, named?.source ?? 'Domain §13');
  };

/** These, whatever a council says, and beside them whoever its procedure gives something to decide here: they see what they decide about. */
export const andNamed =
  (fixed: Grant, values: (profile: Profile, facts: CaseFacts) => readonly Sourced<Named>[]): ByProcedure =>
  (profile, facts) => {
    const named = values(profile, facts).map(({ is }) => namedIn(is));
    return {
      ...fixed,
      parts: [...fixed.parts, ...named.flatMap(({ parts }) => parts)],
      roles: [...fixed.roles, ...named.flatMap(({ roles }) => roles)],
    };
  };

/** Both values; the source is the first one's. */
export const both = (one: Sourced<Named>, other: Sourced<Named>): Sourced<Named> => ({
  is: [one.is, other.is].flat(),
  source: one.source,
});
