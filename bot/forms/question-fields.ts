import {
  MOST_NOTES,
  SYMBOL_LINES,
  type AnswerChoice,
  type AnswerValue,
  type FormQuestion,
  type SayPublic,
} from '#rules';
import type { PageSetting } from './layout.ts';
import { markup, type Markup } from './markup.ts';

/** One question as fields of a page; ids and names are the question's own, so that a fault can point at it. */
export function questionFields(
  { say }: Pick<PageSetting, 'say'>,
  question: FormQuestion,
  value: AnswerValue | undefined,
  fault: string | undefined,
): Markup {
  const grouped = question.kind !== 'long-text' && question.kind !== 'short-text';
  const inside = markup`${beside(question, grouped, say)}${question.hint === undefined ? '' : markup`<p class="hint" id="${question.id}-hint">${question.hint}</p>`}${fault === undefined ? '' : markup`<p class="fault" id="${question.id}-fault"><span>${say('frame.error')}</span> ${fault}</p>`}${fieldsOf(say, question, value, describedBy(question, fault), fault !== undefined)}`;
  const wrong = fault === undefined ? 'question' : 'question wrong';
  if (!grouped) return markup`<div class="${wrong}">${inside}</div>`;
  return markup`<fieldset class="${wrong}" id="${question.id}" ${describedBy(question, fault)}>${inside}</fieldset>`;
}

/** The words, and for easy-read questions the drawing that repeats them. */
function beside({ id, words, symbol, compulsory }: FormQuestion, grouped: boolean, say: SayPublic): Markup {
  const said = markup`${words}${compulsory === true ? '' : markup` <span class="hint">${say('field.optional')}</span>`}`;
  const drawing =
    symbol === undefined
      ? undefined
      : markup`<svg class="symbol" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
          <path d="${SYMBOL_LINES[symbol]}" />
        </svg>`;
  const label = grouped
    ? markup`<legend>
        ${drawing === undefined ? said : markup`<span class="easy">${drawing}<span>${said}</span></span>`}
      </legend>`
    : markup`<label for="${id}">${said}</label>`;
  return grouped || drawing === undefined ? label : markup`<div class="easy">${drawing}${label}</div>`;
}

const describedBy = ({ id, hint }: FormQuestion, fault: string | undefined): Markup => {
  const ids = [hint === undefined ? '' : `${id}-hint`, fault === undefined ? '' : `${id}-fault`].filter(
    (each) => each !== '',
  );
  return ids.length === 0 ? markup`` : markup` aria-describedby="${ids.join(' ')}"`;
};

function fieldsOf(
  say: SayPublic,
  question: FormQuestion,
  value: AnswerValue | undefined,
  described: Markup,
  wrong: boolean,
): Markup {
  const { id, kind, choices = [] } = question;
  const one = typeof value === 'string' ? value : '';
  const invalid = wrong ? markup` aria-invalid="true"` : markup``;
  switch (kind) {
    case 'long-text':
      // The line break after the tag is dropped by browsers; one that was typed first would be too.
      return markup`<textarea id="${id}" name="${id}" rows="6" ${described}${invalid}>${'\n'}${one}</textarea>`;
    case 'short-text':
      return markup`<input type="text" id="${id}" name="${id}" value="${one}" maxlength="500" ${described}${invalid} />`;
    case 'several':
      return ticks(
        id,
        'checkbox',
        choices,
        Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [],
      );
    case 'choice':
    case 'faces':
      return ticks(id, 'radio', choices, [one]);
    case 'yes-no':
      return ticks(
        id,
        'radio',
        [
          { id: 'yes', words: say('field.yes') },
          { id: 'no', words: say('field.no') },
        ],
        [one],
      );
    case 'nought-to-ten':
      return ticks(
        id,
        'radio',
        Array.from({ length: 11 }, (_each, number) => ({ id: String(number), words: String(number) })),
        [one],
      );
    case 'dated-notes':
      return noteFields(say, id, value);
    default:
      return kind satisfies never;
  }
}

function ticks(
  name: string,
  type: 'radio' | 'checkbox',
  choices: readonly AnswerChoice[],
  chosen: readonly string[],
): Markup {
  const groups = [...new Set(choices.map(({ group }) => group))];
  return markup`${groups.map(
    (group) =>
      markup`${group === undefined ? '' : markup`<p class="hint" id="${name}-${group.replace(/\W/g, '')}">${group}</p>`}${choices
        .filter((choice) => choice.group === group)
        .map(
          ({ id, words }) =>
            markup`<div class="tick">
              <input
                type="${type}"
                id="${name}-${id}"
                name="${name}"
                value="${id}"
                ${chosen.includes(id) ? markup` checked` : ''}
              /><label for="${name}-${id}">${words}</label>
            </div>`,
        )}`,
  )}`;
}

function noteFields(say: SayPublic, id: string, value: AnswerValue | undefined): Markup {
  const notes = Array.isArray(value) ? value : [];
  return markup`${Array.from({ length: MOST_NOTES }, (_each, index) => {
    const note: unknown = notes[index];
    const [when, said] =
      typeof note === 'object' && note !== null && 'when' in note && 'note' in note
        ? [String(note.when), String(note.note)]
        : ['', ''];
    return markup`<div class="note">
      <label for="${id}.${index}.when">${say('field.when', { number: index + 1 })}</label
      ><input type="text" id="${id}.${index}.when" name="${id}.${index}.when" value="${when}" maxlength="500" /><label
        for="${id}.${index}.note"
        >${say('field.what-happened', { number: index + 1 })}</label
      ><textarea id="${id}.${index}.note" name="${id}.${index}.note" rows="2">${'\n'}${said}</textarea>
    </div>`;
  })}`;
}
