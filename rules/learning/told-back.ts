import { inCaseOfMeeting } from '../case-of.ts';
import type { Invitation } from '../case-records.ts';
import { newRow, type Change } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { withinSettled } from '../deadline.ts';
import type { WorkingCalendar } from '../days.ts';
import { isWrittenTo } from '../minutes/minutes-link.ts';
import { obligationKey } from '../obligations/owed.ts';
import { stepId, type Step } from '../plan.ts';
import type { Profile } from '../profile.ts';
import { countWords, listWords, shortDate } from '../words/dates.ts';

export type ToldFacts = Facts<'meeting' | 'placement' | 'invitations' | 'questionnaires' | 'circle' | 'hold'>;

/** Whether somebody came, or said what they think. Who was left out hears nothing of it. */
function tookPart(
  { person, decision, reply }: Invitation,
  { questionnaires, hold }: Pick<ToldFacts, 'questionnaires' | 'hold'>,
): boolean {
  if (hold.subjectIds.includes(person)) return false;
  if (questionnaires.some((form) => form.person === person && form.state === 'returned')) return true;
  return (decision === 'invite' || decision === 'separate') && reply !== 'declined';
}

/** What was changed, on its way to those who took part. */
export interface ToldBack {
  readonly steps: readonly Step[];
  readonly changes: readonly Change[];
  /** `2 colleagues in Teams, 1 by letter, 2 through a worker` */
  readonly words: string;
}

/**
 * What was changed goes back to everybody who took part: to colleagues by a line in Teams, to those who are safely written to by a
 * letter, to the child and everybody else through the worker who knows them. Never to whom an allegation is about.
 *
 * @source Torbay T-73; E-63, E-87; domain §12
 */
export function toldBack(key: string, facts: ToldFacts, procedure: Profile, calendar: WorkingCalendar): ToldBack {
  const { meeting, invitations, circle, actor, placement } = facts;
  const all = invitations.filter((one) => one.personIs !== 'nobody-yet' && tookPart(one, facts));
  const people = all.filter((one, at) => all.findIndex(({ person }) => person === one.person) === at);
  const colleagues = people.filter(({ personIs, person }) => personIs === 'worker' && person !== actor.id);
  const written = people.filter(
    ({ personIs, person }) => personIs === 'circle' && isWrittenTo(circle.find((one) => one.key === person)),
  );
  const others = people.filter((one) => one.personIs !== 'worker' && !written.includes(one));
  const workers = [...new Set(others.map(({ workerId }) => workerId ?? placement.socialWorkerId))];
  return {
    steps: [
      ...colleagues.map(({ person: to }): Step => ({
        do: 'notify',
        id: stepId(key, `tell-${to}`),
        to,
        activity: 'somethingWaits',
        about: meeting.ref,
      })),
      ...written.map(({ person: to }): Step => ({
        do: 'send-letter',
        id: stepId(key, `letter-${to}`),
        to,
        letter: 'learning-changed',
        about: meeting.ref,
      })),
    ],
    changes: workers.map((worker) =>
      tellingOwed(
        key,
        worker,
        others.filter(({ workerId }) => (workerId ?? placement.socialWorkerId) === worker).length,
        facts,
        procedure,
        calendar,
      ),
    ),
    words: listWords([
      ...(colleagues.length === 0 ? [] : [`${countWords(colleagues.length, 'colleague')} in Teams`]),
      ...(written.length === 0 ? [] : [`${String(written.length)} by letter`]),
      ...(others.length === 0 ? [] : [`${String(others.length)} through a worker`]),
    ]),
  };
}

function tellingOwed(
  key: string,
  ownerId: string,
  many: number,
  { meeting, placement, today }: ToldFacts,
  { disruption }: Profile,
  calendar: WorkingCalendar,
): Change {
  const { day } = withinSettled(today, disruption.childLetter.within, calendar);
  return newRow('obligations', {
    key: obligationKey(meeting.ref, 'learning.tell', `${key.split('/').at(-1) ?? ''}:${ownerId}`),
    kind: 'learning.tell',
    about: meeting.ref,
    ...inCaseOfMeeting(meeting),
    team: meeting.team,
    ownerRole: ownerId === placement.supervisingSocialWorkerId ? 'supervising-social-worker' : 'childs-social-worker',
    ownerId,
    startsOn: today,
    due: day,
    sum: `By ${shortDate(day)}, to ${countWords(many, 'person', 'people')} who took part and ${many === 1 ? 'is' : 'are'} not written to.`,
    force: 'ours',
    because: ['Torbay T-73', disruption.childLetter.within.source],
    level: 0,
  });
}
