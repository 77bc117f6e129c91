/** What is read aloud of an article: all that is seen of it from its title on, but what is there to be pressed. */

export interface Spoken {
  words: string;
  /** From its first letter to its last. */
  place: Range;
}

/**
 * The row of the button itself, which leads to other pages; tools, but not the list of documents that paper has elsewhere; ways
 * on from a contact; signs of notes; meanings that were opened over the text; what screen readers alone are told. A word of law is a button
 * within its sentence.
 */
const unspoken = [
  ':has(> [data-read-aloud])',
  '.screen-only:not(section)',
  'button:not(.term)',
  '[data-near] a:not([data-phone])',
  '[popover]',
  '[role=doc-noteref]',
  '[role=doc-backlink]',
  '.sr-only',
  '[aria-hidden=true]',
].join();

/** Sentence by sentence, in the order of the page. Asks how the page is drawn: what is hidden when it is called is not in it. */
export function spokenIn(article: Element): Spoken[] {
  const runs: Run[] = [];
  let run: Run | undefined;
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, stepAt);
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    const block = blockOf(node);
    // What an item says after the list that it holds is apart from what it said before.
    if (!run || run.block !== block) runs.push((run = { block, text: '', parts: [] }));
    const from = run.text.length;
    run.text += node instanceof Text ? node.data.replace(/\s/g, ' ') : '\n';
    if (node instanceof Text) run.parts.push({ node, from, to: run.text.length });
  }
  const sentences = new Intl.Segmenter('vi', { granularity: 'sentence' });
  return runs.flatMap((each) => sentencesOf(each, sentences));
}

function stepAt(node: Node): number {
  if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT;
  if (node.matches(unspoken) || !node.checkVisibility()) return NodeFilter.FILTER_REJECT;
  return node.nodeName === 'BR' ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
}

/** Text that stands in one block without another between. */
interface Run {
  block: Element | undefined;
  /** As long as its parts, and a line break where the page has one between them. */
  text: string;
  parts: { node: Text; from: number; to: number }[];
}

/** The nearest element that begins a line: a paragraph or an item, a cell, a part of a row. */
function blockOf(node: Node): Element | undefined {
  let element = node instanceof Element ? node : node.parentElement;
  while (element && getComputedStyle(element).display.startsWith('inline')) element = element.parentElement;
  return element ?? undefined;
}

function sentencesOf({ text, parts }: Run, sentences: Intl.Segmenter): Spoken[] {
  return [...sentences.segment(text)].flatMap(({ segment, index }) => {
    const words = segment.trim();
    const start = index + segment.indexOf(words);
    const first = parts.find(({ to }) => to > start);
    const last = parts.find(({ to }) => to >= start + words.length);
    if (!first || !last || !words) return [];
    const place = new Range();
    place.setStart(first.node, start - first.from);
    place.setEnd(last.node, start + words.length - last.from);
    return [{ words: words.replace(/ +/g, ' '), place }];
  });
}
