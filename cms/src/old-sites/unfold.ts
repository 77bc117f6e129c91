import { remove, renamed, styleOf, textOf } from '../admin/editor/paste/elements.ts';

/** `display: none`, and what may stand behind it. */
const noDisplay = /(?:^|;)\s*display\s*:\s*none\s*(?:!important)?\s*(?=;|$)/i;
/** Word hides by this what is no text, as the stops of its own lists. */
const ofWord = /mso-hide:\s*all/i;
/** What names a tab or a folded part. */
const openers = [
  ':is(h1, h2, h3, h4, h5, h6) button',
  '[role="tab"], [aria-controls], [aria-expanded], [data-toggle], [data-bs-toggle]',
  '[class*="accordion" i], [class*="collaps" i]',
].join();

/**
 * Shows what a saved page folds away until it is clicked, and the buttons that name it: tabs, accordions. A clipboard has only what
 * was visible, so a paste follows a different rule. Tells, for a report, how each hidden part begins, since some are no text of the
 * page (a form, links that an intruder has hidden in it), and which other buttons there were.
 */
export function unfold(part: Element): string[] {
  remove(part, 'script, style');
  const hidden = new Set([part, ...part.querySelectorAll('[hidden], [style]')].filter(isHidden));
  const outermost: Element[] = [];
  for (const one of hidden) if (!outermost.at(-1)?.contains(one)) outermost.push(one);
  const isOpener = (button: Element) =>
    button.matches(openers) || (button.nextElementSibling !== null && hidden.has(button.nextElementSibling));
  const { opening = [], others = [] } = Object.groupBy(part.querySelectorAll('button'), (button) =>
    isOpener(button) ? 'opening' : 'others',
  );
  const told = [
    { what: 'in its text is now what the page keeps hidden, see to it', texts: quoted(outermost) },
    { what: 'buttons', texts: quoted(others) },
  ];
  for (const one of hidden) {
    one.removeAttribute('hidden');
    one.setAttribute('style', styleOf(one).replace(noDisplay, ''));
  }
  for (const button of opening) renamed(button, 'div');
  return told.filter(({ texts }) => texts !== '').map(({ what, texts }) => `${what}: ${texts}`);
}

const mostLetters = 40;

function quoted(elements: readonly Element[]): string {
  const texts = elements.map(textOf).filter((text) => text !== '');
  return [...new Set(texts)]
    .map((text) => `«${text.length > mostLetters ? `${text.slice(0, mostLetters).trimEnd()}…` : text}»`)
    .join(', ');
}

function isHidden(element: Element): boolean {
  const style = styleOf(element);
  return !ofWord.test(style) && (element.hasAttribute('hidden') || noDisplay.test(style));
}
