import { syllablesOf, type Syllable } from './syllables.ts';

export interface ExcerptPart {
  text: string;
  marked: boolean;
}

const length = 28;
/** Words before the first that was asked for. */
const ahead = 4;
const cut = '…';
/** After a paragraph without punctuation at its end, such as a heading. */
const between = '·';

/** Whether a syllable of a text was asked for, between the ones before and after it, without marks. */
export type IsAsked = (syllable: Syllable, before: string, after: string) => boolean;

/** The passage of a text that has most of what was asked for; its beginning where it has nothing. Cuts are marked. */
export function excerptOf(text: string, isAsked: IsAsked): ExcerptPart[] {
  const words = wordsOf(text);
  const found = foundIn(words, isAsked);
  // At the end of a text there is room for earlier words.
  const start = Math.max(0, Math.min(fullestFrom(found), words.length - length));
  const end = Math.min(start + length, words.length);

  const parts: ExcerptPart[] = [];
  const add = (word: string, isMarked = false) => {
    const last = parts.at(-1);
    if (last && last.marked === isMarked) last.text += ` ${word}`;
    else parts.push({ text: word, marked: isMarked });
  };
  if (start > 0) add(cut);
  for (let place = start; place < end; place += 1) add(words[place] ?? '', (found[place]?.length ?? 0) > 0);
  if (end < words.length) add(cut);
  return parts;
}

/** Which syllables of each word were asked for. */
function foundIn(words: readonly string[], isAsked: IsAsked): string[][] {
  const found = words.map((): string[] => []);
  const syllables = words.flatMap((word, place) => syllablesOf(word).map((syllable) => ({ syllable, place })));
  syllables.forEach(({ syllable, place }, at) => {
    const [before, after] = [syllables[at - 1], syllables[at + 1]].map((beside) => beside?.syllable.folded ?? '');
    if (isAsked(syllable, before ?? '', after ?? '')) found[place]?.push(syllable.folded);
  });
  return found;
}

/** Where the fullest window starts: with most different words that were asked for, then with most of them. It begins a little before one. */
function fullestFrom(found: readonly (readonly string[])[]): number {
  const counts = new Map<string, number>();
  let all = 0;
  const add = (place: number, by: number) => {
    for (const folded of found[place] ?? []) {
      all += by;
      const count = (counts.get(folded) ?? 0) + by;
      if (count > 0) counts.set(folded, count);
      else counts.delete(folded);
    }
  };
  let best = { start: 0, worth: 0 };
  let end = 0;
  for (let start = 0; start < found.length; start += 1) {
    for (; end < Math.min(start + length, found.length); end += 1) add(end, 1);
    const worth = counts.size * length + all;
    const isBeforeOne = (found[start + ahead]?.length ?? 0) > 0 || start === 0;
    if (isBeforeOne && worth > best.worth) best = { start, worth };
    add(start, -1);
  }
  return best.start;
}

function wordsOf(text: string): string[] {
  return text.split('\n').flatMap((paragraph, at, all) => {
    const words = paragraph.split(/\s+/);
    return at === all.length - 1 || /\p{P}$/u.test(paragraph) ? words : [...words, between];
  });
}
