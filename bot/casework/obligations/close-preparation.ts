import { closePreparation as decide } from '#rules';
import { defineMeetingCommand } from '../meetings/define-meeting-command.ts';

/** Whoever may record the meeting says what became of what was to be done for it. @source domain §13 */
export const closePreparation = defineMeetingCommand({
  name: 'close-preparation',
  act: 'record-meeting',
  facts: ['meeting', 'obligations'],
  decide,
});
