import type { Profile } from '../profile.ts';
import type { Citation, Role } from '../vocabulary.ts';
import type { InviteeFacts } from '../meetings/invitee-facts.ts';
import { inGroup } from './support-meeting.ts';

/** One group whose views are gathered before a support meeting, and who gathers them. */
export interface ViewsAsked {
  readonly of: Role;
  readonly as: string;
  readonly by: Role;
  /** The worker who gathers; undefined when nobody is named yet. */
  readonly gathererId?: string | undefined;
  /** Keys of the people whom the register knows; empty where someone has to find out. */
  readonly people: readonly string[];
  /** Whether anything about this child may be told: never to other children or the household. @source CF-28; E-33 */
  readonly tellsOfTheChild: boolean;
  readonly because: readonly Citation[];
}

/** Asked about life in the home, not about this child. @source CF-28 */
const OF_THE_HOUSEHOLD: readonly Role[] = ['other-child-in-the-home', 'household-member', 'carers-own-child'];

/**
 * The groups whose views are gathered before the meeting, each by the right person. Other looked-after children are asked by their
 * own social worker; while a hold stands nobody of the home is asked, and never whom it is about.
 *
 * @source Warrington W-50 to W-58; CF-28; E-01, E-02, E-33, E-34
 */
export const viewsGroups = (facts: InviteeFacts, { support }: Pick<Profile, 'support'>): readonly ViewsAsked[] =>
  support.views
    .filter(({ is }) => !facts.hold || !OF_THE_HOME.includes(is.of))
    .map(({ is, source }) => ({
      of: is.of,
      as: is.as,
      by: is.by,
      gathererId: gathererOf(is.by, facts),
      people: peopleOf(is.of, facts),
      tellsOfTheChild: !OF_THE_HOUSEHOLD.includes(is.of),
      because: [source, ...(OF_THE_HOUSEHOLD.includes(is.of) ? ['CF-28'] : [])],
    }));

const OF_THE_HOME: readonly Role[] = [...OF_THE_HOUSEHOLD, 'foster-carer'];

function gathererOf(by: Role, { placement, workers, subjectIds }: InviteeFacts): string | undefined {
  const named = workers.find(({ part, id }) => part === by && !subjectIds.includes(id))?.id;
  if (named !== undefined) return named;
  const registered =
    by === 'childs-social-worker'
      ? placement.socialWorkerId
      : by === 'supervising-social-worker'
        ? placement.supervisingSocialWorkerId
        : undefined;
  return subjectIds.some((id) => id === registered) ? undefined : registered;
}

function peopleOf(of: Role, { placement, workers, circle, subjectIds }: InviteeFacts): readonly string[] {
  if (of === 'child') return ['child'];
  const inTenant = workers.filter(({ part }) => part === of).map(({ id }) => id);
  const outside = inGroup(circle, of, placement.childRef).map(({ key }) => key);
  return [...inTenant, ...outside].filter((person) => !subjectIds.includes(person));
}
