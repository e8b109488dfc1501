import type { JudgementReceiptView, JudgementView } from '#rules';
import {
  aboutChild,
  banner,
  card,
  execute,
  folded,
  heading,
  inputChoices,
  inputText,
  list,
  plain,
  subheading,
  text,
  why,
  type Card,
  type CardAction,
  type Element,
} from './elements.ts';
import { followsList, namedNote, openInTab, ringFirst, troubleBanner } from './parts.ts';

/** The line manager's card: what was said, prompts, never a score. @source Torbay T-45, T-46, CF-13, rulings */
export const judgementCard = (view: JudgementView): Card =>
  card(
    heading(`For your judgement: ${view.ref}`),
    aboutChild(`${view.childRef} (${view.initials}), ${view.home}`, view.judgeBy),
    troubleBanner(view.trouble),
    view.held
      ? banner(
          'warning',
          'On hold for safeguarding',
          'Ring the LADO within one working day. See the hold’s own card; it stands until a named manager lifts it.',
        )
      : undefined,
    view.named === true ? namedNote() : undefined,
    ...reportsOf(view),
    view.recheck
      ? text('Support was agreed and is due to be looked at again. Is it enough for lasting change?')
      : undefined,
    ringFirst(view.emergency, 'Immediate harm is not for a meeting'),
    ...(view.outcomes.length === 0 ? [text(nothingNow(view))] : judgementInputs(view)),
    openInTab(view.url),
    why(view.because),
  );

/** The newest report in the open; those before it fold with their words. */
function reportsOf({ reports }: JudgementView): readonly Element[] {
  const said = ({ at, voice, triggers, words }: JudgementView['reports'][number]): readonly Element[] => [
    subheading(`${voice}, ${at}`),
    text(`${triggers} “${plain(words)}”`),
  ];
  const last = reports.at(-1);
  if (last === undefined) return [];
  const before = reports.slice(0, -1).flatMap(said);
  return [
    ...said(last),
    ...(before.length === 0
      ? []
      : folded({ id: 'before', title: `Reports before (${String(reports.length - 1)})` }, ...before)),
  ];
}

/** What stands against every judgement, each said once. */
const nothingNow = (view: JudgementView): string =>
  ['Nothing can be judged now.', ...new Set(view.refusedOutcomes.map(({ refused }) => refused))].join(' ');

const judgementInputs = (view: JudgementView): readonly (Element | CardAction | undefined)[] => [
  inputChoices({
    id: 'bestInterests',
    label: view.bestInterests ?? 'Is staying in this child’s best interests, as far as we know?',
    choices: [
      { title: 'Yes', value: 'yes' },
      { title: 'No', value: 'no' },
      { title: 'Not sure', value: 'not-sure' },
    ],
    required: 'Say yes, no or not sure.',
    value: view.typed.bestInterests,
  }),
  inputChoices({
    id: 'outcome',
    label: 'Your judgement',
    choices: view.outcomes.map(({ outcome, words }) => ({ title: words, value: outcome })),
    required: 'Choose one.',
    value: view.typed.outcome,
  }),
  inputText({
    id: 'reason',
    label: 'Why',
    long: true,
    required: 'Say why, in a sentence.',
    maxLength: 4000,
    value: view.typed.reason,
  }),
  ...folded(
    { id: 'prompts-to-think-of', title: `Things to think of (${String(view.prompts.length)})` },
    ...notNow(view),
    promptsInput(view),
  ),
  ...folded(
    {
      id: 'support-and-child',
      title: 'Support that is agreed, and what the child was told',
      open: view.trouble !== undefined,
    },
    ...supportInputs(view),
  ),
  execute('Record my judgement', 'judge-instability', { formId: view.formId }, 'positive'),
];

const notNow = ({ refusedOutcomes }: JudgementView): readonly Element[] =>
  refusedOutcomes.length === 0
    ? []
    : [list(refusedOutcomes.map(({ words, refused }) => `Not now: ${words}. ${refused}`))];

const promptsInput = ({ prompts, typed }: JudgementView): Element =>
  inputChoices({
    id: 'prompts',
    label: 'Which of these are true, as far as you know?',
    choices: prompts.map(({ id, words }) => ({ title: words, value: id })),
    many: true,
    value: typed.prompts?.join(','),
  });

const supportInputs = ({ supportIdeas, typed }: JudgementView): readonly Element[] => [
  ...(supportIdeas === undefined ? [] : [text('If you choose support, think of these:'), list(supportIdeas)]),
  inputText({
    id: 'support',
    label: 'Support: who does what by when, one a line',
    long: true,
    maxLength: 4000,
    value: typed.support,
  }),
  inputChoices({
    id: 'paidSupport',
    label: 'Does the support cost money that is not agreed yet?',
    choices: [
      { title: 'No', value: 'no' },
      { title: 'Yes: ask the head of service first', value: 'yes' },
    ],
    compact: true,
    value: typed.paidSupport ?? 'no',
  }),
  inputText({
    id: 'childToldBy',
    label: 'If the child said they want to leave: who told the child what',
    maxLength: 500,
    value: typed.childToldBy,
  }),
];

export const judgementReceiptCard = ({
  ref,
  outcome,
  follows,
  because,
  sums,
  url,
  trouble,
}: JudgementReceiptView): Card =>
  card(
    heading(`Judged: ${ref}`),
    troubleBanner(trouble),
    text(outcome),
    ...followsList(follows),
    openInTab(url),
    why(because, sums),
  );
