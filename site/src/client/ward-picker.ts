import { fold } from '@pho-luat/shared/text';
import { nearWords as words } from '../../words/places.ts';
import type { NearWard } from '../near.ts';

/** A dialog with a field, and every ward whose name has what is typed there, with marks or without. */
export class WardPicker {
  readonly #dialog = make('dialog', 'ward-picker');
  readonly #field = make('input', 'control');
  readonly #none = make('p', 'meta');
  readonly #choices: readonly { ward: NearWard; folded: string; button: HTMLButtonElement }[];
  #picked: NearWard | undefined;

  constructor(wards: readonly NearWard[]) {
    const title = make('h2', 'mb-3 text-lg font-bold', words.title);
    const label = make('label', 'meta', words.field);
    const list = make('ul', '');
    const cancel = make('button', 'tool', words.cancel);
    title.id = 'ten-phuong-xa';
    this.#dialog.setAttribute('aria-labelledby', title.id);
    this.#field.type = 'search';
    this.#field.autocomplete = 'off';
    this.#field.className = 'control !text-base';
    this.#none.setAttribute('role', 'status');
    this.#choices = wards.map((ward) => {
      const [item, button] = [make('li', 'border-t border-line'), make('button', 'nav-link w-full', ward.name)];
      item.append(button);
      list.append(item);
      return { ward, folded: fold(ward.name), button };
    });
    label.append(this.#field);
    const form = make('form', '');
    form.method = 'dialog';
    form.append(title, label, this.#none, list, cancel);
    this.#dialog.append(form);
    document.body.append(this.#dialog);
    this.#field.addEventListener('input', () => this.#narrow());
    for (const { ward, button } of this.#choices) button.addEventListener('click', () => (this.#picked = ward));
    cancel.addEventListener('click', () => (this.#picked = undefined));
    // Enter in the field takes the only one that is left.
    this.#field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return;
      event.preventDefault();
      const [first, second] = this.#choices.filter(({ button }) => !button.hidden);
      if (first && !second) first.button.click();
    });
  }

  /** Undefined where the reader went back. */
  ask(): Promise<NearWard | undefined> {
    this.#picked = undefined;
    this.#field.value = '';
    this.#narrow();
    this.#dialog.showModal();
    this.#field.focus();
    return new Promise((resolve) => this.#dialog.addEventListener('close', () => resolve(this.#picked), { once: true }));
  }

  #narrow(): void {
    const typed = fold(this.#field.value.trim());
    for (const { folded, button } of this.#choices) {
      button.hidden = !folded.includes(typed);
      if (button.parentElement) button.parentElement.hidden = button.hidden;
    }
    this.#none.textContent = this.#choices.every(({ button }) => button.hidden) ? words.noWard : '';
  }
}

function make<Name extends keyof HTMLElementTagNameMap>(name: Name, classes: string, text = ''): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.className = classes;
  element.textContent = text;
  return element;
}
