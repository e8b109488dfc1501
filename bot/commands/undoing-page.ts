import { ACTS, UNDOINGS, type Undoing } from '#rules';

const HEAD = `# What undoing undoes

Written by \`npm run undoing\` from \`rules/access/undoings.ts\`. Whatever an act began (what is owed, cards, forms, letters, diaries),
its undoing ends. What only reads has nothing to take back and is not here.

`;

const TABLE = `| Act | Taken back by | What ends with it | What stays |
| --- | --- | --- | --- |
`;

/** The page: each act that leaves something behind, and what becomes of that. */
export function undoingPage(): string {
  const lines = ACTS.flatMap((act) => line(act, UNDOINGS[act]));
  return `${HEAD}${TABLE}${lines.join('\n')}\n`;
}

function line(act: string, undoing: Undoing): readonly string[] {
  switch (undoing.is) {
    case 'nothing':
      return [];
    case 'undone':
      return [`| ${act} | ${undoing.by.join(', ')}: ${undoing.how} | ${undoing.ends} | ${undoing.stays ?? ''} |`];
    case 'undoes':
      return [`| ${act} | it is itself the undoing of ${undoing.acts.join(', ')} | | ${undoing.after} |`];
    case 'stays':
      return [`| ${act} | nothing | | ${undoing.instead} |`];
    /* v8 ignore next -- @preserve: the compiler closes the switch */
    default:
      return undoing satisfies never;
  }
}
