import type { Invitation, Meeting } from '../case-records.ts';

/** Those who run the meeting see all of it: who answered, who could not be reached. */
export const whoRunsIt = ({ coordinatorId, chairId, minuteTakerId }: Meeting): readonly string[] => [
  ...new Set([coordinatorId, chairId, minuteTakerId].filter((id) => id !== undefined)),
];

/** Whoever sits in the meeting that moves: a later sitting has a time of its own, the second part of one meeting moves along. */
export const comesThen = ({ format }: Meeting, { decision, personIs, sitting }: Invitation): boolean =>
  personIs !== 'nobody-yet' &&
  (decision === 'invite' || decision === 'separate') &&
  (format === 'two-part' || sitting <= 1);
