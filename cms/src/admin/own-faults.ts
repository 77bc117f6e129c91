import { strapiFaultWords as words } from '../words/desk.ts';
import { headOfLibrary, leadFrom, leadFromLibrary, leadToGuide, toStrapisGuide } from './guide/head-link.ts';

/**
 * What Strapi draws wrong for those who hear the screen or do not use a mouse, and has no setting for: by a selector that only the faulty
 * part fits.
 */
const mends: Readonly<Record<string, (element: HTMLElement) => void>> = {
  // Each panel beside a form, by an id that nothing has.
  'aside[aria-labelledby="additional-information"]': (panel) => {
    panel.removeAttribute('aria-labelledby');
    panel.ariaLabel = panel.querySelector('h2')?.textContent ?? null;
  },
  // The button that takes a chosen value away again.
  'div[tabindex="-1"] > span + button:not([aria-label])': (button) => {
    button.ariaLabel = words.takeAway(button.previousElementSibling?.textContent ?? '');
  },
  // Unseen as well, behind a button of the media library that opens it: a stop at which nothing is marked.
  'span > input[type="file"]:only-child:not([aria-label])': (input) => {
    input.ariaLabel = words.files;
    input.tabIndex = -1;
  },
  // A card of the library: a button cannot hold its own buttons, and the keyboard comes to these.
  'article[role="button"][tabindex="-1"]': (card) => card.removeAttribute('role'),
  // The window of an invitation, whose title is a step of a path.
  '[role="dialog"][aria-labelledby]:has([aria-current])': (window) => {
    if (document.getElementById(window.getAttribute('aria-labelledby') ?? '')) return;
    window.removeAttribute('aria-labelledby');
    window.ariaLabel = window.querySelector('[aria-current]')?.textContent ?? null;
  },
  // It lies unseen over the box onto which files are dropped, and is the one way to choose any in this window.
  'label input[type="file"][name="files"][tabindex="-1"]': (input) => {
    input.ariaLabel = words.files;
    input.tabIndex = 0;
  },
  // No browser knows this one; it means the password that is asked for at a change of it.
  'input[autocomplete="password"]': (input) => {
    input.setAttribute('autocomplete', 'current-password');
  },
  [toStrapisGuide]: leadFrom,
  [headOfLibrary]: leadFromLibrary,
};

/**
 * What Strapi's plans cost concerns nobody here. An account that has just been made can no longer be cancelled: its window is closed by
 * «Xong». The fault of a log-in touches the label below it. Buttons at the end of a field or a notice are as large as their sign, 16 or 22 px. A label that is longer than its field is cut off. The
 * contents of a page take the keyboard only to go on from there.
 */
const styles = `
  div:has(> dd > a[href^='https://strapi.io/']) { display: none; }
  [role='dialog'] form:has(input[name='email']:disabled) button[type='button']:has(+ button[type='button']:last-child) { display: none; }
  #global-form-error { display: block; padding-bottom: 2.4rem; }
  label:has(input[type='file'][name='files']:focus-visible) { display: block; outline: 2px solid; outline-offset: 2px; }
  main:focus { outline: none; }
  label[id$='-label'] { white-space: normal; }
  div:has(> svg) + :is([role='alert'], [role='status']) + button {
    width: 2.4rem; height: 2.4rem; box-sizing: border-box; margin: 0 -0.4rem; padding: 0.4rem;
  }
  input + * button:not([aria-hidden]), button[aria-label='${words.clear}'] {
    display: inline-flex; align-items: center; justify-content: center; min-width: 2.4rem; min-height: 2.4rem;
  }`;

export function mendStrapisFaults(): void {
  const style = document.createElement('style');
  style.textContent = styles;
  document.head.append(style);
  document.addEventListener('keydown', chooseWhatIsFound, { capture: true });
  document.addEventListener('keydown', pressNoButton);
  leadToGuide();
  const all = Object.keys(mends).join(', ');
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes)
        if (node instanceof HTMLElement) {
          if (node.matches(all)) mend(node);
          for (const element of node.querySelectorAll<HTMLElement>(all)) mend(element);
        }
  }).observe(document.body, { subtree: true, childList: true });
}

function mend(element: HTMLElement): void {
  for (const [selector, mended] of Object.entries(mends)) if (element.matches(selector)) mended(element);
}

/**
 * Enter in a list in which nothing is highlighted: the answer to what was typed takes the highlight away. Strapi takes the words for chosen
 * then, closes the list and leaves them in their field, and no choice is saved. Here the one that is found is chosen; among several, the list stays.
 */
function chooseWhatIsFound(event: KeyboardEvent): void {
  const { key, target: field } = event;
  const isOpen = 'input[role="combobox"][aria-expanded="true"]:not([aria-activedescendant])';
  if (key !== 'Enter' || !(field instanceof HTMLInputElement) || !field.matches(isOpen) || field.value === '') return;
  event.preventDefault();
  event.stopPropagation();
  const list = document.getElementById(field.getAttribute('aria-controls') ?? '');
  // Without «Thêm mục mới để chọn».
  const found = [...(list?.querySelectorAll('[role="option"][aria-labelledby]') ?? [])];
  const isNamed = (option: Element) => [...option.querySelectorAll('*')].some(({ textContent }) => textContent === field.value);
  const chosen = found.length === 1 ? found[0] : found.find(isNamed);
  chosen?.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
}

/**
 * Enter in a field of an entry's form would press the form's first button, as browsers do: «Gửi duyệt», or the sign that takes a chosen
 * audience away. Other forms of Strapi's, as of a filter, have one button; its windows of files are not of this kind.
 */
function pressNoButton(event: KeyboardEvent): void {
  const { key, target: field } = event;
  const isEntry = /\/content-manager\/(collection-types\/[^/]+\/.|single-types\/)/.test(location.pathname);
  if (key !== 'Enter' || !isEntry || !(field instanceof HTMLInputElement)) return;
  if (field.form?.matches('form[novalidate][method]')) event.preventDefault();
}
