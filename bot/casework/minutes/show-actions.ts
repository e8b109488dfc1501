import {
  actionsFor,
  actionView,
  type Action,
  type ActionsView,
  type ActionView,
  type Meeting,
  type Worker,
} from '#rules';
import { Fault } from '../../faults.ts';
import { defineQuestion, type Turn } from '../define-question.ts';
import { workerCalled } from '../find-case.ts';
import { aboutMeeting, meetingOf, withInvitations } from '../meetings/meeting-turn.ts';
import type { Ports } from '../ports.ts';
import { changesOfAction } from './changes-of-action.ts';

/** One action, for its owner, whoever is asked to take it on, and those who see the meeting that agreed it. */
export const showAction = defineQuestion({
  name: 'show-action',
  act: ['see-action', 'agree-funding'],
  about: (key: string) => ({ is: 'action', key }),
  more: withInvitations,
  answer: async (_key, turn): Promise<ActionView> => {
    const { action, meeting } = turn.loaded;
    if (action === undefined || meeting === undefined) throw new Fault('not-yours', 'action');
    const { invitations } = await withInvitations(turn.loaded, turn.ports);
    const looker = { id: turn.actor.id, runsMeeting: runsMeeting(turn) };
    const theirs = actionsFor([action], invitations, looker).length > 0 || turn.may('agree-funding');
    if (!theirs || action.state === 'draft' || action.state === 'taken-back') throw new Fault('not-yours', 'action');
    return viewOf(action, meeting, turn);
  },
});

/** The actions of a meeting; and what became of those of the last meeting about the child. @source Torbay T-72, T-73 */
export const showActions = defineQuestion({
  name: 'show-actions',
  act: 'see-meeting',
  reads: 'meeting',
  about: aboutMeeting,
  more: withInvitations,
  answer: async (_ref, turn): Promise<ActionsView> => {
    const { meeting } = await meetingOf(turn);
    const [actions, last] = await Promise.all([seenIn(meeting, turn), lastBefore(meeting, turn.ports)]);
    return {
      actions,
      last:
        last?.heldOn === undefined
          ? undefined
          : { ref: last.ref, heldOn: last.heldOn, actions: await seenIn(last, turn) },
    };
  },
});

const runsMeeting = ({ may }: Turn): boolean => may('record-meeting') || may('arrange-meeting');

async function seenIn(meeting: Meeting, turn: Turn): Promise<readonly ActionView[]> {
  const { actor, ports } = turn;
  const of = { meeting: meeting.ref };
  const [actions, invitations] = await Promise.all([
    ports.records.actions.where(of),
    ports.records.invitations.where(of),
  ]);
  const looker = { id: actor.id, runsMeeting: runsMeeting(turn) };
  const seen = actionsFor(
    actions.map(({ row }) => row),
    invitations.map(({ row }) => row),
    looker,
  );
  // Drafts stand in the room, where they are written.
  const agreed = seen.filter(({ state }) => state !== 'draft');
  return Promise.all(agreed.map((action) => viewOf(action, meeting, turn)));
}

/** The meeting about this child that was held last before this one. */
async function lastBefore({ ref, childRef, heldOn }: Meeting, { records, today }: Ports): Promise<Meeting | undefined> {
  const until = heldOn ?? today();
  return (await records.meetings.where({ childRef }))
    .map(({ row }) => row)
    .filter((one) => one.ref !== ref && one.heldOn !== undefined && one.heldOn <= until)
    .sort((one, other) => (other.heldOn ?? '').localeCompare(one.heldOn ?? ''))[0];
}

async function viewOf(action: Action, meeting: Meeting, { actor, may, ports }: Turn): Promise<ActionView> {
  const changes = await changesOfAction(action.key, ports);
  const ids = [action.ownerId, action.askedTo, ...changes.flatMap(({ ownerId, by }) => [ownerId, by])];
  const people = await Promise.all([...new Set(ids)].map((id) => named(id, ports)));
  const looker = { id: actor.id, runsMeeting: true, mayAnswerMoney: may('agree-funding') };
  return actionView(action, changes, meeting, looker, people.flat(), ports.today());
}

const named = async (id: string | undefined, ports: Ports): Promise<readonly Worker[]> => {
  const worker = id === undefined ? undefined : await workerCalled(id, ports);
  return worker === undefined ? [] : [worker];
};
