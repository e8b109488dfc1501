import { approveInvitees as peopleApproved, askChair as chairAsked, MISSING_FACTS } from '#rules';
import { defineMeetingCommand } from './define-meeting-command.ts';

/** The chair settles who is asked, and by which day questionnaires are back. */
export const approveInvitees = defineMeetingCommand({
  name: 'approve-invitees',
  act: 'approve-invitees',
  facts: MISSING_FACTS,
  decide: peopleApproved,
});

/** The organiser asks the chair to settle the people. */
export const askChair = defineMeetingCommand({
  name: 'ask-chair',
  act: 'propose-invitees',
  facts: ['meeting', 'placement', 'obligations', 'hold'],
  decide: chairAsked,
});
