import type { Meeting, Placement } from '../case-records.ts';
import type { Role } from '../vocabulary.ts';

/** Where it stands who has which part in a case now. */
export interface Holders {
  readonly placement?: Placement | undefined;
  readonly meeting?: Pick<Meeting, 'chairId' | 'minuteTakerId'> | undefined;
}

/** Somebody as what they were asked, or sent something. */
export interface NamedAs {
  readonly person: string;
  readonly part: Role;
}

const holdersNow = ({ placement, meeting }: Holders): Partial<Record<Role, string | undefined>> => ({
  'childs-social-worker': placement?.socialWorkerId,
  'team-manager': placement?.teamManagerId,
  'supervising-social-worker': placement?.supervisingSocialWorkerId,
  'fostering-team-manager': placement?.fosteringManagerId,
  'independent-reviewing-officer': placement?.independentReviewingOfficerId,
  'conference-and-review-manager': meeting?.chairId,
  'minute-taker': meeting?.minuteTakerId,
});

/**
 * Who was named as what another person is now, such as the child’s social worker before they were reallocated, or a chair before
 * another took over. Whoever has another of these parts now is not among them.
 *
 * @source domain §12; E-54
 */
export function formerIn(named: readonly NamedAs[], holders: Holders): ReadonlySet<string> {
  const now = holdersNow(holders);
  const current = new Set(Object.values(now));
  return new Set(
    named
      .filter(({ person, part }) => now[part] !== undefined && now[part] !== person && !current.has(person))
      .map(({ person }) => person),
  );
}
