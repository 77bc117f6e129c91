import { blocks, isBlank, styleOf, textOf } from './elements.ts';

/**
 * Word writes the items of a list as paragraphs, each with its sign as text. Dots become a bulleted list, `1.` a numbered one. Any
 * other sign (`a)`, `1.1.`, `Điều 3.`) is how a law names that place, and Markdown would renumber it: it stays as words.
 */
export function lists(body: HTMLElement): void {
  /** The lists that the last paragraph is in, the outermost first. */
  let open: { level: number; list: Element }[] = [];
  let last: Element | undefined;
  for (const paragraph of body.querySelectorAll('p, h1, h2, h3, h4, h5, h6, div')) {
    const level = Number(/mso-list:\s*l\d+\s+level(\d+)/i.exec(styleOf(paragraph))?.[1]);
    if (!level) continue;
    const sign = takeSign(paragraph);
    if (last?.nextElementSibling !== paragraph) open = [];
    open = open.filter((outer) => outer.level <= level);
    const inner = open.at(-1);
    const kind = paragraph.localName === 'p' ? kindOf(sign) : undefined;

    const item = open.findLast((outer) => outer.level < level)?.list.lastElementChild;
    if (!kind) {
      paragraph.prepend(`${sign} `);
      // Below an item it belongs to it; beside one it ends the list.
      if (item && paragraph.localName === 'p') item.append(paragraph);
      else last = undefined;
      continue;
    }
    const isNext =
      inner?.level === level &&
      inner.list.localName === kind &&
      (kind === 'ul' || Number.parseInt(sign, 10) === nextOf(inner.list));
    const list = isNext ? inner.list : document.createElement(kind);
    if (list !== inner?.list) {
      if (kind === 'ol') list.setAttribute('start', String(Number.parseInt(sign, 10)));
      if (item) item.append(list);
      else {
        paragraph.before(list);
        last = list;
      }
      open = [...open.filter((each) => each.level < level), { level, list }];
    }
    list.appendChild(document.createElement('li')).append(paragraph);
    last = open[0]?.list;
  }
}

/** The number that its next item would have. */
function nextOf(list: Element): number {
  return Number(list.getAttribute('start')) + list.children.length;
}

function takeSign(paragraph: Element): string {
  const sign = paragraph.querySelector('[style*="mso-list:ignore" i], [style*="mso-list: ignore" i]');
  sign?.remove();
  return sign ? textOf(sign) : '·';
}

function kindOf(sign: string): 'ol' | 'ul' | undefined {
  if (/^\d{1,9}[.)]?$/.test(sign)) return 'ol';
  return /^[\p{L}\d]{2,}|^[\p{L}\d][.)]|^\(/u.test(sign) ? undefined : 'ul';
}

/** Items that say their number (`value`): Markdown counts from the first of a list, so that another list begins where one skips. */
export function numbers(body: HTMLElement): void {
  for (const item of body.querySelectorAll<HTMLLIElement>('ol > li[value]')) {
    const list = item.parentElement;
    if (!(list instanceof HTMLOListElement) || item.value === list.start + Array.from(list.children).indexOf(item)) continue;
    const from = document.createElement('ol');
    for (const { name, value } of list.attributes) from.setAttribute(name, value);
    from.start = item.value;
    list.after(from);
    while (item.nextSibling) from.append(item.nextSibling);
    from.prepend(item);
    if (list.children.length === 0) list.remove();
  }
}

/** In the editor an item begins with a line; one that begins with a heading or a list gets an empty one, or it would end its list. */
export function firstLines(body: HTMLElement): void {
  for (const item of body.querySelectorAll('li')) {
    let first: Node | undefined = item;
    while (first instanceof Element && first.matches('li, div, section, article'))
      first = Array.from(first.childNodes).find((node) => !isBlank(node));
    if (first instanceof Element && first.matches(blocks) && first.localName !== 'p') item.prepend(document.createElement('p'));
  }
}
