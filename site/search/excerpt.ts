import { decodeLetters, foldLetters } from './letters.ts';
import { bare, type Word } from './query.ts';

export interface ExcerptPart {
  text: string;
  marked: boolean;
}

const length = 28;
/** Words before the first that was asked for. */
const before = 4;

/** The words of an encoded text where most of what was asked for stands together; its first where it has none. */
export function excerptOf(text: string, asked: readonly Word[]): ExcerptPart[] {
  const words = text.split(/\s+/);
  const marks = marksIn(words, asked);
  const starts = marks.map((place) => Math.max(0, place - before));
  const marksFrom = (start: number) => marks.filter((place) => place >= start && place < start + length).length;
  const start = starts.reduce((best, each) => (marksFrom(each) > marksFrom(best) ? each : best), starts[0] ?? 0);

  const marked = new Set(marks);
  const parts: ExcerptPart[] = [];
  for (let place = start; place < Math.min(start + length, words.length); place += 1) {
    const last = parts.at(-1);
    const word = decodeLetters(words[place] ?? '');
    if (last && last.marked === marked.has(place)) last.text += ` ${word}`;
    else parts.push({ text: word, marked: marked.has(place) });
  }
  return parts;
}

/** The places of the words; of those that begin so, where the text has none of them whole. */
function marksIn(words: readonly string[], asked: readonly Word[]): number[] {
  const folded = words.map((word) => foldLetters(bare(word)));
  const places = (isAsked: (word: string) => boolean) => folded.flatMap((word, place) => (isAsked(word) ? [place] : []));
  const whole = new Set(asked.map((word) => word.folded));
  const found = places((word) => whole.has(word));
  return found.length > 0 ? found : places((word) => asked.some((each) => word.startsWith(each.folded)));
}
