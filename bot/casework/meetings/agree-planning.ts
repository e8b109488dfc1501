import { agreePlanning as planningAgreed } from '#rules';
import { defineMeetingCommand } from './define-meeting-command.ts';

/** Whoever arranges a planning meeting writes down with whom format, venue and chair were agreed. */
export const agreePlanning = defineMeetingCommand({
  name: 'agree-planning',
  act: 'propose-invitees',
  facts: ['meeting', 'placement'],
  decide: planningAgreed,
});
