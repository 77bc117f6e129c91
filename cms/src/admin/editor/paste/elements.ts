/** How many there were. */
export function remove(within: Element, selector: string): number {
  const found = within.querySelectorAll(selector);
  for (const element of found) element.remove();
  return found.length;
}

/** Only what it holds stays. */
export function unwrap(within: Element, selector: string): void {
  for (const element of within.querySelectorAll(selector)) element.replaceWith(...element.childNodes);
}

/** The same, by another name and without its attributes. */
export function renamed(element: Element, name: string): void {
  const other = document.createElement(name);
  other.append(...element.childNodes);
  element.replaceWith(other);
}

export function textOf(node: Node): string {
  return (node.textContent ?? '').replace(/[\s\u00a0\u200b]+/g, ' ').trim();
}

/** As Word writes it: the browser's own reading drops what it does not know (`mso-list`). */
export function styleOf(element: Element): string {
  return element.getAttribute('style') ?? '';
}

/** What a line of words ends at. */
export const blocks =
  'p, div, section, article, h1, h2, h3, h4, h5, h6, ul, ol, li, dl, dt, dd, blockquote, pre, table, td, th, hr';

export function isBlank(node: Node): boolean {
  return textOf(node) === '' && !(node instanceof Element && (node.matches('img') || node.querySelector('img, table, hr')));
}
