import { inviteesFor, type InviteeFacts, type InviteeLine, type MeetingKind, type Profile } from '#rules';
import { blended, day, placement } from './invented-case.ts';

export const facts: InviteeFacts = {
  placement,
  workers: [],
  circle: [],
  hold: false,
  subjectIds: [],
  legalStatus: 'care-order',
  on: day('2026-11-20'),
};
export const invite = (kind: MeetingKind, changed: Partial<InviteeFacts> = {}, profile: Profile = blended) =>
  inviteesFor(kind, { ...facts, ...changed }, profile);

/** A council whose planning meeting has these lines, and no others. */
export const lines = (...of: readonly Omit<InviteeLine, 'as'>[]): Profile => ({
  ...blended,
  planning: {
    ...blended.planning,
    contributors: of.map((line, index) => ({ is: { ...line, as: 'invented' }, source: `Our list, ${index + 1}` })),
  },
});
export const planning = (changed: Partial<InviteeFacts>, ...of: readonly Omit<InviteeLine, 'as'>[]) =>
  invite('planning', changed, lines(...of));
