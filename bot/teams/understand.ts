/** What a worker can ask for by typing. */
export const COMMANDS = [
  'report instability',
  'placement ended',
  'new placement',
  'support meeting',
  'my desk',
  'help',
] as const;
export type Command = (typeof COMMANDS)[number];

/**
 * Words that speak for a command, with their weight. Each typed word counts once, for the nearest of these.
 * A command is understood at 2 and more, when no other has as much.
 */
const SPEAKS_FOR: Record<Command, Readonly<Record<string, number>>> = {
  'report instability': {
    report: 1,
    reporting: 1,
    instability: 2,
    unstable: 2,
    wobbling: 2,
    wobble: 2,
    wobbly: 2,
    worried: 2,
    worry: 2,
    worries: 2,
    concern: 2,
    concerned: 2,
    concerns: 2,
    breaking: 2,
    struggling: 2,
    fragile: 2,
    crisis: 2,
    something: 1,
    rocky: 2,
    shaky: 2,
    missing: 2,
    strained: 2,
    risk: 1,
    placement: 1,
    instable: 2,
    safeguarding: 1,
    allegation: 2,
    complaint: 2,
  },
  'placement ended': {
    placement: 1,
    ended: 2,
    ending: 1,
    ends: 1,
    end: 1,
    broke: 2,
    broken: 2,
    disrupted: 2,
    disruption: 2,
    left: 2,
    moved: 1,
    over: 1,
    collapsed: 2,
    terminated: 2,
    finished: 1,
    out: 1,
  },
  'new placement': {
    new: 1,
    placement: 1,
    planning: 2,
    placed: 1,
    starting: 1,
    start: 1,
    moving: 1,
    matched: 1,
    admission: 1,
  },
  'support meeting': { support: 2, meeting: 1, supporting: 1, help: 0, carers: 1, fostering: 1 },
  'my desk': {
    desk: 2,
    todo: 2,
    tasks: 2,
    task: 2,
    waiting: 2,
    waits: 2,
    list: 1,
    due: 1,
    overdue: 2,
    inbox: 1,
    my: 0,
    diary: 1,
    outstanding: 2,
  },
  help: { help: 2, commands: 2, menu: 2, options: 1, how: 1, what: 1, can: 1, start: 1, info: 1, assist: 1, stuck: 1 },
};

const GREETINGS = [
  'hi',
  'hello',
  'hey',
  'hiya',
  'morning',
  'afternoon',
  'evening',
  'good',
  'there',
  'steady',
  'thanks',
  'thank',
  'you',
];
const NOT_TO_DO = new Set(['not', 'cancel', 'stop', 'dont', 'never', 'isnt', 'hasnt', 'havent']);

export type Understood =
  | { readonly is: 'command'; readonly command: Command }
  | { readonly is: 'greeting' }
  | { readonly is: 'unclear'; readonly perhaps: readonly Command[] };

/** What a typed line asks for: the same line always means the same thing. Misspelt words are taken as what they nearly are. */
export function understand(text: string): Understood {
  const words = wordsOf(text);
  const whole = words.join(' ');
  const exact = COMMANDS.find((command) => closeTo(whole, command));
  if (exact !== undefined) return { is: 'command', command: exact };
  if (words.length > 0 && words.every((word) => GREETINGS.some((greeting) => closeTo(word, greeting))))
    return { is: 'greeting' };

  const scores = COMMANDS.map((command) => ({ command, score: scoreOf(words, command) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const [best, next] = scores;
  const perhaps = scores.slice(0, 3).map(({ command }) => command);
  const negated = words.some((word) => NOT_TO_DO.has(word));
  if (best === undefined || best.score < 2 || best.score === next?.score || negated) return { is: 'unclear', perhaps };
  return { is: 'command', command: best.command };
}

const wordsOf = (text: string): readonly string[] =>
  text
    .replace(/<at>[^<]*<\/at>/g, ' ')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[’'`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, 60);

function scoreOf(words: readonly string[], command: Command): number {
  const speaks = Object.entries(SPEAKS_FOR[command]);
  const met = new Set<string>();
  let score = 0;
  for (const word of words) {
    const found = speaks.find(([known]) => known === word) ?? speaks.find(([known]) => closeTo(word, known));
    if (found === undefined || met.has(found[0])) continue;
    met.add(found[0]);
    score += found[1];
  }
  return score;
}

/** Whether a word is this one, misspelt: one slip from 4 letters on, two from 7 on. Shorter ones must be right. */
function closeTo(typed: string, known: string): boolean {
  if (typed === known) return true;
  const slips = known.length >= 7 ? 2 : known.length >= 4 ? 1 : 0;
  // A first letter is seldom wrong, and “moved” is no “loved”.
  if (slips === 0 || typed[0] !== known[0] || Math.abs(typed.length - known.length) > slips) return false;
  return slipsBetween(typed, known) <= slips;
}

/** Letters left out, added, changed or swapped with a neighbour, to come from one word to the other. */
export function slipsBetween(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) least = Math.min(least, (before[column - 2] ?? 0) + 1);
      current.push(least);
    }
    before = last;
    last = current;
  }
  return last[b.length] ?? a.length;
}
