import type { Step } from '#rules';

/** Rows of ours, one kind after the other; then what reaches people, all of it beside each other. */
const ROWS: readonly Step['do'][] = ['owe', 'settle-debt', 'mark-invitation'];
const PEOPLE: readonly Step['do'][] = [
  'set-meeting-options',
  'add-to-chat',
  'show-card',
  'send-letter',
  'ask-for-views',
  'notify',
];
/** So many at once. */
const AT_ONCE = 40;

/**
 * A plan's steps in groups that are done one after another, each group beside each other. What stands alone, such as putting a meeting
 * into the diaries, stays between what comes before it and what comes after.
 */
export function stepGroups(steps: readonly Step[]): readonly (readonly Step[])[] {
  const groups: Step[][] = [];
  let run: Step[] = [];
  const add = (same: Step[]): void => {
    for (let at = 0; at < same.length; at += AT_ONCE) groups.push(same.slice(at, at + AT_ONCE));
  };
  const close = (): void => {
    for (const kind of ROWS) add(run.filter((step) => step.do === kind));
    add(run.filter((step) => PEOPLE.includes(step.do)));
    run = [];
  };
  for (const step of steps) {
    if (ROWS.includes(step.do) || PEOPLE.includes(step.do)) run.push(step);
    else {
      close();
      groups.push([step]);
    }
  }
  close();
  return groups;
}

/** What is made again without harm or cost: it is marked with the group after it. */
export const areRows = (group: readonly Step[]): boolean => group.every((step) => ROWS.includes(step.do));

/** Whether each step of the group is one person's, or a finish to the meeting that the others can do without. */
export const arePeople = (group: readonly Step[]): boolean => group.every((step) => PEOPLE.includes(step.do));
