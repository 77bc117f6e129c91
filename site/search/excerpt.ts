import { syllablesOf } from './syllables.ts';
import { begun } from './tokens.ts';

export interface ExcerptPart {
  text: string;
  marked: boolean;
}

const length = 28;
/** Words before the first that was asked for. */
const before = 4;

/**
 * The words of a text where most of what was asked for stands together; its first where it has none.
 *
 * @param asked Syllables without marks; `phap…` is any that begins so.
 */
export function excerptOf(text: string, asked: ReadonlySet<string>): ExcerptPart[] {
  const words = text.split(/\s+/);
  const beginnings = [...asked].filter((each) => each.endsWith(begun)).map((each) => each.slice(0, -begun.length));
  const isAsked = (folded: string) => asked.has(folded) || beginnings.some((beginning) => folded.startsWith(beginning));
  const found = words.map((word) =>
    syllablesOf(word)
      .map(({ folded }) => folded)
      .filter(isAsked),
  );
  const start = bestStart(found);

  const parts: ExcerptPart[] = [];
  for (let place = start; place < Math.min(start + length, words.length); place += 1) {
    const last = parts.at(-1);
    const word = words[place] ?? '';
    const marked = (found[place]?.length ?? 0) > 0;
    if (last && last.marked === marked) last.text += ` ${word}`;
    else parts.push({ text: word, marked });
  }
  return parts;
}

/** Of the windows that begin a little before a word that was asked for, the one with most different ones; then with most. */
function bestStart(found: readonly (readonly string[])[]): number {
  const counts = new Map<string, number>();
  const add = (place: number, by: number) => {
    for (const folded of found[place] ?? []) {
      const count = (counts.get(folded) ?? 0) + by;
      if (count > 0) counts.set(folded, count);
      else counts.delete(folded);
    }
  };
  let best = { start: 0, worth: 0 };
  let end = 0;
  for (let start = 0; start < found.length; start += 1) {
    for (; end < Math.min(start + length, found.length); end += 1) add(end, 1);
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const worth = counts.size * length + all;
    const isBeforeOne = (found[start + before]?.length ?? 0) > 0 || (start === 0 && all > 0);
    if (isBeforeOne && worth > best.worth) best = { start, worth };
    add(start, -1);
  }
  return best.start;
}
