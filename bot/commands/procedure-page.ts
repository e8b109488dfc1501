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
} from '#rules';

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

/** The page on which a service manager finds every sentence of her procedure, and which rule and which test keep it. */
export function procedurePage(profiles: readonly Profile[]): string {
  const atHome = STATEMENTS.filter(({ home }) => home.as !== 'not-for-software').length;
  const lines = [
    '# The procedure, and where it lives',
    '',
    'Made by `npm run procedure`; a test fails when it is stale. Statements are paraphrased, with the line of the source.',
    '',
    `**${STATEMENTS.length} of ${STATEMENTS.length} statements have a home**: ${atHome} in the product, ${STATEMENTS.length - atHome} not for software, with the reason.`,
    '',
    ...(['Warrington', 'Torbay'] as const).flatMap(councilLines),
    '## Every value of the procedure',
    '',
    ...profiles.flatMap(profileLines),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

const councilLines = (council: Statement['council']): readonly string[] => {
  const own = STATEMENTS.filter((statement) => statement.council === council);
  return [
    `## ${council}: ${own.length} statements`,
    '',
    ...Object.keys(MEETINGS).flatMap((meeting) => meetingLines(own, meeting as Statement['meeting'])),
  ];
};

function meetingLines(statements: readonly Statement[], meeting: Statement['meeting']): readonly string[] {
  const own = statements.filter((statement) => statement.meeting === meeting);
  if (own.length === 0) return [];
  return [
    `### ${MEETINGS[meeting]}`,
    '',
    '| Statement | What it says | Line | What it became | Where | Test |',
    '|---|---|---|---|---|---|',
    ...own.map(row),
    '',
  ];
}

function row({ id, text, lines, home }: Statement): string {
  const note = home.note === undefined ? '' : `: ${home.note}`;
  const where = home.as === 'not-for-software' ? '' : link(home.where);
  const test = home.as === 'not-for-software' ? '' : link(home.test);
  return `| ${id} | ${cell(text)} | ${lines} | ${BECAME[home.as]}${cell(note)} | ${where} | ${test} |`;
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

/** All values of the profile that extends none; of the others, what they say of their own. */
function ownValues(profile: Profile): ReturnType<typeof explainProfile> {
  const base = profileNamed(profile.extends ?? '');
  if (base === undefined) return explainProfile(profile);
  const inherited = new Map(explainProfile(base).map(({ key, lines }) => [key, JSON.stringify(lines)]));
  return explainProfile(profile).filter(({ key, lines }) => inherited.get(key) !== JSON.stringify(lines));
}

const valueRows = ({ key, words, lines }: ReturnType<typeof explainProfile>[number], also: string): readonly string[] =>
  lines.map(({ is, source }) => `| \`${key}\` | ${words}${also} | ${cell(valueWords(is))} | ${cell(source)} |`);

function notYet(key: string): string {
  if (THE_SAME_EVERYWHERE.includes(key)) return ' (the same in every procedure)';
  return NOT_YET_USED[key] === undefined ? '' : ` (not yet used: ${NOT_YET_USED[key]})`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
