/** A line of a mail that may be taken into a report, when the person who reports ticks it. */
export interface LineOfMail {
  /** Its place in the mail, from 0. */
  readonly at: number;
  readonly text: string;
}

export interface LinesOfMail {
  readonly lines: readonly LineOfMail[];
  /** Words that were left away from the end: an older mail below, or a signature. */
  readonly leftAway: readonly ('older-mail' | 'signature' | 'too-long')[];
}

/** More than a person reads and ticks. */
const MOST_LINES = 120;
const LONGEST_LINE = 600;

const OLDER_MAIL = [
  /^-{2,}\s*(original message|forwarded message)\s*-{2,}$/i,
  /^on .{6,120} wrote:$/i,
  /^_{10,}$/,
  /^from:\s.+/i,
];
const SIGNATURE = [
  /^--\s?$/,
  /^(kind|kindest|best|warm|many) (regards|wishes|thanks)\b.{0,20}$/i,
  /^(regards|yours (sincerely|faithfully)|sent from my .{2,30}),?$/i,
  /^this e-?mail (and|is|may|contains)\b/i,
];

const isOne = (kinds: readonly RegExp[], line: string): boolean => kinds.some((kind) => kind.test(line));

/**
 * The lines of a mail that are proposed to whoever reports from it, none of them ticked: what this person wrote now, without the
 * older mails below it and without a signature, which say who and where they are.
 *
 * A line is a sentence where a mail is one long paragraph, so that one can be taken and the next left.
 */
export function linesOfMail(text: string): LinesOfMail {
  const all = text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim());
  const older = all.findIndex((line) => line.startsWith('>') || isOne(OLDER_MAIL, line));
  const now = older < 0 ? all : all.slice(0, older);
  const signed = now.findIndex((line, at) => at > 0 && isOne(SIGNATURE, line));
  const own = signed < 0 ? now : now.slice(0, signed);
  const found = own.flatMap(sentencesIn);
  return {
    lines: found.slice(0, MOST_LINES).map((line, at) => ({ at, text: line })),
    leftAway: [
      ...(older < 0 ? [] : (['older-mail'] as const)),
      ...(signed < 0 ? [] : (['signature'] as const)),
      ...(found.length > MOST_LINES ? (['too-long'] as const) : []),
    ],
  };
}

const BETWEEN_SENTENCES = /(?<=[.!?])\s/;
/** Under this, a line stays whole. */
const SHORT = 80;

function sentencesIn(line: string): readonly string[] {
  if (line === '') return [];
  const parts = line.length <= SHORT ? [line] : line.split(BETWEEN_SENTENCES);
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part) => piecesOf(part));
}

const piecesOf = (text: string): readonly string[] =>
  text.length <= LONGEST_LINE ? [text] : [text.slice(0, LONGEST_LINE), ...piecesOf(text.slice(LONGEST_LINE))];

/** As long as what may be said on the card of a report. */
export const LONGEST_REPORT = 4_000;

/** What is reported: one’s own words, then the lines that were ticked, in their order, said to be from the mail. */
export function wordsFromMail(own: string, ticked: readonly string[]): string {
  const lines = ticked.map((line) => `“${line}”`);
  return [own.trim(), ...(lines.length === 0 ? [] : ['From an email:', ...lines])]
    .filter((part) => part !== '')
    .join('\n');
}

const REFERENCE = /\b[A-Z]{1,3}-\d{3,8}\b/g;
/** References of meetings, reports and endings are not a child’s. */
const NOT_A_CHILD = /^(?:PM|FS|SM|DM|IN|PE)-/;

/** Children’s references that stand in a mail, such as `C-1042`; each once, at most five. */
export const childrenInMail = (text: string): readonly string[] =>
  [...new Set(text.match(REFERENCE) ?? [])].filter((found) => !NOT_A_CHILD.test(found)).slice(0, 5);
