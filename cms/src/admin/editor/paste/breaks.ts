import { blocks, isBlank } from './elements.ts';

/**
 * Takes out the breaks that held distance. Breaks with words on both sides in one line stay, even where the clipboard has no block
 * around them.
 */
export function breaks(body: HTMLElement): void {
  for (const gap of body.querySelectorAll('br'))
    if (!hasWords(gap, 'previousSibling') || !hasWords(gap, 'nextSibling')) gap.remove();
}

/** Whether anything but breaks stands on this side of it before its block ends or another begins. */
function hasWords(node: Node, side: 'previousSibling' | 'nextSibling'): boolean {
  for (let beside = node[side]; beside; beside = beside[side]) {
    if (isBlock(beside)) return false;
    if (!isBlank(beside)) return true;
  }
  const { parentElement } = node;
  return parentElement !== null && !parentElement.matches('body') && !isBlock(parentElement) && hasWords(parentElement, side);
}

function isBlock(node: Node): boolean {
  return node instanceof Element && (node.matches(blocks) || node.querySelector(blocks) !== null);
}
