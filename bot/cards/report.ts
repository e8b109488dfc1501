import {
  capital,
  TRIGGERS,
  VOICES,
  triggerWords,
  voiceWords,
  type MergeOfferView,
  type ReportFormView,
  type ReportReceiptView,
} from '#rules';
import {
  aboutChild,
  banner,
  card,
  execute,
  heading,
  inputChoices,
  inputSearch,
  inputText,
  list,
  small,
  text,
  type Card,
} from './elements.ts';
import { why } from './folds.ts';
import { childInputs } from './child.ts';
import { followsList, openInTab, ringFirst, troubleBanner } from './parts.ts';

/** A worker says that a placement wobbles: a minute's work on a phone. @source Torbay T-04 to T-11, T-41 to T-44 */
export const reportFormCard = ({ formId, children, childTyped, emergency, typed, trouble }: ReportFormView): Card =>
  card(
    heading('Report instability'),
    ringFirst(emergency),
    troubleBanner(trouble),
    ...childInputs({ children, childTyped, chosen: typed.child, words: typed.childWords }),
    inputChoices({
      id: 'voice',
      label: 'Who says so?',
      choices: VOICES.map((value) => ({ title: capital(voiceWords(value)), value })),
      compact: true,
      required: 'Choose who says so.',
      value: typed.voice ?? 'social-worker',
    }),
    inputChoices({
      id: 'triggers',
      label: 'What is happening? Choose all that fit',
      choices: TRIGGERS.map((value) => ({ title: capital(triggerWords(value)), value })),
      many: true,
      required: 'Choose at least one.',
      value: typed.triggers?.join(','),
    }),
    inputText({
      id: 'whatHappened',
      label: 'What happened, in your own words? Do not name anyone who need not be named',
      long: true,
      required: 'Say in a sentence what happened.',
      maxLength: 4000,
      value: typed.whatHappened,
    }),
    inputChoices({
      id: 'immediateDanger',
      label: 'Is anyone in danger right now?',
      choices: [
        { title: 'No', value: 'no' },
        { title: 'Yes: I am ringing the number above', value: 'yes' },
      ],
      required: 'Say whether anyone is in danger right now.',
      value: typed.immediateDanger,
    }),
    inputSearch({
      id: 'subject',
      label: 'If it is about a worker: who',
      placeholder: 'Type a name',
      dataset: 'workers',
      value: typed.subject,
    }),
    small('Your line manager reads this. It is not watched out of hours.'),
    execute('Send report', 'report-instability', { formId }),
  );

export const mergeOfferCard = ({ formId, episode, openedOn, voices, trouble }: MergeOfferView): Card =>
  card(
    heading(`There is an open report: ${episode}`),
    troubleBanner(trouble),
    text(
      `Your words are kept. For this child a report is open since ${openedOn}, with ${voices === 1 ? 'one voice' : `${voices} voices`}. Shall yours join it? Each voice and its time stays as it was said.`,
    ),
    execute('Join it', 'merge-report', { formId, how: 'join' }),
    execute('Keep mine separate', 'merge-report', { formId, how: 'separate' }),
    why(['E-75', 'Torbay T-42 to T-44']),
  );

export const reportReceiptCard = ({
  ref,
  at,
  joined,
  immediateDanger,
  held,
  emergency,
  follows,
  notes,
  because,
  sums,
  url,
  child,
}: ReportReceiptView): Card =>
  card(
    heading(`Report received: ${ref}`),
    aboutChild(child),
    immediateDanger ? ringFirst(emergency, 'You said that someone is in danger now') : undefined,
    text(
      joined ? `Received ${at}. Your voice is added to the open report.` : `Received ${at}. Thank you for noticing.`,
    ),
    held
      ? banner(
          'warning',
          'On hold for safeguarding',
          'An allegation is part of this. No invitation and no question goes to anyone until a named manager lifts the hold. Do not tell the carer or the household.',
        )
      : undefined,
    ...followsList(follows),
    notes.length > 0 ? list(notes) : undefined,
    openInTab(url),
    why(because, sums),
  );
