import type { HoldFacts } from '../facts.ts';

/** Whether this child’s own case stops the meeting, whatever a brother’s or sister’s does. @source E-01, E-30 */
export const stopsOwn = ({ stops, ofOwn }: HoldFacts): boolean => ofOwn?.stops ?? stops;
