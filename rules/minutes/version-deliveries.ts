import { inCaseOfMeeting } from '../case-of.ts';
import { changedRow, newRow, type Change } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { minuteDeliveryKey } from '../minutes-records.ts';
import { obligationKey } from '../obligations/owed.ts';
import type { Role } from '../vocabulary.ts';
import { shortDate } from '../words/dates.ts';
import type { CheckedVersion } from './checked-versions.ts';
import type { Recipient } from './minutes-readers.ts';

type DeliveryFacts = Facts<'meeting' | 'placement' | 'minuteDeliveries' | 'minuteNotes'>;

/** Workers read it in Teams; to everybody else it is handed over by the worker who knows them. */
export const inTeams = ({ personIs, way }: Recipient): boolean => personIs === 'worker' && way === 'teams';

/** A version that goes out anew is opened by no link of before. */
const NO_LINK = {
  linkId: undefined,
  linkHash: undefined,
  linkExpires: undefined,
  linkSentAt: undefined,
  codeHash: undefined,
  openedAt: undefined,
} as const;

/** The delivery to one reader, and what the worker owes who hands it over. */
export function deliveryOf(
  { version, is }: CheckedVersion,
  to: Recipient,
  facts: DeliveryFacts,
  due: Facts['today'] | undefined,
): readonly Change[] {
  const { meeting, minuteDeliveries } = facts;
  const key = minuteDeliveryKey(meeting.ref, version, to.person);
  const state = inTeams(to) ? ('to-send' as const) : ('to-hand-over' as const);
  const row = { key, ...inCaseOfMeeting(meeting), meeting: meeting.ref, version, ...to, state };
  const delivery: Change = minuteDeliveries.some((one) => one.key === key)
    ? changedRow('minuteDeliveries', key, { state, how: undefined, on: undefined, by: undefined, ...NO_LINK })
    : newRow('minuteDeliveries', row);
  const owed =
    state === 'to-hand-over' && !(is === 'child-letter' && meeting.kind === 'disruption' && to.personIs === 'child');
  return owed ? [delivery, handOverOwed(version, to, facts, due)] : [delivery];
}

/** What the worker does who knows the person. @source law §12: never by a way that nobody looked at */
function handOverOwed(version: string, to: Recipient, facts: DeliveryFacts, due: Facts['today'] | undefined): Change {
  const { meeting, minuteNotes, today } = facts;
  const corrections = minuteNotes.filter(({ kind }) => kind === 'correction').length;
  return newRow('obligations', {
    key: handOverKey(meeting.ref, version, to.person, corrections),
    kind: 'minutes.hand-over',
    about: meeting.ref,
    ...inCaseOfMeeting(meeting),
    team: meeting.team,
    ownerRole: roleOfWorker(to.workerId, facts),
    ownerId: to.workerId,
    startsOn: today,
    due: due === undefined || due < today ? today : due,
    sum:
      due === undefined || due < today
        ? 'At once: it is released.'
        : `By ${shortDate(due)}, when everybody is to have theirs.`,
    force: 'procedure',
    because: ['Torbay T-39, T-71', 'CF-47'],
    level: 0,
  });
}

/** As what a worker hands it over: what is the social worker’s goes on with the child, what is anybody else’s stays with them. */
const roleOfWorker = (id: string | undefined, { placement }: DeliveryFacts): Role => {
  if (id === undefined || id === placement.socialWorkerId) return 'childs-social-worker';
  return id === placement.supervisingSocialWorkerId ? 'supervising-social-worker' : 'other-professional';
};

export const handOverKey = (meeting: string, version: string, person: string, corrections: number): string =>
  obligationKey(meeting, 'minutes.hand-over', `${version}:${person}${corrections === 0 ? '' : `:${corrections}`}`);
