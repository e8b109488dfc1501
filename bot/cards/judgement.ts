import type { JudgementReceiptView, JudgementView } from '#rules';
import {
  aboutChild,
  banner,
  card,
  execute,
  heading,
  inputChoices,
  inputText,
  list,
  plain,
  subheading,
  text,
  type Card,
  type CardAction,
  type Element,
} from './elements.ts';
import { foldsBesideEachOther, shortened, why, whatSaysSo, type Fold } from './folds.ts';
import { followsList, namedNote, openInTab, troubleBanner } from './parts.ts';

/** How much of the newest report stands in the open: the rest of it folds with the reports before. Who says so stands whole. */
const IN_THE_OPEN = { triggers: 70, words: 100 };

/** More judgements than these are chosen from a list that opens; so many stand there one a line. */
const ONE_A_LINE = 3;

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
          'Ring the LADO within one working day. The hold’s own card says the rest.',
        )
      : undefined,
    // The hold's own card says the same.
    view.named === true && !view.held ? namedNote() : undefined,
    ...newestReport(view),
    view.calledOff === true ? text('The meeting that you asked for was called off. What happens instead?') : undefined,
    view.recheck ? text('Agreed support is due to be looked at: is it enough for lasting change?') : undefined,
    harmNow(view.emergency),
    ...(view.outcomes.length === 0
      ? [text(nothingNow(view)), ...foldsBesideEachOther(allReports(view))]
      : judgementInputs(view)),
    openInTab(view.url, 'Open'),
    view.outcomes.length === 0 ? why(view.because) : undefined,
  );

/** Immediate harm is never for a meeting: whom to ring, in as few lines as it takes. @source E-78, CF-13 */
const harmNow = (emergency: JudgementView['emergency']): Element =>
  banner(
    'attention',
    `Harm now is not for a meeting. Ring ${emergency.map(({ label, number }) => `${label}: ${number}`).join(' · ')}`,
  );

function newestReport({ reports }: JudgementView): readonly Element[] {
  const last = reports.at(-1);
  return last === undefined
    ? []
    : [
        subheading(`${last.voice}, ${last.on}`),
        {
          ...text(
            `${shortened(last.triggers, IN_THE_OPEN.triggers)} “${plain(shortened(last.words, IN_THE_OPEN.words))}”`,
          ),
          spacing: 'None',
        },
      ];
}

/** Every report in full, the newest first; nothing where the newest stands in the open whole and there is none before. */
function allReports({ reports }: JudgementView): Fold {
  const last = reports.at(-1);
  const whole =
    last === undefined || (last.triggers.length <= IN_THE_OPEN.triggers && last.words.length <= IN_THE_OPEN.words);
  return {
    id: 'all-reports',
    title: reports.length === 1 ? '1 report' : `${String(reports.length)} reports`,
    items:
      whole && reports.length < 2
        ? []
        : reports
            .toReversed()
            .flatMap(({ at, voice, triggers, words }) => [
              subheading(`${voice}, ${at}`),
              text(`${triggers} “${plain(words)}”`),
            ]),
  };
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
    compact: view.held,
    placeholder: 'Choose',
    value: view.typed.bestInterests,
  }),
  inputChoices({
    id: 'outcome',
    label: 'Your judgement',
    choices: view.outcomes.map(({ outcome, words }) => ({ title: words, value: outcome })),
    required: 'Choose one.',
    compact: view.outcomes.length > ONE_A_LINE,
    placeholder: 'Choose',
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
  ...foldsBesideEachOther(
    allReports(view),
    {
      id: 'prompts-to-think-of',
      title: `${String(view.prompts.length)} prompts`,
      items: [...notNow(view), promptsInput(view), ...whatSaysSo(view.because)],
    },
    {
      id: 'support-and-child',
      title: 'Support',
      open: view.trouble !== undefined,
      items: supportInputs(view),
    },
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
  child,
}: JudgementReceiptView): Card =>
  card(
    heading(`Judged: ${ref}`),
    aboutChild(child),
    troubleBanner(trouble),
    text(outcome),
    ...followsList(follows),
    openInTab(url),
    why(because, sums),
  );
