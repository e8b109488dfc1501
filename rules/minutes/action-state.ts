/** How far an action is: a draft while the meeting lasts, owed once it is recorded. */
export const ACTION_STATES = ['draft', 'open', 'more-time-asked', 'hand-over-asked', 'done', 'taken-back'] as const;
export type ActionState = (typeof ACTION_STATES)[number];
