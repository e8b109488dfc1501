/* The words of the rules, for whoever only speaks: the names of roles, days, states and kinds. No statement and no procedure. */
export * from './learning/figure-groups.ts';
export * from './learning/reason-words.ts';
export * from './words/dates.ts';
export * from './words/endings.ts';
export * from './words/letter-lines.ts';
export * from './words/meetings.ts';
export * from './words/people.ts';
export * from './words/procedure.ts';
