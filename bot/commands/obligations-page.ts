import {
  capital,
  catalogueOf,
  endOf,
  ENDS,
  forceWords,
  roleName,
  titleOf,
  type End,
  type ObligationRule,
  type Profile,
} from '#rules';

const HEAD = `# What may be owed, and how each ends

Written by \`npm run obligations\` from the rules. Nothing here is ended by an empty tick. What Steady sees by itself, it settles, and
offers nothing to press. What it cannot see is said by whoever did it, with the day and what the procedure wants recorded; that can be
taken back until the end of the day after. A manager may set aside what the procedure lets them, with a reason; what the law asks only
a senior manager, as not required here.
`;

const TABLE = `| What is owed | Who owes it | Steady sees it when | Otherwise whoever did it says | From |
| --- | --- | --- | --- | --- |
`;

/** The page, for one procedure. Who owes it is what the catalogue names for an ordinary foster placement. */
export function obligationsPage(procedure: Profile): string {
  const lines = catalogueOf(procedure).map((rule) => line(rule, procedure));
  const catalogued = new Set(catalogueOf(procedure).map(({ kind }) => kind));
  const others = Object.entries(ENDS)
    .filter(([kind]) => !catalogued.has(kind))
    .map(([kind, end]) => `| ${cell(titleOf(kind))} | whoever is asked | ${seen(end)} | ${said(end)} | |`);
  return [HEAD, TABLE + lines.join('\n'), '## Asked of somebody by name\n', TABLE + others.join('\n'), ''].join('\n');
}

const ORDINARY = { day: '2026-11-23', provider: 'in-house', setting: 'foster-care', outOfArea: false } as const;

function line(rule: ObligationRule, procedure: Profile): string {
  const end = endOf(rule.kind);
  const who = ownerOf(rule, procedure);
  const from = `${capital(forceWords(rule.force))}: ${rule.because.join(', ')}`;
  return `| ${cell(rule.title)} | ${who} | ${seen(end)} | ${said(end)} | ${cell(from)} |`;
}

/** Where this procedure has no such line, another may, and names who. */
function ownerOf(rule: ObligationRule, procedure: Profile): string {
  try {
    return roleName(rule.owner({ ...ORDINARY, ofRole: 'childs-social-worker' }, procedure));
  } catch (error) {
    if (error instanceof RangeError) return 'whoever the procedure names';
    throw error;
  }
}

const seen = (end: End): string => cell(end.seen ?? '');
const said = ({ said: asks }: End): string =>
  asks === undefined
    ? ''
    : cell(['On which day?', asks.who, asks.how, asks.outcome].filter((ask) => ask !== undefined).join(' '));
const cell = (words: string): string => words.replaceAll('|', '\\|');
