/** Reads an article with the device's own Vietnamese voice, sentence by sentence, each marked in the text while it is read. */

const blocks = 'h1, [data-lead], .answer-steps > li, .prose :is(h2, h3, h4, p, li, th, td)';

const button = document.querySelector<HTMLElement>('[data-read-aloud]');
const article = button?.closest('article');
if (button && article && 'speechSynthesis' in window && 'highlights' in CSS && 'Segmenter' in Intl) offer(button, article);

function offer(control: HTMLElement, text: HTMLElement): void {
  /** Counts the readings: what an earlier one still reports is not heeded. */
  let turn = 0;
  let isReading = false;

  const show = () => control.classList.toggle('invisible', !vietnamese());
  speechSynthesis.addEventListener('voiceschanged', show);
  show();
  control.addEventListener('click', () => (isReading ? stop() : start()));
  addEventListener('pagehide', stop);

  function start(): void {
    turn += 1;
    become(true);
    read(sentencesOf(text), turn);
  }

  function stop(): void {
    turn += 1;
    become(false);
    speechSynthesis.cancel();
    CSS.highlights.delete('spoken');
  }

  function become(reading: boolean): void {
    isReading = reading;
    control.setAttribute('aria-pressed', String(reading));
  }

  function read([sentence, ...rest]: Range[], mine: number): void {
    if (!sentence) return stop();
    const said = new SpeechSynthesisUtterance(sentence.toString());
    said.lang = 'vi-VN';
    said.voice = vietnamese() ?? null;
    said.addEventListener('end', () => mine === turn && read(rest, mine));
    said.addEventListener('error', () => mine === turn && stop());
    CSS.highlights.set('spoken', new Highlight(sentence));
    sentence.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
    speechSynthesis.speak(said);
  }
}

function vietnamese(): SpeechSynthesisVoice | undefined {
  return speechSynthesis.getVoices().find(({ lang }) => /^vi\b/i.test(lang));
}

/** Each sentence as a place in the text. */
function sentencesOf(text: HTMLElement): Range[] {
  const sentences = new Intl.Segmenter('vi', { granularity: 'sentence' });
  const innermost = [...text.querySelectorAll(blocks)].filter((block) => !block.querySelector(blocks));
  return innermost.flatMap((block) => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const nodes: { node: Node; from: number; to: number }[] = [];
    let all = '';
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      const from = all.length;
      // What is said to screen readers alone is not in the text that others see.
      if (!node.parentElement?.closest('.sr-only, .print-only')) all += node.textContent ?? '';
      nodes.push({ node, from, to: all.length });
    }
    return [...sentences.segment(all)].flatMap(({ segment, index }) => {
      const end = index + segment.trimEnd().length;
      const first = nodes.find(({ to }) => to > index);
      const last = nodes.find(({ to }) => to >= end);
      if (!first || !last || end === index) return [];
      const range = new Range();
      range.setStart(first.node, index - first.from);
      range.setEnd(last.node, end - last.from);
      return [range];
    });
  });
}
