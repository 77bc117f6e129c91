import { strapiFaultWords as words } from '../words/desk.ts';

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
  // It takes a chosen value away again.
  'div[tabindex="-1"] > span + button:not([aria-label])': (button) => {
    button.ariaLabel = words.takeAway(button.previousElementSibling?.textContent ?? '');
  },
  'span > input[type="file"]:only-child:not([aria-label])': (input) => {
    input.ariaLabel = words.files;
  },
  // No browser knows this one; it means the password that is asked for at a change of it.
  'input[autocomplete="password"]': (input) => {
    input.setAttribute('autocomplete', 'current-password');
  },
};

/**
 * Buttons at the end of a field are as large as their sign, 16 or 22 px. A label that is longer than its field is cut off. The contents of a page
 * take the keyboard only to go on from there.
 */
const styles = `
  main:focus { outline: none; }
  label[id$='-label'] { white-space: normal; }
  input + * button:not([aria-hidden]), button[aria-label='${words.clear}'] {
    display: inline-flex; align-items: center; justify-content: center; min-width: 2.4rem; min-height: 2.4rem;
  }`;

export function mendStrapisFaults(): void {
  const style = document.createElement('style');
  style.textContent = styles;
  document.head.append(style);
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
