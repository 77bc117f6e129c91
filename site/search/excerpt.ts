import { decodeLetters } from './letters.ts';

export interface ExcerptPart {
  text: string;
  marked: boolean;
}

const length = 28;
/** Words before the first that was asked for. */
const before = 4;

/** The words of a text around the places where most of what was asked for stands together; its first words where it has none. */
export function excerptOf(text: string, places: readonly number[], from: number): ExcerptPart[] {
  const words = text.split(/\s+/);
  const inText = places.filter((place) => place >= from);
  const starts = inText.map((place) => Math.max(from, place - before));
  const marksFrom = (start: number) => inText.filter((place) => place >= start && place < start + length).length;
  const start = starts.reduce((best, each) => (marksFrom(each) > marksFrom(best) ? each : best), starts[0] ?? from);

  const marked = new Set(inText);
  const parts: ExcerptPart[] = [];
  for (let place = start; place < Math.min(start + length, words.length); place += 1) {
    const last = parts.at(-1);
    const word = decodeLetters(words[place] ?? '');
    if (last && last.marked === marked.has(place)) last.text += ` ${word}`;
    else parts.push({ text: word, marked: marked.has(place) });
  }
  return parts;
}
