import { strapiOwnPhrases, strapiOwnWords } from '../words/desk.ts';

/**
 * A part of what Strapi shows and tells screen readers is written in its code in English, with no translation to set. It is put into
 * Vietnamese where it appears; what somebody writes is left alone.
 */
export function sayOwnWordsInVietnamese(): void {
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'childList') for (const node of addedNodes) translateAll(node);
      else if (target instanceof Element) translateLabels(target);
      else translateText(target);
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: labels });
}

const labels = ['aria-label', 'aria-roledescription', 'placeholder', 'title', 'alt'];
/** Content, which may say the same by chance. */
const content = '[contenteditable], textarea, script, style';

function translateAll(node: Node): void {
  translateText(node);
  if (!(node instanceof Element)) return;
  const nodes = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let each: Node | null = node; each; each = nodes.nextNode()) {
    if (each instanceof Element) translateLabels(each);
    else translateText(each);
  }
}

function translateLabels(element: Element): void {
  for (const name of labels) {
    const words = wordsFor(element.getAttribute(name));
    if (words !== undefined && !element.closest(content)) element.setAttribute(name, words);
  }
}

function translateText(node: Node): void {
  if (!(node instanceof Text)) return;
  const words = wordsFor(node.data);
  if (words !== undefined && !node.parentElement?.closest(content)) node.data = words;
}

function wordsFor(said: string | null): string | undefined {
  if (!said) return undefined;
  return strapiOwnWords[said] ?? strapiOwnPhrases.find(([pattern]) => pattern.test(said))?.[1];
}
