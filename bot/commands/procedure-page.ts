import {
  explainProfile,
  NOT_YET_USED,
  profileNamed,
  settledBeforeOrder,
  STATEMENTS,
  THE_SAME_EVERYWHERE,
  valueWords,
  type Profile,
  type Statement,
  keysOf,
} from '#rules';
import type { Standing } from './reach/statements.ts';

const MEETINGS = {
  all: 'Every meeting',
  planning: 'Planning meeting',
  support: 'Fostering support meeting',
  stability: 'Stability meeting',
  disruption: 'Disruption meeting',
} as const satisfies Record<Statement['meeting'], string>;

const BECAME = {
  rule: 'a rule',
  deadline: 'a deadline',
  obligation: 'something owed',
  'invitee-condition': 'who is invited',
  'chair-condition': 'who chairs',
  'plan-step': 'a step of a plan',
  'agenda-line': 'a line of the agenda',
  'checklist-line': 'a line of a checklist',
  text: 'a text shown when it matters',
  'not-for-software': 'not for software',
} as const satisfies Record<Statement['home']['as'], string>;

const STANDS = {
  'does-it': 'does it',
  'reminds-a-person': 'reminds a person',
  'not-yet': '**not yet**',
  'not-for-software': 'not for software',
} as const satisfies Record<Standing, string>;

/** Where each statement stands today, by its id. */
export type Standings = ReadonlyMap<string, Standing>;

/** The page on which a service manager finds every sentence of her procedure, and which rule and which test keep it. */
export function procedurePage(profiles: readonly Profile[], standings: Standings): string {
  const lines = [
    '# The procedure, and where it lives',
    '',
    'Made by `npm run procedure`; a test fails when it is stale. Statements are paraphrased, with the line of the source.',
    '',
    headline(standings),
    '',
    'A rule or a deadline that the product carries out by itself is *does it*; what it puts before the person who does it is *reminds a person*; what is written, and nothing in the server or the tab calls, is *not yet*.',
    '',
    ...(['Warrington', 'Torbay'] as const).flatMap((council) => councilLines(council, standings)),
    '## Every value of the procedure',
    '',
    ...profiles.flatMap(profileLines),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

export function headline(standings: Standings): string {
  const count = (standing: Standing): number => [...standings.values()].filter((one) => one === standing).length;
  return `**Of ${standings.size} statements the product does ${count('does-it')}, reminds a person of ${count('reminds-a-person')}, and does ${count('not-yet')} not yet**; ${count('not-for-software')} is not for software, with the reason.`;
}

const councilLines = (council: Statement['council'], standings: Standings): readonly string[] => {
  const own = STATEMENTS.filter((statement) => statement.council === council);
  return [
    `## ${council}: ${own.length} statements`,
    '',
    ...keysOf(MEETINGS).flatMap((meeting) => meetingLines(own, meeting, standings)),
  ];
};

function meetingLines(
  statements: readonly Statement[],
  meeting: Statement['meeting'],
  standings: Standings,
): readonly string[] {
  const own = statements.filter((statement) => statement.meeting === meeting);
  if (own.length === 0) return [];
  return [
    `### ${MEETINGS[meeting]}`,
    '',
    '| Statement | What it says | Line | What it became | Today | Where | Test |',
    '|---|---|---|---|---|---|---|',
    ...own.map((statement) => row(statement, standings)),
    '',
  ];
}

function row({ id, text, lines, home }: Statement, standings: Standings): string {
  const today = STANDS[standings.get(id) ?? 'not-yet'];
  const note = home.note === undefined ? '' : `: ${home.note}`;
  const where = home.as === 'not-for-software' ? '' : link(home.where);
  const test = home.as === 'not-for-software' ? '' : link(home.test);
  return `| ${id} | ${cell(text)} | ${lines} | ${BECAME[home.as]}${cell(note)} | ${today} | ${where} | ${test} |`;
}

const link = (file: string): string => `[${file}](../${file})`;

function profileLines(profile: Profile): readonly string[] {
  return [
    `### ${profile.title} (\`${profile.name}\`, version ${profile.version}, from ${profile.effectiveFrom})`,
    '',
    '| Key | What it settles | Value | Source |',
    '|---|---|---|---|',
    ...ownValues(profile).flatMap((value) => valueRows(value, notYet(value.key))),
    ...settledBeforeOrder(profile).flatMap((value) => valueRows(value, ', before an adoption order')),
    '',
  ];
}

/** All values of the blended profile; of the neutral one, what it answers otherwise; of the others, what they say of their own. */
function ownValues(profile: Profile): ReturnType<typeof explainProfile> {
  if (profile.name === 'neutral') return otherThan(profileNamed('blended-default'), profile);
  const base = profileNamed(profile.extends ?? '');
  if (base === undefined) return explainProfile(profile);
  const inherited = new Map(explainProfile(base).map(({ key, lines }) => [key, JSON.stringify(lines)]));
  return explainProfile(profile).filter(({ key, lines }) => inherited.get(key) !== JSON.stringify(lines));
}

/** Values, whatever their sources. */
function otherThan(base: Profile, profile: Profile): ReturnType<typeof explainProfile> {
  const valuesOf = (lines: readonly { readonly is: unknown }[]): string => JSON.stringify(lines.map(({ is }) => is));
  const usual = new Map(explainProfile(base).map(({ key, lines }) => [key, valuesOf(lines)]));
  return explainProfile(profile).filter(({ key, lines }) => usual.get(key) !== valuesOf(lines));
}

const valueRows = ({ key, words, lines }: ReturnType<typeof explainProfile>[number], also: string): readonly string[] =>
  (lines.length === 0 ? NOTHING : lines).map(
    ({ is, source }) => `| \`${key}\` | ${words}${also} | ${cell(valueWords(is))} | ${cell(source)} |`,
  );

/** A list on which nothing stands. */
const NOTHING = [{ is: 'nothing', source: '' }] as const;

function notYet(key: string): string {
  if (THE_SAME_EVERYWHERE.includes(key)) return ' (the same in every procedure)';
  return NOT_YET_USED[key] === undefined ? '' : ` (not yet used: ${NOT_YET_USED[key]})`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
