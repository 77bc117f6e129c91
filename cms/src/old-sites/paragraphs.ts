const inline = /^(?:#text|#comment|A|ABBR|B|BR|CODE|DEL|EM|FONT|I|IMG|S|SMALL|SPAN|STRIKE|STRONG|SUB|SUP|U)$/;

/** Old pages part their paragraphs by empty lines: two breaks, one after another. */
export function paragraphs(within: Element): void {
  // The innermost first: of what is not a block the outer one takes a copy.
  for (const block of [within, ...within.querySelectorAll('div, p, td, center, font, span')].reverse()) {
    if (![...block.children].some(beginsGap)) continue;
    const parts: Node[] = [];
    let open: Element | undefined;
    for (const node of block.childNodes) {
      if (isBreak(node) && (isBreak(after(node)) || isBreak(before(node)))) open = undefined;
      else if (!inline.test(node.nodeName)) {
        open = undefined;
        parts.push(node);
      } else {
        if (!open) parts.push((open = document.createElement('p')));
        open.append(node.cloneNode(true));
      }
    }
    if (block.localName === 'p' && block !== within) block.replaceWith(...parts);
    else block.replaceChildren(...parts);
  }
}

const isBreak = (node: Node | null) => node?.nodeName === 'BR';
const beginsGap = (element: Element) => isBreak(element) && isBreak(after(element));

function after(node: Node): Node | null {
  const next = node.nextSibling;
  return next && isBlank(next) ? after(next) : next;
}

function before(node: Node): Node | null {
  const previous = node.previousSibling;
  return previous && isBlank(previous) ? before(previous) : previous;
}

const isBlank = (node: Node) => node.nodeName === '#text' && (node.textContent ?? '').trim() === '';
