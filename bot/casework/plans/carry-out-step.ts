import type { Step } from '#rules';
import { Fault } from '../../faults.ts';
import { askForViews } from '../questionnaires/ask-for-views.ts';
import { countDaysAnew } from '../meetings/count-days-anew.ts';
import { cancelInDiaries, changeDiaries, holdInDiaries } from '../meetings/hold-in-diaries.ts';
import { addToChat, setMeetingOptions } from '../meetings/online-meeting.ts';
import { holdSitting } from '../meetings/hold-sitting.ts';
import { markInvitation } from '../meetings/mark-invitation.ts';
import { proposeInvitees } from '../meetings/propose-invitees.ts';
import { deliverMinutes } from '../minutes/deliver-minutes.ts';
import { makeMinutesFile } from '../minutes/make-minutes-file.ts';
import { sendLetter } from './send-letter.ts';
import { settleObligationRow } from '../obligations/settle-obligation-row.ts';
import { settleMove } from '../meetings/settle-move.ts';
import { showCard } from './show-card.ts';
import type { Ports } from '../ports.ts';

/**
 * Does one step and answers what came of it, in a word or an id. Each is safe to repeat: what was done before is found
 * by the step's id, and what cannot be looked up is shown to a person instead of being repeated. `tries`: how often it has been tried,
 * this time included; `isNew`: nobody can have begun with it, so that its row is made once it is known what came of it.
 */
export async function carryOutStep(step: Step, ports: Ports, tries: number, isNew = false): Promise<string> {
  switch (step.do) {
    case 'owe':
      await ports.records.obligations.create({ ...step.obligation, level: 0 });
      return 'owed';
    case 'settle-debt':
      return settleObligationRow(step.obligation, step.by, step.note, ports);
    case 'show-card':
      return showCard(step, ports, tries, isNew);
    case 'notify':
      return notify(step, ports);
    case 'open-meeting':
      await ports.records.meetings.create(step.meeting);
      return 'opened';
    case 'propose-invitees':
      return proposeInvitees(step.meeting, ports);
    case 'hold-in-diaries':
      return step.sitting === undefined
        ? holdInDiaries(step, tries > 1, ports)
        : holdSitting(step.id, step.meeting, step.sitting, ports);
    case 'move-meeting':
      return settleMove(step.meeting, step.move, ports);
    case 'change-diaries':
      return changeDiaries(step.id, step.meeting, ports);
    case 'cancel-in-diaries':
      return cancelInDiaries(step.id, step.meeting, ports);
    case 'mark-invitation':
      return markInvitation(step.invitation, step.delivery, ports);
    case 'count-days-anew':
      return countDaysAnew(step.id, step.meeting, step.before, ports);
    case 'set-meeting-options':
      return setMeetingOptions(step.id, step.meeting, ports);
    case 'add-to-chat':
      return addToChat(step.id, step.meeting, ports);
    case 'send-letter':
      return sendLetter(step, ports, isNew);
    case 'ask-for-views':
      return askForViews(step, (one) => carryOutStep(one, ports, tries, isNew), ports);
    case 'make-minutes-file':
      return makeMinutesFile(step.meeting, step.version, ports);
    case 'deliver-minutes':
      return deliverMinutes(step, ports);
    default:
      return step satisfies never;
  }
}

/** Someone without the app has no feed; what they are told of waits on their desk, and those after them are told all the same. */
async function notify({ id, to, activity, about }: Extract<Step, { do: 'notify' }>, ports: Ports): Promise<string> {
  try {
    await ports.messenger.notify(id, to, activity, about);
    return 'noticed';
  } catch (fault) {
    if (!(fault instanceof Fault) || fault.reason !== 'blocked') throw fault;
    return 'blocked';
  }
}
