import {
  MINUTE_TAKER_FACTS,
  declareInterest as interestDeclared,
  isException,
  nameChair,
  NAME_CHAIR_FACTS,
  nameMinuteTaker,
  type NameChair,
} from '#rules';
import { defineMeetingCommand } from './define-meeting-command.ts';

export type { Changed, Refused } from './define-meeting-command.ts';

/** Whoever arranges the meeting names its chair; only a head of service excepts somebody from what bars them. */
export const allocateChair = defineMeetingCommand({
  name: 'allocate-chair',
  act: (said: NameChair) => (isException(said) ? 'except-chair' : 'allocate-chair'),
  facts: NAME_CHAIR_FACTS,
  decide: nameChair,
});

/** Someone says what ties them to the case, before they chair. */
export const declareInterest = defineMeetingCommand({
  name: 'declare-interest',
  act: 'declare-interest',
  facts: ['meeting', 'interests'],
  decide: interestDeclared,
});

export const allocateMinuteTaker = defineMeetingCommand({
  name: 'allocate-minute-taker',
  act: 'arrange-meeting',
  facts: MINUTE_TAKER_FACTS,
  decide: nameMinuteTaker,
});
