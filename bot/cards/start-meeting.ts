import type { StartFormView, StartReceiptView } from '#rules';
import {
  aboutChild,
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
import { followsList, openInTab, troubleBanner } from './parts.ts';

/* A planning or a support meeting is asked for. */

export const startReceiptCard = ({ ref, words, follows, because, sums, url, child }: StartReceiptView): Card =>
  card(
    heading(`Meeting to arrange: ${ref}`),
    aboutChild(child),
    text(words),
    ...followsList(follows),
    openInTab(url),
    why(because, sums),
  );

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
