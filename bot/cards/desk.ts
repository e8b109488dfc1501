import { capital, EVIDENCE_WAYS, shortDate, WAY_WORDS } from '#rules';
import type {
  EvidenceAsked,
  CommandsView,
  DigestView,
  GreetingView,
  MyDeskCardView,
  OverrideOffered,
  PlainView,
  TaskView,
} from '#rules';
import {
  aboutChild,
  banner,
  card,
  execute,
  facts,
  heading,
  inputChoices,
  inputDate,
  inputText,
  list,
  plain,
  small,
  text,
  type Card,
  type CardAction,
  type Element,
} from './elements.ts';
import { unfold, why } from './folds.ts';
import { openInTab, troubleBanner } from './parts.ts';

const command = (title: string, typed: string): CardAction => execute(title, 'command', { command: typed });
const COMMANDS: readonly CardAction[] = [
  command('Report instability', 'report instability'),
  command('Placement ended', 'placement ended'),
  command('New placement', 'new placement'),
  command('Support meeting', 'support meeting'),
  command('My desk', 'my desk'),
];

export const greetingCard = ({ name, council, url }: GreetingView): Card =>
  card(
    heading(name === '' ? 'Hello, this is Steady' : `Hello ${name}, this is Steady`),
    text(
      `I help ${council} keep children’s placements steady. Tell me when a placement starts to wobble; I tell the right people, by when they must act, and why.`,
    ),
    text('Type what you need in your own words, or choose:'),
    ...COMMANDS,
    openInTab(url, 'Open my desk in the tab'),
  );

export const commandsCard = ({ notUnderstood }: CommandsView): Card =>
  card(
    heading(notUnderstood ? 'I did not understand that' : 'What I can do'),
    text(notUnderstood ? 'I can do these things. Choose one, or type its words:' : 'Choose one, or type its words:'),
    list([
      '“report instability”: a placement is starting to wobble',
      '“placement ended”: a child has left and is not going back',
      '“new placement”: plan a placement that starts',
      '“support meeting”: a foster home needs support before there is a crisis',
      '“my desk”: what waits for you, and by when',
    ]),
    ...COMMANDS,
  );

export const myDeskCard = ({ lines, more, url }: MyDeskCardView): Card =>
  card(
    heading('My desk'),
    ...(lines.length === 0
      ? [text('Nothing waits for you. Thank you.')]
      : [list(lines.map(({ title, when, state }) => `${title}, ${when}. ${state}.`))]),
    more > 0 ? text(`And ${more} more in the tab.`) : undefined,
    openInTab(url, 'Open my desk'),
  );

export const digestCard = ({ day, summary, groups, more, url }: DigestView): Card =>
  card(
    heading(`What waits: ${shortDate(day)}`),
    text(summary === '' ? 'Nothing of this is left to do. Thank you.' : `${summary}.`),
    ...groups.flatMap(({ child, lines, more: others }): readonly Element[] => [
      ...[aboutChild(child)].filter((line) => line !== undefined),
      list([...lines, ...(others > 0 ? [`and ${others} more`] : [])]),
    ]),
    more > 0 ? text(`And ${more} more ${more === 1 ? 'child' : 'children'} on your desk.`) : undefined,
    openInTab(url, 'Open my desk'),
  );

export const taskCard = ({
  ref,
  obligation,
  title,
  whom,
  due,
  sum,
  state,
  asks,
  seen,
  evidence,
  canUndo,
  overrides,
  setAside,
  because,
  url,
  trouble,
  child,
}: TaskView): Card =>
  card(
    heading(`Something waits for you: ${ref}`),
    aboutChild(child, due === undefined ? 'no day set' : `by ${due}`),
    troubleBanner(trouble),
    text(title),
    facts({ Who: whom, State: state }),
    small(sum),
    setAside === undefined ? undefined : text(plain(setAside)),
    evidence === undefined ? undefined : text(plain(`Done: ${evidence}`)),
    seen === undefined ? undefined : small(seen),
    ...(asks === undefined
      ? []
      : [...evidenceInputs(asks), execute('This is done', 'settle-obligation', { obligation })]),
    canUndo ? execute('This is not done after all', 'undo-obligation', { obligation }) : undefined,
    overrides.length === 0 ? undefined : setAsideCard(obligation, overrides),
    openInTab(url),
    why(because, [sum]),
  );

/** What the procedure wants recorded, and no more. Nobody is named who is not of the council: chat is kept and searched. */
const evidenceInputs = ({ who, how, outcome }: EvidenceAsked): readonly Element[] => [
  ...(who === undefined
    ? []
    : [inputText({ id: 'who', label: `${who} Say their part, not the child’s name`, maxLength: 200, required: who })]),
  ...(how === undefined
    ? []
    : [
        inputChoices({
          id: 'how',
          label: how,
          choices: EVIDENCE_WAYS.map((value) => ({ title: capital(WAY_WORDS[value]), value })),
          compact: true,
          required: how,
        }),
      ]),
  inputDate({ id: 'on', label: 'On which day? Empty means today' }),
  ...(outcome === undefined
    ? []
    : [inputText({ id: 'note', label: outcome, long: true, maxLength: 2000, required: outcome })]),
];

const OVERRIDE_TITLES = {
  postponed: 'Postpone it to another day',
  'not-required': 'It is not required here',
  waived: 'Waive it',
  held: 'Hold it for now',
} as const satisfies Record<OverrideOffered, string>;

/** A manager sets something aside: never without a reason. @source domain §13, permitted overrides */
const setAsideCard = (obligation: string, overrides: readonly OverrideOffered[]): CardAction =>
  unfold(
    'Set it aside…',
    inputChoices({
      id: 'override',
      label: 'What is decided',
      choices: overrides.map((value) => ({ title: OVERRIDE_TITLES[value], value })),
      compact: true,
      required: 'Choose what is decided.',
    }),
    inputDate({ id: 'until', label: 'New day, if it is postponed' }),
    inputText({
      id: 'reason',
      label: 'The reason. It is kept with your name and the time',
      long: true,
      required: 'Say why.',
      maxLength: 2000,
    }),
    execute('Set it aside', 'override-obligation', { obligation }),
  );

export const plainCard = ({ title, words, trouble, url, child }: PlainView): Card =>
  card(
    heading(title),
    aboutChild(child),
    trouble === undefined ? undefined : banner('attention', 'Please check', trouble),
    text(words),
    openInTab(url),
  );
