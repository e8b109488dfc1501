import { element } from './element.ts';

const FAILED = 'ac-input-validation-failed';

let count = 0;

/** Puts right what the card renderer leaves wanting for people who use a keyboard or a screen reader. */
export function mend(card: HTMLElement): void {
  for (const button of card.querySelectorAll<HTMLElement>('button')) {
    // The renderer says the same thing three times: as text, label and tooltip.
    if (button.title === button.textContent) button.removeAttribute('title');
    if (button.getAttribute('aria-label') === button.textContent) button.removeAttribute('aria-label');
    if (button.getAttribute('role') === 'button') button.removeAttribute('role');
  }
  for (const link of card.querySelectorAll<HTMLAnchorElement>('a.ac-anchor')) link.rel = 'noopener';
  for (const facts of card.querySelectorAll<HTMLTableElement>('table.ac-factset')) listFacts(facts);
  for (const choices of card.querySelectorAll<HTMLElement>(
    '.ac-choiceSetInput-expanded, .ac-choiceSetInput-multiSelect',
  )) {
    groupChoices(choices);
  }
  for (const field of card.querySelectorAll<HTMLElement>('input[aria-label][aria-labelledby], textarea[aria-label]')) {
    // A placeholder is no name where there is a label.
    if (field.hasAttribute('aria-labelledby')) field.removeAttribute('aria-label');
  }
}

/** Says aloud which inputs were refused, and ties each to its message; called after a press that was held back. */
export function mendRefusals(card: HTMLElement): void {
  for (const field of card.querySelectorAll<HTMLElement>('input, textarea, select')) {
    const refused = field.classList.contains(FAILED) || field.closest(`.${FAILED}`) !== null;
    if (refused) field.setAttribute('aria-invalid', 'true');
    else field.removeAttribute('aria-invalid');
  }
}

/** Whether what a button opens is open is said of the button; the renderer says it of what is opened, where nobody hears it. */
export function mendFolds(card: HTMLElement): void {
  for (const opened of card.querySelectorAll<HTMLElement>('.ac-container[aria-expanded]')) {
    const said = opened.getAttribute('aria-expanded') ?? 'false';
    opened.removeAttribute('aria-expanded');
    if (opened.id === '') continue;
    card.querySelector(`button[aria-controls~="${CSS.escape(opened.id)}"]`)?.setAttribute('aria-expanded', said);
  }
}

/** Facts are drawn as a table for show; a description list says which name belongs to which value. */
function listFacts(table: HTMLTableElement): void {
  const list = element('dl', { class: 'ac-factset facts' });
  for (const row of table.rows) {
    const pair = element('div', {});
    const name = element('dt', {});
    const value = element('dd', {});
    name.append(...(row.cells[0]?.childNodes ?? []));
    value.append(...(row.cells[row.cells.length - 1]?.childNodes ?? []));
    pair.append(name, value);
    list.append(pair);
  }
  list.style.cssText = table.style.cssText;
  list.style.display = 'block';
  table.replaceWith(list);
}

/** Radio buttons and ticks under one label are a group of that name. */
function groupChoices(choices: HTMLElement): void {
  const label = choices.parentElement?.parentElement?.querySelector<HTMLElement>(
    ':scope > label, :scope > div > label, label',
  );
  choices.setAttribute('role', choices.classList.contains('ac-choiceSetInput-expanded') ? 'radiogroup' : 'group');
  if (label !== null && label !== undefined && !choices.contains(label)) {
    label.id ||= `group-${++count}`;
    choices.setAttribute('aria-labelledby', label.id);
    label.removeAttribute('for');
  }
  for (const choice of choices.querySelectorAll<HTMLInputElement>('input')) {
    const own = choices.querySelector(`label[for="${CSS.escape(choice.id)}"]`);
    if (own === null) continue;
    choice.removeAttribute('aria-labelledby');
    choice.removeAttribute('aria-label');
    // Required is said once, of the group.
    if (choice.getAttribute('aria-required') === 'true' && choices.getAttribute('role') === 'radiogroup') {
      choices.setAttribute('aria-required', 'true');
    }
    choice.removeAttribute('aria-required');
  }
}
