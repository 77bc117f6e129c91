import type { Asked } from './asked.ts';
import { degreeOf, readerOf, type Text } from './paragraphs.ts';
import { syllablesOf } from './syllables.ts';

/** A title that says less of a question, by the rarity of its words, is one of something else: *Thử việc, nghỉ việc* for `lương không trả`. */
const leastInTitle = 1 / 6;
/**
 * So short a question has no word too many: what lacks one of three is about something else, as *Làm sổ đỏ lần đầu* for `mất sổ đỏ`,
 * and so is what has the words that tell it from its like in some paragraph only, as *Bảo hiểm thất nghiệp* for `bảo hiểm y tế`.
 */
const short = { words: 4, leastInTitle: 0.55, leastInParagraph: 0.7 };

/** Whether a text is about what was asked, in the question's words or the terms for them, and does not only have them somewhere. */
export function isAbout(asked: Asked, rarity: (token: string) => number, { title, content }: Text): boolean {
  const words = asked.words.flatMap(({ token, isTelling, isIdle }, at) => {
    const meant = asked.expansions.filter((expansion) => expansion.at.includes(at));
    const terms = meant.map(({ tokens, nearness }) => ({ way: wayOf(tokens, rarity), nearness }));
    const ways = [{ way: wayOf([token], rarity), nearness: 1 }, ...terms];
    return isTelling && !isIdle ? [{ rarity: rarity(token), ways }] : [];
  });
  const all = words.reduce((sum, word) => sum + word.rarity, 0);
  const read = readerOf(asked, new Set(words.flatMap(({ ways }) => ways.flatMap(({ way }) => [...way.keys()]))));
  const share = (texts: readonly string[]) => {
    const said = new Set(texts.flatMap((text) => read(syllablesOf(text))));
    const degree = (token: string) => Number(said.has(token));
    return words.reduce(
      (sum, word) =>
        sum + (word.rarity / all) * Math.max(...word.ways.map(({ way, nearness }) => nearness * degreeOf(way, degree))),
      0,
    );
  };
  const isShort = asked.words.length <= short.words;
  if (share([title]) < (isShort ? short.leastInTitle : leastInTitle)) return false;
  return !isShort || content.split('\n').some((paragraph) => share([title, paragraph]) >= short.leastInParagraph);
}

function wayOf(tokens: readonly string[], rarity: (token: string) => number): Map<string, number> {
  return new Map(tokens.map((token) => [token, rarity(token)]));
}
