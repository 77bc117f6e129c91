import { syllablesOf } from './syllables.ts';

export interface ExcerptPart {
  text: string;
  marked: boolean;
}

const length = 28;
/** Words before the first that was asked for. */
const before = 4;

/** The words of a text where most of what was asked for stands together; its first where it has none. */
export function excerptOf(text: string, asked: ReadonlySet<string>): ExcerptPart[] {
  const words = text.split(/\s+/);
  const marks = words.flatMap((word, place) => (syllablesOf(word).some(({ folded }) => asked.has(folded)) ? [place] : []));
  const starts = marks.map((place) => Math.max(0, place - before));
  const kindsFrom = (start: number) => {
    const within = marks.filter((place) => place >= start && place < start + length);
    return (
      new Set(within.flatMap((place) => syllablesOf(words[place] ?? '').map(({ folded }) => folded))).size +
      within.length / length
    );
  };
  const start = starts.reduce((best, each) => (kindsFrom(each) > kindsFrom(best) ? each : best), starts[0] ?? 0);

  const marked = new Set(marks);
  const parts: ExcerptPart[] = [];
  for (let place = start; place < Math.min(start + length, words.length); place += 1) {
    const last = parts.at(-1);
    const word = words[place] ?? '';
    if (last && last.marked === marked.has(place)) last.text += ` ${word}`;
    else parts.push({ text: word, marked: marked.has(place) });
  }
  return parts;
}
