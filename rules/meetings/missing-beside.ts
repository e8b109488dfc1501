import type { CaseFactsByName, Circumstances } from '../facts.ts';
import { wouldMeetAcross } from './apart-across.ts';
import { othersOf } from './for-each-child.ts';
import { daysShared } from './shared-days.ts';
import type { MissingView } from '../views/meeting.ts';

type OneChild = Pick<Circumstances, 'together'> & Pick<CaseFactsByName, 'meeting' | 'circle' | 'invitations'>;

type Missing = MissingView & { readonly before: 'asking' | 'sending' };

/**
 * What stands between a meeting for several children and its invitations because of the others: said without what it is, for that
 * belongs to another child’s case.
 *
 * @source E-13, E-30, E-31
 */
export function missingBeside<Known extends OneChild>(
  facts: Known,
  isReady: (other: Known) => boolean,
): readonly Missing[] {
  const others = othersOf(facts);
  if (others.length === 0) return [];
  const children = [facts, ...others];
  const apart = (why: string, because: string): Missing => ({
    what: `the meetings held apart: ${why}`,
    who: 'The organiser',
    because: [because, 'E-30'],
    before: 'asking',
  });
  const shared = daysShared(children.map(({ meeting }) => meeting));
  return [
    ...(wouldMeetAcross(children) ? [apart('people who must not meet would come on the same day', 'E-13')] : []),
    ...(shared.days === undefined ? [apart('the children’s windows share no day any more', 'E-31')] : []),
    ...others
      .filter((other) => other.meeting.state !== 'sent' && !isReady(other))
      .map(({ meeting }) => ({
        what: `${meeting.ref}, which is held together with this meeting, made ready to be sent`,
        who: 'The organiser',
        because: ['E-30'],
        before: 'sending' as const,
      })),
  ];
}
