import { ChoiceSetInput, type CardObject, type SerializationContext } from 'adaptivecards';
import { element } from './element.ts';
import type { Found } from '../control.ts';

/** Asks the bot what fits the text typed into the input of this id. */
export type Search = (input: string, text: string) => Promise<readonly Found[]>;

const SEARCHES = new WeakMap<CardObject, Search>();

/** Tells the inputs of this card whom to ask. */
export const searchWith = (card: CardObject, search: Search): void => {
  SEARCHES.set(card, search);
};

/** Long enough not to ask for every letter, short enough to feel at once. */
const PAUSE_MS = 200;

let count = 0;

/**
 * A choice that is found by typing (`choices.data`), as an ARIA combobox with a list box.
 *
 * The renderer's own one submits what is shown instead of the value, and cannot be reached with a screen reader.
 */
export class Typeahead extends ChoiceSetInput {
  #asks = false;
  #text: HTMLInputElement | undefined;
  #list: HTMLUListElement | undefined;
  #status: HTMLElement | undefined;
  #found: readonly Found[] = [];
  #chosen: Found | undefined;
  #active = -1;
  #turn = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;

  protected override internalParse(source: Record<string, unknown>, context: SerializationContext): void {
    super.internalParse(source, context);
    this.#asks = 'choices.data' in source;
  }

  override isDynamicTypeahead(): boolean {
    return false;
  }

  protected override internalRender(): HTMLElement | undefined {
    if (!this.#asks) return super.internalRender();
    const id = `typeahead-${++count}`;
    const text = element('input', {
      id: `${id}-text`,
      class: 'ac-input ac-textInput',
      type: 'text',
      role: 'combobox',
      autocomplete: 'off',
      spellcheck: 'false',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': `${id}-list`,
      placeholder: this.placeholder ?? 'Type to search',
    });
    const list = element('ul', { id: `${id}-list`, class: 'typeahead-list', role: 'listbox', 'aria-label': 'Found' });
    list.hidden = true;
    const status = element('span', { class: 'unseen', role: 'status' });
    text.addEventListener('input', () => this.#typed());
    text.addEventListener('keydown', (event) => this.#pressed(event));
    text.addEventListener('blur', () => this.#close());
    this.#text = text;
    this.#list = list;
    this.#status = status;
    const before = this.choices.find(({ value }) => value === this.defaultValue);
    if (this.defaultValue) this.#settle({ title: before?.title ?? this.defaultValue, value: this.defaultValue });
    const whole = element('div', { class: 'typeahead' });
    whole.append(text, list, status);
    return whole;
  }

  protected override overrideInternalRender(): HTMLElement | undefined {
    const whole = super.overrideInternalRender();
    if (this.#text !== undefined) whole?.querySelector('label')?.setAttribute('for', this.#text.id);
    return whole;
  }

  protected override updateInputControlAriaLabelledBy(): void {
    if (this.#text === undefined) return super.updateInputControlAriaLabelledBy();
    const labels = this.getAllLabelIds();
    if (labels.length > 0) this.#text.setAttribute('aria-labelledby', labels.join(' '));
    if (this.isRequired) this.#text.setAttribute('aria-required', 'true');
  }

  override focus(): void {
    if (this.#text === undefined) super.focus();
    else this.#text.focus();
  }

  override get value(): string | undefined {
    return this.#asks ? this.#chosen?.value : super.value;
  }

  override isSet(): boolean {
    return Boolean(this.value);
  }

  /** Text that was typed and stands for nothing in the list is not an answer. */
  override isValid(): boolean {
    if (!this.#asks) return super.isValid();
    return this.#chosen !== undefined || (this.#text?.value ?? '').trim() === '';
  }

  #typed(): void {
    this.#chosen = undefined;
    this.valueChanged();
    clearTimeout(this.#pause);
    const text = this.#text?.value.trim() ?? '';
    if (text === '') return this.#close();
    this.#pause = setTimeout(() => void this.#ask(text), PAUSE_MS);
  }

  async #ask(text: string): Promise<void> {
    const turn = ++this.#turn;
    this.#say('Searching', 'Searching…');
    try {
      const found = await (SEARCHES.get(this.getRootObject())?.(this.id ?? '', text) ?? Promise.resolve([]));
      if (turn === this.#turn && this.#chosen === undefined) this.#show(found);
    } catch {
      if (turn === this.#turn)
        this.#say('The search did not answer.', 'The search did not answer. Type again to try again.');
    }
  }

  /** A line in the list that cannot be chosen, and the same for ears. */
  #say(heard: string, seen: string): void {
    this.#found = [];
    this.#active = -1;
    this.#list?.replaceChildren(
      element('li', { class: 'typeahead-note', role: 'option', 'aria-disabled': 'true' }, seen),
    );
    if (this.#status) this.#status.textContent = heard;
    this.#open(true);
  }

  #show(found: readonly Found[]): void {
    if (found.length === 0) return this.#say('Nothing found', 'Nothing found. Try other letters or the reference.');
    this.#found = found;
    this.#active = -1;
    this.#list?.replaceChildren(
      ...found.map((each, index) => {
        const option = element(
          'li',
          { id: `${this.#text?.id ?? ''}-${index}`, role: 'option', 'aria-selected': 'false' },
          each.title,
        );
        // Before the field loses the focus, or the list would close under the pointer.
        option.addEventListener('mousedown', (event) => event.preventDefault());
        option.addEventListener('click', () => this.#settle(each));
        return option;
      }),
    );
    if (this.#status) {
      this.#status.textContent = `${found.length} found. Use the up and down arrows, and Enter to choose.`;
    }
    this.#open(true);
  }

  #pressed(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.#list?.hidden === false) {
      // A dialog around the card must not close with the list.
      event.stopPropagation();
      this.#close();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.#step(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && this.#list?.hidden === false) {
      event.preventDefault();
      const chosen = this.#found[this.#active] ?? (this.#found.length === 1 ? this.#found[0] : undefined);
      if (chosen !== undefined) this.#settle(chosen);
    }
  }

  #step(by: 1 | -1): void {
    if (this.#found.length === 0) return;
    this.#open(true);
    const from = this.#active < 0 && by < 0 ? 0 : this.#active;
    this.#light((from + by + this.#found.length) % this.#found.length);
  }

  #light(index: number): void {
    this.#active = index;
    for (const [at, option] of [...(this.#list?.children ?? [])].entries()) {
      option.setAttribute('aria-selected', String(at === index));
      if (at === index) {
        option.scrollIntoView({ block: 'nearest' });
        this.#text?.setAttribute('aria-activedescendant', option.id);
      }
    }
  }

  #settle(chosen: Found): void {
    this.#chosen = chosen;
    this.#turn++;
    if (this.#text) this.#text.value = chosen.title;
    if (this.#status) this.#status.textContent = `${chosen.title} chosen`;
    this.#close();
    if (this.renderedElement) this.valueChanged();
  }

  #open(open: boolean): void {
    if (this.#list) this.#list.hidden = !open;
    this.#text?.setAttribute('aria-expanded', String(open));
    if (!open) this.#text?.removeAttribute('aria-activedescendant');
  }

  #close(): void {
    clearTimeout(this.#pause);
    this.#open(false);
  }
}
