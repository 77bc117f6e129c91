/** Reads an article with the device's own Vietnamese voice, sentence by sentence, each marked in the text while it is read. */

import { spokenIn, type Spoken } from './spoken.ts';

const button = document.querySelector<HTMLElement>('[data-read-aloud]');
const article = button?.closest('article');
if (
  button &&
  article &&
  'speechSynthesis' in window &&
  'highlights' in CSS &&
  'Segmenter' in Intl &&
  'checkVisibility' in article
)
  offer(button, article);

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
    read(spokenIn(text), turn);
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

  function read([sentence, ...rest]: Spoken[], mine: number): void {
    if (!sentence) return stop();
    const { words, place } = sentence;
    const said = new SpeechSynthesisUtterance(words);
    said.lang = 'vi-VN';
    said.voice = vietnamese() ?? null;
    said.addEventListener('end', () => mine === turn && read(rest, mine));
    said.addEventListener('error', () => mine === turn && stop());
    CSS.highlights.set('spoken', new Highlight(place));
    place.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
    speechSynthesis.speak(said);
  }
}

function vietnamese(): SpeechSynthesisVoice | undefined {
  return speechSynthesis.getVoices().find(({ lang }) => /^vi\b/i.test(lang));
}
