import { fold } from '@pho-luat/shared/text';
import { nameOf } from './fragment.ts';
import { withoutKeys } from './keyboard.ts';
import type { Found } from './segment.ts';
import type { Segments } from './segments.ts';
import { spellingsOf } from './spelling.ts';
import { isSyllable, isWithin, syllablesOf, type Syllable } from './syllables.ts';
import { pairToken, syllableToken } from './tokens.ts';

/** Removes input-method keys from words that no text has. */
export function readKeys(words: readonly Syllable[], index: Segments): Promise<Syllable[]> {
  return Promise.all(
    words.map(async (word) => {
      const read = withoutKeys(word);
      return read === word || (await index.find(syllableToken(word.folded))).size > 0 ? word : read;
    }),
  );
}

/** In longer queries an unknown word is more likely an everyday word than a slip. */
const mostWordsOfTerm = 5;

/**
 * Corrects a word that no text has: the candidate that most texts have after the word before it; otherwise the one that most texts have.
 * It is written as a text has it beside its neighbour, because a syllable alone may be any word: `di chúc`, not `đi chức`.
 */
export async function meaningOf(words: readonly Syllable[], at: number, index: Segments): Promise<Syllable[] | undefined> {
  const word = words[at];
  // A valid syllable may be a word that no text of law has.
  if (!word || (isSyllable(word.folded) && words.length > mostWordsOfTerm)) return undefined;
  const before = words[at - 1];
  const after = words[at + 1];
  const tried = spellingsOf(word, await index.lexicon()).map((texts) => texts.flatMap(syllablesOf));
  const beside = (syllables: Syllable[]) => [...(before ? [before] : []), ...syllables, ...(before || !after ? [] : [after])];
  const fitting = await mostFound(tried, (each) => pairsOf(beside(each)), index);
  const meant = fitting ?? (isSyllable(word.folded) ? undefined : await mostFound(tried, tokensOf, index));
  if (!meant) return undefined;
  const unmarked = meant.flatMap(({ text }) => syllablesOf(fold(text)));
  const [first, second] = unmarked;
  if (!first) return undefined;
  const read = second
    ? await asWritten(first, second, index)
    : before
      ? (await asWritten(before, first, index))?.slice(1)
      : after && (await asWritten(first, after, index))?.slice(0, 1);
  // A reader who typed no marks is shown none that are a guess.
  return read ?? (word.marks === 0 ? unmarked : meant);
}

/** Two syllables as the text writes them that has them the most, with the marks that they have here; undefined where no text has them so. */
async function asWritten(first: Syllable, second: Syllable, index: Segments): Promise<[Syllable, Syllable] | undefined> {
  const found = [...(await index.find(pairToken(first.folded, second.folded)))];
  const [most] = found.sort(([one, a], [other, b]) => b.frequency - a.frequency || (nameOf(one) < nameOf(other) ? -1 : 1));
  if (!most) return undefined;
  const { content, meta } = await index.read(most[0]);
  const said = syllablesOf(`${meta.title}\n${content}`.toLowerCase());
  const is = (one: Syllable | undefined, typed: Syllable) => one?.folded === typed.folded && isWithin(typed.marks, one.marks);
  const at = said.findIndex((each, place) => is(each, first) && is(said[place + 1], second));
  const [one, other] = said.slice(at, at + 2);
  return at >= 0 && one && other ? [one, other] : undefined;
}

async function mostFound(
  tried: readonly Syllable[][],
  tokens: (syllables: Syllable[]) => string[],
  index: Segments,
): Promise<Syllable[] | undefined> {
  let best: { syllables: Syllable[]; texts: number } | undefined;
  for (const syllables of tried) {
    const found = await Promise.all(tokens(syllables).map((token) => index.find(token)));
    const texts = Math.min(...found.map(({ size }) => size));
    if (texts > (best?.texts ?? 0) && Number.isFinite(texts)) best = { syllables, texts };
  }
  return best?.syllables;
}

function pairsOf(syllables: readonly Syllable[]): string[] {
  return syllables.slice(1).map((second, at) => pairToken(syllables[at]?.folded ?? '', second.folded));
}

function tokensOf(syllables: readonly Syllable[]): string[] {
  return syllables.map(({ folded }) => syllableToken(folded));
}

/** A single letter begins nearly every word. */
const leastLetters = { alone: 3, afterAnother: 1 };

/** Completes the last word, which may not be finished, where no text has it after the word before it. */
export async function completionOf(
  words: readonly Syllable[],
  index: Segments,
): Promise<{ beginning: string; found: Found } | undefined> {
  const last = words.at(-1);
  const before = words.at(-2);
  if (!last || /\d/.test(last.folded)) return undefined;
  const least = before ? leastLetters.afterAnother : leastLetters.alone;
  const whole = before ? pairToken(before.folded, last.folded) : syllableToken(last.folded);
  if (last.folded.length < least || (await index.find(whole)).size > 0) return undefined;
  // Without the end of the token.
  const beginning = whole.slice(0, -1);
  const found = await index.findBeginning(beginning);
  return found.size > 0 ? { beginning, found } : undefined;
}
