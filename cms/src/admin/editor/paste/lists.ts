import { styleOf, textOf } from './elements.ts';

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
    const list = inner?.level === level && inner.list.localName === kind ? inner.list : document.createElement(kind);
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

function takeSign(paragraph: Element): string {
  const sign = paragraph.querySelector('[style*="mso-list:ignore" i], [style*="mso-list: ignore" i]');
  sign?.remove();
  return sign ? textOf(sign) : '·';
}

function kindOf(sign: string): 'ol' | 'ul' | undefined {
  if (/^\d{1,9}[.)]?$/.test(sign)) return 'ol';
  return /^[\p{L}\d]{2,}|^[\p{L}\d][.)]|^\(/u.test(sign) ? undefined : 'ul';
}
