import {
  capital,
  MATCH_STATUSES,
  matchWords,
  NOT_HELD_CHOICES,
  NOT_HELD_WORDS,
  type EndingDecisionView,
  type EndingFormView,
  type EndingReceiptView,
} from '#rules';
import {
  aboutChild,
  banner,
  card,
  execute,
  heading,
  inputChoices,
  inputDate,
  inputText,
  text,
  type Card,
  type Element,
} from './elements.ts';
import { why } from './folds.ts';
import { childInputs } from './child.ts';
import { followsList, openInTab, ringFirst, troubleBanner } from './parts.ts';

/** A placement ended: two days that make the day of disruption, and what the care plan said. @source CF-48, W-33, CF-49, CF-10 */
export const endingFormCard = ({
  formId,
  children,
  childTyped,
  today,
  emergency,
  changedWithin = '28 days',
  typed,
  trouble,
}: EndingFormView): Card =>
  card(
    heading('A placement ended'),
    ringFirst(emergency, 'If the child is not safe tonight'),
    troubleBanner(trouble),
    ...childInputs({ children, childTyped, chosen: typed.child, words: typed.childWords }),
    inputDate({
      id: 'childOut',
      label: 'First day on which the child was out',
      max: today,
      required: 'Choose the day. It cannot be after today.',
      value: typed.childOut,
    }),
    inputDate({
      id: 'returnRuledOut',
      label: 'First day on which going back was ruled out',
      max: today,
      required: 'Choose the day; often it is the same day. It cannot be after today.',
      value: typed.returnRuledOut,
    }),
    ...planAndMatch(changedWithin, typed),
    execute('Send', 'placement-ended', { formId }),
  );

/** What the care plan said, whether there was a match, and how it ended. */
const planAndMatch = (changedWithin: string, typed: EndingFormView['typed']): readonly Element[] => [
  inputChoices({
    id: 'inCarePlan',
    label: 'Was this ending in the care plan before difficulties began?',
    choices: [
      { title: 'No', value: 'no' },
      { title: 'Yes', value: 'yes' },
      { title: `The plan was changed in the last ${changedWithin}`, value: 'changed-lately' },
      { title: 'I do not know', value: 'not-known' },
    ],
    required: 'Say what the care plan said.',
    value: typed.inCarePlan,
  }),
  inputChoices({
    id: 'match',
    label: 'Was there a match?',
    choices: MATCH_STATUSES.map((value) => ({ title: capital(matchWords(value)), value })),
    required: 'Say whether there was a match.',
    value: typed.match,
  }),
  inputText({
    id: 'matchDocument',
    label: 'Reference of the document that says so',
    maxLength: 200,
    value: typed.matchDocument,
  }),
  inputChoices({
    id: 'route',
    label: 'How did it end?',
    choices: [
      { title: 'After a review', value: 'after-review' },
      { title: 'At once: immediate risk of harm', value: 'immediate-risk' },
      { title: 'A short approval ran out (regulations 19, 23, 25)', value: 'short-approval' },
      { title: 'I do not know', value: 'not-known' },
    ],
    required: 'Say how it ended.',
    value: typed.route,
  }),
];

const LAW = 'What the law asks';

export const endingReceiptCard = ({
  ref,
  need,
  law,
  follows,
  notes,
  because,
  sums,
  url,
  child,
}: EndingReceiptView): Card =>
  card(
    heading(`Ending received: ${ref}`),
    aboutChild(child),
    text(need),
    ...followsList(law, LAW),
    ...followsList(follows),
    notes.length > 0 ? banner('warning', 'To check', ...notes) : undefined,
    openInTab(url),
    why(because, sums),
  );

export const endingDecisionCard = ({
  ref,
  need,
  law,
  toCheck,
  state,
  because,
  url,
  trouble,
  child,
}: EndingDecisionView): Card =>
  card(
    heading(`To decide: ${ref}`),
    aboutChild(child),
    troubleBanner(trouble),
    text(need),
    toCheck === undefined ? undefined : banner('warning', 'To check', `${toCheck} What was answered stands meanwhile.`),
    state === 'open'
      ? inputText({ id: 'reason', label: 'Why', long: true, required: 'Say why, in a sentence.', maxLength: 2000 })
      : text('Decided.'),
    state === 'open'
      ? inputChoices({
          id: 'notHeldBecause',
          label: 'If no meeting is held: what comes nearest?',
          compact: true,
          placeholder: 'Choose a reason',
          choices: NOT_HELD_CHOICES.map((value) => ({ title: capital(NOT_HELD_WORDS[value]), value })),
        })
      : undefined,
    ...followsList(law, LAW),
    state === 'open' ? execute('Hold a disruption meeting', 'decide-ending', { ending: ref, says: 'hold' }) : undefined,
    state === 'open' ? execute('No meeting', 'decide-ending', { ending: ref, says: 'not-held' }) : undefined,
    state === 'open' && toCheck !== undefined
      ? execute('Checked: it stays as it is', 'decide-ending', { ending: ref, says: 'checked' })
      : undefined,
    openInTab(url),
    why(because),
  );
