import {
  capital,
  MATCH_STATUSES,
  matchWords,
  NOT_HELD_CHOICES,
  NOT_HELD_WORDS,
  type EndingDecisionView,
  type EndingFormView,
  type EndingReceiptView,
  type StartFormView,
  type StartReceiptView,
} from '#rules';
import {
  banner,
  card,
  execute,
  heading,
  inputChoices,
  inputDate,
  inputText,
  list,
  text,
  type Card,
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
      required: 'Choose the day.',
      value: typed.childOut,
    }),
    inputDate({
      id: 'returnRuledOut',
      label: 'First day on which going back was ruled out',
      max: today,
      required: 'Choose the day; often it is the same day.',
      value: typed.returnRuledOut,
    }),
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
    execute('Send', 'placement-ended', { formId }),
  );

const LAW = 'What the law asks';

export const endingReceiptCard = ({ ref, need, law, follows, notes, because, sums, url }: EndingReceiptView): Card =>
  card(
    heading(`Ending received: ${ref}`),
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
}: EndingDecisionView): Card =>
  card(
    heading(`To decide: ${ref}`),
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

export const startReceiptCard = ({ ref, words, follows, because, sums, url }: StartReceiptView): Card =>
  card(heading(`Meeting to arrange: ${ref}`), text(words), ...followsList(follows), openInTab(url), why(because, sums));

const START = {
  'planning-form': {
    title: 'A new placement',
    lines: [
      'The planning meeting is before the child moves in. If the move is urgent, the Placement Plan is complete in five working days: that is the law.',
    ],
    day: 'Day on which the placement starts or started',
    send: 'Plan the meeting',
    verb: 'start-planning',
    because: ['Warrington W-01 to W-03', 'CF-31', 'Regulation 9, Care Planning Regulations 2010'],
  },
  'support-form': {
    title: 'A fostering support meeting',
    lines: [
      'For foster homes, before there is a crisis. If the placement may break down now, report instability instead.',
    ],
    day: 'Day on which it was asked for',
    send: 'Ask for the meeting',
    verb: 'start-support',
    because: ['Warrington W-40 to W-49', 'CF-26', 'CF-27'],
  },
} as const;

export const startFormCard = ({
  card: name,
  formId,
  today,
  children,
  childTyped,
  typed,
  trouble,
}: StartFormView): Card => {
  const start = START[name];
  return card(
    heading(start.title),
    troubleBanner(trouble),
    list(start.lines),
    ...childInputs({ children, childTyped, chosen: typed['child'], words: typed['childWords'] }),
    inputDate({ id: 'day', label: start.day, required: 'Choose the day.', value: typed['day'] ?? today }),
    name === 'support-form'
      ? inputChoices({
          id: 'crisis',
          label: 'Is it a crisis, or has notice been given?',
          choices: [
            { title: 'No', value: 'no' },
            { title: 'Yes', value: 'yes' },
          ],
          required: 'Say whether it is a crisis.',
          value: typed['crisis'],
        })
      : inputChoices({
          id: 'urgent',
          label: 'Is the move urgent?',
          choices: [
            { title: 'No', value: 'no' },
            { title: 'Yes', value: 'yes' },
          ],
          required: 'Say whether the move is urgent.',
          value: typed['urgent'],
        }),
    name === 'planning-form'
      ? inputChoices({
          id: 'school',
          label: 'Does the move upset the child’s school?',
          choices: [
            { title: 'No, school goes on as before', value: 'no' },
            { title: 'Yes', value: 'yes' },
            { title: 'I do not know', value: 'not-known' },
          ],
          value: typed['school'] ?? 'not-known',
        })
      : undefined,
    inputText({
      id: 'words',
      label: 'What is it about, in your own words',
      long: true,
      maxLength: 2000,
      value: typed['words'],
    }),
    execute(start.send, start.verb, { formId }),
    why(start.because),
  );
};
