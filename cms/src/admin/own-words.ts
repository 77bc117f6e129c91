import { strapiOwnLabels, strapiOwnTexts, type OwnWords } from '../words/desk.ts';
import { logInFaultText, strapiErrorText } from '../words/strapi-errors.ts';
import { labelOfName } from './field-names.ts';

/**
 * A part of what Strapi shows and tells screen readers is written in its code in English, with no translation to set. It is put
 * into Vietnamese in those places of the screen alone. So nothing that people write is shown changed, except an account named
 * «Active» or «Inactive» in the list of users.
 */
export function sayOwnWordsInVietnamese(): void {
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'childList') for (const node of addedNodes) translateAll(node);
      else if (target instanceof Element) translateLabels(target);
      else translateText(target);
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter });
}

const attributeFilter = Object.keys(strapiOwnLabels);

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
  for (const [name, own] of Object.entries(strapiOwnLabels)) {
    const words = wordsFor(own, element.getAttribute(name), element);
    if (words !== undefined) element.setAttribute(name, words);
  }
}

function translateText(node: Node): void {
  if (!(node instanceof Text) || !node.parentElement) return;
  const words = wordsFor(strapiOwnTexts, node.data, node.parentElement);
  if (words !== undefined) node.data = words;
}

function wordsFor(own: readonly OwnWords[], text: string | null, place: Element): string | undefined {
  if (!text) return undefined;
  // The form for logging in says in itself what its request met: what no server of ours answered is in the browser's own words.
  const isLogIn = location.pathname.endsWith('/auth/login');
  if (place.id === 'global-form-error') return isLogIn ? logInFaultText(text) : strapiErrorText(text);
  const isHere = ({ within = '*', screen = '' }: OwnWords) =>
    place.closest(within) !== null && location.pathname.endsWith(screen);
  const found = own.find((each) => each.said.test(text) && isHere(each));
  if (found) return text.replace(found.said, found.words);
  return labelOfName(text, location.pathname, place.closest('[role="combobox"], [role="option"], select') === null);
}
