import type { Step } from '#rules';
import { Fault } from '../faults.ts';
import { askForViews } from './ask-for-views.ts';
import { countDaysAnew } from './count-days-anew.ts';
import { cancelInDiaries, changeDiaries, holdInDiaries, setMeetingOptions } from './hold-in-diaries.ts';
import { holdSitting } from './hold-sitting.ts';
import { markInvitation } from './mark-invitation.ts';
import { proposeInvitees } from './propose-invitees.ts';
import { sendLetter } from './send-letter.ts';
import { settleDebt } from './settle-debt.ts';
import { settleMove } from './settle-move.ts';
import { showCard } from './show-card.ts';
import type { World } from './world.ts';

/**
 * Does one step and answers what came of it, in a word or an id. Each is safe to repeat: what was done before is found
 * by the step's id, and what cannot be looked up is shown to a person instead of being repeated.
 */
export async function carryOutStep(step: Step, world: World): Promise<string> {
  switch (step.do) {
    case 'owe':
      await world.records.obligations.create({ ...step.obligation, rung: 0 });
      return 'owed';
    case 'settle-debt':
      return settleDebt(step.obligation, step.by, step.note, world);
    case 'show-card':
      return showCard(step, world);
    case 'notify':
      return notify(step, world);
    case 'open-meeting':
      await world.records.meetings.create(step.meeting);
      return 'opened';
    case 'propose-invitees':
      return proposeInvitees(step.meeting, world);
    case 'hold-in-diaries':
      return step.sitting === undefined
        ? holdInDiaries(step.id, step.meeting, world)
        : holdSitting(step.id, step.meeting, step.sitting, world);
    case 'move-meeting':
      return settleMove(step.meeting, step.move, world);
    case 'change-diaries':
      return changeDiaries(step.id, step.meeting, world);
    case 'cancel-in-diaries':
      return cancelInDiaries(step.id, step.meeting, world);
    case 'mark-invitation':
      return markInvitation(step.invitation, step.delivery, world);
    case 'count-days-anew':
      return countDaysAnew(step.meeting, step.before, world);
    case 'set-meeting-options':
      return setMeetingOptions(step.id, step.meeting, world);
    case 'send-letter':
      return sendLetter(step, world);
    case 'ask-for-views':
      return askForViews(step.id, step.meeting, step.invitation, world);
    default:
      return step satisfies never;
  }
}

/** Someone without the app has no feed; what they are told of waits on their desk, and those after them are told all the same. */
async function notify({ id, to, activity, about }: Extract<Step, { do: 'notify' }>, world: World): Promise<string> {
  try {
    await world.messenger.notify(id, to, activity, about);
    return 'noticed';
  } catch (fault) {
    if (!(fault instanceof Fault) || fault.reason !== 'blocked') throw fault;
    return 'blocked';
  }
}
