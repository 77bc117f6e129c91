import { nearWords as words } from '../../words/places.ts';
import type { NearWard } from '../near.ts';
import { wardsMeant } from './ward-name.ts';

/** A dialog with a field, and the wards that may be meant by what is typed there; all of them where none is. Gives what asks by it. */
export function wardPicker(wards: readonly NearWard[]): () => Promise<NearWard | undefined> {
  const dialog = make('dialog', 'ward-picker');
  const field = make('input', 'control mt-2 !text-base');
  const none = make('p', 'meta mt-2');
  const title = make('h2', 'mb-3 text-lg font-bold', words.title);
  const label = make('label', 'meta', words.field);
  const list = make('ul', '');
  const cancel = make('button', 'tool', words.cancel);
  const form = make('form', '');
  let picked: NearWard | undefined;
  title.id = 'ten-phuong-xa';
  dialog.setAttribute('aria-labelledby', title.id);
  field.type = 'search';
  field.autocomplete = 'off';
  none.setAttribute('role', 'status');
  const choices = wards.map((ward) => {
    const [item, button] = [make('li', 'border-t border-line'), make('button', 'nav-link w-full', ward.name)];
    item.append(button);
    list.append(item);
    button.addEventListener('click', () => (picked = ward));
    return { ward, button };
  });
  label.append(field);
  form.method = 'dialog';
  form.append(title, label, none, list, cancel);
  dialog.append(form);
  document.body.append(dialog);
  field.addEventListener('input', narrow);
  cancel.addEventListener('click', () => (picked = undefined));
  // Enter in the field takes the only one that is left.
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    const [first, second] = choices.filter(({ button }) => !button.hidden);
    if (first && !second) first.button.click();
  });

  function narrow(): void {
    const meant = wardsMeant(wards, field.value);
    for (const { ward, button } of choices) {
      button.hidden = meant.length > 0 && !meant.includes(ward);
      if (button.parentElement) button.parentElement.hidden = button.hidden;
    }
    none.textContent = meant.length > 0 ? '' : words.noWard;
  }

  /** Undefined where the reader went back. */
  return () => {
    picked = undefined;
    field.value = '';
    narrow();
    dialog.showModal();
    field.focus();
    return new Promise((resolve) => dialog.addEventListener('close', () => resolve(picked), { once: true }));
  };
}

function make<Name extends keyof HTMLElementTagNameMap>(name: Name, classes: string, text = ''): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.className = classes;
  element.textContent = text;
  return element;
}
