import { syllablesOf, type Syllable } from './syllables.ts';

export interface ExcerptPart {
  text: string;
  marked: boolean;
}

const length = 28;
/** Words before the first that was asked for. */
const before = 4;
const cut = '…';
/** After a paragraph that ends without a sign of its own, as a heading does. */
const between = '·';

/** The words of a text where most of what was asked for stands together; its first where it has none. Where it is cut, that is seen. */
export function excerptOf(text: string, isAsked: (syllable: Syllable) => boolean): ExcerptPart[] {
  const words = wordsOf(text);
  const marks = words.flatMap((word, place) => (syllablesOf(word).some(isAsked) ? [place] : []));
  const starts = marks.map((place) => Math.max(0, place - before));
  const kindsFrom = (start: number) => {
    const within = marks.filter((place) => place >= start && place < start + length);
    return (
      new Set(within.flatMap((place) => syllablesOf(words[place] ?? '').map(({ folded }) => folded))).size +
      within.length / length
    );
  };
  const fullest = starts.reduce((best, each) => (kindsFrom(each) > kindsFrom(best) ? each : best), starts[0] ?? 0);
  // At the end of a text there is room for what stands before.
  const start = Math.max(0, Math.min(fullest, words.length - length));
  const end = Math.min(start + length, words.length);

  const marked = new Set(marks);
  const parts: ExcerptPart[] = [];
  const add = (word: string, isMarked = false) => {
    const last = parts.at(-1);
    if (last && last.marked === isMarked) last.text += ` ${word}`;
    else parts.push({ text: word, marked: isMarked });
  };
  if (start > 0) add(cut);
  for (let place = start; place < end; place += 1) add(words[place] ?? '', marked.has(place));
  if (end < words.length) add(cut);
  return parts;
}

function wordsOf(text: string): string[] {
  return text.split('\n').flatMap((paragraph, at, all) => {
    const words = paragraph.split(/\s+/);
    return at === all.length - 1 || /\p{P}$/u.test(paragraph) ? words : [...words, between];
  });
}
