import {
  MOST_NOTES,
  type AnswerFault,
  type AnswerSheet,
  type AnswerValue,
  type FormQuestion,
  type QuestionnaireView,
  type SectionView,
} from '#rules';
import {
  banner,
  card,
  heading,
  inputChoices,
  inputText,
  openUrl,
  small,
  subheading,
  submit,
  text,
  type Card,
  type Element,
} from './elements.ts';
import { safetyWithLink } from './safety-with-link.ts';

/** A dialog larger than this is not drawn by Teams; the same draft opens in the tab. */
export const LARGEST_CARD_BYTES = 25_000;
const SHORT_ANSWER = 500;

export interface DialogState {
  readonly view: QuestionnaireView;
  readonly section: SectionView;
  /** What was typed and could not be kept; it stays in the inputs. */
  readonly typed?: AnswerSheet | undefined;
  readonly faults: readonly AnswerFault[];
  readonly notices: readonly string[];
  /** Deep link to the same draft in the tab. */
  readonly url: string;
}

/** One section in a dialog, with the draft. A dialog never becomes a message, so it may hold what was written. */
export function questionnaireDialog(state: DialogState): Card {
  const drawn = sectionCard(state);
  return new TextEncoder().encode(JSON.stringify(drawn)).length <= LARGEST_CARD_BYTES ? drawn : tooLong(state);
}

function sectionCard({ view, section, typed, faults, notices, url }: DialogState): Card {
  const number = view.sections.findIndex(({ id }) => id === section.id) + 1;
  const last = number === view.sections.length;
  const data = { id: view.id, section: section.id, seen: section.seen };
  return card(
    heading(`Part ${number} of ${view.sections.length}: ${section.title}`),
    faults.length === 0 ? undefined : banner('attention', 'Not kept yet', ...faults.map(({ sentence }) => sentence)),
    notices.length === 0 ? undefined : banner('warning', 'Please look', ...notices),
    ...(number === 1 ? view.opening.map(text) : []),
    small(safetyWithLink(view.safety, view.safeguardingUrl)),
    section.intro === undefined ? undefined : text(section.intro),
    ...section.questions.flatMap((question) =>
      inputsFor(question, typed?.[question.id] ?? section.answers[question.id]),
    ),
    number > 1 ? submit('Save and go back', 'save-questionnaire', { ...data, then: 'back' }) : undefined,
    last
      ? submit('Save and hand in', 'save-questionnaire', { ...data, then: 'hand-in' })
      : submit('Save and go on', 'save-questionnaire', { ...data, then: 'on' }),
    submit('Save and come back later', 'save-questionnaire', { ...data, then: 'later' }),
    submit('Save, and ask for more time', 'save-questionnaire', { ...data, then: 'more-time' }),
    submit('Save, and talk to someone instead', 'save-questionnaire', { ...data, then: 'talk' }),
    openUrl('Open in the tab', url),
  );
}

const tooLong = ({ view, section, url }: DialogState): Card =>
  card(
    heading(`${section.title}: please open it in the tab`),
    text(
      'What you have written here is too long for this window. It is all there in the tab, and it is saved as you type.',
    ),
    small(safetyWithLink(view.safety, view.safeguardingUrl)),
    openUrl('Open in the tab', url),
  );

/** The inputs of one question. Its words are the label, so that a screen reader says them. */
function inputsFor(question: FormQuestion, value: AnswerValue | undefined): readonly Element[] {
  const { id, words, hint, kind } = question;
  const label = hint === undefined ? words : `${words} ${hint}`;
  const asked = {
    id,
    label,
    ...(question.compulsory === true ? { required: 'Answer this question. A few words are enough.' } : {}),
  };
  const one = typeof value === 'string' ? value : undefined;
  switch (kind) {
    case 'long-text':
      return [inputText({ ...asked, value: one, long: true })];
    case 'short-text':
      return [inputText({ ...asked, value: one, maxLength: SHORT_ANSWER })];
    case 'several':
      return [
        inputChoices({
          ...asked,
          value: Array.isArray(value) ? value.join(',') : one,
          many: true,
          choices: choicesOf(question),
        }),
      ];
    case 'choice':
    case 'faces':
      return [inputChoices({ ...asked, value: one, choices: choicesOf(question) })];
    case 'yes-no':
      return [
        inputChoices({
          ...asked,
          value: one,
          choices: [
            { title: 'Yes', value: 'yes' },
            { title: 'No', value: 'no' },
          ],
        }),
      ];
    case 'nought-to-ten':
      return [
        inputChoices({
          ...asked,
          value: one,
          compact: true,
          choices: Array.from({ length: 11 }, (_each, number) => ({ title: String(number), value: String(number) })),
        }),
      ];
    case 'dated-notes':
      return [subheading(label), ...noteInputs(id, value)];
    default:
      return kind satisfies never;
  }
}

const choicesOf = ({ choices = [] }: FormQuestion) =>
  choices.map(({ id, words, group }) => ({ title: group === undefined ? words : `${group}: ${words}`, value: id }));

function noteInputs(id: string, value: AnswerValue | undefined): readonly Element[] {
  const notes = Array.isArray(value) ? value : [];
  return Array.from({ length: MOST_NOTES }, (_each, index) => {
    const note: unknown = notes[index];
    const saved =
      typeof note === 'object' && note !== null && 'when' in note && 'note' in note
        ? { when: String(note.when), note: String(note.note) }
        : undefined;
    return [
      inputText({
        id: `${id}.${index}.when`,
        label: `${index + 1}. When`,
        value: saved?.when,
        maxLength: SHORT_ANSWER,
      }),
      inputText({ id: `${id}.${index}.note`, label: `${index + 1}. What happened`, value: saved?.note, long: true }),
    ];
  }).flat();
}
