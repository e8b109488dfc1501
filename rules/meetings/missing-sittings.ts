import type { Invitation } from '../case-records.ts';
import type { CaseFactsByName } from '../facts.ts';
import type { Profile } from '../profile.ts';
import type { MissingView } from '../views/meeting.ts';
import { apartFor, apartWords, inOneSitting, isComing, onOneDay, pairInChat } from './apart.ts';
import { sequenceOf, type Seated } from './seating.ts';

type SittingCase = Pick<CaseFactsByName, 'meeting' | 'invitations' | 'sittings' | 'circle'>;

/** Numbers of the sittings after the first in which somebody comes. */
export const laterSittings = (invitations: readonly Invitation[]): readonly number[] =>
  [...new Set(invitations.filter(isComing).map(({ sitting }) => sitting))]
    .filter((number) => number > 1)
    .sort((one, other) => one - other);

/** What is still missing about sittings: a time for each, and nobody beside whom they must not meet. @source CF-51; E-12, E-13 */
export function missingSittings(facts: SittingCase, procedure: Profile): readonly MissingView[] {
  const { meeting, invitations, sittings } = facts;
  const inParts = meeting.format === 'two-part';
  const untimed = laterSittings(invitations).filter((number) => !sittings.some((one) => one.number === number));
  return [
    ...untimed.map((number) => ({
      what: `a time for ${inParts ? 'part' : 'sitting'} ${number}`,
      who: 'Whoever arranges the meeting',
      because: inParts ? ['Torbay T-22', 'CF-22'] : ['Warrington W-83', 'CF-51'],
      settledBy: 'sitting' as const,
    })),
    ...pairsTogether(facts),
    ...together(facts, procedure).map((because) => ({
      what: 'another sitting for somebody who must not sit with the others',
      who: 'Whoever arranges the meeting',
      because: [because, 'CF-51'],
      settledBy: 'people' as const,
    })),
  ];
}

/** Pairs of whom it is written down that they must not meet, and who would, in one room or at the door. @source E-13; CF-51 */
function pairsTogether(facts: SittingCase): readonly MissingView[] {
  const { meeting, invitations, circle } = facts;
  const pairs = apartFor(meeting, circle);
  const because = ['E-13', 'CF-51'];
  const who = 'Whoever arranges the meeting';
  return [
    ...inOneSitting(pairs, invitations).map((pair) => ({
      what: `a sitting of their own for one of ${pairInChat(pair, circle)}, who must not meet (${apartWords(pair)})`,
      who,
      because,
      settledBy: 'people' as const,
    })),
    ...onOneDay(pairs, invitations, facts).map((pair) => ({
      what:
        meeting.format === 'two-part'
          ? `views in place of coming from one of ${pairInChat(pair, circle)}: they must not meet (${apartWords(pair)}), and both parts are on one day`
          : `another day for one of ${pairInChat(pair, circle)}, who must not meet (${apartWords(pair)})`,
      who,
      because,
      settledBy: meeting.format === 'two-part' ? ('people' as const) : ('sitting' as const),
    })),
  ];
}

/** Why people who must never meet sit together as it stands; empty where nobody does. @source E-12, E-13 */
function together({ invitations, circle }: SittingCase, procedure: Profile): readonly string[] {
  const coming = invitations.filter((one) => one.personIs === 'circle' && isComing(one));
  const seated = coming.map(({ person, sitting }): Seated => ({
    person,
    sitting,
    side: circle.find(({ key }) => key === person)?.side ?? 'professionals',
  }));
  const keepApart = coming
    .filter(({ decision }) => decision === 'separate')
    .flatMap(({ person }) =>
      seated
        .filter((other) => other.person !== person)
        .map((other): readonly [string, string] => [person, other.person]),
    );
  return [...new Set(sequenceOf(seated, keepApart, procedure).moved.map(({ because }) => because))];
}
