import { styleOf } from './elements.ts';

/**
 * Lists whose items have letters or Roman numbers: Markdown would number them 1, 2, 3, and a law names a point by its letter. Their
 * items become paragraphs that begin with their sign.
 */
export function signs(body: HTMLElement): void {
  // The innermost first.
  for (const list of Array.from(body.querySelectorAll('ol')).reverse()) {
    const sign = signOf[kindOf(list)];
    if (!sign) continue;
    let number = list.start;
    const blocks = Array.from(list.children).flatMap((child) =>
      child.localName === 'li' ? paragraphsOf(child, sign(number++)) : [child],
    );
    // A list that stands beside an item, and not in it, belongs to the one before.
    const item = list.parentElement?.matches('ul, ol') ? list.previousElementSibling : null;
    if (!item) list.replaceWith(...blocks);
    else {
      item.append(...blocks);
      list.remove();
    }
  }
}

function paragraphsOf(item: Element, sign: string): Element[] {
  if (item.firstElementChild?.localName !== 'p') {
    const paragraph = document.createElement('p');
    while (item.firstChild && !(item.firstChild instanceof Element && item.firstChild.matches('ul, ol, p')))
      paragraph.append(item.firstChild);
    item.prepend(paragraph);
  }
  item.firstElementChild?.prepend(`${sign} `);
  return Array.from(item.children);
}

function kindOf(list: HTMLOListElement): string {
  const styled = /list-style-type:\s*([\w-]+)/i.exec(styleOf(list.querySelector(':scope > li') ?? list))?.[1];
  return (styled ?? list.type).replace('latin', 'alpha');
}

const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];

const lower = (names: readonly string[]) => (number: number) => `${names[number - 1] ?? number})`;
const upper = (names: readonly string[]) => (number: number) => `${names[number - 1]?.toUpperCase() ?? number}.`;

/** By the `type` of a list, and by its style. */
const signOf: Readonly<Record<string, (number: number) => string>> = {
  a: lower(letters),
  'lower-alpha': lower(letters),
  A: upper(letters),
  'upper-alpha': upper(letters),
  i: lower(romans),
  'lower-roman': lower(romans),
  I: upper(romans),
  'upper-roman': upper(romans),
};
