/**
 * Lists whose signs are typed by hand, as in most official documents: two paragraphs or more, one after another, that begin with a
 * dash or dot (`+` is below a dash), or with `1.`, `2.`, `3.` in their order. A single one is text.
 */
export function typedLists(body: HTMLElement): void {
  for (const first of body.querySelectorAll('p')) {
    if (first.closest('li, td, th')) continue;
    const run = runFrom(first);
    if (run.length < 2) continue;
    const list = document.createElement(isNumber(signOf(first)) ? 'ol' : 'ul');
    if (list.localName === 'ol') list.setAttribute('start', String(Number.parseInt(signOf(first), 10)));
    first.before(list);
    for (const paragraph of run) {
      const upper = signOf(paragraph) === '+' ? list.lastElementChild : null;
      const within = upper ? (upper.querySelector('ul') ?? upper.appendChild(document.createElement('ul'))) : list;
      cutStart(paragraph, (/^\s*\S+\s+/.exec(paragraph.textContent ?? '')?.[0] ?? '').length);
      within.appendChild(document.createElement('li')).append(paragraph);
    }
  }
}

function signOf(paragraph: Element): string {
  return /^\s*([-–•·+]|\d{1,3}\.)\s+\S/.exec(paragraph.textContent ?? '')?.[1] ?? '';
}

const isNumber = (sign: string) => sign.endsWith('.');

function runFrom(first: Element): Element[] {
  const run: Element[] = [];
  let expected = signOf(first);
  for (let next: Element | null = first; next?.localName === 'p'; next = next.nextElementSibling) {
    const sign = signOf(next);
    if (sign === '' || (isNumber(expected) ? sign !== expected : isNumber(sign))) break;
    run.push(next);
    if (isNumber(expected)) expected = `${Number.parseInt(expected, 10) + 1}.`;
  }
  return run;
}

/** Takes so many characters from the start of what is written in it. */
function cutStart(paragraph: Element, length: number): void {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let left = length;
  while (left > 0 && walker.nextNode()) {
    const text = walker.currentNode.textContent ?? '';
    walker.currentNode.textContent = text.slice(left);
    left -= text.length;
  }
}
